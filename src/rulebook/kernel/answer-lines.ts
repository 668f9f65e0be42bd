import type { IsoDate } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { At } from './at.ts'
import { decide } from './decide.ts'
import { firstLawfulDay } from './earliest.ts'
import { explain } from './explain.ts'
import type { AnyCase, AnyRule, Entry, Known } from './rule.ts'

/** What a rule says of its worked examples, as lines for people: answer, how sure, first lawful day, what would change it. */
export function answerLines({ rule, cases }: Entry): readonly string[] {
  return [
    `# ${rule.id}: ${rule.asks}`,
    ...cases.flatMap((example) => ['', ...linesOf({ rule, cases }, example)]),
  ]
}

function linesOf({ rule }: Entry, example: AnyCase): string[] {
  const { on, known, scopes, facts, name } = example
  const at: At = {
    on,
    ...(known === undefined ? {} : { known }),
    ...(scopes === undefined ? {} : { scopes }),
  }
  const explained = explain(rule, decide(rule, at, facts), facts)
  const asked = rule.day === undefined ? undefined : (facts[rule.day] as IsoDate | undefined)
  return [
    `${on} ${scopes?.[0] ?? ''}`.trimEnd() + `: ${name}`,
    `  ${explained.answer}`,
    `  ${explained.kind}${explained.standing === undefined ? '' : `, ${explained.standing}, since ${explained.since}`}; ${stepWords(explained.steps)}`,
    ...(explained.indication === undefined
      ? []
      : [`  ${explained.indication.says} ${stepWords(explained.indication.steps)}`]),
    ...[...new Set([on, asked ?? on])].flatMap((notBefore) => firstLine(rule, at, facts, notBefore)),
    ...explained.changes.map((line) => `  - ${line}`),
  ]
}

function firstLine(rule: AnyRule, at: At, facts: Known<FactId, FactId>, notBefore: IsoDate): string[] {
  const first = firstLawfulDay(rule, at, facts, notBefore)
  return typeof first === 'string' || first === null
    ? [`  first lawful day from ${notBefore}: ${first ?? 'none'}`]
    : []
}

/** The conditions and figures in short: `+` met, `-` not met, else the value. */
function stepWords(steps: readonly { kind: string; value: unknown; shown: string }[]): string {
  return steps
    .map(({ kind, value, shown }) => (kind === 'test' ? (value === true ? '+' : '-') : shown))
    .join(' ')
}
