import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { ACTIONS } from '../../src/actions/index.ts'
import { PROBLEM_CODES } from '../../src/base/outcome.ts'
import { SEATS, type SeatId } from '../../src/desk/who.ts'
import { RULES } from '../../src/rulebook/index.ts'
import { demoDesk, type DemoDesk, TODAY } from '../support/demo.ts'
import { plum } from '../support/plum.ts'
import { lastEntry } from '../support/record.ts'
import { type Answer, Visitor } from '../support/visitor.ts'

type Json = Record<string, unknown>
type Operation = { parameters?: { name: string; schema: Json }[]; responses: Record<string, unknown> }
type Document = { openapi: string; paths: Record<string, Partial<Record<'get' | 'post', Operation>>> }

let desk: DemoDesk
let visitor: Visitor
let document: Document

before(async () => {
  desk = await demoDesk()
  visitor = new Visitor(desk)
  document = json(await visitor.get('/api/openapi.json')) as unknown as Document
})

function json(answer: Answer): Json {
  assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
  return JSON.parse(answer.body) as Json
}

/** A request by a seat of the demonstration, without a cookie. */
async function ask(seat: SeatId, path: string, body?: unknown): Promise<Answer> {
  const headers = { authorization: `Seat ${seat}`, 'content-type': 'application/json' }
  if (body === undefined) return await visitor.get(path, headers)
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  return await visitor.send(path, { method: 'POST', headers, body: sent })
}

/** An error as the document describes every error. */
function isError(answer: Answer, status: number, code?: string): Json {
  const body = json(answer)
  assert.equal(answer.status, status, answer.body)
  assert.ok((PROBLEM_CODES as readonly string[]).includes(String(body['error'])), answer.body)
  if (code !== undefined) assert.equal(body['error'], code)
  assert.notEqual(String(body['message'] ?? ''), '')
  for (const problem of (body['problems'] ?? []) as Json[]) {
    assert.ok((PROBLEM_CODES as readonly string[]).includes(String(problem['code'])), answer.body)
    assert.equal(typeof problem['field'], 'string')
    assert.notEqual(String(problem['message'] ?? ''), '')
  }
  return body
}

suite('the API', () => {
  test('its document is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document) as unknown as Json)
    assert.ok(valid, JSON.stringify(errors))
    assert.equal(validator.version, '3.1')
  })

  test('its document names every rule and every action once', () => {
    for (const { rule } of RULES) assert.ok(document.paths[`/api/rules/${rule.id}/decide`]?.post, rule.id)
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
        const value = samples[String(schema['format'] ?? schema['type'])] ?? ''
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
      assert.equal((body['problems'] as Json[])[0]?.['value'], bad)
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
          facts: facts ?? {},
          ...(known === undefined ? {} : { known }),
          ...(scopes === undefined ? {} : { scopes }),
        }
        const answer = await ask('auditor', `/api/rules/${rule.id}/decide`, body)
        assert.equal(answer.status, 200, `${rule.id}: ${answer.body}`)
        assert.ok(['ruled', 'needs', 'no-law'].includes(String(json(answer)['kind'])))
      }
    }
  })

  test('what cannot be used is named field by field', async () => {
    const facts = { noncareerAppointees: 'many', colour: 'red' }
    const body = isError(
      await ask('esu', path, { on: '2026-02-30', known: 'x', scopes: ['office:1'], facts }),
      400,
    )
    const fields = (body['problems'] as Json[]).map((problem) => problem['field'])
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

suite('an action through the API', () => {
  const path = '/api/actions/positions/enter-allocation'
  const input = { unit: 'AG', spaces: 300, effective: '2026-10-01', source: 'letter of 1 October 2026' }

  test('done, and previewed with nothing saved', async () => {
    const before = await lastEntry(desk)
    const preview = json(await ask('opm', path, { input, preview: true }))
    assert.equal(preview['outcome'], 'done')
    assert.equal(preview['preview'], true)
    assert.equal(await lastEntry(desk), before)
    const answer = await ask('opm', path, { input })
    assert.equal(answer.status, 200)
    const [entry] = json(answer)['entries'] as Json[]
    assert.equal(entry?.['seq'], before + 1)
    assert.equal(entry?.['stream'], 'allocation:AG')
    assert.equal(await lastEntry(desk), before + 1)
  })

  test('invalid: 400, every field named, nothing saved', async () => {
    const before = await lastEntry(desk)
    const bad = { unit: '', spaces: -1, effective: '1969-01-01', source: 'x'.repeat(301), extra: 1 }
    const body = isError(await ask('opm', path, { input: bad }), 400)
    const fields = (body['problems'] as Json[]).map((problem) => problem['field'])
    assert.deepEqual(fields.sort(), ['effective', 'extra', 'source', 'spaces', 'unit'])
    for (const odd of [
      {},
      { input: [] },
      { input, preview: 'yes' },
      { input, basis: 1.5 },
      { input: null },
    ]) {
      isError(await ask('opm', path, odd), 400)
    }
    isError(await ask('opm', path, '{"input":'), 400)
    assert.equal(await lastEntry(desk), before)
  })

  test('not allowed: 403, whatever the input', async () => {
    for (const seat of SEATS.filter((one) => one !== 'opm')) {
      isError(await ask(seat, path, { input }), 403, 'not-allowed')
      isError(await ask(seat, path, { input: {} }), 403, 'not-allowed')
    }
    const position = {
      unit: 'HE',
      position: 'he-p1',
      title: 'Director',
      location: 'Washington',
      designation: 'general',
      effective: TODAY,
    }
    isError(
      await ask('appointing-authority', '/api/actions/positions/establish-position', { input: position }),
      403,
    )
  })

  test('not found: 404', async () => {
    isError(await ask('opm', path, { input: { ...input, unit: 'NOWHERE' } }), 404, 'not-found')
    const entry = '00000000-0000-4000-8000-000000000000'
    const correction = { unit: 'AG', entry, spaces: 1, reason: 'wrong' }
    isError(await ask('opm', '/api/actions/positions/correct-allocation', { input: correction }), 404)
  })

  test('conflict: 409 where the basis is older than a later change of the same record', async () => {
    const basis = await lastEntry(desk)
    assert.equal((await ask('opm', path, { input: { ...input, spaces: 301 }, basis })).status, 200)
    isError(await ask('opm', path, { input: { ...input, spaces: 302 }, basis }), 409, 'conflict')
    assert.equal(await lastEntry(desk), basis + 1)
    assert.equal((await ask('opm', path, { input: { ...input, unit: 'DJ' }, basis })).status, 200)
  })

  test('refused by a rule: 422 with the figures, the citation and the ruling', async () => {
    const establish = '/api/actions/positions/establish-position'
    const position = (number: number) => ({
      unit: 'HSBB',
      position: `ice-p${number}`,
      title: 'Director',
      location: 'Washington, DC',
      designation: 'general',
      effective: TODAY,
    })
    let number = 800
    for (;;) {
      const answer = await ask('appointing-authority', establish, { input: position(number) })
      if (answer.status !== 200) {
        const body = isError(answer, 422, 'refused-by-rule')
        assert.equal(body['outcome'], 'refused')
        assert.equal(body['rule'], 'positions/establish')
        assert.deepEqual(body['compared'], { granted: 90, established: 90, free: 0 })
        assert.deepEqual(body['cites'], ['5 USC 3133(c)'])
        assert.equal((body['ruling'] as Json)['kind'], 'ruled')
        break
      }
      number += 1
      assert.ok(number < 900, 'the allocation never runs out')
    }
    assert.equal(number, 816, 'sixteen spaces were free')
  })

  test('the last space is not given away twice', async () => {
    const own = await demoDesk()
    const caller = new Visitor(own)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        caller.send('/api/actions/positions/establish-position', {
          method: 'POST',
          headers: { authorization: 'Seat appointing-authority', 'content-type': 'application/json' },
          body: JSON.stringify({
            input: {
              unit: 'HSBB',
              position: `ice-p8${10 + index}`,
              title: 'Director',
              location: 'Washington, DC',
              designation: 'general',
              effective: TODAY,
            },
          }),
        }),
      ),
    )
    const done = answers.filter(({ status }) => status === 200).length
    assert.equal(done, 16)
    assert.ok(answers.every(({ status }) => status === 200 || status === 422))
  })
})

suite('a listing through the API', () => {
  test('is taken in, accounted for, and known the second time', async () => {
    const headers = { authorization: 'Seat esu', 'content-type': 'text/csv' }
    const send = async (): Promise<Json> =>
      json(
        await visitor.send('/api/imports?fileName=small.csv&asOf=2026-10-01', {
          method: 'POST',
          headers,
          body: plum({}, {}, { PositionStatus: 'Perhaps' }),
        }),
      )
    const first = await send()
    assert.deepEqual(
      { ...first, listing: '' },
      {
        outcome: 'done',
        listing: '',
        already: false,
        layout: 'plum-2025',
        asOf: '2026-10-01',
        asOfFrom: 'given',
        read: 3,
        taken: 1,
        repaired: 0,
        duplicate: 1,
        refused: 1,
      },
    )
    assert.equal((await send())['already'], true)
    isError(await visitor.send('/api/imports', { method: 'POST', headers, body: '' }), 400)
    isError(
      await visitor.send('/api/imports?asOf=2026-02-30', { method: 'POST', headers, body: plum({}) }),
      400,
    )
    isError(
      await visitor.send('/api/imports', { method: 'POST', headers, body: 'a,b\n1,2' }),
      400,
      'unknown-layout',
    )
    isError(
      await visitor.send('/api/imports', {
        method: 'POST',
        headers: { authorization: 'Seat auditor' },
        body: plum({}),
      }),
      403,
    )
    isError(await visitor.send('/api/imports?fileName=%00', { method: 'POST', headers, body: 'x' }), 400)
  })

  test('over the limit is refused as an error of the list', async () => {
    const headers = { authorization: 'Seat esu', 'content-length': '60000000' }
    isError(await visitor.send('/api/imports', { method: 'POST', headers, body: 'x' }), 413, 'too-large')
  })
})
