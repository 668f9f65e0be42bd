import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Column, dataTable } from './data-table.ts'
import { assertSafe, HOSTILE } from './hostile.ts'
import { built, html } from './markup.ts'

const COLUMNS: readonly Column[] = [
  { key: 'agency', label: 'Agency', sort: true },
  { key: 'filled', label: HOSTILE, numeric: true, sort: true },
  { key: 'open', label: '' },
]

test('rows are named, figures set right, headings sort by link', () => {
  const page = assertSafe(
    dataTable({
      caption: HOSTILE,
      columns: COLUMNS,
      rows: [
        { agency: HOSTILE, filled: 12, open: html`<a href="${HOSTILE}">Open</a>` },
        { agency: 'Treasury', filled: HOSTILE, open: undefined },
      ],
      foot: { agency: 'All', filled: HOSTILE },
      sortHref: (key) => `/agencies?sort=${key}&q=${HOSTILE}`,
      sorted: { key: 'filled', direction: 'descending' },
      marked: new Set([1]),
      wide: true,
    }),
  )
  assert.match(page, /<div class="c-scroll wide" tabindex="0" role="region" aria-label="/)
  assert.match(page, /<th scope="col" class="num" aria-sort="descending"><a class="c-sort" href=/)
  assert.equal(page.match(/aria-sort/g)?.length, 1)
  assert.match(page, /<tr class="mark"><th scope="row">Treasury<\/th>/)
  assert.match(page, /<td class="num">12<\/td>/)
  assert.match(page, /<tfoot><tr><th scope="row">All<\/th>/)
  assert.match(page, /<th scope="col"><span class="usa-sr-only">Links<\/span><\/th>/)
})

test('a stacked table names its cells for a phone', () => {
  const page = assertSafe(
    dataTable({ caption: 'x', columns: COLUMNS, rows: [{ agency: 'a', filled: 1 }], stack: true }),
  )
  assert.match(page, /<td class="num" data-label="&lt;script&gt;/)
  assert.doesNotMatch(page, /c-sort/, 'no sort without addresses')
})

test('no rows are said in words', () => {
  const page = assertSafe(dataTable({ caption: 'x', columns: COLUMNS, rows: [], empty: HOSTILE }))
  assert.match(page, /^<p class="c-s">/)
})

test('a hundred rows of eight columns are well formed and stay under 100 KB', () => {
  const columns = Array.from({ length: 8 }, (_, index) => ({ key: `k${index}`, label: `Column ${index}` }))
  const row = Object.fromEntries(columns.map((column) => [column.key, 'Office of the Assistant Secretary']))
  const linked = { ...row, k0: built('<a class="usa-link" href="/positions/1">Deputy Director</a>') }
  const page = assertSafe(
    dataTable({ caption: 'x', columns, rows: Array.from({ length: 100 }, () => linked), stack: true }),
    false,
  )
  assert.equal(page.match(/<th scope="row">/g)?.length, 100)
  assert.ok(page.length < 100_000, `${page.length} characters`)
})
