import { type Incentive, incentiveOf } from '../../record/incentive.ts'
import { standing } from '../../record/fold.ts'
import { incentiveStream } from '../../record/pay-terms.ts'
import type { Decision, Given } from '../action.ts'
import { nameField } from '../boards/board-fields.ts'
import { PAYEE_FIELDS, type Payee, type PayeeOf, payeeOf, payeeStreams } from '../pay/payee.ts'

/** The agency, the executive and the incentive: what every step of an incentive names. */
export const INCENTIVE_FIELDS = {
  ...PAYEE_FIELDS,
  incentive: nameField({ title: 'Incentive', hint: 'Your own name for it, such as retention-2026' }),
}

/** An incentive of an executive. */
export type OfIncentive = PayeeOf & { incentive: string }

/** The streams of an incentive and of its executive. */
export function incentiveStreams(of: OfIncentive): readonly string[] {
  return [...payeeStreams(of), incentiveStream(of.person, of.incentive)]
}

/** An executive with an incentive, as both stand. */
export type IncentiveAtHand = { payee: Payee; incentive: Incentive }

/** The incentive of a name, for whoever may act on the executive’s pay. */
export function incentiveAtHand(
  given: Given,
  of: OfIncentive,
  find: (given: Given, of: PayeeOf) => Payee | { refused: Decision } = payeeOf,
): IncentiveAtHand | { refused: Decision } {
  const payee = find(given, of)
  if ('refused' in payee) return payee
  const incentive = incentiveOf(standing(given.history(incentiveStream(of.person, of.incentive))))
  if (incentive === undefined || !given.isUnder(incentive.proposed.unit, of.unit)) {
    return { refused: noneNamed(of) }
  }
  return { payee, incentive }
}

/** What is said where there is no such incentive, or none for whoever asks. */
export function noneNamed({ unit, person, incentive }: OfIncentive): Decision {
  return { kind: 'not-found', message: `${person} has no incentive named ${incentive} in ${unit}` }
}
