import type { IsoDate } from '../base/dates.ts'
import type { RecordedEvent } from './event.ts'
import type { AppointmentType } from './terms.ts'

/** Whoever holds an SES appointment on a day, from the events of `person:ID`. */
export type ExecutiveOn = {
  person: string
  appointment: AppointmentType
  position: string
  /** First day of this appointment, and of the present position. */
  appointed: IsoDate
  since: IsoDate
  supervisor?: { person: string; is: AppointmentType; since: IsoDate }
}

/** Who the executive of a file was on a day; undefined where there was none, or the executive had left by then. */
export function executiveOn(events: readonly RecordedEvent[], on: IsoDate): ExecutiveOn | undefined {
  let executive: ExecutiveOn | undefined
  for (const event of events) {
    if (event.effective > on) continue
    switch (event.type) {
      case 'staffing/appointed': {
        const { person, appointment, position } = event.body
        const { supervisor } = executive ?? {}
        executive = { person, appointment, position, appointed: event.effective, since: event.effective }
        if (supervisor !== undefined) executive.supervisor = supervisor
        break
      }
      case 'staffing/reassigned':
        if (executive !== undefined)
          executive = { ...executive, position: event.body.position, since: event.effective }
        break
      case 'staffing/separated':
        executive = undefined
        break
      case 'organisation/supervisor-assigned':
        if (executive !== undefined) {
          const { supervisor, supervisorIs } = event.body
          executive = {
            ...executive,
            supervisor: { person: supervisor, is: supervisorIs, since: event.effective },
          }
        }
        break
      default:
    }
  }
  return executive
}
