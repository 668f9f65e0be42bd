import type { Problem } from '../../base/outcome.ts'
import { type FactId, factOf } from '../facts.ts'
import type { Fact } from './fact.ts'
import { factNamed, factNames } from './fact-names.ts'
import { type Read, readValue } from './read-value.ts'
import type { AnyRule, Given } from './rule.ts'

/** Facts as a rule takes them, and what is wrong with those that it cannot take. */
export type ReadFacts = { facts: Partial<Given<FactId, FactId>>; problems: readonly Problem[] }

/** The facts that a rule takes: those it needs, then those it may use. */
export function factsOf(rule: AnyRule): readonly FactId[] {
  return [...rule.needs, ...(rule.may ?? [])]
}

/**
 * Reads facts given by name, as the ids or synonyms of the facts that the rule takes; capitals, spaces, hyphens
 * and underscores do not matter, nor does the order of the words. A fact may be told by another that implies it, such
 * as a career appointment by the type of appointment. Blank values count as not given. Money comes in dollars, a
 * percentage in percent.
 */
export function readFacts(rule: AnyRule, raw: Readonly<Record<string, unknown>>): ReadFacts {
  const ids = factsOf(rule)
  const names = factNames(ids)
  const facts: Partial<Record<FactId, unknown>> = {}
  const givenAs = new Map<FactId, string>()
  const problems: Problem[] = []
  for (const [field, value] of Object.entries(raw)) {
    const named = factNamed(names, field, value)
    if (named === undefined) {
      problems.push({ field, value, message: unknownFact(rule, ids), code: 'unknown-fact' })
      continue
    }
    if (isBlank(value)) continue
    const { id } = named
    const read = valueOf(id, named.toldBy, value)
    if ('expected' in read) {
      problems.push({ field, value, message: `expected ${read.expected}`, code: 'invalid-input' })
      continue
    }
    const before = givenAs.get(id)
    if (before !== undefined && facts[id] !== read.value) {
      const message = `${id} is given twice with different values, as ${before} and as ${field}; give it once`
      problems.push({ field, value, message, code: 'invalid-input' })
      continue
    }
    facts[id] = read.value
    givenAs.set(id, field)
  }
  problems.push(...contradictions(raw, facts, givenAs))
  return { facts: facts as Partial<Given<FactId, FactId>>, problems }
}

/** Facts that cannot both be so: each is named as it was given, with both values. */
function contradictions(
  raw: Readonly<Record<string, unknown>>,
  facts: Partial<Record<FactId, unknown>>,
  givenAs: ReadonlyMap<FactId, string>,
): Problem[] {
  const problems: Problem[] = []
  for (const [id, field] of givenAs) {
    const { notBefore = [], atMost = [] }: Fact = factOf(id)
    const against = (other: string, words: string, wrong: (one: unknown, two: unknown) => boolean): void => {
      const name = givenAs.get(other as FactId)
      if (name === undefined || !wrong(facts[id], facts[other as FactId])) return
      const message = `${field} ${words} ${name}, ${String(raw[name])}; one of the two is wrong`
      problems.push({ field, value: raw[field], message, code: 'contradictory-facts' })
    }
    for (const other of notBefore)
      against(other, 'cannot come before', (one, two) => String(one) < String(two))
    for (const other of atMost)
      against(other, 'cannot be greater than', (one, two) => Number(one) > Number(two))
  }
  return problems
}

/** The value of a fact, read as what tells it. */
function valueOf(id: FactId, toldBy: FactId, value: unknown): Read {
  const read = readValue(factOf(toldBy), value)
  if (id === toldBy || 'expected' in read) return read
  const { toldBy: tellers = [] }: Fact = factOf(id)
  const as = tellers.find(({ fact }) => fact === toldBy)?.as
  const told = as === undefined ? read.value : as[String(read.value)]
  return told === undefined ? { expected: `${id} itself: ${toldBy} does not settle it` } : { value: told }
}

function unknownFact(rule: AnyRule, ids: readonly FactId[]): string {
  const optional = new Set<FactId>(rule.may ?? [])
  const list = ids.map((id) => (optional.has(id) ? `${id} (optional)` : id)).join(', ')
  return `${rule.id} takes no such fact; it takes: ${list}`
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
