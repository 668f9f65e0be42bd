import { randomUUID } from 'node:crypto'
import { after } from 'node:test'
import { type IsoDate, day } from '../../src/base/dates.ts'
import { DEMO_SEATS } from '../../src/demo/cast.ts'
import { type Desk, memory } from '../../src/desk/desk.ts'
import { prepare } from '../../src/desk/prepare.ts'
import { openPrinter } from '../../src/desk/print.ts'
import { type Connection, connect } from '../../src/store/database.ts'
import { ENGINE, type Engine, freshDatabase, type Place, scratchFolder, templateNamed } from '../engines.ts'

/** The day on which the demonstration of the tests stands. */
export const TODAY: IsoDate = day('2026-11-22')

/** A clock that stands still until a test moves it. */
export type Clock = { now: string }

/** A desk of the demonstration with a clock of its own. */
export type DemoDesk = Desk & { clock: Clock }

/** One process prints for all desks of a test file. */
const printer = openPrinter()

const templates = new Map<Engine, Promise<Place>>()
const open = new Set<Connection>()

/** A desk on a database of its own that holds the whole demonstration, at noon of TODAY. */
export async function demoDesk(engine: Engine = ENGINE): Promise<DemoDesk> {
  const connection = connect(await demoDatabase(engine), { application: 'faces', max: 6 })
  open.add(connection)
  return deskAt(connection, { demo: true })
}

/** A desk on a database with the schema and nothing in it. */
export async function emptyDesk(engine: Engine = ENGINE, demo = true): Promise<DemoDesk> {
  return deskAt(await freshDatabase(engine), { demo })
}

/** The address of a database that holds the demonstration, for a program that is given DATABASE_URL. */
export async function demoAddress(engine: Engine): Promise<string> {
  const { socket, user, database } = await demoDatabase(engine)
  return `postgres://${user}@/${database}?host=${encodeURIComponent(socket)}`
}

/** A desk on a connection, as the program opens it, but for its clock. */
export function deskAt(connection: Connection, { demo }: { demo: boolean }): DemoDesk {
  const clock: Clock = { now: `${TODAY}T12:00:00.000Z` }
  return {
    connection,
    db: connection.db,
    clock,
    now: () => clock.now,
    today: () => day(clock.now.slice(0, 10)),
    mint: randomUUID,
    demo,
    demoSeats: DEMO_SEATS,
    folder: scratchFolder(),
    printer,
    memory: memory(),
  }
}

/** Moves a clock on. */
export function pass(clock: Clock, minutes: number): void {
  clock.now = new Date(Date.parse(clock.now) + minutes * 60_000).toISOString()
}

async function demoDatabase(engine: Engine): Promise<Place> {
  const template = await demoTemplate(engine)
  const database = `faces_${randomUUID().replaceAll('-', '')}`
  const admin = connect({ ...template, database: 'postgres' }, { max: 1 })
  try {
    await admin.pool.query(`CREATE DATABASE ${database} TEMPLATE ${template.database}`)
  } finally {
    await admin.close()
  }
  return { ...template, database }
}

/** The demonstration is entered once for each engine; every test clones what came of it. */
export async function demoTemplate(engine: Engine): Promise<Place> {
  const known =
    templates.get(engine) ??
    templateNamed('cadre_demo', engine, (connection) => prepare(deskAt(connection, { demo: true })))
  templates.set(engine, known)
  return await known
}

after(async () => {
  await printer.close()
  await Promise.all([...open].map((connection) => connection.close().catch(() => undefined)))
})
