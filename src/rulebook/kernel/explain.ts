import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { AUTHORITIES, type Authority, authorityOf, type Cite } from '../authorities.ts'
import { type FactId, factOf } from '../facts.ts'
import type { Scope } from './at.ts'
import type { Ruling } from './decide.ts'
import type { Step } from './step.ts'
import { factsOf } from './read-facts.ts'
import type { AnyRule, Known } from './rule.ts'
import { plainUsd, shownCount, shownDate, shownUsd } from './shown.ts'
import type { Standing } from './standing.ts'

/** A citation with the authority that it belongs to. */
export type Source = { cite: Cite; title: string; level: Authority['level']; link?: string }

/** A fact used: money in dollars, a percentage in percent. */
export type FactUsed = { id: FactId; asks: string; value: unknown; unit?: string; by: Cite }

/** A fact that is missing. */
export type FactMissing = {
  id: FactId
  asks: string
  kind: string
  unit?: string
  allowed?: readonly string[]
}

/** One step: the value raw (money in dollars) and as shown to people. */
export type StepExplained = {
  text: string
  kind: Step['kind']
  value: number | boolean | string
  shown: string
  cite?: Cite
  standing: Step['standing']
}

/** What another source says on the same point, and why it does not govern. */
export type Unchosen = Source & { says: string; governs: false; why: string }

/** A ruling ready for pages, programs and the terminal; plain data, no cents. */
export type Explanation = {
  kind: 'ruled' | 'needs' | 'no-law'
  rule: string
  asks: string
  on: IsoDate
  answer: string
  /** The answer as data, where there is one; money in dollars. */
  value?: unknown
  facts: readonly FactUsed[]
  steps: readonly StepExplained[]
  by: readonly Source[]
  since?: IsoDate
  scope?: Scope
  standing?: Standing
  also: readonly Unchosen[]
  changes: readonly string[]
  missing: readonly FactMissing[]
  indication?: { says: string; steps: readonly StepExplained[] }
}

/** The ruling of a rule in full, from the facts that it was given. */
export function explain(rule: AnyRule, ruling: Ruling<unknown>, facts: Known<FactId, FactId>): Explanation {
  const asked = {
    kind: ruling.kind,
    rule: ruling.rule,
    asks: rule.asks,
    on: ruling.on,
    facts: factsUsed(rule, facts),
    steps: [],
    by: [],
    also: [],
    changes: [],
    missing: [],
  }
  if (ruling.kind === 'no-law') return { ...asked, answer: noLawWords(rule, ruling.on, ruling.lacks) }
  if (ruling.kind === 'needs') {
    const { missing, indication } = ruling
    const needs = { ...asked, answer: needsWords(missing), missing: missing.map(missingFact) }
    return indication === undefined
      ? needs
      : { ...needs, indication: { says: indication.says, steps: indication.steps.map(explainStep) } }
  }
  return {
    ...asked,
    answer: rule.says(ruling.value),
    value: inDollars(ruling.value, rule.money),
    steps: ruling.steps.map(explainStep),
    by: sourcesOf([...ruling.by, ...ruling.steps.flatMap((step) => step.cite ?? [])]),
    since: ruling.since,
    scope: ruling.scope,
    standing: ruling.standing,
    also: ruling.also.map(({ by, says, governs, why }) => ({ ...sourceOf(by), says, governs, why })),
    changes: rule.changes?.(ruling.value) ?? [],
  }
}

/** A citation with its title, level and link. */
export function sourceOf(cite: Cite): Source {
  const { title, level, link }: Authority = AUTHORITIES[authorityOf(cite)]
  return link === undefined ? { cite, title, level } : { cite, title, level, link }
}

function sourcesOf(cites: readonly Cite[]): Source[] {
  return [...new Set(cites)].map(sourceOf)
}

function explainStep(step: Step): StepExplained {
  const { text, kind, standing, cite } = step
  const value = step.kind === 'usd' ? plainUsd(step.value) : step.value
  const explained = { text, kind, value, shown: shownStep(step), standing }
  return cite === undefined ? explained : { ...explained, cite }
}

function shownStep(step: Step): string {
  if (step.kind === 'count') return shownCount(step.value)
  if (step.kind === 'usd') return shownUsd(step.value)
  if (step.kind === 'date') return shownDate(step.value)
  if (step.kind === 'test') return step.value ? 'met' : 'not met'
  return step.value
}

function factsUsed(rule: AnyRule, facts: Known<FactId, FactId>): FactUsed[] {
  return factsOf(rule).flatMap((id) => {
    const given = facts[id]
    if (given === undefined) return []
    const { asks, kind, unit, by } = factOf(id)
    const value =
      kind === 'usd' ? plainUsd(given as Cents) : kind === 'percent' ? (given as number) / 100 : given
    const used: FactUsed = { id, asks, value, by }
    return [unit === undefined ? used : { ...used, unit }]
  })
}

function missingFact(id: FactId): FactMissing {
  const { asks, kind, unit, allowed } = factOf(id)
  return {
    id,
    asks,
    kind,
    ...(unit === undefined ? {} : { unit }),
    ...(allowed === undefined ? {} : { allowed }),
  }
}

function inDollars(value: unknown, money: readonly string[] | undefined): unknown {
  if (money === undefined || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      money.includes(name) && typeof field === 'number' ? plainUsd(field as Cents) : field,
    ]),
  )
}

function needsWords(missing: readonly FactId[]): string {
  const questions = missing.map((id) => factOf(id).asks).join(' ')
  return `It cannot be answered without ${missing.length === 1 ? 'one more fact' : `${missing.length} more facts`}. ${questions}`
}

function noLawWords(rule: AnyRule, on: IsoDate, lacks: string): string {
  const first = rule.law.at(-1)?.from
  if (first !== undefined && on < first) {
    return `No law is on record for ${shownDate(on)}: this rule begins on ${shownDate(first)}.`
  }
  return lacks === rule.id
    ? `No law is on record for ${shownDate(on)}.`
    : `No law is on record for ${shownDate(on)}. Not found: ${lacks}.`
}
