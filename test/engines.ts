import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { chmod, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { type Connection, connect } from '../src/store/database.ts'
import { type Binaries, binariesIn, embeddedBinaries } from '../src/store/engine/binaries.ts'
import { runnerFor } from '../src/store/engine/runner.ts'
import { type Server, startServer } from '../src/store/engine/server.ts'
import { migrate } from '../src/store/migrate.ts'

/** The servers on which Cadre is tested: the one it ships, and Debian's. */
export type Engine = 'embedded' | 'debian'

/** Where Debian keeps a folder per version of PostgreSQL. */
const DEBIAN = '/usr/lib/postgresql'
const TEMPLATE = 'cadre_template'
/** Under it, a folder for each engine that test/run.ts has prepared; absent where a file is run by itself. */
const PREPARED = process.env['CADRE_TEST_PREPARED']

/** Quick, and of no use to anybody who wants to keep data. */
const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' }

/** The engine that the environment names (CADRE_TEST_ENGINE); the embedded one where it names none. */
export const ENGINE: Engine = engineNamed(process.env['CADRE_TEST_ENGINE'] ?? 'embedded')

type Cluster = { folder: string; server: Server }

/** Where a database of a scratch server stands. */
export type Place = Server['place']

const clusters = new Map<Engine, Promise<Cluster>>()
const running: Cluster[] = []
const open = new Set<Connection>()

/** The programs of an engine; Debian's missing is a failure that says what to install. */
export async function binariesOf(engine: Engine): Promise<Binaries> {
  if (engine === 'embedded') return await embeddedBinaries(process.platform, process.arch)
  const versions = (await readdir(DEBIAN).catch(() => [])).filter((name) => /^\d+$/.test(name))
  const newest = versions.map(Number).sort((a, b) => b - a)[0]
  if (newest === undefined) {
    throw new Error(`Debian's PostgreSQL is not installed: apt-get install postgresql`)
  }
  return await binariesIn(join(DEBIAN, String(newest), 'bin'))
}

/** A new database with the present schema, on the engine's scratch server; closed when the tests end. */
export async function freshDatabase(engine: Engine = ENGINE): Promise<Connection> {
  return keep(connect(await newPlace(engine, TEMPLATE), { application: 'test' }))
}

/** A new database with nothing in it. */
export async function emptyDatabase(engine: Engine = ENGINE): Promise<Connection> {
  return keep(connect(await newPlace(engine, 'template0'), { application: 'test' }))
}

/**
 * The database of that name on the engine's scratch server, made out of one with the present schema by `fill` where the
 * server does not hold it yet; nothing may be connected to it after, so that it can be cloned.
 */
export async function templateNamed(
  name: string,
  engine: Engine,
  fill: (connection: Connection) => Promise<void>,
): Promise<Place> {
  const { server } = await clusterOf(engine)
  const admin = connect({ ...server.place, database: 'postgres' }, { max: 1 })
  try {
    const { rowCount } = await admin.pool.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 1) return { ...server.place, database: name }
    await admin.pool.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  } finally {
    await admin.close()
  }
  const connection = connect({ ...server.place, database: name }, { application: 'test' })
  await fill(connection)
  await connection.close()
  return { ...server.place, database: name }
}

/** Stops the engine's scratch server and moves its folder to where others copy it from. */
export async function saveCluster(engine: Engine, to: string): Promise<void> {
  const { folder, server } = await clusterOf(engine)
  await server.stop()
  renameSync(join(folder, 'data'), to)
}

/** The address of a new database with the present schema, for a program that is given DATABASE_URL. */
export async function freshAddress(engine: Engine = ENGINE): Promise<string> {
  return addressOf(await newPlace(engine, TEMPLATE))
}

/** The address of a new database with nothing in it, for a program that is given DATABASE_URL. */
export async function emptyAddress(engine: Engine = ENGINE): Promise<string> {
  return addressOf(await newPlace(engine, 'template0'))
}

function addressOf({ socket, user, database }: { socket: string; user: string; database: string }): string {
  return `postgres://${user}@/${database}?host=${encodeURIComponent(socket)}`
}

/** Another connection to the same database, as a second process would have. */
export async function secondConnection(to: Connection): Promise<Connection> {
  const { host, port, user, database } = to.pool.options
  return keep(connect({ socket: host ?? '', port: port ?? 5432, user: user ?? '', database: database ?? '' }))
}

/** A temporary folder, removed when the tests end; short enough for a socket. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cadre-test-'))
  folders.push(folder)
  return folder
}

const folders: string[] = []

async function newPlace(engine: Engine, template: string) {
  const { server } = await clusterOf(engine)
  const database = `t_${randomUUID().replaceAll('-', '')}`
  const admin = connect({ ...server.place, database: 'postgres' }, { max: 1 })
  try {
    await admin.pool.query(`CREATE DATABASE ${database} TEMPLATE ${template}`)
  } finally {
    await admin.close()
  }
  return { ...server.place, database }
}

async function clusterOf(engine: Engine): Promise<Cluster> {
  const known = clusters.get(engine)
  if (known !== undefined) return await known
  const cluster = startCluster(engine)
  clusters.set(engine, cluster)
  return await cluster
}

async function startCluster(engine: Engine): Promise<Cluster> {
  const folder = scratchFolder()
  await chmod(folder, 0o711)
  const prepared = PREPARED === undefined ? '' : join(PREPARED, engine)
  // PostgreSQL insists on the modes and owner of its folders, which Node's own copy does not keep.
  if (existsSync(prepared)) execFileSync('cp', ['-a', prepared, join(folder, 'data')])
  const server = await startServer({
    binaries: await binariesOf(engine),
    runner: runnerFor(process.getuid?.()),
    data: join(folder, 'data'),
    runtime: join(folder, 'run'),
    settings: QUICK,
  })
  const cluster = { folder, server }
  running.push(cluster)
  if (existsSync(prepared)) return cluster
  const admin = connect({ ...server.place, database: 'postgres' }, { max: 1 })
  await admin.pool.query(`CREATE DATABASE ${TEMPLATE}`)
  await admin.close()
  const template = connect({ ...server.place, database: TEMPLATE }, { max: 2 })
  await migrate(template.db)
  await template.close()
  return cluster
}

function keep(connection: Connection): Connection {
  open.add(connection)
  return connection
}

function engineNamed(name: string): Engine {
  if (name === 'embedded' || name === 'debian') return name
  throw new Error(`CADRE_TEST_ENGINE is ${name}; expected embedded or debian`)
}

after(async () => {
  await Promise.all([...open].map((connection) => connection.close().catch(() => undefined)))
  await Promise.all(running.map(({ server }) => server.stop(0)))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

// Whatever ends the process, no server and no folder is left behind.
process.on('exit', () => {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (const { server } of running) {
    if (runs(server.pid)) process.kill(server.pid, 'SIGQUIT')
    for (let turn = 0; turn < 100 && runs(server.pid); turn++) Atomics.wait(pause, 0, 0, 20)
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

/** A process that has ended stays listed until its parent has looked; that one does not run. */
function runs(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
