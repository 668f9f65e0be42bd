import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { SEATS, type SeatId } from '../../src/desk/who.ts'
import { Caller, isError, json } from '../support/caller.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { enterForeign, FOREIGN, type ForeignIds } from '../support/foreign.ts'
import { mainOf, textOf } from '../support/markup.ts'
import { enter, roleGiven, signedInAs } from '../support/principals.ts'
import { loggedBy, plainly, withoutLog } from '../support/readings.ts'
import { rowsOf, valueOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const READS_LOG: ReadonlySet<SeatId> = new Set<SeatId>([
  'esu',
  'administrator',
  'second-administrator',
  'auditor',
])

let desk: DemoDesk
let caller: Caller
let foreign: ForeignIds
const visitors = new Map<SeatId, Visitor>()

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
  foreign = await enterForeign(desk, FOREIGN[1])
  for (const seat of SEATS) visitors.set(seat, await new Visitor(desk).sit(seat))
})

function visitor(seat: SeatId): Visitor {
  const found = visitors.get(seat)
  assert.ok(found)
  return found
}

async function get(seat: SeatId, path: string): Promise<string> {
  const answer = await visitor(seat).get(path)
  assert.equal(answer.status, 200, `${seat} at ${path}`)
  return answer.body
}

async function entryOf(person: string): Promise<string> {
  return await valueOf(desk, `SELECT id::text FROM journal WHERE stream = $1 ORDER BY seq LIMIT 1`, [
    `person:${person}`,
  ])
}

const ESU = { reader: 'ice-s001', reader_name: 'Nair, Priya', role: 'executive-services', unit_id: 'HSBB' }
const NONE = { entry: null, opening: null }

suite('reading somebody else’s record is logged', () => {
  test('a file, on its page: one row, exact', async () => {
    const { person } = desk.demoSeats.executive
    const rows = await loggedBy(desk, () => get('esu', `/people/${person}`))
    assert.deepEqual(rows, [{ ...ESU, what: 'file', how: 'page', people: [person], ...NONE }])
    const at = await valueOf<Date | string>(desk, 'SELECT max(at) FROM reading')
    assert.equal(new Date(at).toISOString(), desk.now())
  })

  test('the own file is not, nor one of the public listing, nor one that is not shown', async () => {
    const { executive, supervisor } = desk.demoSeats
    const listed = await valueOf<string>(desk, `SELECT id FROM person WHERE source = 'listing' LIMIT 1`)
    const rows = await loggedBy(desk, async () => {
      await get('executive', `/people/${executive.person}`)
      await get('supervisor', `/people/${supervisor.person}`)
      await get('executive', `/audit/${await entryOf(executive.person)}`)
      await get('executive', '/people/table/csv?source=record')
      await get('esu', `/people/${listed}`)
      for (const seat of ['executive', 'auditor', 'opm', 'department', 'administrator'] as const) {
        assert.equal((await visitor(seat).get(`/people/${supervisor.person}`)).status, 404)
        assert.equal((await visitor(seat).get('/people/none')).status, 404)
      }
    })
    assert.deepEqual(rows, [])
  })

  test('a subordinate’s, for the supervisor', async () => {
    const { executive, supervisor } = desk.demoSeats
    const rows = await loggedBy(desk, () => get('supervisor', `/people/${executive.person}`))
    assert.deepEqual(rows, [
      {
        reader: supervisor.person,
        reader_name: supervisor.name,
        role: 'supervisor',
        unit_id: 'HSBB',
        what: 'file',
        how: 'page',
        people: [executive.person],
        ...NONE,
      },
    ])
  })

  test('an entry of the journal, and a page of entries; on the page and through the API', async () => {
    const { person } = desk.demoSeats.executive
    const entry = await entryOf(person)
    const one = await loggedBy(desk, () => get('esu', `/audit/${entry}`))
    assert.deepEqual(one, [{ ...ESU, what: 'entry', how: 'page', people: [person], entry, opening: null }])
    const listed = await loggedBy(desk, () => get('esu', `/audit?stream=person:${person}`))
    assert.deepEqual(listed, [{ ...ESU, what: 'entries', how: 'page', people: [person], ...NONE }])
    const api = await loggedBy(desk, async () => {
      assert.equal((await caller.ask('esu', `/api/audit?stream=person:${person}`)).status, 200)
    })
    assert.deepEqual(api, [{ ...ESU, what: 'entries', how: 'api', people: [person], ...NONE }])
    const ofUnits = await loggedBy(desk, async () => {
      await get('esu', `/audit?stream=unit:HSBB`)
      await get('auditor', '/audit')
    })
    assert.deepEqual(ofUnits, [])
  })

  test('an export of people, with whose records are in it', async () => {
    const query = `source=record&appointment=limited-term`
    const csv = await loggedBy(desk, () => get('esu', `/people/table/csv?${query}`))
    const xlsx = await loggedBy(desk, () => get('esu', `/people/table/xlsx?${query}`))
    const body = await get('esu', `/people/table/csv?${query}`)
    const ids = body
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.slice(line.lastIndexOf(',') + 1))
    assert.ok(ids.length > 0 && ids.every((id) => id.startsWith('ice-')), body)
    for (const rows of [csv, xlsx]) {
      assert.deepEqual(
        rows.map(({ people, ...row }) => ({ ...row, people: people.toSorted() })),
        [{ ...ESU, what: 'people', how: 'export', people: ids.toSorted(), ...NONE }],
      )
    }
    const all = await loggedBy(desk, () => get('esu', '/people/table/csv'))
    const count = await valueOf<number>(
      desk,
      `SELECT count(DISTINCT person_id)::int FROM incumbency WHERE source = 'record' AND person_id LIKE 'ice-%'`,
    )
    assert.equal(all[0]?.people.length, count)
    const none = await loggedBy(desk, async () => {
      await get('esu', '/people/table/csv?source=listing&q=Smith')
      assert.equal((await visitor('esu').get('/people/table/pdf')).status, 404)
    })
    assert.deepEqual(none, [])
  })

  test('a list through the API, and the clocks to keep', async () => {
    const api = await loggedBy(desk, async () => {
      assert.equal((await caller.ask('supervisor', '/api/people?source=record')).status, 200)
    })
    assert.deepEqual(
      api.map(({ what, how, people }) => [what, how, people.includes(desk.demoSeats.executive.person)]),
      [['people', 'api', true]],
    )
    assert.ok(!api[0]?.people.includes(desk.demoSeats.supervisor.person), 'the own record is left out')
    const ics = await loggedBy(desk, () => get('esu', '/calendar/clocks.ics?source=record'))
    assert.deepEqual(
      ics.map(({ what, how, people }) => [what, how, people.length > 0]),
      [['clocks', 'export', true]],
    )
  })

  test('where it can’t be written nothing is shown', async () => {
    const { executive } = desk.demoSeats
    const entry = await entryOf(executive.person)
    const cookie = visitor('esu').cookie ?? ''
    const seat = { authorization: 'Seat esu' }
    const asks: [string, Record<string, string>][] = [
      [`/people/${executive.person}`, { cookie }],
      [`/audit/${entry}`, { cookie }],
      [`/audit?stream=person:${executive.person}`, { cookie }],
      ['/people/table/csv?source=record', { cookie }],
      ['/people/table/xlsx?source=record', { cookie }],
      ['/calendar/clocks.ics?source=record', { cookie }],
      ['/api/people?source=record', seat],
      [`/api/audit?stream=person:${executive.person}`, seat],
    ]
    for (const [path, headers] of asks) assert.equal((await plainly(desk, path, headers)).status, 200, path)
    await withoutLog(desk, async () => {
      for (const [path, headers] of asks) {
        const answer = await plainly(desk, path, headers)
        assert.equal(answer.status, 500, path)
        assert.match(answer.body, /^A fault occurred/)
        assert.doesNotMatch(answer.body, /Marchetti|rating|ice-e/i, path)
      }
      await get('executive', `/people/${executive.person}`)
    })
  })

  test('the log takes rows and lets go of none', async () => {
    const { pool } = desk.connection
    for (const change of [
      `UPDATE reading SET reader = 'nobody'`,
      'DELETE FROM reading',
      'TRUNCATE reading',
    ]) {
      await assert.rejects(pool.query(change), /append-only/)
    }
  })
})

suite('who sees the log', () => {
  test('the person sees on the own page who read it, as whom and when, and on nobody else’s', async () => {
    const { executive } = desk.demoSeats
    await get('esu', `/people/${executive.person}`)
    const own = textOf(mainOf(await get('executive', `/people/${executive.person}`)))
    assert.match(own, /Who has read my record/)
    assert.match(own, /22 Nov 2026, 12:00 UTC Nair, Priya.*executive services.*The record on a page/)
    for (const seat of ['supervisor', 'esu'] as const) {
      assert.doesNotMatch(await get(seat, `/people/${executive.person}`), /Who has read my record/)
    }
  })

  test('the office and auditors see it, as page and through the API; for others there is nothing', async () => {
    for (const seat of SEATS) {
      const page = await visitor(seat).get('/audit/readings')
      const api = await caller.ask(seat, '/api/readings')
      if (READS_LOG.has(seat)) {
        assert.match(textOf(mainOf(page.body)), /Nair, Priya.*Marchetti, Elena R/, seat)
        assert.ok((json(api)['rows'] as unknown[]).length > 0)
      } else {
        assert.equal(page.status, 404, seat)
        assert.equal(page.body, (await visitor(seat).get('/audit/none')).body)
        isError(api, 404, 'not-found')
      }
    }
  })

  test('the office sees readings of its own people’s records alone; auditors those of all', async () => {
    await enter(desk, roleGiven('readings-esu', 'zya-s001', 'executive-services', foreign.unit))
    const theirs = await signedInAs(desk, 'zya-s001', 'role:readings-esu')
    const rows = await loggedBy(desk, () => theirs.get(`/people/${foreign.person}`))
    assert.deepEqual(
      rows.map(({ people, unit_id }) => ({ people, unit_id })),
      [{ people: [foreign.person], unit_id: foreign.unit }],
    )
    assert.match(textOf(mainOf((await theirs.get('/audit/readings')).body)), /Quexbridge/)
    assert.doesNotMatch((await theirs.get('/audit/readings')).body, /Marchetti|Nair/)
    for (const seat of ['esu', 'administrator'] as const) {
      assert.doesNotMatch(await get(seat, '/audit/readings'), /Quexbridge|zya-/)
    }
    assert.match(await get('auditor', '/audit/readings'), /Quexbridge/)
  })

  test('a long log has pages, and the numbers add up', async () => {
    await Promise.all(Array.from({ length: 55 }, () => get('esu', '/people/ice-e002')))
    const total = await valueOf<number>(desk, 'SELECT count(*)::int FROM reading')
    const first = json(await caller.ask('auditor', '/api/readings')) as { rows: unknown[]; total: number }
    const second = json(await caller.ask('auditor', '/api/readings?page=2')) as { rows: unknown[] }
    assert.equal(first.total, total)
    assert.equal(first.rows.length, 50)
    assert.equal(second.rows.length, Math.min(50, total - 50))
    assert.match(await get('auditor', '/audit/readings'), /Older/)
    assert.match(await get('auditor', '/audit/readings?page=2'), /Newer/)
    const [row] = await rowsOf<{ n: number }>(
      desk,
      `SELECT count(*)::int AS n FROM reading WHERE people = '{ice-e002}'`,
    )
    assert.equal(row?.n, 55)
  })
})
