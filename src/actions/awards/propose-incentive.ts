import { z } from 'zod'
import { addDays } from '../../base/dates.ts'
import { type Cents, percentOf } from '../../base/money.ts'
import { INCENTIVES, incentiveStream } from '../../record/pay-terms.ts'
import { incentiveOf } from '../../record/incentive.ts'
import { standing } from '../../record/fold.ts'
import { incentiveWaiver } from '../../rulebook/awards/incentive-waiver.ts'
import { value } from '../../rulebook/kernel/decide.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { hourlyRate } from '../../rulebook/pay/hourly-rate.ts'
import { action } from '../action.ts'
import { ask } from '../asked.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { countField, dateField, invalid, linesField, listField, yesNoField } from '../fields.ts'
import { dollarsField, percentField } from '../pay/money-fields.ts'
import { type Payee, payeeOf } from '../pay/payee.ts'
import { INCENTIVE_FIELDS, incentiveStreams } from './incentive-at-hand.ts'
import { conditionsOf, INCENTIVE_TESTS, mayHave, rateAtStart, serviceEnd } from './incentive-conditions.ts'

const FIELDS = z.strictObject({
  ...INCENTIVE_FIELDS,
  kind: listField(INCENTIVES, { title: 'Kind' }),
  start: dateField({
    title: 'Service starts',
    hint: 'The first day of a pay period',
  }),
  payPeriods: countField(
    {
      title: 'Length',
      hint: 'In whole pay periods of two weeks: 26 are a year, 104 the most',
      unit: 'periods',
    },
    1000,
  ),
  amount: dollarsField({ title: 'Amount', hint: 'In all; or give the percentage' }).optional(),
  percent: percentField({
    title: 'Percentage of basic pay',
    hint: 'For retention, of the basic pay earned; else of the annual rate, in all',
  }).optional(),
  tests: linesField(
    { title: 'What is shown', hint: `One on each line, out of: ${INCENTIVE_TESTS.join('; ')}` },
    INCENTIVE_TESTS.length,
    60,
  ),
  need: wordsField({ title: 'Why it is needed', hint: 'The evidence for each point shown; sealed' }),
  miles: countField(
    { title: 'Miles between the worksites', hint: 'Asked for relocation', unit: 'miles' },
    20_000,
  ).optional(),
  waiver: yesNoField({
    title: 'With a waiver of the limit',
    hint: 'For a critical agency need; left blank, without',
  }).optional(),
  policyPosition: yesNoField({ title: 'The position is of confidential or policy character' }).optional(),
  senateConfirmed: yesNoField({ title: 'The executive holds a post that the Senate confirms' }).optional(),
})

/** A recruitment, relocation or retention incentive is proposed with its evidence, 5 USC 5753 and 5754. */
export const proposeIncentive = action({
  id: 'awards/propose-incentive',
  title: 'Propose a recruitment, relocation or retention incentive',
  about:
    'Proposes an incentive with its amount, its service period and what makes it needed. The holder of the power to set pay approves it.',
  power: 'run-pay',
  fields: FIELDS,
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: incentiveStreams,
  incentives: (input) => input.person,
  decide(input, given) {
    const { unit, person, incentive, kind, start, payPeriods, need } = input
    const { waiver = false, policyPosition = false, senateConfirmed = false } = input
    const payee = payeeOf(given, input)
    if ('refused' in payee) return payee.refused
    const stream = incentiveStream(person, incentive)
    const before = incentiveOf(standing(given.history(stream)))
    if (before !== undefined && before.state !== 'proposed') {
      return invalid('incentive', incentive, `${incentive} is ${before.state}; choose another name`)
    }
    const unknown = input.tests.find((test) => !INCENTIVE_TESTS.some((known) => known === test))
    if (unknown !== undefined) {
      return invalid('tests', unknown, `${unknown} is not on the list: ${INCENTIVE_TESTS.join('; ')}`)
    }
    if (payPeriods === 0) return invalid('payPeriods', 0, 'a service period has one pay period at least')
    const sum = sumOf(payee, input)
    if ('field' in sum) return invalid(sum.field, sum.given, sum.message)
    const terms = { kind, start, payPeriods, waiver, tests: input.tests, ...milesOf(input), ...sum }
    const on = given.today
    const may = mayHave(payee, given, terms, { incentive, on, policyPosition, senateConfirmed })
    if ('refused' in may) return may.refused
    const met = conditionsOf(payee, given, terms, { on, agreement: 'to be signed' })
    if ('refused' in met) return met.refused
    const waives = waiver
      ? [ask(incentiveWaiver, { on, scopes: given.scopes }, { incentiveType: kind }).explanation]
      : []
    return {
      kind: 'events',
      says: `A ${kind} incentive of ${shownUsd(sum.cents)} is proposed, for service from ${shownDate(start)} through ${shownDate(serviceEnd(start, payPeriods))}. It is now with the holder of the power to set pay.`,
      rulings: [...met.rulings, ...may.rulings, ...waives],
      events: [
        {
          stream,
          type: 'awards/incentive-proposed',
          effective: on,
          body: { person, incentive, unit, ...terms },
          personal: { need },
          ruling: met.rulings.at(-1),
        },
      ],
    }
  },
})

function milesOf({ miles }: { miles?: number | undefined }): { miles?: number } {
  return miles === undefined ? {} : { miles }
}

type Sum = { points: number; cents: Cents } | { field: string; given: unknown; message: string }

/** The amount in all, from dollars or from a percentage of the rate at the start. */
function sumOf(payee: Payee, input: z.output<typeof FIELDS>): Sum {
  const { amount, percent, kind, start, payPeriods } = input
  if ((amount === undefined) === (percent === undefined)) {
    return { field: 'amount', given: amount, message: 'give either the amount or the percentage' }
  }
  const rate = rateAtStart(payee, start)
  if (rate === undefined) {
    const before = addDays(start, -1)
    return { field: 'start', given: start, message: `no rate of basic pay is on record after ${before}` }
  }
  if (amount !== undefined) {
    return amount === 0
      ? { field: 'amount', given: 0, message: 'nothing would be paid; give an amount' }
      : { points: 0, cents: amount }
  }
  const points = percent ?? 0
  if (kind !== 'retention') return { points, cents: percentOf(rate, points, 'down to the cent') }
  const facts = { basicPay: rate, payPeriodStart: start }
  const earned = (value(hourlyRate, { on: start }, facts)?.biweekly ?? 0) * payPeriods
  return { points, cents: percentOf(earned as Cents, points, 'down to the cent') }
}
