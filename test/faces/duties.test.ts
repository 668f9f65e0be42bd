import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { addDays } from '../../src/base/dates.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { json, type Json } from '../support/caller.ts'
import { demoDesk, type DemoDesk, pass, TODAY } from '../support/demo.ts'
import { enter, postJson, signedInAs } from '../support/principals.ts'
import { PROPOSAL } from '../support/proposal.ts'
import { lastEntry, rowsOf } from '../support/record.ts'
import { type Answer, Visitor } from '../support/visitor.ts'

const AREA = 'HSBB-ERO'
const APPROVAL = { unit: 'HSBB', position: PROPOSAL.position, designation: 'general' }

let desk: DemoDesk
before(async () => {
  desk = await demoDesk()
})

/** One attempt through the API and one through the page; both say no, and nothing is saved. */
async function refusedBothWays(
  visitor: Visitor,
  id: string,
  input: Readonly<Record<string, string>>,
): Promise<Json> {
  const before = await lastEntry(desk)
  const answer = await postJson(visitor, `/api/actions/${id}`, { input })
  assert.ok([403, 422].includes(answer.status), `${id}: ${answer.status} ${answer.body}`)
  const page = await visitor.post(`/actions/${id}`, { ...input, step: 'do' })
  assert.equal(page.status, answer.status, id)
  assert.match(page.body, /nothing was saved/i)
  assert.equal(await lastEntry(desk), before)
  return json(answer)
}

async function act(visitor: Visitor, id: string, input: object): Promise<Answer> {
  return await postJson(visitor, `/api/actions/${id}`, { input })
}

/** The name in the register of the change that an action has just proposed. */
async function proposed(visitor: Visitor, id: string, input: object): Promise<string> {
  const answer = await act(visitor, id, input)
  assert.equal(answer.status, 200, answer.body)
  const [entry] = json(answer)['entries'] as { stream: string }[]
  return entry?.stream ?? ''
}

const approved = (stream: string): NewEvent => ({
  stream,
  type: 'organisation/change-approved',
  effective: addDays(TODAY, -30),
  body: { change: stream },
})

function delegated(delegation: string, fromPost: string, toPost: string): NewEvent[] {
  const stream = `delegation:${delegation}`
  return [
    {
      stream,
      type: 'organisation/delegation-proposed',
      effective: addDays(TODAY, -30),
      body: {
        delegation,
        power: 'establish-position',
        unit: 'HSBB',
        fromPost,
        toPost,
        document: 'Set-up: delegation',
      },
    },
    approved(stream),
  ]
}

suite('SD-9: settings, roles and powers need two persons', () => {
  const setting = {
    unit: 'HSBB',
    setting: 'final-rating-holder',
    value: 'deputy-director',
    source: 'Decision of the Director',
    reason: 'Practice of the office',
    effective: TODAY,
  }
  const role = (person: string, kind = 'erb-member') => ({
    unit: 'HSBB',
    person,
    role: kind,
    capacity: 'permanent',
    document: 'Memorandum',
    effective: TODAY,
  })

  test('whoever proposed a change does not approve it, with a second seat or account either', async () => {
    const first = await new Visitor(desk).sit('administrator')
    const { person } = desk.demoSeats.administrator
    const account = await signedInAs(desk, person, 'role:administrator-1')
    for (const [id, input] of [
      ['organisation/propose-setting', setting],
      ['organisation/propose-role', role('ice-e030')],
    ] as const) {
      const change = await proposed(first, id, input)
      for (const visitor of [first, account]) {
        const body = await refusedBothWays(visitor, 'organisation/approve-change', { unit: 'HSBB', change })
        assert.equal(body['error'], 'refused-by-rule')
      }
      const second = await new Visitor(desk).sit('second-administrator')
      const done = await act(second, 'organisation/approve-change', { unit: 'HSBB', change })
      assert.equal(done.status, 200, done.body)
      assert.equal((await act(second, 'organisation/approve-change', { unit: 'HSBB', change })).status, 400)
    }
  })

  test('two administrators do not give each other what each may not give himself', async () => {
    const first = await new Visitor(desk).sit('administrator')
    const second = await new Visitor(desk).sit('second-administrator')
    const one = desk.demoSeats.administrator.person
    const two = desk.demoSeats['second-administrator'].person
    for (const [who, own, other, approver, kind] of [
      [first, one, two, second, 'executive-services'],
      [second, two, one, first, 'responsible-official'],
    ] as const) {
      await refusedBothWays(who, 'organisation/propose-role', role(own, kind))
      const change = await proposed(who, 'organisation/propose-role', role(other, kind))
      const body = await refusedBothWays(approver, 'organisation/approve-change', { unit: 'HSBB', change })
      assert.equal(body['error'], 'refused-by-rule')
    }
    const held = await rowsOf(
      desk,
      `SELECT 1 FROM role_assignment WHERE state = 'in force' AND role <> 'policy-administrator' AND person_id = ANY($1)`,
      [[one, two]],
    )
    assert.deepEqual(held, [])
  })
})

suite('row 2: who proposed a position does not approve it', () => {
  test('in the same seat, in another seat, or with an account', async () => {
    await enter(desk, delegated('test-to-ead', 'dhs-post-000', 'ice-post-042'))
    const { person } = desk.demoSeats['headquarters-official']
    const official = await new Visitor(desk).sit('headquarters-official')
    const account = await signedInAs(desk, person, 'post:ice-post-042')
    const done = await act(official, 'positions/propose-position', { ...PROPOSAL, unit: AREA })
    assert.equal(done.status, 200, done.body)
    const named = { unit: 'HSBB', position: PROPOSAL.position }
    const esu = await new Visitor(desk).sit('esu')
    assert.equal((await act(esu, 'positions/note-position', { ...named, note: 'Classified' })).status, 200)
    const board = await new Visitor(desk).sit('erb-member')
    const review = { ...named, view: 'supported', reason: 'Needed' }
    assert.equal((await act(board, 'positions/review-position', review)).status, 200)
    for (const visitor of [official, account]) {
      const body = await refusedBothWays(visitor, 'positions/approve-position', APPROVAL)
      assert.equal(body['error'], 'refused-by-rule')
      assert.match(String(body['message']), /whoever proposed a position does not decide on it/)
    }
    const authority = await new Visitor(desk).sit('appointing-authority')
    const other = await postJson(authority, '/api/actions/positions/approve-position', {
      input: APPROVAL,
      preview: true,
    })
    assert.equal(other.status, 200, 'another holder of the power may')
  })
})

suite('powers that were passed on', () => {
  test('are not passed on again: a delegate of a delegate signs nothing', async () => {
    await enter(desk, delegated('test-passed-on', 'ice-post-001', 'ice-post-024'))
    const [holder] = await rowsOf<{ person_id: string }>(
      desk,
      `SELECT person_id FROM post_holding WHERE post_id = 'ice-post-024' AND during @> $1::date`,
      [TODAY],
    )
    const visitor = await signedInAs(desk, holder?.person_id ?? '', 'post:ice-post-024')
    // The seat is an official's of its own and may propose; what was passed on twice is not among its powers.
    for (const id of ['approve-position', 'establish-position', 'abolish-position']) {
      await refusedBothWays(visitor, `positions/${id}`, APPROVAL)
    }
    const administrator = await new Visitor(desk).sit('administrator')
    const answer = await act(administrator, 'organisation/propose-delegation', {
      unit: 'HSBB',
      vesting: 'dhs-establish',
      toPost: 'ice-post-024',
      document: 'Memorandum',
      effective: TODAY,
    })
    assert.ok([400, 422].includes(answer.status), answer.body)
    const reserved = await act(administrator, 'organisation/propose-delegation', {
      unit: 'HSBB',
      vesting: 'ice-final-rating',
      toPost: 'ice-post-001',
      document: 'Memorandum',
      effective: TODAY,
    })
    assert.equal(reserved.status, 422, reserved.body)
  })

  test('and acting seats end with their day: neither session nor token signs after it', async () => {
    const own = await demoDesk()
    const filled = (person: string, effective: string, capacity: 'acting' | 'permanent'): NewEvent => ({
      stream: 'post:ice-post-001',
      type: 'organisation/post-filled',
      effective: effective as typeof TODAY,
      body: { post: 'ice-post-001', person, capacity },
    })
    await enter(own, [
      filled('ice-e050', TODAY, 'acting'),
      filled('ice-e051', addDays(TODAY, 1), 'permanent'),
    ])
    const acting = await signedInAs(own, 'ice-e050', 'post:ice-post-001')
    const establish = '/api/actions/positions/establish-position'
    assert.equal(
      (await postJson(acting, establish, { input: {} })).status,
      400,
      'while acting: as far as its input',
    )
    const made = await acting.post('/account/tokens', {
      name: 'acting',
      expires: '2027-01-31',
      'scope.positions/establish-position': 'yes',
    })
    const token = /cadre_[\w-]{43}/.exec(made.body)?.[0] ?? ''
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const byToken = async () =>
      (await new Visitor(own).send(establish, { method: 'POST', headers, body: '{"input":{}}' })).status
    assert.equal(await byToken(), 400)
    pass(own.clock, 11 * 60 + 50)
    const before = await signedInAs(own, 'ice-e050', 'post:ice-post-001')
    pass(own.clock, 15)
    assert.equal(own.today(), addDays(TODAY, 1))
    assert.equal((await postJson(before, establish, { input: {} })).status, 403, 'the session of yesterday')
    assert.equal(await byToken(), 401, 'the token of the seat')
    await assert.rejects(signedInAs(own, 'ice-e050', 'post:ice-post-001'), /does not hold/)
    const next = await signedInAs(own, 'ice-e051', 'post:ice-post-001')
    assert.equal((await postJson(next, establish, { input: {} })).status, 400)
  })

  test('and lost while a form is open, sign nothing when it is sent', async () => {
    const own = await demoDesk()
    const authority = await new Visitor(own).sit('appointing-authority')
    const typed = {
      unit: 'HSBB',
      position: 'ice-p950',
      title: 'Director',
      location: 'Washington, DC',
      designation: 'general',
      effective: TODAY,
    }
    const checked = await authority.post('/actions/positions/establish-position', { ...typed, step: 'check' })
    assert.equal(checked.status, 200, 'checked while the power is held')
    const basis = /name="basis" value="(\d+)"/.exec(checked.body)?.[1] ?? ''
    await enter(own, [
      {
        stream: 'delegation:dhs-establish-ice',
        type: 'organisation/delegation-revoked',
        effective: TODAY,
        body: { delegation: 'dhs-establish-ice', reason: 'withdrawn' },
      },
    ])
    const before = await lastEntry(own)
    const sent = await authority.post('/actions/positions/establish-position', {
      ...typed,
      basis,
      step: 'do',
    })
    assert.equal(sent.status, 403)
    const asked = { input: typed, basis: Number(basis) }
    assert.equal((await postJson(authority, '/api/actions/positions/establish-position', asked)).status, 403)
    assert.equal(await lastEntry(own), before)
  })
})
