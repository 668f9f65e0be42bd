import type { Repair } from '../record/event.ts'
import { aboutRow, errorsFirst, REPORT_HEADS, reportCells } from '../record/roster/report.ts'
import type { RosterRow, RowProblem } from '../record/roster/roster.ts'
import { csv } from './listings.ts'

/** A row of the report for programs: where it stands, what it is about, what came of it and why. */
export type ReportedRow = {
  sheet: string
  row: number
  about: string
  outcome: RosterRow['outcome']
  of?: number | 'record'
  repairs?: readonly Repair[]
  problems?: readonly RowProblem[]
}

/** Every row for programs, in the order of the file. */
export function reportRows(rows: readonly RosterRow[]): ReportedRow[] {
  return rows.map((row) => {
    const { sheet, row: number, outcome } = row
    const base = { sheet, row: number, about: aboutRow(row), outcome }
    if (row.outcome === 'repaired') return { ...base, repairs: row.repairs }
    if (row.outcome === 'refused') return { ...base, problems: row.problems }
    return row.outcome === 'duplicate' ? { ...base, of: row.of } : base
  })
}

/** The report as CSV, one line for every row, what needs attention first; cells are neutralised against formulas. */
export function rosterReportCsv(rows: readonly RosterRow[]): string {
  return csv(REPORT_HEADS, errorsFirst(rows).map(reportCells))
}
