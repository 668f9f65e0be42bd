import type { PaymentKind } from '../../../record/pay-terms.ts'
import type { Explanation } from '../../../rulebook/index.ts'
import { type Query, ruleHref } from '../../routes.ts'

/** A kind of payment in words: `Performance award`. */
export function paymentWords(kind: PaymentKind): string {
  const words = kind.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** The form of a rule with the facts of a ruling filled in, to try it on others. */
export function tryHref({ rule, on, facts }: Explanation): string {
  const query: Query = { on, ...Object.fromEntries(facts.map((fact) => [fact.id, String(fact.value)])) }
  return ruleHref(rule, query)
}
