import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

export type Database = Kysely<Schema>

/** Where PostgreSQL is: an address of one's own, or the socket folder of the embedded server. */
export type Place = { url: string } | { socket: string; port: number; user: string; database: string }

const { DATE, INT8, TIMESTAMPTZ } = pg.types.builtins

const TYPES = new pg.TypeOverrides()
TYPES.setTypeParser(DATE, (value) => value)
TYPES.setTypeParser(INT8, Number)
TYPES.setTypeParser(TIMESTAMPTZ, instantOf)

/** An instant as PostgreSQL prints it in UTC: a blank for the T, +00 for the Z, and milliseconds without closing zeros. */
function instantOf(value: string): string {
  if (value.length > 26 || value.length < 22 || value[10] !== ' ' || !value.endsWith('+00'))
    return new Date(value.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString()
  const whole = value.slice(11, 19)
  const part = value.slice(20, -3).padEnd(3, '0')
  return `${value.slice(0, 10)}T${whole}.${part}Z`
}

// A connection of those who read within limits is the role's from its start and can't write. A statement is planned once a
// connection: planning the policies with it takes longer than most of them run. And what the planner fears of them would
// have the server compile short queries to machine code.
const AS_READER =
  '-c role=cadre_person -c default_transaction_read_only=on -c plan_cache_mode=force_generic_plan -c jit=off'

/** An open database: Kysely for queries, the pool behind it for COPY, and the pool of those who read within limits. */
export type Connection = { db: Database; pool: pg.Pool; sights: pg.Pool; close: () => Promise<void> }

/** Opens a pool. Dates come as ISO text, instants as ISO text in UTC, bigint as number. */
export function connect(place: Place, options: { max?: number; application?: string } = {}): Connection {
  const settings = {
    ...('url' in place
      ? { connectionString: place.url }
      : { host: place.socket, port: place.port, user: place.user, database: place.database }),
    max: options.max ?? 8,
    application_name: options.application ?? 'cadre',
    types: TYPES,
    options: '-c timezone=UTC -c datestyle=ISO',
  } satisfies pg.PoolConfig
  const pool = patient(new pg.Pool(settings))
  // Apart from the other: who holds one of these waits for one of those, and never the other way round. What is asked of
  // them is sent without waiting for the answer before.
  const sights = patient(
    new pg.Pool({ ...settings, options: `${settings.options} ${AS_READER}`, pipeline: true }),
  )
  return {
    db: kyselyOn(async () => lineOf(await pool.connect(), true)),
    pool,
    sights,
    async close() {
      await Promise.all([pool.end(), sights.end()])
    },
  }
}

function patient(pool: pg.Pool): pg.Pool {
  // An idle connection that breaks is replaced by the pool; the query that needs it says so.
  pool.on('error', () => undefined)
  // One that breaks while a query runs is told by that query; it must not end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** The work of one transaction: queries, and the client itself for COPY. */
export type Work = { db: Database; client: pg.PoolClient }

/** Runs work in one transaction: all of it is committed, or none. `begin` may name an isolation level. */
export async function transact<T>(
  connection: Connection,
  work: (work: Work) => Promise<T>,
  begin: 'BEGIN' | 'BEGIN ISOLATION LEVEL REPEATABLE READ' = 'BEGIN',
): Promise<T> {
  const client = await connection.pool.connect()
  // A connection that dies between two queries is reported by the next one.
  const ignore = () => undefined
  client.on('error', ignore)
  let broken: Error | undefined
  try {
    await client.query(begin)
    const result = await work({ db: kyselyOn(() => Promise.resolve(lineOf(client, false))), client })
    // PostgreSQL answers the COMMIT of a failed transaction by rolling back, without an error.
    const { command } = await client.query('COMMIT')
    if (command !== 'COMMIT') throw new Error('a query of the transaction had failed: nothing was saved')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((rollback: Error) => {
      broken = rollback
    })
    throw error
  } finally {
    client.off('error', ignore)
    client.release(broken)
  }
}

const names = new Map<string, string>()

/** Statements are named, so that PostgreSQL plans each once a connection. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `q${names.size}`
  names.set(text, name)
  return name
}

/** What Kysely runs one query on. */
export type Line = {
  query: (statement: string | pg.QueryConfig<unknown[]>) => Promise<pg.QueryResult>
  release: () => void
}

function lineOf(client: pg.PoolClient, release: boolean): Line {
  return {
    query: (statement) => client.query(statement),
    release: () => (release ? client.release() : undefined),
  }
}

/** Kysely on lines of one's own; a statement with values bears its name. */
export function kyselyOn(connectLine: () => Promise<Line>): Database {
  const pool = {
    options: {},
    async connect() {
      const line = await connectLine()
      return {
        query: (text: string, values: readonly unknown[] = []) =>
          line.query(values.length === 0 ? text : { name: nameOf(text), text, values: [...values] }),
        release: () => line.release(),
      }
    },
    end: () => Promise.resolve(),
  }
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pool as never }) })
}
