import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { ACTIONS } from '../../src/actions/index.ts'
import { SEATS } from '../../src/desk/who.ts'
import { decide, explain, type FactId, factOf, RULES } from '../../src/rulebook/index.ts'
import { Caller, isError, json, type Json } from '../support/caller.ts'
import { demoDesk, type DemoDesk, TODAY } from '../support/demo.ts'
import { plum } from '../support/plum.ts'
import { lastEntry } from '../support/record.ts'
import { type Answer, Visitor } from '../support/visitor.ts'

type Operation = { parameters?: { name: string; schema: Json }[]; responses: Record<string, unknown> }
type Document = { openapi: string; paths: Record<string, Partial<Record<'get' | 'post', Operation>>> }

let desk: DemoDesk
let caller: Caller
let visitor: Visitor
let document: Document

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
  visitor = caller.visitor
  document = json(await visitor.get('/api/openapi.json')) as unknown as Document
})

async function ask(...asked: Parameters<Caller['ask']>): Promise<Answer> {
  return await caller.ask(...asked)
}

suite('the API', () => {
  test('its document is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document))
    assert.ok(valid, JSON.stringify(errors))
    assert.equal(validator.version, '3.1')
  })

  test('its document names every rule and every action once', () => {
    for (const { rule } of RULES) {
      assert.ok(document.paths[`/api/rules/${rule.id}/decide`]?.post, rule.id)
      const about = document.paths[`/api/rules/${rule.id}/earliest`]?.post
      assert.equal(about !== undefined, rule.day !== undefined, rule.id)
    }
    for (const { id } of ACTIONS) assert.ok(document.paths[`/api/actions/${id}`]?.post, id)
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((operation) => (operation as { operationId?: string }).operationId),
    )
    assert.equal(new Set(ids).size, ids.length)
  })

  test('every path that it describes answers every seat with a status that it describes', async () => {
    for (const seat of SEATS) {
      for (const [path, { get, post }] of Object.entries(document.paths)) {
        if (get !== undefined) {
          const answer = await ask(seat, path)
          assert.ok(String(answer.status) in get.responses, `GET ${path} by ${seat}: ${answer.status}`)
          if (answer.status >= 400) isError(answer, answer.status)
          else json(answer)
        }
        if (post !== undefined && path !== '/api/imports') {
          const answer = await ask(seat, path, {})
          assert.ok(String(answer.status) in post.responses, `POST ${path} by ${seat}: ${answer.status}`)
          if (answer.status >= 400) isError(answer, answer.status)
        }
      }
    }
  })

  test('every parameter that it describes is taken', async () => {
    const samples: Readonly<Record<string, string>> = { date: '2026-11-22', integer: '1', string: 'career' }
    for (const [path, { get }] of Object.entries(document.paths)) {
      for (const { name, schema } of get?.parameters ?? []) {
        const least = Number(schema['minimum'])
        const sample = samples[String(schema['format'] ?? schema['type'])] ?? ''
        const value = least > 1 ? String(least) : sample
        const answer = await ask('esu', `${path}?${name}=${value}`)
        assert.ok([200, 404].includes(answer.status), `${path}?${name}=${value}: ${answer.status}`)
      }
    }
  })

  test('signed out nothing is told, but the document and the name', async () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const method of Object.keys(operations)) {
        const answer = await visitor.send(path, { method: method.toUpperCase() })
        isError(answer, 401, 'not-signed-in')
      }
    }
    isError(await visitor.get('/api/nowhere'), 401)
    isError(await visitor.get('/api/people', { authorization: 'Seat nobody' }), 401)
    isError(await visitor.get('/api/people', { authorization: 'Basic ZXN1' }), 401)
    assert.equal((await visitor.get('/api')).status, 200)
  })

  test('what is not there is told as an error of the list', async () => {
    isError(await ask('esu', '/api/nowhere'), 404, 'not-found')
    isError(await ask('esu', '/api/program?unit=NOWHERE'), 404, 'not-found')
    isError(await ask('esu', '/api/rules/positions/none/decide', { on: TODAY }), 404)
    isError(await ask('esu', '/api/actions/positions/none', { input: {} }), 404)
    for (const bad of ['2026-02-30', 'today', '0001-01-01', "' OR 1=1"]) {
      const body = isError(
        await ask('esu', `/api/positions?on=${encodeURIComponent(bad)}`),
        400,
        'invalid-input',
      )
      assert.equal((body.problems ?? [])[0]?.value, bad)
    }
  })

  test('odd texts in its parameters are no fault', async () => {
    const paths = Object.entries(document.paths).flatMap(([path, { get }]) =>
      get === undefined ? [] : [path],
    )
    for (const path of paths) {
      for (const text of [
        '\u0000',
        '%',
        '1e300',
        '-1',
        '<script>',
        "'; DROP TABLE journal; --",
        'x'.repeat(3000),
      ]) {
        const value = encodeURIComponent(text)
        const query = [
          'page',
          'q',
          'sort',
          'unit',
          'appointment',
          'state',
          'source',
          'flag',
          'type',
          'before',
          'stream',
        ]
          .map((name) => `${name}=${value}`)
          .join('&')
        const answer = await ask('opm', `${path}?${query}`)
        assert.ok([200, 404].includes(answer.status), `${path} with ${text.slice(0, 30)}: ${answer.status}`)
      }
    }
  })

  test('with a cookie it takes a change only with the token of the session', async () => {
    const opm = await new Visitor(desk).sit('opm')
    const input = { unit: 'HE', spaces: 410, effective: '2026-10-01', source: 'letter' }
    const before = await lastEntry(desk)
    const send = (headers: Readonly<Record<string, string>>): Promise<Answer> =>
      opm.send('/api/actions/positions/enter-allocation', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ input }),
      })
    const other = await new Visitor(desk).sit('opm')
    for (const token of [undefined, '', 'x', other.csrf]) {
      isError(await send(token === undefined ? {} : { 'x-csrf-token': token }), 403, 'stale-form')
    }
    const stranger = await opm.send('/api/imports', { method: 'POST', body: plum({}) })
    isError(stranger, 403, 'stale-form')
    assert.equal(await lastEntry(desk), before)
    assert.equal((await opm.get('/api/people')).status, 200, 'reading needs none')
    assert.equal((await send({ 'x-csrf-token': opm.csrf })).status, 200)
    assert.equal(await lastEntry(desk), before + 1)
  })
})

suite('a rule asked through the API', () => {
  const path = '/api/rules/positions/noncareer-agency/decide'

  test('from counts on board alone: needs the allocation, with the share as an indication', async () => {
    const answer = await ask('esu', path, {
      on: TODAY,
      facts: { noncareerAppointees: 750, onBoardExecutives: 7336 },
    })
    assert.equal(answer.status, 200)
    const ruling = json(answer)
    assert.equal(ruling['kind'], 'needs')
    assert.deepEqual(
      (ruling['missing'] as Json[]).map((fact) => fact['id']),
      ['allocatedPositions'],
    )
    assert.match(JSON.stringify(ruling['indication']), /10\.2 ?%/)
    assert.match(JSON.stringify(ruling['indication']), /indication/i)
  })

  test('with the allocation: ruled, each step with its citation', async () => {
    for (const [noncareer, within] of [
      [22, true],
      [23, false],
    ] as const) {
      const facts = { noncareerAppointees: noncareer, allocatedPositions: 90 }
      const ruling = json(await ask('esu', path, { on: TODAY, facts }))
      assert.equal(ruling['kind'], 'ruled')
      assert.equal((ruling['value'] as Json)['within'], within, `${noncareer} of 90`)
      assert.ok((ruling['steps'] as Json[]).length > 0)
      assert.ok((ruling['by'] as Json[]).length > 0)
      assert.notEqual(ruling['since'], undefined)
    }
  })

  test('on a day before the law: no law, and no number', async () => {
    const facts = { noncareerAppointees: 1, allocatedPositions: 90 }
    const ruling = json(await ask('esu', path, { on: '1978-01-01', facts }))
    assert.equal(ruling['kind'], 'no-law')
    assert.equal(ruling['value'], undefined)
  })

  test('the case of every rule is answered the same as in the rulebook', async () => {
    for (const { rule, cases } of RULES) {
      for (const one of cases) {
        const { on, known, scopes, facts } = one as unknown as Json
        const body = {
          on,
          facts: asGiven((facts ?? {}) as Json),
          ...(known === undefined ? {} : { known }),
          ...(scopes === undefined ? {} : { scopes }),
        }
        const answer = await ask('auditor', `/api/rules/${rule.id}/decide`, body)
        assert.equal(answer.status, 200, `${rule.id}: ${answer.body}`)
        const given = (facts ?? {}) as Json
        const at = { on, scopes, known } as unknown as Parameters<typeof decide>[1]
        const expected = explain(rule, decide(rule, at, given), given)
        assert.deepEqual(json(answer), JSON.parse(JSON.stringify(expected)), rule.id)
      }
    }
  })

  test('the first lawful day comes with what would move it', async () => {
    const address = '/api/rules/movement/reassignment-notice/earliest'
    const facts = { careerAppointee: true, outsideCommutingArea: false, noticeReceived: '2026-11-20' }
    const first = json(await ask('esu', address, { on: TODAY, facts }))
    assert.deepEqual([first['kind'], first['date'], first['notBefore']], ['earliest', '2026-12-05', TODAY])
    assert.deepEqual(
      (first['moves'] as Json[]).map(({ fact }) => fact),
      ['careerAppointee', 'noticeReceived', 'noticeWaived'],
    )
    const later = json(await ask('esu', address, { on: TODAY, notBefore: '2027-02-01', facts }))
    assert.equal(later['date'], '2027-02-01')
    assert.equal(json(await ask('esu', address, { on: TODAY }))['kind'], 'needs')
    isError(await ask('esu', address, { on: TODAY, notBefore: 'soon', facts }), 400)
    isError(await ask('esu', '/api/rules/positions/noncareer-agency/earliest', { on: TODAY }), 404)
  })

  test('what stands behind the rules can be read: tables, instruments, clashes, terms', async () => {
    const list = async (path: string): Promise<Json[]> => json(await ask('esu', path)) as unknown as Json[]
    const pay = (await list('/api/tables')).find(({ id }) => id === 'executive-schedule-level-ii')
    const newest = (pay?.['rows'] as Json[] | undefined)?.[0]?.['cells']
    assert.deepEqual(newest, [{ value: 228_000, shown: '$228,000', unit: 'usd' }])
    const ice = (await list('/api/instruments')).find(({ id }) => id === 'ICE Directive 1056.1')
    assert.equal((ice?.['missing'] as unknown[] | undefined)?.length, 4)
    assert.ok((await list('/api/clashes')).length >= 35)
    const glossary = json(await ask('esu', '/api/glossary'))
    assert.ok('noncareerAppointees' in (glossary['facts'] as Json))
  })

  test('what cannot be used is named field by field', async () => {
    const facts = { noncareerAppointees: 'many', colour: 'red' }
    const body = isError(
      await ask('esu', path, { on: '2026-02-30', known: 'x', scopes: ['office:1'], facts }),
      400,
    )
    const fields = (body.problems ?? []).map((problem) => problem.field)
    for (const field of ['on', 'known', 'scopes', 'noncareerAppointees', 'colour']) {
      assert.ok(fields.includes(field), `${field} is not named in ${JSON.stringify(fields)}`)
    }
    isError(await ask('esu', path, {}), 400)
    isError(await ask('esu', path, { on: TODAY, facts: [] }), 400)
    for (const malformed of ['', '{', '[]', 'null', '"x"', '{"on":', '\u0000']) {
      isError(await ask('esu', path, malformed), 400, 'invalid-input')
    }
  })
})

/** Facts as somebody gives them: percent and dollars, which the rulebook keeps in basis points and cents. */
function asGiven(facts: Json): Json {
  return Object.fromEntries(
    Object.entries(facts).map(([id, value]) => [
      id,
      value !== undefined && ['percent', 'usd'].includes(factOf(id as FactId).kind)
        ? Number(value) / 100
        : value,
    ]),
  )
}
