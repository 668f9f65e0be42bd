import { decide, describeRule, earliest, explain, RULES } from '../rulebook/index.ts'
import { type EarliestExplained, explainEarliest } from '../rulebook/kernel/explain-earliest.ts'
import { type Asked, askedOf, bad, QUESTION } from './asking.ts'
import { args, EXIT, type Result, table, type World } from './command.ts'

/** `cadre rules`: every rule, the facts it needs, its versions. */
export function rules(argv: readonly string[]): Result {
  args(argv, { json: { type: 'boolean' } }, 'cadre rules [--json]')
  const described = RULES.map(describeRule)
  return {
    code: EXIT.done,
    json: described,
    text: table(
      ['rule', 'question', 'facts', 'standing'],
      described.map(({ id, question, facts, standing }) => [
        id,
        question,
        facts.map((fact) => (fact.required ? fact.id : `[${fact.id}]`)).join(', '),
        standing,
      ]),
    ),
  }
}

/** `cadre decide`: one ruling, explained; for a rule about a day, the first lawful one unless the day is allowed. Exit 0 ruled, 2 needs or invalid, 5 no-law. */
export async function decideCommand(argv: readonly string[], world: World): Promise<Result> {
  const asked = await askedOf(argv, world, `cadre decide ${QUESTION}`)
  if ('code' in asked) return asked
  const { entry, at, read } = asked
  const ruling = decide(entry.rule, at, read.facts)
  const explained = explain(entry.rule, ruling, read.facts)
  const found = isAllowed(explained.value) ? undefined : earliestOf(asked)
  const first = found?.kind === 'needs' ? undefined : found
  const code = { ruled: EXIT.done, needs: EXIT.invalid, 'no-law': EXIT.notFound }[ruling.kind]
  return {
    code,
    json: first === undefined ? explained : { ...explained, earliest: first },
    text: `${explanationText(explained)}${first === undefined ? '' : earliestText(first)}`,
  }
}

const EARLIEST = `cadre earliest ${QUESTION.replace('[--json]', '[--not-before YYYY-MM-DD] [--json]')}`

/** `cadre earliest`: the first lawful day, and the facts that would move it. Exit 0 a day, 3 none, 2 needs or invalid, 5 no-law. */
export async function earliestCommand(argv: readonly string[], world: World): Promise<Result> {
  const asked = await askedOf(argv, world, EARLIEST)
  if ('code' in asked) return asked
  const first = earliestOf(asked)
  if (first === undefined) {
    const about = RULES.filter(({ rule }) => rule.day !== undefined).map(({ rule }) => rule.id)
    const message = `it asks about no day; rules that do: ${about.join(', ')}`
    return bad([{ field: 'rule', value: asked.entry.rule.id, message, code: 'invalid-input' }])
  }
  const code = { earliest: EXIT.done, never: EXIT.refused, needs: EXIT.invalid, 'no-law': EXIT.notFound }[
    first.kind
  ]
  return { code, json: first, text: `${first.asks}\n${earliestText(first)}` }
}

function earliestOf({ entry, at, read, notBefore }: Asked): EarliestExplained | undefined {
  const found = earliest(entry.rule, at, read.facts, notBefore)
  return found === undefined ? undefined : explainEarliest(entry.rule, found, read.facts)
}

function isAllowed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'allowed' in value && value.allowed === true
}

function earliestText(first: EarliestExplained): string {
  switch (first.kind) {
    case 'needs':
      return `The first lawful day can be told once these are known:\n${first.missing.map(({ id, asks }) => `  needs ${id}: ${asks}\n`).join('')}`
    case 'no-law':
      return `First lawful day: no law is on record from ${first.on} on.\n`
    case 'earliest':
    case 'never':
      break
  }
  const day = first.date ?? 'none under these facts'
  const moves = first.moves.map(
    ({ fact, given, to, date }) =>
      `  ${fact} ${given === undefined ? 'given as' : `${shown(given)} changed to`} ${shown(to)}: ${date ?? 'none'}\n`,
  )
  return `First lawful day, not before ${first.notBefore}: ${day}\n${moves.length > 0 ? `It would move with:\n${moves.join('')}` : ''}`
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function explanationText(explained: ReturnType<typeof explain>): string {
  const lines = [explained.asks, `On ${explained.on}: ${explained.answer}`]
  for (const [index, step] of (explained.steps ?? []).entries()) {
    lines.push(`  ${index + 1}. ${step.text}: ${step.shown} [${step.cite ?? 'arithmetic'}, ${step.standing}]`)
  }
  if (explained.indication !== undefined) lines.push(`  ${explained.indication.says}`)
  for (const fact of explained.missing ?? []) lines.push(`  needs ${fact.id}: ${fact.asks}`)
  return `${lines.join('\n')}\n`
}
