import type { IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { type At, inForce, type Scope } from './at.ts'
import { Blank, NoRow, Notebook, type Step } from './note.ts'
import { type Given, governing, type Known, type Rule, type Version } from './rule.ts'
import type { Standing } from './standing.ts'
import type { Clash } from './table.ts'

/** An answer with everything it rests on. */
export type Ruled<V> = {
  kind: 'ruled'
  rule: string
  on: IsoDate
  value: V
  steps: readonly Step[]
  by: readonly Cite[]
  since: IsoDate
  scope: Scope
  /** As strong as the weakest row used. */
  standing: Standing
  also: readonly Clash[]
}

/** Facts are missing; what can be said without them is named an indication. */
export type Needs = {
  kind: 'needs'
  rule: string
  on: IsoDate
  missing: readonly FactId[]
  indication?: { says: string; steps: readonly Step[] }
}

/** No version of the rule, or no row of a table it uses, is in force on the day. */
export type NoLaw = { kind: 'no-law'; rule: string; on: IsoDate; lacks: string }

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
  const version = inForce(asked.law, when)
  if (version === undefined) return { kind: 'no-law', rule: asked.id, on: when.on, lacks: asked.id }
  const note = new Notebook(when, version.standing ?? 'seen')
  try {
    const missing = missingOf(asked, version, facts)
    if (missing !== undefined) return needs(asked.id, when.on, missing, version.indicate?.(facts, note), note)
    const value = version.apply(facts as Given<N, M>, note)
    return {
      kind: 'ruled',
      rule: asked.id,
      on: when.on,
      value,
      steps: note.steps,
      by: version.by,
      since: version.from,
      scope: note.scope ?? version.scope ?? 'government',
      standing: note.standing,
      also: version.also === undefined ? note.also : [...version.also, ...note.also],
    }
  } catch (error) {
    if (error instanceof NoRow) return { kind: 'no-law', rule: asked.id, on: when.on, lacks: error.message }
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
  const version = inForce(asked.law, when)
  if (version === undefined || missingOf(asked, version, facts) !== undefined) return undefined
  try {
    return version.apply(facts as Given<N, M>, new Blank(when))
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
  return { kind: 'needs', rule, on, missing, indication: { says, steps: note.steps } }
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

function absent(ids: readonly FactId[], facts: { readonly [K in FactId]?: unknown }): FactId[] | undefined {
  let missing: FactId[] | undefined
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] as FactId
    if (facts[id] === undefined) {
      missing ??= []
      missing.push(id)
    }
  }
  return missing
}
