import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { decide } from './decide.ts'
import { rule } from './rule.ts'
import { dated } from './table.ts'

const RATE = dated<number>('The rate', [
  { from: day('2026-01-11'), by: '5 USC 5318', value: 2 },
  { from: day('2025-01-12'), until: day('2026-01-11'), by: '5 USC 5318', value: 1 },
])

const rateAtYearEnd = rule({
  id: 'test/rate-at-year-end',
  asks: 'Which rate is it on the last day of the year?',
  needs: [],
  says: (value: { rate: number }) => `${value.rate}`,
  law: [
    {
      from: day('2020-01-01'),
      by: ['5 USC 5307(a)(1)'],
      summary: 'The rate of the last day of 2026.',
      apply: (_, note) => ({ rate: note.table(RATE, day('2026-12-31')) }),
    },
  ],
})

describe('a table looked up on another day than the one asked about', () => {
  test('gives the row of that day, and notes it', () => {
    const ruling = decide(rateAtYearEnd, { on: day('2026-01-02') }, {})
    assert.ok(ruling.kind === 'ruled')
    assert.deepEqual(ruling.value, { rate: 2 })
    assert.deepEqual(
      ruling.steps.map(({ text, value }) => [text, value]),
      [['The rate, since', day('2026-01-11')]],
    )
  })

  test('has no law where the table has no row for that day', () => {
    const missing = rule({
      ...rateAtYearEnd,
      law: [
        {
          from: day('2020-01-01'),
          by: ['5 USC 5307(a)(1)'],
          summary: 'The rate of the last day of 2024.',
          apply: (_, note) => ({ rate: note.table(RATE, day('2024-12-31')) }),
        },
      ],
    })
    assert.equal(decide(missing, { on: day('2026-01-02') }, {}).kind, 'no-law')
  })
})
