import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { transact } from '../../src/store/database.ts'
import { compareWithRebuild } from '../../src/store/projection.ts'
import type { Json } from '../support/caller.ts'
import { Visitor } from '../support/visitor.ts'
import { BOARD, SUPERVISOR } from '../support/pay-people.ts'
import { payDesk, type PayOffice, PayYear, UNIT } from '../support/pay-office.ts'

const POOL = { unit: UNIT, fiscalYear: 1983 }
const PAPER = 'Allocation letter of 1 October 1982'

/** The office of January 1983, with the ratings of 1982: the noncareer `x-n`, the level 2 `x-low`, and seven career executives. */
const OFFICE: PayOffice = {
  today: day('1983-01-20'),
  years: { appointed: day('1980-03-03'), since: day('1981-01-11'), fiscalYear: 1982 },
  people: [
    { person: SUPERVISOR, rate: 58_500, level: 4 },
    ...['x-a', 'x-1', 'x-2', 'x-3', 'x-4'].map((person) => ({ person, rate: 58_500, level: 4 as const })),
    { person: 'x-low', rate: 58_500, level: 2 },
    { person: 'x-n', rate: 58_500, level: 4, appointment: 'noncareer' },
    ...Object.entries(BOARD).map(([person, appointment]) => ({ person, rate: 58_500, appointment })),
  ],
}

const reasonOf = (body: Json) => (body['reason'] as Json | undefined) ?? body

suite('the head count of 1979 to 1985, from the pool to the award', () => {
  let year: PayYear
  const file = async () => await year.read('esu', `/api/pay/pools/${UNIT}/1983`)
  const grant = (person: string) =>
    year.ask('component-head', 'awards/approve-awards', { ...year.sheet, people: person })

  before(async () => {
    year = new PayYear(await payDesk(OFFICE), 1982)
  })

  test('a worksheet for awards alone, as no pay schedule of 1983 is on record', async () => {
    const sheet = { ...year.sheet, payOn: '1983-01-09', awardsPaidOn: '1983-01-21' }
    const bare = reasonOf(await year.refused('esu', 'pay/open-worksheet', sheet))
    assert.match(String(bare['message']), /no pay schedule is on record for 9 Jan 1983/)
    const said = await year.done('esu', 'pay/open-worksheet', { ...sheet, awardsAlone: 'yes' })
    assert.match(String(said['says']), /pool of fiscal year 1983/)
  })

  test('the pool takes positions with their paper, and no dollars [pay/PA-5]', async () => {
    for (const [wrong, why] of [
      [{}, /give their number/],
      [{ positions: 0, document: PAPER }, /give their number/],
      [{ positions: 20 }, /name the paper/],
      [{ positions: 20, document: PAPER, base: '1,000,000' }, /heads were counted and not dollars/],
      [{ positions: 20, document: PAPER, executives: 8 }, /heads were counted/],
      [{ positions: 20, document: PAPER, cap: '5' }, /heads were counted/],
    ] as const) {
      assert.match(JSON.stringify(await year.refused('esu', 'awards/open-pool', { ...POOL, ...wrong })), why)
    }
    const opened = await year.done('esu', 'awards/open-pool', { ...POOL, positions: 20, document: PAPER })
    assert.match(String(opened['says']), /20 SES positions\. Within the limit: 0 of at most 4\./)
  })

  test('two carried in, two places left; a noncareer executive and Level 2 have none', async () => {
    const before = { ...POOL, amount: '7,000', awards: 5, document: 'List of December 1982' }
    const over = reasonOf(await year.refused('esu', 'awards/carry-in-pool', before))
    assert.match(String(over['message']), /5 of at most 4/)
    await year.done('esu', 'awards/carry-in-pool', { ...before, awards: 2 })
    const { heads, limit, used } = await file()
    assert.deepEqual(
      { heads, limit, used },
      { heads: { count: 2, most: 4, left: 2 }, limit: null, used: 700_000 },
    )
    for (const [person, why] of [
      ['x-n', /only a career appointee/],
      ['x-low', /below fully successful/],
    ] as const) {
      const proposed = { ...year.sheet, person, award: '5,000' }
      assert.match(JSON.stringify(await year.refused('supervisor', 'pay/propose', proposed)), why)
    }
  })

  test('an award has no floor until 1985, and 20% is its ceiling [pay/PA-3]', async () => {
    const over = { ...year.sheet, person: 'x-1', award: '11,700.01' }
    assert.match(JSON.stringify(await year.refused('supervisor', 'pay/propose', over)), /\$11,700/)
    await year.toBoard('x-1', { award: '100' })
    const said = await year.award('x-1')
    assert.match(String(said['says']), /Within the limit: 3 of at most 4/)
  })

  test('of two who approve for the last place at once, exactly one is taken', async () => {
    await year.toBoard('x-2', { award: '11,700' })
    await year.toBoard('x-3', { award: '5,000' })
    const answers = await Promise.all(['x-2', 'x-3'].map(grant))
    assert.deepEqual(
      answers.map(({ status }) => status).sort((a, b) => a - b),
      [200, 422],
    )
    const refused = answers.find(({ status }) => status === 422)
    assert.match(refused?.body ?? '', /5 of at most 4.*No place is left/)
    assert.match(refused?.body ?? '', /"rule":"awards\/recipients"/)
  })

  test('what is withdrawn before its payment gives the place back', async () => {
    const { heads } = await file()
    assert.deepEqual(heads, { count: 4, most: 4, left: 0 })
    await year.toBoard('x-4', { award: '2,000' })
    assert.equal((await grant('x-4')).status, 422)
    await year.done('component-head', 'awards/withdraw-award', {
      ...year.sheet,
      person: 'x-1',
      reason: 'In error',
    })
    assert.deepEqual((await file())['heads'], { count: 3, most: 4, left: 1 })
    assert.equal((await grant('x-4')).status, 200)
  })

  test('its page, the list, the sheet and the report say recipients', async () => {
    const desk = await new Visitor(year.desk).sit('esu')
    const page = await desk.get(`/pay/pools/${UNIT}/1983`)
    assert.match(page.body, /4 of at most 4 recipients, 0 left/)
    assert.match(page.body, /20 SES positions/)
    const home = await desk.get('/pay')
    assert.match(home.body, /20 SES positions/)
    const sheet = await year.read('esu', `/api/pay/worksheets/${UNIT}/1982`)
    const { heads, problems } = sheet['pool'] as Json
    // Two carried in, two approved, and two that stay proposed though no place is left for them.
    assert.deepEqual(heads, { count: 6, most: 4 })
    assert.match(JSON.stringify(problems), /Over the limit: 6 of at most 4/)
    const reported = await year.done('esu', 'awards/report-pool', { ...POOL, on: '1983-01-20' })
    assert.match(String(reported['says']), /^4 awards/)
  })

  test('a payment of 1983 is refused for want of level I, named as what is missing', async () => {
    year.on('1983-01-22')
    const pay = { unit: UNIT, person: 'x-4', fiscalYear: 1982, on: '1983-01-21' }
    const reason = reasonOf(await year.refused('payroll', 'awards/pay-award', pay))
    assert.match(String(reason['message']), /level I .* on 30 Sep 1983 is not on record/)
    assert.equal(reason['rule'], 'pay/aggregate-fiscal-year')
    year.on('1983-01-20')
  })

  test('what the tables hold is what the journal gives', async () => {
    const tables = await transact(year.desk.connection, async (work) => await compareWithRebuild(work))
    assert.deepEqual(
      tables.filter(({ extra, missing }) => extra + missing > 0),
      [],
    )
  })
})
