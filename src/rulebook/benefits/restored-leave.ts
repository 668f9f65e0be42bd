import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** Whether the leave is restored, and the years in which it may be used. */
type Answer = { eligible: boolean; yearsToUse: number | null }

const YEARS = 2

/** Leave above the ceiling that was lost and comes back. */
export const restoredLeave = rule({
  id: 'benefits/restored-leave',
  asks: 'Is annual leave that was lost above the ceiling restored?',
  needs: ['lossReason'],
  may: ['leaveScheduled'],
  says: ({ eligible, yearsToUse }: Answer) =>
    eligible
      ? `Restored to a separate account${yearsToUse === null ? '' : `, to be used within ${yearsToUse} years`}.`
      : 'Not restored.',
  changes: ({ eligible }) =>
    eligible
      ? []
      : [
          'Administrative error, or an exigency or sickness when the leave was scheduled in advance, would restore it.',
        ],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 6304(d)'],
      summary:
        'Leave lost above the ceiling through administrative error, or through an exigency of the public business or sickness when it was scheduled in advance, is restored to a separate account.',
      alsoNeeds: ({ lossReason }) =>
        lossReason === 'exigency of the public business' || lossReason === 'sickness'
          ? ['leaveScheduled']
          : undefined,
      apply({ lossReason, leaveScheduled }, note): Answer {
        const eligible = note.anyOf([
          [
            'It was lost through administrative error',
            lossReason === 'administrative error',
            '5 USC 6304(d)(1)(A)',
          ],
          [
            'It was scheduled, and an exigency of the public business came',
            lossReason === 'exigency of the public business' && leaveScheduled === true,
            '5 USC 6304(d)(1)(B)',
          ],
          [
            'It was scheduled, and sickness came',
            lossReason === 'sickness' && leaveScheduled === true,
            '5 USC 6304(d)(1)(C)',
          ],
        ])
        if (!eligible) return { eligible, yearsToUse: null }
        note.assumed('Time to use it', 'two years, as an account has it; the regulation was not read')
        return { eligible, yearsToUse: YEARS }
      },
    },
  ],
})
