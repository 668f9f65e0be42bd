import type { IsoDate } from '../../base/dates.ts'
import type { Scope } from '../../rulebook/kernel/at.ts'
import type { AppraisalLevel } from '../appraisal-terms.ts'
import type { AppointmentType } from '../terms.ts'

/** One executive of the pool, with the levels on record. */
export type PoolRow = {
  person: string
  name: string
  component: string
  appointment: AppointmentType
  /** Whether the executive serves in an Office of Inspector General, which counts by itself. */
  inspectorGeneral: boolean
  initial: AppraisalLevel | undefined
  /** The day of the initial rating. */
  initialOn?: IsoDate | undefined
  /** The score derived from the elements, 100 to 500 points. */
  score: number | undefined
  /** The board's recommendation on record. */
  board: AppraisalLevel | undefined
  final: AppraisalLevel | undefined
  /** Why the case can't change: it is final already, or suspended. */
  locked: string | undefined
  lastYear?: AppraisalLevel | undefined
}

/** The terms of the close-out: the period, and how the office reads the limit. */
export type PoolTerms = {
  /** First day of the appraisal period; the bands go by it. */
  periodStart: IsoDate
  /** Last day of the appraisal period; the limit goes by it. */
  periodEnd: IsoDate
  /** Whether the President has waived the limit. */
  waiver?: boolean | undefined
  /** Of whom the share is taken. */
  denominator: 'rated' | 'rated-and-not-rated'
  /** Which office is the agency for the limit. */
  agency: 'department' | 'component'
  /** The offices whose own rules apply, narrowest first. */
  scopes: readonly Scope[]
}

/** Levels that are tried and not on record, by person. */
export type Tried = ReadonlyMap<string, AppraisalLevel>

/** The level on record: the final one, else the board's, else the initial one; undefined where nobody rated yet. */
export function levelOnRecord({ final, board, initial }: PoolRow): AppraisalLevel | undefined {
  return final ?? board ?? initial
}

/** The level with what is tried laid over it; a locked case keeps the one on record. */
export function levelTried(row: PoolRow, tried: Tried): AppraisalLevel | undefined {
  return (row.locked === undefined ? tried.get(row.person) : undefined) ?? levelOnRecord(row)
}

/** Whether a level counts under the limit. */
export function isTop(level: AppraisalLevel | undefined): boolean {
  return level !== undefined && level >= 4
}
