import type { IsoDate } from '../base/dates.ts'
import type { FactId } from './facts.ts'
import type { At } from './kernel/at.ts'
import { decide, type Ruled } from './kernel/decide.ts'
import { firstLawfulDay } from './kernel/earliest.ts'
import type { AnyRule, Entry, Known } from './kernel/rule.ts'

/** A clock of an executive: the first day on which what a rule asks about is lawful; null where no day is. */
export type Clock = { rule: string; day: FactId; date: IsoDate | null }

/** Everything that the rules say of one executive from the facts known. */
export type Review = {
  /** What was ruled, each with its explanation. */
  rulings: readonly Ruled<unknown>[]
  clocks: readonly Clock[]
  /** Rules that could not be asked, each with the facts it lacks; and those with no law for the day. */
  lacking: readonly { rule: string; missing: readonly FactId[] }[]
  lawless: readonly string[]
}

/** Asks every rule that can apply, and every clock, on one day. The facts are those known of the executive. */
export function review(rules: readonly Entry[], at: At, facts: Known<FactId, FactId>): Review {
  const rulings: Ruled<unknown>[] = []
  const clocks: Clock[] = []
  const lacking: { rule: string; missing: readonly FactId[] }[] = []
  const lawless: string[] = []
  for (const { rule } of rules) {
    if (rule.day !== undefined) clock(rule, rule.day, at, facts, clocks)
    const ruling = decide(rule, at, facts)
    if (ruling.kind === 'ruled') rulings.push(ruling)
    else if (ruling.kind === 'needs') lacking.push({ rule: rule.id, missing: ruling.missing })
    else lawless.push(rule.id)
  }
  return { rulings, clocks, lacking, lawless }
}

function clock(rule: AnyRule, day: FactId, at: At, facts: Known<FactId, FactId>, clocks: Clock[]): void {
  const date = firstLawfulDay(rule, at, facts)
  if (date === null || typeof date === 'string') clocks.push({ rule: rule.id, day, date })
}
