import { mkdtempSync, rmSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepareEngines, runJob, stopJobs } from './job.ts'
import type { Counts } from './reporter.ts'

/** A suite: the files it runs, in so many parts of a process each, and what these find in their environment. */
type Suite = {
  name: string
  files: (path: string) => boolean
  parts?: number
  env?: Readonly<Record<string, string>>
}

type Part = { suite: Suite; name: string; files: readonly string[] }

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** How many parts run at a time: each has a server, and some a browser. */
const LANES = Math.min(availableParallelism(), 4)

const inStore = (path: string) => path.startsWith('src/store/')
const inFaces = (path: string) => path.startsWith('test/faces/') && !isCommand(path)
const isCommand = (path: string) => path.startsWith('test/faces/cli-')

/** The longest first, so that none is left to run alone at the end. */
const SUITES: readonly Suite[] = [
  { name: 'browser', files: (path) => path.startsWith('test/browser/'), parts: 3 },
  { name: 'faces on the embedded server', files: inFaces, parts: 3, env: { CADRE_TEST_ENGINE: 'embedded' } },
  { name: 'faces on Debian’s server', files: inFaces, parts: 3, env: { CADRE_TEST_ENGINE: 'debian' } },
  // They open the embedded server themselves, so they run once.
  { name: 'commands', files: isCommand, parts: 2, env: { CADRE_TEST_ENGINE: 'embedded' } },
  { name: 'unit', files: (path) => path.startsWith('src/') && !inStore(path) },
  { name: 'store on the embedded server', files: inStore, env: { CADRE_TEST_ENGINE: 'embedded' } },
  { name: 'store on Debian’s server', files: inStore, env: { CADRE_TEST_ENGINE: 'debian' } },
  { name: 'house', files: (path) => /^test\/[a-z]+\.test\.ts$/.test(path) },
]

/** Every suite, or those that are named (`store` names both of that name): several parts at a time, counted. */
async function run(names: readonly string[]): Promise<number> {
  const minimums = JSON.parse(await readFile(`${ROOT}test/minimums.json`, 'utf8')) as Record<string, number>
  const paths: string[] = []
  const exclude = (path: string): boolean => path.includes('node_modules')
  for await (const path of glob(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: ROOT, exclude }))
    paths.push(path)
  const chosen = SUITES.filter(
    ({ name }) => names.length === 0 || names.some((given) => name.startsWith(given)),
  )
  let wrong = 0
  if (chosen.length === 0) wrong += complain(`there is no suite ${names.join(' ')}`)
  for (const path of paths) {
    const of = SUITES.filter((suite) => suite.files(path))
    if (of.length === 0) wrong += complain(`${path} is in no suite`)
  }
  const counted = new Map(chosen.map(({ name }) => [name, { passed: 0, failed: 0, skipped: 0 }]))
  const queue = chosen.flatMap((suite) => partsOf(suite, paths.filter((path) => suite.files(path)).sort()))
  const shared = mkdtempSync(join(tmpdir(), 'cadre-suites-'))
  process.once('exit', () => rmSync(shared, { recursive: true, force: true }))
  const started = performance.now()
  const ready = await prepareEngines(
    shared,
    new Set(chosen.flatMap(({ env }) => env?.['CADRE_TEST_ENGINE'] ?? [])),
  )
  if (queue.length > 0) console.log(`${queue.length} parts of ${chosen.length} suites, ${LANES} at a time`)
  const lane = async () => {
    for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
      const counts = await runPart(part, ready)
      add(counted.get(part.suite.name), counts)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  const total: Counts = { passed: 0, failed: 0, skipped: 0 }
  console.log('')
  for (const [name, counts] of counted) {
    console.log(`   ${name}: ${line(counts)}`)
    wrong += few(name, counts, minimums[name])
    add(total, counts)
  }
  console.log(`\nall of it in ${minutes(performance.now() - started)}\n${line(total)}`)
  return wrong === 0 && total.failed === 0 && total.passed > 0 ? 0 : 1
}

/** The files dealt out in turn, so that neighbours, which take about as long, go to different parts. */
function partsOf(suite: Suite, files: readonly string[]): Part[] {
  const most = Math.min(suite.parts ?? 1, files.length)
  return Array.from({ length: most }, (_, part) => ({
    suite,
    name: most === 1 ? suite.name : `${suite.name}, ${part + 1} of ${most}`,
    files: files.filter((__, at) => at % most === part),
  }))
}

/** Runs a part, and prints what came of it in one piece. */
async function runPart(
  { suite, name, files }: Part,
  ready: Readonly<Record<string, string>>,
): Promise<Counts> {
  const started = performance.now()
  console.log(`-- ${name}: ${files.length} files begun`)
  const { counts, told } = await runJob(name, files, { ...ready, ...suite.env })
  console.log(`\n== ${name}`)
  for (const text of told) console.log(`   ${text}`)
  console.log(`   ${line(counts)}, ${minutes(performance.now() - started)}`)
  return counts
}

/** How much is wrong with what a suite came to, beside what failed. */
function few(name: string, { passed, failed, skipped }: Counts, minimum: number | undefined): number {
  let wrong = 0
  if (minimum === undefined) wrong += complain(`test/minimums.json names no minimum for ${name}`)
  else if (passed + failed < minimum)
    wrong += complain(`${name}: ${passed + failed} tests, at least ${minimum} were expected`)
  if (skipped > 0) wrong += complain(`${name}: a test that is skipped or yet to do counts as failed`)
  return wrong
}

function add(to: Counts | undefined, counts: Counts): void {
  if (to === undefined) return
  for (const key of ['passed', 'failed', 'skipped'] as const) to[key] += counts[key]
}

function line({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function minutes(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

function complain(what: string): number {
  console.error(`!! ${what}`)
  return 1
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopJobs(signal))
process.exitCode = await run(process.argv.slice(2))
