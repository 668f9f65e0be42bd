import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { addDays } from '../../src/base/dates.ts'
import type { Connection } from '../../src/store/database.ts'
import {
  besideData,
  cadreJson,
  inProcess,
  type Json,
  preparedData,
  type Serving,
  serveCadre,
} from '../support/cadre.ts'
import { deskAt, type DemoDesk, TODAY } from '../support/demo.ts'
import { enter } from '../support/principals.ts'
import { PROPOSAL } from '../support/proposal.ts'
import { lastEntry } from '../support/record.ts'

let env: Awaited<ReturnType<typeof preparedData>>
let serving: Serving
let beside: Connection
let desk: DemoDesk

async function act(
  seat: string,
  action: string,
  input: object,
): Promise<{ code: number | null; json: Json }> {
  const args = ['act', action, '--as', seat, '--input', '-']
  return await cadreJson(args, { env, input: JSON.stringify(input) }, inProcess)
}

/** Exit 3, refused by rule, or 4, not allowed; nothing is saved. */
async function refused(code: 3 | 4, seat: string, action: string, input: object): Promise<Json> {
  const last = await lastEntry(desk)
  const ran = await act(seat, action, input)
  assert.equal(ran.code, code, JSON.stringify(ran.json))
  assert.equal(await lastEntry(desk), last)
  return ran.json
}

suite('duties kept apart, attacked from the command line', () => {
  before(async () => {
    env = await preparedData()
    serving = await serveCadre(env)
    beside = await besideData(env.CADRE_DATA)
    desk = deskAt(beside, { demo: true })
    desk.clock.now = new Date().toISOString()
  })

  after(async () => {
    await beside.close().catch(() => undefined)
    await serving.end('SIGTERM')
  })

  test('SD-9: one administrator does not approve the own proposal, nor a role for the own person', async () => {
    const role = {
      unit: 'HSBB',
      person: desk.demoSeats['second-administrator'].person,
      role: 'executive-services',
      capacity: 'permanent',
      document: 'Memorandum',
      effective: desk.today(),
    }
    await refused(3, 'second-administrator', 'organisation/propose-role', role)
    const ran = await act('administrator', 'organisation/propose-role', role)
    assert.equal(ran.code, 0, JSON.stringify(ran.json))
    const [entry] = ran.json['entries'] as { stream: string }[]
    const approval = { unit: 'HSBB', change: entry?.stream }
    for (const seat of ['administrator', 'second-administrator']) {
      await refused(3, seat, 'organisation/approve-change', approval)
    }
    for (const seat of ['opm', 'esu', 'appointing-authority']) {
      await refused(4, seat, 'organisation/approve-change', approval)
    }
  })

  test('row 2: who proposed a position does not approve it, though the power was passed on to the seat', async () => {
    const stream = 'delegation:test-to-ead'
    const effective = addDays(TODAY, -30)
    await enter(desk, [
      {
        stream,
        type: 'organisation/delegation-proposed',
        effective,
        body: {
          delegation: 'test-to-ead',
          power: 'establish-position',
          unit: 'HSBB',
          fromPost: 'dhs-post-000',
          toPost: 'ice-post-042',
          document: 'Set-up: delegation',
        },
      },
      { stream, type: 'organisation/change-approved', effective, body: { change: stream } },
    ])
    const official = 'headquarters-official'
    const proposal = { ...PROPOSAL, unit: 'HSBB-ERO' }
    assert.equal((await act(official, 'positions/propose-position', proposal)).code, 0)
    const named = { unit: 'HSBB', position: PROPOSAL.position }
    assert.equal((await act('esu', 'positions/note-position', { ...named, note: 'Classified' })).code, 0)
    const review = { ...named, view: 'supported', reason: 'Needed' }
    assert.equal((await act('erb-member', 'positions/review-position', review)).code, 0)
    const approval = { ...named, designation: 'general' }
    const body = await refused(3, official, 'positions/approve-position', approval)
    assert.match(String(body['message']), /whoever proposed a position does not decide on it/)
    assert.equal((await act('appointing-authority', 'positions/approve-position', approval)).code, 0)
  })

  test('what is sent beside the fields is refused, and the operator signs nothing', async () => {
    const allocation = { unit: 'AG', spaces: 300, effective: '2026-10-01', source: 'letter' }
    for (const name of ['actor', 'role', 'seat', 'power', 'capacity']) {
      const ran = await act('opm', 'positions/enter-allocation', { ...allocation, [name]: 'opm' })
      assert.equal(ran.code, 2, JSON.stringify(ran.json))
    }
    for (const seat of ['operator', 'role:opm', 'opm ', '__proto__']) {
      const args = ['act', 'positions/enter-allocation', '--as', seat, '--input', '-']
      const ran = await inProcess(args, { env, input: JSON.stringify(allocation) })
      assert.equal(ran.code, 2, seat)
    }
  })
})
