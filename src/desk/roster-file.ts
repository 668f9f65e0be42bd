import readWorkbook from 'read-excel-file/universal'
import { damaged, MAX_FILE, workbookParts } from '../record/roster/archive.ts'
import { csvTable } from '../record/roster/csv.ts'
import { type FileRefused, refuseFile, type RosterTable } from '../record/roster/roster.ts'
import { type ScanOptions, scanWorkbook } from '../record/roster/workbook.ts'
import { otherFormat } from './other-formats.ts'

/** A file as somebody sent it. */
export type RosterFile = { bytes: Uint8Array; fileName: string }

/** The tables of a roster: the sheets of an XLSX workbook, guarded before it is parsed, or one sheet as CSV. */
export async function rosterTables(
  file: RosterFile,
  options: ScanOptions = {},
): Promise<readonly RosterTable[] | FileRefused> {
  const { bytes } = file
  if (bytes.byteLength > MAX_FILE) {
    const size = Math.ceil(bytes.byteLength / (1024 * 1024))
    return refuseFile(bytes.byteLength, `The file has ${size} MB; at most 20 MB are taken.`, 'too-large')
  }
  const other = otherFormat(file)
  if (other !== undefined) return other
  const starts = (...mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    const message =
      'The file is an old workbook (.xls) or one with a password. Save it as .xlsx without a password.'
    return refuseFile('', message)
  }
  if (!starts(0x50, 0x4b)) {
    const table = csvTable(bytes)
    return 'refused' in table ? table : [table]
  }
  const parts = workbookParts(bytes)
  if ('refused' in parts) return parts
  const scans = scanWorkbook(parts, options)
  if ('refused' in scans) return scans
  let sheets: Awaited<ReturnType<typeof readWorkbook>>
  try {
    sheets = await readWorkbook(new Uint8Array(bytes).buffer)
  } catch (error) {
    return damaged(error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read')
  }
  return sheets.map(({ sheet, data }, index): RosterTable => {
    const [header = [], ...rows] = data
    const formulas = scans[index]?.formulas ?? new Map<number, readonly number[]>()
    // A formula without a value below the last value: the reader has cut it off, and it is a row all the same.
    const last = Math.max(data.length, ...formulas.keys())
    while (rows.length < last - 1) rows.push([])
    return {
      name: sheet,
      header: header.map(textOf),
      rows: rows.flatMap((cells, at) => {
        const own = formulas.get(at + 2)
        const texts = cells.map(textOf)
        if (own === undefined && texts.every((text) => text.trim() === '')) return []
        return [{ row: at + 2, cells: texts, ...(own === undefined ? {} : { formulas: own }) }]
      }),
    }
  })
}

/** The name of a file without the folders before it, short and without signs that show as nothing. */
export function baseName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 120)
  return plain === '' || plain === '.' || plain === '..' ? 'roster' : plain
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    const text = Number.isNaN(cell.getTime()) ? 'not a date' : cell.toISOString()
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
  }
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
}
