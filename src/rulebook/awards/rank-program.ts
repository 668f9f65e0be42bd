import { day, type IsoDate } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount, shownDate } from '../kernel/shown.ts'
import { RANK_YEARS } from '../tables/rank-awards.ts'

/** What is on record of the year; whether a nomination was in time, where both days are known. */
type Answer = {
  status: string
  recipients: number | null
  nominationsDue: IsoDate | null
  inTime: boolean | null
}

/** Whether the President made rank awards in a fiscal year. */
export const rankProgram = rule({
  id: 'awards/rank-program',
  asks: 'Were Presidential rank awards made in the fiscal year of this day?',
  needs: ['rankGrantDate'],
  may: ['nominationSent'],
  datedBy: 'rankGrantDate',
  says({ status, recipients, nominationsDue, inTime }: Answer) {
    const people = recipients === null ? '' : ` ${shownCount(recipients)} executives received them.`
    const due = nominationsDue === null ? '' : ` Nominations were due on ${shownDate(nominationsDue)}.`
    const late = inTime === null ? '' : inTime ? ' This one was in time.' : ' This one was late.'
    return `Rank awards of the year: ${status}.${people}${due}${late}`
  },
  changes: () => ['A later announcement would replace what is on record for a year.'],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 4507(c)', 'Accounts of the rank awards'],
      standing: 'secondary',
      summary:
        'The President may award ranks in a fiscal year and need not. Accounts tell of fiscal 2013 (cancelled, or without payment; they differ), 2020 and 2025 (cancelled), 2024 (held) and 2026 (called on 5 January 2026, selection by September); no other cancellation is on record, and nothing after fiscal 2026.',
      apply({ nominationSent }, note): Answer {
        const year = note.table(RANK_YEARS)
        note.says('On record', year.status)
        const due = year.nominationsDue === null ? null : day(year.nominationsDue)
        if (due === null || nominationSent === undefined)
          return { status: year.status, recipients: year.recipients, nominationsDue: due, inTime: null }
        const inTime = note.test(
          'The nomination was sent by the day it was due',
          nominationSent <= due,
          'OPM memorandum of 5 January 2026',
        )
        return { status: year.status, recipients: year.recipients, nominationsDue: due, inTime }
      },
    },
  ],
})
