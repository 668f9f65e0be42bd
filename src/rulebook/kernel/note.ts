import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { Cite } from '../authorities.ts'
import type { At } from './at.ts'
import type { Course } from './course.ts'
import type { Line, Values } from './step.ts'
import type { Table } from './table.ts'
import { dayNumber } from './timeline.ts'

/** A condition: the sentence, whether it is met, where it is written, and what is wrong where it is not met. */
export type Test = readonly [sentence: string, passed: boolean, cite: Cite, lacks?: string]

/** What is wrong, in words, of the conditions that are not met. */
export function lackingOf(tests: readonly Test[]): string[] {
  return tests.filter((test) => !test[1]).map((test) => test[3] ?? test[0])
}

/** What a rule body writes into; what it notes is what it uses. */
export interface Note {
  /** The row of the table in force at the question's date, or on another day that is named, noted with its instrument. */
  table<V>(table: Table<V>, on?: IsoDate): V
  /** A number and what it stands for; with a citation it is law, without one it is arithmetic. */
  count(text: string, value: number, cite?: Cite): number
  usd(text: string, value: Cents, cite?: Cite): Cents
  date(text: string, value: IsoDate, cite?: Cite): IsoDate
  says(text: string, value: string, cite?: Cite): void
  /** A choice that no source settles. */
  assumed(text: string, value: string): void
  /** One condition, met or not. */
  test(sentence: string, passed: boolean, cite: Cite): boolean
  /** Every condition, met or not; true if all are met. */
  tests(tests: readonly Test[]): boolean
  /** Every condition, met or not; true if any one is met. */
  anyOf(tests: readonly Test[]): boolean
}

/** Thrown by a notebook when a table has no row for the date; `decide` turns it into `no-law`. */
export class NoRow extends Error {}

/** Made once for a table: an error takes down where it was made, which costs more than the ruling. */
const NO_ROWS = new WeakMap<Table<unknown>, NoRow>()

function noRowOf(table: Table<unknown>): NoRow {
  const made = NO_ROWS.get(table) ?? new NoRow(table.title)
  NO_ROWS.set(table, made)
  return made
}

/**
 * The notebook of one ruling. One that keeps nothing is for many rows at once; a property test proves that it decides
 * alike. Both are one class: a rule that meets one class alone calls its methods twice as fast.
 */
export class Notebook implements Note {
  course: Course
  /** What the lines that hold no value came to, the last first. */
  values: Values
  private readonly keeps: boolean
  private readonly at: At
  private readonly day: number

  constructor(keeps: boolean, at: At, day: number, course: Course) {
    this.course = course
    this.values = undefined
    this.keeps = keeps
    this.at = at
    this.day = day
  }

  table<V>(table: Table<V>, on?: IsoDate): V {
    const row =
      on === undefined
        ? table.timeline.inForce(this.at, this.day)
        : table.timeline.inForce({ ...this.at, on }, dayNumber(on))
    if (row === undefined) throw noRowOf(table)
    if (this.keeps) {
      const after = this.course.looked
      this.course = after.row === row ? after : this.course.afterRow(row)
    }
    return row.value
  }

  count(text: string, value: number, cite?: Cite): number {
    if (this.keeps) {
      const after = this.course.next
      this.course =
        after.text === text && after.cite === cite && after.kind === 'count'
          ? after
          : this.course.afterLine('count', text, cite)
      this.values = { value, before: this.values }
    }
    return value
  }

  usd(text: string, value: Cents, cite?: Cite): Cents {
    this.keep('usd', text, value, cite)
    return value
  }

  date(text: string, value: IsoDate, cite?: Cite): IsoDate {
    this.keep('date', text, value, cite)
    return value
  }

  says(text: string, value: string, cite?: Cite): void {
    this.keep('words', text, value, cite)
  }

  assumed(text: string, value: string): void {
    if (!this.keeps) return
    this.course = this.course.afterAssumed(text)
    this.values = { value, before: this.values }
  }

  test(text: string, value: boolean, cite: Cite): boolean {
    if (this.keeps) {
      const after = value ? this.course.met : this.course.unmet
      this.course =
        after.text === text && after.cite === cite ? after : this.course.afterTest(text, value, cite)
    }
    return value
  }

  tests(tests: readonly Test[]): boolean {
    return this.conditions(tests) === tests.length
  }

  anyOf(tests: readonly Test[]): boolean {
    return this.conditions(tests) > 0
  }

  private conditions(tests: readonly Test[]): number {
    let met = 0
    for (let index = 0; index < tests.length; index++) {
      const test = tests[index] as Test
      if (this.test(test[0], test[1], test[2])) met++
    }
    return met
  }

  private keep(kind: Line['kind'], text: string, value: number | string, cite: Cite | undefined): void {
    if (!this.keeps) return
    const after = this.course.next
    this.course =
      after.text === text && after.cite === cite && after.kind === kind
        ? after
        : this.course.afterLine(kind, text, cite)
    this.values = { value, before: this.values }
  }
}
