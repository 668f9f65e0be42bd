import type { IsoDate } from '../../base/dates.ts'
import type { Problem } from '../../base/outcome.ts'
import type { Repair } from '../event.ts'
import type { FlagCode } from './flag-words.ts'

/** The published layouts, named by the years in which they came out. */
export type LayoutName = 'plum-2025' | 'plum-2026' | 'book-2016-2020'

/** What a column holds, in Cadre's terms. `entry` and `depth` are the book's own number and nesting. */
export type Field =
  | 'agency'
  | 'organisation'
  | 'title'
  | 'status'
  | 'appointment'
  | 'expires'
  | 'level'
  | 'location'
  | 'name'
  | 'first'
  | 'last'
  | 'personId'
  | 'payPlan'
  | 'tenure'
  | 'begin'
  | 'vacate'
  | 'entry'
  | 'depth'

/** One incumbency as listed, after mending; texts otherwise as printed, blank where blank. */
export type Incumbency = {
  agency: string
  organisation: string
  title: string
  location: string
  status: 'filled' | 'vacant' | 'historical'
  /** First and last name joined, or the one name of the book; blank where nobody is named. */
  name: string
  first: string
  last: string
  /** The listing's own identifier of the person, where its layout has one. */
  personId: string
  appointment: string
  payPlan: string
  level: string
  tenure: string
  begin?: IsoDate
  vacate?: IsoDate
  expires?: IsoDate
}

/** Why a row was refused. `personal` marks a value that may hold a name and must be sealed. */
export type RowProblem = { field: string; value: string; message: string; personal?: true }

type Place = {
  /** Record number, 1 for the first record after the header; blank lines are not counted. */
  row: number
  /** Line of the file on which the record starts; the header is usually line 1. */
  line: number
  agency: string
  organisation: string
  title: string
}

/** A row that was taken, as printed or after repair. */
export type KeptRow = Place & {
  outcome: 'taken' | 'repaired'
  entry: Incumbency
  repairs: readonly Repair[]
  flags: readonly FlagCode[]
}

/** An exact repeat of an earlier row. */
type DuplicateRow = Place & { outcome: 'duplicate'; of: number }

/** A row that could not be taken, with everything that is wrong with it. */
export type RefusedRow = Place & { outcome: 'refused'; problems: readonly RowProblem[] }

export type AccountedRow = KeptRow | DuplicateRow | RefusedRow

/** read = taken + repaired + duplicate + refused; no row is in two of them. */
export type Counts = { read: number; taken: number; repaired: number; duplicate: number; refused: number }

/** A listing read: every record of the file with exactly one outcome. */
export type Listing = {
  layout: LayoutName
  asOf: IsoDate
  asOfFrom: 'given' | 'derived'
  /** Where the as-of date comes from, in a sentence. */
  asOfReason: string
  rows: readonly AccountedRow[]
  counts: Counts
  /** Lines without a single character, which are no records. */
  blankLines: readonly number[]
}

/** Refusal of a whole file. */
export type FileRefused = { refused: Problem }

/** True for a row that was taken, as printed or after repair. */
export function isKept(row: AccountedRow): row is KeptRow {
  return row.outcome === 'taken' || row.outcome === 'repaired'
}

/** True where an incumbency is current on a day: filled, and not vacated on or before it. */
export function isCurrent(entry: Pick<Incumbency, 'status' | 'vacate'>, on: IsoDate): boolean {
  return entry.status === 'filled' && (entry.vacate === undefined || entry.vacate > on)
}
