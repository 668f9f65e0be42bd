import type { IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { type FactId, factOf } from '../facts.ts'
import { type At, inForce, type Scope } from './at.ts'
import { decide } from './decide.ts'
import { type FactKind, LAST_FACT_DATE } from './fact.ts'
import { factsOf } from './read-facts.ts'
import { type AnyRule, type Entry, governing } from './rule.ts'
import { type Standing, weaker } from './standing.ts'

/** A rule as listed: what it asks, what it takes, its versions, and how sure it is. */
export type RuleDescription = {
  id: string
  question: string
  facts: readonly FactDescription[]
  versions: readonly VersionDescription[]
  /** The weakest standing among its newest version for the whole government and the worked examples under it. */
  standing: Standing
  cases: number
  /** The fact whose date governs, where one does. */
  datedBy?: FactId
}

export type FactDescription = {
  id: FactId
  type: FactKind
  unit?: string
  allowed?: readonly string[]
  question: string
  synonyms: readonly string[]
  /** False for a fact that it may use; some of these become necessary by the other facts. */
  required: boolean
}

export type VersionDescription = {
  from: IsoDate
  until?: IsoDate
  by: readonly Cite[]
  summary: string
  standing: Standing
  scope: Scope
}

/** The last day that a fact may have: the newest version and rows are in force. */
const NEWEST: At = { on: LAST_FACT_DATE }

/** Describes a rule for lists, as plain data. */
export function describeRule({ rule, cases }: Entry): RuleDescription {
  const described = {
    id: rule.id,
    question: rule.asks,
    facts: factsOf(rule).map((id) => describeFact(id, rule.needs.includes(id))),
    versions: rule.law.map(({ from, until, by, summary, standing, scope }) => ({
      from,
      ...(until === undefined ? {} : { until }),
      by,
      summary,
      standing: standing ?? 'seen',
      scope: scope ?? 'government',
    })),
    standing: weakestNow(rule, cases),
    cases: cases.length,
  }
  return rule.datedBy === undefined ? described : { ...described, datedBy: rule.datedBy }
}

function describeFact(id: FactId, required: boolean): FactDescription {
  const { kind, unit, allowed, asks, synonyms } = factOf(id)
  return {
    id,
    type: kind,
    ...(unit === undefined ? {} : { unit }),
    ...(allowed === undefined ? {} : { allowed }),
    question: asks,
    synonyms,
    required,
  }
}

/** The weakest standing that the newest version gives, over the facts of all worked examples as of today's law. */
function weakestNow(rule: AnyRule, cases: Entry['cases']): Standing {
  const newest = rule.law.find((version) => version.scope === undefined)
  let weakest: Standing = newest?.standing ?? 'seen'
  for (const { facts } of cases) {
    if (inForce(rule.law, governing(rule, NEWEST, facts)) !== newest) continue
    const ruling = decide(rule, NEWEST, facts)
    if (ruling.kind === 'ruled') weakest = weaker(weakest, ruling.standing)
  }
  return weakest
}
