import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findRule } from '../../../rulebook/index.ts'
import { RULES_OF_BOARD, RULES_OF_CLOSE_OUT, RULES_OF_SITTING } from './board-rules.ts'

test('every rule that the pages of boards lead to stands', () => {
  for (const id of [...RULES_OF_BOARD, ...RULES_OF_SITTING, ...RULES_OF_CLOSE_OUT]) {
    assert.equal(findRule(id)?.rule.id, id)
  }
})
