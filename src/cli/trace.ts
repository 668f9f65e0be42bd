import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Carrier, clausesOf, provingTests, type Trace, traceOf } from '../desk/trace.ts'
import { args, EXIT, type Result, table, Usage, type World } from './command.ts'

type Test = Extract<Carrier, { kind: 'test' }>

const USAGE = 'cadre trace [--unrun] [--json]'
const REPORTER = new URL('trace-reporter.ts', import.meta.url).href

/** `cadre trace`: every clause of the sources with what carries it; it runs the worked examples and the tests that prove. */
export async function traceCommand(argv: readonly string[], world: World): Promise<Result> {
  const { values, positionals } = args(argv, { json: { type: 'boolean' }, unrun: { type: 'boolean' } }, USAGE)
  if (positionals.length > 0) throw new Usage(`usage: ${USAGE}`)
  const tests = await provingTests()
  const passed = values.unrun === true ? undefined : await passedOf(tests, world)
  const traced = traceOf(await clausesOf(), tests, (test) => passed?.has(keyOf(test)) ?? true)
  return { code: EXIT.done, json: traced, text: textOf(traced, passed === undefined) }
}

function keyOf({ file, name }: Pick<Test, 'file' | 'name'>): string {
  return `${file}\t${name}`
}

/** Runs the tests that name a clause, and no others; the names of those that passed. */
async function passedOf(tests: readonly Test[], world: World): Promise<ReadonlySet<string>> {
  const files = [...new Set(tests.map(({ file }) => file))]
  if (files.length === 0) return new Set()
  world.error(`Running ${tests.length} tests of ${files.length} files ...\n`)
  const child = spawn(
    process.execPath,
    [
      '--test',
      '--test-isolation=none',
      '--test-name-pattern=\\[S[0-4]-',
      `--test-reporter=${REPORTER}`,
      ...files,
    ],
    {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { CADRE_TEST_ENGINE: 'embedded', ...world.env },
    },
  )
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  await once(child, 'close')
  const passed = new Set<string>()
  for (const line of output.split('\n'))
    if (line.startsWith('passed\t')) passed.add(line.slice('passed\t'.length))
  return passed
}

function textOf({ byCapability, rows, ...all }: Trace, unrun: boolean): string {
  const cells = (name: string, { total, covered, planned, missing }: typeof all): string[] => [
    name,
    ...[total, covered, planned, missing].map(String),
  ]
  const open = rows.filter(({ status }) => status === 'missing')
  const lines = open.map(({ id, failed, does }) => {
    const proofs = failed.map((proof) =>
      proof.kind === 'rule' ? `${proof.rule}: ${proof.example}` : proof.name,
    )
    return `  ${id}  ${proofs.length > 0 ? `failed: ${proofs.join('; ')}` : does}\n`
  })
  return [
    table(
      ['capability', 'clauses', 'covered', 'planned', 'missing'],
      [...Object.entries(byCapability).map(([name, tally]) => cells(name, tally)), cells('all', all)],
    ),
    lines.length > 0 ? `\nMissing:\n${lines.join('')}` : '',
    unrun ? '\nThe tests were not run: those that name a clause count as passed.\n' : '',
  ].join('')
}
