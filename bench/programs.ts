import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A program that serves, and how to stop it. */
export type Served = { address: string; pid: number; stop(): Promise<void> }

/** Starts the product itself on a data folder, with the demonstration; resolves when it says that it serves. */
export async function startCadre(data: string): Promise<Served> {
  const child = spawn(join(ROOT, 'bin', 'cadre'), ['start'], {
    env: { PATH: process.env['PATH'], CADRE_DATA: data, CADRE_PORT: '0', CADRE_DEMO: 'on' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return await untilServing(child)
}

/** Starts a program of this folder that serves. */
export async function startServing(name: string, ...given: readonly string[]): Promise<Served> {
  return await untilServing(
    spawn(process.execPath, [join(ROOT, 'bench', name), ...given], { stdio: ['ignore', 'pipe', 'pipe'] }),
  )
}

/** Runs a program of this folder to its end and reads the last line that it prints as JSON. */
export async function outcomeOf(name: string, ...given: readonly string[]): Promise<unknown> {
  const child = spawn(process.execPath, [join(ROOT, 'bench', name), ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${name} ended with ${code}`)
  return JSON.parse(output.trim().split('\n').at(-1) ?? '')
}

async function untilServing(child: ChildProcess): Promise<Served> {
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const found = /serves at (http:\S+)/.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`it ended before it served:\n${output}`)))
  })
  return {
    address,
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** The processes of the embedded PostgreSQL of a data folder: the first and those that it started. */
export async function postgresOf(data: string): Promise<number[]> {
  const text = await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')
  const first = Number(text.split('\n')[0])
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = await Promise.all(pids.map(async (pid) => ({ pid, parent: await parentOf(pid) })))
  return [first, ...parents.filter(({ parent }) => parent === first).map(({ pid }) => pid)]
}

async function parentOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
}

/** Resident memory of a process in bytes: all of it, and its own share of what it holds with others. */
export async function memoryOf(pid: number): Promise<{ resident: number; share: number }> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const field = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024
  return { resident: field('Rss'), share: field('Pss') }
}
