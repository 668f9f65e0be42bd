import { day } from '../../base/dates.ts'
import { shortDate } from './formats.ts'

/** The day of an instant in UTC. */
export function dayOfInstant(instant: string): string {
  return shortDate(day(instant.slice(0, 10)))
}

/** An instant as people read it: day and time in UTC. */
export function moment(instant: string): string {
  return `${dayOfInstant(instant)}, ${instant.slice(11, 16)} UTC`
}
