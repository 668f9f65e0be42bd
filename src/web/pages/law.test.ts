import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../base/dates.ts'
import { RULES, TOPICS } from '../../rulebook/index.ts'
import { type AnyRule, type Entry, rule } from '../../rulebook/kernel/rule.ts'
import { assertSafe, HOSTILE } from '../components/hostile.ts'
import { lawPage, lawView } from './law.ts'

const LINKS = {
  today: day('2026-11-22'),
  action: '/law',
  ruleHref: (id: string) => `/law/${id}?x=${HOSTILE}`,
}

const hostileRule: AnyRule = rule({
  id: 'pay/hostile',
  asks: HOSTILE,
  needs: [],
  says: () => HOSTILE,
  law: [
    {
      from: day('2020-01-01'),
      by: ['5 USC 3134'],
      summary: HOSTILE,
      standing: 'recalled',
      apply: () => ({}),
    },
  ],
})
const HOSTILE_ENTRY: Entry = { rule: hostileRule, cases: [] }

test('every rule is listed under its topic, and searched as a row with its date, standing and source', () => {
  const view = lawView(RULES, {}, LINKS)
  assert.equal(view.rows.length, RULES.length)
  const page = assertSafe(lawPage(view))
  assert.equal(page.match(/<h1>/g)?.length, 1)
  assert.match(page, new RegExp(`All ${RULES.length} rules`))
  for (const { id, rules } of TOPICS) if (rules.length > 0) assert.ok(page.includes(`id="topic-${id}"`), id)
  const found = assertSafe(lawPage(lawView(RULES, { q: '3134' }, LINKS)))
  assert.match(found, /5 USC 3134\(d\)/)
})

test('the whole list stays under 100 KB', () => {
  const links = { ...LINKS, ruleHref: (id: string) => `/law/${id}` }
  assert.ok(lawPage(lawView(RULES, {}, links)).toString().length < 100_000)
})

test('hostile text of a rule and of the address is shown as text', () => {
  const page = assertSafe(
    lawPage(lawView([HOSTILE_ENTRY], { q: HOSTILE, topic: HOSTILE, on: HOSTILE }, LINKS)),
  )
  assert.match(page, /is not a date/)
  assert.match(page, /No rule matches/)
  assertSafe(lawPage(lawView([HOSTILE_ENTRY], {}, LINKS)))
})

test('rules are found by words, by citation in any spelling, and by topic', () => {
  const ids = (query: Record<string, string>): string[] =>
    lawView(RULES, query, LINKS).rows.map((row) => row.href)
  assert.ok(ids({ q: '5 U.S.C. § 3134(d)' }).some((href) => href.includes('noncareer-agency')))
  assert.ok(ids({ q: 'NONCAREER quarter' }).length <= ids({ q: 'noncareer' }).length)
  assert.deepEqual(ids({ q: 'no such words at all' }), [])
  const staffing = ids({ topic: 'staffing' })
  assert.ok(staffing.length > 0 && staffing.every((href) => href.startsWith('/law/staffing/')))
})

test('the date chooses the version, and a day without law is said', () => {
  const before = lawView([HOSTILE_ENTRY], { on: '2019-12-31' }, LINKS)
  assert.equal(before.rows[0]?.since, undefined)
  const page = lawPage(before).toString()
  assert.match(page, /1 rule has no law on record for that day/)
  assert.match(page, /first version 1 Jan 2020/)
  assert.equal(lawView([HOSTILE_ENTRY], { on: '2020-01-01' }, LINKS).rows[0]?.since, '2020-01-01')
})

test('a rule of one office alone says whose it is, and is not said to lack a law', () => {
  const view = lawView(RULES, { topic: 'organization', on: '2026-11-22' }, LINKS)
  const row = view.rows.find(({ href }) => href.includes('headquarters-official'))
  assert.deepEqual([row?.since, row?.offices], [undefined, ['ICE']])
  assert.match(assertSafe(lawPage(lawView(RULES, {}, LINKS))), /for ICE alone/)
  const before = lawView(RULES, { topic: 'organization', on: '2019-07-30' }, LINKS)
  assert.equal(before.rows.find(({ href }) => href.includes('headquarters-official'))?.offices, undefined)
})
