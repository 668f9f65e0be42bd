import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { ACTIONS } from '../../src/actions/index.ts'
import { ROLES } from '../../src/record/organisation-terms.ts'
import { HANDLERS } from '../../src/web/handlers.ts'
import { Caller, json, type Json } from '../support/caller.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { filled } from '../support/fill.ts'
import { ACT_ROWS, AROUND_ROWS, MAY } from '../support/permissions.ts'
import { type Asker, ASKER_NAMES, askersOf, postJson } from '../support/principals.ts'
import { type Ground, groundOf } from '../support/ground.ts'
import { FORMS, found, pages, READS, seenBy, VERIFYING } from '../support/reachable.ts'
import { lastEntry } from '../support/record.ts'
import { CELL, COLUMN_OF, SEE_COLUMNS, SEE_ROWS, SEEN, SO_FAR, type Seen } from '../support/sights.ts'

let desk: DemoDesk
let ground: Ground
const askers = new Map<string, Asker>()

before(async () => {
  desk = await demoDesk()
  for (const asker of await askersOf(desk)) askers.set(asker.name, asker)
  ground = await groundOf(desk)
})

function askerOf(name: string): Asker {
  const asker = askers.get(name)
  assert.ok(asker, name)
  return asker
}

const isOfGovernment = ({ role }: Asker): boolean => role === 'opm' || role === 'omb'

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
    const named = new Set(pages(ground).map(({ pattern }) => pattern))
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
      [...FORMS.map(({ pattern }) => pattern), VERIFYING.form].sort(),
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
    const others = ways.filter((way) => !/^post \/api\/(actions\/|rules\/.+\/(decide|earliest)$)/.test(way))
    assert.deepEqual(others.sort(), [...Object.keys(READS), VERIFYING.read].sort())
  })

  test('agree with what each role reaches so far, but where it is said why not', () => {
    const said = new Set(SO_FAR.map(({ column, record }) => `${column} ${record}`))
    for (const role of ROLES) {
      const column = COLUMN_OF[role]
      if (column === undefined) continue
      for (const record of Object.keys(CELL) as (keyof Seen)[]) {
        const { row, means } = CELL[record]
        const cells: readonly string[] = SEE_ROWS.find((one) => one.record === row)?.cells ?? []
        const cell: string = cells[SEE_COLUMNS.indexOf(column)] ?? ''
        const agrees: boolean = means[cell] === SEEN[role][record]
        assert.equal(agrees, !said.has(`${column} ${record}`), `${role}, ${row}: ${cell}`)
      }
    }
  })
})

suite('every role at everything', () => {
  test('every role there is asks', () => {
    const roles = [...askers.values()].map(({ role }) => role)
    assert.deepEqual([...new Set(roles)].sort(), [...ROLES].sort())
    assert.deepEqual([...askers.keys()].sort(), [...ASKER_NAMES].sort())
  })

  test('whoever is signed in may have the chain of the journal verified, and is told of no entry', async () => {
    for (const name of ['executive', 'supervisor', 'opm', 'an account as ethics-counsel']) {
      const { visitor } = askerOf(name)
      assert.equal((await visitor.post(VERIFYING.form, {})).status, 200, name)
      const answer = await visitor.get(VERIFYING.read.replace('get ', ''))
      assert.equal(answer.status, 200, name)
      assert.doesNotMatch(answer.body, /person:|ice-e/, name)
    }
  })

  for (const name of ASKER_NAMES) {
    test(`pages: ${name}`, async () => {
      const asker = askerOf(name)
      for (const { pattern, path, status } of pages(ground)) {
        const answer = await asker.visitor.get(path)
        assert.equal(answer.status, status(asker), `${name} at ${path} (${pattern})`)
      }
      const own = await asker.visitor.get(`/people/${asker.person}`)
      if (ground.executives.has(asker.person)) {
        assert.equal(own.status, found(seenBy(asker).files !== 'none'), `${name} at the own file`)
      }
    })

    test(`the API: ${name}`, async () => {
      const asker = askerOf(name)
      const { visitor } = asker
      for (const [way, status] of Object.entries(READS)) {
        const [method = '', path = ''] = way.split(' ')
        const answer = method === 'get' ? await visitor.get(path) : await postJson(visitor, path, undefined)
        assert.equal(answer.status, status(asker), `${name}: ${way}`)
      }
      const { files, positions } = seenBy(asker)
      const people = json(await visitor.get('/api/people?source=record')) as { total: number }
      const own = ground.executives.has(asker.person) ? 1 : 0
      const below = ground.subordinates.get(asker.person)?.size ?? 0
      if (files === 'none') assert.equal(people.total, 0, `${name}: people`)
      if (files === 'own') assert.equal(people.total, own, `${name}: people`)
      if (files === 'subordinates') assert.equal(people.total, own + below, `${name}: people`)
      if (files === 'office') assert.ok(people.total > 70, `${name}: people`)
      const listed = json(await visitor.get('/api/positions?source=record')) as { total: number }
      assert.equal(listed.total > 0, positions !== 'none', `${name}: positions`)
    })

    test(`actions: ${name}`, async () => {
      const asker = askerOf(name)
      const { visitor, role } = asker
      const before = await lastEntry(desk)
      for (const [id, roles] of Object.entries(MAY)) {
        const may = roles.includes(role)
        const path = `/api/actions/${id}`
        const empty = await postJson(visitor, path, { input: {} })
        assert.equal(empty.status, may ? 400 : 403, `${name}: ${id} without input: ${empty.body}`)
        for (const unit of ['HSBB', 'AG'] as const) {
          const input = filled(id, { unit, entry: ground.positionEntry })
          const preview = await postJson(visitor, path, { input, preview: true })
          const own = unit === 'HSBB' || isOfGovernment(asker) || !('unit' in input)
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
      assert.equal(await lastEntry(desk), before, 'nothing is saved')
    })

    test(`other forms: ${name}`, async () => {
      const asker = askerOf(name)
      for (const { pattern, fields, status } of FORMS) {
        const id = pattern.startsWith('/imports') ? ground.samples.run : ground.account
        const answer = await asker.visitor.post(pattern.replace(':id', id), fields)
        assert.equal(answer.status, status(asker), `${name}: the form at ${pattern}`)
      }
    })
  }
})
