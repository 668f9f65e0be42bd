import { type IsoDate, isIsoDate } from '../base/dates.ts'
import type { Problem } from '../base/outcome.ts'
import {
  type AnyRule,
  type At,
  type Entry,
  type FactId,
  findRule,
  readFacts,
  type ReadFacts,
  RULES,
  type Scope,
} from '../rulebook/index.ts'
import { args, EXIT, jsonInput, problemText, type Result, Usage, type World } from './command.ts'

/** A question to a rule, as the command line puts it. */
export type Asked = { entry: Entry; at: At; read: ReadFacts; notBefore: IsoDate | undefined }

/** How a question is put; both commands that ask a rule take it. */
export const QUESTION =
  'RULE --on YYYY-MM-DD [--known YYYY-MM-DD] [--scope component:ICE ...] [--facts FILE|-] [--fact NAME=VALUE ...] [--json]'

/** Reads a question, or says all that is wrong with it; a Usage error where none is put. */
export async function askedOf(argv: readonly string[], world: World, usage: string): Promise<Asked | Result> {
  const { values, positionals } = args(
    argv,
    {
      on: { type: 'string' },
      known: { type: 'string' },
      'not-before': { type: 'string' },
      scope: { type: 'string', multiple: true },
      facts: { type: 'string' },
      fact: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    },
    usage,
  )
  const [id, ...rest] = positionals
  if (id === undefined || rest.length > 0 || values.on === undefined) throw new Usage(`usage: ${usage}`)
  const entry = findRule(id)
  if (entry === undefined) {
    const near = rulesNear(id)
    const which = near.length === 0 ? '' : `; near it: ${near.join(', ')}`
    const message = `there is no such rule${which}; cadre rules lists all ${RULES.length}`
    return bad([{ field: 'rule', value: id, message, code: 'unknown-rule' }])
  }
  const problems = [
    ...dateProblems('on', values.on),
    ...dateProblems('known', values.known),
    ...dateProblems('not-before', values['not-before']),
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
  const facts = onDay(entry.rule, read.facts, at.on)
  return { entry, at, read: { ...read, facts }, notBefore: values['not-before'] as IsoDate | undefined }
}

/** Days that a question may leave out, since `--on` says them: the day it takes effect, is paid or granted. */
const SAID_BY_ON: readonly FactId[] = ['effectiveDate', 'paymentDate', 'payPeriodStart', 'awardDate']

/** The facts, where a rule needs the day asked about and none is given, with the day of the question for it. */
function onDay({ needs }: AnyRule, facts: ReadFacts['facts'], on: IsoDate): ReadFacts['facts'] {
  const left = SAID_BY_ON.filter((id) => needs.includes(id) && facts[id] === undefined)
  return left.length === 0 ? facts : { ...facts, ...Object.fromEntries(left.map((id) => [id, on])) }
}

/** Input that cannot be used: exit 2, every mistake named. */
export function bad(problems: readonly Problem[]): Result {
  return { code: EXIT.invalid, json: { kind: 'invalid', problems }, text: problemText(problems) }
}

/** What is wrong with a date of the command line. */
export function dateProblems(field: string, value: string | undefined): Problem[] {
  if (value === undefined || isIsoDate(value)) return []
  return [{ field, value, message: 'not a date; write it as YYYY-MM-DD', code: 'invalid-input' }]
}

function scopeProblems(scopes: readonly string[] | undefined): Problem[] {
  return (scopes ?? [])
    .filter(
      (scope) => scope !== 'government' && !/^(department|component|setting):[A-Za-z0-9-]+$/.test(scope),
    )
    .map((value) => ({
      field: 'scope',
      value,
      message: 'expected government, department:NAME, component:NAME or setting:VALUE, such as component:ICE',
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

/** How many rules are named to somebody who asked for one that is not there. */
const MOST_NEAR = 8

/** The rules whose ids share the most three-letter pieces with what was asked for. */
function rulesNear(asked: string): readonly string[] {
  const pieces = piecesOf(asked)
  return RULES.map(({ rule }) => {
    const own = piecesOf(rule.id)
    return {
      id: rule.id,
      alike: [...pieces].filter((piece) => own.has(piece)).length / (own.size + pieces.size),
    }
  })
    .filter(({ alike }) => alike > 0.1)
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, MOST_NEAR)
    .map(({ id }) => id)
}

function piecesOf(id: string): ReadonlySet<string> {
  const plain = id.toLowerCase()
  return new Set(Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)))
}
