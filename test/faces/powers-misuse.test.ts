import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { SEATS, type SeatId } from '../../src/desk/who.ts'
import { Caller, isError, json, type Json } from '../support/caller.ts'
import { demoDesk, type DemoDesk, TODAY } from '../support/demo.ts'
import { fieldsOf, textOf } from '../support/markup.ts'
import { lastEntry } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const HOSTILE = `<img src=x onerror="alert(1)">'&`

const setting = {
  setting: 'supervisory-share',
  value: 'off',
  source: 'Memo',
  reason: 'Because',
  effective: TODAY,
}

let desk: DemoDesk
let caller: Caller
const visitors = new Map<SeatId, Visitor>()

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
  for (const seat of SEATS) visitors.set(seat, await new Visitor(desk).sit(seat))
})

function visitor(seat: SeatId): Visitor {
  const found = visitors.get(seat)
  assert.ok(found)
  return found
}

/** Does something through the API; gives the stream of its entry. */
async function done(at: Caller, seat: SeatId, id: string, input: Json): Promise<string> {
  const answer = await at.ask(seat, `/api/actions/organisation/${id}`, { input: { unit: 'HSBB', ...input } })
  assert.equal(answer.status, 200, answer.body)
  const [entry] = json(answer)['entries'] as Json[]
  return String(entry?.['stream'])
}

suite('misuse of seats and powers', () => {
  test('a seat without the power is refused on the page and through the API, and nothing is saved [S0-3.1]', async () => {
    const last = await lastEntry(desk)
    for (const seat of SEATS.filter((one) => !one.includes('administrator'))) {
      for (const id of ['propose-setting', 'fill-post', 'end-change', 'approve-change']) {
        const change = { change: 'role:esu', reason: 'x', effective: TODAY }
        const input = id === 'propose-setting' ? setting : id === 'end-change' ? change : {}
        const path = `/actions/organisation/${id}`
        isError(
          await caller.ask(seat, `/api${path}`, { input: { unit: 'HSBB', ...input } }),
          403,
          'not-allowed',
        )
        const fields = { unit: 'HSBB', step: 'do', ...(input as Record<string, string>) }
        assert.equal((await visitor(seat).post(path, fields)).status, 403, `${seat} ${id}`)
      }
    }
    assert.equal(await lastEntry(desk), last)
  })

  test('a forged name of a change, or one of another office, is not found', async () => {
    const last = await lastEntry(desk)
    for (const change of [
      'role:none',
      'role:opm',
      'power:dhs-establish',
      'person:ice-s001',
      `role:${HOSTILE}`,
    ]) {
      for (const id of ['approve-change', 'decline-change', 'end-change']) {
        const more = id === 'approve-change' ? {} : { reason: 'x' }
        const input = { unit: 'HSBB', change, ...more, ...(id === 'end-change' ? { effective: TODAY } : {}) }
        isError(await caller.ask('administrator', `/api/actions/organisation/${id}`, { input }), 404)
        const posted = { ...input, step: 'do' }
        const answer = await visitor('administrator').post(`/actions/organisation/${id}`, posted)
        assert.equal(answer.status, 404)
      }
    }
    const outside = { unit: 'HS', change: 'role:department', reason: 'x', effective: TODAY }
    const path = '/api/actions/organisation/end-change'
    isError(await caller.ask('administrator', path, { input: outside }), 403, 'not-allowed')
    assert.equal(await lastEntry(desk), last)
  })

  test('two administrators cannot give each other, or themselves, anything', async () => {
    const at = await demoDesk()
    const asked = new Caller(at)
    const { administrator, 'second-administrator': other } = at.demoSeats
    const role = { role: 'records-officer', capacity: 'permanent', document: 'letter', effective: TODAY }
    const forSecond = await done(asked, 'administrator', 'propose-role', { ...role, person: other.person })
    const forFirst = await done(asked, 'second-administrator', 'propose-role', {
      ...role,
      person: administrator.person,
    })
    const last = await lastEntry(at)
    for (const [seat, change] of [
      ['second-administrator', forSecond],
      ['administrator', forSecond],
      ['administrator', forFirst],
      ['second-administrator', forFirst],
    ] as const) {
      const path = '/api/actions/organisation/approve-change'
      const body = isError(await asked.ask(seat, path, { input: { unit: 'HSBB', change } }), 422)
      assert.equal(body['rule'], 'organization/second-person')
    }
    const own = { unit: 'HSBB', ...role, role: 'payroll', person: administrator.person }
    isError(await asked.ask('administrator', '/api/actions/organisation/propose-role', { input: own }), 422)
    assert.equal(await lastEntry(at), last)
  })

  test('the Director’s power of final ratings is not delegated: the clause is named', async () => {
    const input = {
      unit: 'HSBB',
      vesting: 'ice-final-rating',
      toPost: 'ice-post-001',
      document: 'memo',
      effective: TODAY,
    }
    const path = '/actions/organisation/propose-delegation'
    const body = isError(await caller.ask('administrator', `/api${path}`, { input }), 422, 'refused-by-rule')
    assert.deepEqual(body['cites'], ['ICE Directive 1056.1, 4.1, footnote 3'])
    const form = await visitor('administrator').post(path, { ...input, step: 'do' })
    assert.equal(form.status, 422)
    assert.match(textOf(form.body), /Refused, nothing was saved.*may not be delegated.*footnote 3/)
  })

  test('a page that was open when the power was lost saves nothing: 403 in the seat, sign-in without one', async () => {
    const at = await demoDesk()
    const asked = new Caller(at)
    const path = '/actions/positions/decline-proposal'
    const signer = await new Visitor(at).sit('appointing-authority')
    const first = await new Visitor(at).sit('administrator')
    const decline = fieldsOf((await signer.get(`${path}?unit=HSBB`)).body)
    const propose = '/actions/organisation/propose-setting'
    const check = await first.post(propose, { unit: 'HSBB', ...setting, step: 'check' })
    assert.equal(check.status, 200)
    const end = { effective: TODAY, reason: 'Lost' }
    await done(asked, 'second-administrator', 'end-change', {
      ...end,
      change: 'delegation:dhs-establish-ice',
    })
    await done(asked, 'second-administrator', 'end-change', { ...end, change: 'role:administrator-1' })
    const last = await lastEntry(at)
    const late = await signer.post(path, { ...decline, position: 'ice-p900', reason: 'x', step: 'do' })
    assert.equal(late.status, 403)
    assert.match(textOf(late.body), /does not hold the power/)
    const gone = await first.post(propose, { ...fieldsOf(check.body), step: 'do' })
    assert.equal(gone.status, 303)
    assert.match(gone.headers.get('location') ?? '', /^\/sign-in/)
    assert.equal(await lastEntry(at), last)
  })
})
