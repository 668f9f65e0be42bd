import papaparse from 'papaparse'
import { decodeListing } from '../record/listing/decode.ts'
import { csvTable } from '../record/roster/csv.ts'
import { MAX_ROWS, tooManyRows } from '../record/roster/read.ts'
import { type FileRefused, refuseFile, type RosterTable, type TableRow } from '../record/roster/roster.ts'
import { otherFormat } from './other-formats.ts'
import { type RosterFile, rosterTables } from './roster-file.ts'
import { SHEET_COLUMNS } from './sheet-columns.ts'
import { ROWS_SHEET } from './sheet-workbook.ts'

/** A row of a file as it came: its cells by the key of the column, and which of them a formula gave. */
export type ReadLine = {
  row: number
  cells: ReadonlyMap<string, string>
  formulas: ReadonlySet<string>
}

/** The rows of a file, and what of it was not read. */
export type ReadSheet = {
  /** In a workbook a share may be a fraction; in text it is a percentage. */
  from: 'workbook' | 'text'
  columns: readonly string[]
  lines: readonly ReadLine[]
  /** Headings that no column has, and sheets that were not read. */
  unread: readonly string[]
}

/** How far down the headings may stand. */
const HEADINGS_WITHIN = 10
/** The columns of a paste without headings. */
const BARE: readonly string[] = ['person', 'newRate', 'award']

/** The rows of a workbook or a CSV file; refused where no sheet has the headings. */
export async function readSheetFile(file: RosterFile): Promise<ReadSheet | FileRefused> {
  const other = otherFormat(file)
  if (other !== undefined) return other
  const tables = separated(file.bytes) ?? (await rosterTables(file, { errors: 'kept' }))
  return 'refused' in tables ? tables : chosen(tables)
}

/** The rows pasted from a spreadsheet: cells between tabs, with the headings or without. */
export function readPasted(text: string): ReadSheet | FileRefused {
  const rows = withoutEmptyEnd(rowsOf(text, '\t'))
  const [first] = rows
  if (first === undefined) return refuseFile('', 'Nothing was pasted.')
  if (rows.length > MAX_ROWS) return tooManyRows(rows.length)
  const table = { header: first.cells, rows: rows.slice(1) }
  if (headingsOf(first.cells) !== undefined) return chosen([table])
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const keys = width === BARE.length ? BARE : width === SHEET_COLUMNS.length ? ALL : undefined
  if (keys === undefined) {
    if (width === 1 && /[,;]/.test(text)) {
      const message =
        'The text has no tabs between its cells. Copy the cells in the spreadsheet itself, or send the text as a CSV file.'
      return refuseFile(first.cells.join(', ').slice(0, 200), message)
    }
    const message =
      'The cells have no headings. Copy them with the row of headings, or three columns: identifier, new rate, award.'
    return refuseFile(first.cells.join(', ').slice(0, 200), message)
  }
  return { from: 'text', columns: keys, lines: rows.map((row) => lineOf(row, keys)), unread: [] }
}

/** The rows without columns at their end in which no row has anything, as spreadsheets copy them along. */
function withoutEmptyEnd(rows: readonly TableRow[]): TableRow[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1))
  const least = Math.min(Math.max(width, BARE.length), Math.max(0, ...rows.map(({ cells }) => cells.length)))
  return rows.map((row) => ({ ...row, cells: row.cells.slice(0, least) }))
}

const ALL = SHEET_COLUMNS.map(({ key }) => key)

/** The sheet of the name, else the first that has the headings. */
function chosen(tables: readonly RosterTable[]): ReadSheet | FileRefused {
  const own = tables.filter(({ name }) => name === undefined || same(name) === same(ROWS_SHEET))
  for (const table of [...own, ...tables]) {
    const read = readTable(table)
    if (read === undefined) continue
    const others = tables.filter((other) => other !== table && !OWN_SHEETS.has(other.name ?? ''))
    return 'refused' in read
      ? read
      : { ...read, unread: [...read.unread, ...others.map(({ name }) => `sheet ${name ?? ''}`)] }
  }
  const message =
    'No row of headings was found. Keep the heading Identifier and at least one of New rate ($), Raise (%), Award ($) and Award (%).'
  return refuseFile((tables[0]?.header ?? []).join(', ').slice(0, 200), message)
}

const OWN_SHEETS: ReadonlySet<string> = new Set(['Sums', 'Read me'])

function readTable({ name, header, rows }: RosterTable): ReadSheet | FileRefused | undefined {
  const all: readonly TableRow[] = [{ row: 1, cells: header }, ...rows]
  const at = all.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => headingsOf(cells) !== undefined)
  const head = all[at]
  const keys = head === undefined ? undefined : headingsOf(head.cells)
  if (head === undefined || keys === undefined) return undefined
  const named = keys.filter((key) => key !== undefined)
  const twice = named.find((key, index) => named.indexOf(key) !== index)
  if (twice !== undefined) {
    const title = SHEET_COLUMNS.find(({ key }) => key === twice)?.title ?? twice
    return refuseFile(title, `Two columns have the heading ${title}. Keep one.`)
  }
  const above = all.slice(0, at).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return {
    from: name === undefined ? 'text' : 'workbook',
    columns: named,
    lines: all.slice(at + 1).map((row) => lineOf(row, keys)),
    unread: [
      ...above.map(({ row }) => `row ${row} above the headings`),
      ...head.cells.flatMap((cell, index) =>
        keys[index] === undefined && cell.trim() !== '' ? [`column ${cell.trim().slice(0, 60)}`] : [],
      ),
    ],
  }
}

function lineOf({ row, cells, formulas = [] }: TableRow, keys: readonly (string | undefined)[]): ReadLine {
  return {
    row,
    cells: new Map(
      keys.flatMap((key, index) => (key === undefined ? [] : [[key, cells[index]?.trim() ?? '']])),
    ),
    formulas: new Set(formulas.flatMap((column) => keys[column] ?? [])),
  }
}

/** Which column each heading names; undefined for a row that is none of headings. */
function headingsOf(cells: readonly string[]): (string | undefined)[] | undefined {
  const keys = cells.map((cell) => KEY_OF.get(same(cell)))
  const named = new Set(keys)
  const whom = named.has('person') || named.has('name')
  return whom && TAKEN.some((key) => named.has(key)) ? keys : undefined
}

const TAKEN = SHEET_COLUMNS.filter(({ taken }) => taken !== undefined).map(({ key }) => key)

const OTHER_WORDS: Readonly<Record<string, string>> = {
  id: 'person',
  person: 'person',
  number: 'person',
  executive: 'name',
  employee: 'name',
  'executive name': 'name',
  'employee name': 'name',
  'new rate': 'newRate',
  'proposed rate': 'newRate',
  raise: 'raise',
  'raise percent': 'raise',
  award: 'award',
  'proposed award': 'award',
}

/** A heading without what people write differently: letter case, spaces, brackets. */
function same(heading: string): string {
  const words = heading.toLowerCase().replaceAll('$', ' dollars ').replaceAll('%', ' percent ')
  return words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

const KEY_OF: ReadonlyMap<string, string> = new Map([
  ...Object.entries(OTHER_WORDS),
  ...SHEET_COLUMNS.map(({ key, title }) => [same(title), key] as const),
])

/** A text file whose cells are parted by tabs or semicolons, as some spreadsheets save them; else undefined. */
function separated(bytes: Uint8Array): RosterTable[] | FileRefused | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return undefined
  const decoded = decodeListing(bytes)
  if ('refused' in decoded) return decoded
  const [line = ''] = decoded.text.split(/\r\n?|\n/, 1)
  for (const sign of ['\t', ';'] as const) {
    if (line.split(sign).length <= line.split(',').length) continue
    const [first, ...rows] = rowsOf(decoded.text, sign)
    return first === undefined ? undefined : [{ header: first.cells, rows }]
  }
  const table = csvTable(bytes)
  return 'refused' in table ? table : [table]
}

function rowsOf(text: string, delimiter: '\t' | ';'): TableRow[] {
  const even = text.replaceAll(/\r\n?/g, '\n')
  const { data } = papaparse.parse<string[]>(even, { delimiter, newline: '\n' })
  let line = 1
  return data.flatMap((cells) => {
    const row = line
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
    return cells.every((cell) => cell.trim() === '') ? [] : [{ row, cells }]
  })
}
