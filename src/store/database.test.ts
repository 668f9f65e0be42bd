import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase, secondConnection } from '../../test/engines.ts'
import { stampAt, unitEvent } from '../../test/sample.ts'
import { type Connection, connect, transact } from './database.ts'
import { append, readFrom } from './journal.ts'

async function nothingRemains(connection: Connection): Promise<void> {
  assert.deepEqual(await readFrom(connection.db, 0, 10), [])
  assert.equal(connection.pool.waitingCount, 0)
  assert.equal(connection.pool.idleCount, connection.pool.totalCount, 'no connection is kept')
}

suite('a transaction', () => {
  test('that fails leaves nothing, and the error is the one that was thrown', async () => {
    const connection = await freshDatabase()
    const mine = new Error('mine')
    const work = transact(connection, async (work) => {
      await append(work, [unitEvent('A')], stampAt())
      throw mine
    })
    await assert.rejects(work, (error) => error === mine)
    await nothingRemains(connection)
  })

  test('that swallowed an error of the database is not taken for done', async () => {
    const connection = await freshDatabase()
    const work = transact(connection, async (work) => {
      await append(work, [unitEvent('A')], stampAt())
      await work.client.query('SELECT 1 / 0').catch(() => undefined)
      return 'done'
    })
    await assert.rejects(work, /nothing was saved/)
    await nothingRemains(connection)
  })

  test('whose connection is cut in the middle leaves nothing, and the pool recovers', async () => {
    const connection = await freshDatabase()
    const other = await secondConnection(connection)
    const work = transact(connection, async (work) => {
      await append(work, [unitEvent('A')], stampAt())
      const { rows } = await work.client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      await other.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
      await append(work, [unitEvent('B')], stampAt())
    })
    await assert.rejects(work)
    await nothingRemains(connection)
    await transact(connection, (work) => append(work, [unitEvent('C')], stampAt()))
    assert.equal((await readFrom(connection.db, 0, 10)).length, 1)
  })

  test('whose idle connections were all cut finds new ones', async () => {
    const connection = await freshDatabase()
    const other = await secondConnection(connection)
    await Promise.all([1, 2, 3].map(() => connection.pool.query('SELECT pg_sleep(0.05)')))
    await other.pool.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    while (connection.pool.idleCount > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await transact(connection, (work) => append(work, [unitEvent('C')], stampAt()))
    assert.equal((await readFrom(connection.db, 0, 10)).length, 1)
  })

  test('is not seen by others before it is committed', async () => {
    const connection = await freshDatabase()
    await transact(connection, async (work) => {
      await append(work, [unitEvent('A')], stampAt())
      assert.equal((await readFrom(work.db, 0, 10)).length, 1)
      assert.equal((await readFrom(connection.db, 0, 10)).length, 0)
    })
    assert.equal((await readFrom(connection.db, 0, 10)).length, 1)
  })
})

suite('values', () => {
  test('dates, instants and big numbers come back as written', async () => {
    const { pool } = await freshDatabase()
    const { rows } = await pool.query(
      `SELECT date '2026-02-28' AS a_date, timestamptz '2026-11-01 00:30:00.120-04' AS an_instant,
              bigint '9007199254740991' AS a_number, timestamptz '1969-12-31T23:59:59.999Z' AS before,
              timestamptz '2026-11-01 04:30:00+00' AS whole, timestamptz '2026-11-01 04:30:00.1+00' AS tenth,
              timestamptz '2026-11-01 04:30:00.012+00' AS small`,
    )
    assert.deepEqual(rows, [
      {
        a_date: '2026-02-28',
        an_instant: '2026-11-01T04:30:00.120Z',
        a_number: 9007199254740991,
        before: '1969-12-31T23:59:59.999Z',
        whole: '2026-11-01T04:30:00.000Z',
        tenth: '2026-11-01T04:30:00.100Z',
        small: '2026-11-01T04:30:00.012Z',
      },
    ])
  })

  test('statements are named, so that each is planned once a connection', async () => {
    const connection = await freshDatabase()
    await transact(connection, async ({ db }) => {
      for (const id of ['a', 'b', 'c']) await db.selectFrom('unit').selectAll().where('id', '=', id).execute()
      const { rows } = await sql<{ n: number }>`
        SELECT count(*)::int AS n FROM pg_prepared_statements WHERE statement LIKE '%from "unit" where "id"%'`.execute(
        db,
      )
      assert.deepEqual(rows, [{ n: 1 }])
    })
  })

  test('an address of one’s own works as the socket does', async () => {
    const { pool } = await freshDatabase()
    const { host, user, database } = pool.options
    const connection = connect({
      url: `postgres://${user}@/${database}?host=${encodeURIComponent(host ?? '')}`,
    })
    await transact(connection, (work) => append(work, [unitEvent('A')], stampAt()))
    const [event] = await readFrom(connection.db, 0, 10)
    assert.equal(event?.recorded, stampAt().recorded)
    assert.equal(event?.effective, '2020-01-01')
    await connection.close()
  })
})
