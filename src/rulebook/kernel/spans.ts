import { addDays, type IsoDate } from '../../base/dates.ts'
import type { Span } from './rule.ts'

/** Whether a day lies in one of the spans. */
export function liesIn(spans: readonly Span[], date: IsoDate): boolean {
  return spans.some(
    ({ from, last }) => (from === undefined || date >= from) && (last === undefined || date <= last),
  )
}

/** The days that none of the closed spans holds, in order. */
export function openBetween(closed: readonly Span[]): Span[] {
  const ordered = closed.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1))
  const open: Span[] = []
  let from: IsoDate | undefined
  let begun = false
  for (const span of ordered) {
    if (span.from !== undefined && (!begun || from === undefined || span.from > from)) {
      const last = addDays(span.from, -1)
      open.push(from === undefined ? { last } : { from, last })
    }
    begun = true
    if (span.last === undefined) return open
    const next = addDays(span.last, 1)
    if (from === undefined || next > from) from = next
  }
  return [...open, from === undefined ? {} : { from }]
}
