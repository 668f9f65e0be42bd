import type { Problem } from '../base/outcome.ts'
import { type IsoDate, isIsoDate } from '../base/dates.ts'
import { decide, describeRule, explain, findRule, readFacts, RULES, type Scope } from '../rulebook/index.ts'
import { args, EXIT, jsonInput, problemText, type Result, table, Usage, type World } from './command.ts'

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

const USAGE =
  'cadre decide RULE --on YYYY-MM-DD [--known YYYY-MM-DD] [--scope component:ICE ...] [--facts FILE|-] [--fact NAME=VALUE ...] [--json]'

/** `cadre decide`: one ruling, explained. Exit 0 ruled, 2 needs or invalid, 5 no-law. */
export async function decideCommand(argv: readonly string[], world: World): Promise<Result> {
  const { values, positionals } = args(
    argv,
    {
      on: { type: 'string' },
      known: { type: 'string' },
      scope: { type: 'string', multiple: true },
      facts: { type: 'string' },
      fact: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    },
    USAGE,
  )
  const [id, ...rest] = positionals
  if (id === undefined || rest.length > 0 || values.on === undefined) throw new Usage(`usage: ${USAGE}`)
  const entry = findRule(id)
  if (entry === undefined) {
    const known = RULES.map(({ rule }) => rule.id).join(', ')
    return bad([
      {
        field: 'rule',
        value: id,
        message: `there is no such rule; there are: ${known}`,
        code: 'unknown-rule',
      },
    ])
  }
  const problems = [
    ...dateProblems('on', values.on),
    ...dateProblems('known', values.known),
    ...scopeProblems(values.scope),
    ...pairProblems(values.fact),
  ]
  const given = await jsonInput(world, values.facts, 'facts')
  if ('problem' in given) return bad([...problems, given.problem])
  const single = Object.fromEntries(
    (values.fact ?? []).map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
  const read = readFacts(entry.rule, { ...given.value, ...single })
  problems.push(...read.problems)
  if (problems.length > 0) return bad(problems)
  const at = {
    on: values.on as IsoDate,
    ...(values.known === undefined ? {} : { known: values.known as IsoDate }),
    ...(values.scope === undefined ? {} : { scopes: values.scope as Scope[] }),
  }
  const ruling = decide(entry.rule, at, read.facts)
  const explained = explain(entry.rule, ruling, read.facts)
  const code = { ruled: EXIT.done, needs: EXIT.invalid, 'no-law': EXIT.notFound }[ruling.kind]
  return { code, json: explained, text: explanationText(explained) }
}

function bad(problems: readonly Problem[]): Result {
  return { code: EXIT.invalid, json: { kind: 'invalid', problems }, text: problemText(problems) }
}

function dateProblems(field: string, value: string | undefined): Problem[] {
  if (value === undefined || isIsoDate(value)) return []
  return [{ field, value, message: 'not a date; write it as YYYY-MM-DD', code: 'invalid-input' }]
}

function scopeProblems(scopes: readonly string[] | undefined): Problem[] {
  return (scopes ?? [])
    .filter((scope) => scope !== 'government' && !/^(department|component):[A-Z0-9-]+$/.test(scope))
    .map((value) => ({
      field: 'scope',
      value,
      message: 'expected government, department:NAME or component:NAME, such as component:ICE',
      code: 'invalid-input',
    }))
}

function pairProblems(pairs: readonly string[] | undefined): Problem[] {
  return (pairs ?? [])
    .filter((pair) => !pair.includes('='))
    .map((pair) => ({
      field: pair,
      value: pair,
      message: `it has no value; write ${pair}=VALUE`,
      code: 'invalid-input',
    }))
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
