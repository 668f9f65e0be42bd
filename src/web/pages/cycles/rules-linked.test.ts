import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { findRule, RULES } from '../../../rulebook/index.ts'
import { RULES_OF_CYCLE, RULES_OF_RESULTS, RULES_OF_SYSTEM, RULES_OF_TRAINING } from './rules.ts'

const PAGES = join(import.meta.dirname, '..')

/** Rules of the Performance Review Board; the other rules on boards are those of the boards for staffing. */
const OF_REVIEW_BOARDS = [
  'boards/performance-review-board',
  'boards/member-service',
  'boards/own-matter',
  'boards/quorum',
  'boards/recommendation',
] as const

/** The pages as they are written, tests left out. */
const written = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(PAGES, file), 'utf8'))
  .join('\n')

suite('every rule is reached from a page that uses it', () => {
  test('every rule on the appraisal, and every one on Performance Review Boards', () => {
    const ids = [
      ...RULES.map(({ rule }) => rule.id).filter((id) => id.startsWith('appraisal/')),
      ...OF_REVIEW_BOARDS,
    ]
    assert.ok(ids.length > 45, `${ids.length} rules`)
    const lost = ids.filter((id) => !written.includes(`'${id}'`))
    assert.deepEqual(lost, [])
    for (const id of OF_REVIEW_BOARDS) assert.ok(findRule(id), id)
  })

  test('the lists of the pages on cycles name rules that there are, each once', () => {
    for (const list of [RULES_OF_CYCLE, RULES_OF_RESULTS, RULES_OF_SYSTEM, RULES_OF_TRAINING]) {
      assert.equal(new Set(list).size, list.length)
      for (const id of list) assert.ok(findRule(id), id)
    }
  })
})
