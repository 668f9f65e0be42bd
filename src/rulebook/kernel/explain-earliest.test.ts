import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { RULES } from '../index.ts'
import { earliest } from './earliest.ts'
import { explainEarliest } from './explain-earliest.ts'
import { rule } from './rule.ts'

const ON = day('2026-11-22')

describe('the first lawful day explained', () => {
  test('for every rule about a day it is plain data, with or without facts', () => {
    for (const { rule: asked, cases } of RULES) {
      if (asked.day === undefined) continue
      for (const { facts } of [{ facts: {} }, ...cases]) {
        const found = earliest(asked, { on: ON }, facts)
        assert.ok(found, asked.id)
        const explained = explainEarliest(asked, found, facts)
        assert.equal(explained.kind, found.kind)
        assert.deepEqual(JSON.parse(JSON.stringify(explained)), explained, asked.id)
      }
    }
  })

  test('money of a fact is in dollars, a percentage in percent', () => {
    const made = rule({
      id: 'pay/made-up',
      asks: 'On which day?',
      needs: ['gs15StepOneRate', 'effectiveDate'],
      day: 'effectiveDate',
      says: () => '',
      law: [
        {
          from: day('2000-01-01'),
          by: ['5 USC 3134(d)'],
          summary: 'Made up.',
          lawful: ({ gs15StepOneRate }) => [{ from: gs15StepOneRate > 100_00 ? day('2027-01-01') : ON }],
          apply: () => ({}),
        },
      ],
    })
    const facts = { gs15StepOneRate: usd(100.01) }
    const found = earliest(made, { on: ON }, facts)
    assert.ok(found)
    const explained = explainEarliest(made, found, facts)
    assert.ok('moves' in explained)
    assert.deepEqual(
      explained.moves.map(({ fact, given, to, date }) => [fact, given, to, date]),
      [['gs15StepOneRate', 100.01, 100, ON]],
    )
  })
})
