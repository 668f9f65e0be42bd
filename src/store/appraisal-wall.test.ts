import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../test/engines.ts'
import { appointEvent, enter, personEvent, positionEvent, unitEvent } from '../../test/sample.ts'
import { day } from '../base/dates.ts'
import type { NewEvent } from '../record/event.ts'
import type { Connection } from './database.ts'
import { type Limits, openSight } from './sight.ts'
import { poolRead, relationsRead } from './queries/pool.ts'

const PEOPLE = ['x', 'y', 'z', 'm1', 'm2', 's', 'h'] as const
const on = day('2026-11-10')
const YEAR = 2026

const own = (person: string): Limits => ({
  reach: 'own',
  person,
  unit: 'U',
  positions: 'off',
  audit: 'own',
  on: '2026-11-22',
})
const OFFICE: Limits = { ...own('esu'), reach: 'component', positions: 'unit', audit: 'office' }
const OTHER_OFFICE: Limits = { ...OFFICE, unit: 'V' }
const DEPARTMENT: Limits = { ...OFFICE, reach: 'none' }

function supervised(person: string, supervisor: string): NewEvent {
  const body = { person, supervisor, supervisorIs: 'career' as const }
  return {
    stream: `person:${person}`,
    type: 'organisation/supervisor-assigned',
    effective: day('2025-10-01'),
    body,
  }
}

function appraised(person: string): NewEvent[] {
  const stream = `appraisal:${person}/${YEAR}`
  const of = { person, fiscalYear: YEAR }
  const [start, end] = [day('2025-10-01'), day('2026-09-30')]
  return [
    {
      stream,
      type: 'appraisal/plan-drafted',
      effective: start,
      body: { ...of, unit: 'U', system: 'fiscal-2026', start, end, supervisor: 's', elements: [] },
      personal: { 'e1.standard': `standard of ${person}` },
    },
    { stream, type: 'appraisal/plan-communicated', effective: start, body: { ...of, daysLate: 0 } },
    {
      stream,
      type: 'appraisal/initially-rated',
      effective: day('2026-10-15'),
      body: { ...of, version: 1, levels: {}, level: 4, score: 410 },
      personal: { summary: `narrative of ${person}` },
    },
    {
      stream: `board-case:B1/${person}`,
      type: 'boards/case-assigned',
      effective: on,
      body: { ...of, sitting: 'B1', board: 'B', unit: 'U', career: true },
    },
    {
      stream: `board-case:B1/${person}`,
      type: 'boards/note-made',
      effective: on,
      body: { ...of, sitting: 'B1', member: 'm1' },
      personal: { text: `note on ${person}` },
    },
  ]
}

const BOARD: NewEvent[] = [
  {
    stream: 'board:B',
    type: 'boards/board-chartered',
    effective: day('2026-01-01'),
    body: {
      board: 'B',
      kind: 'performance-review',
      unit: 'U',
      name: 'Board',
      charter: 'Charter',
      interim: false,
      chairVotes: true,
      chainYears: 2,
    },
  },
  ...(['m1', 'm2'] as const).map(
    (person): NewEvent => ({
      stream: 'board:B',
      type: 'boards/member-appointed',
      effective: day('2026-02-01'),
      body: {
        board: 'B',
        person,
        seat: person === 'm1' ? 'chair' : 'member',
        voting: true,
        appointment: 'career',
        agency: 'U',
        document: 'Letter',
      },
    }),
  ),
  {
    stream: 'sitting:B1',
    type: 'boards/sitting-called',
    effective: on,
    body: {
      sitting: 'B1',
      board: 'B',
      unit: 'U',
      fiscalYear: YEAR,
      agenda: 'Close-out',
      people: ['x', 'y', 'z', 'm1'],
    },
  },
  {
    stream: 'sitting:B1',
    type: 'boards/roll-called',
    effective: on,
    body: { sitting: 'B1', present: ['m1', 'm2'] },
  },
]

let connection: Connection

before(async () => {
  connection = await freshDatabase()
  await enter(connection, [
    unitEvent('U'),
    unitEvent('V'),
    ...PEOPLE.flatMap((person) => [
      personEvent(person),
      positionEvent(`p-${person}`),
      appointEvent(person, `p-${person}`, '2020-02-01'),
    ]),
    supervised('x', 's'),
    supervised('y', 'm2'),
    supervised('s', 'h'),
    ...BOARD,
    ...['x', 'y', 'z', 'm1'].flatMap(appraised),
  ])
})

/** What somebody reads: whose appraisals, whose cases, and which sealed words. */
async function seen(limits: Limits) {
  const sight = openSight(connection)
  const db = sight.within(limits)
  const rows = async (query: string): Promise<string[]> =>
    (await sql.raw<{ it: string }>(query).execute(db)).rows.map(({ it }) => it)
  const found = {
    appraisals: await rows('SELECT person_id AS it FROM appraisal ORDER BY 1'),
    cases: await rows('SELECT person_id AS it FROM board_case ORDER BY 1'),
    sittings: await rows('SELECT id AS it FROM sitting'),
    sealed: await rows(
      `SELECT j.stream AS it FROM content c JOIN journal j ON j.id = c.event
        WHERE j.stream LIKE 'appraisal:%' OR j.stream LIKE 'board-case:%' GROUP BY 1 ORDER BY 1`,
    ),
  }
  await sight.end()
  return found
}

const NOTHING = { appraisals: [], cases: [], sittings: [], sealed: [] }

suite('who sees what of an appraisal year and a board', () => {
  test('an executive sees the own appraisal with its words, and no word of the board', async () => {
    assert.deepEqual(await seen(own('x')), { ...NOTHING, appraisals: ['x'], sealed: ['appraisal:x/2026'] })
  })

  test('an executive reads the initial rating once it is shared, and no day before; others are not kept from it', async () => {
    const rated = async (limits: Limits) => {
      const sight = openSight(connection)
      const { rows } = await sql<{ n: number }>`
        SELECT count(*)::int AS n FROM journal WHERE stream = 'appraisal:z/2026' AND type = 'appraisal/initially-rated'`.execute(
        sight.within(limits),
      )
      await sight.end()
      return rows[0]?.n
    }
    assert.equal(await rated(own('z')), 0)
    assert.equal(await rated(OFFICE), 1)
    const body = { person: 'z', fiscalYear: YEAR, answerBy: day('2026-10-23') }
    await enter(connection, [
      { stream: 'appraisal:z/2026', type: 'appraisal/rating-shared', effective: day('2026-10-16'), body },
    ])
    assert.equal(await rated(own('z')), 1)
  })

  test('a supervisor sees those of subordinates, another supervisor does not', async () => {
    const limits = { ...own('s'), reach: 'subordinates' as const }
    assert.deepEqual((await seen(limits)).appraisals, ['x'])
    assert.deepEqual((await seen({ ...limits, person: 'h' })).appraisals, [])
  })

  test('the office sees all of it; another office, and who sees no file, nothing', async () => {
    const found = await seen(OFFICE)
    assert.deepEqual(found.appraisals, ['m1', 'x', 'y', 'z'])
    assert.deepEqual(found.cases, ['m1', 'x', 'y', 'z'])
    assert.deepEqual(await seen(OTHER_OFFICE), NOTHING)
    assert.deepEqual((await seen(DEPARTMENT)).appraisals, [])
    assert.deepEqual((await seen(DEPARTMENT)).cases, [])
  })

  test('a member sees no file before the recusals are settled, then all but the own and the recused', async () => {
    assert.deepEqual(await seen(own('m2')), { ...NOTHING, sittings: ['B1'] })
    await enter(connection, [
      {
        stream: 'sitting:B1',
        type: 'boards/recusal-entered',
        effective: on,
        body: { sitting: 'B1', member: 'm2', person: 'y', ground: 'own subordinate', by: 'the system' },
      },
      {
        stream: 'sitting:B1',
        type: 'boards/recusals-settled',
        effective: on,
        body: { sitting: 'B1', member: 'm2' },
      },
    ])
    const found = await seen(own('m2'))
    assert.deepEqual(found.appraisals, ['m1', 'x', 'z'])
    assert.deepEqual(found.cases, ['m1', 'x', 'z'])
    assert.ok(!found.sealed.includes('appraisal:y/2026') && found.sealed.includes('board-case:B1/x'))
    assert.deepEqual((await seen(own('m1'))).cases, [])
  })

  test('a reviewer sees what is to be reviewed, and only while it is', async () => {
    assert.deepEqual(await seen(own('h')), NOTHING)
    const of = { person: 'x', fiscalYear: YEAR }
    const stream = `appraisal:x/${YEAR}`
    await enter(connection, [
      {
        stream,
        type: 'appraisal/higher-review-requested',
        effective: day('2026-10-20'),
        body: { ...of, reviewer: 'h', dueBy: day('2026-11-03') },
      },
    ])
    assert.deepEqual(await seen(own('h')), { ...NOTHING, appraisals: ['x'], sealed: [stream] })
    await enter(connection, [
      {
        stream,
        type: 'appraisal/higher-review-made',
        effective: day('2026-10-30'),
        body: { ...of, level: 4 },
      },
    ])
    assert.deepEqual(await seen(own('h')), NOTHING)
  })

  test('what a person has typed and not sent is that person’s alone', async () => {
    await sql`INSERT INTO draft VALUES ('x', 'plan', 'x/2026', '{}', now()), ('y', 'plan', 'y/2026', '{}', now())`.execute(
      connection.db,
    )
    const sight = openSight(connection)
    const mine = await sql<{ person_id: string }>`SELECT person_id FROM draft`.execute(sight.within(own('x')))
    assert.deepEqual(mine.rows, [{ person_id: 'x' }])
    await sight.end()
  })
})

suite('what boards are told', () => {
  test('relations of members with the people before them: own case, subordinates, and who gave the rating', async () => {
    const found = await relationsRead(connection.db, 'B1', '2026-11-10', 2, {})
    assert.deepEqual(found, [
      { member: 'm1', person: 'm1', ground: 'self' },
      { member: 'm2', person: 'y', ground: 'own subordinate' },
    ])
    assert.deepEqual(await relationsRead(connection.db, 'B1', '2026-11-10', 2, { person: 'x' }), [])
    assert.deepEqual(await relationsRead(connection.db, 'B1', '2026-11-10', 2, { member: 'm1' }), [
      { member: 'm1', person: 'm1', ground: 'self' },
    ])
  })

  test('the pool is everybody in an SES position on the last day, each once, rated or not', async () => {
    const pool = await poolRead(connection.db, 'U', YEAR, '2026-09-30')
    assert.deepEqual(pool.map(({ person }) => person).sort(), [...PEOPLE].sort())
    const x = pool.find(({ person }) => person === 'x')
    assert.deepEqual([x?.initial_level, x?.score, x?.board_level, x?.appointment], [4, 410, null, 'career'])
    assert.equal(pool.find(({ person }) => person === 's')?.initial_level, null)
    assert.deepEqual(await poolRead(connection.db, 'V', YEAR, '2026-09-30'), [])
  })
})
