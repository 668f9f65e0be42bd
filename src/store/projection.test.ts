import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { freshDatabase, secondConnection } from '../../test/engines.ts'
import { type Step, step } from '../../test/random-history.ts'
import { runs } from '../../test/runs.ts'
import {
  allocationEvent,
  appointEvent,
  enter,
  personEvent,
  positionEvent,
  stampAt,
  unitEvent,
} from '../../test/sample.ts'
import { day } from '../base/dates.ts'
import type { NewEvent } from '../record/event.ts'
import { type Connection, transact } from './database.ts'
import { append, readFrom, readUnruled } from './journal.ts'
import { compareWithRebuild, type Difference, rebuild, reproject } from './projection.ts'
import { verify } from './verify.ts'

/** What a rebuild would change; the comparison is undone again. */
async function differences(connection: Connection): Promise<Difference[]> {
  let found: Difference[] = []
  const undo = transact(connection, async (work) => {
    found = await compareWithRebuild(work)
    throw new Error('undone')
  })
  await assert.rejects(undo, /undone/)
  return found.filter(({ missing, extra, live, rebuilt }) => missing + extra > 0 || live !== rebuilt)
}

async function count(connection: Connection, table: string): Promise<number> {
  const { rows } = await connection.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)
  return rows[0]?.n ?? -1
}

const correct = (stream: string, mends: string, body: Record<string, unknown>): NewEvent => ({
  stream,
  type: 'record/entry-corrected',
  effective: day('2026-01-01'),
  body: { mends, body, reason: 'as the form says' },
})

suite('views', () => {
  test('are written from what the caller read; what has grown since is read again, what was not read is read', async () => {
    const connection = await freshDatabase()
    const units = ['U', 'V', 'W', 'X']
    await enter(
      connection,
      units.map((unit) => unitEvent(unit)),
    )
    const streams = ['allocation:U', 'allocation:V']
    await enter(connection, [allocationEvent('U', 1, '2021-01-01'), allocationEvent('V', 1, '2021-01-01')])
    await enter(connection, [allocationEvent('W', 1, '2021-01-01')])
    const read = Map.groupBy(await readUnruled(connection.db, streams), ({ stream }) => stream)
    await enter(connection, [allocationEvent('V', 2, '2022-01-01')])
    await transact(connection, async (work) => {
      const later = units.map((unit) => allocationEvent(unit, 3, '2023-01-01'))
      await reproject(work, await append(work, later, stampAt()), read)
    })
    assert.deepEqual(await differences(connection), [])
    assert.equal(await count(connection, 'allocation'), 8)
  })

  test('after any history, mended and cancelled in part, a rebuild changes nothing', async () => {
    const connection = await freshDatabase()
    let accepted = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 14 }),
        async (batches) => {
          await connection.pool.query(
            'TRUNCATE unit, position, position_designation, position_proposal, person, incumbency, allocation, supervision, rating',
          )
          await forget(connection)
          for (const batch of batches) {
            if (await tryToEnter(connection, batch)) accepted++
            else refused++
          }
          assert.deepEqual(await differences(connection), [])
          assert.equal((await verify(connection.db)).whole, true)
        },
      ),
      runs(15),
    )
    assert.ok(accepted > refused, `${accepted} batches accepted, ${refused} refused`)
  })

  test('a row that is lost, changed or made up is found, and a rebuild mends it', async () => {
    const connection = await freshDatabase()
    await enter(connection, [unitEvent('U'), unitEvent('V'), personEvent('a'), personEvent('b')])
    assert.deepEqual(await differences(connection), [])
    await connection.pool.query(`UPDATE unit SET name = 'changed' WHERE id = 'V'`)
    await connection.pool.query(`DELETE FROM person WHERE id = 'a'`)
    await connection.pool.query(
      `INSERT INTO allocation VALUES ('x', 'U', gen_random_uuid(), 1, 1, 'x', '[,)')`,
    )
    assert.deepEqual(await differences(connection), [
      { table: 'unit', live: 2, rebuilt: 2, missing: 1, extra: 1 },
      { table: 'person', live: 1, rebuilt: 2, missing: 1, extra: 0 },
      { table: 'allocation', live: 1, rebuilt: 0, missing: 0, extra: 1 },
    ])
    assert.equal(await count(connection, 'person'), 1, 'the comparison changed nothing')
    await transact(connection, rebuild)
    assert.deepEqual(await differences(connection), [])
    assert.equal(await count(connection, 'person'), 2)
  })

  test('hostile names reach the views as they are, new and grown', async () => {
    const connection = await freshDatabase()
    const names = [`O'Neil\\N\t"x"`, 'a\nb\\', '<b>&amp;</b>', '{"a"}', '']
    await enter(
      connection,
      names.map((name, index) => unitEvent(`U${index}`, name)),
    )
    const read = async () =>
      (await connection.pool.query(`SELECT name FROM unit ORDER BY id`)).rows.map((row) => row.name)
    assert.deepEqual(await read(), names)
    await enter(
      connection,
      names.map((_, index) => ({
        stream: `unit:U${index}`,
        type: 'organisation/unit-matched',
        effective: day('2021-01-01'),
        body: { unit: `U${index}`, parent: 'U0', reason: 'test' },
      })),
    )
    assert.deepEqual(await read(), names)
    assert.deepEqual(await differences(connection), [])
  })

  test('flags and repairs of a listed row keep every character', async () => {
    const connection = await freshDatabase()
    const flags = ['a "quoted" flag', 'comma, brace {}', 'back\\slash', 'NULL', '', 'new\nline']
    const repairs = [{ field: 'begin', from: `"\\'\t`, to: '', rule: 'r' }]
    const body = {
      listing: 'L',
      row: 1,
      position: 'x',
      unit: 'U',
      title: 't',
      location: 'l',
      status: 'filled' as const,
    }
    const codes = { appointment: 'CA', payPlan: 'ES', level: '', tenure: '', person: 'per-1', flags, repairs }
    await enter(connection, [
      {
        stream: 'position:x',
        type: 'positions/incumbency-listed',
        effective: day('2025-01-01'),
        body: { ...body, ...codes },
      },
    ])
    const { rows } = await connection.pool.query('SELECT flags, repairs FROM incumbency')
    assert.deepEqual(rows, [{ flags, repairs }])
  })

  test('a rebuild beside writers and readers waits for nobody for ever, and agrees with them', async () => {
    const connection = await freshDatabase()
    const other = await secondConnection(connection)
    await enter(connection, [unitEvent('U'), personEvent('a'), positionEvent('1')])
    const writes = Array.from({ length: 20 }, (_, turn) =>
      transact(other, async ({ client }) => {
        // As an action does: it reads the views before it appends.
        await client.query('SELECT count(*) FROM supervision, incumbency, position')
      }).then(() => enter(other, [appointEvent('a', '1', `20${10 + turn}-01-01`), unitEvent(`N${turn}`)])),
    )
    const rebuilds = Array.from({ length: 4 }, () => transact(connection, rebuild))
    await Promise.all([...writes, ...rebuilds])
    assert.deepEqual(await differences(connection), [])
    assert.equal(await count(connection, 'unit'), 21)
  })

  test('pages can be read while a rebuild is under way', async () => {
    const connection = await freshDatabase()
    await enter(connection, [unitEvent('U')])
    await transact(connection, async (work) => {
      await rebuild(work)
      const reader = await secondConnection(connection)
      await reader.pool.query(`SET statement_timeout = '3s'`)
      assert.equal(await count(reader, 'unit'), 1)
    })
  })
})

suite('what the database itself refuses', () => {
  const cases: readonly (readonly [what: string, before: NewEvent[], event: NewEvent])[] = [
    [
      'two people in one position at once',
      [personEvent('a'), personEvent('b'), appointEvent('a', '1', '2020-01-01')],
      appointEvent('b', '1', '2021-01-01'),
    ],
    [
      'one person in two positions at once',
      [personEvent('a'), personEvent('b'), appointEvent('a', '1', '2020-01-01')],
      { ...appointEvent('a', '2', '2021-01-01'), stream: 'person:b' },
    ],
    [
      'one person entered in two streams',
      [personEvent('a')],
      { ...personEvent('a'), stream: 'person:a-again' },
    ],
    [
      'two allocations of a unit at once',
      [allocationEvent('U', 10, '2020-01-01')],
      { ...allocationEvent('U', 20, '2021-01-01'), stream: 'allocation:U-again' },
    ],
  ]
  for (const [what, before, event] of cases) {
    test(`${what}: refused, and the journal keeps nothing of it`, async () => {
      const connection = await freshDatabase()
      await enter(connection, before)
      await assert.rejects(enter(connection, [unitEvent('N'), event]), { code: /23P01|23505/ })
      assert.equal((await readFrom(connection.db, 0, 100)).length, before.length)
      assert.equal(await count(connection, 'unit'), 0)
      assert.deepEqual(await differences(connection), [])
    })
  }

  test('rows that touch without overlapping are taken', async () => {
    const connection = await freshDatabase()
    await enter(connection, [personEvent('a'), personEvent('b'), appointEvent('a', '1', '2020-01-01')])
    await enter(connection, [
      {
        stream: 'person:a',
        type: 'staffing/separated',
        effective: day('2021-01-01'),
        body: { person: 'a', position: '1', reason: 'retired' },
      },
    ])
    await enter(connection, [appointEvent('b', '1', '2021-01-01')])
    const { rows } = await connection.pool.query(
      `SELECT person_id, during::text FROM incumbency ORDER BY person_id`,
    )
    assert.deepEqual(rows, [
      { person_id: 'a', during: '[2020-01-01,2021-01-01)' },
      { person_id: 'b', during: '[2021-01-01,)' },
    ])
  })

  test('a correction that would make two overlap is refused as well', async () => {
    const connection = await freshDatabase()
    const [, , appointed] = await enter(connection, [
      personEvent('a'),
      personEvent('b'),
      appointEvent('a', '1', '2022-01-01'),
      appointEvent('b', '2', '2020-01-01'),
    ])
    const moved = correct('person:a', appointed?.id ?? '', { position: '2' })
    await assert.rejects(enter(connection, [moved]), { code: '23P01' })
    await enter(connection, [correct('person:a', appointed?.id ?? '', { position: '3' })])
    const { rows } = await connection.pool.query(`SELECT position_id FROM incumbency WHERE person_id = 'a'`)
    assert.deepEqual(rows, [{ position_id: '3' }])
  })
})

async function tryToEnter(connection: Connection, steps: readonly Step[]): Promise<boolean> {
  const sofar = await readFrom(connection.db, 0, 1000)
  const events = steps.flatMap((make) => make(sofar) ?? [])
  try {
    await enter(connection, events, stampAt())
    return true
  } catch (error) {
    if (['23P01', '23505'].includes((error as { code?: string }).code ?? '')) return false
    throw error
  }
}

/** Empties the journal, as only the owner of the database can. */
async function forget(connection: Connection): Promise<void> {
  await transact(connection, async ({ client }) => {
    await client.query(`ALTER TABLE journal DISABLE TRIGGER USER`)
    await client.query(`ALTER TABLE content DISABLE TRIGGER USER`)
    await client.query(`TRUNCATE journal, content, content_key`)
    await client.query(`ALTER TABLE journal ENABLE TRIGGER USER`)
    await client.query(`ALTER TABLE content ENABLE TRIGGER USER`)
    await client.query(`UPDATE journal_head SET seq = 0, hash = repeat('0', 64)`)
  })
}
