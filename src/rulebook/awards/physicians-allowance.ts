import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { excessOver } from './shares.ts'

/** Whether the allowance may be paid, and its limit for a year. */
type Answer = { within: boolean; limit: Cents; over: Cents; agreed: boolean }

const SHORT_SERVICE_MONTHS = 24
const LOWER = usd(14_000)
const HIGHER = usd(30_000)

/** The allowance of a physician who is an executive. */
export const physiciansAllowance = rule({
  id: 'awards/physicians-allowance',
  asks: 'Is this physicians’ allowance within its limit, and agreed?',
  needs: ['physicianMonths', 'physicianAllowance', 'physicianAgreement'],
  money: ['limit', 'over'],
  says({ within, limit, over, agreed }: Answer) {
    const known = `The limit is ${shownUsd(limit)} a year; the allowance counts toward the yearly limit on pay and is not basic pay.`
    if (within) return `It may be paid. ${known}`
    const why = agreed ? `it is over the limit by ${shownUsd(over)}` : 'no agreement of a year is signed'
    return `It may not be paid: ${why}. ${known}`
  },
  changes: ({ limit }) => [`More than ${shownUsd(limit)} a year would be over the limit.`],
  law: [
    {
      from: day('2016-01-01'),
      by: ['5 USC 5948'],
      summary:
        'At most 14,000 dollars a year with 24 months or less as a Government physician, else 30,000; under an agreement of at least a year. Executives are covered. Which categories of physicians qualify, and what is repaid where the term is not served, were not read. The figures were read as of 2016 and 2023; earlier ones are not on record.',
      apply({ physicianMonths, physicianAllowance, physicianAgreement }, note): Answer {
        const short = note.test(
          'No more than 24 months as a Government physician',
          physicianMonths <= SHORT_SERVICE_MONTHS,
          '5 USC 5948',
        )
        const limit = note.usd('Limit for a year', short ? LOWER : HIGHER, '5 USC 5948')
        const within = note.tests([
          ['The allowance is no more than that', physicianAllowance <= limit, '5 USC 5948'],
          ['An agreement of a year is signed', physicianAgreement, '5 USC 5948'],
        ])
        return { within, limit, over: excessOver(physicianAllowance, limit), agreed: physicianAgreement }
      },
    },
  ],
})
