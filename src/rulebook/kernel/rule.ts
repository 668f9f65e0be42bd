import type { IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId, FactValue } from '../facts.ts'
import type { At, Dated, Scope } from './at.ts'
import { type Course, courseOf } from './course.ts'
import type { Note } from './note.ts'
import type { Standing } from './standing.ts'
import { type Clash, UNSAID_IN_ROW } from './table.ts'
import { Timeline } from './timeline.ts'

/** The facts a rule receives: all it needs, and those it may use where they are known. */
export type Given<N extends FactId, M extends FactId> = {
  [K in N]: FactValue<K>
} & {
  [K in M]?: FactValue<K> | undefined
}

/** Days that stand together, both ends included; open where an end is absent. */
export type Span = { readonly from?: IsoDate; readonly last?: IsoDate }

/** The facts as far as they are known. */
export type Known<N extends FactId, M extends FactId> = {
  readonly [K in N | M]?: FactValue<K> | undefined
}

/** One version of a rule: one change of law. */
export type Version<N extends FactId, M extends FactId, V> = Dated & {
  by: readonly Cite[]
  standing?: Standing | undefined
  /** What this version says, in plain words. */
  summary: string
  also?: readonly Clash[] | undefined
  /** The law as a function; notes what it uses. Pure. */
  apply(facts: Given<N, M>, note: Note): V
  /** Of the facts it may use, those that the facts given make necessary. */
  alsoNeeds?: ((facts: Given<N, M>) => readonly M[] | undefined) | undefined
  /**
   * For a rule that asks about a day: the days on which it is lawful, from the other facts, in order and apart; it does
   * not read the day itself. Empty where no day is.
   */
  lawful?: ((facts: Given<N, M>, note: Note) => readonly Span[]) | undefined
  /** What can be said, named as an indication, while facts are missing. */
  indicate?: ((facts: Known<N, M>, note: Note) => string | undefined) | undefined
}

/** A rule as written. */
export type Declared<N extends FactId, M extends FactId, V> = {
  id: string
  asks: string
  needs: readonly N[]
  may?: readonly M[] | undefined
  /** The fact whose date governs, so that a case keeps the law it was opened under. */
  datedBy?: N | M | undefined
  /** The fact that names the day asked about, where the answer turns on it: `earliest` finds the first that is lawful. */
  day?: N | M | undefined
  law: readonly Version<N, M, V>[]
  /** Fields of the answer that are money in cents, for the faces, which print dollars. */
  money?: readonly string[] | undefined
  /** The answer as a sentence. */
  says(value: V): string
  /** What would make the answer another. */
  changes?(value: V): readonly string[]
}

/** A version as its rule holds it, with what its rulings noted. */
export type HeldVersion<N extends FactId, M extends FactId, V> = Version<N, M, V> & {
  readonly course: Course
}

export type Rule<N extends FactId, M extends FactId, V> = Declared<N, M, V> & {
  law: readonly HeldVersion<N, M, V>[]
  timeline: Timeline<HeldVersion<N, M, V>>
}

/** Any rule, for lists and faces. */
export type AnyRule = Rule<FactId, FactId, unknown>

/** What a rule need not say. Rules and versions that all hold the same fields are read twice as fast among others. */
const UNSAID = { may: undefined, datedBy: undefined, day: undefined, money: undefined }
const UNSAID_IN_VERSION = {
  ...UNSAID_IN_ROW,
  alsoNeeds: undefined,
  lawful: undefined,
  indicate: undefined,
}

/** Declares a rule. Versions stand newest first; the tests of the rulebook hold that. */
export function rule<const N extends FactId, V, const M extends FactId = never>(
  declared: Declared<N, M, V>,
): Rule<N, M, V> {
  const law = declared.law.map((version) => ({
    ...UNSAID_IN_VERSION,
    ...version,
    course: courseOf(version),
  }))
  return { ...UNSAID, ...declared, law, timeline: new Timeline(law) }
}

/** A worked example: run as a test and shown on the rule's page. */
export type Case<N extends FactId, M extends FactId, V> = {
  name: string
  on: IsoDate
  known?: IsoDate
  scopes?: readonly Scope[]
  /** Cards of law (`pay/PT-2`) and clauses of the sources (`S4-VI.A-0`) that this example proves. */
  proves?: readonly string[]
  facts: Known<N, M>
  /** The fields of the answer that matter, the facts that are missing, or that there is no law. */
  gives: { [K in keyof V]?: V[K] | undefined } | { missing: readonly (N | M)[] } | 'no-law'
}

export type AnyCase = Case<FactId, FactId, unknown>

/** Declares the worked examples of a rule; typed by it. */
export function casesOf<N extends FactId, M extends FactId, V>(
  _: Rule<N, M, V>,
  list: readonly Case<N, M, V>[],
): readonly Case<N, M, V>[] {
  return list
}

/** A rule with its worked examples, as listed in the index. */
export type Entry = { rule: AnyRule; cases: readonly AnyCase[] }

/** The question at which a rule is asked, moved to the date that governs it. */
export function governing<N extends FactId, M extends FactId, V>(
  asked: Rule<N, M, V>,
  at: At,
  facts: Known<N, M>,
): At {
  if (asked.datedBy === undefined) return at
  const date = facts[asked.datedBy] as IsoDate | undefined
  return date === undefined || date === at.on ? at : { ...at, on: date }
}
