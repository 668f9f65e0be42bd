import { readFile } from 'node:fs/promises'
import { type IsoDate, isIsoDate } from '../base/dates.ts'
import { type CasesAffected, casesAffected } from '../desk/law-change.ts'
import { demoPrincipal } from '../desk/demo-seats.ts'
import type { SeatId } from '../desk/who.ts'
import {
  type Answer,
  compareDays,
  compareSnapshots,
  type Difference,
  findRule,
  RULES,
  type Snapshot,
  snapshot,
} from '../rulebook/index.ts'
import { bad } from './asking.ts'
import { args, EXIT, type Result, resultOf, table, Usage, type World } from './command.ts'
import { atDesk, nobody, seatOf, settingsOf } from './office.ts'

const USAGE =
  'cadre rulebook snapshot, or cadre rulebook diff A [B] [--rule RULE] [--as SEAT] [--json]; A and B are dates, or files written by snapshot; without B a file is compared with this rulebook'

/** `cadre rulebook`: what the rulebook answers to its worked examples, and what two days or two versions answer otherwise. */
export async function rulebookCommand(argv: readonly string[], world: World): Promise<Result> {
  const { values, positionals } = args(
    argv,
    { as: { type: 'string' }, rule: { type: 'string' }, json: { type: 'boolean' } },
    USAGE,
  )
  const [what, first, second, ...rest] = positionals
  if (what === 'snapshot' && first === undefined) {
    const taken = snapshot(RULES)
    return { code: EXIT.done, json: taken, text: `${JSON.stringify(taken, null, 2)}\n` }
  }
  if (what !== 'diff' || first === undefined || rest.length > 0) throw new Usage(`usage: ${USAGE}`)
  const seat = values.as === undefined ? undefined : seatOf(values.as)
  if (isIsoDate(first) && second !== undefined && isIsoDate(second))
    return await daysCompared(world, first, second, values.rule, seat)
  if (seat !== undefined || isIsoDate(first) || (second !== undefined && isIsoDate(second)))
    throw new Usage(`two dates are compared, or two snapshots; open cases by dates alone\nusage: ${USAGE}`)
  const before = await snapshotOf(first)
  const after = second === undefined ? snapshot(RULES) : await snapshotOf(second)
  if (before === undefined || after === undefined) {
    const value = before === undefined ? first : second
    const message = 'not a date, and no file that cadre rulebook snapshot wrote'
    return bad([{ field: 'diff', value, message, code: 'invalid-input' }])
  }
  const differences = ofRule(compareSnapshots(before, after), values.rule)
  return {
    code: EXIT.done,
    json: { from: first, to: second ?? 'this rulebook', rules: differences },
    text: differencesText(differences, fieldsText),
  }
}

async function daysCompared(
  world: World,
  from: IsoDate,
  to: IsoDate,
  rule: string | undefined,
  seat: SeatId | undefined,
): Promise<Result> {
  const wrong = [from, to].find((date) => date < '1979-01-01' || date > '2100-12-31')
  if (wrong !== undefined)
    return bad([
      { field: 'diff', value: wrong, message: 'a date from 1979 to 2100 is needed', code: 'invalid-input' },
    ])
  const rules = ofRule(compareDays(RULES, from, to), rule)
  const text = differencesText(rules, answersText)
  if (seat === undefined) return { code: EXIT.done, json: { from, to, rules }, text }
  if (!settingsOf(world).demo) {
    const message = 'seats are open in the demonstration alone (CADRE_DEMO=on)'
    return resultOf({ kind: 'not-allowed', message }, String)
  }
  return await atDesk(world, async (desk) => {
    const who = await demoPrincipal(desk, seat)
    if (who === undefined) return resultOf(nobody(seat), String)
    const cases = await casesAffected(desk, who, from, to)
    return { code: EXIT.done, json: { from, to, rules, cases }, text: `${text}\n${casesText(cases)}` }
  })
}

/** A snapshot from a file; undefined where there is none in it. */
async function snapshotOf(file: string): Promise<Snapshot | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'))
    return isNamed(value) &&
      Object.values(value).every((of) => isNamed(of) && Object.values(of).every(isAnswer))
      ? (value as Snapshot)
      : undefined
  } catch {
    return undefined
  }
}

function isNamed(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isAnswer(value: unknown): value is Answer {
  return isNamed(value) && ['ruled', 'needs', 'no-law'].includes(String(value['kind']))
}

function ofRule(differences: readonly Difference[], rule: string | undefined): readonly Difference[] {
  return rule === undefined ? differences : differences.filter((one) => one.rule === rule)
}

function differencesText(differences: readonly Difference[], of: (one: Difference) => string): string {
  const rules = new Set(differences.map(({ rule }) => rule)).size
  const lines = differences.map((one) => `\n${one.rule}: ${one.name}\n${of(one)}`)
  return `${differences.length} worked examples of ${rules} rules are answered otherwise.\n${lines.join('')}`
}

function answersText({ rule, before, after }: Pick<Difference, 'rule' | 'before' | 'after'>): string {
  return `  before: ${answerText(rule, before)}\n  after:  ${answerText(rule, after)}\n`
}

function answerText(rule: string, answer: Answer | 'absent'): string {
  if (answer === 'absent' || answer.kind !== 'ruled') return answer === 'absent' ? answer : answer.kind
  return findRule(rule)?.rule.says(answer.value) ?? ''
}

/** What differs, field by field: a snapshot of another version may hold what this one cannot put into words. */
function fieldsText({ before, after }: Difference): string {
  const [old, now] = [before, after].map((answer) =>
    answer !== 'absent' && isNamed(answer.value) ? answer.value : {},
  ) as [Record<string, unknown>, Record<string, unknown>]
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .map((field) => `  ${field}: ${shown(old[field])} -> ${shown(now[field])}\n`)
  const [one, two] = [before, after].map((answer) => (answer === 'absent' ? answer : answer.kind))
  return `${one === two ? '' : `  ${one} -> ${two}\n`}${fields.join('')}`
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}

function casesText({ looked, affected }: CasesAffected): string {
  const head = `${affected.length} of ${looked} open cases are affected.\n`
  if (affected.length === 0) return head
  return `${head}${table(
    ['case', 'title', 'rule', 'before', 'after'],
    affected.map(({ id, title, rule, before, after }) => [
      id,
      title,
      rule,
      answerText(rule, before),
      answerText(rule, after),
    ]),
  )}`
}
