import Papa from 'papaparse'
import type { FileRefused } from './listing.ts'
import { atOnce, type Steps } from './steps.ts'

/** One record of a CSV file: its cells, the lines it spans, and whether its quotation marks are misplaced. */
export type CsvRecord = { cells: readonly string[]; line: number; lastLine: number; misquoted: boolean }

/** A CSV file in records; lines without a character are counted apart. */
export type CsvTable = {
  header: readonly string[]
  records: readonly CsvRecord[]
  blankLines: readonly number[]
}

/** The records of CSV text, all at once. */
export function parseTable(text: string): CsvTable | FileRefused {
  return atOnce(tableSteps(text))
}

/** Characters parsed in one step: some thousand records. */
const SLICE = 1 << 18

/**
 * The records of CSV text: commas, cells in quotation marks may hold commas, line breaks and doubled marks.
 * Line ends of all three kinds are read as one. Refused where a quotation mark is never closed, or where there
 * is no record besides the header. The size of a slice changes nothing but the number of steps.
 */
export function* tableSteps(text: string, slice = SLICE): Steps<CsvTable | FileRefused> {
  const records: CsvRecord[] = []
  const blankLines: number[] = []
  let header: readonly string[] | undefined
  let line = 1
  let firstWrong: number | undefined
  let rest = ''
  let taken = 0
  let size = slice
  for (let last = false; !last; ) {
    let end = Math.min(taken + size, text.length)
    if (text[end - 1] === '\r' && text[end] === '\n') end++
    last = end === text.length
    rest += evenLines(text.slice(taken, end))
    taken = end
    const { data, errors, meta } = parseSlice(rest, last)
    const wrong = errors.filter(({ type, row }) => type === 'Quotes' && (row ?? 0) < data.length)
    const [first] = wrong
    if (first !== undefined) firstWrong ??= line - 1 + linesBefore(rest, first.index ?? 0)
    if (errors.some(({ code }) => code === 'MissingQuotes')) return neverClosed(firstWrong ?? line)
    const misquoted = new Set(wrong.map(({ row }) => row))
    for (const [index, cells] of data.entries()) {
      const lastLine = line + breaks(cells)
      const blank = cells.length === 1 && cells[0] === ''
      if (blank && !(last && index === data.length - 1)) blankLines.push(line)
      else if (!blank && header === undefined) header = cells
      else if (!blank) records.push({ cells, line, lastLine, misquoted: misquoted.has(index) })
      line = lastLine + 1
    }
    rest = rest.slice(meta.cursor)
    // A record longer than a slice: more at a time, or what it holds would be looked through again and again.
    size = data.length === 0 ? size * 2 : slice
    yield { done: records.length, total: 0 }
  }
  if (header === undefined)
    return refuse('', 'The file holds nothing but blank lines. Choose the listing as downloaded.')
  return { header, records, blankLines }
}

/** The records of a slice; without the last one, which may go on, unless the text ends here. */
function parseSlice(slice: string, last: boolean): Papa.ParseResult<string[]> {
  const parser = new Papa.Parser({ delimiter: ',', newline: '\n' })
  return parser.parse(slice, 0, !last) as Papa.ParseResult<string[]>
}

function evenLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function neverClosed(line: number): FileRefused {
  const place = `line ${line}`
  return refuse(
    place,
    `A quotation mark in or before ${place} is never closed, so everything after it would be read as one cell. Close it, or double it where it belongs to the text.`,
  )
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
