import type { ChildProcess } from 'node:child_process'
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Place } from '../database.ts'
import type { Binaries } from './binaries.ts'
import { alive } from './process.ts'
import { closedFolder, type Runner } from './runner.ts'
import { claimSocketFolder } from './socket-folder.ts'

type Socket = Extract<Place, { socket: string }>

/** A PostgreSQL server that Cadre started on a folder; it listens on a unix socket only. */
export type Server = {
  place: Socket
  pid: number
  /** Lets others finish (`smart`) for a while, then closes their connections; waits until it is gone. */
  stop(patience?: number): Promise<void>
}

export type ServerOptions = {
  binaries: Binaries
  runner: Runner
  /** Folder of the cluster; made if it isn't there. */
  data: string
  /** Short folder for the socket: a path over 107 bytes kills the server. */
  runtime: string
  settings?: Readonly<Record<string, string>>
}

const PORT = 5432
const USER = 'cadre'
const DATABASE = 'cadre'

/** Makes the cluster where there is none, starts the server, and makes the database. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { data, runtime, runner } = options
  if (Buffer.byteLength(join(runtime, `.s.PGSQL.${PORT}`)) > 107) {
    throw new Error(`the socket folder has too long a name (over 107 bytes): ${runtime}`)
  }
  await mkdir(data, { recursive: true, mode: 0o700 })
  await runner.own(data)
  const leave = await claimSocketFolder(runtime, async () => {
    await runner.own(runtime)
    await refuseForeign(runtime, data)
  })
  try {
    await stopLeftOver(data)
    if (!(await exists(join(data, 'PG_VERSION')))) await initialise(options)
    return await launch(options, leave)
  } catch (error) {
    await leave()
    throw error
  }
}

async function launch(options: ServerOptions, leave: () => Promise<void>): Promise<Server> {
  const { data, runtime, runner } = options
  const log = await open(join(data, 'cadre-server.log'), 'a')
  const child = runner.spawn(options.binaries.postgres, serverArguments(options), {
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
    env: { LANG: 'C.UTF-8', PATH: '/usr/bin:/bin' },
  })
  child.unref()
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const failure = new Promise<string>((resolve) => child.once('error', (error) => resolve(error.message)))
  await log.close()
  const place = { socket: runtime, port: PORT, user: USER, database: DATABASE }
  const stop = async (patience = 5000) => {
    await stopServer(child, gone, patience)
    await leave()
  }
  try {
    await untilReady({ ...place, database: 'postgres' }, gone)
    await makeDatabase(place)
  } catch (error) {
    await stop(0)
    const text = await readFile(join(data, 'cadre-server.log'), 'utf8')
    const tail = text.split('\n').slice(-8).join('\n')
    const words = child.pid === undefined ? await failure : tail
    const what = await advice(words, options)
    throw new Error(`the embedded PostgreSQL did not start: ${what}\n${words}`, { cause: error })
  }
  return { place, pid: child.pid ?? 0, stop }
}

function serverArguments({ data, runtime, settings }: ServerOptions): string[] {
  const all = {
    listen_addresses: '',
    unix_socket_directories: runtime,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    max_connections: '64',
    shared_buffers: '128MB',
    log_min_messages: 'warning',
    ...settings,
  }
  return [
    '-D',
    data,
    '-p',
    String(PORT),
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** The cluster is made beside its place and moved there whole: a kill half-way leaves nothing to trip over. */
async function initialise(options: ServerOptions): Promise<void> {
  const { binaries, runner, data } = options
  if ((await readdir(data)).length > 0) {
    throw new Error(`the folder ${data} is not empty, and what it holds is not a PostgreSQL database`)
  }
  const fresh = `${data}.new`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { mode: 0o700 })
  await runner.own(fresh)
  const child = runner.spawn(
    binaries.initdb,
    ['-D', fresh, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-instructions'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { LANG: 'C.UTF-8', PATH: '/usr/bin:/bin' } },
  )
  let output = ''
  child.stdout?.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr?.on('data', (text: Buffer) => (output += text.toString()))
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      output += error.message
      resolve(null)
    })
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`initdb failed: ${await advice(output, options)}\n${output}`)
  await rename(fresh, data)
}

/** In a temporary folder that all may write to, somebody else may have made the socket's folder first. */
async function refuseForeign(runtime: string, data: string): Promise<void> {
  if ((await stat(runtime)).uid !== (await stat(data)).uid) {
    throw new Error(`the socket folder ${runtime} belongs to somebody else; remove it`)
  }
  await chmod(runtime, 0o700)
}

async function advice(output: string, { data, binaries }: ServerOptions): Promise<string> {
  if (/permission denied|EACCES/i.test(output)) {
    const closed = (await closedFolder(data)) ?? (await closedFolder(binaries.postgres))
    if (closed === undefined) return `the server's user may not use ${data} or ${binaries.postgres}`
    return `the server's user may not enter ${closed}; allow it with: chmod o+x ${closed}`
  }
  if (/user does not exist/i.test(output)) return 'this user has no name: give it a line in /etc/passwd'
  if (/no space left/i.test(output)) return `the disk that holds ${data} is full`
  return 'its last words follow'
}

async function untilReady(place: Socket, gone: Promise<void>): Promise<void> {
  const deadline = performance.now() + 60_000
  let ended = false
  void gone.then(() => (ended = true))
  for (;;) {
    const client = new pg.Client({
      host: place.socket,
      port: place.port,
      user: place.user,
      database: place.database,
    })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (ended || performance.now() > deadline) throw error
      await wait(15)
    }
  }
}

async function makeDatabase(place: Socket): Promise<void> {
  const client = new pg.Client({
    host: place.socket,
    port: place.port,
    user: place.user,
    database: 'postgres',
  })
  await client.connect()
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [place.database])
  if (rowCount === 0) await client.query(`CREATE DATABASE "${place.database}"`)
  await client.end()
}

async function stopServer(child: ChildProcess, gone: Promise<void>, patience: number): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  child.kill('SIGTERM')
  const hurry = setTimeout(() => child.kill('SIGINT'), patience)
  // A server asked to stop while it recovers from a crash may wait for ever; the journal survives an immediate end.
  const force = setTimeout(() => child.kill('SIGQUIT'), patience + 5_000)
  await gone
  clearTimeout(hurry)
  clearTimeout(force)
}

/** A server left over from a Cadre that was killed is stopped before a new one starts on its folder. */
async function stopLeftOver(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const pid = Number(text?.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1) return
  if (await isZombie(pid)) return await rm(file, { force: true })
  if (!(await isServerOf(pid, data))) return
  process.kill(pid, 'SIGINT')
  if (!(await endsWithin(pid, 5_000))) {
    // As in stopServer: one that recovers from a crash may not heed the first signal, and an immediate end loses nothing.
    if (alive(pid)) process.kill(pid, 'SIGQUIT')
    await endsWithin(pid, 15_000)
  }
  if (await holds(pid))
    throw new Error(`a PostgreSQL server (process ${pid}) still holds ${data}; stop it first`)
  await rm(file, { force: true })
}

/** Counted in turns and not by the clock: a machine that slept meanwhile has given the server no time to end. */
async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (let turns = milliseconds / 25; turns > 0; turns--) {
    if (!(await holds(pid))) return true
    await wait(25)
  }
  return !(await holds(pid))
}

async function holds(pid: number): Promise<boolean> {
  return alive(pid) && !(await isZombie(pid))
}

/** A killed server that its parent has not yet reaped: it holds nothing any more, though its number is taken. */
async function isZombie(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
}

async function isServerOf(pid: number, data: string): Promise<boolean> {
  if (!alive(pid)) return false
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  return command === undefined || command.includes(data)
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
