import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownOf } from '../kernel/shown.ts'

/** The ceiling for the leave year, and whether it is still a personal one. */
type Answer = { ceiling: number; personal: boolean }

/** How a personal ceiling of annual leave falls. */
export const personalLeaveCeiling = rule({
  id: 'benefits/personal-leave-ceiling',
  asks: 'What is the personal ceiling of annual leave for this leave year?',
  needs: ['personalCeiling', 'leaveUsed', 'leaveAccrued', 'ordinaryCeiling', 'leaveYearStarts'],
  datedBy: 'leaveYearStarts',
  says: ({ ceiling, personal }: Answer) =>
    `${shownOf(ceiling, 'hour', 'hours')}${personal ? ', a personal ceiling' : ', the ordinary ceiling; the personal one is spent'}.`,
  changes: ({ personal }) =>
    personal ? ['Leave used beyond what accrues in this year would lower it at the next start.'] : [],
  law: [
    {
      from: day('1994-10-16'),
      by: ['5 USC 6304(c)', 'PL 103-356', '5 USC 6304(f)'],
      summary:
        'A balance over 720 hours just before the ceiling began (without restored leave and advanced leave not yet earned) stays as a personal ceiling, and so does SES leave above the ceiling of a later post outside. At each start of a leave year it falls by the leave used beyond what accrued in the year before, until the ordinary ceiling is reached. For 1994 only the leave from that pay period on counts. The record follows a transfer.',
      apply({ personalCeiling, leaveUsed, leaveAccrued, ordinaryCeiling }, note): Answer {
        const fall = note.count(
          'Used beyond what accrued in the year before',
          Math.max(0, leaveUsed - leaveAccrued),
          '5 USC 6304(c)',
        )
        const left = note.count('Ceiling less that', Math.max(0, personalCeiling - fall))
        const personal = note.test(
          'It is still above the ordinary ceiling',
          left > ordinaryCeiling,
          '5 USC 6304(c)',
        )
        return { ceiling: personal ? left : ordinaryCeiling, personal }
      },
    },
  ],
})
