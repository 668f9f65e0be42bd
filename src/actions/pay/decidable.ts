import type { PayCase } from '../../record/pay-case.ts'
import type { Decision, Given } from '../action.ts'
import { invalid } from '../fields.ts'
import { type ExecutivePay, executivePay } from './executive-pay.ts'
import type { SheetNamed } from './sheet-at-hand.ts'

/** An executive on whose proposal the holder of a power may decide: the board has recommended, and the rating is final. */
export type Decidable = {
  found: ExecutivePay
  payCase: PayCase & { board: NonNullable<PayCase['board']> }
}

/** The executive with the case, or why nothing can be decided yet. */
export function decidable(
  given: Given,
  named: SheetNamed,
  person: string,
  what: 'pay adjustment' | 'performance award',
): Decidable | { refused: Decision } {
  const found = executivePay(given, named, person)
  if ('refused' in found) return found
  const { payCase, rating } = found
  if (payCase === undefined || payCase.state === 'returned') {
    const message = `nothing is proposed for ${person} after the appraisal year ${named.fiscalYear}`
    return { refused: { kind: 'not-found', message } }
  }
  const compared = { person, state: payCase.state, rating: rating?.stage ?? null }
  const { board } = payCase
  if (board === undefined)
    return {
      refused: practice(
        `${person}: the Performance Review Board has made no recommendation on the ${what}; it comes first`,
        'awards/performance-award-approval',
        compared,
        ['5 USC 5384(c)(1)', '5 USC 4314(c)(1)'],
      ),
    }
  if (rating?.stage !== 'final')
    return {
      refused: practice(
        `${person}: the rating of ${named.fiscalYear} is not final yet; the ${what} follows it`,
        'awards/performance-award-eligible',
        compared,
        ['5 CFR 534.405(a)(1)', '5 CFR 534.404(b)(3)'],
      ),
    }
  return { found, payCase: { ...payCase, board } }
}

/** Refuses a list that names nobody, or somebody twice; undefined where it is in order. */
export function twice(people: readonly string[]): Decision | undefined {
  if (people.length === 0) return invalid('people', people, 'nobody is named; give one executive at least')
  if (new Set(people).size === people.length) return undefined
  return invalid('people', people, 'somebody is named twice; leave one of them')
}

function practice(
  message: string,
  rule: string,
  compared: Readonly<Record<string, unknown>>,
  cites: readonly string[],
): Decision {
  return { kind: 'refused', reason: { message, rule, compared, cites } }
}
