import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { glob, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Counts, MARK } from './reporter.ts'

/** A suite: the files it runs in one process, and what that process finds in its environment. */
type Suite = { name: string; files: (path: string) => boolean; env?: Readonly<Record<string, string>> }

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** How long a suite may take; the long test kills a server a hundred times. */
const MINUTES = process.env['CADRE_TEST_LONG'] === undefined ? 20 : 90

const inStore = (path: string) => path.startsWith('src/store/')
const under = (folder: string) => (path: string) => path.startsWith(folder)

const SUITES: readonly Suite[] = [
  { name: 'house', files: (path) => /^test\/[a-z]+\.test\.ts$/.test(path) },
  { name: 'unit', files: (path) => path.startsWith('src/') && !inStore(path) },
  { name: 'store on the embedded server', files: inStore, env: { CADRE_TEST_ENGINE: 'embedded' } },
  { name: 'store on Debian’s server', files: inStore, env: { CADRE_TEST_ENGINE: 'debian' } },
  {
    name: 'faces on the embedded server',
    files: under('test/faces/'),
    env: { CADRE_TEST_ENGINE: 'embedded' },
  },
  // The commands open the embedded server themselves, so they run once.
  {
    name: 'faces on Debian’s server',
    files: (path) => path.startsWith('test/faces/') && !path.startsWith('test/faces/cli-'),
    env: { CADRE_TEST_ENGINE: 'debian' },
  },
  { name: 'browser', files: under('test/browser/') },
]

/** Every suite, or those that are named (`store` names both of that name): one after the other, counted. */
async function run(names: readonly string[]): Promise<number> {
  const minimums = JSON.parse(await readFile(`${ROOT}test/minimums.json`, 'utf8')) as Record<string, number>
  const paths: string[] = []
  const exclude = (path: string): boolean => path.includes('node_modules')
  for await (const path of glob(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: ROOT, exclude }))
    paths.push(path)
  const chosen = SUITES.filter(
    ({ name }) => names.length === 0 || names.some((given) => name.startsWith(given)),
  )
  const total: Counts = { passed: 0, failed: 0, skipped: 0 }
  let wrong = 0
  if (chosen.length === 0) wrong += complain(`there is no suite ${names.join(' ')}`)
  for (const path of paths) {
    if (!SUITES.some((suite) => suite.files(path))) wrong += complain(`${path} is in no suite`)
  }
  for (const suite of chosen) {
    const files = paths.filter((path) => suite.files(path)).sort()
    const minimum = minimums[suite.name]
    console.log(`\n== ${suite.name}: ${files.length} files`)
    const started = performance.now()
    const counts = files.length === 0 ? { passed: 0, failed: 0, skipped: 0 } : await runSuite(suite, files)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`   ${line(counts)}, ${seconds} s`)
    const count = counts.passed + counts.failed
    if (minimum === undefined) wrong += complain(`test/minimums.json names no minimum for ${suite.name}`)
    else if (count < minimum)
      wrong += complain(`${suite.name}: ${count} tests, at least ${minimum} were expected`)
    if (counts.skipped > 0)
      wrong += complain(`${suite.name}: a test that is skipped or yet to do counts as failed`)
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key]
  }
  console.log(`\n${line(total)}`)
  return wrong === 0 && total.failed === 0 && total.passed > 0 ? 0 : 1
}

async function runSuite(suite: Suite, files: readonly string[]): Promise<Counts> {
  const flags = ['--test', '--test-isolation=none', '--test-reporter=./test/reporter.ts']
  const child = spawn(process.execPath, [...flags, ...files], {
    cwd: ROOT,
    env: { ...process.env, ...suite.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // The suite stops its servers and removes its folders; then this ends too.
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal)
    child.once('close', () => process.exit(1))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const late = setTimeout(() => {
    complain(`${suite.name}: not done after ${MINUTES} minutes`)
    child.kill('SIGTERM')
  }, MINUTES * 60_000)
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  let counts: Counts | undefined
  for await (const text of linesOf(child.stdout)) {
    if (text.startsWith(MARK)) counts = JSON.parse(text.slice(MARK.length)) as Counts
    else if (text !== '') console.log(`   ${text}`)
  }
  const [code, signal] = await ended
  clearTimeout(late)
  process.off('SIGINT', stop)
  process.off('SIGTERM', stop)
  if (counts === undefined) {
    complain(`${suite.name}: ended before it could be counted (${signal ?? code})`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  if (code !== 0 && counts.failed === 0 && counts.skipped === 0) {
    complain(`${suite.name}: every test passed, and yet it ended with ${signal ?? code}`)
    return { ...counts, failed: 1 }
  }
  return counts
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function line({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function complain(what: string): number {
  console.error(`!! ${what}`)
  return 1
}

process.exitCode = await run(process.argv.slice(2))
