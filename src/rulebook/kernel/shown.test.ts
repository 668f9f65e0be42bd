import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { shownCount, shownDate, shownOf, shownShare, shownUsd } from './shown.ts'
import { STANDINGS, weaker } from './standing.ts'

test('counts, money, dates and shares for people', () => {
  assert.deepEqual([0, 999, 1000, 7336, 1_234_567].map(shownCount), [
    '0',
    '999',
    '1,000',
    '7,336',
    '1,234,567',
  ])
  assert.deepEqual([usd(0), usd(228_000), usd(0.5), usd(-1234.05)].map(shownUsd), [
    '$0',
    '$228,000',
    '$0.50',
    '-$1,234.05',
  ])
  assert.equal(shownDate(day('2026-12-14')), '14 Dec 2026')
  assert.equal(shownDate(day('2026-01-01')), '1 Jan 2026')
  assert.deepEqual(
    [shownOf(1, 'position', 'positions'), shownOf(0, 'position', 'positions')],
    ['1 position', '0 positions'],
  )
  assert.deepEqual(
    [shownShare(750, 7336), shownShare(1, 3), shownShare(0, 5), shownShare(1, 0)],
    ['10.2%', '33.3%', '0.0%', undefined],
  )
})

test('a ruling is as strong as its weakest part', () => {
  for (const [index, a] of STANDINGS.entries()) {
    for (const [other, b] of STANDINGS.entries())
      assert.equal(weaker(a, b), STANDINGS[Math.max(index, other)])
  }
})
