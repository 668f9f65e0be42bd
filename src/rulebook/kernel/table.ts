import type { Cite } from '../authorities.ts'
import type { Dated } from './at.ts'
import { Timeline } from './timeline.ts'
import type { Standing } from './standing.ts'
import type { Line } from './step.ts'

/** What another source says on the same point, kept beside the row that governs. */
export type Clash = { by: Cite; says: string; governs: false; why: string }

/** One row of a table: one legal instrument. */
export type Row<V> = Dated & {
  by: Cite
  value: V
  standing?: Standing | undefined
  also?: readonly Clash[] | undefined
}

/** A row as its table holds it: the line that notes it, named before its first day. */
export type TableRow<V> = Row<V> & { readonly line: Line }

/** What a number of a table is: `usd` for cents, `percent` for basis points, `year`, else the things counted, such as `hours`. */
export type Unit = string

/** A list of rows, newest first, one per legal instrument. */
export type Table<V> = {
  title: string
  /** The unit of its numbers, or of each field that is one; every table that holds a number says it. */
  unit: Unit | Readonly<Record<string, Unit>> | undefined
  rows: readonly TableRow<V>[]
  timeline: Timeline<TableRow<V>>
}

/** What a row need not say; every row holds these fields, so that all are read alike. */
export const UNSAID_IN_ROW = {
  until: undefined,
  known: undefined,
  scope: undefined,
  standing: undefined,
  also: undefined,
}

/** Declares a table. Rows stand newest first; the tests of the rulebook hold that. */
export function dated<V>(title: string, rows: readonly Row<V>[], unit?: Table<V>['unit']): Table<V> {
  const held = rows.map((row) => ({
    ...UNSAID_IN_ROW,
    ...row,
    line: lineOf(title, row),
  }))
  return { title, unit, rows: held, timeline: new Timeline(held) }
}

function lineOf<V>(title: string, { from, by, standing = 'seen' }: Row<V>): Line {
  return {
    kind: 'date',
    value: from,
    text: `${title}, since`,
    cite: by,
    standing,
  }
}
