import { crc32 } from 'node:zlib'
import type { Sheet } from '../forms/sheet.ts'
import type { Printer } from './print.ts'

/** A sheet and the name of its file in the pack, without `.pdf`. */
export type Packed = { name: string; sheet: Sheet }

/** A PDF and the name of its file in the pack, without `.pdf`. */
export type PackedFile = { name: string; pdf: Uint8Array }

/** Limits of an archive of the plain kind. */
const MOST_FILES = 65_535
const MOST_BYTES = 0xffff_ffff
/** Names are UTF-8. */
const FLAGS = 0x0800
/** 1 January 1980, the first day that an archive can say: the same sheets make the same bytes. */
const DAY = 0x0021

/** The archive of sheets, piece by piece as they are printed, so that a pack of any length needs the room of a few sheets. */
export async function* packOf(
  printer: Printer,
  sheets: Iterable<Packed> | AsyncIterable<Packed>,
  onProgress?: (done: number) => void,
): AsyncGenerator<Uint8Array> {
  yield* archiveOf(printed(printer, sheets, onProgress))
}

/** Prints sheets in their order, each with its name. */
export async function* printed(
  printer: Printer,
  sheets: Iterable<Packed> | AsyncIterable<Packed>,
  onProgress?: (done: number) => void,
): AsyncGenerator<PackedFile> {
  const names: string[] = []
  const named = async function* () {
    for await (const { name, sheet } of sheets) {
      names.push(name)
      yield sheet
    }
  }
  for await (const pdf of printer.printAll(named(), onProgress)) yield { name: names.shift() ?? '', pdf }
}

/**
 * A zip archive of PDFs, piece by piece. They are compressed already and stored as they are. Throws a RangeError over
 * 65,535 files or 4 GB.
 */
export async function* archiveOf(
  files: Iterable<PackedFile> | AsyncIterable<PackedFile>,
): AsyncGenerator<Uint8Array> {
  const taken = new Set<string>()
  const directory: Buffer[] = []
  let at = 0
  for await (const { name: given, pdf } of files) {
    const name = Buffer.from(fileName(given, taken))
    if (directory.length >= MOST_FILES || at + pdf.length + name.length > MOST_BYTES) {
      throw new RangeError(`a pack holds ${MOST_FILES} sheets and 4 GB at most`)
    }
    const described = description(pdf, name)
    directory.push(entry(described, name, at))
    const head = localHead(described, name)
    yield head
    yield pdf
    at += head.length + pdf.length
  }
  const index = Buffer.concat(directory)
  yield Buffer.concat([index, ending(directory.length, index.length, at)])
}

/** A name that is safe in every file system, made different from those taken. */
function fileName(name: string, taken: Set<string>): string {
  const safe = name
    .normalize('NFC')
    .replaceAll(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const stem = safe.replace(/^[. ]+/, '').slice(0, 120) || 'sheet'
  let chosen = stem
  for (let count = 2; taken.has(chosen.toLowerCase()); count++) chosen = `${stem} ${count}`
  taken.add(chosen.toLowerCase())
  return `${chosen}.pdf`
}

/** What stands in both heads of a file: version, flags, method, time, day, checksum, both sizes, length of the name. */
function description(pdf: Uint8Array, name: Buffer): Buffer {
  const part = Buffer.alloc(26)
  part.writeUInt16LE(20, 0)
  part.writeUInt16LE(FLAGS, 2)
  part.writeUInt16LE(DAY, 8)
  part.writeUInt32LE(crc32(pdf), 10)
  part.writeUInt32LE(pdf.length, 14)
  part.writeUInt32LE(pdf.length, 18)
  part.writeUInt16LE(name.length, 22)
  return part
}

function localHead(described: Buffer, name: Buffer): Buffer {
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), described, name])
}

function entry(described: Buffer, name: Buffer, at: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(at, 10)
  return Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), described, rest, name])
}

function ending(files: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(files, 8)
  end.writeUInt16LE(files, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}
