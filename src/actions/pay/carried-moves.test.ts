import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day, type IsoDate } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import type { NewEvent } from '../../record/event.ts'
import { standing } from '../../record/fold.ts'
import { carriedOn, payOf } from '../../record/pay.ts'
import { payStream } from '../../record/pay-terms.ts'
import { type Office, problemsOf, refusalOf } from '../office.fixture.ts'
import { payroll } from './pay.fixture.ts'
import { payCarried } from './pay-carried.ts'
import { paying, TO } from './payments.fixture.ts'
import { settleCarried } from './settle-carried.ts'

const there = { ...payroll, unit: 'TRZ' }
const at = (today: string, who = payroll) => ({ today: day(today), who })
const hands = { ...TO, how: 'gaining agency', left: '2025-10-31', on: '2025-11-03', costOf: 'Bureau TRZ' }

function position(id: string, unit: string): NewEvent {
  return {
    stream: `position:${id}`,
    type: 'positions/position-established',
    effective: day('2000-01-03'),
    body: { position: id, unit, title: 'Director', location: 'Here', designation: 'general' },
  }
}

/** Somebody of whom $20,000 was put off in 2025, who leaves for TRZ on 1 November. */
function leaving(next: 'kept here' | 'kept elsewhere'): Office {
  const office = paying({ on: day('2025-09-10'), rate: usd(200_000) })
  const event = (stream: string, type: string, effective: IsoDate, body: object) =>
    ({ stream, type, effective, body }) as NewEvent
  const paid = {
    person: TO.person,
    kind: 'performance-award',
    of: '2024',
    discretionary: true,
    cents: usd(10_000),
    carried: usd(20_000),
    due: day('2026-01-01'),
  }
  const move =
    next === 'kept here'
      ? event('person:x1', 'staffing/reassigned', day('2025-11-01'), { person: 'x1', position: 'p2' })
      : event('person:x1', 'staffing/separated', day('2025-11-01'), {
          person: 'x1',
          position: 'p1',
          reason: 'transfer',
        })
  office.record([
    position('p1', 'HSBB'),
    position('p2', 'TRZ'),
    event(payStream(TO.person), 'pay/payment-made', day('2025-09-10'), paid),
    move,
  ])
  return office
}

function carried(office: Office, on: string): number {
  return carriedOn(payOf(standing(office.entries)), day(on))
}

suite('what is carried when an executive transfers, 5 CFR 530.204(c)', () => {
  test('handed to an agency that keeps its record here, it is still carried, and that agency pays it in January', () => {
    const office = leaving('kept here')
    assert.match(office.take(settleCarried, hands, at('2025-11-03')).says, /handed on.*losing agency/)
    assert.equal(carried(office, '2025-12-31'), usd(20_000))
    const pays = { unit: 'TRZ', person: 'x1', on: '2026-01-15', basicPay: 200_000 }
    const { says } = office.take(payCarried, pays, at('2026-01-20', there))
    assert.match(says, /\$20,000 of what was carried over is paid: performance award 2024/)
    assert.equal(carried(office, '2026-01-20'), 0)
  })

  test('the losing agency does not pay it, handed on or not', () => {
    const office = leaving('kept here')
    const pays = { ...TO, on: '2026-01-15', basicPay: 200_000 }
    const refused = refusalOf(office.decide(payCarried, pays, at('2026-01-20')))
    assert.equal(refused.rule, 'pay/aggregate-who-pays')
    assert.match(refused.message, /with another agency since 1 Nov 2025: the gaining agency pays it/)
    office.take(settleCarried, hands, at('2025-11-03'))
    assert.equal(office.decide(payCarried, pays, at('2026-01-20')).kind, 'refused')
  })

  test('handed to an agency whose record is kept elsewhere, nothing is left here', () => {
    const office = leaving('kept elsewhere')
    assert.match(office.take(settleCarried, hands, at('2025-11-03')).says, /is settled/)
    assert.equal(carried(office, '2025-11-03'), 0)
    const pays = { ...TO, on: '2026-01-15', basicPay: 200_000 }
    assert.match(String(problemsOf(office.decide(payCarried, pays, at('2026-01-20')))), /nothing is carried/)
  })
})
