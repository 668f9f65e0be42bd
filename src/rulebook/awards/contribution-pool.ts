import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { atMost, excessOver } from './shares.ts'

const MOST = 1_00

/** Whether the contribution awards are within their own limit. */
type Answer = { within: boolean; limit: Cents; remaining: Cents; over: Cents }

/** The limit on individual contribution awards, apart from the pool of performance awards. */
export const contributionPool = rule({
  id: 'awards/contribution-pool',
  asks: 'Do the agency’s individual contribution awards stay within their limit?',
  needs: ['seniorPayroll', 'contributionAwards'],
  money: ['limit', 'remaining', 'over'],
  says: ({ within, limit, remaining, over }: Answer) =>
    within
      ? `Within the limit of ${shownUsd(limit)}; ${shownUsd(remaining)} left.`
      : `Over the limit of ${shownUsd(limit)} by ${shownUsd(over)}.`,
  changes: ({ limit }) => [`More than ${shownUsd(limit)} in all would be over it.`],
  law: [
    {
      from: day('2016-10-01'),
      until: day('2025-08-11'),
      by: ['OMB M-16-22', 'EO 13714'],
      standing: 'secondary',
      summary:
        'From fiscal year 2017 until the guidance of August 2025: 1% of the salaries of executives and senior professionals, beside the 7.5% for performance awards.',
      also: [
        {
          by: 'Accounts of the spending limits on awards',
          says: 'One account gives 7.5% for contribution awards too.',
          governs: false,
          why: 'Three others and the reports of the memorandum say 1%.',
        },
      ],
      apply({ seniorPayroll, contributionAwards }, note): Answer {
        const limit = note.usd('1% of these salaries', atMost(seniorPayroll, MOST), 'OMB M-16-22')
        const within = note.test(
          'The awards are no more than that',
          contributionAwards <= limit,
          'OMB M-16-22',
        )
        return {
          within,
          limit,
          remaining: excessOver(limit, contributionAwards),
          over: excessOver(contributionAwards, limit),
        }
      },
    },
  ],
})
