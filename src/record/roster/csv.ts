import { decodeListing } from '../listing/decode.ts'
import { parseTable } from '../listing/table.ts'
import { MAX_ROWS, tooManyRows } from './read.ts'
import { type FileRefused, refuseFile, type RosterTable } from './roster.ts'

/** The table of a CSV file, one sheet of the roster; rows are numbered by their lines, the header usually being line 1. */
export function csvTable(bytes: Uint8Array): RosterTable | FileRefused {
  const decoded = decodeListing(bytes)
  if ('refused' in decoded) return decoded
  const table = parseTable(decoded.text)
  if ('refused' in table) return table
  const { header, records } = table
  if (header.length > 100) return refuseFile(header.length, 'The header has more than 100 columns.')
  if (records.length > MAX_ROWS) return tooManyRows(records.length)
  return {
    header,
    rows: records.flatMap(({ cells, line, misquoted }) =>
      cells.every((cell) => cell.trim() === '')
        ? []
        : [{ row: line, cells: cells.map(unguarded), ...(misquoted ? { misquoted: true as const } : {}) }],
    ),
  }
}

/** Without the apostrophe that exports put before what a spreadsheet would take for a formula. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell
}
