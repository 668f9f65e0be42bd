import writeExcelFile from 'write-excel-file/node'
import { dollars, type Cents } from '../base/money.ts'
import type { WorksheetResult } from '../record/worksheet/compute.ts'
import type { WorksheetRow } from '../record/worksheet/row.ts'
import { letters } from '../record/roster/read.ts'
import { csv } from './listings.ts'
import { type Held, inText, SHEET_COLUMNS, type SheetColumn } from './sheet-columns.ts'

/** The sheet of a workbook that holds the rows. */
export const ROWS_SHEET = 'Worksheet'
const SUMS_SHEET = 'Sums'
const GUIDE_SHEET = 'Read me'

const FORMATS = { dollars: '#,##0.00', percent: '0.00%', date: 'yyyy-mm-dd', level: '0' } as const

type Cell =
  | { value: string; type: typeof String; fontWeight?: 'bold'; wrap?: true }
  | { value: number; type: typeof Number; format?: string }
  | { value: Date; type: typeof Date; format: string }
  | { value: string; type: 'Formula'; format?: string }
  | null

/** A worksheet's rows with what was reckoned of them, and of their pool. */
export type SheetRows = { rows: readonly WorksheetRow[]; result: WorksheetResult }

/** The worksheet as CSV; percentages carry their sign, text can't be taken for a formula. */
export function sheetCsv({ rows, result }: SheetRows): string {
  return csv(
    SHEET_COLUMNS.map(({ title }) => title),
    rows.map((row, index) => {
      const reckoned = result.rows[index]
      return SHEET_COLUMNS.map((column) =>
        reckoned === undefined ? '' : inText(column, column.held(row, reckoned)),
      )
    }),
  )
}

/**
 * The worksheet as a workbook: the rows, with percentages and sums as formulas that a spreadsheet works out anew, and a
 * sheet that says what may be changed.
 */
export async function sheetWorkbook(sheet: SheetRows): Promise<Uint8Array> {
  const last = sheet.rows.length + 1
  return await writeExcelFile([
    {
      sheet: ROWS_SHEET,
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
      columns: SHEET_COLUMNS.map(({ width }) => ({ width })),
      data: [SHEET_COLUMNS.map(({ title }) => bold(title)), ...rowCells(sheet)],
    },
    { sheet: SUMS_SHEET, columns: [{ width: 44 }, { width: 18 }], data: sums(sheet.result, last) },
    { sheet: GUIDE_SHEET, columns: [{ width: 100 }], data: GUIDE.map((line) => [text(line)]) },
  ]).toBuffer()
}

function rowCells({ rows, result }: SheetRows): Cell[][] {
  return rows.map((row, index) => {
    const reckoned = result.rows[index]
    const line = index + 2
    return SHEET_COLUMNS.map((column) => {
      if (column.taken === 'rate share') return share('newRate', 'rate', line, -1)
      if (column.taken === 'award share') return share('award', 'periodEndRate', line)
      return reckoned === undefined ? null : typed(column, column.held(row, reckoned))
    })
  })
}

/** One column as a share of another, blank where either is no number; with -1 what it lies above it. */
function share(part: string, whole: string, line: number, above = 0): Cell {
  const [one, other] = [`${columnOf(part)}${line}`, `${columnOf(whole)}${line}`]
  const value = `IF(OR(NOT(ISNUMBER(${one})),${other}=0),"",${one}/${other}${above === 0 ? '' : '-1'})`
  return { value, type: 'Formula', format: FORMATS.percent }
}

/** The letters of a column of the sheet. */
export function columnOf(key: string): string {
  return letters(SHEET_COLUMNS.findIndex((column) => column.key === key))
}

function typed({ kind }: SheetColumn, held: Held): Cell {
  if (held === null || held === '') return null
  if (kind === 'date') return { value: new Date(`${held}T00:00:00Z`), type: Date, format: FORMATS.date }
  if (typeof held === 'string') return text(held)
  if (kind === 'dollars') return money(held as Cents)
  if (kind === 'percent') return { value: held / 10_000, type: Number, format: FORMATS.percent }
  return { value: held, type: Number, format: FORMATS.level }
}

function sums({ pool }: WorksheetResult, last: number): Cell[][] {
  const range = (key: string): string =>
    `${ROWS_SHEET}!${columnOf(key)}2:${columnOf(key)}${Math.max(last, 2)}`
  const formula = (value: string, format: string = FORMATS.dollars): Cell => ({
    value,
    type: 'Formula',
    format,
  })
  const awards = `SUM(${range('award')})`
  const top = `SUMIF(${range('level')},">=4",${range('award')})`
  return [
    [bold('Sums'), bold('Worked out by the spreadsheet')],
    [text('Executives'), formula(`COUNTA(${range('person')})`, '0')],
    [text('Basic pay today'), formula(`SUM(${range('rate')})`)],
    [text('Executives with a new rate'), formula(`COUNTIF(${range('newRate')},">0")`, '0')],
    [
      text('What the new rates add in a year'),
      formula(`SUMIF(${range('newRate')},">0")-SUMIF(${range('newRate')},">0",${range('rate')})`),
    ],
    [text('Executives with an award'), formula(`COUNTIF(${range('award')},">0")`, '0')],
    [text('Awards'), formula(awards)],
    [
      text('Awards to Levels 4 and 5, of all'),
      formula(`IF(${awards}=0,"",${top}/${awards})`, FORMATS.percent),
    ],
    [bold('Pool'), bold('As of this file')],
    ...poolCells(pool, formula),
  ]
}

/** The limit and what is left of it: in dollars, or in recipients of the days on which heads were counted. */
function poolCells(
  { heads, limit, soFar, recipients }: WorksheetResult['pool'],
  formula: (value: string, format?: string) => Cell,
): Cell[][] {
  if (heads === null) {
    return [
      [text('Limit of the pool'), limit === null ? text('not known') : money(limit)],
      [text('Approved for others'), money(soFar)],
      [text('Left with the awards of the sheet'), limit === null ? text('not known') : formula('B10-B11-B7')],
    ]
  }
  const { count, most } = heads
  const none = text('no limit of heads applies')
  return [
    [text('Recipients at most'), most === null ? none : number(most)],
    [text('Other recipients'), number(count - recipients)],
    [text('Left with the awards of the sheet'), most === null ? none : formula('B10-B11-B6', '0')],
    [text('Approved for others'), money(soFar)],
  ]
}

const GUIDE = [
  'Change New rate ($) and Award ($) in the sheet Worksheet, save the file as XLSX or CSV, and send it back: every change is shown before anything is proposed.',
  'A percentage may be written over Raise (%) or Award (%) instead; where an amount and a percentage of one row are both changed they must agree.',
  'A blank amount proposes nothing. To take an award back write 0, and to leave the rate as it is write the present rate.',
  'All other columns are facts of the record. Changes there are told and not taken. Rows may be sorted, left out and added to; columns may stand in any order.',
  'Keep the columns Identifier and Version: the first says whom a row is about, the second whether the record has moved since.',
] as const

function text(value: string): Cell {
  return { value, type: String }
}

function bold(value: string): Cell {
  return { value, type: String, fontWeight: 'bold' }
}

function number(count: number): Cell {
  return { value: count, type: Number, format: '0' }
}

function money(cents: Cents): Cell {
  return { value: dollars(cents), type: Number, format: FORMATS.dollars }
}
