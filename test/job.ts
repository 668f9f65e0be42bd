import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Counts, MARK } from './reporter.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** How long a part of a suite may take; the long test kills a server a hundred times. */
const MINUTES = process.env['CADRE_TEST_LONG'] === undefined ? 20 : 90

const running = new Set<ChildProcess>()
let stopping = false

/** Runs test files in one process of their own: the counts, and the lines that the process told. */
export async function runJob(
  name: string,
  files: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ counts: Counts; told: string[] }> {
  // Nothing is begun any more: the process is about to end.
  if (stopping) return await new Promise(() => undefined)
  const flags = [
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-isolation=none',
    '--test-reporter=./test/reporter.ts',
  ]
  const child = launch([...flags, ...files], env)
  const told: string[] = []
  const late = setTimeout(() => {
    told.push(`!! ${name}: not done after ${MINUTES} minutes`)
    child.kill('SIGTERM')
  }, MINUTES * 60_000)
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  child.stderr?.on('data', (text: Buffer) => told.push(...text.toString().trimEnd().split('\n')))
  let counts: Counts | undefined
  if (child.stdout !== null) {
    for await (const text of linesOf(child.stdout)) {
      if (text.startsWith(MARK)) counts = JSON.parse(text.slice(MARK.length)) as Counts
      else if (text !== '') told.push(text)
    }
  }
  const [code, signal] = await ended
  clearTimeout(late)
  if (counts === undefined) {
    told.push(`!! ${name}: ended before it could be counted (${signal ?? code})`)
    return { counts: { passed: 0, failed: 1, skipped: 0 }, told }
  }
  if (code !== 0 && counts.failed === 0 && counts.skipped === 0) {
    told.push(`!! ${name}: every test passed, and yet it ended with ${signal ?? code}`)
    return { counts: { ...counts, failed: 1 }, told }
  }
  return { counts, told }
}

/**
 * Makes a server's folder for each engine that is asked for, the embedded one always, with the schema and the demonstration
 * in it: each part copies it and shares nothing but what it began with. Gives the environment that names the folder; where
 * one can't be made, the parts make their own and say why they can't.
 */
export async function prepareEngines(
  shared: string,
  engines: ReadonlySet<string>,
): Promise<Readonly<Record<string, string>>> {
  await Promise.all(
    [...new Set(['embedded', ...engines])].map(async (engine) => {
      const child = launch(['test/support/prepared.ts', shared], { CADRE_TEST_ENGINE: engine })
      child.stdout?.resume()
      child.stderr?.resume()
      await once(child, 'close')
    }),
  )
  return { CADRE_TEST_PREPARED: shared }
}

/** Every part stops its servers and removes its folders; then this ends too. */
export async function stopJobs(signal: NodeJS.Signals): Promise<void> {
  stopping = true
  const children = [...running]
  for (const child of children) child.kill(signal)
  await Promise.all(children.map((child) => once(child, 'close')))
  process.exit(1)
}

function launch(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
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
