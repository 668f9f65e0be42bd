import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { usd } from '../../base/money.ts'
import type { PayTerms } from '../bodies/pay.ts'
import { computeWorksheet } from './compute.ts'
import type { WorksheetRow } from './row.ts'
import { overlayOf, scenarioRowsOf } from './scenarios.ts'
import { rowOf, TERMS } from './sheet.fixture.ts'
import { shownIn } from './shows.ts'
import { proposalsOf, scenarioSent } from './tried.ts'

const rows: readonly WorksheetRow[] = [
  rowOf('a', { level: 4, proposed: { award: usd(15_000), awardPoints: 7_89 } }),
  rowOf('b', { level: 5, proposed: { rate: usd(195_000), action: 'increase' } }),
  rowOf('c', { level: 3 }),
]

function sent(overlay: ReadonlyMap<string, PayTerms>) {
  return proposalsOf(rows, computeWorksheet(rows, TERMS, overlay).rows, overlay)
}

describe('what is tried, as proposals', () => {
  test('a row that says what the record says is not tried: a scenario lies over every row', () => {
    const same = overlayOf(
      [
        { person: 'a', award: usd(15_000) },
        { person: 'b', rate: usd(195_000) },
      ],
      rows,
    )
    assert.equal(same.size, 3)
    assert.deepEqual(sent(same), [])
    const other = overlayOf([{ person: 'a', award: usd(16_000) }], rows)
    assert.deepEqual(sent(other), [
      { person: 'a', award: '16000' },
      // The scenario gives no raise where one is proposed: the rate stays.
      { person: 'b', rate: '190000' },
    ])
    const result = computeWorksheet(rows, TERMS, other)
    assert.deepEqual(shownIn({ rows, result, overlay: other, waits: () => false }, 'tried'), [0, 1])
  })

  test('an emptied award is taken back with 0, never sent as nothing at all', () => {
    assert.deepEqual(sent(new Map([['a', {}]])), [{ person: 'a', award: '0' }])
    assert.deepEqual(sent(new Map([['b', {}]])), [{ person: 'b', rate: '190000' }])
    assert.deepEqual(sent(new Map([['c', {}]])), [])
    assert.deepEqual(sent(new Map([['c', { award: 0 }]])), [{ person: 'c', award: '0' }])
  })

  test('the exception granted for a rate goes with it, and not with a rate that stays', () => {
    const granted = { rate: usd(196_000), exception: 'retention' } as const
    assert.deepEqual(sent(new Map([['c', { ...granted, award: usd(12_000) }]])), [
      { person: 'c', rate: '196000', exception: 'retention', award: '12000' },
    ])
    assert.deepEqual(sent(new Map([['b', { exception: 'retention' }]])), [{ person: 'b', rate: '190000' }])
  })

  test('a scenario keeps a decision to give nothing, and leaves out who is told nothing', () => {
    const overlay = new Map<string, PayTerms>([['c', { award: 0 }]])
    const result = computeWorksheet(rows, TERMS, overlay)
    assert.deepEqual(scenarioSent(scenarioRowsOf(result, 'a')), [
      { person: 'b', rate: '195000' },
      { person: 'c', award: '0' },
    ])
  })
})

describe('which rows are shown', () => {
  test('by what is wrong, given, empty, tried and waiting', () => {
    const overlay = new Map<string, PayTerms>([['c', { award: usd(1) }]])
    const result = computeWorksheet(rows, TERMS, overlay)
    const of = (show: Parameters<typeof shownIn>[1]) =>
      shownIn({ rows, result, overlay, waits: (person) => person === 'b' }, show)
    assert.deepEqual(of('all'), [0, 1, 2])
    assert.ok(of('problems').includes(2))
    assert.deepEqual(of('given'), [0, 1, 2])
    assert.deepEqual(of('without'), [])
    assert.deepEqual(of('empty'), [1])
    assert.deepEqual(of('tried'), [2])
    assert.deepEqual(of('waiting'), [1])
  })
})
