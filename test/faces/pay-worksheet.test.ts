import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type { SeatId } from '../../src/desk/who.ts'
import { json } from '../support/caller.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { fieldsOf, mainOf, tagsOf, textOf } from '../support/markup.ts'
import type { SheetTold } from '../support/pay-told.ts'
import { lastEntry, rowsOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const SHEET = '/pay/worksheets/HSBB/2026'
const API = `/api${SHEET}`

let desk: DemoDesk
let office: Visitor

before(async () => {
  desk = await demoDesk()
  office = await new Visitor(desk).sit('esu')
})

async function told(visitor: Visitor, query = ''): Promise<SheetTold> {
  const answer = await visitor.get(`${API}${query}`)
  assert.equal(answer.status, 200, answer.body.slice(0, 200))
  return json(answer) as SheetTold
}

async function sat(seat: SeatId): Promise<Visitor> {
  return await new Visitor(desk).sit(seat)
}

/** A career executive of the sheet at a level, with nothing approved and no raise barred by the twelve months. */
async function someone(level: number): Promise<SheetTold['rows'][number]> {
  const { rows } = await told(office)
  const found = rows.find(
    (row) =>
      row.level === level &&
      row.appointment === 'career' &&
      row.reckoned?.raiseRange.limitedBy !== 'twelve months' &&
      row.own === undefined,
  )
  assert.ok(found, `somebody at Level ${level}`)
  return found
}

suite('the worksheet on the page', () => {
  test('tells payroll and the department no rating that is not final', async () => {
    const pending = (await told(office)).rows.filter(
      ({ level, rating }) => level !== null && rating !== 'final',
    )
    assert.ok(pending.length > 0)
    for (const seat of ['payroll', 'department', 'deputy-secretary'] as const) {
      const { rows } = await told(await sat(seat))
      for (const { person } of pending) {
        assert.equal(rows.find((row) => row.person === person)?.level, null, `${seat} reads ${person}`)
      }
    }
  })

  test('shows every executive with all limits at once, the pool and the sums of the whole sheet', async () => {
    const sheet = await told(office)
    const page = await office.get(SHEET)
    const text = textOf(mainOf(page.body))
    assert.equal(sheet.sight, 'office')
    assert.match(
      text,
      new RegExp(`FY2026: .* in awards Immigration and Customs Enforcement, ${sheet.rows.length} executives`),
    )
    for (const { name } of sheet.rows) assert.ok(text.includes(name), name)
    assert.match(text, new RegExp(`All ${sheet.rows.length} executives of the sheet`))
    assert.match(text, /Within the limit/)
    assert.match(text, /goes to Levels 4 and 5/)
    assert.match(text, /Rate to \$[\d,]+: (5% at Level 3|level III without justification|band maximum)/)
    assert.match(text, /Rate stays: twelve months/)
    assert.match(text, /Rules used here/)
  })

  test('filters, order and columns stand in the address', async () => {
    const page = await office.get(`${SHEET}?level=4&sort=-rate&col=rate&col=limits`)
    const { rows } = await told(office)
    const fours = rows.filter(({ level }) => level === 4).sort((a, b) => b.rate - a.rate)
    const table = mainOf(page.body).slice(mainOf(page.body).indexOf('<tbody>'))
    const at = fours.map(({ name }) => table.indexOf(name))
    assert.ok(at.every((place) => place >= 0))
    assert.deepEqual(
      at,
      at.toSorted((a, b) => a - b),
    )
    const heads = tagsOf(page.body).filter(
      ({ name, attributes }) => name === 'th' && attributes.get('scope') === 'col',
    )
    assert.ok(heads.length >= 3)
    assert.doesNotMatch(mainOf(page.body), /name="rate-/, 'the column of new rates is not chosen')
    const none = await office.get(`${SHEET}?q=nobody-of-that-name`)
    assert.match(textOf(mainOf(none.body)), /Nobody on the sheet is like this/)
  })

  test('a Why opens every ruling on a row, with each rule linked', async () => {
    const { person, name } = await someone(4)
    const page = mainOf((await office.get(`${SHEET}?why=${person}`)).body)
    assert.match(textOf(page), new RegExp(`${name}: every limit on the row`))
    for (const rule of [
      'awards/performance-award-amount',
      'pay/raise-with-schedule',
      'pay/aggregate',
      'awards/pool',
    ])
      assert.ok(page.includes(`/law/${rule}`), rule)
  })

  test('what is tried stands in the address and nowhere on record, and can be taken back', async () => {
    const { person, name, periodEndRate } = await someone(4)
    const head = await lastEntry(desk)
    const sent = await office.post(SHEET, { [`award-${person}`]: '10%', step: 'try' })
    assert.equal(sent.status, 303)
    const to = new URL(sent.headers.get('location') ?? '', 'http://localhost')
    assert.equal(to.searchParams.get('try'), `${person}.p1000`)
    const page = textOf(mainOf((await office.get(`${to.pathname}${to.search}`)).body))
    assert.match(page, new RegExp(`Tried for ${name}: award \\$`))
    assert.match(page, /Undo \(1\) Redo \(0\)/)
    const tried = await told(office, to.search)
    const row = tried.rows.find((one) => one.person === person)
    assert.equal(row?.reckoned?.award, Math.floor(periodEndRate / 10))
    const back = await told(office, `${to.search}&undone=1`)
    const plain = await told(office)
    assert.deepEqual(back.pool, plain.pool)
    assert.equal(await lastEntry(desk), head, 'nothing is recorded')
  })

  test('an amount beyond a limit is never offered without the limit that it meets', async () => {
    const { person, periodEndRate, rate } = await someone(4)
    const of = async (text: string) =>
      (await told(office, `?try=${person}.${text}`)).rows.find((row) => row.person === person)?.reckoned
    for (const [text, limit] of [
      ['p499', 'lowest award, 5%'],
      ['p2001', 'highest award, 20%'],
      [`a${Math.floor(periodEndRate / 20) - 100}`, 'lowest award, 5%'],
      ['r22900000', 'band maximum'],
      ['r21000000', 'level III without justification'],
      [`r${rate - 100}`, 'reduction'],
    ] as const) {
      const row = await of(text)
      assert.ok(
        row?.problems.some((problem) => problem.limit === limit && problem.blocks),
        `${text}: ${row?.problems.map((problem) => problem.limit).join(', ')}`,
      )
    }
    assert.deepEqual((await of('p500'))?.problems, [])
    assert.deepEqual((await of('p2000'))?.problems, [])
    const page = await office.get(`${SHEET}?try=${person}.p2001`)
    assert.match(textOf(mainOf(page.body)), /Refused: highest award, 20%/)
  })

  test('a cell that can’t be read keeps what was typed and says how to write it; nothing is tried', async () => {
    const { person } = await someone(4)
    for (const [text, fix] of [
      ['$ 12.000,50', /if you mean 12,000\.50, write that/],
      ['-5', /below 0/],
      ['12.345', /12,345/],
      ['21.999%', /can’t be read/],
    ] as const) {
      const answer = await office.post(SHEET, { [`award-${person}`]: text, step: 'try' })
      assert.equal(answer.status, 400, text)
      assert.match(textOf(mainOf(answer.body)), fix, text)
      assert.equal(fieldsOf(answer.body)[`award-${person}`], text)
      assert.match(textOf(mainOf(answer.body)), /Nothing was tried: 1 cell can’t be read/)
    }
  })

  test('a raise in percent is a rate in whole dollars', async () => {
    const { person, rate } = await someone(3)
    const sent = await office.post(SHEET, { [`rate-${person}`]: '+1.5%', step: 'try' })
    const tried = new URL(sent.headers.get('location') ?? '', 'http://localhost').searchParams.get('try')
    assert.equal(tried, `${person}.r${Math.floor((rate * 1.015) / 100) * 100}`)
  })

  test('a form without the session’s token is not taken', async () => {
    const answer = await office.post(SHEET, { step: 'try' }, { token: false })
    assert.notEqual(answer.status, 303)
  })
})

suite('from a what-if to a scenario or a proposal', () => {
  test('is saved as a scenario after a check page, and stands beside the proposals', async () => {
    const { person } = await someone(5)
    const page = mainOf((await office.get(`${SHEET}?try=${person}.p2000`)).body)
    const form = page.slice(page.indexOf('data-scenario-form'))
    const fields = fieldsOf(form.slice(0, form.indexOf('</form>')))
    const before = await lastEntry(desk)
    const asked = { ...fields, scenario: 'Highest to the top' }
    const check = await office.post('/actions/pay/save-scenario', { ...asked, step: 'check' })
    assert.match(textOf(mainOf(check.body)), /check your answers.*Nothing is saved yet/)
    assert.equal(await lastEntry(desk), before)
    const done = await office.post('/actions/pay/save-scenario', { ...asked, step: 'do' })
    assert.match(textOf(mainOf(done.body)), /Highest to the top is saved/)
    const side = textOf(mainOf((await office.get(`${SHEET}/scenarios`)).body))
    assert.match(side, /As proposed/)
    assert.match(side, /Highest to the top: raise \/ award/)
    assert.match(side, /By component, beside last year/)
    assert.match(side, /By rating, beside last year/)
    assert.match(side, /left out/, 'small groups are left out')
    const over = await office.get(`${SHEET}?scenario=Highest+to+the+top`)
    assert.match(textOf(mainOf(over.body)), /Over the scenario Highest to the top/)
  })

  test('is proposed after a check page, for everybody tried and nobody else', async () => {
    const { person } = await someone(4)
    const page = mainOf((await office.get(`${SHEET}?try=${person}.p1200`)).body)
    const form = page.slice(page.indexOf('data-rows-form'))
    const fields = fieldsOf(form.slice(0, form.indexOf('</form>')))
    assert.equal(JSON.parse(fields['rows'] ?? '[]').length, 1)
    const check = await office.post('/actions/pay/propose-many', { ...fields, step: 'check' })
    assert.match(textOf(mainOf(check.body)), /Nothing is saved yet/)
    const done = await office.post('/actions/pay/propose-many', { ...fields, step: 'do' })
    assert.match(textOf(mainOf(done.body)), /1 proposal is made/)
    const row = (await told(office)).rows.find((one) => one.person === person)
    assert.equal(row?.state, 'proposed')
    assert.equal(row?.reckoned?.awardPoints, 1200)
  })
})

suite('who sees a worksheet', () => {
  test('a supervisor sees subordinates and no pool', async () => {
    const supervisor = await sat('supervisor')
    const sheet = await told(supervisor)
    const under = await rowsOf<{ person_id: string }>(
      desk,
      'SELECT person_id FROM supervision WHERE supervisor_id = $1 AND during @> $2::date',
      [desk.demoSeats.supervisor.person, '2026-11-22'],
    )
    const subordinates = new Set(under.map(({ person_id }) => person_id))
    assert.ok(sheet.rows.length > 0)
    assert.ok(sheet.rows.every(({ person }) => subordinates.has(person)))
    assert.equal(sheet.pool.limit, null)
    const page = mainOf((await supervisor.get(SHEET)).body)
    assert.doesNotMatch(page, /data-pool-meter/)
    assert.doesNotMatch(textOf(page), /No pool of the year was opened/)
    assert.ok(sheet.rows.every(({ subordinateHighest }) => subordinateHighest === null))
  })

  test('a member of the board sees the cases open to the member', async () => {
    const sheet = await told(await sat('prb-member'))
    assert.equal(sheet.sight, 'cases')
    const recused = await rowsOf<{ person_id: string }>(
      desk,
      `SELECT person_id FROM recusal WHERE member_id = $1`,
      [desk.demoSeats['prb-member'].person],
    )
    const shut = new Set([...recused.map(({ person_id }) => person_id), desk.demoSeats['prb-member'].person])
    assert.ok(sheet.rows.length > 0)
    assert.deepEqual(
      sheet.rows.filter(({ person }) => shut.has(person)),
      [],
    )
  })

  test('the head of the component finds nothing on the own row, and it counts in no figure', async () => {
    const { person } = desk.demoSeats['component-head']
    const proposed = await rowsOf<{ award: number }>(
      desk,
      'SELECT award FROM pay_case WHERE person_id = $1 AND fiscal_year = 2026',
      [person],
    )
    const sheet = await told(await sat('component-head'))
    const mine = sheet.rows.find((row) => row.person === person)
    assert.deepEqual(
      [mine?.own, mine?.proposed, mine?.boardSaid, mine?.level, mine?.reckoned],
      [true, {}, null, null, undefined],
    )
    const all = await told(office)
    assert.ok((proposed[0]?.award ?? 0) > 0, 'something is proposed for the head')
    assert.equal(all.pool.used - sheet.pool.used, proposed[0]?.award)
  })

  test('the executive, OPM and the auditor find no worksheet, scenario or pool', async () => {
    for (const seat of ['executive', 'opm', 'auditor', 'reviewer', 'administrator'] as const) {
      const visitor = await sat(seat)
      for (const path of [SHEET, `${SHEET}/data.json`, `${SHEET}/scenarios`, '/pay/pools/HSBB/2027', API])
        assert.equal((await visitor.get(path)).status, 404, `${seat} at ${path}`)
      assert.doesNotMatch(textOf(mainOf((await visitor.get('/pay')).body)), /Worksheet of FY2026/)
    }
  })
})

test('the home of pay says what waits for whom, and leads to worksheets and pools', async () => {
  const home = mainOf((await office.get('/pay')).body)
  assert.match(textOf(home), /proposals? waits? for a decision/)
  assert.match(textOf(home), /Recommend on pay and awards, \d+ executives?: /)
  assert.ok(home.includes(`href="${SHEET}"`))
  assert.ok(home.includes('href="/pay/pools/HSBB/2027"'))
  const pool = mainOf((await office.get('/pay/pools/HSBB/2027?why=limit')).body)
  assert.match(textOf(pool), /Pool of performance awards, FY2027: \$0 of \$[\d,]+/)
  assert.ok(pool.includes('/law/awards/pool'))
})
