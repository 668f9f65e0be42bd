import type { IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { At, Scope } from './at.ts'
import { NoRow, Notebook } from './note.ts'
import { type Line, type Step, stepsOf, type Values } from './step.ts'
import type { Course } from './course.ts'
import { type Given, governing, type Known, type Rule, type Version } from './rule.ts'
import type { Standing } from './standing.ts'
import type { Clash } from './table.ts'
import { dayNumber } from './timeline.ts'

/** An answer with everything it rests on. */
export class Ruled<V> {
  readonly kind = 'ruled' as const
  readonly rule: string
  readonly on: IsoDate
  readonly value: V
  /** The steps in order, without the values that differ from ruling to ruling; shared, so reading them makes nothing. */
  readonly lines: readonly Line[]
  /** What the lines that hold no value came to, the last first. */
  readonly values: Values
  private readonly version: Source
  private readonly course: Course

  constructor(rule: string, on: IsoDate, value: V, version: Source, { course, values }: Notebook) {
    this.rule = rule
    this.on = on
    this.value = value
    this.lines = course.lines
    this.values = values
    this.version = version
    this.course = course
  }

  /** The steps in full, made when they are asked for. */
  get steps(): readonly Step[] {
    return stepsOf(this.lines, this.values)
  }

  get by(): readonly Cite[] {
    return this.version.by
  }

  get since(): IsoDate {
    return this.version.from
  }

  get scope(): Scope {
    return this.course.scope
  }

  /** As strong as the weakest row used. */
  get standing(): Standing {
    return this.course.standing
  }

  get also(): readonly Clash[] {
    return this.course.also
  }
}

/** The version of a rule that governed. */
type Source = { by: readonly Cite[]; from: IsoDate }

/** Facts are missing; what can be said without them is named an indication. */
export type Needs = {
  kind: 'needs'
  rule: string
  on: IsoDate
  missing: readonly FactId[]
  indication?: { says: string; steps: readonly Step[] }
}

/** No version of the rule, or no row of a table it uses, is in force on the day. */
export type NoLaw = {
  kind: 'no-law'
  rule: string
  on: IsoDate
  lacks: string
}

export type Ruling<V> = Ruled<V> | Needs | NoLaw

/**
 * Answers a rule at a date for an office, from facts, with the whole explanation.
 * Never throws on facts of the declared types; a missing law is an answer.
 */
export function decide<N extends FactId, M extends FactId, V>(
  asked: Rule<N, M, V>,
  at: At,
  facts: Known<N, M>,
): Ruling<V> {
  const when = governing(asked, at, facts)
  const day = dayNumber(when.on)
  const version = asked.timeline.inForce(when, day)
  if (version === undefined) return { kind: 'no-law', rule: asked.id, on: when.on, lacks: asked.id }
  const note = new Notebook(true, when, day, version.course)
  try {
    const missing = missingOf(asked, version, facts)
    if (missing !== undefined) return needs(asked.id, when.on, missing, version.indicate?.(facts, note), note)
    const value = version.apply(facts as Given<N, M>, note)
    return new Ruled(asked.id, when.on, value, version, note)
  } catch (error) {
    if (error instanceof NoRow)
      return {
        kind: 'no-law',
        rule: asked.id,
        on: when.on,
        lacks: error.message,
      }
    throw error
  }
}

/** The value alone, with a notebook that keeps nothing; undefined where `decide` would not rule. */
export function value<N extends FactId, M extends FactId, V>(
  asked: Rule<N, M, V>,
  at: At,
  facts: Known<N, M>,
): V | undefined {
  const when = governing(asked, at, facts)
  const day = dayNumber(when.on)
  const version = asked.timeline.inForce(when, day)
  if (version === undefined || missingOf(asked, version, facts) !== undefined) return undefined
  try {
    return version.apply(facts as Given<N, M>, new Notebook(false, when, day, version.course))
  } catch (error) {
    if (error instanceof NoRow) return undefined
    throw error
  }
}

function needs(
  rule: string,
  on: IsoDate,
  missing: readonly FactId[],
  says: string | undefined,
  note: Notebook,
): Needs {
  if (says === undefined) return { kind: 'needs', rule, on, missing }
  return {
    kind: 'needs',
    rule,
    on,
    missing,
    indication: { says, steps: stepsOf(note.course.lines, note.values) },
  }
}

function missingOf<N extends FactId, M extends FactId, V>(
  asked: Rule<N, M, V>,
  version: Version<N, M, V>,
  facts: Known<N, M>,
): FactId[] | undefined {
  const missing = absent(asked.needs, facts)
  if (missing !== undefined || version.alsoNeeds === undefined) return missing
  const also = version.alsoNeeds(facts as Given<N, M>)
  return also === undefined ? undefined : absent(also, facts)
}

/** The first few have each a place of their own in the code: there an engine can learn the name that is read. */
function absent(ids: readonly FactId[], facts: Partly): FactId[] | undefined {
  const count = ids.length
  if (count > 0 && facts[ids[0] as FactId] === undefined) return listed(ids, facts)
  if (count > 1 && facts[ids[1] as FactId] === undefined) return listed(ids, facts)
  if (count > 2 && facts[ids[2] as FactId] === undefined) return listed(ids, facts)
  for (let index = 3; index < count; index++) {
    if (facts[ids[index] as FactId] === undefined) return listed(ids, facts)
  }
  return undefined
}

function listed(ids: readonly FactId[], facts: Partly): FactId[] {
  return ids.filter((id) => facts[id] === undefined)
}

type Partly = { readonly [K in FactId]?: unknown }
