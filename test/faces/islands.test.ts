import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { tagsOf } from '../support/markup.ts'
import { Visitor } from '../support/visitor.ts'

let desk: DemoDesk
let supervisor: Visitor

before(async () => {
  desk = await demoDesk()
  supervisor = await new Visitor(desk).sit('supervisor')
})

suite('islands', () => {
  test('every module that a page asks for is there, and none of them comes from the server’s side', async () => {
    const page = (await supervisor.get(`/appraisal/${desk.demoSeats.executive.person}/2027/plan`)).body
    const scripts = tagsOf(page).flatMap(({ name, attributes }) =>
      name === 'script' ? [attributes.get('src') ?? ''] : [],
    )
    assert.deepEqual(scripts, ['/assets/islands/autosave.js', '/assets/islands/live-weights.js'])
    const wanted = [...scripts, '/assets/islands/live-score.js']
    const seen = new Set<string>()
    for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
      if (seen.has(path)) continue
      seen.add(path)
      const script = await supervisor.get(path)
      assert.equal(script.status, 200, path)
      assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/)
      assert.doesNotMatch(script.body, /^import type|: string\b/m, path)
      for (const [, specifier = ''] of script.body.matchAll(/^import\b[^'"]*['"]([^'"]+)['"]/gm)) {
        assert.match(specifier, /^[./]/, `${path} imports ${specifier}`)
        wanted.push(new URL(specifier, `http://localhost${path}`).pathname)
      }
    }
    assert.ok([...seen].some((path) => path.endsWith('/rulebook/appraisal/summary-level.ts')))
    const module = [...seen].find((path) => path.startsWith('/assets/modules/'))
    const kept = (await supervisor.get(module ?? '')).headers.get('cache-control')
    assert.equal(kept, 'public, max-age=31536000, immutable')
  })

  test('nothing else of the source is served', async () => {
    const entry = (await supervisor.get('/assets/islands/live-score.js')).body
    const hash = /modules\/([0-9a-f]{16})\//.exec(entry)?.[1] ?? ''
    for (const path of [
      `/assets/modules/${hash}/desk/desk.ts`,
      `/assets/modules/${hash}/web/islands/../../desk/desk.ts`,
      `/assets/modules/${hash}/rulebook/appraisal/summary-level.cases.ts`,
      '/assets/modules/0000000000000000/rulebook/appraisal/summary-level.ts',
      '/assets/islands/tsconfig.js',
      '/assets/islands/live-score.ts',
    ]) {
      assert.equal((await supervisor.get(path)).status, 404, path)
    }
  })
})
