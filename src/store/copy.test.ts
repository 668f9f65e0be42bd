import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { freshDatabase } from '../../test/engines.ts'
import { runs } from '../../test/runs.ts'
import { HOSTILE_TEXTS } from '../../test/sample.ts'
import { anyOf, type CopyValue, copyRows } from './copy.ts'
import { type Connection, transact } from './database.ts'

const COLUMNS = ['n', 't', 'a', 'j', 'b', 'yes']

type Row = {
  n: number | null
  t: string | null
  a: string[]
  j: unknown
  b: Buffer | null
  yes: boolean | null
}

/** Any text that PostgreSQL can hold: no NUL, no half of a surrogate pair. */
const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', '').toWellFormed()),
)

suite('copy', () => {
  let connection: Connection
  before(async () => {
    connection = await freshDatabase()
    await connection.pool.query(
      'CREATE TABLE kept (i serial, n integer, t text, a text[], j jsonb, b bytea, yes boolean)',
    )
  })

  async function copied(rows: readonly Row[]): Promise<Row[]> {
    await connection.pool.query('TRUNCATE kept')
    await transact(connection, ({ client }) =>
      copyRows(
        client,
        'kept',
        COLUMNS,
        rows.map((row): CopyValue[] => [row.n, row.t, row.a, row.j as object | null, row.b, row.yes]),
      ),
    )
    const read = await connection.pool.query<Row>('SELECT n, t, a, j, b, yes FROM kept ORDER BY i')
    return read.rows
  }

  test('every text, list, object, number and byte comes back as it went in', async () => {
    const row = fc.record({
      n: fc.option(fc.integer({ min: -2147483648, max: 2147483647 })),
      t: fc.option(text),
      a: fc.array(text),
      j: fc.option(
        fc.dictionary(
          text.map((key) => `k${key}`),
          text,
        ),
      ),
      b: fc.option(fc.uint8Array().map((bytes) => Buffer.from(bytes))),
      yes: fc.option(fc.boolean()),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row), async (rows) => {
        const plain = rows.map((one) => ({ ...one, j: one.j === null ? null : { ...one.j } }))
        assert.deepEqual(await copied(plain), plain)
      }),
      runs(60),
    )
  })

  test('no rows are no rows, and rows beyond one chunk all arrive', async () => {
    assert.deepEqual(await copied([]), [])
    const long = Array.from({ length: 3000 }, (_, n) => ({
      n,
      t: 'x'.repeat(300),
      a: [],
      j: null,
      b: null,
      yes: null,
    }))
    assert.deepEqual(await copied(long), long)
  })

  test('a row that the table refuses fails the transaction with its error', async () => {
    await connection.pool.query('TRUNCATE kept')
    const rows = Array.from({ length: 5000 }, (_, n): CopyValue[] => [
      n === 4000 ? 'not a number' : n,
      'x'.repeat(300),
    ])
    await assert.rejects(
      transact(connection, ({ client }) => copyRows(client, 'kept', ['n', 't'], rows)),
      /invalid input syntax for type integer/,
    )
    await assert.rejects(
      transact(connection, ({ client }) => copyRows(client, 'kept', ['t'], [['a\0b']])),
      /invalid byte sequence|NUL|0x00/,
    )
    const { rows: left } = await connection.pool.query('SELECT count(*)::int AS n FROM kept')
    assert.deepEqual(left, [{ n: 0 }])
  })

  test('a generator that throws leaves nothing, and the connection is usable or gone', async () => {
    await connection.pool.query('TRUNCATE kept')
    function* rows(): Generator<CopyValue[]> {
      yield [1, 'a']
      throw new Error('the reader failed')
    }
    await assert.rejects(
      transact(connection, ({ client }) => copyRows(client, 'kept', ['n', 't'], rows())),
      /the reader failed/,
    )
    const { rows: left } = await connection.pool.query('SELECT count(*)::int AS n FROM kept')
    assert.deepEqual(left, [{ n: 0 }])
  })

  test('anyOf takes any list of texts as one parameter', async () => {
    const values = [...HOSTILE_TEXTS]
    await copied(values.map((t) => ({ n: null, t, a: [], j: null, b: null, yes: null })))
    for (const some of [[], values.slice(0, 1), values]) {
      const { rows } = await sql<{
        t: string
      }>`SELECT t FROM kept WHERE t = ${anyOf(some)} ORDER BY i`.execute(connection.db)
      assert.deepEqual(
        rows.map((row) => row.t),
        some,
      )
    }
  })
})
