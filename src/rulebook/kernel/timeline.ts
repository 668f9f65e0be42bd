import type { IsoDate } from '../../base/dates.ts'
import { type At, type Dated, inForce } from './at.ts'

/** After every date; small enough for an engine to hold as a plain integer. */
const NEVER = 1_000_000_000

/** A row with the days on which it is the one in force: from the first to before the last, as numbers. */
type Span<R> = {
  readonly row: R
  readonly from: number
  readonly until: number
  readonly next: Span<R> | undefined
}

/** Dated rows as they are looked up: as `inForce` does it, quicker. Rows stand newest first. */
export class Timeline<R extends Dated> {
  private readonly rows: readonly R[]
  /** The newest; undefined where a row has an office or reached back, for then a day alone does not find it. */
  private readonly newest: Span<R> | undefined
  /** What was found last: the next question is mostly about a day near by. */
  private last: Span<R> | undefined

  constructor(rows: readonly R[]) {
    const plain = rows.every(({ scope, known }) => scope === undefined && known === undefined)
    this.rows = rows
    this.newest = plain ? spanOf(rows, 0, NEVER) : undefined
    this.last = this.newest
  }

  /** The row in force; `day` is the number of the day asked about. */
  inForce(at: At, day: number): R | undefined {
    const last = this.last
    if (last !== undefined && last.from <= day && day < last.until) return last.row
    return this.search(at, day)
  }

  private search(at: At, day: number): R | undefined {
    if (this.newest === undefined) return inForce(this.rows, at)
    let span: Span<R> | undefined = this.newest
    while (span !== undefined && span.from > day) span = span.next
    if (span === undefined || day >= span.until) return undefined
    this.last = span
    return span.row
  }
}

function spanOf<R extends Dated>(rows: readonly R[], index: number, end: number): Span<R> | undefined {
  const row = rows[index]
  if (row === undefined) return undefined
  const from = dayNumber(row.from)
  const until = row.until === undefined ? end : Math.min(end, dayNumber(row.until))
  return { row, from, until, next: spanOf(rows, index + 1, from) }
}

/** A date as a number that orders as dates do; good for nothing else. */
export function dayNumber(date: IsoDate): number {
  const year =
    date.charCodeAt(0) * 1000 + date.charCodeAt(1) * 100 + date.charCodeAt(2) * 10 + date.charCodeAt(3)
  const month = date.charCodeAt(5) * 10 + date.charCodeAt(6)
  return year * 10_000 + month * 100 + date.charCodeAt(8) * 10 + date.charCodeAt(9)
}
