import type { WorksheetResult } from './compute.ts'
import type { RowResult } from './row-result.ts'
import type { Overlay, WorksheetRow } from './row.ts'
import { isTried } from './tried.ts'
import { isAwardOpen } from './warnings.ts'

/** The rows that the table of a worksheet shows. */
export const SHEET_SHOWS = ['all', 'problems', 'given', 'without', 'empty', 'tried', 'waiting'] as const
export type SheetShow = (typeof SHEET_SHOWS)[number]

/** What the rows of a choice are found in. */
export type SheetShown = {
  rows: readonly WorksheetRow[]
  result: WorksheetResult
  overlay: Overlay
  /** Whether a proposal for somebody waits for a decision. */
  waits: (person: string) => boolean
}

/** Which rows a choice shows, by their place on the sheet. */
export function shownIn(sheet: SheetShown, show: SheetShow): readonly number[] {
  const { rows, result } = sheet
  const warned = new Set(show === 'problems' ? result.warnings.map(({ person }) => person) : [])
  return rows.flatMap((row, index) =>
    isShown(sheet, row, result.rows[index] as RowResult, show) || warned.has(row.person) ? [index] : [],
  )
}

function isShown(
  { overlay, waits }: SheetShown,
  row: WorksheetRow,
  result: RowResult,
  show: SheetShow,
): boolean {
  switch (show) {
    case 'all':
      return true
    case 'problems':
      return result.problems.length > 0
    case 'given':
      return result.raiseCents !== 0 || result.award !== 0
    case 'without':
      return result.raiseCents === 0 && result.award === 0
    case 'empty':
      return isAwardOpen(row, result)
    case 'tried':
      return isTried(row, overlay)
    case 'waiting':
      return waits(row.person)
  }
}
