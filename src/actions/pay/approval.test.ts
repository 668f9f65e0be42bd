import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import type { PayTerms } from '../../record/bodies/pay.ts'
import { standing } from '../../record/fold.ts'
import { payOf, rateOn } from '../../record/pay.ts'
import { payCaseOf } from '../../record/pay-case.ts'
import { Office, problemsOf, refusalOf } from '../office.fixture.ts'
import { approveAdjustments } from './approve-adjustments.ts'
import {
  AWARD_YEAR,
  deputy,
  esu,
  EXECUTIVES,
  member,
  of,
  PAY_ON,
  payOffice,
  proposalEvent,
  recommended,
  SITTING,
  STANDS,
} from './pay.fixture.ts'
import { recommendPay } from './recommend.ts'

const chair = { who: member('c1') }
const asDeputy = { who: deputy }
const asDelegate = { who: { ...deputy, by: 'delegation' as const } }
const raise = (dollars: number): PayTerms => ({ rate: usd(dollars), action: 'increase' })
const tenth: PayTerms = { award: usd(18_000), awardPoints: 1000 }

function caseIn(made: Office, person: string) {
  return payCaseOf(standing(made.entries.filter(({ stream }) => stream === `pay-case:${person}/2025`)))
}

function payIn(made: Office, person: string) {
  return payOf(standing(made.entries.filter(({ stream }) => stream === `pay:${person}`)))
}

suite('the board on pay and awards', () => {
  const asked = { ...of, sitting: SITTING.sitting }
  const proposed = (...people: string[]): Office => {
    const made = payOffice()
    made.record(
      people.map((person) => proposalEvent(person, tenth)),
      's1',
    )
    return made
  }

  test('recommends as proposed, with its roll in each case [S4-VI.B.2-1, S0-4.4-2]', () => {
    const made = proposed('x2', 'x3')
    const { events, rulings } = made.take(recommendPay, { ...asked, people: ['x2', 'x3'] }, chair)
    assert.equal(events.length, 2)
    assert.equal(rulings[0]?.rule, 'boards/performance-review-board')
    const { state, board } = caseIn(made, 'x2') ?? {}
    assert.deepEqual([state, board?.members, board?.career, board?.terms], ['recommended', 5, 3, tenth])
  })

  test('on other terms with a reason; what it does not speak of stands as proposed', () => {
    const made = payOffice()
    made.record([proposalEvent('x3', { ...raise(184_000), ...tenth })], 's1')
    const other = { person: 'x3', awardPercent: '8' }
    assert.match(
      problemsOf(made.decide(recommendPay, { ...asked, others: [other] }, chair))[0] ?? '',
      /x3: other terms than proposed need a reason/,
    )
    const reason = 'Fully successful, and no more'
    const { events } = made.take(recommendPay, { ...asked, others: [{ ...other, reason }] }, chair)
    assert.ok(!JSON.stringify(events[0]?.body).includes('no more'))
    assert.deepEqual(caseIn(made, 'x3')?.board?.terms, {
      ...raise(184_000),
      award: usd(14_400),
      awardPoints: 800,
    })
    const unlawful = { person: 'x3', awardPercent: '21', reason }
    refusalOf(made.decide(recommendPay, { ...asked, others: [unlawful] }, chair))
  })

  test('a member keeps out of the own case, and the others need their majority', () => {
    const made = proposed('m2')
    const own = refusalOf(made.decide(recommendPay, { ...asked, people: ['m2'] }, { who: member('m2') }))
    assert.match(own.message, /the case is the member’s own/)
    assert.match(
      refusalOf(made.decide(recommendPay, { ...asked, people: ['m2'] }, chair)).message,
      /2 of the 4 who sit are career/,
    )
    const bound = [{ member: 'm3', person: 'x3', ground: 'own subordinate' }] as const
    made.record([proposalEvent('x3', tenth)], 's1')
    const tied = made.decide(recommendPay, { ...asked, people: ['x3'] }, { ...chair, relations: bound })
    assert.match(refusalOf(tied).message, /m3 is recused from the case of x3/)
  })

  test('not without a proposal, nor before the rating, nor by somebody who does not preside, nor at another sitting', () => {
    const made = proposed('x2')
    assert.equal(made.decide(recommendPay, { ...asked, people: ['x3'] }, chair).kind, 'not-found')
    refusalOf(made.decide(recommendPay, { ...asked, people: ['x2'] }, { who: member('m3') }))
    assert.equal(
      made.decide(recommendPay, { ...asked, people: ['x2'] }, { who: member('nobody') }).kind,
      'not-found',
    )
    problemsOf(made.decide(recommendPay, asked, chair))
    problemsOf(made.decide(recommendPay, { ...asked, people: ['x2', 'x2'] }, chair))
    const early = new Office({ today: STANDS, who: esu })
    const late = new Set(['appraisal/finally-rated', 'appraisal/rating-recorded'])
    early.record(made.entries.filter(({ type }) => !late.has(type)))
    const refusal = refusalOf(early.decide(recommendPay, { ...asked, people: ['x2'] }, chair))
    assert.match(refusal.message, /has not recommended a rating for 2025 yet/)
    made.record([
      {
        stream: 'sitting:prb-2025',
        type: 'boards/sitting-closed',
        effective: STANDS,
        body: { sitting: 'prb-2025' },
      },
    ])
    assert.match(
      refusalOf(made.decide(recommendPay, { ...asked, people: ['x2'] }, chair)).message,
      /is closed/,
    )
  })
})

suite('approval of pay adjustments', () => {
  test('sets the rate from the first day of the pay period, by the power to set pay [S3-Pay-1, S0-3.1]', () => {
    const made = payOffice()
    recommended(made, 'x1', raise(205_000))
    recommended(made, 'x2', raise(195_000))
    const { says, events } = made.take(approveAdjustments, { ...of, people: ['x1', 'x2'] }, asDeputy)
    assert.match(says, /2 new rates from 25 Jan 2026, \$10,000 a year more/)
    assert.equal(events.length, 4)
    const set = rateOn(payIn(made, 'x1'), PAY_ON)
    assert.deepEqual(
      [set?.cents, set?.from, set?.counts, set?.fiscalYear],
      [usd(205_000), PAY_ON, true, 2025],
    )
    assert.equal(rateOn(payIn(made, 'x1'), day('2026-01-24'))?.cents, usd(200_000))
    assert.equal(caseIn(made, 'x1')?.state, 'approved')
    const again = refusalOf(made.decide(approveAdjustments, { ...of, people: ['x1'] }, asDeputy))
    assert.match(again.message, /\$205,000 was approved on 15 Dec 2025/)
  })

  test('where nothing is given, that is recorded, and no twelve months begin', () => {
    const made = payOffice()
    recommended(made, 'x4', { rate: usd(175_000), action: 'zero decision' })
    const { events, says } = made.take(approveAdjustments, { ...of, people: ['x4'] }, asDeputy)
    assert.match(says, /For 1 nothing is given/)
    assert.deepEqual(
      events.map(({ type }) => type),
      ['pay/adjustment-approved', 'pay/zero-decided'],
    )
    assert.deepEqual([payIn(made, 'x4').zero, payIn(made, 'x4').rates.length], [[2025], 1])
  })

  test('not before the board, nor before the final rating, nor by the executive or whoever proposed', () => {
    const made = payOffice()
    made.record([proposalEvent('x1', raise(205_000))], 's1')
    const approve = (person: string, who = deputy) =>
      made.decide(approveAdjustments, { ...of, people: [person] }, { who })
    assert.match(refusalOf(approve('x1')).message, /Performance Review Board has made no recommendation/)
    recommended(made, 'x1', raise(205_000))
    assert.match(refusalOf(approve('x1', { ...deputy, person: 'x1' })).message, /x1: /)
    assert.match(
      refusalOf(approve('x1', { ...deputy, person: 's1' })).message,
      /proposed it and does not decide/,
    )
    recommended(made, 'x5', raise(180_000))
    assert.match(refusalOf(approve('x5')).message, /rating of 2025 is not final/)
    recommended(made, 'x3', { award: usd(18_000), awardPoints: 1000 })
    assert.equal(approve('x3').kind, 'not-found')
    assert.equal(approve('x2').kind, 'not-found')
  })

  test('asks every rule again, with the record as it stands by then', () => {
    const made = payOffice()
    recommended(made, 'x1', raise(215_000), true)
    recommended(made, 'x2', raise(195_000))
    assert.equal(made.decide(approveAdjustments, { ...of, people: ['x2'] }, asDelegate).kind, 'events')
    made.record([
      {
        stream: 'pay:x2',
        type: 'pay/rate-set',
        effective: day('2025-11-02'),
        body: { person: 'x2', cents: usd(192_000), basis: 'move', action: 'increase' },
      },
    ])
    assert.match(
      refusalOf(made.decide(approveAdjustments, { ...of, people: ['x2'] }, asDeputy)).message,
      /within twelve months/,
    )
    made.record([
      {
        stream: 'pay:x3',
        type: 'pay/rate-set',
        effective: day('2026-02-08'),
        body: { person: 'x3', cents: usd(181_000), basis: 'move', action: 'increase' },
      },
    ])
    recommended(made, 'x3', raise(185_000))
    assert.match(
      refusalOf(made.decide(approveAdjustments, { ...of, people: ['x3'] }, asDeputy)).message,
      /\$181,000 from 8 Feb 2026 is on record already/,
    )
  })

  test('a delegate sets a rate above level III, or an exception, on the paper of the head alone, as outside the worksheet', () => {
    const made = payOffice()
    recommended(made, 'x1', raise(215_000), true)
    const people = ['x1']
    const refused = refusalOf(made.decide(approveAdjustments, { ...of, people }, asDelegate))
    assert.deepEqual([refused.rule, refused.compared['person']], ['pay/may-set', 'x1'])
    assert.match(
      refused.message,
      /^x1: .*a rate above level III: name the written approval of the agency head/,
    )
    const document = 'Memorandum of the Director, 20 January 2026'
    const { events, rulings } = made.take(approveAdjustments, { ...of, people, document }, asDelegate)
    assert.ok(events[1]?.type === 'pay/rate-set' && events[1].body.document === document)
    assert.ok(rulings.some(({ answer }) => /a delegate sets it on the written approval/.test(answer)))
    recommended(made, 'x2', raise(195_000))
    const ordinary = made.take(approveAdjustments, { ...of, people: ['x2'], document }, asDelegate)
    assert.ok(ordinary.events[1]?.type === 'pay/rate-set' && ordinary.events[1].body.document === undefined)
  })

  test('an exception to the twelve months is approved on paper, whoever approves', () => {
    const made = payOffice()
    const exception = {
      ...raise(195_000),
      action: 'increase under an exception',
      exception: 'retention',
    } as const
    recommended(made, 'x2', exception, true)
    const people = ['x2']
    assert.match(
      problemsOf(made.decide(approveAdjustments, { ...of, people }, asDeputy))[0] ?? '',
      /x2: an exception to the twelve months is approved in writing: name the paper/,
    )
    assert.equal(
      refusalOf(made.decide(approveAdjustments, { ...of, people }, asDelegate)).rule,
      'pay/may-set',
    )
    const document = 'Memorandum of 20 January 2026'
    const { events } = made.take(approveAdjustments, { ...of, people, document }, asDelegate)
    assert.ok(events[1]?.type === 'pay/rate-set')
    assert.deepEqual([events[1].body.exception, events[1].body.document], ['retention', document])
  })

  test('for positions of an Office of Inspector General the Inspector General decides, or a delegate on that paper', () => {
    const made = payOffice()
    recommended(made, 'x2', raise(195_000))
    const asked = { ...of, people: ['x2'], inspectorGeneral: 'yes' }
    assert.equal(refusalOf(made.decide(approveAdjustments, asked, asDelegate)).rule, 'pay/may-set')
    assert.equal(made.decide(approveAdjustments, { ...asked, document: 'Memo' }, asDelegate).kind, 'events')
    assert.equal(made.decide(approveAdjustments, asked, asDeputy).kind, 'events')
  })

  test('all of them, or none; nobody twice', () => {
    const made = payOffice()
    recommended(made, 'x2', raise(195_000))
    recommended(made, 'x4', raise(180_000))
    const refusal = refusalOf(made.decide(approveAdjustments, { ...of, people: ['x2', 'x4'] }, asDeputy))
    assert.match(refusal.message, /^x4: .*below fully successful/)
    problemsOf(made.decide(approveAdjustments, { ...of, people: ['x2', 'x2'] }, asDeputy))
    problemsOf(made.decide(approveAdjustments, { ...of, people: [] }, asDeputy))
  })

  test('in 1991 one of the six rates, a year after the last change [S4-VI.A.2-1, S4-VI.A.2-2]', () => {
    const made = new Office({ today: day('1991-02-20'), who: deputy })
    const executive = { ...EXECUTIVES[0], person: 'e1', level: 4, rate: usd(87_000) } as const
    const of1990 = { unit: 'HSBB', fiscalYear: 1990 }
    made.record([
      {
        stream: 'person:e1',
        type: 'staffing/appointed',
        effective: day('1985-03-03'),
        body: { person: 'e1', position: 'p', appointment: 'career', initial: true },
      },
      {
        stream: 'person:e1',
        type: 'appraisal/rating-recorded',
        effective: day('1990-12-01'),
        body: { person: 'e1', fiscalYear: 1990, stage: 'final', level: executive.level },
      },
      {
        stream: 'person:e1',
        type: 'pay/rate-set',
        effective: day('1990-01-14'),
        body: { person: 'e1', cents: executive.rate, basis: 'ES-1' },
      },
      {
        stream: 'worksheet:HSBB/1990',
        type: 'pay/worksheet-opened',
        effective: day('1991-02-20'),
        body: { ...of1990, payOn: day('1991-03-10'), awardYear: AWARD_YEAR - 35, system: 'not certified' },
      },
    ])
    const propose = (dollars: number): void => {
      made.record(
        [
          {
            stream: 'pay-case:e1/1990',
            type: 'pay/proposed',
            effective: day('1991-02-20'),
            body: { person: 'e1', ...of1990, terms: raise(dollars), justified: false },
          },
          {
            stream: 'pay-case:e1/1990',
            type: 'pay/board-recommended',
            effective: day('1991-02-20'),
            body: {
              person: 'e1',
              fiscalYear: 1990,
              sitting: 'prb-1990',
              terms: raise(dollars),
              members: 5,
              career: 3,
            },
          },
        ],
        's1',
      )
    }
    propose(115_000)
    const refusal = refusalOf(made.decide(approveAdjustments, { ...of1990, people: ['e1'] }))
    assert.match(refusal.message, /none of the six rates/)
    propose(108_300)
    made.take(approveAdjustments, { ...of1990, people: ['e1'] })
    assert.equal(rateOn(payIn(made, 'e1'), day('1991-03-10'))?.cents, usd(108_300))
  })
})
