import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

type Answer = { allowed: boolean; sure: boolean }

/** Whether a copy for statistics may be kept beyond the term of the record. */
export const statisticalCopy = rule({
  id: 'records/statistical-copy',
  asks: 'May this copy of a performance record be kept for statistics beyond the term of the record?',
  needs: ['copyIsStatistical', 'usableAgainstPerson', 'recordOfExecutive'],
  says: ({ allowed, sure }: Answer) =>
    allowed
      ? `Yes.${sure ? '' : ' For the SES no line of the regulation says so; it is taken alike.'}`
      : 'No.',
  changes: ({ allowed }) =>
    allowed
      ? ['A copy that could be used in an action on the person may not.']
      : ['A copy kept for statistics alone, of no use in any action on the person, may.'],
  law: [
    {
      from: day('2015-01-01'),
      by: ['5 CFR 293.404(a)(1)(iv)'],
      summary:
        'Copies kept for statistics may outlive the term where they cannot be used in any action on the person. The line stands in the part for those outside the SES.',
      apply({ copyIsStatistical, usableAgainstPerson, recordOfExecutive }, note): Answer {
        const statistics = note.test(
          'It is kept for statistics',
          copyIsStatistical,
          '5 CFR 293.404(a)(1)(iv)',
        )
        const usable = note.test(
          'It could be used in an action on the person',
          usableAgainstPerson,
          '5 CFR 293.404(a)(1)(iv)',
        )
        if (recordOfExecutive)
          note.assumed(
            'Copies of SES records',
            'taken alike; SES records may be kept longer than their term anyway',
          )
        return { allowed: statistics && !usable, sure: !recordOfExecutive }
      },
    },
  ],
})
