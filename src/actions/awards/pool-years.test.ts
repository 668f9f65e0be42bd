import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { usd } from '../../base/money.ts'
import { awardPoolOf, sharesOf } from '../../record/award-pool.ts'
import { standing } from '../../record/fold.ts'
import { Office, problemsOf, refusalOf } from '../office.fixture.ts'
import { esu, STANDS } from '../pay/pay.fixture.ts'
import { carryInPool } from './carry-in-pool.ts'
import { openPool } from './open-pool.ts'

const PAPER = { document: 'Payroll list' }
const DOLLARS = { ...PAPER, base: '10,000,000', executives: 100 }

/** An office of December 2025, which opens pools of years that are past. */
function office(): Office {
  return new Office({ today: STANDS, who: esu })
}

function opened(fiscalYear: number, terms: object): { made: Office; says: string } {
  const made = office()
  const { says } = made.take(openPool, { unit: 'HSBB', fiscalYear, ...terms })
  return { made, says }
}

suite('a pool is looked at by the law of its own year', () => {
  for (const [fiscalYear, terms, limit] of [
    [1985, DOLLARS, /\$300,000, the statutory/],
    [1992, DOLLARS, /\$300,000, the statutory/],
    [1999, DOLLARS, /\$1,000,000, the statutory/],
    [2014, DOLLARS, /\$500,000, the administrative/],
    [2020, DOLLARS, /\$750,000, the administrative/],
    [2025, DOLLARS, /\$1,000,000, the statutory/],
    [2004, { ...DOLLARS, locality: '1,000,000' }, /\$1,000,000 in locality pay.*\$1,100,000, the statutory/],
    [1979, { ...PAPER, positions: 21 }, /0 of at most 10/],
    [1980, { ...PAPER, positions: 40 }, /0 of at most 20/],
    [1983, { ...PAPER, positions: 4 }, /0 of at most 1/],
    [1984, { ...PAPER, positions: 3 }, /No limit/],
  ] as const)
    test(`fiscal year ${fiscalYear}`, () => assert.match(opened(fiscalYear, terms).says, limit))

  test('what was approved before is measured by it too: 3% of 1992, heads of 1983', () => {
    const { made } = opened(1992, DOLLARS)
    const carried = { unit: 'HSBB', fiscalYear: 1992, amount: '300,000.01', awards: 3, ...PAPER }
    assert.match(refusalOf(made.decide(carryInPool, carried)).message, /by \$0\.01/)
    made.take(carryInPool, { ...carried, amount: '300,000' })

    const heads = opened(1983, { ...PAPER, positions: 40 }).made
    const nine = { ...carried, fiscalYear: 1983, awards: 9 }
    assert.match(
      refusalOf(heads.decide(carryInPool, nine)).message,
      /9 of at most 8.*Places left before it: 8/,
    )
    heads.take(carryInPool, { ...nine, awards: 8 })
    const one = refusalOf(heads.decide(carryInPool, { ...nine, awards: 1 }))
    assert.match(one.message, /No place is left/)
    assert.deepEqual(one.compared, { person: 'what is carried in', recipients: 9, ceiling: 8, left: 0 })
  })
})

suite('what a pool is opened with', () => {
  test('of 2004 needs locality pay, and no other year takes any', () => {
    const refused = refusalOf(office().decide(openPool, { unit: 'HSBB', fiscalYear: 2004, ...DOLLARS }))
    assert.match(refused.message, /locality/i)
    const odd = { unit: 'HSBB', fiscalYear: 2003, ...DOLLARS, locality: '5' }
    assert.match(problemsOf(office().decide(openPool, odd)).join(), /locality: .*fiscal year 2004 alone/)
  })

  test('of 1985 may name positions beside dollars, and of 1986 not', () => {
    const { made } = opened(1985, { ...DOLLARS, positions: 40 })
    const pool = awardPoolOf(standing(made.entries))
    assert.ok(pool !== undefined)
    assert.deepEqual(sharesOf(pool), { base: usd(10_000_000), executives: 100, positions: 40 })
    const late = { unit: 'HSBB', fiscalYear: 1986, ...DOLLARS, positions: 40 }
    assert.match(problemsOf(office().decide(openPool, late)).join(), /positions: heads were counted until/)
    const early = { unit: 'HSBB', fiscalYear: 1978, ...PAPER, positions: 40 }
    assert.match(problemsOf(office().decide(openPool, early)).join(), /before the Service/)
  })
})
