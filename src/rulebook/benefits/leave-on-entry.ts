import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownOf } from '../kernel/shown.ts'

/** Hours brought in that stay, and that are forfeited at the start of the next leave year. */
type Answer = { kept: number; forfeited: number }

/** Annual leave brought into the SES. */
export const leaveOnEntry = rule({
  id: 'benefits/leave-on-entry',
  asks: 'How much of the annual leave brought into the SES is kept at the next leave year?',
  needs: ['leaveBroughtIn', 'formerCeiling', 'broughtInUsed'],
  says: ({ kept, forfeited }: Answer) =>
    `${shownOf(kept, 'hour is', 'hours are')} kept; ${forfeited === 0 ? 'none is forfeited' : `${shownOf(forfeited, 'hour is', 'hours are')} forfeited`}.`,
  changes: ({ forfeited }) =>
    forfeited === 0 ? [] : ['Used before the next leave year, these hours would not be forfeited.'],
  law: [
    {
      from: day('1994-12-21'),
      by: ['5 CFR 630.301(f)'],
      summary:
        'Leave brought in stays credited; what exceeds the ceiling of the former post and is not used by the start of the next leave year is forfeited. Only leave earned in the SES enjoys 720 hours; of a period served there in part, the share earned there.',
      apply({ leaveBroughtIn, formerCeiling, broughtInUsed }, note): Answer {
        note.assumed('Which hours are used first', 'those brought in, as they were counted by whoever asks')
        const left = note.count('Brought in and not used', Math.max(0, leaveBroughtIn - broughtInUsed))
        const kept = note.count(
          'Kept, up to the former ceiling',
          Math.min(left, formerCeiling),
          '5 CFR 630.301(f)',
        )
        return { kept, forfeited: note.count('Forfeited', left - kept, '5 CFR 630.301(f)') }
      },
    },
  ],
})
