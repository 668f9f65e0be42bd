import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '../src/base/dates.ts'
import { DEMO_SEATS } from '../src/demo/cast.ts'
import { type Desk, memory } from '../src/desk/desk.ts'
import { prepare } from '../src/desk/prepare.ts'
import { openPrinter } from '../src/desk/print.ts'
import { type Connection, connect } from '../src/store/database.ts'
import { embeddedBinaries } from '../src/store/engine/binaries.ts'
import { runnerFor } from '../src/store/engine/runner.ts'
import { startServer } from '../src/store/engine/server.ts'

/** A prepared database on an embedded server of its own, as durable as the product's, and copies of it. */
export type Office = {
  /** A desk on a new copy of the prepared database, with settings of its own if given; close its connection when done. */
  desk(settings?: Readonly<Record<string, string>>): Promise<Desk>
  close(): Promise<void>
}

/** Starts a server in a temporary folder and prepares a database: the organisation, and the demonstration if asked. */
export async function openOffice(demo: boolean): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'cadre-bench-'))
  await chmod(folder, 0o711)
  const server = await startServer({
    binaries: await embeddedBinaries(process.platform, process.arch),
    runner: runnerFor(process.getuid?.()),
    data: join(folder, 'postgres'),
    runtime: join(folder, 'run'),
  })
  const prepared = connect(server.place)
  await prepare(deskOn(prepared, folder, demo))
  await prepared.close()
  const admin = connect({ ...server.place, database: 'postgres' }, { max: 1 })
  let copies = 0
  return {
    async desk(settings = {}) {
      const database = `copy_${++copies}`
      await admin.pool.query(`CREATE DATABASE ${database} TEMPLATE ${server.place.database}`)
      for (const [name, value] of Object.entries(settings))
        await admin.pool.query(`ALTER DATABASE ${database} SET ${name} = ${value}`)
      await admin.pool.query('CHECKPOINT')
      return deskOn(connect({ ...server.place, database }), folder, demo)
    },
    async close() {
      await admin.close()
      await server.stop(0)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function deskOn(connection: Connection, folder: string, demo: boolean): Desk {
  return {
    connection,
    db: connection.db,
    now: () => new Date().toISOString(),
    today: () => day(new Date().toISOString().slice(0, 10)),
    mint: randomUUID,
    demo,
    demoSeats: DEMO_SEATS,
    folder,
    printer: openPrinter(),
    memory: memory(),
  }
}
