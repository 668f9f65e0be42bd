import { glob, readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { fileURLToPath } from 'node:url'
import { type AnyCase, type AnyRule, decide, type Entry, RULES } from '../rulebook/index.ts'
import { shippedText } from './shipped.ts'

/** A clause of the source documents: what it says and what is to be done about it. */
export type Clause = {
  id: string
  kind: string
  section: string
  says: string
  capability: string
  does: string
}

/** What carries a clause, and the proof of it: a worked example of a rule, or a test that names the clause. */
export type Carrier =
  | { kind: 'rule'; rule: string; example: string }
  | { kind: 'test'; file: string; name: string }

/** A clause with what carries it; a proof that did not pass carries nothing. */
export type TracedClause = Clause & {
  status: 'covered' | 'planned' | 'missing'
  /** The capability that a planned clause waits for. */
  plannedWith?: string
  carriers: readonly Carrier[]
  failed: readonly Carrier[]
}

export type Tally = { total: number; covered: number; planned: number; missing: number }

export type Trace = Tally & { byCapability: Readonly<Record<string, Tally>>; rows: readonly TracedClause[] }

/** Capabilities that are built: a clause of theirs that nothing carries is missing, of any other planned. */
const BUILT: ReadonlySet<string> = new Set([
  'organization-and-roles',
  'allocation-and-positions',
  'performance-appraisal',
  'boards',
  'pay',
  'awards',
])

/** Clauses of a capability that is built which need another one: the clause is planned with that. */
const WAITS: Readonly<Record<string, string>> = {
  // Of the four functions, choosing and developing executives have no cases yet.
  'S0-1-2': 'staffing-and-appointments',
  'S0-3.5': 'staffing-and-appointments',
  'S0-4.1-1': 'staffing-and-appointments',
  'S0-4.1-2': 'staffing-and-appointments',
  'S0-4.3-2b': 'staffing-and-appointments',
  'S0-4.3-3': 'staffing-and-appointments',
  'S0-4.5-1': 'records-and-reporting',
  'S0-4.5-2': 'records-and-reporting',
  'S0-4.6-2a': 'staffing-and-appointments',
  'S2-17-1': 'staffing-and-appointments',
  'S2-17-2': 'staffing-and-appointments',
  'S2-3-1': 'staffing-and-appointments',
  'S2-3-2': 'staffing-and-appointments',
  'S3-Staffing-2': 'staffing-and-appointments',
  'S3-Staffing-3': 'staffing-and-appointments',
  'S4-IV.A-1': 'staffing-and-appointments',
  'S4-IV.B-2': 'staffing-and-appointments',
}

/** What happens in a case, or is sent, kept or reported: a rule says when it may, and only the office’s case does it. */
const OF_A_CASE: ReadonlySet<string> = new Set(['workflow-step', 'notice', 'record', 'report', 'role-duty'])

/** Clauses of these kinds that ask for a date, an amount or a refusal and nothing else: their rule is the whole of them. */
const OF_THE_RULE: ReadonlySet<string> = new Set([
  'S3-Re-2',
  'S3-Re-3',
  'S4-IV.B-1',
  'S4-V.A-2',
  'S4-V.A-3',
  'S4-VI.A.1-2',
])

const ROOT = new URL('../../', import.meta.url)
const CLAUSE = /\bS[0-4]-[A-Za-z0-9.-]*[A-Za-z0-9]/g
const TITLE = /\btest\(\s*(?:'((?:[^'\\]|\\.)*)'|`([^`$]*)`)/g

/** Every clause of the five source documents. */
export async function clausesOf(): Promise<readonly Clause[]> {
  const [head = '', ...lines] = (await shippedText('clauses.tsv')).trimEnd().split('\n')
  const names = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    const cell = (name: string): string => cells[names.indexOf(name)] ?? ''
    return {
      id: cell('id'),
      kind: cell('kind'),
      section: `${cell('seed')}, ${cell('section')}`,
      says: cell('paraphrase'),
      capability: cell('capability'),
      does: cell('what_software_does'),
    }
  })
}

/** The tests that name a clause in brackets at the end of their title, by file. */
export async function provingTests(): Promise<readonly Extract<Carrier, { kind: 'test' }>[]> {
  const found: Extract<Carrier, { kind: 'test' }>[] = []
  const cwd = fileURLToPath(ROOT)
  const exclude = (path: string): boolean => path.includes('node_modules')
  for await (const file of glob(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd, exclude })) {
    const text = await readFile(new URL(file, ROOT), 'utf8')
    for (const [, plain, quoted] of text.matchAll(TITLE)) {
      const name = (plain ?? quoted ?? '').replaceAll("\\'", "'")
      if (clausesNamed(name).length > 0) found.push({ kind: 'test', file, name })
    }
  }
  return found.toSorted((one, other) => (one.file + one.name < other.file + other.name ? -1 : 1))
}

/** The clauses that a title names in brackets, such as `[S0-3.1, S1-III]`. */
export function clausesNamed(title: string): readonly string[] {
  return [...title.matchAll(/\[(S[0-4]-[^\]]+)\]/g)].flatMap(([, list = '']) => list.match(CLAUSE) ?? [])
}

/** Whether a worked example still gives what it says. */
export function holds(rule: AnyRule, example: AnyCase): boolean {
  const { gives } = example
  const ruling = decide(rule, example, example.facts)
  if (gives === 'no-law') return ruling.kind === 'no-law'
  if (ruling.kind === 'needs') return 'missing' in gives && isDeepStrictEqual(ruling.missing, gives.missing)
  if (ruling.kind === 'no-law') return false
  const answer = ruling.value as Readonly<Record<string, unknown>>
  return Object.entries(gives).every(([name, expected]) => isDeepStrictEqual(answer[name], expected))
}

/**
 * Maps every clause to what carries it. The worked examples are run here; of the tests, `passed` says which did.
 */
export function traceOf(
  clauses: readonly Clause[],
  tests: readonly Extract<Carrier, { kind: 'test' }>[],
  passed: (test: Extract<Carrier, { kind: 'test' }>) => boolean,
  rules: readonly Entry[] = RULES,
): Trace {
  const proofs = new Map<string, { carriers: Carrier[]; failed: Carrier[] }>()
  const note = (clause: string, carrier: Carrier, good: boolean): void => {
    const held = proofs.get(clause) ?? { carriers: [], failed: [] }
    proofs.set(clause, held)
    ;(good ? held.carriers : held.failed).push(carrier)
  }
  for (const { rule, cases } of rules) {
    for (const example of cases) {
      for (const clause of example.proves ?? [])
        note(clause, { kind: 'rule', rule: rule.id, example: example.name }, holds(rule, example))
    }
  }
  for (const proof of tests) for (const clause of clausesNamed(proof.name)) note(clause, proof, passed(proof))
  const rows = clauses.map((clause): TracedClause => {
    const { carriers = [], failed = [] } = proofs.get(clause.id) ?? {}
    const plannedWith = WAITS[clause.id] ?? clause.capability
    const proved = carriers.length > 0 && failed.length === 0
    const covered = proved && (BUILT.has(plannedWith) || isWhole(clause, carriers))
    if (covered) return { ...clause, status: 'covered', carriers, failed }
    if (BUILT.has(plannedWith) || failed.length > 0) return { ...clause, status: 'missing', carriers, failed }
    return { ...clause, status: 'planned', plannedWith, carriers, failed }
  })
  const capabilities = [...new Set(rows.map(({ capability }) => capability))].toSorted()
  const byCapability = Object.fromEntries(
    capabilities.map((name) => [name, tally(rows.filter(({ capability }) => capability === name))]),
  )
  return { ...tally(rows), byCapability, rows }
}

/** Whether what carries the clause does all that it asks for, while its capability is not built. */
function isWhole({ id, kind }: Clause, carriers: readonly Carrier[]): boolean {
  return !OF_A_CASE.has(kind) || OF_THE_RULE.has(id) || carriers.some((carrier) => carrier.kind === 'test')
}

function tally(rows: readonly TracedClause[]): Tally {
  const of = (status: TracedClause['status']): number => rows.filter((row) => row.status === status).length
  return { total: rows.length, covered: of('covered'), planned: of('planned'), missing: of('missing') }
}
