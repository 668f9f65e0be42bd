import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { Cite } from '../authorities.ts'
import { type At, inForce } from './at.ts'
import { type Standing, weaker } from './standing.ts'
import type { Clash, Table } from './table.ts'

/** The value a step came to, and how to print it. */
export type StepValue =
  | { kind: 'count'; value: number }
  | { kind: 'usd'; value: Cents }
  | { kind: 'date'; value: IsoDate }
  | { kind: 'test'; value: boolean }
  | { kind: 'words'; value: string }

/** One line of an explanation: what was found, its value, its citation, and how sure it is. */
export type Step = StepValue & { text: string; cite?: Cite; standing: Standing | 'computed' }

/** A condition: the sentence, whether it is met, and where it is written. */
export type Test = readonly [sentence: string, passed: boolean, cite: Cite]

/** What a rule body writes into; what it notes is what it uses. */
export interface Note {
  /** The row of the table in force at the question's date, noted with its instrument. */
  table<V>(table: Table<V>): V
  /** A number and what it stands for; with a citation it is law, without one it is arithmetic. */
  count(text: string, value: number, cite?: Cite): number
  usd(text: string, value: Cents, cite?: Cite): Cents
  date(text: string, value: IsoDate, cite?: Cite): IsoDate
  says(text: string, value: string, cite?: Cite): void
  /** A choice that no source settles. */
  assumed(text: string, value: string): void
  /** Every condition, met or not; true if all are met. */
  tests(tests: readonly Test[]): boolean
  /** Every condition, met or not; true if any one is met. */
  anyOf(tests: readonly Test[]): boolean
}

/** Thrown by a notebook when a table has no row for the date; `decide` turns it into `no-law`. */
export class NoRow extends Error {}

/** The notebook that keeps everything. */
export class Notebook implements Note {
  readonly steps: Step[] = []
  readonly also: Clash[] = []
  standing: Standing
  private readonly at: At
  private readonly cited: Standing

  constructor(at: At, standing: Standing) {
    this.at = at
    this.standing = standing
    this.cited = standing
  }

  table<V>(table: Table<V>): V {
    const row = inForce(table.rows, this.at)
    if (row === undefined) throw new NoRow(table.title)
    const standing = row.standing ?? 'seen'
    this.steps.push({
      kind: 'date',
      text: `${table.title}: row in force since`,
      value: row.from,
      cite: row.by,
      standing,
    })
    this.standing = weaker(this.standing, standing)
    if (row.also !== undefined) this.also.push(...row.also)
    return row.value
  }

  count(text: string, value: number, cite?: Cite): number {
    this.keep({ kind: 'count', text, value, standing: 'computed' }, cite)
    return value
  }

  usd(text: string, value: Cents, cite?: Cite): Cents {
    this.keep({ kind: 'usd', text, value, standing: 'computed' }, cite)
    return value
  }

  date(text: string, value: IsoDate, cite?: Cite): IsoDate {
    this.keep({ kind: 'date', text, value, standing: 'computed' }, cite)
    return value
  }

  says(text: string, value: string, cite?: Cite): void {
    this.keep({ kind: 'words', text, value, standing: 'computed' }, cite)
  }

  assumed(text: string, value: string): void {
    this.steps.push({ kind: 'words', text, value, standing: 'assumed' })
    this.standing = 'assumed'
  }

  tests(tests: readonly Test[]): boolean {
    return this.conditions(tests) === tests.length
  }

  anyOf(tests: readonly Test[]): boolean {
    return this.conditions(tests) > 0
  }

  private conditions(tests: readonly Test[]): number {
    let met = 0
    for (const [text, value, cite] of tests) {
      if (value) met++
      this.steps.push({ kind: 'test', text, value, cite, standing: this.cited })
    }
    return met
  }

  private keep(step: Step, cite: Cite | undefined): void {
    if (cite !== undefined) {
      step.cite = cite
      step.standing = this.cited
    }
    this.steps.push(step)
  }
}

/** The notebook that keeps nothing, for many rows at once; a property test proves it decides alike. */
export class Blank implements Note {
  private readonly at: At

  constructor(at: At) {
    this.at = at
  }

  table<V>(table: Table<V>): V {
    const row = inForce(table.rows, this.at)
    if (row === undefined) throw new NoRow(table.title)
    return row.value
  }

  count(_: string, value: number): number {
    return value
  }

  usd(_: string, value: Cents): Cents {
    return value
  }

  date(_: string, value: IsoDate): IsoDate {
    return value
  }

  says(): void {}

  assumed(): void {}

  tests(tests: readonly Test[]): boolean {
    return tests.every(([, passed]) => passed)
  }

  anyOf(tests: readonly Test[]): boolean {
    return tests.some(([, passed]) => passed)
  }
}
