import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { awardPoolOf } from '../../record/award-pool.ts'
import { standing } from '../../record/fold.ts'
import { payOf } from '../../record/pay.ts'
import { Office, problemsOf, refusalOf } from '../office.fixture.ts'
import {
  AWARD_YEAR,
  deputy,
  esu,
  EXECUTIVES,
  head,
  of,
  payOffice,
  proposalEvent,
  recommended,
  STANDS,
} from '../pay/pay.fixture.ts'
import { approveAwards } from './approve-awards.ts'
import { carryInPool } from './carry-in-pool.ts'
import { openPool } from './open-pool.ts'
import { reportPool } from './report-pool.ts'
import { withdrawAward } from './withdraw-award.ts'

const pool = { unit: 'HSBB', fiscalYear: AWARD_YEAR }
const asHead = { who: head }

function poolIn(made: Office) {
  return awardPoolOf(standing(made.entries.filter(({ stream }) => stream === 'award-pool:HSBB/2026')))
}

function award(made: Office, person: string, dollars: number, base: number): void {
  const awardPoints = Math.round((dollars / base) * 10_000)
  recommended(made, person, { award: usd(dollars), awardPoints })
}

/** The office of journey J9 with the figures of its pool: 5% of $16,500,000, of which $817,000 is approved. */
function j9(): Office {
  const rates = [
    { ...EXECUTIVES[1], person: 'a1', rate: usd(170_000) },
    { ...EXECUTIVES[1], person: 'a2', rate: usd(180_000) },
  ] as typeof EXECUTIVES
  const made = new Office({ today: STANDS, who: esu })
  made.record(payOffice(rates).entries.filter(({ type }) => type !== 'awards/pool-opened'))
  made.take(openPool, {
    ...pool,
    base: '16,500,000',
    executives: 100,
    document: 'Payroll report of 30 September 2025',
    cap: '5',
  })
  made.take(carryInPool, { ...pool, amount: '808,000', awards: 60, document: 'Memo of 1 December 2025' })
  award(made, 'a2', 9_000, 180_000)
  made.take(approveAwards, { ...of, people: ['a2'] }, asHead)
  return made
}

suite('the pool of performance awards', () => {
  test('opens with what the record has of career rates, or with a base from a paper [S3-PA-1]', () => {
    const made = new Office({ today: STANDS, who: esu })
    const payroll = { executives: 100, cents: usd(16_500_000) }
    const { says, events } = made.take(openPool, pool, { payroll })
    assert.match(says, /\$16,500,000 for 100 career executives on 30 Sep 2025.*\$1,650,000/)
    assert.deepEqual(events[0]?.body, {
      ...pool,
      base: payroll.cents,
      executives: 100,
      source: 'record',
    })
    problemsOf(made.decide(openPool, pool, { payroll }))
    assert.deepEqual(openPool.payroll?.({ ...pool }), { unit: 'HSBB', on: '2025-09-30' })
  })

  test('has no base of which nothing is on record, nor an entered one without its paper', () => {
    const made = new Office({ today: STANDS, who: esu })
    assert.match(problemsOf(made.decide(openPool, pool))[0] ?? '', /enter the base with the paper/)
    problemsOf(made.decide(openPool, { ...pool, base: '100,000' }))
    problemsOf(made.decide(openPool, { ...pool, base: '100,000', document: 'Report' }))
    problemsOf(made.decide(openPool, { ...pool, base: '0', executives: 1, document: 'Report' }))
    problemsOf(made.decide(openPool, { ...pool, executives: 4 }))
    problemsOf(made.decide(openPool, { ...pool, fiscalYear: 2027 }))
    problemsOf(made.decide(openPool, { ...pool, fiscalYear: 1970 }))
  })

  test('what is carried in fits the pool, and is counted', () => {
    const made = payOffice()
    const asked = { ...pool, awards: 3, document: 'Memo of 1 December 2025' }
    made.take(carryInPool, { ...asked, amount: '$149,999.50' })
    assert.equal(poolIn(made)?.used, usd(149_999.5))
    refusalOf(made.decide(carryInPool, { ...asked, amount: '0.51' }))
    made.take(carryInPool, { ...asked, amount: '0.50' })
    problemsOf(made.decide(carryInPool, { ...asked, amount: '0' }))
    assert.equal(made.decide(carryInPool, { ...asked, fiscalYear: 2025, amount: '1' }).kind, 'not-found')
  })

  test('J9 steps 1 to 4: exceeded by $500 and refused, exactly at its limit and taken [S3-PA-2, S3-PA-3, S0-3.10-1]', () => {
    const made = j9()
    assert.equal(poolIn(made)?.used, usd(817_000))
    award(made, 'a1', 8_500, 170_000)
    const refusal = refusalOf(made.decide(approveAwards, { ...of, people: ['a1'] }, asHead))
    assert.match(refusal.message, /\$825,500.*\$500/)
    assert.match(refusal.message, /administrative limit/)
    assert.match(refusal.message, /\$8,000 is left before it/)
    assert.match(refusal.message, /No award to this executive can fit: the lowest is \$8,500/)
    assert.deepEqual([refusal.compared['over'], refusal.compared['left']], [500, 8_000])
    made.take(withdrawAward, { ...of, person: 'a2', reason: 'Approved in error' }, asHead)
    assert.equal(poolIn(made)?.used, usd(808_000))
    award(made, 'a1', 17_000, 170_000)
    const { says } = made.take(approveAwards, { ...of, people: ['a1'] }, asHead)
    assert.match(says, /\$825,000 of \$825,000.*\$0 left/)
    assert.equal(poolIn(made)?.used, usd(825_000))
  })

  test('a dollar too much for the second of two refuses both [S3-PA-2]', () => {
    const made = payOffice()
    made.take(carryInPool, { ...pool, amount: '111,001', awards: 9, document: 'Memo' })
    award(made, 'x1', 20_000, 200_000)
    award(made, 'x2', 19_000, 190_000)
    const both = { ...of, people: ['x1', 'x2'] }
    const refusal = refusalOf(made.decide(approveAwards, both, asHead))
    assert.match(refusal.message, /^x2: .*by \$1\. /)
    assert.equal(refusal.compared['over'], 1)
    award(made, 'x2', 18_999, 190_000)
    made.take(approveAwards, both, asHead)
    assert.equal(poolIn(made)?.used, usd(150_000))
  })

  test('is reported within 14 days of the last approval, and how late is said', () => {
    const made = payOffice()
    assert.equal(made.decide(reportPool, { ...pool, on: STANDS }).kind, 'not-found')
    award(made, 'x1', 20_000, 200_000)
    made.take(approveAwards, { ...of, people: ['x1'] }, asHead)
    const late = { today: day('2026-01-05') }
    problemsOf(made.decide(reportPool, { ...pool, on: '2025-12-14' }, late))
    problemsOf(made.decide(reportPool, { ...pool, on: '2026-01-06' }, late))
    const { says } = made.take(reportPool, { ...pool, on: '2025-12-30' }, late)
    assert.match(says, /1 award, \$20,000 together.*1 day late/)
    assert.equal(poolIn(made)?.reported, '2025-12-30')
  })
})

suite('approval of performance awards', () => {
  test('grants the award, charges the pool, and says who validates it [S0-3.10-1, S0-4.1-5]', () => {
    const made = payOffice()
    award(made, 'x1', 20_000, 200_000)
    const { events, says } = made.take(approveAwards, { ...of, people: ['x1'] }, asHead)
    assert.deepEqual(
      events.map(({ stream, type }) => [stream, type]),
      [
        ['pay-case:x1/2025', 'pay/award-approved'],
        ['pay:x1', 'awards/performance-award-granted'],
        ['award-pool:HSBB/2026', 'awards/pool-charged'],
      ],
    )
    assert.match(says, /The department validates them/)
    const pay = payOf(standing(made.entries.filter(({ stream }) => stream === 'pay:x1')))
    assert.deepEqual(
      pay.awards.map(({ cents, basisPoints, pool: year, state }) => [cents, basisPoints, year, state]),
      [[usd(20_000), 1000, 2026, 'approved']],
    )
    const again = refusalOf(made.decide(approveAwards, { ...of, people: ['x1'] }, asHead))
    assert.match(again.message, /one lump sum/)
  })

  test('not without the board’s recommendation, not by a board without a career majority [S4-VI.B.2-1]', () => {
    const made = payOffice()
    made.record([proposalEvent('x1', { award: usd(20_000), awardPoints: 1000 })], 's1')
    const approve = () => refusalOf(made.decide(approveAwards, { ...of, people: ['x1'] }, asHead))
    assert.match(approve().message, /Performance Review Board has made no recommendation/)
    made.record([
      {
        stream: 'pay-case:x1/2025',
        type: 'pay/board-recommended',
        effective: STANDS,
        body: {
          person: 'x1',
          fiscalYear: 2025,
          sitting: 'prb-2025',
          terms: { award: usd(20_000), awardPoints: 1000 },
          members: 4,
          career: 2,
        },
      },
    ])
    assert.match(approve().message, /no career majority/)
  })

  test('not by the executive, nor by whoever proposed, nor by a delegate of a power that goes no further [S0-4.1-fn3]', () => {
    const made = payOffice()
    award(made, 'x1', 20_000, 200_000)
    const approve = (who: typeof head | (Omit<typeof head, 'by'> & { by: 'delegation' })) =>
      refusalOf(made.decide(approveAwards, { ...of, people: ['x1'] }, { who })).message
    assert.match(approve({ ...head, person: 'x1' }), /x1: /)
    assert.match(approve({ ...head, person: 's1' }), /proposed it/)
    const today = { ...head, by: 'delegation' as const }
    assert.match(approve(today), /x1: /)
    const settled = { 'final-rating-holder': 'head-or-designee' }
    const made2 = made.decide(approveAwards, { ...of, people: ['x1'] }, { who: today, settings: settled })
    assert.equal(made2.kind, 'events')
  })

  test('where the office has settled it, by the head of the department alone', () => {
    const made = payOffice()
    award(made, 'x1', 20_000, 200_000)
    const settings = { 'award-granting': 'department-head' }
    const asked = { ...of, people: ['x1'] }
    const refusal = refusalOf(made.decide(approveAwards, asked, { ...asHead, settings }))
    assert.match(refusal.message, /head of the department grants/)
    const above = { ...head, person: 'secretary', unit: 'HS' }
    assert.equal(made.decide(approveAwards, asked, { who: above, settings }).kind, 'events')
    const alone = made.take(approveAwards, asked, {
      ...asHead,
      settings: { 'award-granting': 'component-alone' },
    })
    assert.doesNotMatch(alone.says, /validates/)
  })

  test('J9 step 9: a lower rating with the larger share needs its reason, within the list and beside what is granted [S1-V.A.7, S4-VI.B.2-2]', () => {
    const made = payOffice()
    award(made, 'x3', 16_200, 180_000)
    award(made, 'x1', 14_000, 200_000)
    const both = { ...of, people: ['x1', 'x3'] }
    const refusal = refusalOf(made.decide(approveAwards, both, asHead))
    assert.match(refusal.message, /x3, rated 3, would have 9% and x1, rated 5, 7%: give the reason for x3/)
    assert.equal(refusal.rule, 'awards/distinctions')
    const reasons = [{ person: 'x3', reason: 'Brought the backlog to nothing' }]
    const { events } = made.take(approveAwards, { ...both, reasons }, asHead)
    assert.ok(!JSON.stringify(events.map(({ body }) => body)).includes('backlog'))
    assert.deepEqual(
      events.map(({ personal }) => personal?.['reason']).filter((one) => one !== undefined),
      ['Brought the backlog to nothing'],
    )
    award(made, 'x2', 13_300, 190_000)
    const late = refusalOf(made.decide(approveAwards, { ...of, people: ['x2'] }, asHead))
    assert.match(late.message, /x3, rated 3, would have 9% and x2, rated 4, 7%/)
    made.take(
      approveAwards,
      { ...of, people: ['x2'], reasons: [{ person: 'x2', reason: 'New to the work' }] },
      asHead,
    )
  })

  test('guidance on the share of levels 4 and 5 is a note, and no refusal', () => {
    const made = payOffice()
    award(made, 'x3', 36_000, 180_000)
    const { says } = made.take(approveAwards, { ...of, people: ['x3'] }, asHead)
    assert.match(says, /Guidance on shares: No: \$21,600 more must go to levels 4 and 5/)
  })

  test('a paid award is not withdrawn; a withdrawn one may be given anew', () => {
    const made = payOffice()
    award(made, 'x1', 20_000, 200_000)
    made.take(approveAwards, { ...of, people: ['x1'] }, asHead)
    const asked = { ...of, person: 'x1', reason: 'Approved in error' }
    made.take(withdrawAward, asked, asHead)
    assert.equal(made.decide(withdrawAward, asked, asHead).kind, 'not-found')
    award(made, 'x1', 22_000, 200_000)
    made.take(approveAwards, { ...of, people: ['x1'] }, asHead)
    made.record([
      {
        stream: 'pay:x1',
        type: 'pay/payment-made',
        effective: STANDS,
        body: {
          person: 'x1',
          kind: 'performance-award',
          cents: usd(22_000),
          of: '2025',
          discretionary: true,
        },
      },
    ])
    assert.match(refusalOf(made.decide(withdrawAward, asked, asHead)).message, /\$22,000 is paid/)
  })

  test('J9 step 7 and F8: in 1991 the pool is 3%, and a cent too much is refused [S4-VI.B.4-1, S4-VI.B.1]', () => {
    const made = new Office({ today: day('1991-09-20'), who: head })
    const of1990 = { unit: 'HSBB', fiscalYear: 1990 }
    const terms = (cents: number) => ({ award: cents as Cents, awardPoints: 930 })
    made.record([
      {
        stream: 'person:e4',
        type: 'staffing/appointed',
        effective: day('1985-03-03'),
        body: { person: 'e4', position: 'p', appointment: 'career', initial: true },
      },
      {
        stream: 'person:e4',
        type: 'appraisal/rating-recorded',
        effective: day('1990-12-01'),
        body: { person: 'e4', fiscalYear: 1990, stage: 'final', level: 4 },
      },
      {
        stream: 'person:e4',
        type: 'pay/rate-set',
        effective: day('1990-01-14'),
        body: { person: 'e4', cents: usd(107_300), basis: 'ES-4' },
      },
      {
        stream: 'worksheet:HSBB/1990',
        type: 'pay/worksheet-opened',
        effective: day('1991-09-01'),
        body: { ...of1990, payOn: day('1991-09-08'), awardYear: 1991, system: 'not certified' },
      },
      {
        stream: 'award-pool:HSBB/1991',
        type: 'awards/pool-opened',
        effective: day('1991-09-01'),
        body: { unit: 'HSBB', fiscalYear: 1991, base: usd(10_000_000), executives: 95, source: 'document' },
      },
      {
        stream: 'award-pool:HSBB/1991',
        type: 'awards/pool-carried-in',
        effective: day('1991-09-01'),
        body: { unit: 'HSBB', fiscalYear: 1991, cents: usd(290_000), awards: 30, document: 'Memo' },
      },
    ])
    const propose = (cents: number): void => {
      const stream = 'pay-case:e4/1990'
      const body = { person: 'e4', fiscalYear: 1990, terms: terms(cents) }
      made.record(
        [
          {
            stream,
            type: 'pay/proposed',
            effective: day('1991-09-10'),
            body: { ...body, unit: 'HSBB', justified: false },
          },
          {
            stream,
            type: 'pay/board-recommended',
            effective: day('1991-09-10'),
            body: { ...body, sitting: 'prb-1990', members: 5, career: 3 },
          },
        ],
        's1',
      )
    }
    propose(1_000_001)
    const refusal = refusalOf(made.decide(approveAwards, { ...of1990, people: ['e4'] }))
    assert.match(refusal.message, /\$300,000\.01/)
    assert.equal(refusal.compared['over'], 0.01)
    propose(997_890)
    const { says } = made.take(approveAwards, { ...of1990, people: ['e4'] })
    assert.match(says, /\$299,978\.90 of \$300,000.*\$21\.10 left/)
  })

  test('the power to set pay grants no award of the own list, and an empty or double list is asked again', () => {
    const made = payOffice()
    problemsOf(made.decide(approveAwards, { ...of, people: [] }, { who: deputy }))
    problemsOf(made.decide(approveAwards, { ...of, people: ['x1', 'x1'] }, asHead))
    assert.equal(made.decide(approveAwards, { ...of, people: ['x1'] }, asHead).kind, 'not-found')
    recommended(made, 'x2', { rate: usd(195_000), action: 'increase' })
    assert.equal(made.decide(approveAwards, { ...of, people: ['x2'] }, asHead).kind, 'not-found')
  })
})
