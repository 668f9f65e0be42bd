import { day, type IsoDate } from '../../base/dates.ts'
import { counted, lastDayWithin } from '../kernel/counting.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const DAYS = 90
const SES_BEGINS = day('1979-07-13')

type Conversion = { eligible: boolean; electionDue: IsoDate; sesBegins: IsoDate }

/** The incumbents of 1979, who had 90 days to choose the SES. */
export const originalConversion = rule({
  id: 'staffing/original-conversion',
  asks: 'Did the incumbent of a position that became an SES position choose in time?',
  needs: ['noticeReceived', 'electionMade'],
  says: ({ eligible, electionDue }: Conversion) =>
    eligible
      ? `In time: the choice was due by ${shownDate(electionDue)}.`
      : `Too late: the choice was due by ${shownDate(electionDue)}.`,
  changes: ({ electionDue }) => [`The last day was ${shownDate(electionDue)}.`],
  law: [
    {
      from: SES_BEGINS,
      by: ['PL 95-454, sec. 413', 'PL 95-454, sec. 415'],
      summary:
        'The SES began nine months after 13 October 1978, on 13 July 1979. Whoever held a position that was put into it had 90 days to choose; that they run from notice is assumed.',
      apply({ noticeReceived, electionMade }, note): Conversion {
        note.date('The SES began on', SES_BEGINS, 'PL 95-454, sec. 415')
        note.assumed('The 90 days run', 'from the day of the notice')
        counted(note, 'within')
        const electionDue = note.date(
          'The choice was due by',
          lastDayWithin(noticeReceived, DAYS),
          'PL 95-454, sec. 413',
        )
        const eligible = note.test(
          'The choice was made within 90 days of notice',
          electionMade <= electionDue,
          'PL 95-454, sec. 413',
        )
        return { eligible, electionDue, sesBegins: SES_BEGINS }
      },
    },
  ],
})
