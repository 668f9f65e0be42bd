import assert from 'node:assert/strict'
import { test } from 'node:test'
import { POST_KINDS } from '../record/organisation-terms.ts'
import { FACTS } from '../rulebook/facts.ts'

test('the record and the rulebook, which does not see it, tell the same kinds of post apart', () => {
  assert.deepEqual(FACTS.postKind.allowed, POST_KINDS)
  assert.deepEqual(FACTS.reportsToKind.allowed, POST_KINDS)
})
