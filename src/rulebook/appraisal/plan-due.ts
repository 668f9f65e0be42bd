import { day, daysBetween, earlier, type IsoDate, later } from '../../base/dates.ts'
import { counted, lastDayWithin } from '../kernel/counting.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate, shownOf } from '../kernel/shown.ts'

/** Longest time that an agency’s policy is taken to give; a longer one is read as this. */
const MOST_DAYS = 366

/** The last day for the plan; how late it came, or null where it has not come. */
type Answer = { due: IsoDate; byLaw: boolean; daysLate: number | null }

/** The last day on which the plan is in time. */
export const planDue = rule({
  id: 'appraisal/plan-due',
  asks: 'By which day must the executive have the performance plan?',
  needs: ['periodStart'],
  may: ['enteredPosition', 'agencyPlanDays', 'planCommunicated'],
  datedBy: 'periodStart',
  says({ due, byLaw, daysLate }: Answer) {
    const source = byLaw
      ? 'by law, the first day of the period'
      : 'by the agency’s own policy; the law sets no day'
    const late =
      daysLate === null || daysLate === 0 ? '' : ` It came ${shownOf(daysLate, 'day', 'days')} late.`
    return `By ${shownDate(due)} (${source}).${late}`
  },
  changes: ({ byLaw }) =>
    byLaw
      ? ['For somebody who enters the position during the period the agency’s policy decides.']
      : ['Another number of days in the agency’s policy would move the day.'],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 4312(b)(1)'],
      summary:
        'The plan is communicated on or before the first day of the period. For an executive who enters the position later no law sets a day; agencies often give 30 days.',
      alsoNeeds: ({ periodStart, enteredPosition }) =>
        enteredPosition !== undefined && enteredPosition > periodStart ? ['agencyPlanDays'] : undefined,
      apply({ periodStart, enteredPosition, agencyPlanDays, planCommunicated }, note): Answer {
        const start = note.date('First day of the period', periodStart, '5 USC 4312(b)(1)')
        const entered = enteredPosition === undefined ? start : later(start, enteredPosition)
        const byLaw = entered === start
        let due = start
        if (!byLaw) {
          note.date('Entered the position on', entered)
          const days = note.count(
            'Days that the agency’s policy gives',
            Math.min(agencyPlanDays ?? 0, MOST_DAYS),
            'Cadre practice',
          )
          counted(note, 'within')
          due = note.date('Last day for the plan', lastDayWithin(entered, days))
        }
        if (planCommunicated === undefined) return { due, byLaw, daysLate: null }
        return { due, byLaw, daysLate: daysBetween(earlier(due, planCommunicated), planCommunicated) }
      },
    },
  ],
})
