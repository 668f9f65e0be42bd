import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { SETTINGS } from '../../rulebook/settings.ts'
import type { Reasons } from './changes.ts'
import { closeOutOf } from './close-out.ts'
import { rowOf, rowsAt, TERMS } from './pool.fixture.ts'
import type { PoolRow, PoolTerms } from './pool.ts'
import { distributionReady, readingOf, SETTINGS_TO_SIGN, signingFactsOf } from './ready.ts'
import { whySigned } from './why.ts'

const SETTLED: Readonly<Record<string, string>> = {
  'rating-cap-denominator': 'rated',
  'rating-cap-agency': 'agency-is-department',
  'rating-cap-rule': 'career-alone',
  'rating-bands-2026': 'bands-of-2012',
}

/** Ten executives, three of them at level 4, each with the board's agreement. */
const pool = rowsAt({ 4: 3, 3: 7 }).map((row) => ({ ...row, board: row.initial }))

type Asked = {
  rows?: readonly PoolRow[]
  terms?: PoolTerms
  reasons?: Reasons
  settled?: Readonly<Record<string, string>>
}

function factsOf({ rows = pool, terms = TERMS, reasons = new Map(), settled = SETTLED }: Asked) {
  return signingFactsOf(closeOutOf(rows, terms), rows, reasons, terms, (id) => settled[id])
}

const missing = (asked: Asked): readonly string[] =>
  distributionReady(factsOf(asked), asked.terms ?? TERMS).missing

describe('a distribution', () => {
  test('may be signed within the cap, with every reason, and every point settled', () => {
    assert.deepEqual(distributionReady(factsOf({}), TERMS), { allowed: true, missing: [] })
    assert.equal(whySigned(factsOf({}), TERMS).answer, 'The distribution may be signed.')
  })

  test('not one over the cap, whatever is tried', () => {
    const rows = rowsAt({ 4: 4, 3: 6 }).map((row) => ({ ...row, board: row.initial }))
    assert.deepEqual(missing({ rows }), ['1 population to be brought within the cap'])
    const closeOut = closeOutOf(rows, TERMS, new Map([['4-0', 3]]))
    const facts = signingFactsOf(closeOut, rows, new Map(), TERMS, (id) => SETTLED[id])
    assert.equal(distributionReady(facts, TERMS).allowed, false)
  })

  test('not while the Office of Inspector General alone is over its own', () => {
    const office = rowsAt({ 4: 2, 3: 3 }, { inspectorGeneral: true, component: 'OIG', board: undefined })
    const rows = [...pool, ...office.map((row) => ({ ...row, board: row.initial }))]
    assert.deepEqual(missing({ rows }), ['1 population to be brought within the cap'])
  })

  test('not with a change that has no reason', () => {
    const rows = [...pool, rowOf('x', { initial: 3, board: 2 })]
    assert.deepEqual(missing({ rows }), ['the reason for 1 change'])
    assert.deepEqual(missing({ rows, reasons: new Map([['x', { board: 'Two measures were missed.' }]]) }), [])
  })

  test('not with a suspended case or one without a recommendation; a case that is final is neither', () => {
    const held = rowOf('x', { locked: 'the board lost its majority' })
    assert.deepEqual(missing({ rows: [...pool, held] }), [
      'the board’s recommendation on 1 executive',
      '1 suspended case to be taken up again',
    ])
    const done = rowOf('x', { board: 3, final: 3, locked: 'final already' })
    assert.deepEqual(missing({ rows: [...pool, done] }), [])
  })

  test('not while one of the points of law is unsettled, or settled otherwise than it is computed', () => {
    for (const id of SETTINGS_TO_SIGN) {
      const { [id]: _, ...settled } = SETTLED
      assert.equal(missing({ settled }).length, 1, id)
    }
    assert.equal(missing({ settled: { ...SETTLED, 'rating-cap-rule': 'all-executives' } }).length, 1)
    assert.equal(missing({ settled: { ...SETTLED, 'rating-bands-2026': 'bands-otherwise' } }).length, 1)
    const otherwise = {
      'rating-cap-denominator': 'rated-and-not-rated',
      'rating-cap-agency': 'agency-is-component',
    }
    assert.deepEqual(missing({ settled: { ...SETTLED, ...otherwise } }), [])
  })

  test('of fiscal year 2025 needs none of them', () => {
    const terms = { ...TERMS, periodStart: day('2024-10-01'), periodEnd: day('2025-09-30') }
    assert.deepEqual(missing({ rows: rowsAt({ 5: 9 }, { board: 5 }), terms, settled: {} }), [])
  })

  test('of a year before there was law is not signed', () => {
    const terms = { ...TERMS, periodEnd: day('1979-07-12') }
    assert.deepEqual(missing({ terms }), ['a law on rating distributions for the period'])
  })
})

describe('the office’s reading of the limit', () => {
  test('is what it has settled, else the one taken until it decides', () => {
    assert.deepEqual(
      readingOf(() => undefined),
      { denominator: 'rated', agency: 'department' },
    )
    const settled: Record<string, string> = {
      'rating-cap-denominator': 'rated-and-not-rated',
      'rating-cap-agency': 'agency-is-component',
    }
    assert.deepEqual(
      readingOf((id) => settled[id]),
      { denominator: 'rated-and-not-rated', agency: 'component' },
    )
  })

  test('is one of the options of a setting', () => {
    for (const id of SETTINGS_TO_SIGN) {
      const setting = SETTINGS.find((one) => one.id === id)
      assert.ok(
        setting?.options.some(({ value }) => value === SETTLED[id]),
        id,
      )
    }
  })
})
