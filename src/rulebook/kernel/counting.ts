import {
  addDays,
  addMonths,
  addYears,
  day,
  daysInMonth,
  epochDay,
  fromEpochDay,
  type IsoDate,
} from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { HOLIDAYS_OBSERVED } from '../tables/federal-holidays.ts'
import { type Note, NoRow } from './note.ts'

/** How days are counted, each by its name; a rule that counts names one, and its steps show it. */
export const CONVENTIONS = {
  /** Notice of N days: the day of receipt is day 0, and day N is the first on which the action may take effect. */
  notice: 'the day of receipt is day 0; it may take effect on the last day of the count',
  /** Barred within N days after an event: the event is day 0, days 1 to N are closed, the next is the first open. */
  closed: 'the day of the event is day 0; the last day of the count is still closed',
  /** Within N days after an event: the event is day 0 and day N is the last day. */
  within: 'the day of the event is day 0; the last day of the count is in time',
  /** For N months or years: the last day is the day before the same calendar day. */
  term: 'the term ends on the day before the same calendar day',
  /** So many months or years later: the same calendar day; a day the month lacks becomes its last day. */
  anniversary: 'the same day of a later month or year; a day the month lacks becomes its last',
  /** Kept at least N years: through the anniversary; 29 February becomes 1 March. */
  kept: 'kept through the same day of a later year; 29 February becomes 1 March',
  /** Days served: both ends count. */
  served: 'both the first and the last day count',
  /** Work days: Monday to Friday without federal holidays; the day of the event is day 0. */
  workDays: 'Monday to Friday without federal holidays; the day of the event is day 0',
} as const

export type Convention = keyof typeof CONVENTIONS

/** Notes how days were counted: as the law that is cited says, or as assumed where none is. */
export function counted(note: Note, convention: Convention, cite?: Cite): void {
  if (cite === undefined) note.assumed('Days', CONVENTIONS[convention])
  else note.says('Days', CONVENTIONS[convention], cite)
}

/** The first day on which an action may take effect after notice of so many days. */
export function noticeEnds(received: IsoDate, days: number): IsoDate {
  return addDays(received, days)
}

/** The first day that is open again after an event that closes so many days. */
export function firstOpenAfter(event: IsoDate, days: number): IsoDate {
  return addDays(event, days + 1)
}

/** The last day that is in time where something must be done within so many days of an event. */
export function lastDayWithin(event: IsoDate, days: number): IsoDate {
  return addDays(event, days)
}

/** The last day of a term of so many months that begins on a day. */
export function termEnds(begins: IsoDate, months: number): IsoDate {
  return addDays(addMonths(begins, months), -1)
}

/** The first day on which what had to be kept at least so many years may be destroyed. */
export function disposableFrom(event: IsoDate, years: number): IsoDate {
  return addDays(keptThrough(event, years), 1)
}

/** The anniversary through which something is kept; 29 February becomes 1 March in a common year. */
export function keptThrough(event: IsoDate, years: number): IsoDate {
  const anniversary = addYears(event, years)
  const leapDay = event.endsWith('-02-29') && daysInMonth(Number(anniversary.slice(0, 4)), 2) === 28
  return leapDay ? addDays(anniversary, 1) : anniversary
}

/** Days served from one day to another, both counted; 0 where the last is before the first. */
export function daysServed(first: IsoDate, last: IsoDate): number {
  return Math.max(0, epochDay(last) - epochDay(first) + 1)
}

/** The days that the holiday calendar knows, as epoch days. */
const FIRST = epochDay(day('2000-01-01'))
const LAST = epochDay(day('2035-12-31'))

/** The work days of those years in order, and for each day how many of them lie on it or before. */
const WORK_DAYS: number[] = []
const SO_FAR: number[] = []
for (let date = FIRST; date <= LAST; date++) {
  const weekday = (date + 4) % 7
  if (weekday !== 0 && weekday !== 6 && !HOLIDAYS_OBSERVED.has(fromEpochDay(date))) WORK_DAYS.push(date)
  SO_FAR.push(WORK_DAYS.length)
}

/** How many work days of the calendar lie on a day or before it; throws `NoRow` (so: no law on record) outside it. */
function workDaysUpTo(date: number): number {
  if (date < FIRST - 1 || date > LAST)
    throw new NoRow(
      `the federal holidays of ${fromEpochDay(date).slice(0, 4)}; the calendar holds 2000 to 2035`,
    )
  return date < FIRST ? 0 : (SO_FAR[date - FIRST] as number)
}

/** Whether a day is a work day; throws `NoRow` outside the years of the holiday calendar. */
export function isWorkDay(date: IsoDate): boolean {
  const asked = epochDay(date)
  if (asked < FIRST)
    throw new NoRow(`the federal holidays of ${date.slice(0, 4)}; the calendar holds 2000 to 2035`)
  return workDaysUpTo(asked) > workDaysUpTo(asked - 1)
}

/** The work day that is so many after an event, which is day 0; the event itself where none is counted. */
export function workDaysAfter(event: IsoDate, days: number): IsoDate {
  if (days <= 0) return event
  const found = WORK_DAYS[workDaysUpTo(epochDay(event)) + days - 1]
  if (found === undefined) throw new NoRow('the federal holidays after 2035; the calendar holds 2000 to 2035')
  return fromEpochDay(found)
}

/** Whole work days that lie between two days, neither counted. */
export function workDaysBetween(first: IsoDate, last: IsoDate): number {
  const [from, until] = [epochDay(first), epochDay(last) - 1]
  return until <= from ? 0 : workDaysUpTo(until) - workDaysUpTo(from)
}
