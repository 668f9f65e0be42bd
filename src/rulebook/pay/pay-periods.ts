import { addDays, day, epochDay, type IsoDate } from '../../base/dates.ts'

/** A first day of a pay period of the cycle that most agencies keep. */
export const STANDARD_PERIOD = day('2026-01-11')

const DAYS = 14

/** The first day of a pay period on or after a day, where a period begins on the day given. */
export function periodFrom(date: IsoDate, begins: IsoDate): IsoDate {
  const into = (epochDay(date) - epochDay(begins)) % DAYS
  return addDays(date, (DAYS - ((into + DAYS) % DAYS)) % DAYS)
}
