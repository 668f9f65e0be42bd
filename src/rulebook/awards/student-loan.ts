import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** Whether the statute leaves the person in; a repayment does not count toward the yearly limit on pay. */
type Answer = { eligible: boolean; countsTowardLimit: boolean }

/** Whether an agency may repay student loans of an executive. */
export const studentLoan = rule({
  id: 'awards/student-loan',
  asks: 'May the agency repay student loans of this executive?',
  needs: ['policyPosition'],
  says: ({ eligible }: Answer) =>
    eligible
      ? 'The statute does not exclude the executive; repayments do not count toward the yearly limit on pay. Their limits are not on record here.'
      : 'No: the statute excludes positions of confidential or policy character.',
  changes: ({ eligible }) => [
    eligible
      ? 'A position excepted for its confidential or policy character would exclude it.'
      : 'In a position without that character the statute would not exclude it.',
  ],
  law: [
    {
      from: day('2016-01-01'),
      by: ['5 USC 5379', '5 USC 5307(a)(2)'],
      summary:
        'Only positions of confidential or policy character are excluded, so career executives are not. The text was read as of 2016 and 2023; the limits of the amount were not.',
      apply({ policyPosition }, note): Answer {
        const eligible = note.test(
          'The position has no confidential or policy character',
          !policyPosition,
          '5 USC 5379',
        )
        note.says('Toward the yearly limit on pay', 'not counted', '5 USC 5307(a)(2)')
        return { eligible, countsTowardLimit: false }
      },
    },
  ],
})
