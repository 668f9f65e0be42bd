import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { AUTHORITIES } from './authorities.ts'
import { instruments, readersOf } from './citing.ts'
import { findRule, RULES, TABLES } from './index.ts'

describe('what cites an instrument', () => {
  test('is computed for every instrument from versions, steps, rows, facts, terms, clashes and settings', () => {
    const all = instruments()
    assert.equal(all.length, Object.keys(AUTHORITIES).length)
    const quarter = all.find(({ id }) => id === '5 USC 3134')
    assert.ok(quarter?.citing.rules.has('positions/noncareer-agency'))
    for (const kind of ['rules', 'tables', 'facts', 'terms', 'clashes', 'settings'] as const)
      assert.ok(
        all.some(({ citing }) => citing[kind].size > 0),
        kind,
      )
  })

  test('names each rule at every source of its versions', () => {
    const byId = new Map(instruments().map((one) => [one.id as string, one]))
    for (const { rule } of RULES)
      for (const cite of rule.law.flatMap(({ by }) => by))
        assert.ok(byId.get(cite.split(/[(,]/)[0] ?? '')?.citing.rules.has(rule.id), `${rule.id}: ${cite}`)
  })

  test('a table knows the rules that read it', () => {
    const readers = readersOf()
    const titles = new Set(TABLES.map(({ title }) => title))
    for (const [title, rules] of readers) {
      assert.ok(titles.has(title), title)
      for (const rule of rules) assert.ok(findRule(rule), rule)
    }
    assert.ok(readers.get('Lowest SES rate')?.has('pay/range'))
  })
})
