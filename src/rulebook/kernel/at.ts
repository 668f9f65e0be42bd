import type { IsoDate } from '../../base/dates.ts'

/** Whose rule a row is: the whole government's, a `department:DHS`, a `component:ICE`, or every office's that settled it so. */
export type Scope = 'government' | `department:${string}` | `component:${string}` | `setting:${string}`

/** The three axes of a question: the day looked at, what was known on a day, and the office (narrowest first). */
export type At = { on: IsoDate; known?: IsoDate; scopes?: readonly Scope[] }

/** What rows of tables and versions of rules share: when they apply, since when they were known, and for whom. */
export type Dated = {
  /** First day in force. */
  from: IsoDate
  /** First day no longer in force; absent while it runs. */
  until?: IsoDate | undefined
  /** Day on which it became known, where that is later than `from` (an order that reached back). */
  known?: IsoDate | undefined
  /** Whose row it is; the government's unless said. */
  scope?: Scope | undefined
}

/** The row in force on the day, as then known, for the narrowest office that has one. Rows stand newest first. */
export function inForce<R extends Dated>(rows: readonly R[], at: At): R | undefined {
  const scopes = at.scopes
  if (scopes !== undefined) {
    for (const scope of scopes) {
      if (scope === 'government') break
      const found = newest(rows, at.on, at.known, scope)
      if (found !== undefined) return found
    }
  }
  return newest(rows, at.on, at.known, undefined)
}

function newest<R extends Dated>(
  rows: readonly R[],
  on: IsoDate,
  known: IsoDate | undefined,
  scope: Scope | undefined,
): R | undefined {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as R
    if (row.scope !== scope || row.from > on) continue
    if (known !== undefined && row.known !== undefined && row.known > known) continue
    return row.until !== undefined && row.until <= on ? undefined : row
  }
  return undefined
}
