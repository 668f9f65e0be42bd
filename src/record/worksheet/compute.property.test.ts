import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Cents } from '../../base/money.ts'
import { awardPool } from '../../rulebook/awards/pool.ts'
import { decide } from '../../rulebook/kernel/decide.ts'
import type { PayTerms } from '../bodies/pay.ts'
import { poolFacts } from './asked.ts'
import { computeWorksheet, recomputeRow } from './compute.ts'
import { explainRow, rulingsOnAward, rulingsOnRate, type RowRuling } from './explain-row.ts'
import { rangeInPool } from './pool-of-sheet.ts'
import { termsOnSheet, type WorksheetRow } from './row.ts'
import { anyRow, anyRows, anySheet, anyTerms } from './sheet.fixture.ts'
import { type SheetLaw, sheetLawOf } from './sheet-law.ts'
import type { WorksheetTerms } from './terms.ts'

const RUNS = { numRuns: 1500, interruptAfterTimeLimit: 20_000 }

const allMet = (rulings: readonly RowRuling[]): boolean => rulings.every(({ met }) => met === true)
const cents = (value: number): Cents => value as Cents

function resultOf(row: WorksheetRow, terms: WorksheetTerms) {
  const [result] = computeWorksheet([row], terms).rows
  assert.ok(result)
  return { result, proposed: termsOnSheet(row, undefined), law: sheetLawOf(terms) }
}

/** Whether the rules, asked with their whole explanation, let an award of so many cents stand. */
function awardStands(row: WorksheetRow, award: number, law: SheetLaw): boolean {
  return allMet(rulingsOnAward(row, { award }, law))
}

describe('what the worksheet offers is what the rules allow', () => {
  test('a new rate: both ends and between are allowed, a cent beyond either is refused', () => {
    let raises = 0
    let barred = 0
    fc.assert(
      fc.property(anyRow, anySheet, fc.double({ min: 0, max: 1, noNaN: true }), (row, terms, part) => {
        const { result, proposed, law } = resultOf(row, terms)
        const { least, most } = result.raiseRange
        const stands = (rate: number): boolean => allMet(rulingsOnRate(row, cents(rate), proposed, law))
        if (least === null || most === null) {
          barred += 1
          assert.ok(!stands(row.rate + 1))
          return
        }
        if (most > row.rate) raises += 1
        assert.ok(stands(least), `the least, ${least}`)
        assert.ok(stands(most), `the most, ${most}: ${result.raiseRange.limitedBy}`)
        assert.ok(stands(least + Math.floor((most - least) * part)))
        assert.ok(!stands(least - 1), 'a cent below')
        assert.ok(!stands(most + 1), `a cent above: ${result.raiseRange.limitedBy}`)
      }),
      RUNS,
    )
    assert.ok(raises > 100 && barred > 100, `${raises} raises, ${barred} barred`)
  })

  test('an award: likewise, and none for whom the rules give none', () => {
    let offered = 0
    fc.assert(
      fc.property(anyRow, anySheet, (row, terms) => {
        const { result, law } = resultOf(row, terms)
        const { least, most } = result.awardRange
        if (least === null || most === null) {
          assert.ok(!awardStands(row, Math.ceil(row.periodEndRate / 10), law))
          return
        }
        offered += 1
        assert.ok(awardStands(row, least, law))
        assert.ok(awardStands(row, most, law))
        assert.ok(!awardStands(row, least - 1, law))
        assert.ok(!awardStands(row, most + 1, law))
      }),
      RUNS,
    )
    assert.ok(offered > 300, `${offered} offered`)
  })

  test('what is proposed meets a limit on the sheet where a rule refuses it, and nowhere else', () => {
    fc.assert(
      fc.property(anyRow, anySheet, (row, terms) => {
        const { result, proposed, law } = resultOf(row, terms)
        const blocked = (about: 'rate' | 'award'): boolean =>
          result.problems.some((problem) => problem.about === about && problem.blocks)
        if (result.raiseCents !== 0)
          assert.equal(!blocked('rate'), allMet(rulingsOnRate(row, result.rateProposed, proposed, law)))
        if (result.award !== 0) assert.equal(!blocked('award'), awardStands(row, result.award, law))
        for (const { message } of result.problems) assert.match(message, /^[A-Z$].*\.$/)
      }),
      RUNS,
    )
  })

  test('the pool to the cent: what it leaves still fits, and a cent more does not', () => {
    fc.assert(
      fc.property(anyRows, anySheet, (rows, terms) => {
        const { rows: results, pool } = computeWorksheet(rows, terms)
        assert.equal(
          pool.used,
          results.reduce((total, { award }) => total + award, 0),
        )
        const law = sheetLawOf(terms)
        const fits = (used: number): boolean => {
          const facts = poolFacts(cents(used), law)
          assert.ok(facts)
          const ruling = decide(awardPool, law.awardAt, facts)
          return ruling.kind === 'ruled' && ruling.value.within
        }
        assert.equal(
          pool.problems.some(({ limit, blocks }) => limit === 'pool' && blocks),
          !fits(pool.used),
        )
        if (pool.left === null || pool.over > 0) return
        assert.ok(fits(pool.used + pool.left))
        assert.ok(!fits(pool.used + pool.left + 1))
        for (const { award, awardRange } of results) {
          const { most, limitedBy } = rangeInPool(awardRange, award, pool)
          if (most === null) continue
          assert.ok(fits(pool.used - award + most))
          if (limitedBy === 'pool') assert.ok(!fits(pool.used - award + most + 1))
        }
      }),
      { numRuns: 400 },
    )
  })
})

test('a row is reckoned the same among others as alone', () => {
  fc.assert(
    fc.property(anyRows, anySheet, (rows, terms) => {
      const together = computeWorksheet(rows, terms).rows
      const alone = rows.flatMap((row) => computeWorksheet([row], terms).rows)
      assert.deepEqual(together, alone)
    }),
    { numRuns: 300 },
  )
})

describe('one row changed', () => {
  const change = fc.array(fc.tuple(fc.nat(), anyTerms), { minLength: 1, maxLength: 8 })

  test('gives what reckoning the whole sheet gives', () => {
    fc.assert(
      fc.property(anyRows, anySheet, change, (rows, terms, changes) => {
        const overlay = new Map<string, PayTerms>()
        let result = computeWorksheet(rows, terms, overlay)
        for (const [at, tried] of changes) {
          const { person } = rows[at % rows.length] as WorksheetRow
          overlay.set(person, tried)
          result = recomputeRow(result, rows, terms, person, overlay)
          assert.deepEqual(result, computeWorksheet(rows, terms, overlay))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('by somebody who is not on the sheet changes nothing', () => {
    fc.assert(
      fc.property(anyRows, anySheet, (rows, terms) => {
        const result = computeWorksheet(rows, terms)
        assert.equal(recomputeRow(result, rows, terms, 'nobody'), result)
      }),
      { numRuns: 20 },
    )
  })
})

test('an opened row explains itself by the values that the sheet shows', () => {
  fc.assert(
    fc.property(anyRow, anySheet, (row, terms) => {
      const { rows, pool } = computeWorksheet([row], terms)
      const rulings = explainRow(row, terms, { pool })
      const year = rulings.find(({ explanation }) => explanation.rule === 'pay/aggregate')?.explanation
        .value as { payableNow: number; total: number } | undefined
      const shown = rows[0]?.aggregate
      assert.equal(year?.payableNow, shown === null ? undefined : (shown?.payableNow ?? 0) / 100)
      assert.equal(year?.total, shown === null ? undefined : (shown?.total ?? 0) / 100)
      for (const { explanation } of rulings) assert.ok(explanation.answer.length > 10)
    }),
    { numRuns: 200 },
  )
})
