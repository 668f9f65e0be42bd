import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { SEATS } from '../../src/desk/who.ts'
import { Caller, isError, json, type Json } from '../support/caller.ts'
import { demoDesk, type DemoDesk, TODAY } from '../support/demo.ts'
import { plum } from '../support/plum.ts'
import { lastEntry } from '../support/record.ts'
import { type Answer, Visitor } from '../support/visitor.ts'

let desk: DemoDesk
let caller: Caller
let visitor: Visitor

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
  visitor = caller.visitor
})

async function ask(...asked: Parameters<Caller['ask']>): Promise<Answer> {
  return await caller.ask(...asked)
}

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
    const fields = (body.problems ?? []).map((problem) => problem.field)
    assert.deepEqual(fields.toSorted(), ['effective', 'extra', 'source', 'spaces', 'unit'])
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
