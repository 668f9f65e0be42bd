import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { ACTIONS } from '../../src/actions/index.ts'
import { fieldSchemas } from '../../src/actions/schema.ts'
import { ROLES } from '../../src/record/organisation-terms.ts'
import { SEATS } from '../../src/desk/who.ts'
import { HANDLERS } from '../../src/web/handlers.ts'
import { Caller, json, type Json } from '../support/caller.ts'
import { demoDesk, type DemoDesk, TODAY } from '../support/demo.ts'
import { ACT_ROWS, AROUND_ROWS, MAY } from '../support/permissions.ts'
import { type Asker, askersOf, postJson } from '../support/principals.ts'
import { rowsOf, type Samples, samplesOf, valueOf } from '../support/record.ts'
import { CELL, COLUMN_OF, SEE_COLUMNS, SEE_ROWS, SEEN, SO_FAR, type Seen } from '../support/sights.ts'

/** The twelve one-click seats, the roles that none of them gives, and an administrator with an account. */
const ASKERS = SEATS.length + 1 + ROLES.length - 11

let desk: DemoDesk
let samples: Samples
let askers: readonly Asker[] = []
/** Executives of record of the office; only they have a file. */
let executives: ReadonlySet<string> = new Set()
/** Whom each supervisor has today. */
const subordinates = new Map<string, Set<string>>()
const more = { account: '', positionEntry: '', entryOf: new Map<string, string>() }

before(async () => {
  desk = await demoDesk()
  askers = await askersOf(desk)
  samples = await samplesOf(desk)
  const held = `SELECT DISTINCT person_id FROM incumbency WHERE source = 'record'`
  executives = new Set((await rowsOf<{ person_id: string }>(desk, held)).map(({ person_id }) => person_id))
  const lines = await rowsOf<{ person_id: string; supervisor_id: string }>(
    desk,
    'SELECT person_id, supervisor_id FROM supervision WHERE during @> $1::date',
    [TODAY],
  )
  for (const { person_id, supervisor_id } of lines) {
    subordinates.set(supervisor_id, (subordinates.get(supervisor_id) ?? new Set()).add(person_id))
  }
  more.account = await valueOf<string>(desk, 'SELECT id::text FROM account ORDER BY id LIMIT 1')
  more.positionEntry = await valueOf<string>(
    desk,
    `SELECT id::text FROM journal WHERE stream LIKE 'position:ice-%' ORDER BY seq LIMIT 1`,
  )
  for (const person of targets()) {
    const id = `SELECT id::text FROM journal WHERE stream = $1 ORDER BY seq LIMIT 1`
    more.entryOf.set(person, await valueOf<string>(desk, id, [`person:${person}`]))
  }
})

/** Whose files are asked for: one's own apart, an executive, the supervisor of that one, and a third. */
function targets(): string[] {
  const { executive, supervisor, 'prb-member': member } = desk.demoSeats
  return [...new Set([executive.person, supervisor.person, member.person])]
}

function seenBy({ role }: Asker): Seen {
  return SEEN[role]
}

function seesFile(asker: Asker, person: string): boolean {
  const { files } = seenBy(asker)
  if (files === 'office') return true
  if (files === 'none') return false
  if (person === asker.person) return true
  return files === 'subordinates' && subordinates.get(asker.person)?.has(person) === true
}

function readsEntries(asker: Asker, what: 'person' | 'position' | 'unit', person = ''): boolean {
  const { journal, positions } = seenBy(asker)
  if (what === 'person') return !journal.endsWith('without files') && seesFile(asker, person)
  const open = journal !== 'own' && journal !== 'subordinates'
  return what === 'unit' ? open : open && positions !== 'none'
}

type Page = { pattern: string; path: string; status: (asker: Asker) => number }

const found = (is: boolean): number => (is ? 200 : 404)
const all = (pattern: string, path = pattern, status = 200): Page => ({ pattern, path, status: () => status })
const withPositions = (pattern: string, path: string, otherwise = 404): Page => ({
  pattern,
  path,
  status: (asker) => (seenBy(asker).positions === 'none' ? otherwise : 200),
})
const ofAccount = (pattern: string, status = 200): Page => ({
  pattern,
  path: pattern,
  status: ({ demo }) => (demo ? 404 : status),
})
const ofAdministrator = (pattern: string, path: string): Page => ({
  pattern,
  path,
  status: ({ demo, role }) => found(!demo && role === 'policy-administrator'),
})

/** Every page there is, each with what it shows of the record, and who is to be answered. */
function pages(): Page[] {
  return [
    all('/'),
    all('/program', '/program', 303),
    withPositions('/program/office', '/program/office', 403),
    all('/program/government'),
    all('/program/agency/:unit', '/program/agency/HS'),
    all('/program/table/:format', '/program/table/csv'),
    all('/program/answer/:key', '/program/answer/noncareer-government'),
    withPositions('/program/answer/:key', '/program/answer/noncareer-agency?unit=HSBB'),
    all('/positions'),
    all('/positions/table/:format', '/positions/table/csv?source=record'),
    all('/positions/:id', `/positions/${samples.listedPosition}`),
    withPositions('/positions/:id', `/positions/${samples.recordPosition}`),
    all('/people'),
    all('/people/table/:format', '/people/table/csv?source=record'),
    all('/people/:id', `/people/${samples.listedPerson}`),
    ...targets().map(
      (person): Page => ({
        pattern: '/people/:id',
        path: `/people/${person}`,
        status: (asker) => found(seesFile(asker, person)),
      }),
    ),
    all('/organisation'),
    all('/organisation/:unit', '/organisation/HSBB'),
    all('/imports'),
    all('/imports/runs/:id', `/imports/runs/${samples.run}`),
    all('/imports/:id', `/imports/${samples.listing}`),
    all('/imports/:id/report.csv', `/imports/${samples.listing}/report.csv?page=100000`),
    all('/law'),
    all('/law/:topic/:rule', '/law/positions/establish'),
    all('/calendar'),
    all('/calendar/clocks.ics'),
    all('/audit'),
    ...targets().map(
      (person): Page => ({
        pattern: '/audit/:id',
        path: `/audit/${more.entryOf.get(person)}`,
        status: (asker) => found(readsEntries(asker, 'person', person)),
      }),
    ),
    {
      pattern: '/audit/:id',
      path: `/audit/${samples.unitEntry}`,
      status: (asker) => found(readsEntries(asker, 'unit')),
    },
    {
      pattern: '/audit/:id',
      path: `/audit/${more.positionEntry}`,
      status: (asker) => found(readsEntries(asker, 'position')),
    },
    all('/actions/:topic/:name', '/actions/positions/enter-allocation'),
    ofAccount('/account'),
    ofAccount('/account/password'),
    ofAccount('/account/confirm'),
    ofAccount('/account/seat', 303),
    ofAccount('/account/authenticator'),
    ofAccount('/account/passkeys'),
    ofAccount('/account/recovery-codes'),
    ofAccount('/account/sessions', 303),
    ofAccount('/account/tokens'),
    ofAdministrator('/administration/accounts', '/administration/accounts'),
    ofAdministrator('/administration/accounts/:id', `/administration/accounts/${more.account}`),
  ]
}

/** Forms that a page takes, apart from the actions: what is sent, and who is to be answered how. */
const FORMS: readonly {
  pattern: string
  fields: Record<string, string>
  status: (asker: Asker) => number
}[] = [
  { pattern: '/imports', fields: {}, status: () => 400 },
  {
    pattern: '/imports/runs/:id',
    fields: {},
    status: ({ role }) => (['executive-services', 'opm'].includes(role) ? 200 : 403),
  },
  { pattern: '/audit', fields: {}, status: () => 200 },
  { pattern: '/account/password', fields: { old: 'x' }, status: ({ demo }) => (demo ? 404 : 400) },
  { pattern: '/account/confirm', fields: { password: 'x' }, status: ({ demo }) => (demo ? 404 : 400) },
  { pattern: '/account/seat', fields: { seat: 'role:opm' }, status: () => 404 },
  { pattern: '/account/authenticator', fields: { code: '000000' }, status: ({ demo }) => (demo ? 404 : 400) },
  { pattern: '/account/passkeys', fields: { passkey: '{}' }, status: ({ demo }) => (demo ? 404 : 400) },
  { pattern: '/account/recovery-codes', fields: {}, status: ({ demo }) => (demo ? 404 : 200) },
  { pattern: '/account/sessions', fields: { session: 'x' }, status: () => 404 },
  { pattern: '/account/tokens', fields: { revoke: 'x' }, status: () => 404 },
  {
    pattern: '/administration/accounts',
    fields: { login: 'x' },
    status: ({ demo, role }) => (!demo && role === 'policy-administrator' ? 400 : 404),
  },
  { pattern: '/administration/accounts/:id', fields: { do: 'nothing' }, status: () => 404 },
]

/** Ways into the API besides the actions and the rules: method, path, and who is to be answered how. */
const READS: Readonly<Record<string, (asker: Asker) => number>> = {
  'get /api/rules': () => 200,
  'get /api/actions': () => 200,
  'get /api/program': () => 200,
  'get /api/office': (asker) => found(seenBy(asker).positions !== 'none'),
  'get /api/positions': () => 200,
  'get /api/people': () => 200,
  'get /api/imports': () => 200,
  'post /api/imports': ({ role }) => (['executive-services', 'opm'].includes(role) ? 400 : 403),
  'get /api/audit': () => 200,
  'get /api/verify': () => 200,
}

/** A full set of fields that an action can read, about a unit. */
function filled(id: string, unit: string): Json {
  const action = ACTIONS.find((one) => one.id === id)
  assert.ok(action)
  const input: Json = {}
  for (const { name, schema } of fieldSchemas(action)) {
    if (schema.format === 'date') input[name] = TODAY
    else if (schema.enum !== undefined) input[name] = schema.enum[0]
    else if (schema.choices === 'agencies') input[name] = unit
    else if (schema.format === 'uuid' || name === 'entry') input[name] = more.positionEntry
    else if (schema.type === 'boolean') input[name] = false
    else if (schema.type === 'integer' || schema.type === 'number') input[name] = 1
    else input[name] = 'x'
  }
  return { ...input, unit }
}

const isOfGovernment = ({ role }: Asker): boolean => role === 'opm'

suite('the tables of who may act and who may see', () => {
  test('have every row and every column of the requirements', () => {
    assert.deepEqual(
      ACT_ROWS.map(({ number }) => number),
      Array.from({ length: 27 }, (_, index) => index + 1),
    )
    assert.equal(SEE_ROWS.length, 16)
    for (const { record, cells } of SEE_ROWS) assert.equal(cells.length, SEE_COLUMNS.length, record)
    assert.deepEqual(Object.keys(SEEN).sort(), [...ROLES].sort())
    for (const { may, never, clauses } of ACT_ROWS) assert.ok(may && never && clauses)
  })

  test('name every action that stands, and none that does not; what is planned does not stand yet', () => {
    const ids = ACTIONS.map(({ id }) => id).sort()
    const named = [...ACT_ROWS.flatMap(({ built }) => built), ...Object.keys(AROUND_ROWS)].sort()
    assert.deepEqual(named, ids, 'an action is in no row, or a row names one that is not there')
    assert.deepEqual(Object.keys(MAY).sort(), ids)
    for (const { number, planned, built } of ACT_ROWS) {
      assert.ok(planned.length + built.length > 0, `row ${number} has neither`)
      assert.deepEqual(
        planned.filter((id) => ids.includes(id)),
        [],
        `row ${number}: what was planned stands now; move it to built and say in MAY who may`,
      )
    }
  })

  test('name every page and form that stands; what is planned does not stand yet', () => {
    const patterns = HANDLERS.map(({ route }) => route.pattern)
    const named = new Set(pages().map(({ pattern }) => pattern))
    assert.deepEqual(
      patterns.filter((pattern) => !named.has(pattern)),
      [],
      'a page is in no table; add a row for it',
    )
    assert.deepEqual(
      [...named].filter((pattern) => !patterns.includes(pattern)),
      [],
      'a row is about no page',
    )
    const forms = HANDLERS.flatMap(({ route, post }) => (post === undefined ? [] : [route.pattern]))
    assert.deepEqual(
      forms.filter((pattern) => pattern !== '/actions/:topic/:name').sort(),
      FORMS.map(({ pattern }) => pattern).sort(),
    )
    for (const { record, built, planned } of SEE_ROWS) {
      assert.ok(built.length + planned.length > 0, record)
      for (const pattern of built) assert.ok(patterns.includes(pattern), `${record}: ${pattern} is not there`)
      for (const pattern of planned) {
        assert.ok(!patterns.includes(pattern), `${record}: ${pattern} stands now; move it to built`)
      }
    }
  })

  test('name every way into the API, from the document that it serves', async () => {
    const { paths } = json(await new Caller(desk).visitor.get('/api/openapi.json')) as {
      paths: Record<string, Json>
    }
    const ways = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    const others = ways.filter((way) => !/^post \/api\/(actions\/|rules\/.+\/decide$)/.test(way))
    assert.deepEqual(others.sort(), Object.keys(READS).sort())
  })

  test('agree with what each role reaches so far, but where it is said why not', () => {
    const said = new Set(SO_FAR.map(({ column, record }) => `${column} ${record}`))
    for (const role of ROLES) {
      const column = COLUMN_OF[role]
      if (column === undefined) continue
      for (const record of Object.keys(CELL) as (keyof Seen)[]) {
        const { row, means } = CELL[record]
        const cells = SEE_ROWS.find((one) => one.record === row)?.cells ?? []
        const cell = cells[SEE_COLUMNS.indexOf(column)] ?? ''
        const agrees = means[cell] === SEEN[role][record]
        assert.equal(agrees, !said.has(`${column} ${record}`), `${role}, ${row}: ${cell}`)
      }
    }
  })
})

suite('every role at everything', () => {
  test('every role there is asks', () => {
    assert.deepEqual([...new Set(askers.map(({ role }) => role))].sort(), [...ROLES].sort())
    assert.equal(askers.length, ASKERS)
  })

  for (let index = 0; index < ASKERS; index++) {
    const askerOf = (): Asker => {
      const asker = askers[index]
      assert.ok(asker, `there are ${askers.length} askers, not ${ASKERS}`)
      return asker
    }

    test(`pages, asker ${index + 1}`, async () => {
      const asker = askerOf()
      for (const { pattern, path, status } of pages()) {
        const answer = await asker.visitor.get(path)
        assert.equal(answer.status, status(asker), `${asker.name} at ${path} (${pattern})`)
      }
      const own = await asker.visitor.get(`/people/${asker.person}`)
      if (executives.has(asker.person)) {
        assert.equal(own.status, found(seenBy(asker).files !== 'none'), `${asker.name} at the own file`)
      }
    })

    test(`the API, asker ${index + 1}`, async () => {
      const { visitor, name, ...asker } = askerOf()
      for (const [way, status] of Object.entries(READS)) {
        const [method = '', path = ''] = way.split(' ')
        const answer = method === 'get' ? await visitor.get(path) : await postJson(visitor, path, undefined)
        assert.equal(answer.status, status({ ...asker, visitor, name }), `${name}: ${way}`)
      }
      const { files, positions } = seenBy({ ...asker, visitor, name })
      const people = json(await visitor.get('/api/people?source=record')) as { total: number }
      const own = executives.has(asker.person) ? 1 : 0
      const below = subordinates.get(asker.person)?.size ?? 0
      if (files === 'none') assert.equal(people.total, 0, `${name}: people`)
      if (files === 'own') assert.equal(people.total, own, `${name}: people`)
      if (files === 'subordinates') assert.equal(people.total, own + below, `${name}: people`)
      if (files === 'office') assert.ok(people.total > 70, `${name}: people`)
      const listed = json(await visitor.get('/api/positions?source=record')) as { total: number }
      assert.equal(listed.total > 0, positions !== 'none', `${name}: positions`)
    })

    test(`actions, asker ${index + 1}`, async () => {
      const asker = askerOf()
      const { visitor, name, role } = asker
      const before = await valueOf<string>(desk, 'SELECT max(seq)::text FROM journal')
      for (const [id, roles] of Object.entries(MAY)) {
        const may = roles.includes(role)
        const path = `/api/actions/${id}`
        const empty = await postJson(visitor, path, { input: {} })
        assert.equal(empty.status, may ? 400 : 403, `${name}: ${id} without input: ${empty.body}`)
        for (const unit of ['HSBB', 'AG'] as const) {
          const input = filled(id, unit)
          const preview = await postJson(visitor, path, { input, preview: true })
          const own = unit === 'HSBB' || isOfGovernment(asker)
          const where = `${name}: ${id} for ${unit}: ${preview.body}`
          if (!may || (!own && preview.status !== 400)) assert.equal(preview.status, 403, where)
          else if (own && role !== 'headquarters-official') assert.notEqual(preview.status, 403, where)
          if (may) continue
          const acted = await postJson(visitor, path, { input })
          assert.equal(acted.status, 403, `${name}: ${id} for ${unit}, in earnest`)
        }
        const form = await visitor.post(`/actions/${id}`, { step: 'do' })
        assert.equal(form.status === 403, !may, `${name}: the form of ${id}: ${form.status}`)
      }
      assert.equal(
        await valueOf<string>(desk, 'SELECT max(seq)::text FROM journal'),
        before,
        'nothing is saved',
      )
    })

    test(`other forms, asker ${index + 1}`, async () => {
      const asker = askerOf()
      for (const { pattern, fields, status } of FORMS) {
        const id = pattern.startsWith('/imports') ? samples.run : more.account
        const answer = await asker.visitor.post(pattern.replace(':id', id), fields)
        assert.equal(answer.status, status(asker), `${asker.name}: the form at ${pattern}`)
      }
    })
  }
})
