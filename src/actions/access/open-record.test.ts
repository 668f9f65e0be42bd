import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Office, TODAY } from '../office.fixture.ts'
import { openRecord } from './open-record.ts'

const input = { person: 'p1', reason: 'Audit 2026-114 of awards' }
const asked = {
  opening: '0c5f',
  now: '2019-09-03T23:30:00.000Z',
  preview: false,
  open: false,
  within: true,
} as const
const office = new Office({ asked })

suite('opening a record', () => {
  test('makes one entry of its own, for an hour, the reason sealed', () => {
    const decision = office.decide(openRecord, input)
    assert.ok(decision.kind === 'events')
    assert.deepEqual(decision.events, [
      {
        stream: 'access:0c5f',
        type: 'access/opened',
        effective: TODAY,
        body: {
          opening: '0c5f',
          person: 'p1',
          opener: 'somebody',
          role: 'r',
          until: '2019-09-04T00:30:00.000Z',
        },
        personal: { reason: input.reason },
      },
    ])
  })

  test('is needless where the record may be read as it is, and finds nobody outside the office', () => {
    const open = office.decide(openRecord, input, { asked: { ...asked, open: true } })
    assert.equal(open.kind, 'invalid')
    const outside = office.decide(openRecord, input, { asked: { ...asked, within: false } })
    assert.equal(outside.kind, 'not-found')
  })

  test('previewed, it says the same whether there is such a person or not', () => {
    const preview = (within: boolean) =>
      office.decide(openRecord, input, { asked: { ...asked, within, preview: true } })
    assert.deepEqual(preview(true), preview(false))
    assert.equal(preview(true).kind, 'events')
  })

  test('wants a reason of ten characters at least', () => {
    for (const reason of ['', '  short   ', 'ninechars']) {
      assert.equal(openRecord.fields.safeParse({ ...input, reason }).success, false, reason)
    }
    assert.ok(openRecord.fields.safeParse({ ...input, reason: 'ten chars!' }).success)
  })
})
