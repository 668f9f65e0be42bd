import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../base/dates.ts'
import { RULES } from './index.ts'
import { decide } from './kernel/decide.ts'
import { firstLawfulDay } from './kernel/earliest.ts'
import type { Known } from './kernel/rule.ts'
import type { FactId } from './facts.ts'
import { review } from './review.ts'

const at = { on: day('2026-11-22') }

test('a review asks every rule once, and says of each that was not answered why', () => {
  const facts: Known<FactId, FactId> = { limitedServiceMonths: 37, noncareerAppointees: 6 }
  const { rulings, lacking, lawless } = review(RULES, at, facts)
  const asked = [...rulings.map(({ rule }) => rule), ...lacking.map(({ rule }) => rule), ...lawless]
  assert.deepEqual(asked.toSorted(), RULES.map(({ rule }) => rule.id).toSorted())
  assert.deepEqual(lacking.find(({ rule }) => rule === 'positions/noncareer-agency')?.missing, [
    'allocatedPositions',
  ])
  const service = rulings.find(({ rule }) => rule === 'staffing/limited-service')
  assert.ok(service)
  assert.equal((service.value as { allowed: boolean }).allowed, false)
})

test('a review of the facts of each worked example rules as the rule alone does', () => {
  for (const { rule, cases } of RULES) {
    for (const example of cases) {
      const alone = decide(rule, example, example.facts)
      const { rulings, clocks } = review(RULES, example, example.facts)
      const found = rulings.find((ruling) => ruling.rule === rule.id)
      assert.deepEqual(found?.value, alone.kind === 'ruled' ? alone.value : undefined)
      const first = firstLawfulDay(rule, example, example.facts)
      const clock = clocks.find((one) => one.rule === rule.id)
      if (first === null || typeof first === 'string') assert.equal(clock?.date, first)
      else assert.equal(clock, undefined)
    }
  }
})
