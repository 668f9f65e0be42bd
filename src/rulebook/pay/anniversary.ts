import { addYears, civil, type IsoDate } from '../../base/dates.ts'
import { counted } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { periodFrom, STANDARD_PERIOD } from './pay-periods.ts'

/** The first day that is open again, twelve months after a pay adjustment. */
export function anniversary(adjusted: IsoDate): IsoDate {
  return addYears(adjusted, 1)
}

/** Notes how twelve months are counted: the anniversary is open again. */
export function countedTwelveMonths(note: Note, adjusted: IsoDate): void {
  counted(note, 'anniversary', '5 USC 5383(c)')
  if (adjusted.endsWith('-02-29'))
    note.assumed('29 February', 'its anniversary in a common year is 28 February')
}

/** The first day of the pay schedules of a year, in the cycle that most agencies keep. */
function scheduleDay(year: number): IsoDate | undefined {
  const january = civil(year, 1, 1)
  return january === undefined ? undefined : periodFrom(january, STANDARD_PERIOD)
}

/**
 * The first open day by the reading that the yearly raises of two schedules are twelve months apart, where 26 pay
 * periods make it a day or two less.
 */
export function anniversaryByCycle(adjusted: IsoDate): IsoDate {
  const year = Number(adjusted.slice(0, 4))
  const next = scheduleDay(year + 1)
  const literal = anniversary(adjusted)
  return scheduleDay(year) === adjusted && next !== undefined && next < literal ? next : literal
}
