import type { IsoDate } from '../../base/dates.ts'
import type { PayCaseState } from '../pay-case.ts'
import type { PayAction } from '../pay-terms.ts'

/** One executive's pay and award of an appraisal year, from proposal to payment. Money is in cents. */
export type Course = {
  person: string
  state: PayCaseState | null
  action: PayAction | null
  rate: number | null
  award: number | null
  board_on: IsoDate | null
  board_rate: number | null
  board_award: number | null
  approved_rate: number | null
  rate_from: IsoDate | null
  approved_award: number | null
  /** The rate on record from the day of the approved one, and the one before it. */
  rate_set: number | null
  rate_before: number | null
  /** The award as it was granted; one that was withdrawn stays, and says so. */
  granted: number | null
  granted_on: IsoDate | null
  granted_points: number | null
  award_state: 'approved' | 'paid' | 'withdrawn' | null
  pool: number | null
  /** What was paid of the award, what of it was carried, when it was first paid and when the rest is due. */
  paid: number | null
  carried: number | null
  paid_on: IsoDate | null
  due_on: IsoDate | null
  /** What was paid of carried amounts since, of this award or another. */
  carried_paid: number | null
}

/** The award that stands: granted and not withdrawn; null where none does. */
export function awardStanding({ granted, award_state: state }: Course): number | null {
  return state === 'withdrawn' ? null : granted
}

/** The rate that was set after approval, where it is another than before; null where none was. */
export function rateChanged({
  rate_set: set,
  rate_before: before,
  approved_rate: approved,
}: Course): number | null {
  return approved === null || set === null || set === before ? null : set
}
