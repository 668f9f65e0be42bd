import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import type { EventType, RecordedEvent } from '../event.ts'
import { PAY_REASONS } from '../pay-terms.ts'
import { project } from '../project.ts'

type Step = readonly [type: EventType, body: object]
const [ABOVE, EXCEPTION, SHARE] = PAY_REASONS

/** Entries of one stream, as far as the folds read them. */
function entries(stream: string, steps: readonly Step[]): RecordedEvent[] {
  return steps.map(([type, body], index) => ({
    id: `e${index}`,
    seq: index + 1,
    stream,
    type,
    effective: day('2026-11-10'),
    body,
    actor: 'Test',
  })) as unknown as RecordedEvent[]
}

suite('what the reasons of a proposal answer', () => {
  const of = { person: 'p', fiscalYear: 2026 }
  const proposed = (more: object): Step => [
    'pay/proposed',
    { ...of, unit: 'U', terms: { rate: 21_500_000 }, justified: true, ...more },
  ]
  const recommended = (rate: number, more: object): Step => [
    'pay/board-recommended',
    { ...of, sitting: 's', terms: { rate }, members: 3, career: 2, ...more },
  ]
  const answered = (...steps: readonly Step[]) =>
    project('pay-case:p/2026', entries('pay-case:p/2026', steps)).pay_case?.[0]?.reasons

  test('is kept need by need; an entry from before answers all, or none', () => {
    assert.deepEqual(answered(proposed({ reasons: [EXCEPTION] })), [EXCEPTION])
    assert.deepEqual(answered(proposed({ reasons: [ABOVE, SHARE] })), [ABOVE, SHARE])
    assert.deepEqual(answered(proposed({})), [...PAY_REASONS])
    assert.deepEqual(answered(proposed({ justified: false })), [])
  })

  test('has the board’s beside the proposer’s, until it is proposed anew', () => {
    const first = proposed({ reasons: [EXCEPTION] })
    const board = recommended(21_600_000, { reasons: [ABOVE] })
    assert.deepEqual(answered(first, board), [ABOVE, EXCEPTION])
    assert.deepEqual(answered(first, recommended(21_500_000, {})), [EXCEPTION])
    assert.deepEqual(answered(first, recommended(21_600_000, {})), [...PAY_REASONS])
    // A reason is on file where the board’s terms are in the end those proposed, too.
    assert.deepEqual(answered(first, recommended(21_500_000, { reasons: [SHARE] })), [EXCEPTION, SHARE])
    assert.deepEqual(answered(first, board, proposed({ reasons: [SHARE] })), [SHARE])
  })
})

test('a pool has its dollars, its positions, or both, and nothing it was not given', () => {
  const opened = (more: object) => {
    const body = { unit: 'U', fiscalYear: 1985, source: 'document', ...more }
    const row = project('award-pool:U/1985', entries('award-pool:U/1985', [['awards/pool-opened', body]]))
      .award_pool?.[0]
    return [row?.base, row?.executives, row?.positions]
  }
  assert.deepEqual(opened({ positions: 20 }), [null, null, 20])
  assert.deepEqual(opened({ base: 100, executives: 2 }), [100, 2, null])
  assert.deepEqual(opened({ base: 100, executives: 2, positions: 20 }), [100, 2, 20])
})

test('a nomination is sent once it goes to OPM, and a new one in its place is not', () => {
  const of = { person: 'p', fiscalYear: 2027 }
  const nominated: Step = ['awards/rank-nominated', { ...of, unit: 'U', rank: 'meritorious' }]
  const approved: Step = ['awards/rank-approved', of]
  const transmitted: Step = ['awards/rank-transmitted', of]
  const withdrawn: Step = ['awards/rank-withdrawn', { ...of, eyesOnly: false }]
  const granted: Step = ['awards/rank-granted', { ...of, rank: 'meritorious' }]
  const sent = (...steps: readonly Step[]) =>
    project('rank:p/2027', entries('rank:p/2027', steps)).rank_nomination?.[0]?.sent
  assert.equal(sent(nominated), false)
  assert.equal(sent(nominated, approved), false)
  assert.equal(sent(nominated, approved, withdrawn), false)
  assert.equal(sent(nominated, approved, transmitted), true)
  assert.equal(sent(nominated, approved, transmitted, withdrawn), true)
  assert.equal(sent(nominated, approved, transmitted, withdrawn, nominated), false)
  assert.equal(sent(nominated, granted), true)
})
