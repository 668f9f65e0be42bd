import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { atMost, excessOver } from './shares.ts'

/** What the installment pays, and what it leaves for the end of the service period. */
type Answer = { payment: Cents; accrued: Cents; leftForTheEnd: Cents }

/** An installment of a retention incentive. */
export const retentionInstallment = rule({
  id: 'awards/retention-installment',
  asks: 'How much does this installment of a retention incentive pay, and what is left for the end?',
  needs: ['payEarned', 'incentivePercent'],
  may: ['installmentPercent'],
  money: ['payment', 'accrued', 'leftForTheEnd'],
  says: ({ payment, accrued, leftForTheEnd }: Answer) =>
    leftForTheEnd > 0
      ? `${shownUsd(payment)} now of ${shownUsd(accrued)}; ${shownUsd(leftForTheEnd)} is paid at the end of the full service period.`
      : `${shownUsd(payment)}; nothing is left for the end.`,
  changes: () => ['A lower installment percentage leaves more for the end.'],
  law: [
    {
      from: day('2005-05-13'),
      by: ['5 USC 5754(e)(2)', '5 CFR 575.309(c)'],
      summary:
        'The installment is a percentage of the basic pay earned in its period, no higher than the one established; what a lower one leaves unpaid is paid with the last installment, after the full service period.',
      apply({ payEarned, incentivePercent, installmentPercent }, note): Answer {
        const by = '5 USC 5754(e)(2)'
        const accrued = note.usd('At the established percentage', atMost(payEarned, incentivePercent), by)
        if (installmentPercent === undefined || installmentPercent >= incentivePercent) {
          if (installmentPercent !== undefined && installmentPercent > incentivePercent)
            note.says('The installment', 'is held to the established percentage', by)
          return { payment: accrued, accrued, leftForTheEnd: usd(0) }
        }
        const payment = note.usd('At the installment’s percentage', atMost(payEarned, installmentPercent), by)
        const left = note.usd('Left for the end', excessOver(accrued, payment), by)
        return { payment, accrued, leftForTheEnd: left }
      },
    },
  ],
})
