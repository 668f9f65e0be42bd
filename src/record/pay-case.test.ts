import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../base/dates.ts'
import { usd } from '../base/money.ts'
import type { RecordedEvent } from './event.ts'
import { payCaseOf } from './pay-case.ts'

const OF = { person: 'p', fiscalYear: 2015 }

/** Entries in this order, as far as the fold reads them. */
function entries(...given: readonly (readonly [type: RecordedEvent['type'], body: object])[]) {
  return given.map(([type, body], index) => ({
    id: `e${index}`,
    seq: index + 1,
    stream: 'pay-case:p/2015',
    type,
    effective: day('2015-12-01'),
    body: { ...OF, ...body },
    actor: 'Test',
  })) as unknown as RecordedEvent[]
}

const PROPOSED = ['pay/proposed', { unit: 'HSBB', terms: { award: usd(9_000) }, justified: false }] as const
const RECOMMENDED = [
  'pay/board-recommended',
  { sitting: 's', terms: { award: usd(9_000) }, members: 3, career: 2 },
] as const
const AWARD = ['pay/award-approved', { award: usd(9_000), awardPoints: 600, pool: 2016 }] as const
const RATE = ['pay/adjustment-approved', { rate: usd(170_000), effective: '2016-01-10' }] as const
const WITHDRAWN = ['awards/performance-award-withdrawn', { reason: 'In error' }] as const

suite('an award that is withdrawn', () => {
  test('leaves the case with the board’s recommendation, no longer approved', () => {
    const found = payCaseOf(entries(PROPOSED, RECOMMENDED, AWARD, WITHDRAWN))
    assert.equal(found?.state, 'recommended')
    assert.equal(found?.award, undefined)
  })

  test('leaves a rate that was approved beside it', () => {
    const found = payCaseOf(entries(PROPOSED, RECOMMENDED, RATE, AWARD, WITHDRAWN))
    assert.equal(found?.state, 'approved')
    assert.equal(found?.rate?.cents, usd(170_000))
  })

  test('leaves what was proposed anew as it is', () => {
    assert.equal(payCaseOf(entries(PROPOSED, RECOMMENDED, AWARD, PROPOSED, WITHDRAWN))?.state, 'proposed')
  })
})
