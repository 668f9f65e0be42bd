import Papa from 'papaparse'
import type { FileRefused } from './listing.ts'

/** One record of a CSV file: its cells, the lines it spans, and whether its quotation marks are misplaced. */
export type CsvRecord = { cells: readonly string[]; line: number; lastLine: number; misquoted: boolean }

/** A CSV file in records; lines without a character are counted apart. */
export type CsvTable = {
  header: readonly string[]
  records: readonly CsvRecord[]
  blankLines: readonly number[]
}

/**
 * The records of CSV text: commas, cells in quotation marks may hold commas, line breaks and doubled marks.
 * Line ends of all three kinds are read as one. Refused where a quotation mark is never closed, or where there
 * is no record besides the header.
 */
export function parseTable(text: string): CsvTable | FileRefused {
  const even = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  const { data, errors } = Papa.parse<string[]>(even, { delimiter: ',', newline: '\n' })
  const open = errors.find((error) => error.code === 'MissingQuotes')
  if (open !== undefined) {
    const first = errors[0] ?? open
    const place = `line ${linesBefore(even, first.index ?? 0)}`
    return refuse(
      place,
      `A quotation mark in or before ${place} is never closed, so everything after it would be read as one cell. Close it, or double it where it belongs to the text.`,
    )
  }
  const misquoted = new Set(errors.filter((error) => error.type === 'Quotes').map((error) => error.row))
  const records: CsvRecord[] = []
  const blankLines: number[] = []
  let header: readonly string[] | undefined
  let line = 1
  data.forEach((cells, index) => {
    const lastLine = line + breaks(cells)
    const blank = cells.length === 1 && cells[0] === ''
    if (blank && index < data.length - 1) blankLines.push(line)
    else if (!blank && header === undefined) header = cells
    else if (!blank) records.push({ cells, line, lastLine, misquoted: misquoted.has(index) })
    line = lastLine + 1
  })
  if (header === undefined)
    return refuse('', 'The file holds nothing but blank lines. Choose the listing as downloaded.')
  return { header, records, blankLines }
}

function breaks(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++
  }
  return count
}

/** The line on which the character at an index stands. */
function linesBefore(text: string, index: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++
  return line
}

function refuse(value: string, message: string): FileRefused {
  return { refused: { field: 'file', value, message, code: 'invalid-input' } }
}
