import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../base/dates.ts'
import { compareDays, compareFacts, compareSnapshots, snapshot } from './compare.ts'
import { findRule, RULES } from './index.ts'

describe('two days', () => {
  test('that are one day differ in nothing', () => {
    assert.deepEqual(compareDays(RULES, day('2020-06-01'), day('2020-06-01')), [])
  })

  test('before and after the first day of the Service differ in every case that was ruled', () => {
    const differences = compareDays(RULES, day('1979-07-12'), day('1979-07-13'))
    assert.ok(differences.length > 20)
    for (const { before } of differences) assert.deepEqual(before, { kind: 'no-law' })
  })

  test('between which a rule changed name that rule', () => {
    const rules = new Set(compareDays(RULES, day('1985-01-01'), day('2020-01-01')).map(({ rule }) => rule))
    assert.ok(rules.has('positions/coverage'), [...rules].join())
    assert.ok(!rules.has('positions/noncareer-government'))
  })

  test('of one law differ in nothing, whatever the dates of the cases', () => {
    const rules = new Set(compareDays(RULES, day('2026-11-18'), day('2026-11-19')).map(({ rule }) => rule))
    assert.deepEqual([...rules], [])
  })

  test('find the law of 1984 on moves out of the area, for cases of any year', () => {
    const found = compareDays(RULES, day('1984-11-07'), day('1984-11-08'))
    assert.ok(found.some(({ rule }) => rule === 'movement/reassignment-notice'))
    assert.ok(!found.some(({ rule }) => rule.startsWith('pay/')))
  })

  test('ask the facts on file anew', () => {
    const rule = findRule('positions/noncareer-agency')?.rule
    assert.ok(rule)
    const facts = { noncareerAppointees: 6, allocatedPositions: 90 }
    assert.equal(compareFacts(rule, facts, day('2000-01-01'), day('2020-01-01')), undefined)
    assert.deepEqual(compareFacts(rule, facts, day('1979-07-12'), day('2020-01-01'))?.before, {
      kind: 'no-law',
    })
  })
})

describe('two versions of the rulebook', () => {
  test('that are one differ in nothing', () => {
    assert.deepEqual(compareSnapshots(snapshot(RULES), snapshot(RULES)), [])
  })

  test('differ where an answer, a case or a rule is another', () => {
    const before = snapshot(RULES)
    const after = structuredClone(before)
    const id = 'positions/noncareer-agency'
    const cases = after[id] ?? {}
    const [first = '', second = ''] = Object.keys(cases)
    cases[first] = { kind: 'no-law' }
    delete cases[second]
    after['x/new'] = { 'a case': { kind: 'needs' } }
    assert.deepEqual(
      compareSnapshots(before, after).map(({ rule, name, after: now }) => [rule, name, now]),
      [
        [id, first, { kind: 'no-law' }],
        [id, second, 'absent'],
        ['x/new', 'a case', { kind: 'needs' }],
      ],
    )
  })
})
