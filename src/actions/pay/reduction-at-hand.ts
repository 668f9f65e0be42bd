import type { IsoDate } from '../../base/dates.ts'
import type { Reduction } from '../../record/pay.ts'
import type { Decision, Given } from '../action.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { type PayAtHand, type PayOf, payAtHand } from './pay-at-hand.ts'

/** A proposed reduction that is still open, with the executive's pay. */
export type ReductionAtHand = { found: PayAtHand; reduction: Reduction }

/** The last proposed reduction of an executive, which a step of its procedure takes on; not before the notice. */
export function reductionAtHand(
  given: Given,
  of: PayOf,
  on: IsoDate,
): ReductionAtHand | { refused: Decision } {
  const found = payAtHand(given, of, on)
  if ('refused' in found) return found
  const reduction = found.pay.reductions.at(-1)
  if (reduction === undefined) {
    return { refused: { kind: 'not-found', message: `no reduction of the pay of ${of.person} is proposed` } }
  }
  const { received } = reduction.notice
  const wrongDay = dayProblem(on, given.today, { day: received, what: 'the notice was received' })
  return wrongDay === undefined ? { found, reduction } : { refused: wrongDay }
}
