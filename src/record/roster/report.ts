import type { RosterRow, SheetCounts } from './roster.ts'
import { SHEETS, sheetNamed } from './sheets.ts'

/** The counts of each sheet that the file has rows on, in the order of the workbook. */
export function countsOf(rows: readonly RosterRow[]): SheetCounts[] {
  return SHEETS.flatMap(({ name }) => {
    const own = rows.filter(({ sheet }) => sheet === name)
    const count = (outcome: RosterRow['outcome']): number =>
      own.filter((row) => row.outcome === outcome).length
    if (own.length === 0) return []
    return [
      {
        sheet: name,
        read: own.length,
        taken: count('taken'),
        repaired: count('repaired'),
        duplicate: count('duplicate'),
        refused: count('refused'),
      },
    ]
  })
}

/** The columns of the report. */
export const REPORT_HEADS = ['sheet', 'row', 'outcome', 'duplicate of', 'about', 'what'] as const

/** One line of the report for a row. */
export function reportCells(row: RosterRow): (string | number)[] {
  const of = row.outcome === 'duplicate' ? (row.of === 'record' ? 'the record' : row.of) : ''
  return [row.sheet, row.row, row.outcome, of, aboutRow(row), whatOfRow(row)]
}

/** What a row is about, in the identifiers that name it. */
export function aboutRow({ sheet, values }: RosterRow): string {
  const key = sheetNamed(sheet)?.key ?? []
  return key
    .map((field) => values[field] ?? '')
    .filter((text) => text !== '')
    .join(', ')
}

/** What was repaired in a row or is wrong with it, in words. */
export function whatOfRow(row: RosterRow): string {
  if (row.outcome === 'repaired') {
    return row.repairs
      .map(({ field, from, to, rule }) => `${field}: “${from}” became “${to}” (${rule}).`)
      .join(' ')
  }
  if (row.outcome === 'refused') {
    return row.problems
      .map(({ field, value, message }) => `${field}${value === '' ? '' : ` “${value}”`}: ${message}`)
      .join(' ')
  }
  if (row.outcome === 'duplicate') {
    return row.of === 'record' ? 'It is recorded already.' : `It repeats row ${row.of}.`
  }
  return ''
}

const RANK = { refused: 0, repaired: 1, duplicate: 2, taken: 3 } as const

/** The rows with what needs attention first. */
export function errorsFirst(rows: readonly RosterRow[]): RosterRow[] {
  return [...rows].sort((a, b) => RANK[a.outcome] - RANK[b.outcome])
}
