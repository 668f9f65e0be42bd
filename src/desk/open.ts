import { createHash, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { day } from '../base/dates.ts'
import { DEMO_PEOPLE } from '../demo/cast.ts'
import { connect, type Connection } from '../store/database.ts'
import { stayBeside, waitUntilAlone } from '../store/engine/company.ts'
import { embeddedBinaries } from '../store/engine/binaries.ts'
import { bornOf, type Holder, type Lock, takeLock } from '../store/engine/lock.ts'
import { runnerFor } from '../store/engine/runner.ts'
import { type Server, startServer } from '../store/engine/server.ts'
import { type Desk, memory } from './desk.ts'
import type { Settings } from './settings.ts'

/** An open desk, and how to close it. */
export type OpenDesk = {
  desk: Desk
  /** Tells commands beside it where this process serves. */
  announce: (address: string) => Promise<void>
  close: () => Promise<void>
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

/**
 * Opens the database: one's own by address, else the embedded one in the data folder, under its lock.
 * A command beside a running server uses that server's database; a second server is refused.
 */
export async function openDesk(settings: Settings, purpose: 'server' | 'command'): Promise<OpenDesk> {
  await mkdir(settings.data, { recursive: true, mode: 0o700 })
  if (settings.databaseUrl !== undefined) {
    const connection = connect({ url: settings.databaseUrl }, { max: 10 })
    return { desk: deskOn(connection, settings), announce: () => Promise.resolve(), close: connection.close }
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
    if (performance.now() > deadline) throw new AlreadyRunning(heldBy)
    await wait(50)
  }
}

async function openEmbedded(settings: Settings, lock: Lock): Promise<OpenDesk> {
  let server: Server | undefined
  try {
    server = await startServer({
      binaries: await embeddedBinaries(process.platform, process.arch),
      runner: runnerFor(process.getuid?.()),
      data: join(settings.data, 'postgres'),
      runtime: runtimeFolder(settings.data),
    })
    const { socket, port } = server.place
    await lock.tell({ socket, port })
    const running = server
    const connection = connect(running.place, { max: 10 })
    return {
      desk: deskOn(connection, settings),
      announce: (address) => lock.tell({ address }),
      async close() {
        const alone = await waitUntilAlone(running.place, PATIENCE)
        await connection.close()
        const stopped = running.stop()
        await alone.leave()
        await stopped
        await lock.release()
      },
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
  return {
    desk: deskOn(connection, settings),
    announce: () => Promise.resolve(),
    async close() {
      await connection.close()
      await stay.leave()
    },
  }
}

/** A short folder for the socket, named by the data folder and the user. */
function runtimeFolder(data: string): string {
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16)
  return join(tmpdir(), `cadre-${process.getuid?.() ?? 'user'}-${name}`)
}

function deskOn(connection: Connection, settings: Settings): Desk {
  return {
    connection,
    now: () => new Date().toISOString(),
    today: () => day(new Date().toISOString().slice(0, 10)),
    mint: randomUUID,
    demo: settings.demo,
    demoPeople: DEMO_PEOPLE,
    folder: settings.data,
    memory: memory(),
  }
}
