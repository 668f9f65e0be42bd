import { count, percent } from './formats.ts'
import { shareOf } from '../../base/money.ts'
import { type Html, html } from './markup.ts'
import { type Status, statusTag } from './tags.ts'
import { type Why, whyLink } from './why-link.ts'

/** A count against its ceiling. `scaleMax` is the right end of the bar, in the unit of the count. */
export type Meter = {
  label: string
  count: number
  of: number
  /** Absent where the ceiling is not known: the bar is drawn without its line. */
  ceiling?: number
  scaleMax: number
  /** Denominator, rounding and what is left, in words. */
  words: string
  tag: Status
  why?: Why
}

/** A ceiling meter: bar, black line at the ceiling, denominator and rounding in words. */
export function meter(one: Meter): Html {
  const share = shareOf(one.count, one.of)
  const stands = `${count(one.count)} of ${count(one.of)}${share === undefined ? '' : ` (${percent(share)})`}`
  const ceiling = one.ceiling === undefined ? '' : `, ceiling ${count(one.ceiling)}`
  const width = along(one.count, one.scaleMax)
  const line =
    one.ceiling !== undefined &&
    html`<rect x="${along(one.ceiling, one.scaleMax)}" width="3" height="14" transform="translate(-1.5)" fill="#1b1b1b"/>`
  return html`<div class="c-m"><p><b>${one.label}</b> <span class="c-s">${stands}</span></p><p>${statusTag(one.tag)} ${one.why && whyLink(one.why)}</p><svg width="100%" height="14" role="img" aria-label="${one.label}: ${stands}${ceiling}"><rect y="1" width="100%" height="12" fill="#e6e6e6"/><rect y="1" width="${width}" height="12" fill="#005ea2"/>${line}</svg><p class="c-xs">${one.words}</p></div>`
}

/** A place on a bar as a percentage of its width, kept inside it. */
export function along(value: number, whole: number): string {
  if (whole <= 0) return '0%'
  return `${(Math.min(1, Math.max(0, value / whole)) * 100).toFixed(2)}%`
}
