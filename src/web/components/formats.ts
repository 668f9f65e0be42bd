import { daysBetween, epochDay, type IsoDate } from '../../base/dates.ts'
import { shownCount, shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { built, type Html } from './markup.ts'

const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']

/** A date for people: `22 Nov 2026`. */
export const shortDate = shownDate

/** A date with its weekday: `Sunday 22 Nov 2026`. */
export function weekdayDate(date: IsoDate): string {
  const sinceThursday = ((epochDay(date) % 7) + 7) % 7
  return `${WEEKDAYS[sinceThursday] ?? ''} ${shortDate(date)}`
}

/** The short English name of a date's month. */
export function monthName(date: IsoDate): string {
  return shownDate(date).split(' ')[1] ?? ''
}

/** How far a date is: `in 22 days`, `1 day ago`, `today`. */
export function distance(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, date)
  if (days === 0) return 'today'
  const span = `${count(Math.abs(days))} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return days > 0 ? `in ${span}` : `${span} ago`
}

/** A date element that does not break: `22 Nov 2026`. */
export function dateElement(date: IsoDate): Html {
  return built(`<time class="nw" datetime="${date}">${shortDate(date)}</time>`)
}

/** A date with its distance: `14 Dec 2026, in 22 days`. */
export function dateWithDistance(date: IsoDate, today: IsoDate): Html {
  const away = distance(date, today).replaceAll(' ', '&nbsp;')
  return built(`<time class="nw" datetime="${date}">${shortDate(date)},</time> ${away}`)
}

/** A whole number with thousands marked: `10,540`. */
export const count = shownCount

/** An amount in dollars: `$206,400`, or `$206,400.50` where it has cents. */
export const money = shownUsd

/** Basis points as a percentage: `10.2%`. Decimals 0 to 2, one unless said. */
export function percent(basisPoints: number, decimals: 0 | 1 | 2 = 1): string {
  const unit = 10 ** (2 - decimals)
  const rounded = Math.round(Math.abs(basisPoints) / unit)
  const whole = Math.floor(rounded / 10 ** decimals)
  const rest = String(rounded % 10 ** decimals).padStart(decimals, '0')
  return `${basisPoints < 0 ? '-' : ''}${count(whole)}${decimals === 0 ? '' : `.${rest}`}%`
}

/** A number with its noun: `1 position`, `12 positions`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`
}
