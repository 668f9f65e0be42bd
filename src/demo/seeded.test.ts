import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as always, integer, property } from 'fast-check'
import { day, daysBetween } from '../base/dates.ts'
import { frameOf, payPeriod } from './calendar.ts'
import { drawNames } from './names.ts'
import { seeded } from './seeded.ts'

test('a seed gives one run of numbers, within bounds', () => {
  const [a, b, c] = [seeded(5), seeded(5), seeded(6)]
  const run = (draw: typeof a) => Array.from({ length: 50 }, () => draw.whole(3, 9))
  const first = run(a)
  assert.deepEqual(first, run(b))
  assert.notDeepEqual(first, run(c))
  assert.deepEqual(new Set(first), new Set([3, 4, 5, 6, 7, 8, 9]))
  assert.throws(() => a.pick([]), RangeError)
})

test('shuffling keeps every item', () => {
  always(
    property(integer(), array(integer()), (seed, list) => {
      const order = (a: number, b: number) => a - b
      assert.deepEqual(seeded(seed).shuffled(list).sort(order), [...list].sort(order))
    }),
  )
})

test('last names never repeat, and too many are refused', () => {
  const names = drawNames(seeded(1), 85)
  assert.equal(new Set(names.map(({ last }) => last)).size, 85)
  assert.throws(() => drawNames(seeded(1), 500), RangeError)
})

test('a pay period begins every 14 days, on 11 January 2026 among others', () => {
  assert.equal(payPeriod(day('2026-01-11')), '2026-01-11')
  assert.equal(payPeriod(day('2026-01-24')), '2026-01-11')
  assert.equal(payPeriod(day('2026-01-25')), '2026-01-25')
  assert.equal(payPeriod(day('2017-07-30')), '2017-07-23')
  assert.equal(daysBetween(payPeriod(day('2010-05-05')), day('2026-01-11')) % 14, 0)
})

test('the story moves by whole years with the cycle in hand', () => {
  assert.equal(frameOf(day('2026-11-22')).at('2023-03-12'), '2023-03-12')
  assert.equal(frameOf(day('2027-09-30')).at('2023-03-12'), '2023-03-12')
  assert.equal(frameOf(day('2027-10-01')).at('2023-03-12'), '2024-03-12')
})
