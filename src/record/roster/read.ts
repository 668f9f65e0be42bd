import type { Repair } from '../event.ts'
import {
  type FileRefused,
  type ReadRow,
  type RosterTable,
  refuseFile,
  type RowProblem,
  type TableRow,
} from './roster.ts'
import { type Sheet, SHEETS, sheetNamed } from './sheets.ts'
import { readCell } from './values.ts'

/** The most rows that a file may have, all sheets together. */
export const MAX_ROWS = 50_000

/** The sheet of the template that explains the others; it is not read. */
export const GUIDE_SHEET = 'Read me'

/** The rows of a roster's tables, each read by itself; refused as a whole where a table can't be told or holds nothing. */
export function readRoster(tables: readonly RosterTable[]): { rows: ReadRow[] } | FileRefused {
  const seen = new Set<string>()
  const rows: ReadRow[] = []
  for (const table of tables) {
    if (table.name?.trim().toLowerCase() === GUIDE_SHEET.toLowerCase()) continue
    const sheet = table.name === undefined ? sheetByHeader(table.header) : sheetNamed(table.name)
    if (sheet === undefined) {
      if (table.header.every((cell) => cell === '') && table.rows.length === 0) continue
      return refuseFile(table.name ?? table.header.join(', ').slice(0, 200), unknownTable(table))
    }
    if (seen.has(sheet.name))
      return refuseFile(sheet.name, `The file has two sheets ${sheet.name}. Keep one.`)
    seen.add(sheet.name)
    const at = columnsOf(sheet, table.header)
    if ('refused' in at) return at
    for (const row of table.rows) rows.push(readRow(sheet, at.fields, table, row))
    if (rows.length > MAX_ROWS) return tooManyRows(rows.length)
  }
  return rows.length > 0
    ? { rows }
    : refuseFile('', 'The file holds headings and no rows. Fill in the template, one row for each thing.')
}

/** The refusal of a file with too many rows. */
export function tooManyRows(count: number, where?: string): FileRefused {
  const place = where === undefined ? 'The file' : `The sheet ${where}`
  const message = `${place} has ${count.toLocaleString('en-US')} rows or more; at most ${MAX_ROWS.toLocaleString('en-US')} are taken. Delete the empty rows below the data, or split the file by sheet.`
  return refuseFile(count, message, 'too-large')
}

/** The sheet whose columns a header names, for CSV; undefined where none or more than one fits. */
export function sheetByHeader(header: readonly string[]): Sheet | undefined {
  const titles = header.map(plain).filter((title) => title !== '')
  const fitting = SHEETS.filter(({ columns }) => {
    const all = Object.values(columns)
    return (
      titles.every((title) => all.some((column) => plain(column.title) === title)) &&
      all.every((column) => column.required !== true || titles.includes(plain(column.title)))
    )
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

function unknownTable({ name, header }: RosterTable): string {
  const names = SHEETS.map((sheet) => sheet.name).join(', ')
  if (name !== undefined) {
    return `The workbook has a sheet ${JSON.stringify(name.slice(0, 60))}, which is none of ${names}. Take it out, or name it as in the template.`
  }
  return `The headings ${JSON.stringify(header.slice(0, 12))} are those of no sheet of the roster (${names}). Start from the CSV template of one sheet.`
}

function columnsOf(
  sheet: Sheet,
  header: readonly string[],
): { fields: (string | undefined)[] } | FileRefused {
  const fields: (string | undefined)[] = []
  for (const cell of header) {
    const title = plain(cell)
    const field = Object.keys(sheet.columns).find((one) => plain(sheet.columns[one]?.title ?? '') === title)
    if (title !== '' && field === undefined) {
      const titles = Object.values(sheet.columns).map((column) => column.title)
      const message = `The sheet ${sheet.name} has a column ${JSON.stringify(cell.slice(0, 60))} that the roster does not know. Its columns are: ${titles.join(', ')}.`
      return refuseFile(cell, message)
    }
    if (field !== undefined && fields.includes(field)) {
      return refuseFile(cell, `The sheet ${sheet.name} has the column ${cell.trim()} twice. Keep one.`)
    }
    fields.push(field)
  }
  const lacking = Object.entries(sheet.columns).find(
    ([field, column]) => column.required === true && !fields.includes(field),
  )
  return lacking === undefined
    ? { fields }
    : refuseFile(
        lacking[1].title,
        `The sheet ${sheet.name} lacks the column ${lacking[1].title}. Put it back.`,
      )
}

function readRow(
  sheet: Sheet,
  fields: readonly (string | undefined)[],
  { header }: RosterTable,
  { row, cells, formulas = [], misquoted }: TableRow,
): ReadRow {
  const repairs: Repair[] = []
  const problems: RowProblem[] = []
  if (misquoted === true) {
    const message = 'A quotation mark is misplaced. Double it where it belongs to the text.'
    problems.push({ field: 'row', value: cells.join(',').slice(0, 200), message })
  }
  const beyond = cells.findIndex((cell, index) => index >= header.length && cell.trim() !== '')
  if (beyond >= 0) {
    const message = `There is a cell right of the last column. Put it into a column, and text with commas into quotation marks.`
    problems.push({ field: 'row', value: (cells[beyond] ?? '').slice(0, 200), message })
  }
  const values: Record<string, string> = {}
  for (const [field, column] of Object.entries(sheet.columns)) {
    const index = fields.indexOf(field)
    const cell = cells[index] ?? ''
    if (formulas.includes(index)) {
      const message = `${letters(index)}${row} holds a formula. Copy the cell and paste it as a value: what was computed cannot be checked here.`
      problems.push({ field: column.title, value: cell.slice(0, 200), message })
      continue
    }
    const read = readCell(column, cell, repairs)
    if ('problem' in read) problems.push(read.problem)
    else values[field] = read.value
  }
  for (const index of formulas) {
    if (fields[index] !== undefined) continue
    const message = `${letters(index)}${row} holds a formula outside the columns. Take it out.`
    problems.push({ field: 'row', value: '', message })
  }
  return { sheet: sheet.name, row, values, repairs, problems }
}

/** The letters by which a spreadsheet names a column; the first column is 0. */
export function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`
}

function plain(title: string): string {
  return title
    .replaceAll(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase()
}
