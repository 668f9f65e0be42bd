import { addDays, earlier, type IsoDate, later } from '../../base/dates.ts'
import { type FactId, factOf } from '../facts.ts'
import { type At, inForce } from './at.ts'
import type { Needs, NoLaw } from './decide.ts'
import { FIRST_FACT_DATE, LAST_FACT_DATE } from './fact.ts'
import { Notebook, NoRow } from './note.ts'
import { type AnyRule, governing, type HeldVersion, type Known, type Span } from './rule.ts'
import { dayNumber } from './timeline.ts'

type Facts = Known<FactId, FactId>
type AnyVersion = HeldVersion<FactId, FactId, unknown>

/** A fact that would move the first lawful day: the value it would have, and the day then; null where no day would be. */
export type Move = { fact: FactId; to: unknown; date: IsoDate | null }

/** The first lawful day, or that there is none under these facts. */
export type Earliest =
  | { kind: 'earliest'; rule: string; day: FactId; notBefore: IsoDate; date: IsoDate; moves: readonly Move[] }
  | { kind: 'never'; rule: string; day: FactId; notBefore: IsoDate; moves: readonly Move[] }
  | Needs
  | NoLaw

/**
 * The first day, not before a given one, on which the rule allows what it asks about; computed from the spans that its
 * versions name, not searched. Undefined for a rule that asks about no day.
 */
export function earliest(
  asked: AnyRule,
  at: At,
  facts: Facts,
  notBefore: IsoDate = at.on,
): Earliest | undefined {
  const { day } = asked
  if (day === undefined) return undefined
  const first = firstLawfulDay(asked, at, facts, notBefore)
  if (first === undefined || (typeof first === 'object' && first !== null)) return first
  const moves = movesOf(asked, day, at, facts, notBefore, first)
  const found = { rule: asked.id, day, notBefore, moves }
  return first === null ? { kind: 'never', ...found } : { kind: 'earliest', ...found, date: first }
}

/** The first lawful day alone, without what would move it: null where there is none, or why it cannot be told. */
export function firstLawfulDay(
  asked: AnyRule,
  at: At,
  facts: Facts,
  notBefore: IsoDate = at.on,
): IsoDate | null | Needs | NoLaw | undefined {
  const { day } = asked
  if (day === undefined) return undefined
  const when = asked.datedBy === day ? { ...at, on: notBefore } : governing(asked, at, facts)
  return firstLawful(asked, day, when, facts, notBefore)
}

function firstLawful(
  asked: AnyRule,
  day: FactId,
  when: At,
  facts: Facts,
  notBefore: IsoDate,
): IsoDate | null | Needs | NoLaw {
  const parts = asked.datedBy === day ? partsFrom(asked, when, notBefore) : [partAt(asked, when)]
  let found: IsoDate | null = null
  let missingLaw: string | undefined = asked.id
  for (const { version, from, last } of parts) {
    if (version?.lawful === undefined) continue
    const missing = missingOf(asked, version, day, facts)
    if (missing.length > 0) return { kind: 'needs', rule: asked.id, on: when.on, missing }
    const on = later(when.on, from)
    try {
      const note = new Notebook(false, { ...when, on }, dayNumber(on), version.course)
      const begin = later(from, notBefore)
      const date = firstOf(version.lawful(facts as Readonly<Record<FactId, never>>, note), begin, last)
      missingLaw = undefined
      if (date !== undefined) {
        found = date
        break
      }
    } catch (error) {
      if (!(error instanceof NoRow)) throw error
      missingLaw = error.message
    }
  }
  return missingLaw === undefined ? found : { kind: 'no-law', rule: asked.id, on: when.on, lacks: missingLaw }
}

type Part = { version: AnyVersion | undefined; from: IsoDate; last: IsoDate }

function partAt(asked: AnyRule, when: At): Part {
  return {
    version: asked.timeline.inForce(when, dayNumber(when.on)),
    from: FIRST_FACT_DATE,
    last: LAST_FACT_DATE,
  }
}

/** The versions in force from a day on, each with the days it governs. */
function partsFrom(asked: AnyRule, when: At, notBefore: IsoDate): Part[] {
  const starts = new Set([notBefore])
  for (const { from, until } of asked.law) {
    if (from > notBefore) starts.add(from)
    if (until !== undefined && until > notBefore) starts.add(until)
  }
  const ordered = [...starts].toSorted()
  return ordered.map((from, index) => {
    const next = ordered[index + 1]
    return {
      version: inForce(asked.law, { ...when, on: from }),
      from,
      last: next === undefined ? LAST_FACT_DATE : addDays(next, -1),
    }
  })
}

function firstOf(spans: readonly Span[], begin: IsoDate, last: IsoDate): IsoDate | undefined {
  let found: IsoDate | undefined
  for (const span of spans) {
    const date = span.from === undefined ? begin : later(span.from, begin)
    const end = span.last === undefined ? last : earlier(span.last, last)
    if (date <= end && (found === undefined || date < found)) found = date
  }
  return found
}

function missingOf(asked: AnyRule, version: AnyVersion, day: FactId, facts: Facts): FactId[] {
  const own = asked.needs.filter((id) => id !== day && facts[id] === undefined)
  if (own.length > 0) return own
  const also = version.alsoNeeds?.(facts as Readonly<Record<FactId, never>>) ?? []
  return also.filter((id) => id !== day && facts[id] === undefined)
}

/** Each fact given, or that might be, moved by the least: which of them move the first lawful day. */
function movesOf(
  asked: AnyRule,
  day: FactId,
  at: At,
  facts: Facts,
  notBefore: IsoDate,
  first: IsoDate | null,
): Move[] {
  const moves: Move[] = []
  for (const fact of [...asked.needs, ...(asked.may ?? [])]) {
    if (fact === day) continue
    for (const to of neighbours(fact, facts[fact])) {
      const moved = { ...facts, [fact]: to }
      const date = firstLawfulDay(asked, at, moved, notBefore)
      if ((date === null || typeof date === 'string') && date !== first) {
        moves.push({ fact, to, date })
        break
      }
    }
  }
  return moves
}

function neighbours(id: FactId, given: unknown): readonly unknown[] {
  const { kind, allowed = [] } = factOf(id)
  if (kind === 'yes-no') return given === undefined ? [true, false] : [given !== true]
  if (kind === 'choice') return allowed.filter((answer) => answer !== given)
  if (given === undefined) return []
  if (kind === 'date') return [-1, 1].map((shift) => addDays(given as IsoDate, shift))
  const number = Number(given)
  return [number - 1, number + 1].filter(
    (value) => value >= (kind === 'level' ? 1 : 0) && (kind !== 'level' || value <= 5),
  )
}
