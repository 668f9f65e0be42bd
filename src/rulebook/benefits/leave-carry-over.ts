import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownOf } from '../kernel/shown.ts'

const CEILING = 720

/** Hours that may be carried over (null without a ceiling), that are, and that are forfeited. */
type Answer = { ceiling: number | null; carried: number; forfeited: number }

/** Annual leave carried into the next leave year. */
export const leaveCarryOver = rule({
  id: 'benefits/leave-carry-over',
  asks: 'How many hours of annual leave earned in the SES are carried into this leave year?',
  needs: ['leaveBalance', 'leaveYearStarts'],
  may: ['personalCeiling'],
  datedBy: 'leaveYearStarts',
  says: ({ ceiling, carried, forfeited }: Answer) =>
    `${shownOf(carried, 'hour is', 'hours are')} carried over${ceiling === null ? '; there is no ceiling' : ''}; ${forfeited === 0 ? 'none is forfeited' : `${shownOf(forfeited, 'hour is', 'hours are')} forfeited`}.`,
  changes: ({ ceiling, forfeited }) =>
    ceiling === null
      ? []
      : forfeited === 0
        ? [`More than ${shownOf(ceiling, 'hour', 'hours')} would be forfeited.`]
        : ['Leave lost by error, exigency or sickness may be restored.'],
  law: [
    {
      from: day('1994-10-16'),
      by: ['5 USC 6304(f)', 'PL 103-356'],
      summary:
        'Leave earned in the SES is carried over up to 720 hours (90 days), measured at the start of the first full biweekly pay period of the calendar year; a higher personal ceiling stands where there is one.',
      also: [
        {
          by: 'PL 103-356',
          says: 'The ceiling began with the first pay period after 13 October 1994.',
          governs: false,
          why: 'On the usual cycle that is 16 October; OPM’s rule speaks of 14 October.',
        },
        {
          by: 'OPM SES-91-04, VII.A',
          says: 'Executives accumulate annual leave without limit.',
          governs: false,
          why: 'That was the law until October 1994.',
        },
      ],
      apply({ leaveBalance, personalCeiling }, note): Answer {
        const usual = note.count('Hours that may be carried over', CEILING, '5 USC 6304(f)')
        const ceiling =
          personalCeiling !== undefined && personalCeiling > usual
            ? note.count('The personal ceiling is higher', personalCeiling, 'PL 103-356')
            : usual
        const carried = note.count('Hours carried over', Math.min(leaveBalance, ceiling))
        return { ceiling, carried, forfeited: note.count('Hours forfeited', leaveBalance - carried) }
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 6304(f)'],
      summary: 'Leave earned in the SES is carried over without a ceiling.',
      apply({ leaveBalance }, note): Answer {
        note.says('Ceiling', 'none', '5 USC 6304(f)')
        return { ceiling: null, carried: note.count('Hours carried over', leaveBalance), forfeited: 0 }
      },
    },
  ],
})
