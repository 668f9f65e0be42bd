import { z } from 'zod'
import { usd, type Cents } from '../../base/money.ts'
import { executiveOn } from '../../record/executive.ts'
import { standing } from '../../record/fold.ts'
import { carriedOn, type PayOfRecord } from '../../record/pay.ts'
import type { IsoDate } from '../../base/dates.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { aggregate } from '../../rulebook/pay/aggregate.ts'
import { aggregateCarryover } from '../../rulebook/pay/aggregate-carryover.ts'
import { aggregateWhoPays } from '../../rulebook/pay/aggregate-who-pays.ts'
import { nextJanuary } from '../../rulebook/pay/aggregate-limits.ts'
import { action, type Decision, type Given } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { positionsIn } from '../awards/rank-facts.ts'
import { ofAgencyIn } from '../awards/rank-fields.ts'
import { invalid } from '../fields.ts'
import { PAYEE_FIELDS, type Payee, type PayeeOf, paidOnField, payeeOf, payeeStreams } from './payee.ts'
import { paymentEvent } from './payment-event.ts'
import { carriedInto, YEAR_FIELDS, yearFacts } from './year-limit.ts'

/** What was carried is due at the beginning of the next year and counts there first, 5 CFR 530.204. */
export const payCarried = action({
  id: 'pay/pay-carried',
  title: 'Pay what was carried over',
  about:
    'Pays what the yearly limit kept back the year before. Only the basic pay expected ranks before it; what does not fit waits for the next January.',
  power: 'pay-out',
  fields: z.strictObject({ ...PAYEE_FIELDS, on: paidOnField(), ...YEAR_FIELDS }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payeeStreams,
  readsAlso: ({ person }, history) =>
    positionsIn(standing(history(`person:${person}`))).map((position) => `position:${position}`),
  decide(input, given) {
    const { person, on, basicPay } = input
    const payee = payeeOf(given, input)
    if ('refused' in payee) return payee.refused
    const wrongDay = dayProblem(on, given.today)
    if (wrongDay !== undefined) return wrongDay
    const moved = movedRefused(given, payee, input)
    if (moved !== undefined) return moved
    const { pay } = payee
    const amount = carriedInto(pay, on)
    if (amount === 0) return nothingDue(pay, on)
    const settled = pay.payments.findLast((one) => one.kind === 'carried-lump-sum' && (one.carried ?? 0) > 0)
    if (settled?.due !== undefined && settled.due > on) {
      return invalid('on', on, `what is left of it was put off once more, and is due on ${settled.due}`)
    }
    const { carriedAmount: _, countablePayments, ...facts } = yearFacts(payee, { on, basicPay })
    const at = { on, scopes: given.scopes }
    const asked = ask(aggregateCarryover, at, { ...facts, carriedAmount: amount, countablePayments: usd(0) })
    const plain = ask(aggregate, at, { ...facts, countablePayments, paymentAmount: amount })
    if (plain.value === undefined) return refuse(plain, { compared: { on, carried: amount / 100 } })
    const now = Math.min(asked.value?.carriedPayable ?? amount, plain.value.payableNow) as Cents
    const waits = (amount - now) as Cents
    const governs = asked.value === undefined ? plain : asked
    const divided = {
      now,
      carried: waits,
      ...(waits > 0 ? { due: nextJanuary(on) } : {}),
      ruling: governs.explanation,
      rulings: [governs.explanation, plain.explanation],
    }
    const of = sourcesOf(pay, on)
    const rest = waits === 0 ? '' : ` ${shownUsd(waits)} waits for ${shownDate(nextJanuary(on))}.`
    return {
      kind: 'events',
      says: `${shownUsd(now)} of what was carried over is paid: ${of}.${rest}`,
      rulings: divided.rulings,
      events: [paymentEvent({ person, on, kind: 'carried-lump-sum', of, discretionary: false }, divided)],
    }
  },
})

/** After a transfer the gaining agency pays, 5 CFR 530.204(c). */
function movedRefused(
  given: Given,
  { file }: Payee,
  { unit, person, on }: PayeeOf & { on: IsoDate },
): Decision | undefined {
  const now = executiveOn(file, on)
  if (now === undefined || ofAgencyIn(given, unit)(now.position)) return undefined
  const facts = { departure: 'transfer', departureDate: now.since } as const
  const asked = ask(aggregateWhoPays, { on: now.since, scopes: given.scopes }, facts)
  if (asked.value === undefined) return undefined
  const message = `${person} has been with another agency since ${shownDate(now.since)}: ${asked.value.payer} pays it, and the cost is that of ${asked.value.bornBy}`
  return refuse(asked, { message, compared: { unit, moved: now.since } })
}

function nothingDue(pay: PayOfRecord, on: IsoDate) {
  const waiting = carriedOn(pay, on)
  const message =
    waiting === 0
      ? 'nothing is carried over'
      : `${shownUsd(waiting)} is carried, and due on ${shownDate(nextJanuary(on))}`
  return invalid('on', on, message)
}

/** What the carried amount comes from, by kind and name, 5 CFR 530.205. */
export function sourcesOf(pay: PayOfRecord, on: IsoDate): string {
  const sources = pay.payments
    .filter((one) => one.kind !== 'carried-lump-sum' && (one.carried ?? 0) > 0 && one.on <= on)
    .map(({ kind, of }) => [kind.replaceAll('-', ' '), ...(of === undefined ? [] : [of])].join(' '))
  return [...new Set(sources)].join(', ') || 'source not on record'
}
