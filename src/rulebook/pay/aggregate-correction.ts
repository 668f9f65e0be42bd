import { day, type IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate, shownUsd } from '../kernel/shown.ts'
import { basicPayOf, limitOf, nextJanuary } from './aggregate-limits.ts'

const NEEDS = ['paymentDate', 'countablePayments', 'systemCertified'] as const satisfies readonly FactId[]
const MAY = ['basicPay', 'basicPayReceived', 'deferredSoFar'] as const satisfies readonly FactId[]

/** What was paid too much and how it is undone, or what may be paid after all in the same year. */
type Answer = {
  limit: Cents
  debt: Cents
  /** The part that should have been put off: it ends on 1 January and counts in the new year. */
  wipedOut: Cents
  wipedOutOn: IsoDate | null
  corrective: Cents
}

/** How a wrong estimate, or a limit that changed within the year, is put right. */
export const aggregateCorrection = rule<(typeof NEEDS)[number], Answer, (typeof MAY)[number]>({
  id: 'pay/aggregate-correction',
  asks: 'What follows where payments of the year prove too high or too low against its limit?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'paymentDate',
  money: ['limit', 'debt', 'wipedOut', 'corrective'],
  says({ limit, debt, wipedOut, wipedOutOn, corrective }) {
    if (wipedOutOn !== null)
      return `${shownUsd(debt)} above the limit of ${shownUsd(limit)} is a debt, which the agency head may waive; ${shownUsd(wipedOut)} of it, which should have been put off, ends on ${shownDate(wipedOutOn)} and counts as paid that day.`
    return corrective > 0
      ? `${shownUsd(corrective)} of what was put off may be paid in this year; the limit is ${shownUsd(limit)}.`
      : `Nothing is to be put right: the limit is ${shownUsd(limit)}.`
  },
  changes: ({ debt }) => [
    debt > 0
      ? 'Certification before the end of the year would raise the limit.'
      : 'The loss of certification before the end of the year would lower the limit.',
  ],
  law: [
    {
      from: day('2004-12-06'),
      by: ['5 CFR 530.203(b)(3)', '5 CFR 530.203(g)', '5 CFR 530.203(h)', '5 USC 5584'],
      summary:
        'Where the estimate was too low, or the limit falls within the year, what was paid above it is a debt; the agency head may waive it, and the part that should have been put off ends on 1 January and counts in the new year. Where the estimate was too high, or the limit rises, corrective payments may be made in the same year.',
      alsoNeeds: ({ basicPayReceived }) => (basicPayReceived === undefined ? ['basicPay'] : undefined),
      apply(facts, note): Answer {
        const { paymentDate, countablePayments } = facts
        const limit = limitOf(note, paymentDate, facts.systemCertified, { higher: true })
        const paid = basicPayOf(facts, note) + countablePayments
        note.usd('Received in the year', paid as Cents)
        const debt = note.usd(
          'Paid above the limit',
          Math.max(0, paid - limit) as Cents,
          '5 CFR 530.203(g)(1)',
        )
        const wipedOut = note.usd(
          'Of it, what should have been put off',
          Math.min(debt, countablePayments) as Cents,
          '5 CFR 530.203(g)(2)',
        )
        if (debt > 0) note.says('The agency head', 'may waive the debt', '5 USC 5584')
        const corrective = note.usd(
          'Put off so far and payable after all',
          Math.min(facts.deferredSoFar ?? usd(0), Math.max(0, limit - paid)) as Cents,
          '5 CFR 530.203(h)',
        )
        return {
          limit,
          debt,
          wipedOut,
          wipedOutOn:
            wipedOut > 0 ? note.date('It ends on', nextJanuary(paymentDate), '5 CFR 530.203(g)(2)') : null,
          corrective,
        }
      },
    },
  ],
})
