import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { test } from 'node:test'
import { importsOf, islandModules } from './island-modules.ts'

const SOURCE = new URL('..', import.meta.url)

/** The modules that a module needs in a browser, by their paths under src. */
function neededBy(...entries: readonly string[]): Set<string> {
  const needed = new Set<string>()
  const wanted = [...entries]
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (needed.has(path)) continue
    needed.add(path)
    wanted.push(...importsOf(path, stripTypeScriptTypes(readFileSync(new URL(path, SOURCE), 'utf8'))))
  }
  return needed
}

test('the worksheet reckons in a browser with modules alone that a browser may have', () => {
  const needed = neededBy(
    'record/worksheet/compute.ts',
    'record/worksheet/explain-row.ts',
    'record/worksheet/scenarios.ts',
    'record/worksheet/charts.ts',
  )
  assert.deepEqual(
    [...needed].filter(
      (path) => !/^(?:base|rulebook|record\/worksheet)\/|^record\/(?:pay-dates|pool-law)\.ts$/.test(path),
    ),
    [],
  )
  assert.ok(needed.has('rulebook/pay/increase.ts'))
})

test('every island is made, with nothing that stays on the server', () => {
  const { modules } = islandModules()
  assert.ok(modules.has('web/islands/pay-sheet.ts'))
  assert.ok(modules.has('web/islands/sheet-kept.ts'))
})

test('the values alone need none of the explanations', () => {
  const needed = neededBy('record/worksheet/compute.ts')
  assert.ok(!needed.has('rulebook/kernel/explain.ts'))
})
