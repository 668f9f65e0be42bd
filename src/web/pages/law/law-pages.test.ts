import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '../../../base/dates.ts'
import { clausesOf, provingTests, type Trace, traceOf } from '../../../desk/trace.ts'
import { instruments } from '../../../rulebook/citing.ts'
import { SOURCE_CLASHES } from '../../../rulebook/clashes.ts'
import { GLOSSARY, RULES, TABLES } from '../../../rulebook/index.ts'
import { describeTable } from '../../../rulebook/kernel/describe-table.ts'
import { assertSafe, HOSTILE } from '../../components/hostile.ts'
import { clashesPage } from './clashes.ts'
import { daysOf, diffPage } from './diff.ts'
import { glossaryPage } from './glossary.ts'
import { instrumentPage } from './instrument.ts'
import { instrumentsPage } from './instruments.ts'
import { onDayPage } from './on-day.ts'
import { payBandsPage } from './pay-bands.ts'
import { tablePage } from './table.ts'
import { tableOf, tablesPage } from './tables.ts'
import { tracePage } from './trace.ts'

const TODAY = day('2026-11-22')
const rowsOf = (page: string): number => page.match(/<th scope="row"/g)?.length ?? 0

describe('tables', () => {
  test('are all listed, found by words, and each has a page', () => {
    const list = assertSafe(tablesPage({}), false)
    assert.equal(rowsOf(list), TABLES.length)
    assert.ok(rowsOf(tablesPage({ q: 'level II' }).toString()) < TABLES.length)
    assert.match(assertSafe(tablesPage({ q: HOSTILE })), /No table matches/)
    for (const { id, title, rows } of TABLES.map(describeTable)) {
      const table = tableOf(id)
      assert.ok(table, title)
      const page = assertSafe(tablePage(table, TODAY, [{ id: 'pay/range', asks: 'Between which?' }]), false)
      assert.ok(rowsOf(page) >= rows.length, title)
    }
    assert.equal(tableOf('none'), undefined)
  })

  test('a series is drawn beside its figures, and what is only recalled says so in both', () => {
    const table = tableOf('executive-schedule-level-ii')
    assert.ok(table)
    const page = tablePage(table, TODAY, []).toString()
    assert.match(page, /aria-label="Executive Schedule, level II, .* to \$228,000/)
    assert.match(page, /dots: recalled or assumed/)
    const recalled = table.rows.filter(({ standing }) => standing === 'recalled').length
    assert.equal(page.match(/c-tag rec">Recalled/g)?.length, recalled + 1, 'each row, and the legend')
  })

  test('the one in force is marked, also where an office has a row of its own', () => {
    const table = tableOf('least-share-of-time-spent-supervising')
    assert.ok(table)
    const page = tablePage(table, TODAY, []).toString()
    assert.match(page, /department DHS/)
    assert.match(page, /<tr class="mark"><th scope="row"><time class="nw" datetime="1979-07-13">/)
  })

  test('the pay bands show the levels since 1991 with the standing of each figure', () => {
    const page = assertSafe(payBandsPage(TODAY), false)
    assert.match(page, /\$228,000/)
    assert.match(page, /<span class="c-tag rec">Recalled/)
    assert.match(page, /13 Jan 1991/)
    assert.match(page, /shaded: between the lowest and the highest rate/)
  })
})

describe('the law on a day', () => {
  test('names every rule, in force or without law', () => {
    for (const date of ['2026-11-22', '1995-06-01', '1979-07-12']) {
      const page = assertSafe(onDayPage({ date }, TODAY), false)
      for (const { rule } of RULES)
        assert.ok(page.includes(`/law/${rule.id}?on=${date}`), `${rule.id} on ${date}`)
    }
    assert.match(onDayPage({ date: '1979-07-12' }, TODAY).toString(), /: 0 rules are in force/)
  })

  test('takes the day of knowledge and the office, and says what is no date', () => {
    const asKnown = onDayPage({ date: '2004-01-20', known: '2004-01-20' }, TODAY).toString()
    assert.match(asKnown, /as known on 20 Jan 2004/)
    assert.match(asKnown, /\?on=2004-01-20&amp;known=2004-01-20/)
    const ice = onDayPage({ scope: 'component:ICE', topic: 'positions' }, TODAY).toString()
    assert.match(ice, /scope=component%3AICE/)
    assert.ok(!ice.includes('/law/pay/range'))
    assert.match(
      assertSafe(onDayPage({ date: HOSTILE, known: HOSTILE, topic: HOSTILE }, TODAY)),
      /is not a date/,
    )
  })
})

describe('instruments', () => {
  test('are all listed by level', () => {
    const page = assertSafe(instrumentsPage({}, TODAY), false)
    assert.equal(rowsOf(page), instruments().length)
    assert.match(assertSafe(instrumentsPage({ q: HOSTILE }, TODAY)), /No instrument matches/)
  })

  test('missing texts are flagged: the four attachments of the directive', () => {
    const missing = instrumentsPage({ text: 'missing' }, TODAY).toString()
    assert.match(missing, /ICE Directive 1056\.1/)
    assert.ok(rowsOf(missing) < 10)
    const ice = instruments().find(({ id }) => id === 'ICE Directive 1056.1')
    assert.ok(ice)
    assert.match(instrumentPage(ice, TODAY, true).toString(), /4 parts of it are not at hand:/)
  })

  test('each has a page that leads to all that cites it', () => {
    for (const one of instruments()) assertSafe(instrumentPage(one, TODAY, true), false)
    const quarter = instruments().find(({ id }) => id === '5 USC 3134')
    assert.ok(quarter)
    assert.match(instrumentPage(quarter, TODAY, true).toString(), /href="\/law\/positions\/noncareer-agency"/)
  })

  test('what took the place of an instrument is linked both ways', () => {
    const [one, other] = instruments()
    assert.ok(one && other)
    const replaced = { ...one, until: day('2027-01-01'), supersededBy: other.id }
    const page = instrumentPage(replaced, TODAY, true).toString()
    assert.match(page, /1 Jan 2027<\/time> \(to come\)<br><span class="c-xs">replaced by<\/span> <a/)
    for (const { id, supersededBy } of instruments()) {
      const next = instruments().find((later) => later.id === supersededBy)
      if (next !== undefined)
        assert.match(instrumentPage(next, TODAY, true).toString(), /Took the place of/, id)
    }
  })

  test('a setting is linked only for who may see the register', () => {
    const one = instruments().find(({ citing }) => citing.settings.size > 0)
    assert.ok(one)
    assert.match(instrumentPage(one, TODAY, true).toString(), /organisation\/powers#setting-/)
    assert.doesNotMatch(instrumentPage(one, TODAY, false).toString(), /organisation\/powers/)
  })
})

describe('clashes and glossary', () => {
  test('every point is shown with all its statements, what governs and why', () => {
    const page = assertSafe(clashesPage({}, true), false)
    for (const { id, statements } of SOURCE_CLASHES) {
      assert.ok(page.includes(`id="${id}"`), id)
      assert.ok(statements.length > 1, id)
    }
    assert.equal(
      rowsOf(page),
      SOURCE_CLASHES.reduce((sum, { statements }) => sum + statements.length, 0),
    )
    assert.match(page, /An office may decide:.*organisation\/powers#setting-/)
    assert.doesNotMatch(clashesPage({}, false).toString(), /organisation\/powers/)
    const hard = SOURCE_CLASHES.filter(({ kind }) => kind === 'hard').length
    assert.match(
      clashesPage({ kind: 'hard' }, true).toString(),
      new RegExp(`>${hard} points of ${SOURCE_CLASHES.length}`),
    )
    assert.match(assertSafe(clashesPage({ q: HOSTILE }, true)), /No point matches/)
  })

  test('terms and facts are found by word, synonym and citation', () => {
    assertSafe(glossaryPage({}), false)
    const found = glossaryPage({ q: 'noncareerAppointees' }).toString()
    assert.match(found, /href="\/law\/positions\/noncareer-agency"/)
    assert.match(
      glossaryPage({ kind: 'terms' }).toString(),
      new RegExp(`${Object.keys(GLOSSARY).length} terms? and 0 facts`),
    )
    assert.match(assertSafe(glossaryPage({ q: HOSTILE })), /Nothing matches/)
  })

  test('the facts of all pages together are the facts there are', () => {
    const first = glossaryPage({ kind: 'facts' }).toString()
    const all = Number(/(\d[\d,]*) facts?\./.exec(first)?.[1]?.replace(',', ''))
    let rows = 0
    for (let page = 1; page <= Math.ceil(all / 100); page++)
      rows += rowsOf(glossaryPage({ kind: 'facts', page: String(page) }).toString())
    assert.equal(rows, all)
  })
})

describe('the trace', () => {
  let trace: Trace
  before(async () => {
    trace = traceOf(await clausesOf(), await provingTests(), () => true)
  })

  test('says that tests are listed and not run, and tallies by capability', () => {
    const page = assertSafe(tracePage(trace, {}), false)
    assert.match(page, /The tests are listed and not run here/)
    const row = `>All</th><td class="num">${trace.total}</td><td class="num">${trace.covered}</td>`
    assert.ok(page.includes(row), row)
  })

  test('is filtered by capability, status and word', () => {
    const one = trace.rows.find(({ status }) => status === 'covered')
    assert.ok(one)
    const counted = (query: Record<string, string>): number =>
      Number(/(\d+) clauses? of/.exec(tracePage(trace, query).toString())?.[1])
    assert.equal(counted({}), trace.total)
    assert.equal(counted({ status: 'covered' }), trace.covered)
    assert.equal(counted({ capability: one.capability }), trace.byCapability[one.capability]?.total)
    assert.ok(counted({ q: one.id }) >= 1)
    assert.match(assertSafe(tracePage(trace, { q: HOSTILE })), /No clause matches/)
  })

  test('a failed proof is shown as one', () => {
    const failed = traceOf(
      trace.rows.slice(0, 1),
      [{ kind: 'test', file: 'x.test.ts', name: `it does [${trace.rows[0]?.id}]` }],
      () => false,
      [],
    )
    assert.match(tracePage(failed, {}).toString(), /Does not hold<\/span> it does</)
  })
})

describe('two days compared', () => {
  const none = { looked: 0, affected: [] }

  test('the days are a year ago and today unless said, and what is no day is named', () => {
    assert.deepEqual(daysOf({}, TODAY), {
      typedFrom: '2025-11-22',
      typedTo: '2026-11-22',
      from: '2025-11-22',
      to: '2026-11-22',
      wrong: undefined,
    })
    const wrong = daysOf({ from: '1700-01-01', to: HOSTILE }, TODAY)
    assert.deepEqual([wrong.from, wrong.to, wrong.wrong], ['2025-11-22', '2026-11-22', '1700-01-01'])
    assert.match(assertSafe(diffPage(wrong, none, {})), /1700-01-01” is not a date/)
  })

  test('rules whose answer changed are listed, and open cases with both answers', () => {
    const before = { kind: 'no-law' as const }
    const days = daysOf({ from: '1985-01-01', to: '2020-01-01' }, TODAY)
    const affected = [
      {
        kind: 'proposal' as const,
        id: 'p1',
        title: HOSTILE,
        rule: 'positions/establish',
        before,
        after: { kind: 'needs' as const },
      },
      {
        kind: 'request' as const,
        id: 'HSBB',
        title: 'x',
        rule: 'positions/establish',
        before,
        after: before,
      },
    ]
    const page = assertSafe(diffPage(days, { looked: 3, affected }, {}))
    assert.match(page, /Open cases affected: 2.*: 3 cases\./s)
    assert.match(page, /href="\/positions\/proposals\/p1"/)
    assert.match(page, /href="\/positions\/requests\?unit=HSBB"/)
    assert.match(page, /href="\/law\/positions\/coverage"/)
    assert.ok(rowsOf(page) <= 102)
  })
})
