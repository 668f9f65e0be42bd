import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { ACTIONS } from '../../src/actions/index.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { HANDLERS } from '../../src/web/handlers.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { Caller, json } from '../support/caller.ts'
import { demoDesk, type DemoDesk, pass } from '../support/demo.ts'
import { filled } from '../support/fill.ts'
import { makeAccount, Person } from '../support/person.ts'
import { csvFile, plum } from '../support/plum.ts'
import { postJson, signedInAs } from '../support/principals.ts'
import { lastEntry, rowsOf, type Samples, samplesOf, valueOf } from '../support/record.ts'
import { guarded, Visitor } from '../support/visitor.ts'

const AWAY = [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
] as const

/** What an attacker would like to say about himself. */
const SMUGGLED = {
  actor: 'Whitcomb, Rosalind',
  actorId: 'dhs-s003',
  role: 'opm',
  seat: 'opm',
  as: 'opm',
  who: { powers: ['enter-allocation'] },
  power: 'enter-allocation',
  powers: ['enter-allocation'],
  capacity: 'permanent',
  delegation: 'dhs-establish-ice',
  recorded: '2001-01-01T00:00:00.000Z',
  seq: 1,
  id: '00000000-0000-4000-8000-000000000000',
  stream: 'allocation:HS',
  type: 'positions/allocation-entered',
  tokenScopes: ['read'],
  preview: false,
  __proto__x: 'x',
  constructor: 'x',
} as const

const ALLOCATION = { unit: 'AG', spaces: 300, effective: '2026-10-01', source: 'letter of 1 October 2026' }

let desk: DemoDesk
let samples: Samples

before(async () => {
  desk = await demoDesk()
  samples = await samplesOf(desk)
})

/** Every address that takes a form. */
function forms(): string[] {
  const posts = HANDLERS.flatMap(({ route, post }) => (post === undefined ? [] : [route.pattern]))
  return posts
    .map((pattern) =>
      pattern
        .replace('/runs/:id', `/runs/${samples.run}`)
        .replace(':topic/:name', 'positions/enter-allocation')
        .replace(/:[a-z]+/, desk.mint()),
    )
    .concat(ROUTES.signOut.pattern)
}

suite('a form of another site', () => {
  test('does nothing at any address that takes one, whoever is signed in', async () => {
    const account = await makeAccount(desk, 'csrf@agency.example', { person: 'ice-s002' })
    const owner = new Person(desk)
    await owner.signIn(account, desk.clock)
    const seated = await new Visitor(desk).sit('opm')
    const other = await new Visitor(desk).sit('opm')
    const rows = ['journal', 'session', 'api_token', 'import_run', 'account', 'account_link', 'passkey']
    const counted = async () => {
      const counts = rows.map((table) => `(SELECT count(*) FROM ${table})`)
      return await rowsOf(desk, `SELECT ${counts.map((count, index) => `${count} AS c${index}`).join()}`)
    }
    const before = await counted()
    assert.ok(forms().length > 15)
    for (const path of forms()) {
      for (const csrf of [undefined, '', other.csrf]) {
        const fields = {
          seat: 'role:opm',
          step: 'do',
          ...ALLOCATION,
          spaces: '1',
          login: 'x@y.example',
          name: 'x',
        }
        const token = csrf === undefined ? {} : { csrf }
        const answer = await seated.post(path, { ...fields, ...token }, { token: false })
        assert.equal(answer.status, 403, `${path} with token ${csrf}`)
        assert.equal(
          (await owner.post(path, { ...fields, csrf: csrf ?? '' })).status,
          403,
          `${path}, with an account`,
        )
      }
    }
    assert.deepEqual(await counted(), before)
    assert.equal((await seated.get('/')).status, 200)
    assert.equal(await owner.isIn(), true)
  })

  test('signs nobody in, whichever step it is sent to', async () => {
    const steps = [ROUTES.signIn, ROUTES.signInFactor, ROUTES.signInSetUp, ROUTES.signInLink]
    for (const { pattern } of steps) {
      const visitor = new Visitor(desk)
      const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
      const fields = { seat: 'opm', login: 'opm@demo.example', password: 'x', token: 'x', code: '1' }
      const answer = await visitor.post(pattern, fields, { token: false, headers })
      assert.equal(answer.status, 403, pattern)
      assert.equal(visitor.cookie, undefined, pattern)
    }
  })

  test('changes nothing through the API with a cookie alone', async () => {
    const opm = await new Visitor(desk).sit('opm')
    const before = await lastEntry(desk)
    for (const { id } of ACTIONS) {
      const answer = await postJson(opm, `/api/actions/${id}`, { input: {} }, { 'x-csrf-token': 'forged' })
      assert.equal(answer.status, 403, id)
      assert.equal(json(answer)['error'], 'stale-form')
    }
    assert.equal(await lastEntry(desk), before)
  })
})

suite('a page in a frame of another site', () => {
  test('is forbidden on every kind of answer', async () => {
    const esu = await new Visitor(desk).sit('esu')
    const asked: [number, string, RequestInit?][] = [
      [200, '/law'],
      [303, '/program'],
      [400, '/people?on=never'],
      [404, '/nope'],
      [200, '/assets/cadre.css'],
      [404, '/assets/nope.css'],
      [200, '/api/openapi.json'],
      [404, '/api/nope'],
      [200, '/calendar/clocks.ics'],
      [200, '/people/table/xlsx'],
      [200, '/health/ready'],
      [403, '/audit', { method: 'POST' }],
      [413, '/imports', { method: 'POST', headers: { 'content-length': '60000000' }, body: 'x' }],
    ]
    const seen = new Set<number>()
    for (const [, path, init] of asked) {
      const answer = await esu.send(path, {
        ...init,
        headers: (init?.headers ?? {}) as Record<string, string>,
      })
      guarded(path, answer)
      seen.add(answer.status)
    }
    assert.deepEqual(
      [...seen].sort((a, b) => a - b),
      [200, 303, 400, 403, 404, 413],
    )
    const stranger = await new Visitor(desk).get('/people')
    guarded('/people', stranger)
    assert.equal(stranger.status, 303)
    guarded('/', await esu.elsewhere('http://evil.example/'))
  })
})

suite('an address to go on to', () => {
  test('is one of our own after a change of seat, a confirmation, and an action', async () => {
    const account = await makeAccount(desk, 'redirect@agency.example', { person: 'opm-s001' })
    const owner = new Person(desk)
    await owner.signIn(account, desk.clock)
    for (const next of AWAY) {
      const seat = await owner.post('/account/seat', { seat: 'role:opm', next })
      assert.equal(seat.status, 303)
      assert.equal(new URL(seat.location, 'http://localhost').origin, 'http://localhost', next)
      pass(desk.clock, 1)
      await owner.get('/account')
      const shown = await owner.get(`/account/confirm?next=${encodeURIComponent(next)}`)
      assert.doesNotMatch(shown.body, /name="next" value="[^"]*(?:evil|javascript)/)
      const code = account.code(desk.clock)
      const confirmed = await owner.post('/account/confirm', {
        password: 'seven grey herons wade',
        code,
        next,
      })
      assert.equal(confirmed.status, 303, confirmed.body)
      assert.equal(new URL(confirmed.location, 'http://localhost').origin, 'http://localhost', next)
      await owner.get('/account')
    }
  })
})

suite('what is sent beside the fields of an action', () => {
  test('is named and refused, field by field, in every action', async () => {
    const caller = new Caller(desk)
    const before = await lastEntry(desk)
    const things = { unit: 'HSBB', entry: samples.unitEntry }
    for (const action of ACTIONS) {
      const visitor = await seatFor(action.power)
      for (const [name, value] of Object.entries(SMUGGLED)) {
        if (name in action.fields.shape) continue
        const input = { ...filled(action.id, things), [name]: value }
        const answer = await postJson(visitor, `/api/actions/${action.id}`, { input })
        assert.equal(answer.status, 400, `${action.id} with ${name}: ${answer.body}`)
        const { problems = [] } = json(answer) as { problems?: { field: string; code: string }[] }
        const told = problems.find(({ field }) => field === name)
        assert.equal(told?.code, 'unknown-field', `${action.id} with ${name}`)
      }
    }
    const around = { input: ALLOCATION, ...SMUGGLED }
    const refused = await caller.ask('esu', '/api/actions/positions/enter-allocation', around)
    assert.equal(refused.status, 403)
    assert.equal(await lastEntry(desk), before)
  })

  test('changes nothing of who signs, when, and where it is filed', async () => {
    const opm = await new Visitor(desk).sit('opm')
    const { preview: _, ...rest } = SMUGGLED
    const asked = '/api/actions/positions/enter-allocation?as=administrator&seat=administrator&role=auditor'
    const done = await postJson(opm, asked, { input: ALLOCATION, ...rest }, { 'x-seat': 'administrator' })
    assert.equal(done.status, 200, done.body)
    const fields = Object.fromEntries(
      Object.entries(SMUGGLED).map(([name, value]) => [name, typeof value === 'string' ? value : 'x']),
    )
    const typed = { unit: 'AG', spaces: '301', effective: '2026-10-02', source: 'letter', step: 'do' }
    const page = await opm.post('/actions/positions/enter-allocation', { ...fields, ...typed })
    assert.equal(page.status, 200)
    const rows = await rowsOf<Record<string, unknown>>(
      desk,
      `SELECT stream, type, actor, actor_id, role, power, delegation, recorded > '2026-01-01' AS "now"
         FROM journal ORDER BY seq DESC LIMIT 2`,
    )
    for (const row of rows) {
      assert.deepEqual(
        { ...row },
        {
          stream: 'allocation:AG',
          type: 'positions/allocation-entered',
          actor: 'Dall, Marguerite',
          actor_id: 'opm-s001',
          role: 'opm',
          power: 'enter-allocation',
          delegation: null,
          now: true,
        },
      )
    }
  })

  /** The demonstration's seat that holds a power. */
  async function seatFor(power: string): Promise<Visitor> {
    const found = Object.entries(HOLDS).find(([, powers]) => powers.includes(power))
    return await seated((found?.[0] as SeatId | undefined) ?? 'appointing-authority')
  }
})

/** The powers that the appointing authority of the demonstration lacks, by a seat that has them. */
const HOLDS: Partial<Record<SeatId, readonly string[]>> = {
  opm: [
    'enter-allocation',
    'mend-allocation',
    'decide-designation',
    'match-unit',
    'decide-rank',
    'decide-critical-pay',
  ],
  esu: [
    'note-position',
    'maintain-position',
    'request-allocation',
    'run-appraisal',
    'prepare-board',
    'propose-pay',
    'run-pay',
  ],
  administrator: ['propose-change', 'approve-change', 'maintain-posts'],
  'headquarters-official': ['propose-position'],
  'erb-member': ['review-position'],
  auditor: ['open-record'],
  supervisor: ['write-appraisal', 'sign-appraisal'],
  executive: ['answer-appraisal', 'answer-pay'],
  payroll: ['pay-out'],
  reviewer: ['review-appraisal'],
  department: ['publish-system'],
  'prb-member': ['sit-on-board', 'sign-certificate'],
  'component-head': ['final-rating', 'appoint-board', 'grant-award'],
  'deputy-secretary': ['approve-department'],
}
const sat = new Map<string, Visitor>()

async function seated(seat: SeatId): Promise<Visitor> {
  const known = sat.get(seat) ?? (await new Visitor(desk).sit(seat))
  sat.set(seat, known)
  return known
}

suite('the name of a file that is sent', () => {
  test('is a name and no path: nothing is written or answered by it', async () => {
    const esu = await seated('esu')
    for (const [index, name] of [
      '../../../etc/cron.d/cadre',
      '/etc/passwd.csv',
      'C:\\Windows\\win.ini.csv',
      '..\\..\\x.csv',
      'a/../../b.csv',
      '%2e%2e%2fx.csv',
      'listing.csv\r\nset-cookie: x=1',
    ].entries()) {
      const file = csvFile(plum({ IncumbentLastName: `Path${index}` }), name)
      const answer = await esu.post('/imports', { file })
      assert.equal(answer.status, 303, name)
      const run = answer.headers.get('location') ?? ''
      assert.match(run, /^\/imports\/runs\/[0-9a-f-]{36}$/)
      assert.doesNotMatch((await esu.get(run)).body, /etc\/cron|\.\.\/|Windows\\/, name)
    }
    const kept = await rowsOf<{ file_name: string }>(desk, 'SELECT file_name FROM import_run')
    for (const { file_name } of kept) assert.doesNotMatch(file_name, /[/\\\r\n]/)
    const listings = await rowsOf<{ id: string }>(desk, 'SELECT id FROM listing')
    for (const { id } of listings) {
      const report = await esu.get(`/imports/${id}/report.csv`)
      assert.match(report.headers.get('content-disposition') ?? '', /filename="[A-Za-z0-9._-]+"$/)
    }
  })
})

suite('a session that is not fresh', () => {
  test('signs nothing through the API either, until the person shows again who it is', async () => {
    const person = 'opm-s001'
    const fresh = await signedInAs(desk, person, 'role:opm')
    const act = async (more: object = {}) =>
      await postJson(fresh, '/api/actions/positions/enter-allocation', { input: ALLOCATION, ...more })
    assert.equal((await act()).status, 200)
    pass(desk.clock, 16)
    const before = await lastEntry(desk)
    const refused = await act()
    assert.equal(refused.status, 403, refused.body)
    assert.match(refused.body, /account\/confirm/)
    assert.equal((await act({ preview: true })).status, 200, 'a preview signs nothing')
    assert.equal(await lastEntry(desk), before)
    assert.equal(Number(await valueOf<string>(desk, 'SELECT max(seq) FROM journal')), before)
  })
})
