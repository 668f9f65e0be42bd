import type pg from 'pg'
import { type Connection, type Database, kyselyOn } from './database.ts'

/** What row-level security lets be read (migration 006); nothing of the record without a word here. */
export type Limits = {
  /** Whose files. */
  reach: 'none' | 'own' | 'subordinates' | 'component' | 'government'
  /** The person who asks. */
  person?: string | undefined
  /** The unit of the seat. */
  unit?: string | undefined
  /** Positions of record: none, those of the unit and of all under it, or all. */
  positions: 'off' | 'unit' | 'government'
  /** Whose entries of the journal, beside those of the files. */
  audit: 'own' | 'office' | 'government'
  /** The day on which a subordinate is one, ISO; empty for none. */
  on: string
  /** The openings that stand for who asks, by their ids (migration 011). */
  opened?: readonly string[] | undefined
}

/** Reading within limits: one transaction of the role that can't write or see more, begun when it is needed. */
export type Sight = {
  /** Queries within some limits; they switch in the one transaction. */
  within: (limits: Limits) => Database
  /** Begins the transaction now, where it has not begun. */
  begin: (limits: Limits) => Promise<void>
  /** Whether the transaction has begun. */
  begun: () => boolean
  /** Ends the transaction, after the queries under way; later ones are refused. */
  end: () => Promise<void>
}

// A statement is planned once a connection: planning the policies with it takes longer than most of them run. And what
// the planner fears of them would have the server compile short queries to machine code.
const BEGIN = [
  'BEGIN READ ONLY',
  'SET LOCAL ROLE cadre_person',
  'SET LOCAL plan_cache_mode = force_generic_plan',
  'SET LOCAL jit = off',
  '',
].join('; ')

/**
 * Opens a sight; nothing is sent before the first query, so that an answer from memory costs nothing. Queries asked at
 * once wait for one another on the one connection. After one has failed the others do, too, and the end rolls back.
 */
export function openSight(connection: Connection): Sight {
  let client: Promise<pg.PoolClient> | undefined
  let ended = false
  let failed = false
  /** The settings that the transaction has now. */
  let now: Limits = PUBLIC
  /** The last query asked; the next waits for it. */
  let last: Promise<unknown> = Promise.resolve()

  async function open(limits: Limits): Promise<pg.PoolClient> {
    const taken = await connection.sights.connect()
    try {
      await taken.query(BEGIN + settingsOf(taken, limits))
      now = limits
      return taken
    } catch (error) {
      taken.release(true)
      throw error
    }
  }

  async function run(limits: Limits, statement: string | pg.QueryConfig<unknown[]>) {
    client ??= open(limits)
    const taken = await client
    try {
      if (!same(limits, now)) {
        await taken.query(settingsOf(taken, limits))
        now = limits
      }
      return await taken.query(statement)
    } catch (error) {
      failed = true
      throw error
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (ended) return Promise.reject(new Error('the request has ended, and with it what it may see'))
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    within: (limits) =>
      kyselyOn(() =>
        Promise.resolve({
          query: (statement) => inTurn(() => run(limits, statement)),
          release: () => undefined,
        }),
      ),
    async begin(limits) {
      await inTurn(() => (client ??= open(limits)))
    },
    begun: () => client !== undefined,
    async end() {
      if (ended) return
      ended = true
      await last
      const taken = await client?.catch(() => undefined)
      if (taken === undefined) return
      try {
        await taken.query(failed ? 'ROLLBACK' : 'COMMIT')
        taken.release()
      } catch {
        taken.release(true)
      }
    },
  }
}

/** The public listing and the organisation, and nothing of the record. */
export const PUBLIC: Limits = { reach: 'none', positions: 'off', audit: 'own', on: '' }

function same(one: Limits, other: Limits): boolean {
  return (
    one === other ||
    (one.reach === other.reach &&
      one.person === other.person &&
      one.unit === other.unit &&
      one.positions === other.positions &&
      one.audit === other.audit &&
      one.on === other.on &&
      (one.opened ?? []).join() === (other.opened ?? []).join())
  )
}

/** The settings of the transaction as one statement; each value is quoted by the client. */
function settingsOf(client: pg.PoolClient, limits: Limits): string {
  const { reach, person = '', unit = '', positions, audit, on } = limits
  const opened = (limits.opened ?? []).join()
  const settings = Object.entries({ reach, person, unit, positions, audit, on, opened }).map(
    ([name, value]) => `set_config('cadre.${name}', ${client.escapeLiteral(value)}, true)`,
  )
  return `SELECT ${settings.join(', ')}`
}
