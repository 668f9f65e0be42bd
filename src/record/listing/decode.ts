import type { FileRefused } from './listing.ts'

/** The largest file taken, in bytes: 50 MB. A whole listing has about 2 MB. */
export const MAX_BYTES = 50 * 1024 * 1024

const SAVE = 'Open it in a spreadsheet and save it as "CSV UTF-8 (comma delimited)".'

/** The text of a file in UTF-8, without a byte-order mark; refused with the cause and the remedy otherwise. */
export function decodeListing(bytes: Uint8Array): { text: string } | FileRefused {
  if (bytes.byteLength > MAX_BYTES) {
    const size = Math.ceil(bytes.byteLength / (1024 * 1024))
    const message = `The file has ${size} MB; at most ${MAX_BYTES / (1024 * 1024)} MB are taken. A whole position listing has about 2 MB: check that this is the listing.`
    return { refused: { field: 'file', value: bytes.byteLength, message, code: 'too-large' } }
  }
  if (bytes.byteLength === 0) return refuse('', 'The file is empty. Choose the listing as downloaded.')
  const foreign = foreignFormat(bytes)
  if (foreign !== undefined) return refuse(foreign, `The file is ${foreign}, not CSV in UTF-8. ${SAVE}`)
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    const place = `line ${lineOf(bytes, nul)}, byte ${nul}`
    return refuse(
      place,
      `The file holds a NUL byte (${place}), so it is damaged or not a text file. Download it again. ${SAVE}`,
    )
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const { line, offset, byte } = firstInvalid(bytes)
    const place = `line ${line}, byte ${offset} (0x${byte.toString(16).padStart(2, '0')})`
    return refuse(
      place,
      `The file is not valid UTF-8: ${place} can't be read. It is probably in Windows-1252. ${SAVE}`,
    )
  }
}

function refuse(value: string, message: string): FileRefused {
  return { refused: { field: 'file', value, message, code: 'invalid-input' } }
}

function foreignFormat(bytes: Uint8Array): string | undefined {
  const starts = (...mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte)
  if (starts(0xff, 0xfe, 0, 0)) return 'UTF-32 LE'
  if (starts(0, 0, 0xfe, 0xff)) return 'UTF-32 BE'
  if (starts(0xff, 0xfe)) return 'UTF-16 LE'
  if (starts(0xfe, 0xff)) return 'UTF-16 BE'
  if (starts(0x50, 0x4b, 3, 4)) return 'a zip archive or an Excel workbook'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'a PDF document'
  if (bytes.length >= 4 && bytes[0] !== 0 && bytes[1] === 0 && bytes[3] === 0)
    return 'UTF-16 LE without a mark'
  if (bytes.length >= 4 && bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0)
    return 'UTF-16 BE without a mark'
  return undefined
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++
  return line
}

/** The first byte at which a decoder fails, found line by line; only for bytes known to be invalid. */
function firstInvalid(bytes: Uint8Array): { line: number; offset: number; byte: number } {
  let start = 0
  for (let line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start)
    const end = newline < 0 ? bytes.length : newline + 1
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let offset = start
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      try {
        for (; offset < end; offset++) decoder.decode(bytes.subarray(offset, offset + 1), { stream: true })
        offset = end - 1
      } catch {
        // The byte at `offset` can't stand where it stands.
      }
      return { line, offset, byte: bytes[offset] ?? 0 }
    }
    start = end
  }
  return { line: 1, offset: 0, byte: bytes[0] ?? 0 }
}
