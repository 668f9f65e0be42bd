import { z } from 'zod'
import { addDays, type IsoDate } from '../../base/dates.ts'
import { type Cents, percentOf } from '../../base/money.ts'
import { rateOn } from '../../record/pay.ts'
import { incentiveStream, type IncentiveKind, type PaymentKind } from '../../record/pay-terms.ts'
import { retentionInstallment } from '../../rulebook/awards/retention-installment.ts'
import { value } from '../../rulebook/kernel/decide.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { aggregateDiscretionary } from '../../rulebook/pay/aggregate-discretionary.ts'
import { hourlyRate } from '../../rulebook/pay/hourly-rate.ts'
import { action, type Decision, type Given } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { invalid } from '../fields.ts'
import { dollarsField, percentField } from '../pay/money-fields.ts'
import { paidOnField } from '../pay/payee.ts'
import { paidWords, paymentEvent } from '../pay/payment-event.ts'
import { dividedAtLimit, YEAR_FIELDS } from '../pay/year-limit.ts'
import {
  INCENTIVE_FIELDS,
  incentiveAtHand,
  type IncentiveAtHand,
  incentiveStreams,
} from './incentive-at-hand.ts'
import { conditionsOf, DAYS_A_PERIOD } from './incentive-conditions.ts'

const KINDS: Readonly<Record<IncentiveKind, PaymentKind>> = {
  recruitment: 'recruitment-incentive',
  relocation: 'relocation-incentive',
  retention: 'retention-incentive',
}

const FIELDS = z.strictObject({
  ...INCENTIVE_FIELDS,
  on: paidOnField(),
  amount: dollarsField({ title: 'Amount', hint: 'Or, for a percentage, the basic pay earned' }).optional(),
  payEarned: dollarsField({
    title: 'Basic pay earned',
    hint: 'In the installment’s period; the established percentage is taken of it',
  }).optional(),
  installmentPercent: percentField({
    title: 'Paid with the installment',
    hint: 'Where it is less than the established percentage; the rest is paid at the end',
  }).optional(),
  ...YEAR_FIELDS,
})
type Input = z.output<typeof FIELDS>

/** An incentive is paid under its agreement and within the limit of the calendar year. */
export const payIncentive = action({
  id: 'awards/pay-incentive',
  title: 'Pay an incentive',
  about:
    'Pays all or an installment of a recruitment, relocation or retention incentive. Nothing is paid before the agreement that the law asks for.',
  power: 'pay-out',
  fields: FIELDS,
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: incentiveStreams,
  decide(input, given) {
    const { person, incentive: name, on, basicPay, stillDue } = input
    const found = incentiveAtHand(given, input)
    if ('refused' in found) return found.refused
    const { payee, incentive } = found
    const { proposed, agreement, approved, state } = incentive
    if (approved === undefined) return invalid('incentive', name, 'it is not approved yet')
    if (state === 'ended') return invalid('incentive', name, `it ended on ${incentive.ended?.on}`)
    const wrongDay = dayProblem(on, given.today, { day: approved.on, what: 'the approval' })
    if (wrongDay !== undefined) return wrongDay
    const start = agreement?.start ?? proposed.start
    const sum = amountOf(found, input, given)
    if ('refused' in sum) return sum.refused
    const met = conditionsOf(
      payee,
      given,
      { ...proposed, start },
      {
        on,
        agreement: agreement === undefined ? 'none' : 'signed',
        inAdvance: proposed.kind === 'retention' && sum.cents > earnedBy(found, start, on),
        ...(agreement === undefined ? {} : { end: agreement.end }),
      },
    )
    if ('refused' in met) return met.refused
    const early = tooEarly(found, on)
    if (early !== undefined) return early
    const agreed = agreement !== undefined
    const at = { on, scopes: given.scopes }
    const fixed = proposed.tests.includes('every two weeks in full')
    const facts = { agencyMayChoose: true, underServiceAgreement: agreed, preauthorizedRate: fixed }
    const chosen = ask(aggregateDiscretionary, at, facts)
    const payment = {
      on,
      kind: KINDS[proposed.kind],
      discretionary: chosen.value?.treatment === 'discretionary',
    }
    const divided = dividedAtLimit(payee, given, { ...payment, cents: sum.cents, basicPay, stillDue })
    if ('refused' in divided) return divided.refused
    return {
      kind: 'events',
      says: paidWords(`the ${proposed.kind} incentive`, sum.cents, divided),
      rulings: [...divided.rulings, ...sum.rulings, ...met.rulings],
      events: [
        {
          stream: incentiveStream(person, name),
          type: 'awards/incentive-paid',
          effective: on,
          body: { person, incentive: name, cents: sum.cents },
          ruling: met.rulings.at(-1),
        },
        paymentEvent({ person, ...payment, of: name }, divided),
      ],
    }
  },
})

/** What the pay periods served by a day have earned of a retention incentive, less what was paid. */
function earnedBy({ payee, incentive }: IncentiveAtHand, start: IsoDate, on: IsoDate): number {
  const { proposed, paid } = incentive
  const served = Math.min(proposed.payPeriods, wholePeriods(start, on))
  const before = paid.reduce((all, { cents }) => all + cents, 0)
  if (proposed.points === 0) return Math.floor((proposed.cents * served) / proposed.payPeriods) - before
  let basic = 0
  for (let period = 0; period < served; period += 1) {
    const from = addDays(start, period * DAYS_A_PERIOD)
    const rate = rateOn(payee.pay, from)
    const facts = { basicPay: (rate?.cents ?? 0) as Cents, payPeriodStart: from }
    basic += value(hourlyRate, { on: from }, facts)?.biweekly ?? 0
  }
  return percentOf(basic as Cents, proposed.points, 'up to the cent') - before
}

/** Whole pay periods from a first day through a day. */
function wholePeriods(start: IsoDate, on: IsoDate): number {
  let whole = 0
  while (addDays(start, (whole + 1) * DAYS_A_PERIOD - 1) <= on) whole += 1
  return whole
}

/** What is paid at the end waits for it; relocation waits for the service to begin. */
function tooEarly({ incentive }: IncentiveAtHand, on: Input['on']): Decision | undefined {
  const { agreement, proposed } = incentive
  if (agreement === undefined) return undefined
  if (agreement.method === 'at the end' && on <= agreement.end) {
    return invalid('on', on, `by its agreement it is paid at the end, after ${shownDate(agreement.end)}`)
  }
  if (proposed.kind === 'relocation' && on < agreement.start) {
    return invalid('on', on, `service begins on ${shownDate(agreement.start)}; it is not paid before`)
  }
  return undefined
}

type Sum = { cents: Cents; rulings: readonly Explanation[] } | { refused: Decision }

/** An installment by percentage of the pay earned, or an amount out of what was approved. */
function amountOf({ incentive }: IncentiveAtHand, input: Input, given: Given): Sum {
  const { proposed, paid } = incentive
  const { amount, payEarned, installmentPercent, on } = input
  if ((amount === undefined) === (payEarned === undefined)) {
    return { refused: invalid('amount', amount, 'give either the amount or the basic pay earned') }
  }
  if (payEarned !== undefined) {
    if (proposed.kind !== 'retention' || proposed.points === 0) {
      return {
        refused: invalid('payEarned', payEarned / 100, 'it was approved as an amount; give the amount'),
      }
    }
    const asked = ask(
      retentionInstallment,
      { on, scopes: given.scopes },
      {
        payEarned,
        incentivePercent: proposed.points,
        ...(installmentPercent === undefined ? {} : { installmentPercent }),
      },
    )
    return asked.value === undefined
      ? { refused: refuse(asked, { compared: { on } }) }
      : { cents: asked.value.payment, rulings: [asked.explanation] }
  }
  const cents = amount ?? (0 as Cents)
  if (cents === 0) return { refused: invalid('amount', 0, 'nothing would be paid; give an amount') }
  const left = paid.reduce((rest, one) => rest - one.cents, proposed.cents) as Cents
  if (cents > left) {
    const message = `${shownUsd(left)} of what was approved is still to be paid`
    return { refused: invalid('amount', cents / 100, message) }
  }
  return { cents, rulings: [] }
}
