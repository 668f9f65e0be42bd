import { addDays, addYears, day, epochDay, fiscalYear, type IsoDate } from '../base/dates.ts'

/** Where the demonstration stands in time; every date in it is reckoned from here. */
export type Frame = {
  today: IsoDate
  /** The fiscal year last ended: its ratings wait for the board. */
  cycle: number
  /** A day of the story as told for November 2026, moved by whole years to the cycle in hand. */
  at(told: string): IsoDate
  /** The day so many days before today. */
  ago(days: number): IsoDate
}

const TOLD_FOR = 2026
const A_PAY_PERIOD = epochDay(day('2026-01-11'))

/** The frame of a day. */
export function frameOf(today: IsoDate): Frame {
  const cycle = fiscalYear(today) - 1
  return {
    today,
    cycle,
    at: (told) => addYears(day(told), cycle - TOLD_FOR),
    ago: (days) => addDays(today, -days),
  }
}

/** The last day of a fiscal year. */
export function fiscalYearEnd(year: number): IsoDate {
  return day(`${year}-09-30`)
}

/** The first day of the biweekly pay period that holds a date; personnel actions usually begin there. */
export function payPeriod(date: IsoDate): IsoDate {
  const into = (((epochDay(date) - A_PAY_PERIOD) % 14) + 14) % 14
  return addDays(date, -into)
}
