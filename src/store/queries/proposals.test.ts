import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { emptyDatabase, freshDatabase } from '../../../test/engines.ts'
import { enter, unitEvent } from '../../../test/sample.ts'
import { day } from '../../base/dates.ts'
import type { NewEvent } from '../../record/event.ts'
import { append } from '../journal.ts'
import { transact } from '../database.ts'
import { migrate } from '../migrate.ts'
import { compareWithRebuild } from '../projection.ts'
import { allocationHolder, careerReservedOfRecord, settingsFor, waitingPlaces } from './proposals.ts'

const position = (id: string, on: string, designation: 'general' | 'career-reserved'): NewEvent => ({
  stream: `position:${id}`,
  type: 'positions/position-established',
  effective: day(on),
  body: { position: id, unit: 'U', title: 'Director', location: 'Washington', designation },
})

suite('positions as counted under the lock', () => {
  test('the designation of the day counts, and what ends later is told apart', async () => {
    const connection = await freshDatabase()
    await enter(connection, [
      unitEvent('U'),
      position('a', '2019-01-01', 'career-reserved'),
      position('b', '2019-01-01', 'career-reserved'),
      position('c', '2019-12-01', 'career-reserved'),
      {
        stream: 'position:a',
        type: 'positions/designation-change-decided',
        effective: day('2019-11-10'),
        body: {
          position: 'a',
          to: 'general',
          answer: 'approved',
          letter: 'x',
          letterDate: day('2019-11-04'),
        },
      },
      {
        stream: 'position:b',
        type: 'positions/position-abolished',
        effective: day('2019-11-20'),
        body: { position: 'b', reason: 'x' },
      },
    ])
    const count = (on: string, staying = false) => careerReservedOfRecord(connection.db, on, staying)
    assert.deepEqual(
      [await count('2019-11-09'), await count('2019-11-10'), await count('2019-11-20')],
      [2, 1, 0],
    )
    assert.equal(await count('2019-11-09', true), 0)
    assert.deepEqual(await waitingPlaces(connection.db, ['U'], '2019-11-09'), {
      approved: 0,
      later: 1,
      reservedEnding: 2,
    })
    assert.deepEqual(await waitingPlaces(connection.db, ['V'], '2019-11-09'), {
      approved: 0,
      later: 0,
      reservedEnding: 0,
    })
  })

  test('the allocation of the nearest unit above covers an office', async () => {
    const connection = await freshDatabase()
    const under = (id: string, parent: string): NewEvent => {
      const event = unitEvent(id)
      return { ...event, body: { ...event.body, parent } } as NewEvent
    }
    const allocation = (unit: string): NewEvent => ({
      stream: `allocation:${unit}`,
      type: 'positions/allocation-entered',
      effective: day('2019-10-01'),
      body: { unit, spaces: 90, source: 'x' },
    })
    await enter(connection, [unitEvent('D'), under('C', 'D'), under('O', 'C'), allocation('D')])
    assert.equal(await allocationHolder(connection.db, 'O'), 'D')
    await enter(connection, [allocation('C')])
    assert.equal(await allocationHolder(connection.db, 'O'), 'C')
    assert.equal(await allocationHolder(connection.db, 'nowhere'), undefined)
  })

  test('the nearest setting in force on the day holds', async () => {
    const connection = await freshDatabase()
    await enter(connection, [
      unitEvent('D'),
      { ...unitEvent('C'), body: { ...unitEvent('C').body, parent: 'D' } } as NewEvent,
    ])
    const settle = (id: string, unit: string, value: string, state: string, during: string) =>
      connection.pool.query(
        `INSERT INTO setting (stream, id, setting, unit_id, value, source, reason, state, proposed_by, approved_by, during)
         VALUES ('setting:' || $1, $1, 'supervisory-share', $2, $3, 'x', 'x', $4, 'a', 'b', $5)`,
        [id, unit, value, state, during],
      )
    await settle('1', 'D', 'on', 'in force', '[2019-01-01,)')
    await settle('2', 'C', 'off', 'in force', '[2019-06-01,2019-09-01)')
    await settle('3', 'C', 'maybe', 'proposed', 'empty')
    const on = async (unit: string, date: string) =>
      (await settingsFor(connection.db, unit, date)).get('supervisory-share')
    assert.deepEqual(
      [
        await on('C', '2018-12-31'),
        await on('C', '2019-03-01'),
        await on('C', '2019-06-01'),
        await on('C', '2019-09-01'),
      ],
      [undefined, 'on', 'off', 'on'],
    )
    assert.equal(await on('D', '2019-06-01'), 'on')
  })
})

test('a database of before migration 008 holds afterwards what a rebuild gives', async () => {
  const connection = await emptyDatabase()
  await migrate(connection.db, '007-unit-tree')
  const events = [position('a', '2019-01-01', 'career-reserved'), position('b', '2019-03-01', 'general')]
  let minted = 0
  const stamp = {
    actor: 'a',
    role: 'esu',
    capacity: 'permanent',
    recorded: '2019-09-03T00:00:00.000Z',
  } as const
  const mint = () => `00000000-0000-4000-8000-${String(++minted).padStart(12, '0')}`
  await transact(connection, async (work) => append(work, events, { ...stamp, mint }))
  await connection.pool.query(
    `INSERT INTO position (id, stream, unit_id, title, location, pay_plan, designation, source, established) VALUES
       ('a', 'position:a', 'U', 'Director', 'Washington', 'ES', 'career-reserved', 'record', '2019-01-01'),
       ('b', 'position:b', 'U', 'Director', 'Washington', 'ES', 'general', 'record', '2019-03-01')`,
  )
  await migrate(connection.db)
  const found = await transact(connection, async (work) => compareWithRebuild(work))
  assert.deepEqual(
    found.filter(({ missing, extra }) => missing + extra > 0),
    [],
  )
  assert.equal(await careerReservedOfRecord(connection.db, '2019-09-03'), 1)
})
