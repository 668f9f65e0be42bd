import { addDays, addYears, type IsoDate } from '../base/dates.ts'
import type { AppointmentType } from '../record/event.ts'
import type { Name } from './names.ts'
import type { Draw } from './seeded.ts'

/** A stay in one position; without `to` it goes on. `to` is the first day not in it. */
export type Stay = { position: number; from: IsoDate; to?: IsoDate }

/** Someone of the demonstration, with the whole service. Stays stand oldest first, without a gap. */
export type Person = {
  id: string
  name: Name
  appointment: AppointmentType
  /** The day of the initial SES appointment. */
  entered: IsoDate
  stays: Stay[]
  /** The first day no longer in service, and why. */
  left?: { on: IsoDate; reason: string }
  notToExceed?: IsoDate
  fiveYearsService: boolean
  /** How well this person tends to do; the middle is 0. */
  ability: number
}

/** A person with one stay: from the day of entry, in a position. */
export function newcomer(
  draw: Draw,
  id: string,
  name: Name,
  appointment: AppointmentType,
  stay: Stay,
  fiveYearsService: boolean,
): Person {
  const ability = draw.fraction() + draw.fraction() + draw.fraction() - 1.5
  return { id, name, appointment, entered: stay.from, stays: [stay], fiveYearsService, ability }
}

/** The last day of the probation of an initial career appointment: the day before its anniversary. */
export function probationEnds(person: Person): IsoDate {
  return addDays(addYears(person.entered, 1), -1)
}

/** Whether someone is in service on a day. */
export function serves(person: Person, on: IsoDate): boolean {
  return person.entered <= on && (person.left === undefined || on < person.left.on)
}

/** The position held on a day, if any. */
export function positionHeld(person: Person, on: IsoDate): number | undefined {
  return person.stays.find(({ from, to }) => from <= on && (to === undefined || on < to))?.position
}
