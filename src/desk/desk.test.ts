import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { freshDatabase } from '../../test/engines.ts'
import { day } from '../base/dates.ts'
import { DEMO_SEATS } from '../demo/cast.ts'
import { readHead } from '../store/journal.ts'
import { openSight, PUBLIC } from '../store/sight.ts'
import { type Desk, headOf, memory, remembered } from './desk.ts'
import { openPrinter } from './print.ts'

type Counting = { desk: Desk; heads: () => number; append: () => Promise<void> }

/** A desk on an empty journal that counts how often its head is read. */
async function countingDesk(): Promise<Counting> {
  const connection = await freshDatabase()
  let heads = 0
  const counting = new Proxy(connection.db, {
    get(target, name) {
      if (name === 'selectFrom') heads++
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  return {
    desk: {
      connection: { ...connection, db: counting },
      db: counting,
      now: () => '2026-11-22T00:00:00.000Z',
      today: () => day('2026-11-22'),
      mint: () => 'unused',
      demo: true,
      demoSeats: DEMO_SEATS,
      folder: 'unused',
      printer: openPrinter(),
      memory: memory(),
    },
    heads: () => heads,
    append: async () => {
      await connection.pool.query('UPDATE journal_head SET seq = seq + 1')
    },
  }
}

describe('remembered answers', () => {
  let office: Counting
  before(async () => {
    office = await countingDesk()
  })

  test('are computed once until the journal moves on', async () => {
    const { desk, append } = office
    let computed = 0
    const ask = () => remembered(desk, 'once', async () => ++computed)
    assert.deepEqual([await ask(), await ask()], [1, 1])
    await append()
    assert.deepEqual([await ask(), await ask()], [2, 2])
  })

  test('asked for at once share one reading of the head; one asked while it goes on gets the next', async () => {
    const { desk, heads } = office
    const before = heads()
    const ask = () => remembered(desk, 'many', async () => 'answer')
    const first = Array.from({ length: 20 }, ask)
    await new Promise((resolve) => setImmediate(resolve))
    const later = Array.from({ length: 20 }, ask)
    await Promise.all([...first, ...later])
    assert.equal(heads() - before, 2)
  })

  test('asked for after an entry is committed know of it, whatever readings go on', async () => {
    const { desk, append } = office
    const ask = () => remembered(desk, 'seen', () => headOf(desk))
    for (let turn = 0; turn < 20; turn++) {
      const others = Array.from({ length: 5 }, ask)
      await append()
      const { seq } = await readHead(desk.connection.db)
      assert.equal(await ask(), seq)
      await Promise.all(others)
    }
  })

  test('of one sight are no other’s: seats of a person that differ in pay alone share nothing', async () => {
    const { desk } = office
    const sees = (pay: 'files' | 'office'): Desk => {
      const sight = openSight(desk.connection)
      const limits = { ...PUBLIC, person: 'x', unit: 'U', pay }
      return { ...desk, db: sight.within(limits), seen: { sight, limits } }
    }
    const [payroll, panelist] = [sees('office'), sees('files')]
    const told = [
      await remembered(payroll, 'pay of x', async () => 'all of it'),
      await remembered(panelist, 'pay of x', async () => 'nothing'),
    ]
    await Promise.all([payroll, panelist].map(async ({ seen }) => await seen?.sight.end()))
    assert.deepEqual(told, ['all of it', 'nothing'])
  })

  test('are asked for again after a reading that failed', async () => {
    const { desk } = office
    const db = desk.connection.db
    const failing = new Proxy(db, {
      get() {
        throw new Error('the database is away')
      },
    })
    desk.connection.db = failing
    const both = await Promise.allSettled([1, 2].map(() => remembered(desk, 'back', async () => 'no')))
    assert.deepEqual(
      both.map(({ status }) => status),
      ['rejected', 'rejected'],
    )
    desk.connection.db = db
    assert.equal(await remembered(desk, 'back', async () => 'yes'), 'yes')
  })
})
