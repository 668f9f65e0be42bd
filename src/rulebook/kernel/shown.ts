import type { IsoDate } from '../../base/dates.ts'
import { type Cents, dollars } from '../../base/money.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A whole number for people: `1,234`. */
export function shownCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Money for people: `$1,234`, or `$1,234.50` where there are cents. */
export function shownUsd(cents: Cents): string {
  const whole = shownCount(Math.trunc(Math.abs(cents) / 100))
  const rest = Math.abs(cents) % 100
  return `${cents < 0 ? '-' : ''}$${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/** A date for people: `14 Dec 2026`. */
export function shownDate(date: IsoDate): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(0, 4))}`
}

/** A share for people, with one decimal: `10.2%`. Undefined where the whole is 0. */
export function shownShare(part: number, whole: number): string | undefined {
  return whole === 0 ? undefined : `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%`
}

/** A number with its noun: `1 position`, `2 positions`. */
export function shownOf(value: number, one: string, many: string): string {
  return `${shownCount(value)} ${value === 1 ? one : many}`
}

/** Money as a program gets it: dollars with at most two decimals. */
export function plainUsd(cents: Cents): number {
  return dollars(cents)
}
