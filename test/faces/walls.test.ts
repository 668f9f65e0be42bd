import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { before, suite, test } from 'node:test'
import { sql } from 'kysely'
import { demoPrincipal } from '../../src/desk/demo-seats.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { remembered } from '../../src/desk/desk.ts'
import { positionList } from '../../src/desk/lists.ts'
import { listingProgram } from '../../src/desk/program.ts'
import { paidPeople, seesBudgets } from '../../src/desk/pay-sight.ts'
import { seesYear, sightOn, unitsUnder } from '../../src/desk/rank-sight.ts'
import { visiblePeople } from '../../src/desk/seeing.ts'
import { limitsOf, publicly, seenBy } from '../../src/desk/sight.ts'
import { type Principal, SEATS } from '../../src/desk/who.ts'
import { day } from '../../src/base/dates.ts'
import { boardCasesOf } from '../../src/store/queries/appraisal-access.ts'
import { nominationsOf, rankYearStreams } from '../../src/store/queries/ranks.ts'
import { under } from '../../src/store/queries/units.ts'
import { demoDesk, type DemoDesk, TODAY } from '../support/demo.ts'
import { rowsOf } from '../support/record.ts'

/** Days on which the demonstration's supervisors differ. */
const DAYS = [TODAY, day('2025-03-31'), day('2021-06-15'), day('2016-01-10')] as const

let desk: DemoDesk
const seats = new Map<string, Principal>()

before(async () => {
  desk = await demoDesk()
  for (const seat of SEATS) {
    const who = await demoPrincipal(desk, seat)
    assert.ok(who, `nobody sits in ${seat}`)
    seats.set(seat, who)
  }
  const [esu, opm] = [seats.get('esu'), seats.get('opm')]
  assert.ok(esu && opm)
  // Seats that the demonstration does not fill: of another agency, of no office, and of nobody.
  seats.set('the same office of another agency', { ...esu, person: 'nobody', unit: 'TR' })
  seats.set('a role of an office without its unit', { ...without(esu, 'unit') })
  seats.set('an account without a person', {
    ...without(opm, 'person', 'unit', 'pay'),
    people: 'own',
    positions: false,
    audit: 'own',
  })
})

function without(who: Principal, ...names: ('unit' | 'person' | 'pay')[]): Principal {
  const rest = { ...who }
  for (const name of names) delete rest[name]
  return rest
}

/** Runs a query as the seat would on a day, past everything that the desk itself checks. */
async function past<T>(who: Principal, on: string, text: string): Promise<T[]> {
  const seen = seenBy(desk, who, on)
  try {
    return (await sql.raw<T>(text).execute(seen.desk.db)).rows
  } finally {
    await seen.end()
  }
}

async function column(who: Principal, on: string, text: string): Promise<string[]> {
  return (await past<{ id: string }>(who, on, text)).map(({ id }) => id).sort()
}

async function all(text: string): Promise<Record<string, string>[]> {
  return await rowsOf<Record<string, string>>(desk, text)
}

/** The units whose positions a seat may see, told without the database's own sets. */
async function unitsOf(who: Principal): Promise<(unit: string) => boolean> {
  if (!who.positions) return () => false
  if (who.unit === undefined) return () => who.audit === 'government'
  const open = new Set(await under(desk.db, who.unit))
  return (unit) => open.has(unit)
}

/** Tables about one person each; nobody else's rows are in them. */
const FILES = ['rating', 'supervision'] as const

suite('the second wall agrees with the first', () => {
  for (const on of DAYS) {
    test(`whose files are open on ${on}, for every seat`, async () => {
      const record = (await all(`SELECT id FROM person WHERE source = 'record'`)).map(({ id }) => id ?? '')
      const streams = `('{${record.map((id) => `person:${id}`).join()}}'::text[])`
      let some = 0
      for (const [seat, who] of seats) {
        const first = [...new Set(await visiblePeople(desk, who, on))].sort()
        some += first.length
        const second = await column(who, on, `SELECT DISTINCT unnest(cadre_set('people')) AS id`)
        assert.deepEqual(second, first, seat)
        const open = new Set(first)
        for (const table of FILES) {
          const rows = await past<{ person_id: string; supervisor_id?: string }>(
            who,
            on,
            `SELECT * FROM ${table}`,
          )
          const own = (row: { supervisor_id?: string }) =>
            who.people === 'subordinates' && row.supervisor_id === who.person
          const foreign = rows.filter((row) => !open.has(row.person_id) && !own(row))
          assert.deepEqual(foreign, [], `${seat} reads ${table} of others`)
          const whole = await all(`SELECT person_id FROM ${table}`)
          const missing = whole.filter(({ person_id }) => open.has(person_id ?? '')).length
          assert.equal(rows.filter((row) => open.has(row.person_id)).length, missing, `${seat}: ${table}`)
        }
        const expected = first.filter((person) => record.includes(person)).map((person) => `person:${person}`)
        const entries = `SELECT DISTINCT stream AS id FROM journal WHERE stream = ANY${streams}`
        assert.deepEqual(await column(who, on, entries), expected, `${seat}: entries of people`)
        // Few enough for the index: a page reads one file.
        const sample = record.filter((person, index) => index % 12 === 0 || person === who.person)
        const few = `('{${sample.map((id) => `person:${id}`).join()}}'::text[])`
        for (const table of ['content', 'content_key']) {
          const sealed = `SELECT DISTINCT j.stream AS id FROM journal j LEFT JOIN ${table} c ON c.event = j.id WHERE j.stream = ANY${few} AND c.event IS NOT NULL`
          const theirs = expected.filter((stream) => sample.includes(stream.slice('person:'.length)))
          assert.deepEqual(await column(who, on, sealed), theirs, `${seat}: ${table}`)
        }
      }
      assert.ok(some > 100)
    })
  }

  test('which positions are open, and what hangs on them', async () => {
    const positions = await all(`SELECT id, unit_id, source FROM position WHERE source = 'record'`)
    const held = await all(`SELECT position_id, person_id FROM incumbency WHERE source = 'record'`)
    // Who takes part in a proposal reads it too; the second wall knows the office, not the part.
    const proposed = await all('SELECT position_id AS id, unit_id FROM position_proposal')
    assert.ok(proposed.length > 0)
    for (const [seat, who] of seats) {
      const open = await unitsOf(who)
      const people = new Set(await visiblePeople(desk, who, TODAY))
      const theirs = new Set(
        held.filter((row) => people.has(row['person_id'] ?? '')).map((row) => row['position_id']),
      )
      const inUnits = new Set(positions.filter((row) => open(row['unit_id'] ?? '')).map(({ id }) => id))
      const expected = positions
        .filter(({ id }) => inUnits.has(id) || theirs.has(id))
        .map(({ id }) => id ?? '')
      assert.deepEqual(
        await column(who, TODAY, `SELECT id FROM position WHERE source = 'record'`),
        expected.sort(),
        seat,
      )
      const incumbencies = held.filter(
        (row) => inUnits.has(row['position_id']) || people.has(row['person_id'] ?? ''),
      )
      const [counted] = await past<{ n: number }>(
        who,
        TODAY,
        `SELECT count(*)::int AS n FROM incumbency WHERE source = 'record'`,
      )
      assert.equal(counted?.n, incumbencies.length, `${seat}: incumbencies`)
      const stages = await column(who, TODAY, 'SELECT DISTINCT position_id AS id FROM staffing_stage')
      assert.ok(
        stages.every((id) => inUnits.has(id)),
        `${seat}: stages`,
      )
      const entries = await column(
        who,
        TODAY,
        `SELECT DISTINCT substr(stream, 10) AS id FROM journal WHERE stream LIKE 'position:ice-%'`,
      )
      const readable = new Set(who.audit === 'own' ? [] : inUnits)
      for (const { id, unit_id } of proposed) if (open(unit_id ?? '')) readable.add(id)
      assert.deepEqual(entries, [...readable].map((id) => id ?? '').sort(), `${seat}: entries of positions`)
    }
  })

  test('whose names are told: open people, who holds what is open, and who supervises them', async () => {
    const pairs = await all('SELECT person_id, supervisor_id FROM supervision')
    for (const [seat, who] of seats) {
      const people = new Set(await visiblePeople(desk, who, TODAY))
      const named = await column(who, TODAY, `SELECT id FROM person WHERE source <> 'listing'`)
      if (who.positions && limitsOf(who, TODAY).positions !== 'off') continue
      const above = pairs
        .filter((row) => people.has(row['person_id'] ?? ''))
        .map((row) => row['supervisor_id'] ?? '')
      const paid = who.pay === 'office' ? await paidPeople(desk, who, TODAY) : []
      const expected = new Set([...people, ...above, ...paid].filter((id) => id !== 'nobody'))
      assert.deepEqual(named, [...expected].sort(), seat)
    }
  })

  // The wall knows the person, and not in which seat: of somebody who sits on a board it opens the cases in every seat with
  // a reach of its own. The desk opens them in the seat that sits.
  test('whose pay is open: as both walls say, on any day; a board’s cases at the desk in the board’s seat alone', async () => {
    const rows = await all('SELECT DISTINCT person_id FROM basic_pay UNION SELECT person_id FROM award')
    for (const [seat, who] of seats) {
      for (const on of DAYS) {
        const paid = await paidPeople(desk, who, on)
        const cases = who.people === 'none' ? [] : await boardCasesOf(desk.db, who.person ?? '')
        const sits = who.powers.includes('sit-on-board')
        const people = cases.map((stream) => stream.slice('appraisal:'.length, stream.lastIndexOf('/')))
        if (sits) for (const person of people) assert.ok(paid.has(person), `${seat}: ${person}`)
        const open = new Set([...paid, ...people])
        const expected = rows.flatMap(({ person_id: id }) => (id != null && open.has(id) ? [id] : [])).sort()
        const query =
          'SELECT DISTINCT person_id AS id FROM basic_pay UNION SELECT person_id FROM award ORDER BY 1'
        assert.deepEqual(await column(who, on, query), expected, `${seat} on ${on}`)
      }
    }
  })

  test('which nominations for rank are open, with their entries: as both walls say, sent or not, withdrawn or granted', async () => {
    const rows = await nominationsOf(desk.db, {})
    const kept = rows.filter(({ sent }) => !sent)
    assert.ok(kept.some(({ state }) => state === 'withdrawn') && kept.length < rows.length)
    const told = new Set<string>()
    for (const [seat, who] of seats) {
      const cases = who.people === 'none' ? [] : await boardCasesOf(desk.db, who.person ?? '')
      const people = cases.map((stream) => stream.slice('appraisal:'.length, stream.lastIndexOf('/')))
      const paid = new Set([...(await paidPeople(desk, who, TODAY)), ...people])
      const within = who.unit === undefined ? () => true : await unitsUnder(desk.db, who.unit)
      const open = rows.filter((row) => sightOn(who, row, paid, within) !== undefined)
      const expected = open.map(({ stream }) => stream).sort()
      assert.deepEqual(await column(who, TODAY, 'SELECT stream AS id FROM rank_nomination'), expected, seat)
      const others = open.filter(({ person_id }) => person_id !== who.person)
      const entries = `SELECT DISTINCT stream AS id FROM journal WHERE stream LIKE 'rank:%'`
      assert.deepEqual(await column(who, TODAY, entries), others.map(({ stream }) => stream).sort(), seat)
      if (expected.length > 0) told.add(seat)
    }
    assert.ok(told.has('esu') && told.has('opm') && told.size < seats.size, [...told].join())
  })

  test('which worksheets, pools and years of rank awards are open, the Government’s to OPM alone', async () => {
    const budgets = await all(
      'SELECT stream, unit_id FROM pay_worksheet UNION SELECT stream, unit_id FROM award_pool',
    )
    const years = (await rankYearStreams(desk.db)).map((stream) => ({
      stream,
      unit: stream.slice('rank-year:'.length).split('/')[0] ?? '',
    }))
    assert.ok(budgets.length > 0 && years.some(({ unit }) => unit === 'US'))
    for (const [seat, who] of seats) {
      const expected: string[] = []
      for (const { stream = '', unit_id = '' } of budgets)
        if (await seesBudgets(desk, who, unit_id)) expected.push(stream)
      const tables = 'SELECT stream AS id FROM pay_worksheet UNION SELECT stream FROM award_pool'
      assert.deepEqual(await column(who, TODAY, tables), [...expected].sort(), seat)
      for (const { stream, unit } of years) if (await seesYear(desk, who, unit)) expected.push(stream)
      const entries = `SELECT DISTINCT stream AS id FROM journal
        WHERE stream LIKE 'worksheet:%' OR stream LIKE 'award-pool:%' OR stream LIKE 'rank-year:%'`
      assert.deepEqual(await column(who, TODAY, entries), expected.sort(), seat)
    }
  })

  test('nothing of an office of record is open to another agency or to nobody', async () => {
    const listed = await all("SELECT id FROM person WHERE source = 'listing'")
    for (const who of ['the same office of another agency', 'an account without a person'].map((name) =>
      seats.get(name),
    )) {
      assert.ok(who)
      const counts = await past<{ table: string; n: number }>(
        who,
        TODAY,
        `SELECT 'person' AS table, count(*)::int AS n FROM person WHERE source <> 'listing'
         UNION ALL SELECT 'position', count(*)::int FROM position WHERE source = 'record'
         UNION ALL SELECT 'incumbency', count(*)::int FROM incumbency WHERE source = 'record'
         UNION ALL SELECT 'rating', count(*)::int FROM rating
         UNION ALL SELECT 'supervision', count(*)::int FROM supervision
         UNION ALL SELECT 'staffing_stage', count(*)::int FROM staffing_stage
         UNION ALL SELECT 'allocation', count(*)::int FROM allocation
         UNION ALL SELECT 'post', count(*)::int FROM post
         UNION ALL SELECT 'post_holding', count(*)::int FROM post_holding
         UNION ALL SELECT 'post_line', count(*)::int FROM post_line
         UNION ALL SELECT 'role_assignment', count(*)::int FROM role_assignment
         UNION ALL SELECT 'power_vesting', count(*)::int FROM power_vesting
         UNION ALL SELECT 'delegation', count(*)::int FROM delegation
         UNION ALL SELECT 'position_designation', count(*)::int FROM position_designation
         UNION ALL SELECT 'position_proposal', count(*)::int FROM position_proposal
         UNION ALL SELECT 'position_paper', count(*)::int FROM position_paper
         UNION ALL SELECT 'allocation_request', count(*)::int FROM allocation_request
         UNION ALL SELECT 'journal', count(*)::int FROM journal
           WHERE (split_part(stream, ':', 1) NOT IN ('unit', 'listing', 'person', 'position')
                  AND stream <> 'allocation:US')
              OR stream LIKE 'person:ice-%' OR stream LIKE 'position:ice-%'`,
      )
      assert.deepEqual(
        counts.filter(({ n }) => n > 0),
        [],
      )
      const people = await column(who, TODAY, 'SELECT id FROM person')
      assert.equal(people.length, listed.length)
    }
  })
})

/** What signs in, acts, imports, keeps and checks; the rest of the desk reads on `desk.db`, which the second wall limits. */
const SERVICE =
  /^(?:accounts\/.*|act|appraisal-people|appraisal-documents|auditing|backup|board-people|checks|cycle-sight|cycles|demo-seats|desk|doctor.*|filled-case|filled-results|form-drafts|health|offices|import-.*|open|pay-ground|pay-payments|pay-sight|prepare|rank-file|rank-tasks|restore|openings|reading|record-asked|roster.*|held-roster|seats|service-record|sessions|sight)\.ts$/

test('what shows the record does not read it past the second wall', async () => {
  const folder = new URL('../../src/desk/', import.meta.url)
  const names = (await readdir(folder, { recursive: true })).filter((name) => /(?<!\.test)\.ts$/.test(name))
  assert.ok(names.length > 30)
  for (const name of names.filter((one) => !SERVICE.test(one))) {
    const text = await readFile(new URL(name, folder), 'utf8')
    assert.doesNotMatch(
      text,
      /\.connection\b|\bconnection\b\s*[,:}]/,
      `${name} takes the service’s connection`,
    )
  }
})

suite('a request’s sight', () => {
  function seat(name: string): Principal {
    const who = seats.get(name)
    assert.ok(who)
    return who
  }

  test('shares no remembered answer with another, but for what all may see', async () => {
    const [esu, executive] = [seenBy(desk, seat('esu'), TODAY), seenBy(desk, seat('executive'), TODAY)]
    const ask = (on: Desk, answer: string) => remembered(on, 'the same key', () => Promise.resolve(answer))
    assert.equal(await ask(esu.desk, 'of the office'), 'of the office')
    assert.equal(await ask(executive.desk, 'own'), 'own')
    assert.equal(await ask(desk, 'of the service'), 'of the service')
    assert.equal(await ask(publicly(esu.desk), 'public'), 'public')
    assert.equal(await ask(publicly(executive.desk), 'never computed'), 'public')
    await Promise.all([esu.end(), executive.end()])
  })

  test('takes no connection for an answer from memory, and the program page is one for all seats of an office', async () => {
    const program = async (name: string) => {
      const seen = seenBy(desk, seat(name), TODAY)
      const found = await listingProgram(seen.desk, seat(name), undefined, TODAY)
      const begun = seen.desk.seen?.sight.taken()
      await seen.end()
      return { found, begun }
    }
    const first = await program('esu')
    assert.equal(first.begun, true)
    for (const name of ['esu', 'executive', 'supervisor']) {
      const again = await program(name)
      assert.equal(again.begun, false, name)
      assert.equal(again.found, first.found, name)
    }
  })

  test('many at once who wait for one answer do not hold all connections from whom computes it', async () => {
    const fresh = await demoDesk()
    const sights = Array.from({ length: 40 }, () => seenBy(fresh, seat('esu'), TODAY))
    const answers = await Promise.all(
      sights.map(async ({ desk: seen, end }, index) => {
        try {
          // Half of them hold a connection before they ask.
          if (index % 2 === 0) await sql`SELECT 1`.execute(seen.db)
          const query = { on: TODAY, page: 1, sort: undefined, text: undefined, unit: undefined }
          return (await positionList(seen, seat('esu'), query)).total
        } finally {
          await end()
        }
      }),
    )
    assert.equal(new Set(answers).size, 1)
    assert.equal(fresh.connection.sights.idleCount, fresh.connection.sights.totalCount)
  })
})
