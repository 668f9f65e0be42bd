import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { runs } from '../../test/runs.ts'
import {
  addDays,
  addMonths,
  addYears,
  civil,
  day,
  daysBetween,
  daysInMonth,
  earlier,
  epochDay,
  fiscalYear,
  fromEpochDay,
  type IsoDate,
  isIsoDate,
  later,
} from './dates.ts'

const FIRST = epochDay(day('0001-01-01'))
const LAST = epochDay(day('9999-12-31'))
const EPOCH = Temporal.PlainDate.from('1970-01-01')

const dates = fc.integer({ min: FIRST, max: LAST }).map(fromEpochDay)
/** Days near the ends of months, where conventions differ. */
const edges = fc
  .record({
    year: fc.integer({ min: 1, max: 9998 }),
    month: fc.integer({ min: 1, max: 12 }),
    back: fc.nat({ max: 3 }),
  })
  .map(({ year, month, back }) => civil(year, month, daysInMonth(year, month) - back) as IsoDate)
const anyDate = fc.oneof(dates, edges)

const within = (date: Temporal.PlainDate) => date.year >= 1 && date.year <= 9999
const theirs = (date: IsoDate) => Temporal.PlainDate.from(date)

suite('dates agree with Temporal', () => {
  test('epoch days, there and back', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        assert.equal(epochDay(date), EPOCH.until(theirs(date), { largestUnit: 'days' }).days)
        assert.equal(fromEpochDay(epochDay(date)), date)
      }),
      runs(2000),
    )
  })

  test('days added and counted', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -4000, max: 4000 }), (from, to, days) => {
        assert.equal(daysBetween(from, to), theirs(from).until(theirs(to), { largestUnit: 'days' }).days)
        const sum = theirs(from).add({ days })
        if (within(sum)) assert.equal(addDays(from, days), sum.toString())
        else assert.throws(() => addDays(from, days), RangeError)
      }),
      runs(2000),
    )
  })

  test('months and years added: a day the month lacks becomes its last', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1300, max: 1300 }), (date, months) => {
        const sum = theirs(date).add({ months }, { overflow: 'constrain' })
        if (within(sum)) assert.equal(addMonths(date, months), sum.toString())
        else assert.throws(() => addMonths(date, months), RangeError)
        const later = theirs(date).add({ years: months }, { overflow: 'constrain' })
        if (within(later)) assert.equal(addYears(date, months), later.toString())
        else assert.throws(() => addYears(date, months), RangeError)
      }),
      runs(2000),
    )
  })

  test('lengths of months, and which days there are', () => {
    const years = fc.integer({ min: 1, max: 9999 })
    fc.assert(
      fc.property(
        years,
        fc.integer({ min: -1, max: 14 }),
        fc.integer({ min: -1, max: 33 }),
        (year, month, dayOfMonth) => {
          let real: string | undefined
          try {
            real = Temporal.PlainDate.from(
              { year, month, day: dayOfMonth },
              { overflow: 'reject' },
            ).toString()
          } catch {
            real = undefined
          }
          assert.equal(civil(year, month, dayOfMonth), real)
          if (month >= 1 && month <= 12) {
            assert.equal(daysInMonth(year, month), Temporal.PlainYearMonth.from({ year, month }).daysInMonth)
          }
        },
      ),
      runs(2000),
    )
  })

  test('text compares as dates do; later and earlier follow it', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const order = Temporal.PlainDate.compare(theirs(a), theirs(b))
        assert.equal(a < b ? -1 : a > b ? 1 : 0, order)
        assert.equal(later(a, b), order >= 0 ? a : b)
        assert.equal(earlier(a, b), order <= 0 ? a : b)
      }),
      runs(500),
    )
  })
})

suite('dates by hand', () => {
  for (const [from, months, to] of [
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['1899-12-31', 2, '1900-02-28'],
    ['1999-12-31', 2, '2000-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-10-31', 1, '2024-11-30'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2025-01-15', -1, '2024-12-15'],
  ] as const) {
    test(`${from} and ${months} months is ${to}`, () => assert.equal(addMonths(day(from), months), to))
  }

  test('29 February and a year is 28 February, and four years later 29 February again', () => {
    assert.equal(addYears(day('2024-02-29'), 1), '2025-02-28')
    assert.equal(addYears(day('2024-02-29'), 4), '2028-02-29')
    assert.equal(addDays(day('2024-02-28'), 1), '2024-02-29')
    assert.equal(addDays(day('2100-02-28'), 1), '2100-03-01')
  })

  test('the fiscal year turns on 1 October and is named by its end', () => {
    assert.equal(fiscalYear(day('2026-09-30')), 2026)
    assert.equal(fiscalYear(day('2026-10-01')), 2027)
    assert.equal(fiscalYear(day('2026-12-31')), 2027)
    assert.equal(fiscalYear(day('2027-01-01')), 2027)
  })

  for (const wrong of [
    '2026-02-30',
    '2026-2-3',
    '02/30/2026',
    '20260203',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '10000-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '٢٠٢٦-٠١-٠١',
    '',
  ]) {
    test(`${JSON.stringify(wrong)} is not a date`, () => {
      assert.equal(isIsoDate(wrong), false)
      assert.throws(() => day(wrong), RangeError)
    })
  }

  test('the first and the last day there is; one further is an error', () => {
    assert.equal(fromEpochDay(FIRST), '0001-01-01')
    assert.equal(fromEpochDay(LAST), '9999-12-31')
    assert.throws(() => fromEpochDay(FIRST - 1), RangeError)
    assert.throws(() => fromEpochDay(LAST + 1), RangeError)
    assert.equal(epochDay(day('1970-01-01')), 0)
    assert.equal(epochDay(day('1969-12-31')), -1)
  })
})
