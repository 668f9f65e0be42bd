import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { findRule, RULES } from '../../../rulebook/index.ts'
import {
  RULES_OF_PAY_HOME,
  RULES_OF_PAYMENTS,
  RULES_OF_PERSON_PAY,
  RULES_OF_POOL,
  RULES_OF_RANKS,
  RULES_OF_WORKSHEET,
} from './rules-used.ts'

const LISTS: readonly (readonly string[])[] = [
  RULES_OF_PAY_HOME,
  RULES_OF_WORKSHEET,
  RULES_OF_POOL,
  RULES_OF_PERSON_PAY,
  RULES_OF_PAYMENTS,
  RULES_OF_RANKS,
]
const LISTED: ReadonlySet<string> = new Set(LISTS.flat())

suite('the rules behind the pages of pay', () => {
  test('are rules that there are, each named once a list', () => {
    for (const list of LISTS) assert.equal(new Set(list).size, list.length)
    for (const id of LISTED) assert.ok(findRule(id), id)
  })

  test('are all the rules of pay, awards and benefits', () => {
    const lost = RULES.flatMap(({ rule: { id } }) =>
      /^(pay|awards|benefits)\//.test(id) && !LISTED.has(id) ? [id] : [],
    )
    assert.deepEqual(lost, [])
  })

  test('reach every card of pay that a worked example proves', () => {
    const cards = new Map<string, string[]>()
    for (const { rule, cases } of RULES) {
      for (const card of cases.flatMap(({ proves }) => proves ?? [])) {
        if (card.startsWith('pay/')) cards.set(card, [...(cards.get(card) ?? []), rule.id])
      }
    }
    assert.ok(cards.size > 100, String(cards.size))
    const lost = [...cards].filter(([, rules]) => !rules.some((id) => LISTED.has(id)))
    assert.deepEqual(lost, [])
  })
})
