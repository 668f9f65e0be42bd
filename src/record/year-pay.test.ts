import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, daysBetween } from '../base/dates.ts'
import { type Cents, usd } from '../base/money.ts'
import { type PayOfRecord, payOf } from './pay.ts'
import { payDatesOf } from './pay-dates.ts'
import { receivedIn } from './year-pay.ts'

const NONE = payOf([])

function paidFrom(...rates: readonly (readonly [from: string, cents: Cents])[]): PayOfRecord {
  return {
    ...NONE,
    rates: rates.map(([from, cents]) => ({
      from: day(from),
      entry: from,
      by: 's',
      person: 'x',
      cents,
      basis: 'b',
    })),
  }
}

describe('basic pay as it is received in a calendar year', () => {
  test('comes on 26 or 27 pay dates, two weeks apart, and no date is in two years or none', () => {
    const dates = Array.from({ length: 120 }, (_, index) => payDatesOf(1980 + index)).flat()
    for (const [index, { on, period }] of dates.entries()) {
      const next = dates[index + 1]
      if (next !== undefined) assert.equal(daysBetween(on, next.on), 14)
      assert.equal(daysBetween(period, on), 25)
    }
    const counts = new Set(Array.from({ length: 120 }, (_, index) => payDatesOf(1980 + index).length))
    assert.deepEqual(
      [...counts].sort((a, b) => a - b),
      [26, 27],
    )
  })

  test('of one rate is the rate of two weeks for each date: 26 in 2026 at 208,700 bring 208,000', () => {
    assert.equal(payDatesOf(2026).length, 26)
    assert.equal(receivedIn(paidFrom(['2024-01-14', usd(208_700)]), 2026), usd(208_000))
  })

  test('takes each period at the rate of its first day, and ends with the last day of service', () => {
    const pay = paidFrom(['2025-01-12', usd(208_700)], ['2026-01-11', usd(229_570)])
    // The periods that began on 14 and 28 December are paid in 2026 at the rate before.
    assert.equal(receivedIn(pay, 2026), usd(2 * 8_000 + 24 * 8_800))
    assert.equal(receivedIn(pay, 2026, day('2026-01-10')), usd(2 * 8_000))
    assert.equal(receivedIn(NONE, 2026), 0)
  })

  test('never falls where a rate rises', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 300_000 }),
        fc.integer({ min: 0, max: 50_000 }),
        fc.integer({ min: 0, max: 364 }),
        (rate, rise, into) => {
          const before = receivedIn(paidFrom(['2024-01-14', usd(rate)]), 2026)
          const raised = paidFrom(
            ['2024-01-14', usd(rate)],
            [addDays(day('2026-01-01'), into), usd(rate + rise)],
          )
          assert.ok(receivedIn(raised, 2026) >= before)
        },
      ),
    )
  })
})
