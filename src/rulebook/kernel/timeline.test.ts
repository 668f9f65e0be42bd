import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, later } from '../../base/dates.ts'
import { type At, type Dated, inForce, type Scope } from './at.ts'
import { dayNumber, Timeline } from './timeline.ts'

const FIRST = day('1999-12-01')
const anyDay = fc.integer({ min: 0, max: 120 }).map((days) => addDays(FIRST, days))
const anyScope = fc.constantFrom<Scope[]>('government', 'department:DHS', 'component:ICE')

const anyAt: fc.Arbitrary<At> = fc.record(
  { on: anyDay, known: anyDay, scopes: fc.array(anyScope, { maxLength: 3 }) },
  { requiredKeys: ['on'] },
)

/** Rows newest first, as tables hold them; of some tables each row is for all and was known from its first day. */
function anyRows(more: fc.Arbitrary<Partial<Dated>>): fc.Arbitrary<Dated[]> {
  const row = fc.record({ from: anyDay, until: fc.option(anyDay, { nil: undefined }), more })
  return fc.uniqueArray(row, { maxLength: 5, selector: ({ from }) => from }).map((rows) =>
    rows
      .sort((a, b) => (a.from < b.from ? 1 : -1))
      .map(({ from, until, more }) => ({
        from,
        until: until && later(until, addDays(from, 1)),
        ...more,
      })),
  )
}

const anyMore = fc.record(
  { scope: fc.constantFrom<Scope>('department:DHS', 'component:ICE'), known: anyDay },
  { requiredKeys: [] },
)

test('a timeline finds the row that is in force, whatever it was asked before', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyRows(fc.constant({})), anyRows(anyMore)),
      fc.array(anyAt, { minLength: 1, maxLength: 20 }),
      (rows, questions) => {
        const timeline = new Timeline(rows)
        for (const at of questions)
          assert.equal(timeline.inForce(at, dayNumber(at.on)), inForce(rows, at), at.on)
      },
    ),
  )
})

test('the numbers of days stand in the order of the days', () => {
  const days = [
    '0001-01-01',
    '0999-12-31',
    '1999-12-31',
    '2000-01-01',
    '2000-01-31',
    '2000-02-01',
    '9999-12-31',
  ]
  const numbers = days.map((text) => dayNumber(day(text)))
  assert.deepEqual(
    numbers,
    [...numbers].sort((a, b) => a - b),
  )
  assert.equal(new Set(numbers).size, days.length)
})
