import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { run } from '../../src/cli/run.ts'
import { type Connection, connect } from '../../src/store/database.ts'
import { holderOf, lives } from '../../src/store/engine/lock.ts'
import { scratchFolder } from '../engines.ts'

/** The root of the project, and its listing. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const LISTING = join(ROOT, 'data', 'plum-2025.csv')

/** What a command came to. */
export type Ran = { code: number | null; signal: string | null; out: string; err: string }

/** What a command prints: an object of any shape. */
export type Json = Record<string, unknown>

type Env = Readonly<Record<string, string>>
type How = { env: Env; input?: string; under?: readonly string[]; onSpawn?: (child: ChildProcess) => void }

const LIMIT = 180_000
const running = new Set<ChildProcess>()
const folders = new Set<string>()

/** Runs `cadre` as a process of its own, with nothing of this one's environment but the path. */
export async function cadre(args: readonly string[], how: How): Promise<Ran> {
  const child = launch(args, how)
  let [out, err] = ['', '']
  child.stdout?.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr?.on('data', (text: Buffer) => (err += text.toString()))
  child.stdin?.end(how.input ?? '')
  how.onSpawn?.(child)
  // A command that never ends fails its test; it does not hold up the others.
  const late = setTimeout(() => endAll(how.env['CADRE_DATA'] ?? '', child), LIMIT)
  const [code, signal] = await ended(child)
  clearTimeout(late)
  return { code, signal, out, err }
}

/** Runs `cadre ... --json` by `by`; gives what it printed as JSON beside the code. */
export async function cadreJson(
  args: readonly string[],
  how: How,
  by: typeof cadre = cadre,
): Promise<Ran & { json: Json }> {
  const ran = await by([...args, '--json'], how)
  try {
    return { ...ran, json: JSON.parse(ran.out) as Json }
  } catch {
    throw new Error(`cadre ${args.join(' ')} printed no JSON (exit ${ran.code}):\n${ran.out}\n${ran.err}`)
  }
}

/** The same command within this process: for commands that open no database, without the second of starting. */
export async function inProcess(args: readonly string[], { env, input = '' }: How): Promise<Ran> {
  const ran = { out: '', err: '' }
  const code = await run(args, {
    env,
    root: ROOT,
    out: (text) => (ran.out += text),
    error: (text) => (ran.err += text),
    input: () => Promise.resolve(new TextEncoder().encode(input)),
    serve: () => Promise.reject(new Error('this command serves nothing')),
    stopped: () => new Promise(() => undefined),
  })
  return { code, signal: null, ...ran }
}

/** A running server: where it serves, and its process. */
export type Serving = { address: string; child: ChildProcess; end(signal: NodeJS.Signals): Promise<Ran> }

/** Starts `cadre start` and waits until it says where it serves. */
export async function serveCadre(env: Env): Promise<Serving> {
  const child = launch(['start'], { env })
  let [out, err] = ['', '']
  child.stdin?.end()
  child.stderr?.on('data', (text: Buffer) => (err += text.toString()))
  const done = ended(child)
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      out += text.toString()
      const found = /serves at (http:\S+)/.exec(out)?.[1]
      if (found !== undefined) resolve(found)
    })
    void done.then(() => reject(new Error(`cadre start ended: ${out}\n${err}`)))
  })
  return {
    address,
    child,
    async end(signal) {
      child.kill(signal)
      const [code, ended] = await done
      return { code, signal: ended, out, err }
    },
  }
}

/** The environment of a data folder of its own; `demo` off leaves the invented agency out. */
export function newData(demo: 'on' | 'off' = 'on'): Env & { CADRE_DATA: string } {
  const folder = scratchFolder()
  folders.add(folder)
  return { CADRE_DATA: folder, CADRE_PORT: '0', CADRE_DEMO: demo }
}

const prepared = new Map<string, Promise<string>>()

/** As `newData`, with the database already made: a copy of one that was made once. */
export async function preparedData(demo: 'on' | 'off' = 'on'): Promise<Env & { CADRE_DATA: string }> {
  const made = prepared.get(demo) ?? prepareOnce(demo)
  prepared.set(demo, made)
  const env = newData(demo)
  // PostgreSQL insists on the modes of its folders, which Node's own copy does not keep.
  execFileSync('cp', ['-a', `${await made}/.`, env.CADRE_DATA])
  return env
}

/** A connection to the database of the process that holds a data folder. */
export async function besideData(folder: string): Promise<Connection> {
  for (let turn = 0; turn < 6000; turn++) {
    const holder = await holderOf(folder)
    if (holder?.socket !== undefined && (await lives(holder))) {
      const { socket, port = 5432 } = holder
      return connect({ socket, port, user: 'cadre', database: 'cadre' }, { max: 2 })
    }
    await wait(10)
  }
  throw new Error(`no process tells of a database for ${folder}`)
}

/** Processes that name a folder in their command line or run PostgreSQL on it. */
export function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid && names(pid, folder))
}

function names(pid: number, folder: string): boolean {
  try {
    const dead = /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return !dead && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
  } catch {
    return false
  }
}

async function prepareOnce(demo: 'on' | 'off'): Promise<string> {
  const env = newData(demo)
  const ran = await cadre(['prepare'], { env })
  if (ran.code !== 0) throw new Error(`cadre prepare failed: ${ran.err}`)
  return env.CADRE_DATA
}

function launch(args: readonly string[], { env, under = [] }: How): ChildProcess {
  const [file = '', ...rest] = [...under, join(ROOT, 'bin', 'cadre'), ...args]
  const path = process.env['PATH'] ?? '/usr/bin:/bin'
  const child = spawn(file, rest, { cwd: '/', env: { PATH: path, ...env }, stdio: 'pipe' })
  // A command that ends before it has read everything is told by its exit code.
  child.stdin?.on('error', () => undefined)
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

async function ended(child: ChildProcess): Promise<[number | null, string | null]> {
  return await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve([code, signal]))
  })
}

/** Ends everything on a folder at once, as a power cut would, and waits until the system has cleared it away. */
export async function cutPower(folder: string, child?: ChildProcess): Promise<void> {
  const ended = endAll(folder, child)
  for (let turn = 0; turn < 500 && ended.some((pid) => existsSync(`/proc/${pid}`)); turn++) await wait(20)
}

function endAll(folder: string, child?: ChildProcess): number[] {
  child?.kill('SIGKILL')
  const found = folder === '' ? [] : processesOf(folder)
  for (const pid of found) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It had ended by itself.
    }
  }
  return found
}

after(() => {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) endAll(folder)
})
