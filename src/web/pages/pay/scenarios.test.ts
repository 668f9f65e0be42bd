import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shutGroups } from './scenarios.ts'

test('groups of fewer than five are left out, and never one group alone', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 })
  fc.assert(
    fc.property(sizes, (counts) => {
      const groups = counts.map((count, index) => ({ group: `g${index}`, count }))
      const shut = shutGroups(groups)
      for (const { group, count } of groups) if (count < 5) assert.ok(shut.has(group))
      if (groups.length > 1) assert.notEqual(shut.size, 1)
      assert.ok(counts.some((count) => count < 5) || shut.size === 0)
    }),
  )
})
