import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { carriedOn, countedIn, payOf } from '../../record/pay.ts'
import { payStream } from '../../record/pay-terms.ts'
import { grantActAward } from '../awards/grant-act-award.ts'
import { payAward } from '../awards/pay-award.ts'
import { type Office, problemsOf, refusalOf } from '../office.fixture.ts'
import { closePayYear } from './close-pay-year.ts'
import { head, payroll } from './pay.fixture.ts'
import { payCarried } from './pay-carried.ts'
import { awardEvent, certifiedFrom, of1991, paying, rankEvent, TO } from './payments.fixture.ts'
import { recordPayment } from './record-payment.ts'
import { settleCarried } from './settle-carried.ts'

function payIn(office: Office) {
  return payOf(office.entries.filter(({ stream }) => stream === payStream(TO.person)))
}

function lastPayment(office: Office) {
  return payIn(office).payments.at(-1)
}

describe('a performance award is paid', () => {
  test('in full where the year holds it: 138,840 in 1991, 60 below the limit [S4-VI.E-1, S4-VI.B.3]', () => {
    const office = of1991()
    const { says } = office.take(payAward, { ...TO, fiscalYear: 1991, on: '1991-12-02' })
    assert.equal(says, 'The performance award for fiscal year 1991 of $23,140 is paid.')
    const { awards, payments } = payIn(office)
    assert.equal(awards[0]?.state, 'paid')
    assert.deepEqual(
      payments.map(({ kind, cents, of, carried }) => ({ kind, cents, of, carried })),
      [{ kind: 'performance-award', cents: usd(23_140), of: '1991', carried: undefined }],
    )
  })

  test('and a rank beside it as far as it fits: 60 now, 9,940 on 1 January 1992, where it counts [S4-VI.E-1, S4-VI.E-2]', () => {
    const office = of1991()
    office.take(payAward, { ...TO, fiscalYear: 1991, on: '1991-12-02' })
    const rank = { ...TO, on: '1991-12-02', kind: 'rank-award', amount: '10,000', of: '1991' }
    const { says } = office.take(recordPayment, rank)
    assert.equal(says, '$60 of rank award is paid; $9,940 is carried and due on 1 Jan 1992.')
    const paid = lastPayment(office)
    assert.deepEqual([paid?.cents, paid?.carried, paid?.due], [usd(60), usd(9_940), '1992-01-01'])
    assert.deepEqual(problemsOf(office.decide(recordPayment, rank)), [
      'of: the rank of 1991 was paid already',
    ])

    const early = office.decide(payCarried, { ...TO, on: '1991-12-31' }, { today: day('1992-01-20') })
    assert.deepEqual(problemsOf(early), ['on: $9,940 is carried, and due on 1 Jan 1992'])
    office.take(payCarried, { ...TO, on: '1992-01-02' }, { today: day('1992-01-20') })
    assert.equal(carriedOn(payIn(office), day('1992-01-02')), 0)
    assert.equal(countedIn(payIn(office), 1992), usd(9_940))
    assert.equal(lastPayment(office)?.of, 'rank award 1991')
    const again = office.decide(payCarried, { ...TO, on: '1992-01-03' }, { today: day('1992-01-20') })
    assert.deepEqual(problemsOf(again), ['on: nothing is carried over'])
  })

  test('once, after its approval, out of the pool that bears it, and to somebody else than oneself [S3-PA-1]', () => {
    const on = day('2026-10-20')
    const office = paying({ on, rate: usd(200_000) })
    const ask = { ...TO, fiscalYear: 2025, on: '2026-09-20' }
    assert.deepEqual(problemsOf(office.decide(payAward, ask)), [
      'fiscalYear: no performance award is approved for fiscal year 2025',
    ])
    office.record([awardEvent(2025, usd(20_000), 2026, day('2026-01-10'))])
    assert.deepEqual(problemsOf(office.decide(payAward, { ...ask, on: '2026-01-09' })), [
      'on: 2026-01-09 is before the approval on 2026-01-10; give that day or a later one',
    ])
    const late = refusalOf(office.decide(payAward, { ...ask, on: '2026-10-02' }))
    assert.equal(late.rule, 'awards/pool-year')
    assert.deepEqual(late.compared, { charged: 2026, paidIn: 2027 })
    const own = refusalOf(office.decide(payAward, ask, { who: { ...payroll, person: TO.person } }))
    assert.deepEqual(own.cites, ['Cadre practice'])
    office.take(payAward, ask)
    assert.deepEqual(problemsOf(office.decide(payAward, ask)), [
      'fiscalYear: the award for fiscal year 2025 was paid already',
    ])
    assert.equal(office.decide(payAward, { ...ask, person: 'nobody' }).kind, 'not-found')
  })

  test('by pay dates: basic pay that a raise brings within the year counts as it is received [S4-VI.E-1]', () => {
    const on = day('2026-06-01')
    const office = paying({ on, rate: usd(209_600), since: day('2024-03-10') })
    office.record([awardEvent(2025, usd(43_500), 2026, day('2026-01-10'))])
    office.take(payAward, { ...TO, fiscalYear: 2025, on })
    // 26 pay dates at 209,600 / 2,087 an hour bring 208,894.40, under the annual rate.
    assert.equal(lastPayment(office)?.cents, usd(43_500))
    const told = paying({ on, rate: usd(209_600), since: day('2024-03-10') })
    told.record([awardEvent(2025, usd(43_500), 2026, day('2026-01-10'))])
    told.take(payAward, { ...TO, fiscalYear: 2025, on, basicPay: '216,600' })
    assert.deepEqual([lastPayment(told)?.cents, lastPayment(told)?.carried], [usd(36_500), usd(7_000)])
  })

  test('within the higher limit of a certified system, and behind payments that are still due', () => {
    const on = day('2026-06-01')
    const award = awardEvent(2025, usd(41_920), 2026, day('2026-01-10'))
    const plain = paying({ on, rate: usd(220_000) })
    plain.record([award])
    const ask = { ...TO, fiscalYear: 2025, on, basicPay: 220_000 }
    plain.take(payAward, ask)
    assert.deepEqual([lastPayment(plain)?.cents, lastPayment(plain)?.carried], [usd(33_100), usd(8_820)])
    const certified = paying({ on, rate: usd(220_000) })
    certified.record([award, certifiedFrom(day('2025-01-01'), day('2027-01-01'))])
    certified.take(payAward, { ...ask, stillDue: 40_000 })
    const paid = lastPayment(certified)
    assert.deepEqual([paid?.cents, paid?.carried], [usd(32_300), usd(9_620)])
  })

  test('in a year whose limit is not on record not at all', () => {
    const on = day('2031-06-02')
    const office = paying({ on, rate: usd(220_000) })
    office.record([awardEvent(2030, usd(20_000), 2031, day('2031-01-10'))])
    const found = refusalOf(office.decide(payAward, { ...TO, fiscalYear: 2030, on }))
    assert.equal(found.rule, 'pay/aggregate')
  })
})

describe('a payment beside basic pay', () => {
  const on = day('2015-06-01')
  const base = { ...TO, on }

  for (const premiumKind of ['overtime', 'compensatory-time', 'night', 'hazard']) {
    test(`is refused as ${premiumKind} [S3-Unlike-1]`, () => {
      const office = paying({ on, rate: usd(170_000) })
      const asked = { ...base, kind: 'premium-pay', premiumKind, amount: 1_000 }
      const { rule, message } = refusalOf(office.decide(recordPayment, asked))
      assert.equal(rule, 'pay/premium-pay')
      assert.match(message, /the entry is refused/)
    })
  }

  test('needs the kind of premium pay to refuse it, and pays nothing for religious time off [S3-Unlike-1]', () => {
    const office = paying({ on, rate: usd(170_000) })
    const asked = { ...base, kind: 'premium-pay', amount: 1_000 }
    assert.deepEqual(problemsOf(office.decide(recordPayment, asked)), [
      'premiumKind: say which premium pay or time off it is',
    ])
    const religious = office.decide(recordPayment, { ...asked, premiumKind: 'religious-compensatory-time' })
    assert.deepEqual(problemsOf(religious), [
      'kind: it is time off for religious observance: nothing is paid',
    ])
  })

  test('that does not count is paid whatever the limit', () => {
    const office = paying({ on, rate: usd(183_300) })
    office.take(recordPayment, { ...base, kind: 'back-pay', amount: 90_000 })
    assert.equal(lastPayment(office)?.cents, usd(90_000))
    assert.equal(countedIn(payIn(office), 2015), 0)
  })

  test('as a physicians’ allowance keeps to its own limit and needs the agreement', () => {
    const office = paying({ on: day('2023-06-01'), rate: usd(170_000) })
    const asked = { ...TO, on: '2023-06-01', kind: 'physicians-allowance', amount: 14_000.01 }
    const few = { physicianMonths: 24, physicianAgreement: true }
    assert.equal(refusalOf(office.decide(recordPayment, asked)).rule, 'awards/physicians-allowance')
    assert.equal(refusalOf(office.decide(recordPayment, { ...asked, ...few })).compared.amount, 14_000.01)
    const unsigned = { ...asked, ...few, amount: 14_000, physicianAgreement: 'no' }
    assert.match(
      refusalOf(office.decide(recordPayment, unsigned)).message,
      /no agreement of a year is signed/,
    )
    office.take(recordPayment, { ...asked, ...few, amount: 14_000 })
  })

  test('as a repaid student loan is barred in a position of policy character', () => {
    const office = paying({ on: day('2023-06-01'), rate: usd(170_000) })
    const asked = { ...TO, on: '2023-06-01', kind: 'student-loan-repayment', amount: 10_000 }
    assert.equal(
      refusalOf(office.decide(recordPayment, { ...asked, policyPosition: true })).rule,
      'awards/student-loan',
    )
    office.take(recordPayment, { ...asked, policyPosition: false })
    assert.equal(countedIn(payIn(office), 2023), 0)
  })

  test('for a rank pays what was granted', () => {
    const office = paying({ on, rate: usd(170_000) })
    const asked = { ...base, kind: 'rank-award', amount: 34_000, of: '2014' }
    assert.match(
      String(problemsOf(office.decide(recordPayment, asked))),
      /no rank of that fiscal year is granted/,
    )
    office.record([rankEvent(2014, usd(34_000), day('2015-01-05'))])
    const other = office.decide(recordPayment, { ...asked, amount: 34_001 })
    assert.deepEqual(problemsOf(other), ['amount: the rank comes to $34,000'])
  })
})

describe('an award for a special act', () => {
  const on = day('2015-12-01')
  const act = {
    ...TO,
    on,
    ground: 'special act or service',
    amount: 2_500,
    reason: 'Led the relief of the flooded field office',
    samePerformance: 'no',
  }

  test('of 2,500 goes to a noncareer executive, and not out of the pool [S3-NC-10, S4-VI.D.3]', () => {
    const office = paying({ on, rate: usd(170_000), appointment: 'noncareer' }, { who: head })
    const { events } = office.take(grantActAward, act)
    assert.deepEqual(
      events.map(({ stream, type, personal }) => ({ stream, type, personal })),
      [{ stream: 'pay:x1', type: 'awards/act-award-granted', personal: { reason: act.reason } }],
    )
    assert.equal(JSON.stringify(events[0]?.body).includes('flooded'), false)
    office.take(recordPayment, { ...TO, on, kind: 'incentive-award', amount: 2_500 }, { who: payroll })
    const more = { ...TO, on, kind: 'incentive-award', amount: 1 }
    assert.match(
      String(problemsOf(office.decide(recordPayment, more, { who: payroll }))),
      /\$0 is still to be paid/,
    )
  })

  test('over 10,000 needs certification, OPM’s approval and their paper; over 25,000 it is not the agency’s [S4-VI.D.3]', () => {
    const office = paying({ on, rate: usd(170_000) }, { who: head })
    office.take(grantActAward, { ...act, amount: 10_000 })
    const more = { ...act, amount: 10_000.01 }
    assert.equal(refusalOf(office.decide(grantActAward, more)).rule, 'awards/incentive-award')
    const approved = { ...more, headCertified: true, opmApproval: true }
    assert.match(String(problemsOf(office.decide(grantActAward, approved))), /^document:/)
    office.take(grantActAward, { ...approved, document: 'OPM letter of 1 November 2015' })
    const most = { ...approved, amount: 25_000.01, document: 'OPM letter' }
    assert.match(refusalOf(office.decide(grantActAward, most)).message, /over 25,000 dollars/i)
  })

  test('is barred in an election period for a noncareer executive, with the first day after it; a career one may have it', () => {
    const in2016 = day('2016-06-01')
    const asked = { ...act, on: in2016 }
    const noncareer = paying({ on: in2016, rate: usd(170_000), appointment: 'noncareer' }, { who: head })
    const refused = refusalOf(noncareer.decide(grantActAward, asked))
    assert.equal(refused.earliest, '2017-01-21')
    paying({ on: in2016, rate: usd(170_000) }, { who: head }).take(grantActAward, asked)
  })

  test('is not for what a performance award rewards, nor for a Senate-confirmed officer', () => {
    const office = paying({ on, rate: usd(170_000) }, { who: head })
    const same = refusalOf(office.decide(grantActAward, { ...act, samePerformance: 'yes' }))
    assert.match(same.message, /same performance as a performance award/)
    const officer = { ...act, senateConfirmed: true, executiveSchedule: true }
    assert.match(refusalOf(office.decide(grantActAward, officer)).message, /no cash award/)
    assert.equal(
      refusalOf(office.decide(grantActAward, act, { who: { ...head, person: TO.person } })).cites[0],
      'Cadre practice',
    )
  })
})

describe('a carried amount', () => {
  /** 2025: an award of which 20,000 waits for 2026. */
  function carrying() {
    const office = paying({ on: day('2025-06-02'), rate: usd(207_500), since: day('2023-03-12') })
    office.record([awardEvent(2024, usd(41_500), 2025, day('2025-01-10'))])
    office.take(payAward, { ...TO, fiscalYear: 2024, on: '2025-06-02', basicPay: 229_100 })
    return office
  }

  test('is put off once more where the new year has no room, and is one amount still [S4-VI.E-2]', () => {
    const office = carrying()
    const first = lastPayment(office)
    assert.deepEqual([first?.cents, first?.carried], [usd(21_500), usd(20_000)])
    const { says } = office.take(
      payCarried,
      { ...TO, on: '2026-01-15', basicPay: 243_100 },
      { today: day('2026-02-01') },
    )
    assert.equal(
      says,
      '$10,000 of what was carried over is paid: performance award 2024. $10,000 waits for 1 Jan 2027.',
    )
    assert.equal(carriedOn(payIn(office), day('2026-02-01')), usd(10_000))
    const again = office.decide(payCarried, { ...TO, on: '2026-01-20' }, { today: day('2026-02-01') })
    assert.match(String(problemsOf(again)), /due on 2027-01-01/)
  })

  test('ranks before a new award of its year', () => {
    const office = carrying()
    office.record([awardEvent(2025, usd(30_000), 2026, day('2026-01-10'))])
    const told = { today: day('2026-02-01') }
    const ask = { ...TO, fiscalYear: 2025, on: '2026-01-20', basicPay: 213_100 }
    const decided = office.decide(payAward, ask, told)
    assert.ok(decided.kind === 'events')
    const [event] = decided.events
    assert.ok(event?.type === 'pay/payment-made')
    assert.deepEqual([event.body.cents, event.body.carried], [usd(20_000), usd(10_000)])
  })

  test('goes to the gaining agency with its cost; is paid 30 days after separation; at once at death', () => {
    const office = carrying()
    const told = { today: day('2025-12-01') }
    const ask = { ...TO, left: '2025-10-31' }
    const unnamed = office.decide(settleCarried, { ...ask, how: 'gaining agency', on: '2025-11-03' }, told)
    assert.match(String(problemsOf(unnamed)), /^costOf:/)
    const early = refusalOf(
      office.decide(settleCarried, { ...ask, how: 'after separation', on: '2025-11-30' }, told),
    )
    assert.equal(early.earliest, '2025-12-01')
    assert.ok(
      office.decide(settleCarried, { ...ask, how: 'at death', on: '2025-10-31' }, told).kind === 'events',
    )
    office.take(settleCarried, { ...ask, how: 'after separation', on: '2025-12-01' }, told)
    assert.equal(carriedOn(payIn(office), day('2025-12-01')), 0)
    const none = office.decide(settleCarried, { ...ask, how: 'at death', on: '2025-12-01' }, told)
    assert.deepEqual(problemsOf(none), ['person: nothing is carried over for x1'])
  })
})

describe('a calendar year of pay', () => {
  test('is closed after its end, and what passed the limit is a debt or waived', () => {
    const office = paying({ on: day('2025-06-02'), rate: usd(207_500), since: day('2023-03-12') })
    office.record([awardEvent(2024, usd(41_500), 2025, day('2025-01-10'))])
    office.take(payAward, { ...TO, fiscalYear: 2024, on: '2025-06-02', basicPay: 209_100 })
    const ask = { ...TO, year: 2025, basicPay: 212_000 }
    assert.match(String(problemsOf(office.decide(closePayYear, ask))), /can be closed from 2025-12-31 on/)
    const told = { today: day('2026-01-20') }
    const open = refusalOf(office.decide(closePayYear, ask, told))
    assert.equal(open.compared.over, 2_900)
    office.take(closePayYear, { ...ask, remedy: 'debt' }, told)
    assert.deepEqual(
      payIn(office).years.map(({ year, over, remedy }) => ({ year, over, remedy })),
      [{ year: 2025, over: usd(2_900), remedy: 'debt' }],
    )
    assert.match(String(problemsOf(office.decide(closePayYear, ask, told))), /was closed/)
    const before = office.decide(closePayYear, { ...ask, year: 1990 }, told)
    assert.match(String(problemsOf(before)), /began in 1991/)
  })

  test('that kept to its limit has nothing to put right', () => {
    const office = paying({ on: day('2025-06-02'), rate: usd(200_000) })
    const told = { today: day('2026-01-20') }
    const ask = { ...TO, year: 2025, basicPay: 200_000 }
    assert.match(
      String(problemsOf(office.decide(closePayYear, { ...ask, remedy: 'waived' }, told))),
      /^remedy:/,
    )
    office.take(closePayYear, ask, told)
  })
})
