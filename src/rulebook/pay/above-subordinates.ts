import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'

type Answer = { within: boolean; subordinatePay: Cents }

/** Whether pay stands above that of subordinates, as agencies were told to see to. */
export const aboveSubordinates = rule({
  id: 'pay/above-subordinates',
  asks: 'Is this career executive paid above the subordinates, as agencies were told to see to?',
  needs: ['proposedPay', 'subordinatePay'],
  money: ['subordinatePay'],
  says({ within, subordinatePay }: Answer) {
    return within
      ? `Within the guidance: it is above the ${shownUsd(subordinatePay)} of the best-paid direct subordinate.`
      : `Not within the guidance: it is not above the ${shownUsd(subordinatePay)} of the best-paid direct subordinate. That bars nothing and gives no right.`
  },
  changes: ({ subordinatePay }) => [`Any rate above ${shownUsd(subordinatePay)} is within the guidance.`],
  law: [
    {
      from: day('2015-12-15'),
      by: ['EO 13714'],
      standing: 'secondary',
      summary:
        'Agencies are told to set and raise career pay, as a rule, above the General Schedule pay with locality of direct subordinates. It is guidance, neither a limit nor a right.',
      apply({ proposedPay, subordinatePay }, note): Answer {
        note.assumed('The order', 'taken as still in force; its status in 2026 is not verified')
        const within = note.test(
          'It is above the pay with locality of the best-paid direct subordinate under the General Schedule',
          proposedPay > subordinatePay,
          'EO 13714',
        )
        return { within, subordinatePay }
      },
    },
  ],
})
