import { civil, day, type IsoDate } from '../../base/dates.ts'
import { NoRow } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import { periodFrom, STANDARD_PERIOD } from './pay-periods.ts'

/** The day on which a year’s schedules begin. */
export const scheduleStart = rule({
  id: 'pay/schedule-start',
  asks: 'On which day do the pay schedules of a year begin?',
  needs: ['scheduleYear'],
  may: ['payPeriodStart'],
  says({ date }: { date: IsoDate }) {
    return `They begin on ${shownDate(date)}.`
  },
  changes: () => [
    'An agency with another cycle of pay periods begins on its own first pay period of the year.',
  ],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 5318', '5 USC 5382'],
      summary:
        'New rates begin with the first pay period of the agency that begins on or after 1 January. Without the agency’s own cycle the one of two weeks is taken that most agencies keep.',
      apply({ scheduleYear, payPeriodStart }, note) {
        const january = civil(scheduleYear, 1, 1)
        if (january === undefined || scheduleYear < 1979 || scheduleYear > 2100)
          throw new NoRow('the pay periods of that year; 1979 to 2100 are counted')
        if (payPeriodStart === undefined)
          note.assumed('Pay periods', 'two weeks long, one of them beginning on 11 January 2026')
        return {
          date: note.date(
            'First day of the first pay period on or after 1 January',
            periodFrom(january, payPeriodStart ?? STANDARD_PERIOD),
            '5 USC 5318',
          ),
        }
      },
    },
  ],
})
