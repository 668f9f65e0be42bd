import { civil, daysInMonth, type IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'

/** A date read from print; `time` is true where a time of day other than midnight stood beside it. */
export type DateRead = { date: IsoDate; time: boolean } | { wrong: string }

const AMERICAN =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AaPp])\.?[Mm]\.?)?)?$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}):(\d{2})(?:\.0+)?Z?)?$/

/** The date of a text such as `6/14/2024 12:00:00 AM`, `05/26/2027 00:00:00` or `2027-05-26`; month first. */
export function readDate(text: string, shortYears: boolean): DateRead {
  const american = AMERICAN.exec(text)
  const iso = american === null ? ISO.exec(text) : null
  const parts = american ?? iso
  if (parts === null) return { wrong: 'is not a date Cadre can read; write it as MM/DD/YYYY' }
  const [first = '', second = '', third = '', hour = '0', minute = '0', seconds = '0', half] = parts.slice(1)
  const [yearText, month, day] =
    american === null ? [first, Number(second), Number(third)] : [third, Number(first), Number(second)]
  if (yearText.length === 2 && !shortYears) {
    return { wrong: 'has a year of two digits; write it as MM/DD/YYYY' }
  }
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText)
  const date = civil(year, month, day)
  if (date === undefined) return { wrong: `is not a day of the calendar: ${impossible(year, month)}` }
  const clock = (Number(hour) % (half === undefined ? 24 : 12)) * 60 + Number(minute)
  return { date, time: clock !== 0 || Number(seconds) !== 0 || half?.toLowerCase() === 'p' }
}

function impossible(year: number, month: number): string {
  if (year === 0) return 'there is no year 0; correct it'
  if (month < 1 || month > 12) return `there is no month ${month}; the month comes first, as in MM/DD/YYYY`
  return `month ${month} of ${year} has ${daysInMonth(year, month)} days; correct it`
}

/** Pay as printed: nothing, an amount, a level of the Executive Schedule, or a grade or band. */
export type Pay =
  | { kind: 'none' }
  | { kind: 'amount'; cents: Cents }
  | { kind: 'level'; level: number }
  | { kind: 'grade'; grade: string }

const AMOUNT = /^\$? ?(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d{1,2})?$/
const LEVEL = /^(?:EX[- ]?)?(I|II|III|IV|V)$/
const GRADE = /^(?:[A-Z]{2}[- ]?)?(\d{1,2})$/
const BAND = /^[A-Z]{1,2}(?:-[A-Z]{2})?$/

/** The pay of a text such as `$225,700`, `IV`, `EX-IV`, `15`, `GS-15` or a band of one or two letters. */
export function readPay(text: string): Pay | undefined {
  if (text === '') return { kind: 'none' }
  const level = LEVEL.exec(text)?.[1]
  if (level !== undefined) return { kind: 'level', level: ['I', 'II', 'III', 'IV', 'V'].indexOf(level) + 1 }
  const grade = GRADE.exec(text)?.[1]
  if (grade !== undefined) return { kind: 'grade', grade }
  const amount = AMOUNT.exec(text)
  if (amount !== null) {
    return { kind: 'amount', cents: usd(Number(`${amount[1]?.replaceAll(',', '')}${amount[2] ?? ''}`)) }
  }
  return BAND.test(text) ? { kind: 'grade', grade: text } : undefined
}

/** The years of a tenure such as `5.0` or `10 Years`; undefined where blank or not a number of years. */
export function tenureYears(text: string): number | undefined {
  const years = /^(\d{1,3}(?:\.\d+)?)(?: ?(?:years?|yrs?\.?))?$/i.exec(text)?.[1]
  return years === undefined ? undefined : Number(years)
}
