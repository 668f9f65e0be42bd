import type pg from 'pg'
import { type Connection, type Database, kyselyOn } from './database.ts'

/** What row-level security lets be read (migrations 010 to 012); nothing of the record without a word here. */
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
  /** How far pay is open: as files are, of the whole office, nominations for rank and critical pay, or the latter alone. */
  pay?: 'files' | 'office' | 'ranks' | 'critical' | undefined
  /** The day on which a subordinate is one, ISO; empty for none. */
  on: string
  /** The openings that stand for who asks, by their ids. */
  opened?: readonly string[] | undefined
}

/** Reading within limits: one transaction of the role that can't write or see more, begun when it is needed. */
export type Sight = {
  /** Queries within some limits; they switch in the one transaction. */
  within: (limits: Limits) => Database
  /** Takes its connection now, where it has none. */
  take: () => Promise<void>
  /** Whether it has its connection. */
  taken: () => boolean
  /**
   * Ends the transaction, after the queries under way; later ones are refused. An answer need not wait for it: nothing
   * was written, and the connection is another's when it has ended.
   */
  end: () => Promise<void>
}

/**
 * Opens a sight; nothing is sent before the first query, so that an answer from memory costs nothing. Queries asked at
 * once wait for one another on the one connection. After one has failed the others do, too, and the end rolls back.
 */
export function openSight(connection: Connection): Sight {
  let client: Promise<pg.PoolClient> | undefined
  let ended = false
  let failed = false
  /** The settings that the transaction has now; none before it has begun. */
  let now: Limits | undefined
  /** The last query asked; the next waits for it. */
  let last: Promise<unknown> = Promise.resolve()

  async function run(limits: Limits, statement: string | pg.QueryConfig<unknown[]>) {
    client ??= connection.sights.connect()
    const taken = await client
    // Sent together, answered in turn: what fails before the query fails it, too.
    const settings = now !== undefined && same(limits, now) ? undefined : look(limits)
    const begun = now === undefined ? taken.query('BEGIN') : undefined
    const settled = settings === undefined ? undefined : taken.query(settings)
    now = limits
    try {
      const [answer] = await Promise.all([taken.query(statement), settled, begun])
      return answer
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
    async take() {
      await inTurn(() => (client ??= connection.sights.connect()))
    },
    taken: () => client !== undefined,
    async end() {
      if (ended) return
      ended = true
      await last
      const taken = await client?.catch(() => undefined)
      if (taken === undefined) return
      try {
        if (now !== undefined) await taken.query(failed ? 'ROLLBACK' : 'COMMIT')
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
      one.pay === other.pay &&
      (one.opened ?? []).join() === (other.opened ?? []).join())
  )
}

/** What sets the limits apart, and the members of a set that the database keeps as text. */
const APART = '\x1f'

const LOOK = `SELECT set_config('cadre.look', $1 || h.seq || '/' || h.hash, true) FROM journal_head h`

/** The limits of the transaction as one setting, which ends with the state of the journal: the stamp of the sets. */
function look(limits: Limits): pg.QueryConfig<unknown[]> {
  const { reach, person = '', unit = '', positions, audit, on, opened = [], pay = 'files' } = limits
  const values = [reach, person, unit, positions, audit, on, opened.join(), pay]
  if (values.some((value) => value.includes(APART)))
    throw new TypeError('no identifier holds the character 1F')
  return { name: 'look', text: LOOK, values: [values.map((value) => value + APART).join('')] }
}
