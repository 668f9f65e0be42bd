import type { IsoDate } from '../base/dates.ts'
import type { FactId } from './facts.ts'
import type { At, Scope } from './kernel/at.ts'
import { decide } from './kernel/decide.ts'
import type { AnyRule, Entry, Known } from './kernel/rule.ts'

/** What a rule answered, as plain data. */
export type Answer = { kind: 'ruled' | 'needs' | 'no-law'; value?: unknown }

/** A worked example whose answer is another on the second side. */
export type Difference = { rule: string; name: string; before: Answer | 'absent'; after: Answer | 'absent' }

/** Every worked example with its answer, as one version of the rulebook gives it. */
export type Snapshot = { [rule: string]: { [name: string]: Answer } }

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

/** The worked examples that the law of one day answers otherwise than the law of another, on the same facts. */
export function compareDays(rules: readonly Entry[], first: IsoDate, second: IsoDate): readonly Difference[] {
  return rules.flatMap(({ rule, cases }) =>
    cases.flatMap(({ name, facts, scopes }): Difference[] => {
      const found = compareFacts(rule, facts, first, second, scopes)
      return found === undefined ? [] : [{ rule: rule.id, name, ...found }]
    }),
  )
}

/** Facts under the law of two days, whichever day they would choose, for an office: undefined where the answers are alike. */
export function compareFacts(
  rule: AnyRule,
  facts: Known<FactId, FactId>,
  first: IsoDate,
  second: IsoDate,
  scopes: readonly Scope[] = [],
): { before: Answer; after: Answer } | undefined {
  const undated = { ...rule, datedBy: undefined }
  const before = answerOf(undated, { on: first, scopes }, facts)
  const after = answerOf(undated, { on: second, scopes }, facts)
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : { before, after }
}

function answerOf(rule: AnyRule, at: At, facts: Known<FactId, FactId>): Answer {
  const ruling = decide(rule, at, facts)
  return ruling.kind === 'ruled' ? { kind: 'ruled', value: ruling.value } : { kind: ruling.kind }
}
