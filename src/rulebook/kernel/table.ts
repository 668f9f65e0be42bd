import type { Cite } from '../authorities.ts'
import type { Dated } from './at.ts'
import type { Standing } from './standing.ts'

/** What another source says on the same point, kept beside the row that governs. */
export type Clash = { by: Cite; says: string; governs: false; why: string }

/** One row of a table: one legal instrument. */
export type Row<V> = Dated & {
  by: Cite
  value: V
  standing?: Standing | undefined
  also?: readonly Clash[] | undefined
}

/** A list of rows, newest first, one per legal instrument. */
export type Table<V> = {
  title: string
  rows: readonly Row<V>[]
  /** How a step of an explanation names the row used, before the row's first day. */
  line?: string
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
export function dated<V>(title: string, rows: readonly Row<V>[]): Table<V> {
  return { title, rows: rows.map((row) => ({ ...UNSAID_IN_ROW, ...row })), line: `${title}, since` }
}
