import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { findRule, RULES } from '../../../rulebook/index.ts'
import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_CASE, RULES_OF_PLAN, RULES_OF_RATING, RULES_OF_YEAR } from './rules-used.ts'

const LISTED: ReadonlySet<string> = new Set<string>([
  ...RULES_OF_YEAR,
  ...RULES_OF_PLAN,
  ...RULES_OF_RATING,
  ...RULES_OF_CASE,
])

/** Cards of performance whose page is another one, and which. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'performance/PM-S18': 'the board: members and their notice',
  'performance/PM-N12': 'the executive resources board',
  'performance/PM-N13': 'the awards of a year',
  'performance/PM-D05': 'personnel actions',
  'performance/PM-R08': 'the staffing case',
}

suite('the rules behind the appraisal pages', () => {
  test('are rules that there are, each named once a list', () => {
    for (const list of [RULES_OF_YEAR, RULES_OF_PLAN, RULES_OF_RATING]) {
      assert.equal(new Set(list).size, list.length)
    }
    for (const id of LISTED) assert.ok(findRule(id), id)
  })

  test('reach every card of performance that a worked example proves', () => {
    const cards = new Map<string, string[]>()
    for (const { rule, cases } of RULES) {
      for (const card of cases.flatMap(({ proves }) => proves ?? [])) {
        if (card.startsWith('performance/')) cards.set(card, [...(cards.get(card) ?? []), rule.id])
      }
    }
    assert.ok(cards.size > 60)
    const lost = [...cards].filter(
      ([card, rules]) => !(card in ELSEWHERE) && !rules.some((id) => LISTED.has(id)),
    )
    assert.deepEqual(lost, [])
  })

  test('every rule of the appraisal is on one of the lists', () => {
    const lost = RULES.flatMap(({ rule }) =>
      rule.id.startsWith('appraisal/') && !LISTED.has(rule.id) ? [rule.id] : [],
    )
    assert.deepEqual(lost, [])
  })

  test('stand on the page as links to their own', () => {
    const markup = String(rulesUsed(['appraisal/plan', 'appraisal/plan', 'no/rule']))
    assert.equal(markup.match(/href="\/law\/appraisal\/plan"/g)?.length, 1)
    assert.ok(!markup.includes('no/rule'))
  })
})
