import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../../test/engines.ts'
import { enter, personEvent } from '../../../test/sample.ts'
import { day } from '../../base/dates.ts'
import type { NewEvent, UnitKind } from '../../record/event.ts'
import type { Connection } from '../database.ts'
import { agencies, postsUnder, rollUpOf, under, unitPath, unitsById, unitsUnder } from './units.ts'

let connection: Connection

function unit(id: string, kind: UnitKind, parent?: string): NewEvent {
  return {
    stream: `unit:${id}`,
    type: 'organisation/unit-established',
    effective: day('2020-01-01'),
    body: { unit: id, kind, name: `The ${id}`, source: 'test', ...(parent === undefined ? {} : { parent }) },
  }
}

function post(id: string, effective: string, body: { unit: string; reportsTo?: string }): NewEvent {
  return {
    stream: `post:${id}`,
    type: 'organisation/post-established',
    effective: day(effective),
    body: { post: id, title: `Head ${id}`, ...body },
  }
}

function filled(id: string, effective: string, person: string): NewEvent {
  return {
    stream: `post:${id}`,
    type: 'organisation/post-filled',
    effective: day(effective),
    body: { post: id, person, capacity: 'permanent' },
  }
}

before(async () => {
  connection = await freshDatabase()
  await enter(connection, [
    unit('DEPT', 'department'),
    unit('BUREAU', 'component', 'DEPT'),
    unit('BUREAU-OFFICE', 'office', 'BUREAU'),
    unit('DEPT-OFFICE', 'office', 'DEPT'),
    unit('INDEP', 'agency'),
    unit('INDEP-OFFICE', 'office', 'INDEP'),
    unit('INDEP-IG', 'component', 'INDEP'),
    unit('INDEP-IG-OFFICE', 'office', 'INDEP-IG'),
    personEvent('ann'),
    personEvent('bob'),
    post('top', '2021-01-01', { unit: 'BUREAU' }),
    post('low', '2022-01-01', { unit: 'BUREAU-OFFICE', reportsTo: 'top' }),
    post('out', '2021-01-01', { unit: 'INDEP' }),
    filled('top', '2021-02-01', 'ann'),
    filled('top', '2023-02-01', 'bob'),
    filled('low', '2022-06-01', 'ann'),
    {
      stream: 'post:low',
      type: 'organisation/post-vacated',
      effective: day('2023-01-01'),
      body: { post: 'low', person: 'ann' },
    },
  ])
})

suite('units', () => {
  test('no ids are no units, and unknown ones are left out', async () => {
    assert.deepEqual(await unitsById(connection.db, []), [])
    const found = await unitsById(connection.db, ['INDEP', 'NONE', 'DEPT', `'; DROP TABLE unit; --`])
    assert.deepEqual(found.map(({ id }) => id).sort(), ['DEPT', 'INDEP'])
  })

  test('what is under a unit, and what it is under', async () => {
    const { db } = connection
    assert.deepEqual((await under(db, 'INDEP')).sort(), [
      'INDEP',
      'INDEP-IG',
      'INDEP-IG-OFFICE',
      'INDEP-OFFICE',
    ])
    assert.deepEqual(await under(db, 'NONE'), [])
    assert.deepEqual(
      (await unitPath(db, 'BUREAU-OFFICE')).map(({ id }) => id),
      ['DEPT', 'BUREAU', 'BUREAU-OFFICE'],
    )
    assert.deepEqual(await unitPath(db, 'NONE'), [])
    assert.deepEqual(
      (await unitsUnder(db, undefined)).map(({ id }) => id),
      ['DEPT', 'INDEP'],
    )
    assert.deepEqual(
      (await unitsUnder(db, 'DEPT')).map(({ id }) => id),
      ['BUREAU', 'DEPT-OFFICE'],
    )
    assert.deepEqual(
      (await agencies(db)).map(({ id }) => id),
      ['DEPT', 'INDEP'],
    )
  })

  test('offices roll up to the nearest agency, an inspector general of an independent agency to itself', async () => {
    const rows = await connection.db.selectFrom('unit_tree').selectAll().execute()
    const tree = Object.fromEntries(rows.map((row) => [row.unit_id, [row.top_id, row.agency_id]]))
    assert.deepEqual(tree, {
      DEPT: ['DEPT', 'DEPT'],
      'DEPT-OFFICE': ['DEPT', 'DEPT'],
      BUREAU: ['DEPT', 'BUREAU'],
      'BUREAU-OFFICE': ['DEPT', 'BUREAU'],
      INDEP: ['INDEP', 'INDEP'],
      'INDEP-OFFICE': ['INDEP', 'INDEP'],
      'INDEP-IG': ['INDEP', 'INDEP-IG'],
      'INDEP-IG-OFFICE': ['INDEP', 'INDEP-IG'],
    })
    const { rows: each } = await sql<(typeof rows)[number]>`
      SELECT u.id AS unit_id, t.* FROM unit u CROSS JOIN LATERAL ${rollUpOf(sql.ref('u.id'))} t`.execute(
      connection.db,
    )
    assert.deepEqual(Object.fromEntries(each.map((row) => [row.unit_id, [row.top_id, row.agency_id]])), tree)
  })
})

suite('posts as of a day', () => {
  async function on(date: string): Promise<unknown[]> {
    const rows = await postsUnder(connection.db, 'DEPT', day(date))
    return rows.map((row) => [row.id, row.reports_to_title, row.holder_name, row.since])
  }

  test('before the first there is none; each has the holder and the line of the day', async () => {
    assert.deepEqual(await on('2020-12-31'), [])
    assert.deepEqual(await on('2021-01-31'), [['top', null, null, null]])
    assert.deepEqual(await on('2022-06-01'), [
      ['low', 'Head top', 'Name of ann', '2022-06-01'],
      ['top', null, 'Name of ann', '2021-02-01'],
    ])
    assert.deepEqual(await on('2023-01-31'), [
      ['low', 'Head top', null, null],
      ['top', null, 'Name of ann', '2021-02-01'],
    ])
    assert.deepEqual(await on('2023-02-01'), [
      ['low', 'Head top', null, null],
      ['top', null, 'Name of bob', '2023-02-01'],
    ])
  })

  test('a unit that is not there has none', async () => {
    assert.deepEqual(await postsUnder(connection.db, 'NONE', day('2023-01-01')), [])
  })
})
