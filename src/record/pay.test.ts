import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../base/dates.ts'
import { usd } from '../base/money.ts'
import type { RecordedEvent } from './event.ts'
import { countedIn, payOf } from './pay.ts'

let seq = 0
/** An entry as the journal holds it, as far as the fold reads it. */
function entry<T extends RecordedEvent['type']>(
  type: T,
  effective: string,
  body: Extract<RecordedEvent, { type: T }>['body'],
): RecordedEvent {
  seq += 1
  return {
    id: `e${seq}`,
    seq,
    stream: 'pay:p',
    type,
    effective: day(effective),
    body,
    actor: 'Test',
  } as unknown as RecordedEvent
}

const award = (fiscalYear: number, on: string, pool?: number): RecordedEvent =>
  entry('awards/performance-award-granted', on, {
    person: 'p',
    fiscalYear,
    cents: usd(20_000),
    basisPoints: 1000,
    ...(pool === undefined ? {} : { pool }),
  })

suite('what counts toward the limit of a calendar year', () => {
  test('an award that the record took over as paid counts in the year in which it was paid', () => {
    const pay = payOf([award(2025, '2026-01-11'), award(2024, '2025-01-12')])
    assert.equal(countedIn(pay, 2026), usd(20_000))
    assert.equal(countedIn(pay, 2025), usd(20_000))
    assert.equal(countedIn(pay, 2024), 0)
  })

  test('one approved here counts once, when it is paid, with what is paid of it', () => {
    const approved = award(2025, '2025-12-10', 2026)
    assert.equal(countedIn(payOf([approved]), 2025), 0)
    const paid = entry('pay/payment-made', '2026-01-08', {
      person: 'p',
      kind: 'performance-award',
      cents: usd(15_000),
      carried: usd(5_000),
      of: '2025',
      discretionary: true,
    })
    assert.equal(countedIn(payOf([approved, paid]), 2026), usd(15_000))
    assert.equal(countedIn(payOf([approved, paid]), 2025), 0)
  })

  test('neither basic pay nor severance counts beside it', () => {
    const of = (kind: 'severance' | 'basic-pay' | 'rank-award'): RecordedEvent =>
      entry('pay/payment-made', '2026-02-05', { person: 'p', kind, cents: usd(1_000), discretionary: false })
    assert.equal(countedIn(payOf([of('severance'), of('basic-pay'), of('rank-award')]), 2026), usd(1_000))
  })
})
