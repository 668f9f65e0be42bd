import { addDays, civil, daysBetween, type IsoDate } from '../base/dates.ts'
import { type FactId, factOf } from './facts.ts'
import type { Scope } from './kernel/at.ts'
import { decide } from './kernel/decide.ts'
import { FIRST_FACT_DATE, LAST_FACT_DATE } from './kernel/fact.ts'
import { type AnyCase, type AnyRule, type Entry, governing, type Known } from './kernel/rule.ts'

/** What a rule answered, as plain data. */
export type Answer = { kind: 'ruled' | 'needs' | 'no-law'; value?: unknown }

/** A worked example whose answer is another on the second side. */
export type Difference = { rule: string; name: string; before: Answer | 'absent'; after: Answer | 'absent' }

/** Every worked example with its answer, as one version of the rulebook gives it. */
export type Snapshot = { [rule: string]: { [name: string]: Answer } }

/** Months are of unequal length: a date that moved no more than this in days has not moved by law. */
const UNEVEN = 3

/** What this rulebook answers to each of its worked examples. */
export function snapshot(rules: readonly Entry[]): Snapshot {
  return Object.fromEntries(
    rules.map(({ rule, cases }) => [
      rule.id,
      Object.fromEntries(cases.map((example) => [example.name, answerOf(rule, example, example.facts)])),
    ]),
  )
}

/** The worked examples that two versions of the rulebook answer differently, or that only one of them holds. */
export function compareSnapshots(before: Snapshot, after: Snapshot): readonly Difference[] {
  const differences: Difference[] = []
  for (const rule of [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted()) {
    const [old = {}, now = {}] = [before[rule], after[rule]]
    for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
      const one: Answer | 'absent' = old[name] ?? 'absent'
      const two: Answer | 'absent' = now[name] ?? 'absent'
      if (JSON.stringify(one) !== JSON.stringify(two))
        differences.push({ rule, name, before: one, after: two })
    }
  }
  return differences
}

/** The worked examples that would be answered differently had they arisen on the second day instead of the first. */
export function compareDays(rules: readonly Entry[], first: IsoDate, second: IsoDate): readonly Difference[] {
  const differences: Difference[] = []
  for (const { rule, cases } of rules) {
    for (const example of cases) {
      const before = answerArising(rule, example, first)
      const after = answerArising(rule, example, second)
      if (!alike(before.answer, after.answer, after.shift - before.shift))
        differences.push({ rule: rule.id, name: example.name, before: before.answer, after: after.answer })
    }
  }
  return differences
}

/** Facts on file, ruled on two days for an office: undefined where the answers are alike. */
export function compareFacts(
  rule: AnyRule,
  facts: Known<FactId, FactId>,
  first: IsoDate,
  second: IsoDate,
  scopes: readonly Scope[] = [],
): { before: Answer; after: Answer } | undefined {
  const [before, after] = [first, second].map((on) => {
    const given = rule.datedBy === undefined ? facts : { ...facts, [rule.datedBy]: on }
    return answerOf(rule, { on, scopes }, given)
  }) as [Answer, Answer]
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : { before, after }
}

function answerOf(rule: AnyRule, at: Parameters<typeof decide>[1], facts: Known<FactId, FactId>): Answer {
  const ruling = decide(rule, at, facts)
  return ruling.kind === 'ruled' ? { kind: 'ruled', value: ruling.value } : { kind: ruling.kind }
}

/** The answer had the case arisen on a day: all its dates are moved alike, so that those between them stay. */
function answerArising(rule: AnyRule, example: AnyCase, day: IsoDate): { answer: Answer; shift: number } {
  const shift = daysBetween(governing(rule, example, example.facts).on, day)
  const facts = Object.fromEntries(
    Object.entries(example.facts).map(([id, given]) => [
      id,
      given !== undefined && factOf(id as FactId).kind === 'date'
        ? bounded(addDays(given as IsoDate, shift))
        : given,
    ]),
  ) as Known<FactId, FactId>
  const { scopes } = example
  const at = { on: addDays(example.on, shift), ...(scopes === undefined ? {} : { scopes }) }
  return { answer: answerOf(rule, at, facts), shift }
}

function bounded(date: IsoDate): IsoDate {
  if (date < FIRST_FACT_DATE) return FIRST_FACT_DATE
  return date > LAST_FACT_DATE ? LAST_FACT_DATE : date
}

/** Whether two answers say the same, the dates of the second moved back. */
function alike(before: unknown, after: unknown, shift: number): boolean {
  if (typeof before === 'string' && typeof after === 'string') {
    const [one, two] = [dated(before), dated(after)]
    if (one.words !== two.words) return false
    return one.dates.every((date, at) => isMoved(date, two.dates[at] ?? date, shift))
  }
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return before === after
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].every((name) =>
    alike((before as Record<string, unknown>)[name], (after as Record<string, unknown>)[name], shift),
  )
}

function isMoved(before: IsoDate, after: IsoDate, shift: number): boolean {
  return Math.abs(daysBetween(before, after) - shift) <= UNEVEN
}

const DATE =
  /\b(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}))\b/g
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** The dates of a text, as data and as people read them, and its words without them. */
function dated(text: string): { words: string; dates: readonly IsoDate[] } {
  const dates: IsoDate[] = []
  const words = text.replaceAll(DATE, (whole, year, month, on, day, name, of) => {
    const date =
      name === undefined
        ? civil(Number(year), Number(month), Number(on))
        : civil(Number(of), MONTHS.indexOf(name) / 3 + 1, Number(day))
    if (date === undefined) return whole
    dates.push(date)
    return '#'
  })
  return { words, dates }
}
