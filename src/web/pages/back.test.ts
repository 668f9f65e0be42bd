import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backOf } from './action.ts'

test('an address to return to keeps its query and the place on the page', () => {
  const back = '/program/agency/HS?on=2026-11-22&why=noncareer-agency#why'
  assert.equal(backOf(back), back)
})

test('an address elsewhere is none, with or without a place on the page', () => {
  for (const back of [
    'https://example.test/#why',
    '//example.test#why',
    '/\\example.test#why',
    '/program\t//example.test#why',
    'javascript:alert(1)#why',
    '#why',
    '',
  ]) {
    assert.equal(backOf(back), undefined, back)
  }
  assert.equal(backOf(undefined), undefined)
})
