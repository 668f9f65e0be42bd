import { day, daysBetween, type IsoDate } from '../../base/dates.ts'
import { counted, lastDayWithin } from '../kernel/counting.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate, shownOf } from '../kernel/shown.ts'

const WITHIN_DAYS = 14

/** The last day to report, and how many days late it was; null where it is not known to have been reported. */
type Answer = { due: IsoDate; daysLate: number | null }

/** When the awards of a year must be reported to OPM. */
export const awardReportDue = rule({
  id: 'awards/report-due',
  asks: 'By which day must the agency report its performance awards to OPM?',
  needs: ['awardsApprovedDate'],
  may: ['awardsReportedDate'],
  datedBy: 'awardsApprovedDate',
  says({ due, daysLate }: Answer) {
    const late =
      daysLate === null
        ? ''
        : daysLate === 0
          ? ' It was on time.'
          : ` It was ${shownOf(daysLate, 'day', 'days')} late.`
    return `By ${shownDate(due)}.${late}`
  },
  changes: () => ['A later approval of the awards moves the day with it.'],
  law: [
    {
      from: day('1987-01-02'),
      by: ['5 CFR 534.405(e)'],
      summary:
        'The distribution of the awards, their total, and the payroll or average rate on which the pool was computed go to OPM within 14 days after the agency approves them. OPM may order correction. Whether the yearly data call has taken its place in practice is not known.',
      apply({ awardsApprovedDate, awardsReportedDate }, note): Answer {
        counted(note, 'within', '5 CFR 534.405(e)')
        const due = note.date(
          'Last day to report: 14 days after the approval',
          lastDayWithin(awardsApprovedDate, WITHIN_DAYS),
          '5 CFR 534.405(e)',
        )
        if (awardsReportedDate === undefined) return { due, daysLate: null }
        note.date('Reported on', awardsReportedDate)
        return { due, daysLate: Math.max(0, daysBetween(due, awardsReportedDate)) }
      },
    },
  ],
})
