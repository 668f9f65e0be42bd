/** A civil date as ISO 8601 text, `YYYY-MM-DD`; compares as text. Years 0001 to 9999. */
export type IsoDate = string & { readonly __date: true }

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days in a month of the proleptic Gregorian calendar; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The date if the three numbers name a real day, else undefined. */
export function civil(year: number, month: number, day: number): IsoDate | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined
  }
  return text(year, month, day)
}

/** True for `YYYY-MM-DD` that names a real day. */
export function isIsoDate(value: string): value is IsoDate {
  const parts = PATTERN.exec(value)
  return parts !== null && civil(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined
}

/** A date known to be right, for constants and tests; throws a RangeError on anything else. */
export function day(value: string): IsoDate {
  if (!isIsoDate(value)) throw new RangeError(`not a date (YYYY-MM-DD): ${value}`)
  return value
}

/** Days since 1970-01-01 (negative before). */
export function epochDay(date: IsoDate): number {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const dayOfMonth = Number(date.slice(8, 10))
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date of an epoch day; throws a RangeError outside the years 0001 to 9999. */
export function fromEpochDay(days: number): IsoDate {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (year < 1 || year > 9999) throw new RangeError(`date outside the years 0001 to 9999: epoch day ${days}`)
  return text(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

/** The date so many calendar days later (negative: earlier). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(epochDay(date) + days)
}

/** Calendar days from the first date to the second; the first day is day 0. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return epochDay(to) - epochDay(from)
}

/** The same day so many months later; a day the month lacks becomes its last day (convention `month-end`). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  if (year < 1 || year > 9999)
    throw new RangeError(`date outside the years 0001 to 9999: ${date} + ${months}`)
  return text(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)))
}

/** The same day so many years later; 29 February becomes 28 February in a common year. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12)
}

/** The later of two dates. */
export function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}

/** The earlier of two dates. */
export function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b
}

/** The federal fiscal year of a date: 1 October to 30 September, named by the year in which it ends. */
export function fiscalYear(date: IsoDate): number {
  return Number(date.slice(0, 4)) + (date.slice(5, 7) >= '10' ? 1 : 0)
}

function text(year: number, month: number, dayOfMonth: number): IsoDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as IsoDate
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
