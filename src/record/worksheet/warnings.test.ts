import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { PayTerms } from '../bodies/pay.ts'
import { computeWorksheet } from './compute.ts'
import { explainRow } from './explain-row.ts'
import { rangeInPool } from './pool-of-sheet.ts'
import { rateRaisedBy } from './raise.ts'
import type { WorksheetRow } from './row.ts'
import { LINKED, rowOf, TERMS } from './sheet.fixture.ts'
import { sheetLawOf } from './sheet-law.ts'
import { openAwards } from './warnings.ts'

const given = (
  level: 3 | 4 | 5,
  points: number,
  rest: Partial<WorksheetRow> = {},
): Partial<WorksheetRow> => ({
  level,
  proposed: { awardPoints: points, action: 'zero decision' },
  ...rest,
})

function warningsFor(rows: Readonly<Record<string, Partial<WorksheetRow>>>, terms = TERMS) {
  const list = Object.entries(rows).map(([person, row]) => rowOf(person, row))
  return computeWorksheet(list, terms).warnings
}

const shown = (warnings: ReturnType<typeof warningsFor>) =>
  warnings.map(({ kind, person, other }) => [kind, person, other])

describe('what does not fit together', () => {
  test('a lower rating with the larger share needs a reason, and names whom it passes [S1-V.A.7, S4-VI.B.2-2]', () => {
    const found = warningsFor({ d: given(3, 9_00), e: given(5, 7_00), f: given(4, 8_00) })
    assert.deepEqual(shown(found), [
      ['larger share at a lower rating', 'd', 'e'],
      ['larger share at a lower rating', 'f', 'e'],
    ])
    assert.match(
      found[0]?.message ?? '',
      /^Level 3 with 9%; Name e at Level 5 has 7%\. It needs a written reason\.$/,
    )
    assert.equal(found[0]?.reasonNeeded, true)
    const [reasoned] = warningsFor({ d: given(3, 9_00, { justified: true }), e: given(5, 7_00) })
    assert.equal(reasoned?.reasonNeeded, false)
  })

  test('an equal share, and nothing at all at the lower rating, are no reversal', () => {
    assert.deepEqual(warningsFor({ d: given(3, 7_00), e: given(5, 7_00) }), [])
    assert.deepEqual(warningsFor({ d: { level: 3 }, e: given(4, 5_00) }), [])
  })

  test('nothing at the higher rating is one, but not where none may be given', () => {
    assert.deepEqual(shown(warningsFor({ d: given(3, 5_00), e: given(4, 0) })), [
      ['larger share at a lower rating', 'd', 'e'],
    ])
    assert.deepEqual(warningsFor({ d: given(3, 5_00), e: given(4, 0, { appointment: 'noncareer' }) }), [])
  })

  test('an empty cell at the higher rating is no decision and is compared with nothing; the empty are counted', () => {
    const list = (rows: Readonly<Record<string, Partial<WorksheetRow>>>) =>
      Object.entries(rows).map(([person, row]) => rowOf(person, row))
    const half = { d: given(3, 9_00), e: { level: 5, proposed: { action: 'zero decision' } } } as const
    assert.deepEqual(warningsFor(half), [])
    const counted = (rows: Readonly<Record<string, Partial<WorksheetRow>>>) =>
      openAwards(list(rows), computeWorksheet(list(rows), TERMS).rows)
    assert.equal(counted(half), 1)
    // The board has spoken and gives none: that is decided, and a reversal.
    const spoken = { d: given(3, 9_00), e: { ...half.e, boardSaid: {} } }
    assert.deepEqual(shown(warningsFor(spoken)).slice(0, 1), [['larger share at a lower rating', 'd', 'e']])
    assert.equal(counted(spoken), 0)
    // Who may be given none is not among the empty.
    assert.equal(counted({ n: { level: 5, appointment: 'noncareer' }, two: { level: 2 }, open: {} }), 1)
  })

  test('Level 5 without a raise or a decision to give none', () => {
    const kinds = (proposed: PayTerms) => shown(warningsFor({ a: { level: 5, proposed } }))
    assert.deepEqual(kinds({}), [['increase not considered', 'a', null]])
    assert.deepEqual(kinds({ action: 'zero decision' }), [])
    assert.deepEqual(kinds({ rate: usd(195_000) }), [])
    assert.deepEqual(warningsFor({ a: { level: 4 } }), [])
  })

  test('a rate that is not above that of a subordinate', () => {
    const at = (subordinate: number) => warningsFor({ a: { subordinateHighest: usd(subordinate) } })
    assert.deepEqual(shown(at(190_000)), [['not above subordinates', 'a', null]])
    assert.deepEqual(at(189_999), [])
    assert.deepEqual(warningsFor({ a: { subordinateHighest: usd(195_000), appointment: 'noncareer' } }), [])
  })

  test('the top rated with neither the highest rate nor the highest raise, where more could be given', () => {
    const rows = {
      a: { level: 5, proposed: { rate: usd(191_000) } },
      b: { level: 4, rate: usd(195_000), proposed: { rate: usd(205_000) } },
    } as const
    assert.deepEqual(shown(warningsFor(rows)), [['top not given highest', 'a', 'b']])
    assert.deepEqual(warningsFor({ ...rows, a: { level: 5, proposed: { rate: usd(201_000) } } }), [])
    const best = { level: 5, rate: usd(206_000), proposed: { rate: usd(206_500) } } as const
    assert.deepEqual(warningsFor({ ...rows, a: best }), [])
    assert.deepEqual(warningsFor({ a: { ...rows.a, level: 3 }, b: { ...rows.b, level: 2 } }), [])
    assert.deepEqual(shown(warningsFor({ ...rows, a: { level: 5, lastAdjusted: day('2025-12-14') } })), [
      ['increase not considered', 'a', null],
    ])
  })
})

describe('a row', () => {
  const resultOf = (row: Partial<WorksheetRow>, tried?: PayTerms, terms = TERMS) => {
    const overlay = tried === undefined ? undefined : new Map([['a', tried]])
    const [result] = computeWorksheet([rowOf('a', row)], terms, overlay).rows
    assert.ok(result)
    return result
  }

  test('is reckoned with what is tried, else with the board’s terms, else with those proposed', () => {
    const row = { proposed: { award: usd(10_000) }, boardSaid: { award: usd(11_000) } }
    assert.equal(resultOf(row).award, usd(11_000))
    assert.equal(resultOf({ ...row, boardSaid: null }).award, usd(10_000))
    assert.equal(resultOf(row, { award: usd(12_000) }).award, usd(12_000))
  })

  test('what is approved stays as it was approved, and the rest can be tried', () => {
    const row = { proposed: { award: usd(11_000), rate: usd(195_000) }, approvedAward: true }
    const result = resultOf(row, { award: usd(12_000), rate: usd(196_000) })
    assert.equal(result.award, usd(11_000))
    assert.equal(result.rateProposed, usd(196_000))
    assert.deepEqual(result.awardRange, { least: usd(11_000), most: usd(11_000), limitedBy: 'approved' })
    const rate = resultOf({ ...row, approvedRate: true, lastAdjusted: TERMS.payOn }, { rate: usd(1) })
    assert.equal(rate.rateProposed, usd(195_000))
    assert.deepEqual(rate.problems, [])
  })

  test('shows the raise, the place in the band before and after, and what the raise adds to the year', () => {
    const result = resultOf({ rate: usd(189_830.5) }, { rate: usd(209_600) })
    assert.equal(result.raiseCents, usd(19_769.5))
    assert.equal(result.raisePoints, 10_41)
    assert.deepEqual(result.position, { before: 50_00, after: 75_90 })
    // 2087 hours: 90.96 and 100.43 an hour; 23 pay periods of 80 hours are paid in the year.
    assert.equal(result.aggregate?.total, usd(189_830.5 + 23 * 80 * (100.43 - 90.96)))
  })

  test('carries what the yearly limit keeps back, what was carried in counted first', () => {
    const row = { paid: usd(85_000), carried: usd(10_000), basicPayYear: usd(190_000) }
    const { aggregate, problems } = resultOf(row, { award: usd(20_000) })
    assert.deepEqual(aggregate, {
      total: usd(305_000),
      limit: usd(292_300),
      payableNow: usd(7_300),
      carried: usd(12_700),
      dueOn: '2027-01-01',
    })
    assert.deepEqual(
      problems.map(({ limit, blocks }) => [limit, blocks]),
      [['aggregate limit', false]],
    )
  })

  test('of a year without a schedule shows no amounts, and never those of the year before', () => {
    const terms = { ...LINKED, payOn: day('2027-01-10'), awardOn: day('2027-01-15') }
    const result = resultOf({}, { award: usd(10_000) }, terms)
    assert.deepEqual(result.raiseRange, { least: null, most: null, limitedBy: 'no schedule' })
    assert.deepEqual(result.position, { before: null, after: null })
    assert.equal(result.aggregate, null)
    assert.match(result.problems[0]?.message ?? '', /^The yearly limit of 2027 is not on record/)
    const rulings = explainRow(rowOf('a'), terms)
    assert.ok(rulings.some(({ met, explanation }) => met === null && explanation.kind === 'no-law'))
  })

  test('below the band must come up to it, without a raise for performance', () => {
    const row = { rate: usd(150_160), level: 2 } as const
    const result = resultOf(row)
    assert.deepEqual(result.raiseRange, { least: usd(151_661), most: usd(151_661), limitedBy: 'rating' })
    assert.deepEqual(
      result.problems.map(({ limit, blocks }) => [limit, blocks]),
      [['band minimum', false]],
    )
    assert.deepEqual(resultOf(row, { rate: usd(151_661), action: 'raise to the band minimum' }).problems, [])
  })

  test('above the band stays where it is', () => {
    const kept = resultOf({ rate: usd(225_000) }, undefined, { ...TERMS, certified: false })
    assert.deepEqual(kept.raiseRange, { least: usd(225_000), most: usd(225_000), limitedBy: 'band maximum' })
  })

  test('of a limited appointee says that the freeze may reach it, where the record does not', () => {
    const row = { appointment: 'limited-term' } as const
    const problems = (political?: boolean) => resultOf({ ...row, political }, { rate: usd(195_000) }).problems
    assert.deepEqual(
      problems().map(({ limit, blocks }) => [limit, blocks]),
      [['freeze', false]],
    )
    assert.deepEqual(problems(false), [])
    const early = { ...TERMS, payOn: day('2010-01-03'), awardOn: day('2010-03-01'), fiscalYear: 2009 }
    const then = { ...row, rate: usd(160_000), lastAdjusted: day('2008-01-06') }
    assert.deepEqual(resultOf(then, { rate: usd(165_000) }, early).problems, [])
  })

  test('a raise by a percentage is in whole dollars that do not pass it', () => {
    const law = sheetLawOf(TERMS)
    assert.equal(rateRaisedBy(usd(190_000), 5_00, law), usd(199_500))
    assert.equal(rateRaisedBy(usd(151_661), 3_00, law), usd(156_210))
  })
})

test('before receipt counted, the year’s basic pay is the annual rate of the day, as payments take it [S4-VI.E-1]', () => {
  const row = rowOf('a', { rate: usd(115_700), periodEndRate: usd(115_700), basicPayYear: usd(115_315.2) })
  const paidOn = (payOn: string) => {
    const terms = {
      ...TERMS,
      fiscalYear: 1991,
      payOn: day(payOn),
      awardOn: day('1991-12-16'),
      certified: false,
    }
    const tried = new Map([['a', { award: usd(23_140), rate: usd(116_000) }]])
    return computeWorksheet([row], terms, tried).rows[0]?.aggregate?.total
  }
  assert.equal(paidOn('1992-01-12'), usd(138_840))
  assert.equal(paidOn('1991-12-15'), usd(139_140))
})

test('the yearly limit is that of the system on the last day of the year, whatever it is when rates begin', () => {
  const row = rowOf('a', { basicPayYear: usd(228_000), level: 5 })
  const limits = [undefined, true, false].map((certifiedAtYearEnd) => {
    const { rows } = computeWorksheet([row], { ...TERMS, certifiedAtYearEnd })
    return rows[0]?.aggregate?.limit
  })
  assert.deepEqual(limits, [usd(292_300), usd(292_300), usd(253_100)])
})

test('pay periods at the new rate are those whose pay date lies in the year of payment, as payments count them', () => {
  const periods = (payOn: string, awardOn: string) =>
    sheetLawOf({ ...TERMS, payOn: day(payOn), awardOn: day(awardOn) }).newPeriods
  // From 5 February to 24 December 2026.
  assert.equal(periods('2026-01-11', '2026-03-06'), 24)
  assert.equal(periods('2026-11-29', '2026-12-24'), 1)
  assert.equal(periods('2026-12-13', '2026-12-24'), 0)
  assert.equal(periods('2024-12-15', '2025-03-07'), 26)
  assert.equal(periods('2026-01-11', '2025-12-19'), 0)
})

describe('the pool of 2015', () => {
  const sheet = { ...TERMS, fiscalYear: 2015, payOn: day('2016-01-10'), awardOn: day('2015-12-01') }
  const row = rowOf('a', { rate: usd(170_000), lastAdjusted: day('2014-01-12'), level: 5 })
  const withAward = (soFar: number, award: number) => {
    const pool = { base: usd(16_500_000), executives: 100, soFar: usd(soFar) }
    const result = computeWorksheet([row], { ...sheet, pool }, new Map([['a', { award: usd(award) }]]))
    return { pool: result.pool, row: result.rows[0] }
  }

  test('refuses the lowest award where it no longer fits, and offers none [S3-PA-2, S3-PA-3]', () => {
    const { pool, row: result } = withAward(817_000, 8_500)
    assert.deepEqual(
      [pool.base, pool.statutoryLimit, pool.administrativeLimit, pool.binding, pool.over],
      [usd(16_500_000), usd(1_650_000), usd(825_000), 'administration', usd(500)],
    )
    assert.match(pool.problems[0]?.message ?? '', /The statutory limit is not reached/)
    assert.ok(result)
    assert.deepEqual(result.awardRange, {
      least: usd(8_500),
      most: usd(34_000),
      limitedBy: 'highest award, 20%',
    })
    const offered = rangeInPool(result.awardRange, result.award, pool)
    assert.deepEqual(offered, { least: null, most: null, limitedBy: 'pool' })
  })

  test('takes one that comes to the limit exactly, and offers no more [S3-PA-2]', () => {
    const { pool, row: result } = withAward(808_000, 17_000)
    assert.deepEqual([pool.left, pool.problems], [0, []])
    assert.ok(result)
    assert.deepEqual(rangeInPool(result.awardRange, result.award, pool), {
      least: usd(8_500),
      most: usd(17_000),
      limitedBy: 'pool',
    })
  })

  test('offers the lowest award where it fits exactly, and the highest where that does', () => {
    const offered = (soFar: number) => {
      const { pool, row: result } = withAward(soFar, 0)
      assert.ok(result)
      return rangeInPool(result.awardRange, 0 as Cents, pool)
    }
    assert.deepEqual(offered(816_500), { least: usd(8_500), most: usd(8_500), limitedBy: 'pool' })
    assert.equal(offered(791_000).limitedBy, 'highest award, 20%')
    assert.equal(offered(791_000.01).limitedBy, 'pool')
  })
})

test('an award at Level 2 is told of the sheet too: nothing goes to levels 1 and 2', () => {
  const { pool } = computeWorksheet([rowOf('a', { level: 2, proposed: { awardPoints: 5_00 } })], TERMS)
  assert.match(pool.problems[0]?.message ?? '', /goes to levels 1 and 2, which receive nothing/)
  assert.equal(pool.problems[0]?.blocks, false)
})
