import { day, daysBetween, type IsoDate } from '../../base/dates.ts'
import { counted, lastDayWithin } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate, shownOf } from '../kernel/shown.ts'
import type { Table } from '../kernel/table.ts'
import { AWARD_PLAN_DUE, AWARDS_REPORT_DUE, DATA_CALL_DUE, type ReportDue } from '../tables/report-due.ts'

/** Days after the final awards, or the final ratings where there are none, in fiscal year 2002. */
const DAYS_IN_2002 = 14

/** The day on which a report is due; days late, 0 where in time, null where it is not filed. */
type Answer = { due: IsoDate; fiscalYear: number; daysLate: number | null }

type Kind = 'annual data call' | 'award plan' | 'ratings and awards report'

const TABLES: Readonly<Record<Kind, Table<ReportDue>>> = {
  'annual data call': DATA_CALL_DUE,
  'award plan': AWARD_PLAN_DUE,
  'ratings and awards report': AWARDS_REPORT_DUE,
}

function filed(due: IsoDate, reportFiled: IsoDate | undefined, note: Note): number | null {
  if (reportFiled === undefined) return null
  note.date('Filed on', reportFiled)
  return note.count('Days late', Math.max(0, daysBetween(due, reportFiled)))
}

/** When a yearly report to OPM is due. */
export const reportDue = rule({
  id: 'records/report-due',
  asks: 'By which day is this report on ratings, pay and awards due at OPM?',
  needs: ['reportKind'],
  may: ['reportFiled', 'finalAwardsGiven', 'finalRatingsGiven'],
  says({ due, fiscalYear, daysLate }: Answer) {
    const late =
      daysLate === null
        ? ''
        : daysLate === 0
          ? ' It was in time.'
          : ` It was ${shownOf(daysLate, 'day', 'days')} late.`
    return `By ${shownDate(due)}, for fiscal year ${fiscalYear}.${late}`
  },
  changes: () => ['OPM names the day anew for each fiscal year.'],
  law: [
    {
      from: day('2017-10-01'),
      by: ['OPM annual SES data call'],
      summary:
        'OPM collects ratings, pay and awards once a year, with forms for the SES and for senior professionals, by the separate method or as annual performance-based compensation; comments explain what stands out; only actions that were processed are reported. In August 2025 it also asked for award plans and for a report on ratings and awards.',
      apply({ reportKind, reportFiled }, note): Answer {
        const { due, fiscalYear } = note.table(TABLES[reportKind])
        note.date('Due on', due)
        note.says('The report holds', 'actions that were processed, no others', 'OPM annual SES data call')
        return { due, fiscalYear, daysLate: filed(due, reportFiled, note) }
      },
    },
    {
      from: day('2002-10-01'),
      until: day('2003-10-01'),
      by: ['OPM memorandum MSG-068b'],
      summary:
        'For fiscal year 2002: within 14 days after the final awards, or after the final ratings where there are no awards.',
      alsoNeeds: ({ finalAwardsGiven }) =>
        finalAwardsGiven === undefined ? ['finalRatingsGiven'] : undefined,
      apply({ reportFiled, finalAwardsGiven, finalRatingsGiven }, note): Answer {
        const event = finalAwardsGiven ?? finalRatingsGiven ?? day('2002-10-01')
        note.test(
          'There were awards, which count before ratings',
          finalAwardsGiven !== undefined,
          'OPM memorandum MSG-068b',
        )
        counted(note, 'within')
        const due = note.date('Within 14 days', lastDayWithin(event, DAYS_IN_2002), 'OPM memorandum MSG-068b')
        return { due, fiscalYear: 2002, daysLate: filed(due, reportFiled, note) }
      },
    },
  ],
})
