import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import type { PayTerms } from '../bodies/pay.ts'
import { computeWorksheet } from './compute.ts'
import type { Limit } from './limits.ts'
import type { WorksheetRow } from './row.ts'
import { LINKED, rowOf, TERMS } from './sheet.fixture.ts'
import type { WorksheetTerms } from './terms.ts'

type Bad = {
  name: string
  row?: Partial<WorksheetRow>
  terms?: Partial<WorksheetTerms>
  on?: WorksheetTerms
  tried: PayTerms
  meets: Limit | undefined
  says?: RegExp
}

/** The blocking problems of one executive for whom something is tried. */
function blockingOf({ row = {}, terms = {}, on = TERMS, tried }: Omit<Bad, 'name' | 'meets'>) {
  const rows = [rowOf('a', row)]
  const result = computeWorksheet(rows, { ...on, ...terms }, new Map([['a', tried]]))
  return [...(result.rows[0]?.problems ?? []), ...result.pool.problems].filter(({ blocks }) => blocks)
}

const cents = (dollars: number): number => Math.round(dollars * 100)

const CASES: readonly Bad[] = [
  {
    name: 'award of 4.99%',
    tried: { awardPoints: 4_99 },
    meets: 'lowest award, 5%',
    says: /\$9,481 is outside/,
  },
  { name: 'award of 5%', tried: { awardPoints: 5_00 }, meets: undefined },
  { name: 'award of 20%', tried: { awardPoints: 20_00 }, meets: undefined },
  { name: 'award of 20.01%', tried: { awardPoints: 20_01 }, meets: 'highest award, 20%', says: /\$38,000/ },
  { name: 'an award a cent under 5%', tried: { award: cents(9_499.99) }, meets: 'lowest award, 5%' },
  { name: 'a negative award', tried: { award: cents(-9_500) }, meets: 'lowest award, 5%' },
  {
    name: '5% of a rate that leaves a fraction of a cent',
    row: { periodEndRate: usd(190_000.1) },
    tried: { awardPoints: 5_00 },
    meets: undefined,
  },
  {
    name: 'award after Level 2',
    row: { level: 2 },
    tried: { awardPoints: 5_00 },
    meets: 'rating',
    says: /below fully successful/,
  },
  { name: 'award without a rating', row: { level: null }, tried: { awardPoints: 5_00 }, meets: 'rating' },
  {
    name: 'award to a noncareer appointee',
    row: { appointment: 'noncareer' },
    tried: { awardPoints: 5_00 },
    meets: 'appointment',
    says: /career appointee/,
  },
  {
    name: 'award to a limited appointee',
    row: { appointment: 'limited-emergency' },
    tried: { awardPoints: 5_00 },
    meets: 'appointment',
  },
  {
    name: 'award to whoever was career at the end of the period',
    row: { appointment: 'noncareer', careerAtPeriodEnd: true },
    tried: { awardPoints: 5_00 },
    meets: undefined,
  },
  {
    name: 'award without the rate at the end of the period',
    row: { periodEndRate: usd(0) },
    tried: { award: cents(9_500) },
    meets: 'rate at the end of the period not known',
  },
  {
    name: 'award where no pool was opened',
    terms: { pool: null },
    tried: { awardPoints: 5_00 },
    meets: 'pool',
  },
  { name: 'no award where no pool was opened', terms: { pool: null }, tried: {}, meets: undefined },
  {
    name: 'pool to the cent',
    terms: { pool: { base: usd(16_500_000), executives: 100, soFar: usd(1_640_500) } },
    tried: { awardPoints: 5_00 },
    meets: undefined,
  },
  {
    name: 'pool exceeded by a cent',
    terms: { pool: { base: usd(16_500_000), executives: 100, soFar: usd(1_640_500.01) } },
    tried: { awardPoints: 5_00 },
    meets: 'pool',
    says: /by \$0\.01/,
  },
  {
    name: 'the office’s own limit',
    terms: { pool: { base: usd(16_500_000), executives: 100, soFar: usd(1_235_000), capPoints: 7_50 } },
    tried: { awardPoints: 5_00 },
    meets: 'pool',
    says: /administrative limit/,
  },
  { name: 'raise', tried: { rate: cents(195_000) }, meets: undefined },
  {
    name: 'raise on day 364',
    row: { lastAdjusted: day('2025-01-26') },
    tried: { rate: cents(195_000) },
    meets: 'twelve months',
    says: /26 Jan 2026/,
  },
  {
    name: 'raise on the anniversary',
    row: { lastAdjusted: day('2025-01-25') },
    tried: { rate: cents(195_000) },
    meets: undefined,
  },
  {
    name: 'January raise 364 days after the January before, read literally',
    row: { lastAdjusted: day('2025-01-12') },
    terms: { payOn: day('2026-01-11') },
    tried: { rate: cents(195_000) },
    meets: 'twelve months',
  },
  {
    name: 'the same, read by the pay cycle',
    row: { lastAdjusted: day('2025-01-12') },
    terms: { payOn: day('2026-01-11'), settings: { 'annual-raise-early': 'twelve-months-by-pay-cycle' } },
    tried: { rate: cents(195_000) },
    meets: undefined,
  },
  {
    name: 'second raise under an exception without a reason',
    row: { lastAdjusted: day('2025-07-13') },
    tried: { rate: cents(195_000), exception: 'retention' },
    meets: 'twelve months',
  },
  {
    name: 'second raise under an exception with one',
    row: { lastAdjusted: day('2025-07-13'), justified: true },
    tried: { rate: cents(195_000), exception: 'retention' },
    meets: undefined,
  },
  {
    name: 'raise of whoever has no adjustment on record',
    row: { lastAdjusted: null },
    tried: { rate: cents(195_000) },
    meets: 'last adjustment not known',
  },
  { name: 'raise after Level 2', row: { level: 2 }, tried: { rate: cents(190_001) }, meets: 'rating' },
  { name: 'raise without a rating', row: { level: null }, tried: { rate: cents(190_001) }, meets: 'rating' },
  {
    name: 'rate above level III without justification',
    tried: { rate: cents(209_600.01) },
    meets: 'level III without justification',
    says: /no ground for a rate above level III/,
  },
  { name: 'level III itself', tried: { rate: cents(209_600) }, meets: undefined },
  {
    name: 'rate above level III with it',
    row: { justified: true },
    tried: { rate: cents(228_000) },
    meets: undefined,
  },
  {
    name: 'rate above level II',
    row: { justified: true },
    tried: { rate: cents(228_000.01) },
    meets: 'band maximum',
  },
  {
    name: 'the same at Level 3, in the cycle before its raises were bound',
    row: { level: 3, justified: true },
    tried: { rate: cents(228_000.01) },
    meets: 'band maximum',
  },
  {
    name: 'uncertified above level III',
    row: { justified: true },
    terms: { certified: false },
    tried: { rate: cents(209_600.01) },
    meets: 'band maximum',
  },
  { name: 'a lower rate', tried: { rate: cents(189_999.99) }, meets: 'reduction' },
  {
    name: 'a rate that a transfer gives',
    tried: { rate: cents(195_000), action: 'transfer at another rate' },
    meets: 'kind of action',
  },
  {
    name: 'a raise called a decision to give nothing',
    tried: { rate: cents(195_000), action: 'zero decision' },
    meets: 'kind of action',
  },
  {
    name: 'raise of 5% at Level 3 in the cycle of fiscal year 2026',
    on: LINKED,
    row: { level: 3 },
    tried: { rate: cents(199_500) },
    meets: undefined,
  },
  {
    name: 'a cent more',
    on: LINKED,
    row: { level: 3 },
    tried: { rate: cents(199_500.01) },
    meets: '5% at Level 3',
  },
  {
    name: 'more than 5% at Level 3 in the cycle before',
    row: { level: 3 },
    tried: { rate: cents(205_000) },
    meets: undefined,
  },
  {
    name: 'raise of a noncareer appointee under the freeze',
    row: { appointment: 'noncareer', rate: usd(200_000) },
    tried: { rate: cents(200_001) },
    meets: 'freeze',
  },
  {
    name: 'below level IV up to it',
    row: { appointment: 'noncareer' },
    tried: { rate: cents(197_200) },
    meets: undefined,
  },
  {
    name: 'after the last freeze on record',
    row: { appointment: 'noncareer' },
    terms: { payOn: day('2026-02-08') },
    tried: { rate: cents(197_200) },
    meets: 'freeze',
    says: /not on record/,
  },
  {
    name: 'a political limited appointee',
    row: { appointment: 'limited-term', political: true, rate: usd(200_000) },
    tried: { rate: cents(200_001) },
    meets: 'freeze',
  },
  ...(['noncareer', 'limited-term'] as const).map(
    (appointment): Bad => ({
      name: `before that freeze, ${appointment}`,
      row: { appointment, rate: usd(160_000), lastAdjusted: day('2008-01-06') },
      terms: { payOn: day('2010-01-03'), awardOn: day('2010-03-01'), fiscalYear: 2009 },
      tried: { rate: cents(165_000) },
      meets: undefined,
    }),
  ),
  {
    name: 'a raise that does not reach the band',
    row: { rate: usd(140_000), lastAdjusted: day('2025-12-14') },
    tried: { rate: cents(151_660) },
    meets: 'band minimum',
  },
  {
    name: 'any raise in the freeze of 2011 to 2013',
    row: { rate: usd(160_000), lastAdjusted: day('2010-01-03') },
    terms: { payOn: day('2012-01-01'), awardOn: day('2012-03-01'), fiscalYear: 2011 },
    tried: { rate: cents(161_000) },
    meets: 'freeze',
  },
  {
    name: 'the six rates',
    row: { rate: usd(115_700), lastAdjusted: day('1998-01-01') },
    terms: { payOn: day('2000-01-02'), awardOn: day('2000-03-01'), fiscalYear: 1999 },
    tried: { rate: cents(118_400) },
    meets: 'six rates',
  },
  {
    name: '2027, which has no schedule',
    terms: { payOn: day('2027-01-10') },
    tried: { rate: cents(190_001) },
    meets: 'no schedule',
    says: /^No pay schedule is on record for 10 Jan 2027/,
  },
]

describe('an amount that is refused names the limit it meets', () => {
  for (const { name, meets, says, ...bad } of CASES)
    test(`${name}: ${meets ?? 'stands'}`, () => {
      const found = blockingOf(bad)
      assert.deepEqual(
        found.map(({ limit }) => limit),
        meets === undefined ? [] : [meets],
      )
      if (says !== undefined) assert.match(found[0]?.message ?? '', says)
    })

  test('every reason is given, not the first', () => {
    const tried = { rate: cents(228_000.01), award: cents(38_000.01) }
    const found = blockingOf({ row: { lastAdjusted: day('2025-06-01') }, tried })
    assert.deepEqual(
      found.map(({ limit }) => limit),
      ['band maximum', 'twelve months', 'highest award, 20%'],
    )
    const linked = blockingOf({ on: LINKED, row: { level: 3, justified: true }, tried: { rate: tried.rate } })
    assert.deepEqual(
      linked.map(({ limit }) => limit),
      ['band maximum', '5% at Level 3'],
    )
  })
})
