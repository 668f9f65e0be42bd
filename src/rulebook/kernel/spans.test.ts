import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, fromEpochDay } from '../../base/dates.ts'
import type { Span } from './rule.ts'
import { liesIn, openBetween } from './spans.ts'

const at = (days: number) => addDays(day('2020-01-01'), days)
const anySpan = fc
  .record({ from: fc.option(fc.nat(40)), length: fc.option(fc.nat(20)) })
  .map(({ from, length }): Span => {
    const last = length === null ? {} : { last: at((from ?? 0) + length) }
    return from === null ? last : { from: at(from), ...last }
  })

describe('spans of days', () => {
  test('what is open between closed ones is all that none of them holds', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 5 }), (closed) => {
        const open = openBetween(closed)
        for (let index = -3; index < 70; index++) {
          assert.equal(liesIn(open, at(index)), !liesIn(closed, at(index)), at(index))
        }
        for (const [index, { from }] of open.entries()) {
          const before = open[index - 1]?.last
          if (index > 0) assert.ok(from !== undefined && before !== undefined && before < from)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('of nothing closed every day is open', () => {
    assert.deepEqual(openBetween([]), [{}])
    assert.deepEqual(openBetween([{}]), [])
    assert.equal(liesIn([{}], fromEpochDay(0)), true)
  })
})
