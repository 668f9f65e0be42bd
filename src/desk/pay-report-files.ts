import { PAYROLL_HEADS, payrollCells } from '../record/pay-reports/payroll-list.ts'
import { RECONCILIATION_HEADS, reconciliationCells } from '../record/pay-reports/reconciliation.ts'
import { summarySheets } from '../record/pay-reports/summary-tables.ts'
import type { PayReports } from './pay-reports.ts'
import type { TableSheet } from './spreadsheet.ts'

/** The reports that are files. */
export const REPORTS = ['payroll', 'reconciliation', 'summary'] as const
export type ReportName = (typeof REPORTS)[number]

/** A report by its name; undefined for what is none. */
export function reportNamed(name: string): ReportName | undefined {
  return REPORTS.find((one) => one === name)
}

/** A report as tables; none where the seat doesn't see it. */
export function reportTable(reports: PayReports, name: ReportName): readonly TableSheet[] {
  switch (name) {
    case 'payroll':
      return [{ name: 'Payroll', heads: PAYROLL_HEADS, rows: reports.payroll.map(payrollCells) }]
    case 'reconciliation':
      return [
        {
          name: 'Reconciliation',
          heads: RECONCILIATION_HEADS,
          rows: reports.reconciliation.map(reconciliationCells),
        },
      ]
    case 'summary':
      return reports.summary === undefined ? [] : summarySheets(reports.summary.lines, reports.summary.front)
  }
}
