import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { Decision, Given } from '../action.ts'
import { movingFrom, ownPay, type PayAtHand, payAtHand, type PayOf } from './pay-at-hand.ts'
import { type RateGiven, rateGiven } from './rate-given.ts'

/** A change of an executive's rate as asked for: the pay at hand, the rate given, and from which rate it moves. */
export type RateChange = { found: PayAtHand; rate: RateGiven } & Exclude<
  ReturnType<typeof movingFrom>,
  { refused: Decision }
>

/** Reads what a change of rate rests on, on its first day; nobody changes the own. */
export function rateChange(
  given: Given,
  input: PayOf & { from: IsoDate; rate?: Cents | undefined; es?: number | undefined },
): RateChange | { refused: Decision } {
  const own = ownPay(given, input.person)
  if (own !== undefined) return { refused: own }
  const found = payAtHand(given, input, input.from)
  if ('refused' in found) return found
  const rate = rateGiven(given, input.from, input)
  if ('refused' in rate) return rate
  const moving = movingFrom(found, input.from)
  return 'refused' in moving ? moving : { found, rate, ...moving }
}
