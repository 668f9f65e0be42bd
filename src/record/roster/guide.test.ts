import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { guideRows } from './template.ts'

test('the guide lists the columns as they are', async () => {
  const guide = await readFile(new URL('../../../docs/guide/roster.md', import.meta.url), 'utf8')
  const rows = guideRows()
    .slice(1)
    .map(([sheet, column, needed, hint]) => `| ${sheet} | ${column} | ${needed} | ${hint} |`)
  assert.deepEqual(guide.slice(guide.indexOf('|---|')).trim().split('\n').slice(1), rows)
})
