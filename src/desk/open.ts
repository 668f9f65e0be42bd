import { createHash, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { day } from '../base/dates.ts'
import { DEMO_SEATS } from '../demo/cast.ts'
import { connect, type Connection } from '../store/database.ts'
import { stayBeside, waitUntilAlone } from '../store/engine/company.ts'
import { embeddedBinaries } from '../store/engine/binaries.ts'
import { type Holder, type Lock, takeLock } from '../store/engine/lock.ts'
import { bornOf } from '../store/engine/process.ts'
import { runnerFor } from '../store/engine/runner.ts'
import { type Server, startServer } from '../store/engine/server.ts'
import { sweepSocketFolders } from '../store/engine/socket-folder.ts'
import { type Desk, memory } from './desk.ts'
import { openPrinter, type Printer } from './print.ts'
import type { Settings } from './settings.ts'

/** An open desk, and how to close it. */
export type OpenDesk = {
  desk: Desk
  /** Tells commands beside it where this process serves. */
  announce: (address: string) => Promise<void>
  /** Lets the work that goes on end, then stops what was started. */
  close: () => Promise<void>
  /** The same without waiting for one's own work: it fails, and what it had begun is rolled back. */
  abandon: () => Promise<void>
}

/** A server already runs on the data folder. */
export class AlreadyRunning extends Error {
  readonly holder: Holder

  constructor(holder: Holder) {
    super(
      `Cadre already runs on this data folder${holder.address === undefined ? '' : ` at ${holder.address}`}`,
    )
    this.holder = holder
  }
}

const PATIENCE = 30_000

/** How long work that has lost its database may take to tidy up after itself. */
const TIDYING = 2_000

/** A socket folder in which nothing moved for so long is not one that a server is just starting in. */
const QUIET = 60_000

/** What this process opened. */
const opened = new Set<Promise<OpenDesk>>()
let leaving = false

/** Stops whatever this process has opened, for one who interrupts it. */
export async function abandonAll(): Promise<void> {
  leaving = true
  await Promise.all(
    [...opened].map((opening) => opening.then((open) => open.abandon()).catch(() => undefined)),
  )
}

/**
 * Opens the database: one's own by address, else the embedded one in the data folder, under its lock.
 * A command beside a running server uses that server's database; a second server is refused.
 */
export async function openDesk(settings: Settings, purpose: 'server' | 'command'): Promise<OpenDesk> {
  const opening = openPlace(settings, purpose)
  opened.add(opening)
  return await opening
}

async function openPlace(settings: Settings, purpose: 'server' | 'command'): Promise<OpenDesk> {
  await mkdir(settings.data, { recursive: true, mode: 0o700 })
  if (settings.databaseUrl !== undefined) {
    const connection = connect({ url: settings.databaseUrl }, { max: 10 })
    const announce = () => Promise.resolve()
    const desk = deskOn(connection, settings)
    return { desk, announce, ...endings(desk.printer, connection.close, () => ended(connection)) }
  }
  const me: Holder = { pid: process.pid, born: await bornOf(process.pid), purpose }
  const deadline = performance.now() + PATIENCE
  for (;;) {
    const taken = await takeLock(settings.data, me)
    if ('release' in taken) return await openEmbedded(settings, taken)
    const { heldBy } = taken
    if (purpose === 'server' && heldBy.purpose === 'server') throw new AlreadyRunning(heldBy)
    if (purpose === 'command' && heldBy.socket !== undefined) {
      const beside = await openBeside(settings, { ...heldBy, socket: heldBy.socket })
      if (beside !== undefined) return beside
    }
    if (leaving || performance.now() > deadline) throw new AlreadyRunning(heldBy)
    await wait(50)
  }
}

async function openEmbedded(settings: Settings, lock: Lock): Promise<OpenDesk> {
  let server: Server | undefined
  const { parent, named, name } = runtimeFolder(settings.data)
  try {
    await sweep(parent, named)
    server = await startServer({
      binaries: await embeddedBinaries(process.platform, process.arch),
      runner: runnerFor(process.getuid?.()),
      data: join(settings.data, 'postgres'),
      runtime: join(parent, name),
    })
    const { socket, port } = server.place
    await lock.tell({ socket, port })
    const running = server
    const connection = connect(running.place, { max: 10 })
    const desk = deskOn(connection, settings)
    return {
      desk,
      announce: (address) => lock.tell({ address }),
      ...endings(
        desk.printer,
        async () => {
          const alone = await waitUntilAlone(running.place, PATIENCE)
          await connection.close()
          const stopped = running.stop()
          await alone.leave()
          await stopped
          await lock.release()
        },
        async () => {
          const over = ended(connection)
          const alone = await waitUntilAlone(running.place, PATIENCE)
          const stopped = running.stop(0)
          await alone.leave()
          await stopped
          await over
          await lock.release()
        },
      ),
    }
  } catch (error) {
    await server?.stop()
    await lock.release()
    throw error
  }
}

/** The database of the process that holds the folder; undefined if it is just closing. */
async function openBeside(
  settings: Settings,
  holder: Holder & { socket: string },
): Promise<OpenDesk | undefined> {
  const place = { socket: holder.socket, port: holder.port ?? 5432, user: 'cadre', database: 'cadre' }
  const stay = await stayBeside(place)
  if (stay === undefined) return undefined
  const connection = connect(place, { max: 4 })
  const desk = deskOn(connection, settings)
  return {
    desk,
    announce: () => Promise.resolve(),
    ...endings(
      desk.printer,
      async () => {
        await connection.close()
        await stay.leave()
      },
      async () => {
        await ended(connection)
        await stay.leave()
      },
    ),
  }
}

/** One end only, whichever is asked for first; what is being printed ends with it. */
function endings(printer: Printer, close: () => Promise<void>, abandon: () => Promise<void>) {
  let ending: Promise<void> | undefined
  const end = async (rest: () => Promise<void>): Promise<void> => {
    await Promise.all([printer.close(), rest()])
  }
  return { close: () => (ending ??= end(close)), abandon: () => (ending ??= end(abandon)) }
}

/** Takes no more queries, and waits a little for those that run. */
async function ended(connection: Connection): Promise<void> {
  const late = new AbortController()
  const closed = connection.close().finally(() => late.abort())
  await Promise.race([closed, wait(TIDYING, undefined, { signal: late.signal })]).catch(() => undefined)
}

/** Removes socket folders that killed processes of this user left behind; that it can't is no reason not to start. */
async function sweep(parent: string, named: RegExp): Promise<void> {
  const uid = process.getuid?.()
  if (uid === undefined) return
  const untouchedSince = new Date(Date.now() - QUIET)
  await sweepSocketFolders({ parent, named, uid, untouchedSince }).catch(() => undefined)
}

/** A short folder for the socket, named by the data folder and the user; and how all of this user's are named. */
export function runtimeFolder(data: string): { parent: string; name: string; named: RegExp } {
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 16)
  const user = `cadre-${process.getuid?.() ?? 'user'}-`
  return { parent: tmpdir(), name: `${user}${hash}`, named: new RegExp(`^${user}[0-9a-f]{16}$`) }
}

function deskOn(connection: Connection, settings: Settings): Desk {
  return {
    connection,
    db: connection.db,
    now: () => new Date().toISOString(),
    today: () => day(new Date().toISOString().slice(0, 10)),
    mint: randomUUID,
    demo: settings.demo,
    demoSeats: DEMO_SEATS,
    folder: settings.data,
    printer: openPrinter(),
    memory: memory(),
    ...(settings.gateway === undefined ? {} : { gateway: settings.gateway }),
  }
}
