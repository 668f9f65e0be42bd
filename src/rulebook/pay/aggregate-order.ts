import { day, type IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { basicPayOf, dueOf, limitOf, roomOf } from './aggregate-limits.ts'

const NEEDS = [
  'paymentDate',
  'nondiscretionaryPayments',
  'discretionaryPayments',
  'systemCertified',
] as const satisfies readonly FactId[]
const MAY = [
  'basicPay',
  'basicPayReceived',
  'payDatesAssumed',
  'carriedAmount',
] as const satisfies readonly FactId[]

/** What of each kind is paid in the year, and what is put off; `estimate` is the year’s total as foreseen. */
type Answer = {
  limit: Cents
  estimate: Cents
  nondiscretionaryPayable: Cents
  nondiscretionaryDeferred: Cents
  discretionaryPayable: Cents
  discretionaryDeferred: Cents
  dueOn: IsoDate | null
}

/** In which order payments are put off: discretionary ones first, then the others, basic pay never. */
export const aggregateOrder = rule<(typeof NEEDS)[number], Answer, (typeof MAY)[number]>({
  id: 'pay/aggregate-order',
  asks: 'Which payments of the year are put off, and in which order?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'paymentDate',
  money: [
    'limit',
    'estimate',
    'nondiscretionaryPayable',
    'nondiscretionaryDeferred',
    'discretionaryPayable',
    'discretionaryDeferred',
  ],
  says: ({ estimate, limit, discretionaryDeferred, nondiscretionaryDeferred, dueOn }) =>
    dueOn === null
      ? `Nothing is put off: ${shownUsd(estimate)} is foreseen and the limit is ${shownUsd(limit)}.`
      : nondiscretionaryDeferred === 0
        ? `Put off: ${shownUsd(discretionaryDeferred)} of the discretionary payments.`
        : `Put off: ${shownUsd(discretionaryDeferred)} of the discretionary payments, and ${shownUsd(nondiscretionaryDeferred)} of the others, which alone would pass the limit.`,
  changes: () => ['A payment that need not be made this year may be set for the next; that is no deferral.'],
  law: [
    {
      from: day('2004-12-06'),
      by: ['5 CFR 530.203(d)', '5 CFR 530.203(e)', '5 CFR 530.203(f)', '5 CFR 530.202'],
      summary:
        'From the facts known, the year is estimated: basic pay, what was carried in, payments the agency must make, and discretionary ones. Discretionary payments are put off first, at the time they are authorized, by the part that would pass the limit; the others only where going on paying them would; basic pay never. No other payment is put off to make room for a discretionary one.',
      alsoNeeds: ({ basicPayReceived }) => (basicPayReceived === undefined ? ['basicPay'] : undefined),
      apply(facts, note): Answer {
        const { nondiscretionaryPayments: must, discretionaryPayments: may } = facts
        const limit = limitOf(note, facts.paymentDate, facts.systemCertified, { higher: true })
        const basic = basicPayOf(facts, note)
        const carried = facts.carriedAmount ?? usd(0)
        const estimate = note.usd(
          'Estimate of the year',
          (basic + carried + must + may) as Cents,
          '5 CFR 530.202',
        )
        const beside = Math.max(0, roomOf(limit, basic, note) - carried)
        const mustPaid = note.usd(
          'Payments that must be made, payable',
          Math.min(must, beside) as Cents,
          '5 CFR 530.203(f)',
        )
        const mayPaid = note.usd(
          'Discretionary payments, payable',
          Math.min(may, beside - mustPaid) as Cents,
          '5 CFR 530.203(d)',
        )
        const putOff = must + may - mustPaid - mayPaid
        return {
          limit,
          estimate,
          nondiscretionaryPayable: mustPaid,
          nondiscretionaryDeferred: (must - mustPaid) as Cents,
          discretionaryPayable: mayPaid,
          discretionaryDeferred: (may - mayPaid) as Cents,
          dueOn: putOff > 0 ? dueOf(facts.paymentDate, note) : null,
        }
      },
    },
  ],
})
