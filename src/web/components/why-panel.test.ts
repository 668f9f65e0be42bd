import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../base/dates.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { factAsked, factName, factValue, scopeWords } from './fact-words.ts'
import { assertSafe, HOSTILE } from './hostile.ts'
import { whyPanel } from './why-panel.ts'

const PANEL = { closeHref: `/program?${HOSTILE}`, tryHref: '/law/positions/noncareer-agency?on=2026-11-22' }

const RULED: Explanation = {
  kind: 'ruled',
  rule: 'positions/noncareer-agency',
  asks: HOSTILE,
  on: day('2026-11-22'),
  answer: HOSTILE,
  facts: [{ id: 'noncareerAppointees', asks: HOSTILE, value: 6, unit: 'positions', by: '5 USC 3132(a)(7)' }],
  steps: [
    { text: HOSTILE, kind: 'count', value: 22, shown: HOSTILE, cite: '5 USC 3134(d)', standing: 'seen' },
    { text: HOSTILE, kind: 'test', value: false, shown: 'not met', cite: '5 USC 3132', standing: 'assumed' },
    { text: 'left', kind: 'count', value: 16, shown: '16', standing: 'computed' },
  ],
  by: [{ cite: '5 USC 3134(d)', title: HOSTILE, level: 'statute', link: `https://example.gov/${HOSTILE}` }],
  since: day('1979-07-13'),
  scope: 'government',
  standing: 'assumed',
  also: [{ cite: '5 USC 3132', title: 'x', level: 'statute', says: HOSTILE, governs: false, why: HOSTILE }],
  changes: [HOSTILE],
  missing: [],
}

test('a ruling shows answer, facts, steps, law, changes, clashes and standings, in that order', () => {
  const from = { noncareerAppointees: { href: `/list?${HOSTILE}`, label: HOSTILE } }
  const page = assertSafe(
    whyPanel(RULED, { ...PANEL, printHref: '/print', permanentHref: '/permanent', from }),
  )
  const headings = [...page.matchAll(/<h3>([^<]*)<\/h3>/g)].map((found) => found[1])
  assert.deepEqual(headings, [
    'Facts used',
    'Steps',
    'Law in force',
    'What would change the answer',
    'Sources that clash',
    'Standing of a source',
  ])
  assert.match(page, /Close<span class="usa-sr-only"> this Why/)
  assert.match(page, /applies on this date/, 'the strip of versions comes from the rule itself')
  assert.match(page, /href="\/law\/positions\/noncareer-agency\?on=2026-11-22#versions">All versions/)
  assert.match(page, /6 positions/)
  assert.match(page, /Print ruling.*Permanent link/)
})

test('missing facts are asked for, and the indication is named as one', () => {
  const needs: Explanation = {
    ...RULED,
    kind: 'needs',
    missing: [{ id: 'allocatedPositions', asks: HOSTILE, kind: 'count', unit: HOSTILE }],
    indication: { says: `Indication, not a finding: ${HOSTILE}`, steps: RULED.steps },
  }
  const page = assertSafe(whyPanel(needs, PANEL))
  assert.match(page, /<b>An indication, not a finding\.<\/b> &lt;script/)
  assert.match(page, /1 fact is missing/)
  assert.match(page, /noncareer-agency\?on=2026-11-22#fact-allocatedPositions">Supply it/)
  const entered = whyPanel(needs, { ...PANEL, supplyHref: '/actions/positions/enter-allocation' })
  assert.match(entered.toString(), /href="\/actions\/positions\/enter-allocation">Supply it/)
})

test('where no law is on record, that is the answer', () => {
  const { since: _, scope: __, standing: ___, ...rest } = RULED
  const page = assertSafe(
    whyPanel({ ...rest, kind: 'no-law', facts: [], steps: [], by: [], also: [], changes: [] }, PANEL),
  )
  assert.match(page, /No law<\/span>/)
  assert.doesNotMatch(page, /<h3>Law in force|<h3>Standing/)
})

test('facts are shown and asked for in words', () => {
  assert.equal(factValue({ id: 'noncareerAppointees', value: 1, unit: 'positions' }), '1 position')
  assert.equal(factValue({ id: 'noncareerAppointees', value: 7336 }), '7,336')
  assert.equal(factValue({ id: 'noncareerAppointees', value: true }), 'Yes')
  assert.equal(factValue({ id: 'noncareerAppointees', value: HOSTILE }), HOSTILE)
  assert.equal(factName('noncareerIn1978'), 'noncareer in 1978')
  assert.equal(scopeWords('component:ICE'), 'component ICE')
  assert.equal(scopeWords('setting:rates-as-printed'), 'an office that has settled it so')
  assert.equal(factAsked({ kind: 'choice', allowed: ['a', 'b'] }), 'one of: a, b')
  assert.equal(factAsked({ kind: 'choice', allowed: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }), 'one of a list')
  assert.equal(factAsked({ kind: 'months' }), 'a whole number of months')
  for (const kind of ['yes-no', 'date', 'usd', 'percent']) assert.ok(factAsked({ kind }).length > 5)
})
