import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { computeWorksheet } from './compute.ts'
import { explainRow } from './explain-row.ts'
import { rangeInPool } from './pool-of-sheet.ts'
import { rowOf, TERMS } from './sheet.fixture.ts'

const POOL = { positions: 10, soFar: usd(5_000), recipients: 3 }
/** The sheet of fiscal year 1983, whose awards are paid in January 1984: of ten positions five may have one. */
const SHEET = { ...TERMS, fiscalYear: 1983, payOn: day('1984-01-08'), awardOn: day('1984-01-20'), pool: POOL }
const PEOPLE = ['a', 'b', 'c'].map((person) =>
  rowOf(person, { rate: usd(60_000), periodEndRate: usd(60_000) }),
)

function withAwards(count: number, terms = SHEET) {
  const tried = new Map(PEOPLE.slice(0, count).map(({ person }) => [person, { award: usd(12_000) }]))
  return computeWorksheet(PEOPLE, terms, tried)
}

suite('a sheet of the years in which heads were counted', () => {
  test('counts whom the pool bears already, and names the most there may be [pay/PA-5]', () => {
    const { pool } = withAwards(2)
    assert.deepEqual(pool.heads, { count: 5, most: 5 })
    assert.deepEqual([pool.limit, pool.left, pool.over, pool.problems], [null, null, 0, []])
  })

  test('refuses the one too many', () => {
    const { problems } = withAwards(3).pool
    assert.deepEqual(
      problems.map(({ limit, message, blocks }) => [limit, message, blocks]),
      [['pool', 'Over the limit: 6 of at most 5.', true]],
    )
  })

  test('offers no award where no place is left, and keeps the place of an award that stands', () => {
    const range = { least: usd(0), most: usd(12_000), limitedBy: 'highest award, 20%' } as const
    const full = withAwards(2).pool
    assert.deepEqual(rangeInPool(range, usd(0), full), { least: null, most: null, limitedBy: 'pool' })
    assert.deepEqual(rangeInPool(range, usd(12_000), full), range)
    assert.deepEqual(rangeInPool(range, usd(12_000), withAwards(3).pool).limitedBy, 'pool')
    assert.deepEqual(rangeInPool(range, usd(0), withAwards(1).pool), range)
  })

  test('has no limit in an agency of three positions', () => {
    const { heads, problems } = withAwards(3, { ...SHEET, pool: { ...POOL, positions: 3 } }).pool
    assert.deepEqual([heads, problems], [{ count: 6, most: null }, []])
  })

  test('says what is missing where the pool names no positions, and explains itself by the rule on recipients', () => {
    const { positions: _, ...dollars } = POOL
    const lacking = withAwards(1, { ...SHEET, pool: dollars as typeof POOL }).pool
    assert.match(lacking.problems[0]?.message ?? '', /names no SES positions/)
    const [row] = PEOPLE
    assert.ok(row !== undefined)
    const ruled = explainRow(row, SHEET, { pool: withAwards(3).pool }).find(({ about }) => about === 'pool')
    assert.deepEqual([ruled?.explanation.rule, ruled?.met], ['awards/recipients', false])
  })
})
