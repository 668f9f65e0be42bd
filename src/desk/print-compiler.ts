import { fileURLToPath } from 'node:url'
import { epochDay } from '../base/dates.ts'
import type { Sheet } from '../forms/sheet.ts'
import { typstOf } from '../forms/typst.ts'
import { readFonts } from './print-fonts.ts'

/** Makes a PDF of a sheet: tagged, PDF/UA-1, the same bytes for the same sheet. Throws on what is not PDF/UA-1. */
export type Compile = (sheet: Sheet) => Uint8Array

/** Results that this many sheets in a row did not use are forgotten, so that a long run keeps its size. */
const KEPT_FOR = 4

/** Nothing is read from the workspace; it only has to be a folder. */
const WORKSPACE = fileURLToPath(new URL('.', import.meta.url))

/** Opens the compiler. Throws where this machine has none. Its work is not asynchronous: it belongs into a process of its own. */
export async function openCompiler(): Promise<Compile> {
  // Loaded here alone, so that everything but printing works where there is no compiler.
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = readFonts()
  const compiler = typst.NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fonts.blobs }],
  })
  return (sheet) => {
    const creationTimestamp = sheet.date === undefined ? 0 : epochDay(sheet.date) * 86_400
    // In one step: a document that is compiled first and printed then keeps its memory, 2 MB for twelve pages.
    const pdf = compiler.pdf(
      { mainFileContent: typstOf(sheet, fonts.shows) },
      { pdfStandard: 'ua-1', creationTimestamp },
    )
    compiler.evictCache(KEPT_FOR)
    return pdf
  }
}
