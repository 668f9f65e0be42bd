import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, epochDay, fromEpochDay } from '../../base/dates.ts'
import { HOLIDAYS_OBSERVED } from '../tables/federal-holidays.ts'
import {
  daysServed,
  disposableFrom,
  firstOpenAfter,
  isWorkDay,
  keptThrough,
  lastDayWithin,
  noticeEnds,
  termEnds,
  workDaysAfter,
  workDaysBetween,
} from './counting.ts'
import { NoRow } from './note.ts'

const anyDate = fc
  .integer({ min: epochDay(day('2001-01-01')), max: epochDay(day('2034-12-31')) })
  .map(fromEpochDay)

describe('days are counted', () => {
  test('from a notice: received on day 0, in effect on day N', () => {
    assert.equal(noticeEnds(day('2026-11-22'), 15), '2026-12-07')
  })

  test('over a closed period: day N is closed, the next is open', () => {
    assert.equal(firstOpenAfter(day('2025-01-20'), 120), '2025-05-21')
  })

  test('within a time limit: day N is in time', () => {
    assert.equal(lastDayWithin(day('2024-02-22'), 7), '2024-02-29')
  })

  test('for a term: to the day before the same day; months end where they end', () => {
    assert.equal(termEnds(day('2026-03-01'), 12), '2027-02-28')
    assert.equal(termEnds(day('2027-03-01'), 12), '2028-02-29')
    assert.equal(termEnds(day('2026-08-31'), 18), '2028-02-28')
  })

  test('for keeping: through the anniversary; 29 February becomes 1 March', () => {
    assert.equal(keptThrough(day('2024-02-29'), 2), '2026-03-01')
    assert.equal(keptThrough(day('2024-02-29'), 4), '2028-02-29')
    assert.equal(keptThrough(day('2023-02-28'), 1), '2024-02-28')
    assert.equal(disposableFrom(day('2024-02-29'), 2), '2026-03-02')
  })

  test('as served: both ends', () => {
    assert.equal(daysServed(day('2026-01-01'), day('2026-01-01')), 1)
    assert.equal(daysServed(day('2026-01-01'), day('2026-03-31')), 90)
    assert.equal(daysServed(day('2026-01-02'), day('2026-01-01')), 0)
  })

  test('in work days: none on Columbus Day of 2019', () => {
    assert.equal(workDaysBetween(day('2019-10-11'), day('2019-10-15')), 0)
    assert.equal(workDaysBetween(day('2019-10-11'), day('2019-10-16')), 1)
    assert.equal(workDaysAfter(day('2019-10-11'), 1), '2019-10-15')
    assert.equal(workDaysAfter(day('2019-10-11'), 0), '2019-10-11')
  })

  test('in work days: both ways alike', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const last = workDaysAfter(from, days)
        assert.ok(isWorkDay(last))
        assert.equal(workDaysBetween(from, addDays(last, 1)), days)
      }),
    )
  })

  test('never where the holidays are not known', () => {
    assert.throws(() => isWorkDay(day('1999-12-31')), NoRow)
    assert.throws(() => isWorkDay(day('2036-01-01')), NoRow)
    assert.equal(isWorkDay(day('2000-01-03')), true)
    assert.equal(isWorkDay(day('2035-12-31')), true)
  })

  test('with the holidays of the published list', () => {
    const lines = readFileSync(new URL('../../../data/federal-holidays.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
    const listed = lines.slice(1).map((line) => line.trim().split(',').at(-1) ?? '')
    assert.deepEqual([...HOLIDAYS_OBSERVED].toSorted(), [...new Set<string>(listed)].toSorted())
    for (const holiday of HOLIDAYS_OBSERVED)
      if (holiday >= '2000-01-01') assert.equal(isWorkDay(holiday), false)
  })
})
