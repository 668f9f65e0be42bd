import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chosenColumns, columnChoice } from './column-choice.ts'
import { assertSafe, HOSTILE } from './hostile.ts'

const columns = [
  { key: 'name', label: 'Name' },
  { key: 'since', label: 'Since' },
  { key: 'ends', label: HOSTILE },
]

test('chosen columns stand in the table’s own order, and the first always stays', () => {
  assert.deepEqual(
    chosenColumns(columns, ['ends', 'since']).map((column) => column.key),
    ['name', 'since', 'ends'],
  )
  assert.deepEqual(
    chosenColumns(columns, ['ends']).map((column) => column.key),
    ['name', 'ends'],
  )
})

test('no choice, or one of columns that there are not, shows all', () => {
  assert.equal(chosenColumns(columns, []).length, 3)
  assert.equal(chosenColumns(columns, ['nonsense']).length, 3)
})

test('the form keeps filters and ticks what is shown, whatever the words', () => {
  const markup = columnChoice({
    action: '/x',
    columns,
    chosen: ['since'],
    keep: { q: HOSTILE, unit: undefined },
  }).toString()
  assertSafe(markup)
  assert.match(markup, /value="since" checked/)
  assert.doesNotMatch(markup, /value="ends" checked/)
  assert.doesNotMatch(markup, /name="unit"/)
})
