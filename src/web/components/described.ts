import { describeRule, type RuleDescription } from '../../rulebook/kernel/describe-rule.ts'
import type { Entry } from '../../rulebook/kernel/rule.ts'

const KEPT = new WeakMap<Entry, RuleDescription>()

/** The description of a rule, made once: it decides every worked example to find the weakest standing. */
export function described(entry: Entry): RuleDescription {
  const kept = KEPT.get(entry)
  if (kept !== undefined) return kept
  const made = describeRule(entry)
  KEPT.set(entry, made)
  return made
}
