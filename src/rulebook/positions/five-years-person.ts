import { addDays, addYears, day, type IsoDate } from '../../base/dates.ts'
import { counted } from '../kernel/counting.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const YEARS = 5
/** The longest break in days that is ignored. */
const IGNORED = 3

type Service = { within: boolean; neededSince: IsoDate }

/** Whether one person had five years of current continuous service, so as not to count against the limit of 30%. */
export const fiveYearsPerson = rule({
  id: 'positions/five-years-person',
  asks: 'Did this person have five years of current continuous civil service right before the first SES appointment?',
  needs: ['civilServiceBegan', 'initialAppointmentDate', 'longestBreakDays'],
  may: ['civilServiceEnded'],
  says: ({ within, neededSince }: Service) =>
    within
      ? 'Yes: the person does not count against the limit of 30%.'
      : `No: the person counts against the limit of 30%. Unbroken service since ${shownDate(neededSince)} or earlier, up to the appointment, would have been needed.`,
  changes: ({ within, neededSince }) =>
    within
      ? [
          `Service begun after ${shownDate(neededSince)}, or a break of more than ${IGNORED} days, would count.`,
        ]
      : [
          `Service begun on ${shownDate(neededSince)} or earlier, without a break of more than ${IGNORED} days, would do.`,
        ],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3392(b)'],
      summary:
        'Counted against the limit of 30% is who had less than five years of current continuous service in the civil service immediately before the first SES appointment; breaks of three days or less are ignored.',
      apply(facts, note): Service {
        const { civilServiceBegan, initialAppointmentDate, longestBreakDays, civilServiceEnded } = facts
        note.count('Years of service needed', YEARS, '5 USC 3392(b)')
        counted(note, 'anniversary')
        const neededSince = note.date('Service begun by', addYears(initialAppointmentDate, -YEARS))
        const long = note.test(
          'The service began five years before the appointment, or earlier',
          civilServiceBegan <= neededSince,
          '5 USC 3392(b)',
        )
        const unbroken = note.test(
          'No break was longer than three days',
          longestBreakDays <= IGNORED,
          '5 USC 3392(b)',
        )
        const current = note.test(
          'It ran up to the appointment',
          civilServiceEnded === undefined ||
            civilServiceEnded >= addDays(initialAppointmentDate, -(IGNORED + 1)),
          '5 USC 3392(b)',
        )
        return { within: long && unbroken && current, neededSince }
      },
    },
  ],
})
