import type { RowResult } from '../../src/record/worksheet/row-result.ts'
import type { WorksheetRow } from '../../src/record/worksheet/row.ts'

/** What the API tells of a worksheet, as far as the tests look at it. */
export type SheetTold = {
  sight: string
  rows: (WorksheetRow & { own?: true; state?: string | null; rating?: string | null; reckoned?: RowResult })[]
  pool: { limit: number | null; used: number; left: number | null; recipients: number }
  scenarios: { name: string }[]
  rulings?: { about: string; met: boolean | null; explanation: { rule: string } }[]
}
