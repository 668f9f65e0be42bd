import { type BenefitsOfRecord, benefitsOf } from '../../record/benefits.ts'
import { standing } from '../../record/fold.ts'
import { benefitsStream } from '../../record/pay-terms.ts'
import type { Decision, Given } from '../action.ts'
import { type Payee, type PayeeOf, payeeOf, payeeStreams } from '../pay/payee.ts'

/** The streams of an executive's pay and benefits. */
export function benefitStreams(of: PayeeOf): readonly string[] {
  return [...payeeStreams(of), benefitsStream(of.person)]
}

/** An executive with leave years, sabbaticals and elections. */
export type BenefitsAtHand = { payee: Payee; benefits: BenefitsOfRecord }

/** The executive, for whoever may act on the pay and benefits. */
export function benefitsAtHand(
  given: Given,
  of: PayeeOf,
  find: (given: Given, of: PayeeOf) => Payee | { refused: Decision } = payeeOf,
): BenefitsAtHand | { refused: Decision } {
  const payee = find(given, of)
  if ('refused' in payee) return payee
  return { payee, benefits: benefitsOf(standing(given.history(benefitsStream(of.person)))) }
}
