import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { SEATS, type SeatId } from '../../src/desk/who.ts'
import { demoDesk, type DemoDesk, TODAY } from '../support/demo.ts'
import { mainOf, textOf } from '../support/markup.ts'
import { rowsOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'
import { unzipped } from '../support/zip.ts'

type Person = { id: string; name: string }

let desk: DemoDesk
let everyone: Person[] = []
/** Who signed something: named with it, wherever that may be read. */
let signers: ReadonlySet<string> = new Set()
const visitors = new Map<SeatId, Visitor>()
const open = new Map<SeatId, ReadonlySet<string>>()
/** Nominees for rank whose next step waits for a seat that sees nobody's file: told under My work. */
const waiting = new Map<SeatId, ReadonlySet<string>>()

before(async () => {
  desk = await demoDesk()
  everyone = await rowsOf<Person>(desk, `SELECT id, name FROM person WHERE source = 'record'`)
  const signed = await rowsOf<{ actor: string }>(desk, 'SELECT DISTINCT actor FROM journal')
  signers = new Set(signed.map(({ actor }) => actor))
  const { executive, supervisor, 'prb-member': member } = desk.demoSeats
  const all = new Set(everyone.map(({ id }) => id))
  const rules: Record<SeatId, ReadonlySet<string>> = {
    esu: all,
    'appointing-authority': all,
    executive: new Set([executive.person]),
    supervisor: new Set([supervisor.person, ...(await subordinatesInJournal(supervisor.person))]),
    'prb-member': new Set([member.person]),
    auditor: new Set(),
    department: new Set(),
    opm: new Set(),
    'headquarters-official': new Set([desk.demoSeats['headquarters-official'].person]),
    'erb-member': new Set([desk.demoSeats['erb-member'].person]),
    administrator: new Set(),
    'second-administrator': new Set(),
    'component-head': all,
    reviewer: new Set([desk.demoSeats.reviewer.person]),
    'deputy-secretary': new Set(),
    payroll: new Set(),
  }
  const nominees = async (state: string) =>
    new Set((await rowsOf<{ id: string }>(desk, RANKS_TOLD, [state])).map(({ id }) => id))
  waiting.set('opm', await nominees('awards/rank-transmitted'))
  waiting.set('payroll', await nominees('awards/rank-granted'))
  for (const seat of SEATS) {
    open.set(seat, rules[seat])
    visitors.set(seat, await new Visitor(desk).sit(seat))
  }
})

const RANKS_TOLD = `SELECT DISTINCT body->>'person' AS id FROM journal WHERE type = $1`

/** Who reports to a person today, told from the journal alone. */
async function subordinatesInJournal(supervisor: string): Promise<string[]> {
  const last = await rowsOf<{ person: string; supervisor: string }>(
    desk,
    `SELECT DISTINCT ON (body->>'person') body->>'person' AS person, body->>'supervisor' AS supervisor
     FROM journal WHERE type = 'organisation/supervisor-assigned' AND effective <= $1
     ORDER BY body->>'person', effective DESC, seq DESC`,
    [TODAY],
  )
  return last.filter((row) => row.supervisor === supervisor).map((row) => row.person)
}

function visitorOf(seat: SeatId): Visitor {
  const visitor = visitors.get(seat)
  assert.ok(visitor)
  return visitor
}

function openTo(seat: SeatId): ReadonlySet<string> {
  return open.get(seat) ?? new Set()
}

/** Answers that list people, or what belongs to one. Who holds a position is told with the position. */
const PLACES = [
  '/',
  '/program/office?why=noncareer-agency',
  '/people?source=record',
  '/people?q=a&sort=-name',
  '/people/table/csv?source=record',
  '/people/table/xlsx?source=record',
  '/calendar?from=2020-01-01&to=2035-12-31',
  '/calendar?source=record&to=2035-12-31&unit=HSBB',
  '/calendar/clocks.ics?from=2020-01-01&to=2035-12-31',
  '/audit',
  '/audit?type=staffing/appointed',
  '/api/people?source=record',
  '/api/office',
  '/api/audit?type=staffing/appointed',
  '/api/audit?stream=person:ice-e001',
]

suite('people of record stay with the seats that may see them', () => {
  for (const seat of SEATS) {
    test(`${seat} reads of nobody but whom the seat may see`, async () => {
      const hidden = everyone.filter(({ id }) => !openTo(seat).has(id))
      for (const path of PLACES) {
        const { body, bytes, headers, status } = await visitorOf(seat).get(path)
        if (status !== 200) continue
        const zipped = headers.get('content-type')?.includes('spreadsheetml') === true
        const page = headers.get('content-type')?.startsWith('text/html') === true
        const shown = zipped ? [...unzipped(bytes).values()].join('') : page ? mainOf(body) : body
        for (const { id, name } of hidden) {
          if (path === '/' && waiting.get(seat)?.has(id) === true) continue
          assert.ok(!new RegExp(`${id}(?!\\d)`).test(shown), `${seat} reads ${id} at ${path}`)
          if (path === '/audit' && signers.has(name)) continue
          if (!path.startsWith('/people?q'))
            assert.ok(!shown.includes(name), `${seat} reads ${name} at ${path}`)
        }
      }
    })

    test(`${seat} is given the same people as page, CSV, XLSX and API`, async () => {
      const visitor = visitorOf(seat)
      const expected = [...openTo(seat)].sort()
      const page = textOf((await visitor.get('/people?source=record')).body)
      assert.match(page, new RegExp(`${expected.length} (?:person|people) that your seat may see`))
      const csv = parse((await visitor.get('/people/table/csv?source=record')).body, {
        bom: true,
        columns: true,
      })
      assert.deepEqual(
        (csv as Record<string, string>[]).map((row) => row['Identifier'] ?? '').sort(),
        expected,
      )
      const book = unzipped((await visitor.get('/people/table/xlsx?source=record')).bytes)
      const sheet = book.get('xl/worksheets/sheet1.xml') ?? ''
      assert.equal((sheet.match(/<row /g) ?? []).length, expected.length + 1)
      const api = JSON.parse((await visitor.get('/api/people?source=record')).body) as {
        total: number
        rows: { id: string }[]
      }
      assert.equal(api.total, expected.length)
      assert.ok(api.rows.every(({ id }) => openTo(seat).has(id)))
    })
  }

  test('the ICS holds as many clocks as the calendar shows', async () => {
    for (const seat of ['esu', 'executive', 'supervisor', 'opm'] as const) {
      const span = 'from=2026-11-22&to=2027-11-22&on=2026-11-22'
      const page = textOf((await visitorOf(seat).get(`/calendar?${span}`)).body)
      const shown = Number(/([\d,]+) clocks? ends?/.exec(page)?.[1]?.replace(',', ''))
      const ics = (await visitorOf(seat).get(`/calendar/clocks.ics?${span}`)).body
      assert.ok(shown > 0)
      assert.equal((ics.match(/BEGIN:VEVENT/g) ?? []).length, shown, seat)
    }
  })

  test('positions and their history are shut to the board member, whatever the filter', async () => {
    const visitor = visitorOf('prb-member')
    for (const path of [
      '/positions?source=record',
      '/positions?unit=HSBB&q=director',
      '/positions?flag=none',
    ]) {
      assert.doesNotMatch(mainOf((await visitor.get(path)).body), /\/positions\/ice-/, path)
    }
    const csv = parse((await visitor.get('/positions/table/csv')).body, { bom: true, columns: true })
    assert.ok((csv as Record<string, string>[]).every((row) => row['Source'] === 'listing'))
    const unit = await visitor.get('/organisation/HSBB')
    assert.doesNotMatch(unit.body, /Posts and reporting lines/)
    const api = JSON.parse((await visitor.get('/api/positions?source=record')).body) as { total: number }
    assert.equal(api.total, 0)
  })

  test('entries about a person are not listed by naming the record', async () => {
    const stream = 'person:ice-e001'
    assert.match((await visitorOf('esu').get(`/audit?stream=${stream}`)).body, /\/audit\/[0-9a-f-]{36}/)
    for (const seat of ['executive', 'supervisor', 'prb-member', 'auditor', 'department', 'opm'] as const) {
      const page = mainOf((await visitorOf(seat).get(`/audit?stream=${stream}`)).body)
      assert.doesNotMatch(page, /\/audit\/[0-9a-f-]{36}/, seat)
      const api = await visitorOf(seat).get(`/api/audit?stream=${stream}`)
      assert.deepEqual((JSON.parse(api.body) as { rows: unknown[] }).rows, [], seat)
    }
  })

  test('an earlier or later day opens nothing that the seat may not see on that day', async () => {
    const { executive } = desk.demoSeats
    for (const on of ['1990-01-01', '2019-06-30', '2099-12-31']) {
      for (const seat of ['prb-member', 'auditor', 'department', 'opm'] as const) {
        const answer = await visitorOf(seat).get(`/people/${executive.person}?on=${on}&known=${on}`)
        assert.equal(answer.status, 404, `${seat} on ${on}`)
      }
    }
  })

  test('one seat is never handed the answer that was kept for another', async () => {
    const first = await new Visitor(desk).sit('esu')
    await first.get('/people?source=record')
    await first.get('/program/office')
    const { executive } = desk.demoSeats
    const second = visitorOf('executive')
    const people = textOf((await second.get('/people?source=record')).body)
    assert.match(people, new RegExp(`1 person that your seat may see.*${executive.name}`))
    const office = mainOf((await first.get('/program/office')).body)
    assert.match(office, /Park, Jin-ho/)
    assert.match(textOf(office), /of \d+ career executives/)
    const own = mainOf((await second.get('/program/office')).body)
    assert.doesNotMatch(own, /Park, Jin-ho/)
    assert.doesNotMatch(textOf(own), /of \d+ career executives/)
  })
})
