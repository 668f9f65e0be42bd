import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { freshDatabase } from '../../../test/engines.ts'
import { allocationEvent, enter, personEvent, unitEvent } from '../../../test/sample.ts'
import { day } from '../../base/dates.ts'
import type { RecordedEvent } from '../../record/event.ts'
import type { Connection } from '../database.ts'
import { entries, entryById, mendsOf } from './audit.ts'

let connection: Connection
let recorded: RecordedEvent[]

before(async () => {
  connection = await freshDatabase()
  recorded = await enter(connection, [
    unitEvent('U'),
    personEvent('ann'),
    personEvent('bob'),
    allocationEvent('U', 12, '2026-01-01'),
  ])
  const last = recorded.at(-1)
  assert.ok(last)
  await enter(connection, [
    {
      stream: last.stream,
      type: 'record/entry-corrected',
      effective: day('2026-01-01'),
      body: { mends: last.id, body: { spaces: 13 }, reason: 'as the letter says' },
    },
  ])
})

suite('entries of the journal', () => {
  test('one entry by its id; none for an unknown one or for what is no id', async () => {
    const [first] = recorded
    assert.ok(first)
    assert.equal((await entryById(connection.db, first.id))?.seq, first.seq)
    for (const id of [
      '00000000-0000-4000-8000-000000000000',
      '',
      'none',
      '------------------------------------',
      `${first.id} `,
      `'; DROP TABLE journal; --`,
    ]) {
      assert.equal(await entryById(connection.db, id), undefined, id)
    }
  })

  test('the entries within a reach, newest first', async () => {
    const { db } = connection
    const read = async (filter: Omit<Parameters<typeof entries>[1], 'limit'>): Promise<string[]> =>
      (await entries(db, { ...filter, limit: 10 })).map(({ seq, stream }) => `${seq} ${stream}`)
    assert.deepEqual(await read({ reach: { kinds: ['person', 'unit'] } }), [
      '3 person:bob',
      '2 person:ann',
      '1 unit:U',
    ])
    assert.deepEqual(await read({ reach: { streams: ['person:ann'] } }), ['2 person:ann'])
    assert.deepEqual(await read({ reach: { streams: [] } }), [])
    assert.deepEqual(await read({ reach: { kinds: [] } }), [])
    const reach = { kinds: ['person', 'unit', 'allocation'] }
    assert.deepEqual(await read({ reach, before: 3 }), ['2 person:ann', '1 unit:U'])
    assert.deepEqual(await read({ reach, stream: 'person:bob' }), ['3 person:bob'])
    assert.deepEqual(await read({ reach, type: 'positions/allocation-entered' }), ['4 allocation:U'])
    assert.deepEqual(await read({ reach, role: 'nobody' }), [])
    // A reach is not widened by naming a record outside it.
    assert.deepEqual(await read({ reach: { kinds: ['unit'] }, stream: 'person:bob' }), [])
  })

  test('what mends an entry', async () => {
    const last = recorded.at(-1)
    assert.ok(last)
    const mends = await mendsOf(connection.db, last.id, last.stream)
    assert.deepEqual(
      mends.map(({ seq, type }) => [seq, type]),
      [[5, 'record/entry-corrected']],
    )
    assert.deepEqual(await mendsOf(connection.db, recorded[0]?.id ?? '', 'unit:U'), [])
  })
})
