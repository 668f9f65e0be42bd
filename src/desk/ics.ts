import calendarOf, { ICalCalendarMethod } from 'ical-generator'
import { addDays, type IsoDate } from '../base/dates.ts'
import type { ClockRow } from '../store/queries/calendar.ts'
import { appointmentWords } from './words.ts'

/** Clocks as an iCalendar file: whole-day events with stable identifiers, so that importing twice changes nothing. */
export function clocksIcs(clocks: readonly ClockRow[], now: string): string {
  const calendar = calendarOf({
    name: 'Cadre: clocks of the SES program',
    prodId: { company: 'Cadre', product: 'Cadre', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const clock of clocks) {
    const { on } = clock
    const what =
      clock.kind === 'staffing' ? `${appointmentWords(clock.appointment)} due` : appointmentWords(clock.kind)
    const who = clock.source === 'record' && clock.person_name !== null ? clock.person_name : clock.title
    calendar.createEvent({
      id: `${clock.kind}-${clock.position_id}-${clock.person_id ?? 'position'}-${on}@cadre`,
      start: midnight(on),
      end: midnight(addDays(on, 1)),
      allDay: true,
      stamp: new Date(now),
      timezone: 'UTC',
      summary: `${what}: ${who}`,
      description: `${clock.title}, ${clock.agency_name}`,
    })
  }
  return calendar.toString()
}

function midnight(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`)
}
