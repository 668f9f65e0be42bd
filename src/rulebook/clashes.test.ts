import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AUTHORITIES, authorityOf } from './authorities.ts'
import { SOURCE_CLASHES } from './clashes.ts'
import { findRule } from './index.ts'
import { settingOf } from './settings.ts'

test('the register of clashes holds 35 topics, each with at least two statements', () => {
  const ids = Array.from({ length: 35 }, (_, index) => `C-${String(index + 1).padStart(2, '0')}`)
  assert.deepEqual(
    SOURCE_CLASHES.map(({ id }) => id),
    ids,
  )
  for (const { id, statements, governs, why } of SOURCE_CLASHES) {
    assert.ok(statements.length >= 2, id)
    assert.ok(governs.length > 3 && why.length > 10, id)
    assert.equal(new Set(statements.map(({ by, says }) => `${by} ${says}`)).size, statements.length, id)
  }
})

test('every statement cites a registered authority, every rule and setting exists', () => {
  for (const { id, statements, rules, setting } of SOURCE_CLASHES) {
    for (const { by } of statements) assert.ok(authorityOf(by) in AUTHORITIES, `${id}: ${by}`)
    for (const rule of rules) assert.ok(findRule(rule), `${id}: ${rule}`)
    if (setting !== undefined) assert.ok(settingOf(setting), `${id}: ${setting}`)
  }
})

test('what is hard is settled by an office setting, or by the law, and then a rule carries it', () => {
  for (const { id, kind, setting, rules } of SOURCE_CLASHES) {
    if (kind === 'hard') assert.ok(setting !== undefined || rules.length > 0, id)
  }
})
