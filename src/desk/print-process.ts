import type { Sheet } from '../forms/sheet.ts'
import { type Compile, openCompiler } from './print-compiler.ts'

/** A sheet to print, and what came of it: the PDF, why it was refused, or why nothing can be printed here. */
export type Job = { id: number; sheet: Sheet }
export type Printed = { id: number } & ({ pdf: Uint8Array } | { refused: string } | { unavailable: string })

/** The compiler, opened with the first sheet and kept. */
let opening: Promise<Compile> | undefined

process.on('message', (job: Job) => void print(job).then((printed) => process.send?.(printed)))
// Whoever asked has gone.
process.on('disconnect', () => process.exit())

async function print({ id, sheet }: Job): Promise<Printed> {
  opening ??= openCompiler()
  let compile: Compile
  try {
    compile = await opening
  } catch (error) {
    opening = undefined
    return { id, unavailable: wordsOf(error) }
  }
  try {
    return { id, pdf: compile(sheet) }
  } catch (error) {
    return { id, refused: wordsOf(error) }
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
