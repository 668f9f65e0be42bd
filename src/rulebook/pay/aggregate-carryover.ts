import { day, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate, shownUsd } from '../kernel/shown.ts'
import { basicPayOf, dueOf, limitOf, roomOf } from './aggregate-limits.ts'

const NEEDS = [
  'paymentDate',
  'carriedAmount',
  'countablePayments',
  'systemCertified',
] as const satisfies readonly FactId[]
const MAY = ['basicPay', 'basicPayReceived', 'payDatesAssumed'] as const satisfies readonly FactId[]

/** What of the carried amount can be paid in its new year, and what it pushes out. */
type Answer = {
  limit: Cents
  carriedPayable: Cents
  carriedWaits: Cents
  othersPayable: Cents
  othersPutOff: Cents
  dueOn: IsoDate | null
}

/** A carried amount in its new year: only basic pay ranks before it. */
export const aggregateCarryover = rule<(typeof NEEDS)[number], Answer, (typeof MAY)[number]>({
  id: 'pay/aggregate-carryover',
  asks: 'How much of what was carried over can be paid this year, and which payments wait for it?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'paymentDate',
  money: ['limit', 'carriedPayable', 'carriedWaits', 'othersPayable', 'othersPutOff'],
  says({ carriedPayable, carriedWaits, othersPutOff, dueOn }) {
    const wait =
      dueOn === null
        ? ''
        : ` ${shownUsd((carriedWaits + othersPutOff) as Cents)} waits for ${shownDate(dueOn)}.`
    return `${shownUsd(carriedPayable)} of what was carried over is paid this year.${wait}`
  },
  changes: ({ othersPutOff }) => [
    othersPutOff > 0
      ? 'Other payments of the year wait so that as much as possible of the carried amount is paid.'
      : 'More basic pay or a lower limit would leave less for it.',
  ],
  law: [
    {
      from: day('2004-12-06'),
      by: ['5 USC 5307(b)', '5 CFR 530.204(a)', '5 CFR 530.204(b)'],
      summary:
        'What was carried is one sum, due at the beginning of the new year and counted there. Where it would pass that year’s limit, only the basic pay expected ranks before it; all other payments are put off so that as much of it as possible is paid, and what does not fit waits, with them, for the next January.',
      alsoNeeds: ({ basicPayReceived }) => (basicPayReceived === undefined ? ['basicPay'] : undefined),
      apply(facts, note): Answer {
        const { paymentDate, carriedAmount, countablePayments } = facts
        const limit = limitOf(note, paymentDate, facts.systemCertified, { higher: true })
        const room = roomOf(limit, basicPayOf(facts, note), note)
        const by = '5 CFR 530.204(b)'
        const carriedPayable = note.usd(
          'Of the carried amount, payable',
          Math.min(carriedAmount, room) as Cents,
          by,
        )
        const left = (room - carriedPayable) as Cents
        const othersPayable = note.usd(
          'Of the other payments, payable',
          Math.min(countablePayments, left) as Cents,
          by,
        )
        const carriedWaits = (carriedAmount - carriedPayable) as Cents
        const othersPutOff = (countablePayments - othersPayable) as Cents
        const waits = carriedWaits + othersPutOff > 0
        return {
          limit,
          carriedPayable,
          carriedWaits,
          othersPayable,
          othersPutOff,
          dueOn: waits ? dueOf(paymentDate, note) : null,
        }
      },
    },
  ],
})
