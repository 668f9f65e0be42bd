import { type IsoDate, isIsoDate } from '../base/dates.ts'

const FIRST = '1900-01-01'
const LAST = '2199-12-31'

/** Whether a text is a day that lists and counts may be asked about: one from 1900 to 2199. */
export function isAskedDay(value: string): value is IsoDate {
  return isIsoDate(value) && value >= FIRST && value <= LAST
}

/** Whether text is a fiscal year that may be asked about. */
export function isAskedYear(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}$/.test(text) && text >= '1979' && text <= '2199'
}
