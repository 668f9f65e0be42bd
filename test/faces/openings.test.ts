import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { act } from '../../src/desk/act.ts'
import { demoPrincipal } from '../../src/desk/demo-seats.ts'
import type { SeatId } from '../../src/desk/who.ts'
import type { Role } from '../../src/record/organisation-terms.ts'
import { Caller, isError, json, type Json } from '../support/caller.ts'
import { demoDesk, type DemoDesk, pass } from '../support/demo.ts'
import { enterForeign, FOREIGN } from '../support/foreign.ts'
import { mainOf, textOf } from '../support/markup.ts'
import { askersOf, signedInAs } from '../support/principals.ts'
import { loggedBy } from '../support/readings.ts'
import { lastEntry, rowsOf, valueOf } from '../support/record.ts'
import { type Answer, Visitor } from '../support/visitor.ts'

const OPENS: ReadonlySet<Role> = new Set<Role>([
  'auditor',
  'ethics-counsel',
  'department-human-capital',
  'records-officer',
])
const ACTION = '/actions/access/open-record'
const API = '/api/actions/access/open-record'
const REASON = 'Audit 2026-114 of awards, request of 20 November'

let desk: DemoDesk
let caller: Caller
let target: string
let shut: string

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
  await enterForeign(desk, FOREIGN[1])
  target = desk.demoSeats.executive.person
  shut = desk.demoSeats.supervisor.person
})

async function open(
  visitor: Visitor,
  person: string,
  reason = REASON,
  step: 'check' | 'do' = 'do',
): Promise<Answer> {
  return await visitor.post(ACTION, { person, reason, step })
}

async function openBy(seat: SeatId, person: string, preview = false): Promise<Answer> {
  return await caller.ask(seat, API, { input: { person, reason: REASON }, preview })
}

/** A fresh visitor in a seat: sessions end while the clock moves on. */
async function sitting(seat: SeatId): Promise<Visitor> {
  return await new Visitor(desk).sit(seat)
}

suite('opening a record', () => {
  test('four roles may; for every other seat it is refused, and the page is not there', async () => {
    for (const { name, role, visitor, person } of await askersOf(desk)) {
      const page = await visitor.get('/access/open')
      const seq = await lastEntry(desk)
      const answer = await open(visitor, target)
      if (OPENS.has(role)) {
        assert.equal(page.status, 200, name)
        assert.equal(answer.status, 200, `${name}: ${textOf(mainOf(answer.body))}`)
        assert.equal((await visitor.get(`/people/${target}`)).status, 200, name)
        assert.equal(await lastEntry(desk), seq + 1)
        const [row] = await rowsOf<Json>(
          desk,
          'SELECT stream, type, body, actor_id, role, power, content_hash FROM journal ORDER BY seq DESC LIMIT 1',
        )
        const body = row?.['body'] as Json
        assert.equal(row?.['type'], 'access/opened')
        assert.equal(row?.['stream'], `access:${String(body['opening'])}`)
        assert.equal(row?.['power'], 'open-record')
        assert.deepEqual(
          [body['person'], body['opener'], body['role'], row?.['actor_id'], row?.['role']],
          [target, person, role, person, role],
        )
        assert.equal(Date.parse(String(body['until'])), Date.parse(desk.now()) + 3_600_000)
        assert.doesNotMatch(JSON.stringify(row), /Audit 2026/, 'the reason is sealed')
        assert.match(String(row?.['content_hash']), /^[0-9a-f]{64}$/)
      } else {
        assert.equal(page.status, 404, name)
        assert.equal(answer.status, 403, name)
        assert.equal(await lastEntry(desk), seq)
      }
    }
  })

  test('needs a reason that says something', async () => {
    pass(desk.clock, 61)
    const auditor = await sitting('auditor')
    const seq = await lastEntry(desk)
    for (const reason of ['', '   ', 'because', 'x'.repeat(2001)]) {
      for (const step of ['check', 'do'] as const) {
        const answer = await open(auditor, target, reason, step)
        assert.equal(answer.status, 400, reason)
        assert.match(answer.body, /href="#field-reason"/)
      }
      isError(await caller.ask('auditor', API, { input: { person: target, reason } }), 400)
    }
    isError(await caller.ask('auditor', API, { input: { person: target } }), 400)
    isError(
      await caller.ask('auditor', API, { input: { person: target, reason: REASON, until: '2099-01-01' } }),
      400,
    )
    assert.equal(await lastEntry(desk), seq)
    assert.equal((await auditor.get(`/people/${target}`)).status, 404)
  })

  test('stands for an hour and not a moment longer, in the middle of a page too', async () => {
    pass(desk.clock, 61)
    assert.equal((await openBy('auditor', target)).status, 200)
    const opened = desk.clock.now
    const auditor = await sitting('auditor')
    const shown = await auditor.get(`/people/${target}`)
    const until = new Date(Date.parse(opened) + 3_600_000).toISOString().slice(11, 16)
    assert.match(textOf(mainOf(shown.body)), new RegExp(`Open to your seat until .*${until} UTC`))
    const status = async () => {
      // One that is not idle: a session ends after half an hour without use.
      await auditor.get('/law')
      return (await auditor.get(`/people/${target}?why=rating`)).status
    }
    const entry = await valueOf<string>(
      desk,
      `SELECT id::text FROM journal WHERE stream = 'person:${target}' ORDER BY seq LIMIT 1`,
    )
    for (const [minute, answer] of [
      [0, 200],
      [29, 200],
      [45, 200],
      [59, 200],
      [60, 404],
      [61, 404],
    ] as const) {
      desk.clock.now = new Date(Date.parse(opened) + minute * 60_000).toISOString()
      assert.equal(await status(), answer, `minute ${minute}`)
      assert.equal((await auditor.get(`/audit/${entry}`)).status, answer, `entry, minute ${minute}`)
      const list = json(await caller.ask('auditor', '/api/people?source=record')) as { total: number }
      assert.equal(list.total, answer === 200 ? 1 : 0, `list, minute ${minute}`)
    }
    desk.clock.now = new Date(Date.parse(opened) + 3_600_000 - 1).toISOString()
    assert.equal((await auditor.get(`/people/${target}`)).status, 200)
  })

  test('opens one record to one seat: no other record, and nobody else', async () => {
    pass(desk.clock, 61)
    assert.equal((await openBy('auditor', target)).status, 200)
    const auditor = await sitting('auditor')
    assert.equal((await auditor.get(`/people/${target}`)).status, 200)
    assert.equal((await auditor.get(`/people/${shut}`)).status, 404)
    for (const seat of ['department', 'opm', 'headquarters-official'] as const) {
      assert.equal((await (await sitting(seat)).get(`/people/${target}`)).status, 404, seat)
    }
    const [own] = await rowsOf<{ id: string }>(
      desk,
      'SELECT id FROM access_opening ORDER BY opened_at DESC LIMIT 1',
    )
    // The database looks up whose an opening is: another person's is worth nothing.
    const { pool } = desk.connection
    const client = await pool.connect()
    try {
      await client.query('BEGIN; SET LOCAL ROLE cadre_person')
      // The limits in their order: reach, person, unit, positions, audit, day, openings; and a stamp of their own.
      const settings = `SELECT set_config('cadre.look',
        array_to_string(ARRAY['none', $2::text, '', 'off', 'own', '', $1::text, 'test'], E'\\x1f'), true)`
      for (const [person, seen] of [
        ['gao-s001', 1],
        ['dhs-s001', 0],
        ['', 0],
      ] as const) {
        await client.query(settings, [own?.id, person])
        const { rows } = await client.query('SELECT * FROM rating WHERE person_id = $1 LIMIT 1', [target])
        assert.equal(rows.length, seen, person)
      }
      await client.query('ROLLBACK')
    } finally {
      client.release()
    }
  })

  test('gives no power over what it shows', async () => {
    pass(desk.clock, 61)
    assert.equal((await openBy('auditor', target)).status, 200)
    const actions = json(await caller.ask('auditor', '/api/actions')) as unknown as { id: string }[]
    for (const { id } of actions) {
      if (id === 'access/open-record') continue
      isError(await caller.ask('auditor', `/api/actions/${id}`, { input: { person: target } }), 403)
    }
  })

  test('is refused for a record that the seat sees as it is, and says so', async () => {
    pass(desk.clock, 61)
    const listed = await valueOf<string>(desk, `SELECT id FROM person WHERE source = 'listing' LIMIT 1`)
    assert.equal((await openBy('auditor', target)).status, 200)
    for (const person of [listed, target, 'gao-s001']) {
      for (const preview of [true, false]) {
        const body = isError(await openBy('auditor', person, preview), 400)
        assert.match(String(body['message']), /may read this record as it is/, person)
      }
    }
  })

  test('a preview tells nothing: no such person, an official and one of another agency read alike', async () => {
    pass(desk.clock, 61)
    const seq = await lastEntry(desk)
    const [given] = await rowsOf<{ person_id: string }>(
      desk,
      `SELECT person_id FROM role_assignment WHERE role = 'ethics-counsel'`,
    )
    const counsel = await signedInAs(desk, given?.person_id ?? '', 'role:matrix-ethics-counsel')
    const told = new Set<string>()
    for (const person of ['ice-e998', 'zya-e001', 'ice-s001', shut]) {
      const answer = await open(counsel, person, REASON, 'check')
      assert.equal(answer.status, 200, person)
      told.add(`${answer.status} ${textOf(mainOf(answer.body)).replaceAll(person, '(person)')}`)
    }
    assert.equal(told.size, 1, [...told].join('\n'))
    const answers = new Set<string>()
    for (const person of ['ice-e998', 'zya-e001', 'dhs-s002', shut]) {
      const answer = await openBy('department', person, true)
      const open = json(answer) as { entries: { stream: string; body: Json }[] }
      for (const { body } of open.entries) body['opening'] = '(opening)'
      const text = JSON.stringify({ ...open, entries: open.entries.map(({ body }) => body) })
      answers.add(`${answer.status} ${text.replaceAll(person, '(person)')}`)
    }
    assert.equal(answers.size, 1, [...answers].join('\n'))
    assert.equal(await lastEntry(desk), seq)
  })

  test('done, whoever is not of record within the office is not found, in one text for all', async () => {
    const seq = await lastEntry(desk)
    const texts = new Set<string>()
    for (const person of ['ice-e998', 'zya-e001', 'ice-s001']) {
      const body = isError(await openBy('department', person), 404, 'not-found')
      texts.add(String(body['message']))
    }
    assert.deepEqual([...texts], ['there is no record of that number that your seat may open'])
    assert.equal(await lastEntry(desk), seq)
    // An auditor's office is the whole Government.
    assert.equal((await openBy('auditor', 'zya-e001')).status, 200)
    isError(await openBy('auditor', 'ice-e998'), 404, 'not-found')
    isError(await openBy('auditor', `x'; DROP TABLE reading; --`), 404, 'not-found')
  })
})

suite('how long a preview takes', () => {
  test('tells nothing of whether there is such a person', async () => {
    const who = await demoPrincipal(desk, 'department')
    assert.ok(who)
    // A busy machine may disturb one measurement; a difference that is there stays in all of them.
    let told = ''
    for (let attempt = 0; attempt < 3; attempt++) {
      const took: [number[], number[]] = [[], []]
      for (let turn = -60; turn < 600; turn++) {
        const which = turn & 1 ? 1 : 0
        const person = which === 0 ? shut : 'ice-e998'
        const begun = performance.now()
        const input = { person, reason: REASON }
        const outcome = await act(desk, who, 'access/open-record', input, { preview: true })
        if (turn >= 0) took[which].push(performance.now() - begun)
        assert.equal(outcome.kind, 'done')
      }
      const [there, nobody] = took.map((times) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0)
      assert.ok(there !== undefined && nobody !== undefined)
      told = `${there} ms and ${nobody} ms`
      // A query more on one side would be a tenth of the whole and more.
      if (Math.abs(there - nobody) < 0.08 * Math.max(there, nobody)) return
    }
    assert.fail(told)
  })
})

suite('those concerned are told', () => {
  const reason = '<script>alert("x")</script> & case "7"'

  test('the person, the Executive Services Unit and the administrators, on their first page; others are not', async () => {
    pass(desk.clock, 61)
    assert.equal((await caller.ask('auditor', API, { input: { person: target, reason } })).status, 200)
    const time = desk.now().slice(11, 16)
    const until = new Date(Date.parse(desk.now()) + 3_600_000).toISOString().slice(11, 16)
    for (const [seat, whose] of [
      ['executive', 'Your own'],
      ['esu', 'Marchetti, Elena R.'],
      ['administrator', 'Marchetti, Elena R.'],
      ['second-administrator', 'Marchetti, Elena R.'],
    ] as const) {
      const { body } = await (await sitting(seat)).get('/')
      const words = textOf(mainOf(body))
      assert.match(words, /Access to records/, seat)
      assert.ok(words.includes(`${whose} Okafor, Ruth auditor`), `${seat}: ${words.slice(0, 900)}`)
      assert.ok(body.includes('&lt;script&gt;alert('), seat)
      assert.ok(!body.includes('<script>alert'), seat)
      assert.ok(words.includes(`${time} UTC`) && words.includes(`${until} UTC`), seat)
    }
    for (const seat of ['supervisor', 'prb-member', 'opm', 'department', 'headquarters-official'] as const) {
      const { body } = await (await sitting(seat)).get('/')
      assert.doesNotMatch(body, /case &quot;7|Okafor/, seat)
    }
  })

  test('the log names the opening and its reason; the person reads both on the own page', async () => {
    pass(desk.clock, 61)
    assert.equal((await caller.ask('auditor', API, { input: { person: target, reason } })).status, 200)
    const auditor = await sitting('auditor')
    const [opening] = await rowsOf<{ id: string }>(
      desk,
      'SELECT id FROM access_opening ORDER BY opened_at DESC LIMIT 1',
    )
    const rows = await loggedBy(desk, async () => {
      assert.equal((await auditor.get(`/people/${target}`)).status, 200)
      assert.equal((await auditor.get('/people/table/csv?source=record')).status, 200)
    })
    const by = {
      reader: 'gao-s001',
      reader_name: 'Okafor, Ruth',
      role: 'auditor',
      unit_id: null,
      people: [target],
      entry: null,
      opening: opening?.id,
    }
    assert.deepEqual(rows, [
      { ...by, what: 'file', how: 'page' },
      { ...by, what: 'people', how: 'export' },
    ])
    for (const [seat, path] of [
      ['executive', `/people/${target}`],
      ['esu', '/audit/readings'],
    ] as const) {
      const { body } = await (await sitting(seat)).get(path)
      assert.ok(body.includes('Opened: &lt;script&gt;alert('), seat)
      assert.ok(!body.includes('<script>alert'), seat)
    }
    const own = await auditor.get('/access/open')
    assert.match(textOf(mainOf(own.body)), /Open to you now.*Marchetti, Elena R\./)
  })

  test('the entry in the journal is theirs to read, and nobody else’s', async () => {
    const fresh = await demoDesk()
    const askers = await askersOf(fresh)
    const answer = await new Caller(fresh).ask('auditor', API, { input: { person: target, reason } })
    const [made] = json(answer)['entries'] as { id: string }[]
    const told = new Set([
      'esu',
      'administrator',
      'second-administrator',
      'an account as administrator',
      'auditor',
    ])
    for (const { name, visitor, person } of askers) {
      const answer = await visitor.get(`/audit/${made?.id}`)
      // One of those made for a role may be the person concerned, in whatever seat.
      if (told.has(name) || person === target)
        assert.match(answer.body, /Record opened to auditor until/, name)
      else assert.equal(answer.status, 404, name)
    }
  })

  test('after the destruction of its key the reason is gone, and the rest stands', async () => {
    pass(desk.clock, 61)
    assert.equal((await caller.ask('auditor', API, { input: { person: target, reason } })).status, 200)
    await desk.connection.pool.query(
      `DELETE FROM content_key WHERE event = (SELECT id FROM journal ORDER BY seq DESC LIMIT 1)`,
    )
    const { body } = await (await sitting('executive')).get('/')
    assert.match(textOf(mainOf(body)), /Okafor, Ruth auditor The reason was destroyed\./)
  })
})
