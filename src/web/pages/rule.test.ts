import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../base/dates.ts'
import { SOURCE_CLASHES } from '../../rulebook/clashes.ts'
import { factOf, findRule, RULES } from '../../rulebook/index.ts'
import { type AnyRule, type Entry, rule } from '../../rulebook/kernel/rule.ts'
import { assertSafe, HOSTILE } from '../components/hostile.ts'
import { rulePage, ruleView } from './rule.ts'

const TODAY = day('2026-11-22')

function entryOf(id: string): Entry {
  const entry = findRule(id)
  assert.ok(entry !== undefined, id)
  return entry
}

const QUARTER = entryOf('positions/noncareer-agency')

const hostileRule: AnyRule = rule({
  id: 'pay/hostile',
  asks: HOSTILE,
  needs: ['noncareerAppointees'],
  says: () => HOSTILE,
  changes: () => [HOSTILE],
  law: [
    {
      from: day('2020-01-01'),
      by: ['5 USC 3134(d)'],
      summary: HOSTILE,
      standing: 'secondary',
      also: [{ by: '5 USC 3132', says: HOSTILE, governs: false, why: HOSTILE }],
      apply(_, note) {
        note.says(HOSTILE, HOSTILE, '5 USC 3134(d)')
        note.assumed(HOSTILE, HOSTILE)
        return {}
      },
      indicate: () => HOSTILE,
    },
  ],
})
const HOSTILE_ENTRY: Entry = {
  rule: hostileRule,
  cases: [{ name: HOSTILE, on: TODAY, facts: { noncareerAppointees: 6 }, gives: {} }],
}

test('every rule has a page, asked or not', () => {
  for (const entry of RULES) {
    assertSafe(rulePage(ruleView(entry, {}, TODAY)), false)
    const page = assertSafe(rulePage(ruleView(entry, { try: 'yes' }, TODAY)), false)
    assert.equal(page.match(/<h1>/g)?.length, 1)
  }
})

test('the page decides and shows answer, facts, steps and what would change it', () => {
  const view = ruleView(
    QUARTER,
    { on: '2026-11-22', noncareerAppointees: '26', allocatedPositions: '90' },
    TODAY,
  )
  assert.equal(view.explanation?.kind, 'ruled')
  const page = assertSafe(rulePage(view), false)
  for (const part of [
    'Facts used',
    'Steps',
    'Law in force',
    'What would change the answer',
    'Standing of a source',
  ]) {
    assert.match(page, new RegExp(`<h3>${part}</h3>`))
  }
  assert.match(page, /id="fact-noncareerAppointees" name="noncareerAppointees" value="26"/)
  assert.match(page, /Not met/)
})

test('a synonym fills the field of its fact, and a missing fact leads to its field', () => {
  const view = ruleView(QUARTER, { try: 'yes', noncareer: '750', onBoard: '7,336' }, TODAY)
  assert.equal(view.explanation?.kind, 'needs')
  const page = assertSafe(rulePage(view), false)
  assert.match(page, /An indication, not a finding\.<\/b> 750 of 7,336/)
  assert.match(page, /href="#fact-allocatedPositions">Supply it/)
  assert.match(page, /name="noncareerAppointees" value="750"/)
  assert.match(page, /<details class="c-more" open>/)
})

test('what cannot be used is said at its field, and nothing typed is lost', () => {
  const view = ruleView(
    QUARTER,
    { try: 'yes', on: '2026-02-30', scope: 'component:XYZ', noncareerAppointees: '75O', color: HOSTILE },
    TODAY,
  )
  assert.equal(view.explanation, undefined)
  assert.match(view.title, /^Error: /)
  const page = assertSafe(rulePage(view), false)
  assert.match(page, /4 answers need a change/)
  assert.match(page, /href="#fact-noncareerAppointees">Enter a whole number of positions/)
  assert.match(page, /href="#try-on">Enter a real date/)
  assert.match(page, /value="75O"/)
  assert.match(page, /value="2026-02-30"/)
  assert.match(page, /id="fact-noncareerAppointees-error"/)
})

test('a day before the law has no answer, and says so', () => {
  const view = ruleView(
    QUARTER,
    { on: '1979-02-01', noncareerAppointees: '1', allocatedPositions: '4' },
    TODAY,
  )
  assert.equal(view.explanation?.kind, 'no-law')
  assert.match(rulePage(view).toString(), /this rule begins on 13 Jul 1979/)
})

test('the office chosen brings its own directive', () => {
  const coverage = entryOf('positions/coverage')
  const view = ruleView(coverage, { scope: 'component:ICE' }, TODAY)
  assert.match(rulePage(view).toString(), /<option value="component:ICE" selected>/)
})

test('a worked case opens filled in, and gives the same answer', () => {
  for (const entry of RULES) {
    for (const one of ruleView(entry, {}, TODAY).cases) {
      const query = Object.fromEntries(new URLSearchParams(one.href.slice(1).split('#')[0]))
      const tried = ruleView(entry, query, TODAY)
      assert.deepEqual(tried.form.problems, [], one.name)
      const same = entry.cases.find((worked) => worked.name === one.name)
      if (same?.known !== undefined || (same?.scopes !== undefined && query['scope'] === undefined)) continue
      assert.equal(tried.explanation?.kind, one.kind, one.name)
    }
  }
})

const NOTICE = entryOf('movement/reassignment-notice')
const SENT = {
  on: '2026-11-22',
  careerAppointee: 'yes',
  outsideCommutingArea: 'no',
  noticeReceived: '2026-11-20',
}

test('a rule about a day answers with the earliest, its distance and what would move it, also without the day', () => {
  const view = ruleView(NOTICE, SENT, TODAY)
  assert.equal(view.explanation?.kind, 'needs')
  const page = assertSafe(rulePage(view), false)
  assert.match(page, /Earliest lawful date.*5 Dec 2026,<\/time> in&nbsp;13&nbsp;days/s)
  assert.match(page, /What would move it.*Has the executive waived the notice/s)
  assert.ok(page.indexOf('id="earliest"') < page.indexOf('1 fact is missing'))
  const asked = assertSafe(rulePage(ruleView(NOTICE, { ...SENT, effectiveDate: '2026-12-01' }, TODAY)), false)
  assert.match(asked, /Not allowed on 1 Dec 2026.*Earliest lawful date/s)
})

test('each fact that would move the day leads to the page with that fact changed, and the day named', () => {
  const view = ruleView(NOTICE, SENT, TODAY)
  assert.ok(view.earliest !== undefined && 'moves' in view.earliest && view.earliest.moves.length > 2)
  for (const { fact, to, date } of view.earliest.moves) {
    const href = view.changedHref(fact, String(to))
    const query = Object.fromEntries(new URLSearchParams(href.slice(1).split('#')[0]))
    const moved = ruleView(NOTICE, query, TODAY).earliest
    assert.ok(moved !== undefined && 'date' in moved, fact)
    assert.equal(moved.date, date, fact)
  }
})

test('the earliest is looked for from the day given, and needs and no law are said', () => {
  const later = ruleView(NOTICE, { ...SENT, 'not-before': '2027-03-01' }, TODAY)
  assert.match(rulePage(later).toString(), /Not before 1 Mar 2027/)
  const bad = ruleView(NOTICE, { ...SENT, 'not-before': 'soon' }, TODAY)
  assert.match(assertSafe(rulePage(bad), false), /id="try-not-before-error"/)
  assert.match(
    rulePage(ruleView(NOTICE, { try: 'yes' }, TODAY)).toString(),
    /It can be told once this is known/,
  )
  assert.doesNotMatch(rulePage(ruleView(QUARTER, { try: 'yes' }, TODAY)).toString(), /Earliest lawful date/)
})

test('the edges of the calendar are answered', () => {
  for (const date of ['0001-01-01', '1900-01-01', '2199-12-31', '9999-12-31'])
    for (const entry of [NOTICE, QUARTER, entryOf('movement/reassignment-moratorium')])
      assertSafe(
        rulePage(ruleView(entry, { ...SENT, on: date, 'not-before': date, known: date }, TODAY)),
        false,
      )
})

test('the law is asked as it was known on a day', () => {
  const range = entryOf('pay/range')
  const asked = (known: string) => ruleView(range, { on: '2004-01-20', systemCertified: 'no', known }, TODAY)
  assert.match(rulePage(asked('2004-01-20')).toString(), /name="known"[^>]* value="2004-01-20"/)
  assert.notEqual(asked('2004-01-20').explanation?.answer, asked('2004-06-01').explanation?.answer)
})

test('a rating level and years have fields, and a level is taken by its name', () => {
  const kinds = new Map(
    RULES.flatMap((entry) =>
      entry.rule.needs.map((id): [string, [Entry, string]] => [factOf(id).kind, [entry, id]]),
    ),
  )
  for (const [kind, given, shown] of [
    ['level', 'Fully Successful', '<option value="3" selected>3, Fully Successful'],
    ['years', '7', 'value="7"'],
  ] as const) {
    const found = kinds.get(kind)
    if (found === undefined) continue
    const page = assertSafe(rulePage(ruleView(found[0], { try: 'yes', [found[1]]: given }, TODAY)), false)
    assert.ok(page.includes(shown), kind)
  }
  assert.ok(kinds.has('level'))
})

test('a rule leads to the tables that it reads', () => {
  const page = rulePage(ruleView(entryOf('pay/range'), {}, TODAY)).toString()
  assert.match(page, /Tables that it reads:<\/b> .*href="\/law\/tables\/lowest-ses-rate"/)
  assert.doesNotMatch(rulePage(ruleView(NOTICE, {}, TODAY)).toString(), /Tables that it reads/)
})

test('a point of the register stands on the page of the rules that it bears on', () => {
  for (const { rules, id } of SOURCE_CLASHES)
    for (const rule of rules)
      assert.ok(
        rulePage(ruleView(entryOf(rule), {}, TODAY))
          .toString()
          .includes(`id="${id}"`),
        rule,
      )
})

test('hostile text from the law and from the address is shown as text', () => {
  assertSafe(rulePage(ruleView(HOSTILE_ENTRY, {}, TODAY)))
  const ruled = assertSafe(rulePage(ruleView(HOSTILE_ENTRY, { noncareerAppointees: '6' }, TODAY)))
  assert.match(ruled, /Sources that clash/)
  assertSafe(rulePage(ruleView(HOSTILE_ENTRY, { try: 'yes' }, TODAY)))
  assertSafe(
    rulePage(ruleView(HOSTILE_ENTRY, { on: HOSTILE, scope: HOSTILE, noncareerAppointees: HOSTILE }, TODAY)),
  )
})

test('asking leads to the answer, and with a mistake to what is wrong', () => {
  const page = (on: string): string => String(rulePage(ruleView(QUARTER, { try: 'yes', on }, TODAY)))
  const asked = page('2026-11-22')
  assert.match(asked, /<form method="get" action="#answer"/)
  assert.equal(asked.match(/ id="answer" tabindex="-1"/g)?.length, 1)
  assert.ok(asked.indexOf('id="answer"') > asked.indexOf('</form>'))
  const wrong = page('yesterday')
  assert.equal(wrong.match(/ id="answer"/g)?.length, 1)
  assert.match(wrong, /<div id="answer" tabindex="-1"><div class="usa-alert/)
})
