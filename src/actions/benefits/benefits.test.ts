import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, type IsoDate } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { benefitsOf } from '../../record/benefits.ts'
import { payOf } from '../../record/pay.ts'
import { benefitsStream } from '../../record/pay-terms.ts'
import { type Office, problemsOf, refusalOf, type Told } from '../office.fixture.ts'
import { deputy, esu } from '../pay/pay.fixture.ts'
import { paying, TO } from '../pay/payments.fixture.ts'
import { approveLastMove } from './approve-last-move.ts'
import { closeLeaveYear } from './close-leave-year.ts'
import { electBenefits } from './elect-benefits.ts'
import { endSabbatical } from './end-sabbatical.ts'
import { grantSabbatical } from './grant-sabbatical.ts'
import { payOutLeave } from './pay-out-leave.ts'
import { restoreLeave } from './restore-leave.ts'

const asEsu: Told = { who: esu }
const asDeputy: Told = { who: deputy }
const asExecutive: Told = {
  who: { person: TO.person, name: 'An executive', role: 'executive', unit: 'HSBB' },
}

function benefitsIn(office: Office) {
  return benefitsOf(office.entries.filter(({ stream }) => stream === benefitsStream(TO.person)))
}

function leave(office: Office, effective: IsoDate): void {
  const body = { person: TO.person, reason: 'retired', position: 'p1' }
  office.record([{ stream: `person:${TO.person}`, type: 'staffing/separated', effective, body }])
}

describe('a leave year', () => {
  test('of 1991 ends with 480 hours carried and none forfeited [S4-VII.A]', () => {
    for (const appointment of ['career', 'noncareer'] as const) {
      const office = paying({ on: day('1992-01-20'), rate: usd(108_300), appointment })
      const ask = { ...TO, year: 1991, starts: '1992-01-12', balance: 480, used: 100, accrued: 208 }
      office.take(closeLeaveYear, ask)
      assert.deepEqual(
        benefitsIn(office).leaveYears.map(({ balance, ceiling, forfeited }) => ({
          balance,
          ceiling,
          forfeited,
        })),
        [{ balance: 480, ceiling: null, forfeited: 0 }],
      )
    }
  })

  test('of today forfeits what is above 720, and hours lost by an exigency come back when they were scheduled', () => {
    const office = paying({ on: day('2026-02-02'), rate: usd(200_000) })
    const ask = { ...TO, year: 2025, starts: '2026-01-11', balance: 761, used: 40 }
    assert.match(String(problemsOf(office.decide(closeLeaveYear, ask))), /^accrued:/)
    office.take(closeLeaveYear, { ...ask, fullPeriods: 26 })
    assert.deepEqual(
      benefitsIn(office).leaveYears.map(({ balance, accrued, forfeited }) => [balance, accrued, forfeited]),
      [[720, 208, 41]],
    )
    assert.match(String(problemsOf(office.decide(closeLeaveYear, { ...ask, accrued: 1 }))), /was closed/)
    const restore = { ...TO, on: '2026-02-02', hours: 41, reason: 'exigency of the public business' }
    assert.equal(
      refusalOf(office.decide(restoreLeave, { ...restore, scheduled: false })).rule,
      'benefits/restored-leave',
    )
    assert.match(
      String(problemsOf(office.decide(restoreLeave, { ...restore, scheduled: true, hours: 42 }))),
      /41 hours forfeited/,
    )
    office.take(restoreLeave, { ...restore, scheduled: true })
    assert.equal(benefitsIn(office).restored[0]?.useBy, '2028-02-02')
    assert.match(
      String(problemsOf(office.decide(restoreLeave, { ...restore, scheduled: true, hours: 1 }))),
      /0 hours forfeited/,
    )
  })

  test('counts full pay periods by the law of the year that is closed', () => {
    const ask = { ...TO, balance: 0, used: 0, fullPeriods: 26, leaveServiceYears: 8 }
    const office = paying({ on: day('2006-02-02'), rate: usd(150_000) })
    office.take(closeLeaveYear, { ...ask, year: 2003, starts: '2004-01-11' })
    // Six hours, and ten for the last period of the year.
    assert.equal(benefitsIn(office).leaveYears[0]?.accrued, 160)
    const changed = office.decide(closeLeaveYear, { ...ask, year: 2004, starts: '2005-01-09' })
    assert.match(String(problemsOf(changed)), /changed from 6 to 8 within the year/)
    office.take(closeLeaveYear, { ...ask, year: 2005, starts: '2006-01-08' })
    assert.equal(benefitsIn(office).leaveYears.at(-1)?.accrued, 208)
  })

  test('lowers a personal ceiling by what was used beyond what accrued', () => {
    const office = paying({ on: day('2027-02-02'), rate: usd(200_000) })
    const first = {
      ...TO,
      year: 2025,
      starts: '2026-01-11',
      balance: 900,
      used: 258,
      accrued: 208,
      personalCeiling: 900,
    }
    office.take(closeLeaveYear, first)
    office.take(closeLeaveYear, {
      ...TO,
      year: 2026,
      starts: '2027-01-10',
      balance: 860,
      used: 208,
      accrued: 208,
    })
    assert.deepEqual(
      benefitsIn(office).leaveYears.map(({ ceiling, forfeited }) => [ceiling, forfeited]),
      [
        [850, 50],
        [850, 10],
      ],
    )
  })

  test('of the entry keeps what was brought in up to the former ceiling', () => {
    const office = paying({ on: day('2026-02-02'), rate: usd(200_000) })
    const ask = { ...TO, year: 2025, starts: '2026-01-11', balance: 100, used: 0, accrued: 100 }
    office.take(closeLeaveYear, { ...ask, broughtIn: 300, formerCeiling: 240, broughtInUsed: 20 })
    assert.deepEqual(
      benefitsIn(office).leaveYears.map(({ balance, forfeited }) => [balance, forfeited]),
      [[340, 40]],
    )
  })

  test('starts on one of the first fourteen days of January, and not in the future', () => {
    const office = paying({ on: day('2026-02-02'), rate: usd(200_000) })
    const ask = { ...TO, year: 2025, balance: 1, used: 0, accrued: 1 }
    for (const starts of ['2026-01-15', '2025-12-28', '2026-02-03']) {
      assert.match(String(problemsOf(office.decide(closeLeaveYear, { ...ask, starts }))), /^starts:/)
    }
  })
})

describe('unused leave', () => {
  test('is paid on leaving, once, and does not count toward the limit', () => {
    const office = paying({ on: day('2026-03-02'), rate: usd(208_700) })
    const ask = { ...TO, left: '2026-01-31', on: '2026-02-20', hours: 100 }
    assert.match(String(problemsOf(office.decide(payOutLeave, ask))), /holds no separation/)
    leave(office, day('2026-02-01'))
    office.take(payOutLeave, ask)
    const { payments } = payOf(office.entries.filter(({ stream }) => stream === 'pay:x1'))
    assert.deepEqual(
      payments.map(({ kind, cents }) => [kind, cents]),
      [['terminal-leave', usd(10_000)]],
    )
    assert.match(String(problemsOf(office.decide(payOutLeave, ask))), /was paid out on 2026-02-20/)
  })
})

describe('a sabbatical', () => {
  const on = day('2015-05-01')
  const ask = {
    ...TO,
    start: '2015-06-01',
    end: '2016-04-30',
    purpose: 'study',
    plan: 'A year of public administration abroad',
    executiveServiceYears: 7,
    sesServiceYears: 2,
    annuityAvailable: 'no',
    agreesToServe: 'yes',
    agreement: 'Agreement of 1 May 2015',
  }

  test('of eleven months is granted, with two years owed; its purpose is sealed [S4-VII.B.1-1, S4-VII.B.2-3]', () => {
    const office = paying({ on, rate: usd(170_000) }, asDeputy)
    const { events } = office.take(grantSabbatical, ask)
    assert.equal(JSON.stringify(events.map(({ body }) => body)).includes('abroad'), false)
    const [granted] = benefitsIn(office).sabbaticals
    assert.deepEqual([granted?.end, granted?.serveUntil], ['2016-04-30', '2018-04-30'])
    const again = office.decide(grantSabbatical, { ...ask, start: '2016-04-30', end: '2016-09-30' })
    assert.match(String(problemsOf(again)), /is granted/)
    const soon = refusalOf(office.decide(grantSabbatical, { ...ask, start: '2018-06-01', end: '2018-09-30' }))
    assert.equal(soon.earliest, '2026-05-01')
  })

  for (const [what, clause, change] of [
    ['of twelve months', 'S4-VII.B.1-1', { end: '2016-05-01' }],
    ['after six years', 'S4-VII.B.2-1', { executiveServiceYears: 6 }],
    ['after one year in the SES', 'S4-VII.B.2-1', { sesServiceYears: 1 }],
    ['for somebody who may retire', 'S4-VII.B.2-2', { annuityAvailable: true }],
    ['without the agreement to serve', 'S4-VII.B.2-3', { agreesToServe: false }],
    ['for paid work', 'S4-VII.B.1-1', { purpose: 'another purpose' }],
  ] as const) {
    test(`${what} is refused [${clause}]`, () => {
      const office = paying({ on, rate: usd(170_000) }, asDeputy)
      assert.equal(
        refusalOf(office.decide(grantSabbatical, { ...ask, ...change })).rule,
        'development/sabbatical',
      )
    })
  }

  test('is for career executives, and years in the SES are taken from the record', () => {
    const noncareer = paying({ on, rate: usd(170_000), appointment: 'noncareer' }, asDeputy)
    assert.match(refusalOf(noncareer.decide(grantSabbatical, ask)).message, /career/)
    const { sesServiceYears: _, ...blank } = ask
    paying({ on, rate: usd(170_000), since: day('2013-06-01') }, asDeputy).take(grantSabbatical, blank)
    const newer = paying({ on, rate: usd(170_000), since: day('2013-06-02') }, asDeputy)
    assert.match(refusalOf(newer.decide(grantSabbatical, blank)).message, /two years in the SES/)
  })

  test('left unserved is a debt unless a good reason is found [S4-VII.B.2-3]', () => {
    const office = paying({ on, rate: usd(170_000) }, asDeputy)
    office.take(grantSabbatical, ask)
    const told: Told = { ...asEsu, today: day('2018-01-10') }
    const end = { ...TO, ended: '2016-04-30', how: 'completed' }
    assert.match(
      String(problemsOf(office.decide(endSabbatical, { ...end, how: 'broken off' }, told))),
      /^ended:/,
    )
    office.take(endSabbatical, end, told)
    assert.match(String(problemsOf(office.decide(endSabbatical, end, told))), /on record since/)
    const left = { ...end, left: '2017-12-31' }
    assert.equal(refusalOf(office.decide(endSabbatical, left, told)).rule, 'development/sabbatical-service')
    const excused = office.decide(endSabbatical, { ...left, cost: 190_000, goodReason: true }, told)
    assert.ok(excused.kind === 'events')
    office.take(endSabbatical, { ...left, cost: 190_000 }, told)
    assert.equal(benefitsIn(office).sabbaticals[0]?.ended?.owed, usd(190_000))
  })
})

describe('SES benefits in a higher post', () => {
  const ask = {
    ...TO,
    post: 'Assistant Secretary',
    kind: 'Senate-confirmed, paid at Executive Level V or more',
    effective: '2026-03-02',
    breakBefore: 'no',
    kept: 'leave\nperformance awards',
  }

  test('are kept as the executive chooses, for a year at least [S4-VII.D]', () => {
    const office = paying({ on: day('2026-03-02'), rate: usd(200_000) }, asExecutive)
    office.take(electBenefits, ask)
    assert.deepEqual(benefitsIn(office).elections[0]?.kept, ['leave', 'performance awards'])
    const soon = office.decide(electBenefits, ask, { today: day('2027-03-01') })
    assert.match(String(problemsOf(soon)), /stands until 2027-03-02/)
    office.take(electBenefits, { ...ask, kept: [] }, { today: day('2027-03-02') })
    assert.equal(office.decide(electBenefits, ask, { who: esu }).kind, 'not-found')
  })

  test('are not kept after a break, in another post, or by a noncareer executive [S4-VII.D]', () => {
    const office = paying({ on: day('2026-03-02'), rate: usd(200_000) }, asExecutive)
    for (const change of [{ breakBefore: 'yes' }, { kind: 'another' }]) {
      const refused = refusalOf(office.decide(electBenefits, { ...ask, ...change }))
      assert.equal(refused.rule, 'staffing/retained-benefits')
    }
    assert.match(
      String(problemsOf(office.decide(electBenefits, { ...ask, kept: 'a car' }))),
      /not on the list/,
    )
    const noncareer = paying(
      { on: day('2026-03-02'), rate: usd(200_000), appointment: 'noncareer' },
      asExecutive,
    )
    assert.match(refusalOf(noncareer.decide(electBenefits, ask)).message, /career/)
  })
})

describe('the last move home', () => {
  const ask = {
    ...TO,
    to: 'Tucson, Arizona',
    left: '2026-01-31',
    starts: '2026-04-01',
    extended: 'no',
    movedInInterest: 'yes',
    retirementAtMove: 'within five years of optional retirement',
    annuity: 'yes',
    inUnitedStates: 'yes',
    miles: 2_200,
    pounds: 15_000,
  }

  test('is paid after a move near retirement, and begins in time [S4-VII.C]', () => {
    const office = paying({ on: day('2026-01-15'), rate: usd(200_000) }, asDeputy)
    office.take(approveLastMove, ask)
    assert.equal(benefitsIn(office).moves[0]?.by, '2026-07-31')
    assert.match(String(problemsOf(office.decide(approveLastMove, ask))), /was approved/)
  })

  test('is not paid to somebody moved earlier, under 50 miles, or too late [S4-VII.C]', () => {
    const office = paying({ on: day('2026-01-15'), rate: usd(200_000) }, asDeputy)
    for (const change of [
      { retirementAtMove: 'more than five years away' },
      { miles: 49 },
      { starts: '2026-08-01' },
      { annuity: 'no' },
    ]) {
      assert.equal(
        refusalOf(office.decide(approveLastMove, { ...ask, ...change })).rule,
        'benefits/last-move-home',
      )
    }
    office.take(approveLastMove, { ...ask, starts: '2026-08-01', extended: 'yes' })
  })
})
