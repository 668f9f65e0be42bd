import type { Problem } from '../../base/outcome.ts'
import type { Repair } from '../event.ts'
import type { Counts } from '../listing/listing.ts'
import type { SheetName } from './sheets.ts'

/** A table of a file as it came: cells as text, the row numbers that a spreadsheet shows, and cells with formulas. */
export type RosterTable = {
  /** The name of the sheet; absent for CSV, where the header tells. */
  name?: string
  header: readonly string[]
  rows: readonly TableRow[]
}

export type TableRow = {
  row: number
  cells: readonly string[]
  /** Columns, from 0, of cells that hold a formula. */
  formulas?: readonly number[]
  /** Where quotation marks are misplaced. */
  misquoted?: true
}

/** Why a row was refused: the column by its heading, the value, and what to do. */
export type RowProblem = { field: string; value: string; message: string; differs?: true }

/** What the cells of a row say, by field; blank where blank. Dates are ISO text, dollars and numbers plain digits. */
export type Values = Readonly<Record<string, string>>

/** A row read by itself. */
export type ReadRow = {
  sheet: SheetName
  row: number
  values: Values
  repairs: readonly Repair[]
  problems: readonly RowProblem[]
}

/** A row with its one outcome. `of` is the earlier row that it repeats, or the record, which holds it already. */
export type RosterRow = {
  sheet: SheetName
  row: number
  values: Values
} & (
  | { outcome: 'taken' }
  | { outcome: 'repaired'; repairs: readonly Repair[] }
  | { outcome: 'duplicate'; of: number | 'record' }
  | { outcome: 'refused'; problems: readonly RowProblem[] }
)

/** The counts of a sheet: read = taken + repaired + duplicate + refused. */
export type SheetCounts = Counts & { sheet: SheetName }

/** Refusal of a whole file. */
export type FileRefused = { refused: Problem }

/** The refusal of a file, with the place and the remedy. */
export function refuseFile(
  value: unknown,
  message: string,
  code: 'invalid-input' | 'too-large' = 'invalid-input',
): FileRefused {
  return { refused: { field: 'file', value, message, code } }
}

/** True for a row that is to be recorded. */
export function isTaken({ outcome }: RosterRow): boolean {
  return outcome === 'taken' || outcome === 'repaired'
}
