import { type Examination, examine } from '../store/examination.ts'
import { ChangedMigration, ranMigrations, refuseChanged, shippedMigrations } from '../store/migrate.ts'
import { verify, verifyLast } from '../store/verify.ts'
import { checkViews } from './checks.ts'
import type { Desk } from './desk.ts'
import { type Check, checkOf } from './doctor-check.ts'

const OLDEST = 150_000
const CLOCK_WARNING = 2
const CLOCK_FAILURE = 60
const LAST_ENTRIES = 1000

/** The checks of an open database; those of its contents only where it has a schema. */
export async function examineDatabase(desk: Desk, full: boolean): Promise<Check[]> {
  const { db } = desk.connection
  const asked = Date.parse(desk.now())
  const found = await examine(db)
  // The database was asked somewhere between the two.
  const here = (asked + Date.parse(desk.now())) / 2
  const checks = [clockOf(found, here), ...serverOf(found), rightsOf(found)]
  if (found.reader !== undefined) checks.push(readerOf(found, found.reader))
  const schema = await schemaOf(desk)
  checks.push(schema.check)
  if (schema.current) {
    checks.push(await chainOf(desk, full))
    if (full) checks.push(await viewsOf(desk))
  }
  return checks
}

function clockOf({ clock }: Examination, here: number): Check {
  const seconds = Math.abs(Date.parse(clock) - here) / 1000
  return checkOf(
    'clock',
    seconds <= CLOCK_WARNING,
    `the database and this machine differ by ${seconds.toFixed(1)} s`,
    {
      state: seconds > CLOCK_FAILURE ? 'failed' : 'warning',
      todo: 'set both clocks by the same time service: dates and sessions go by them',
    },
  )
}

function serverOf({ version, versionText, encoding, durability }: Examination): Check[] {
  const unsafe = Object.entries(durability).filter(([, value]) => value === 'off' || value === 'local')
  return [
    checkOf('version', version >= OLDEST, `PostgreSQL ${versionText}`, {
      todo: 'use PostgreSQL 15 or later',
    }),
    checkOf('encoding', encoding === 'UTF8', `the database is in ${encoding}`, {
      todo: "make a new one with ENCODING 'UTF8', and restore a backup into it",
    }),
    checkOf(
      'durability',
      unsafe.length === 0,
      Object.entries(durability)
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
      {
        todo: `turn ${unsafe.map(([name]) => name).join(' and ')} on: a crash could lose what was acknowledged`,
      },
    ),
  ]
}

function rightsOf({ role, foreignTables }: Examination): Check {
  const others = foreignTables.slice(0, 3).join(', ')
  return checkOf(
    'rights',
    foreignTables.length === 0,
    foreignTables.length === 0 ? `${role} owns every table` : `${role} does not own ${others}`,
    { todo: `run as the owner of the tables, or: REASSIGN OWNED BY the other role TO ${role}` },
  )
}

function readerOf({ role }: Examination, { bound, taken }: { bound: boolean; taken: boolean }): Check {
  const says = `cadre_person ${bound ? 'is bound by row-level security' : 'is not bound'}${taken ? '' : `, and ${role} may not take it`}`
  return checkOf('row-level security', bound && taken, says, {
    todo: bound ? `GRANT cadre_person TO ${role}` : 'ALTER ROLE cadre_person NOSUPERUSER NOBYPASSRLS NOLOGIN',
  })
}

async function schemaOf(desk: Desk): Promise<{ check: Check; current: boolean }> {
  const name = 'schema'
  const ran = await ranMigrations(desk.connection.db)
  const shipped = await shippedMigrations()
  try {
    refuseChanged(ran, shipped)
  } catch (error) {
    if (!(error instanceof ChangedMigration)) throw error
    const todo = 'run the Cadre that this database belongs to, or restore a backup of this one'
    return { check: { name, state: 'failed', says: error.message, todo }, current: false }
  }
  const due = shipped.length - ran.length
  const says =
    due === 0 ? `current, ${ran.at(-1)?.name ?? ''}` : `${due} of ${shipped.length} migrations are yet to run`
  const todo = 'take a backup, then run cadre prepare'
  return { check: checkOf(name, due === 0, says, { state: 'warning', todo }), current: due === 0 }
}

async function chainOf({ connection: { db } }: Desk, full: boolean): Promise<Check> {
  const verdict = full ? await verify(db) : await verifyLast(db, LAST_ENTRIES)
  const looked = full ? 'every entry' : `the last ${LAST_ENTRIES} entries`
  return verdict.whole
    ? {
        name: 'chain',
        state: 'ok',
        says: `whole, ${looked} checked; head ${verdict.entries} ${verdict.head}`,
      }
    : {
        name: 'chain',
        state: 'failed',
        says: `broken at entry ${verdict.broken.seq}: ${verdict.broken.why}`,
        todo: 'keep this database as it is, restore the last good backup elsewhere, and find out who changed it',
      }
}

async function viewsOf(desk: Desk): Promise<Check> {
  const different = (await checkViews(desk)).filter(({ missing, extra }) => missing + extra > 0)
  const says =
    different.length === 0 ? 'equal the journal' : `differ: ${different.map(({ table }) => table).join(', ')}`
  return checkOf('views', different.length === 0, says, { todo: 'run cadre rebuild' })
}
