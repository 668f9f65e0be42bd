import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type { Json } from '../support/caller.ts'
import { in1991, PayYear, payDesk, UNIT } from '../support/pay-office.ts'

const POOL = { unit: UNIT, fiscalYear: 1992 }
const TODAY = '1991-12-02'

/** An office of 1991 with its worksheet, whose awards are paid on 16 December. */
async function office(rates: 'law' | 'printed'): Promise<PayYear> {
  const year = new PayYear(await payDesk(in1991(rates, TODAY)), 1991)
  await year.done('esu', 'pay/open-worksheet', {
    ...year.sheet,
    payOn: '1992-01-12',
    awardsPaidOn: '1991-12-16',
  })
  return year
}

/** A pool whose base is 10,000,000 by a paper, with 290,000 approved before. */
async function poolByPaper(year: PayYear, document: string): Promise<Json> {
  const opened = await year.done('esu', 'awards/open-pool', {
    ...POOL,
    base: '10,000,000',
    executives: 100,
    document,
  })
  await year.done('esu', 'awards/carry-in-pool', {
    ...POOL,
    amount: '290,000',
    awards: 30,
    document: 'List of awards, November 1991',
  })
  return opened
}

async function poolOf(year: PayYear): Promise<Json> {
  const { why } = await year.read('esu', `/api/pay/pools/${UNIT}/1992`)
  return (why as Json)['value'] as Json
}

suite('J9, the pool of 1991 as the guide of that year has it', () => {
  let year: PayYear

  before(async () => {
    year = await office('printed')
    await poolByPaper(year, 'Payroll list of 30 September 1990')
  })

  test('step 7: 3% of 10,000,000; ES-4 at 107,300 may have 5,365 to 21,460 [S4-VI.B.4-1, S4-VI.B.3]', async () => {
    const { statutoryLimit, administrativeLimit } = await poolOf(year)
    assert.deepEqual(
      { statutoryLimit, administrativeLimit },
      { statutoryLimit: 300_000, administrativeLimit: null },
    )
    const proposed = { ...year.sheet, person: 'x-a' }
    const low = await year.refused('supervisor', 'pay/propose', { ...proposed, award: '5,364.99' })
    assert.match(String(low['message']), /from \$5,365 to \$21,460/)
    await year.refused('supervisor', 'pay/propose', { ...proposed, award: '21,460.01' })
  })

  test('F8: 10,000.01 passes 300,000 by a cent and is refused [S4-VI.B.4-1]', async () => {
    await year.toBoard('x-a', { award: '10,000.01' })
    const grant = { ...year.sheet, people: 'x-a' }
    const body = await year.refused('component-head', 'awards/approve-awards', grant)
    assert.match(
      String(body['message']),
      /\$300,000\.01 is more than \$300,000, the statutory limit, by \$0\.01/,
    )
  })

  test('step 7: 9.3% are 9,978.90, granted after the board has recommended it; 21.10 is left [S4-VI.B.4-1, S4-VI.B.1, S4-VI.B.2-1]', async () => {
    const proposed = { ...year.sheet, person: 'x-a', awardPercent: '9.3' }
    await year.done('supervisor', 'pay/propose', proposed)
    const grant = { ...year.sheet, people: 'x-a' }
    const bare = await year.refused('component-head', 'awards/approve-awards', grant)
    assert.match(String(bare['message']), /board/i)
    await year.done('prb-member', 'pay/recommend', { ...year.sheet, sitting: 'prb-1991', people: 'x-a' })
    await year.award('x-a')
    const { total, remaining } = await poolOf(year)
    assert.deepEqual({ total, remaining }, { total: 299_978.9, remaining: 21.1 })
  })
})

suite('J9, the pool of 1991 by the law', () => {
  test('its base is that of 30 September 1991, out of the record; a year later than the journey names [S4-VI.B.4-1]', async () => {
    const year = await office('law')
    const opened = await year.done('esu', 'awards/open-pool', POOL)
    // 108,300 and 100,500, each of the six rates twice, and three at ES-3.
    assert.match(String(opened['says']), /\$1,668,500 for 17 career executives on 30 Sep 1991/)
    const { statutoryLimit } = await poolOf(year)
    assert.equal(statutoryLimit, 50_055)
  })

  test('ES-4 was 100,500: 9.3% are 9,346.50, and 653.50 of 300,000 is left [S4-VI.B.4-1]', async () => {
    const year = await office('law')
    await poolByPaper(year, 'Payroll list of 30 September 1991')
    await year.toBoard('x-a', { awardPercent: '9.3' })
    await year.award('x-a')
    const { total, remaining } = await poolOf(year)
    assert.deepEqual({ total, remaining }, { total: 299_346.5, remaining: 653.5 })
  })

  test('F11: a small agency says how many executives it has, and 15% of their average is its limit where that is more; the guide’s “other formula” is shown as not given there [S4-VI.B.4-2]', async () => {
    const year = await office('law')
    const small = { ...POOL, base: '400,000', document: 'Payroll list of 30 September 1991' }
    const asked = await year.refused('esu', 'awards/open-pool', small)
    assert.match(JSON.stringify(asked), /number of career executives/)
    const opened = await year.done('esu', 'awards/open-pool', { ...small, executives: 4 })
    assert.match(String(opened['says']), /\$0 of \$15,000, the statutory limit/)
    const rulings = JSON.stringify(opened['rulings'])
    assert.match(rulings, /"cite":"OPM SES-91-04, VI\.B".{0,200}another formula/)
  })
})
