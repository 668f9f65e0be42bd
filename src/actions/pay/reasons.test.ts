import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { standing } from '../../record/fold.ts'
import { payCaseOf, reasonsOf } from '../../record/pay-case.ts'
import { PAY_REASONS } from '../../record/pay-terms.ts'
import type { Office } from '../office.fixture.ts'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import { approveAdjustments } from './approve-adjustments.ts'
import { deputy, member, of, payOffice, proposalEvent, recommended, SITTING } from './pay.fixture.ts'
import { proposePay } from './propose.ts'
import { recommendPay } from './recommend.ts'

const [ABOVE, EXCEPTION, SHARE] = PAY_REASONS

/** The office, where x1 was raised half a year before the worksheet’s rates begin. */
function raisedLately(): Office {
  const made = payOffice()
  made.record([
    {
      stream: 'pay:x1',
      type: 'pay/rate-set',
      effective: day('2025-07-13'),
      body: { person: 'x1', cents: usd(201_000), basis: 'move', action: 'increase' },
    },
  ])
  return made
}

function caseIn(made: Office) {
  const found = payCaseOf(standing(made.entries.filter(({ stream }) => stream === 'pay-case:x1/2025')))
  assert.ok(found)
  return found
}

const levelIIIReason = 'The highest contribution of the agency'
const exceptionReason = 'Sought by a bank'
const both = { ...of, person: 'x1', rate: '215,000', exception: 'retention' }

suite('written reasons', () => {
  test('two needs at once take a reason each; one general reason answers neither', () => {
    const made = raisedLately()
    assert.match(
      problemsOf(made.decide(proposePay, { ...both, reason: 'Both' }))[0] ?? '',
      /x1: a rate above level III and an exception need a reason each/,
    )
    assert.match(
      refusalOf(made.decide(proposePay, { ...both, exceptionReason })).message,
      /no approval of a rate above level III/,
    )
    assert.match(
      refusalOf(made.decide(proposePay, { ...both, levelIIIReason })).message,
      /within twelve months/,
    )
    const { events } = made.take(proposePay, { ...both, levelIIIReason, exceptionReason })
    assert.deepEqual(events[0]?.personal, { levelIIIReason, exceptionReason })
    assert.deepEqual(reasonsOf(caseIn(made)), [ABOVE, EXCEPTION])
  })

  test('beside one reason of its own the general one answers the need that is left', () => {
    const made = raisedLately()
    made.take(proposePay, { ...both, exceptionReason, reason: levelIIIReason })
    assert.deepEqual(reasonsOf(caseIn(made)), [ABOVE, EXCEPTION])
    made.take(proposePay, { ...both, levelIIIReason, exceptionReason, reason: 'The larger share' })
    assert.deepEqual(reasonsOf(caseIn(made)), [...PAY_REASONS])
  })

  test('one need takes the general reason; without any it is of a larger share', () => {
    const made = payOffice()
    made.take(proposePay, { ...of, person: 'x1', rate: '215,000', reason: levelIIIReason })
    assert.deepEqual(reasonsOf(caseIn(made)), [ABOVE])
    made.take(proposePay, { ...of, person: 'x1', award: '20,000', reason: 'He led two offices' })
    assert.deepEqual(reasonsOf(caseIn(made)), [SHARE])
    made.take(proposePay, { ...of, person: 'x1', award: '20,000' })
    assert.deepEqual(reasonsOf(caseIn(made)), [])
  })

  test('the board adds its own reasons to those of the proposal', () => {
    const made = raisedLately()
    made.take(proposePay, { ...both, rate: '205,000', exceptionReason })
    const other = { person: 'x1', rate: '215,000', exception: 'retention', reason: 'Above all others' }
    const asked = { ...of, ...SITTING, others: [other] }
    const { events } = made.take(recommendPay, asked, { who: member('c1') })
    assert.deepEqual(events[0]?.personal, { reason: 'Above all others' })
    assert.deepEqual(reasonsOf(caseIn(made)), [ABOVE, EXCEPTION])
    const approved = { ...of, people: ['x1'], document: 'Memo' }
    assert.equal(made.decide(approveAdjustments, approved, { who: deputy }).kind, 'events')
  })

  test('in an entry from before one reason answers all, as it was read then', () => {
    const made = raisedLately()
    const terms = {
      rate: usd(215_000),
      action: 'increase under an exception',
      exception: 'retention',
    } as const
    recommended(made, 'x1', terms, true)
    assert.deepEqual(reasonsOf(caseIn(made)), [...PAY_REASONS])
    const approved = { ...of, people: ['x1'], document: 'Memo' }
    assert.equal(made.decide(approveAdjustments, approved, { who: deputy }).kind, 'events')
    made.record([proposalEvent('x1', terms, false)], 's1')
    assert.deepEqual(reasonsOf(caseIn(made)), [])
  })
})
