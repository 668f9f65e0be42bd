import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { incentiveOf } from '../../record/incentive.ts'
import { incentiveStream } from '../../record/pay-terms.ts'
import type { Given } from '../action.ts'
import { type Office, problemsOf, refusalOf, type Told } from '../office.fixture.ts'
import { deputy, esu, payroll } from '../pay/pay.fixture.ts'
import { paying, TO } from '../pay/payments.fixture.ts'
import { approveIncentive } from './approve-incentive.ts'
import { endServiceAgreement } from './end-service-agreement.ts'
import { payIncentive } from './pay-incentive.ts'
import { proposeIncentive } from './propose-incentive.ts'
import { recordServiceAgreement, signServiceAgreement } from './sign-service-agreement.ts'

const NAME = 'bonus-1'
const OF = { ...TO, incentive: NAME }
const need = 'Three announcements brought no qualified candidate'
const asEsu: Told = { who: esu }
const asDeputy: Told = { who: deputy }
const asPayroll: Told = { who: payroll }
const asExecutive: Told = {
  who: { person: TO.person, name: 'An executive', role: 'executive', unit: 'HSBB' },
}

/** ES-3 in 1991, the rate of 101,800; a recruitment bonus of a quarter of it. */
const RECRUITMENT = {
  ...OF,
  kind: 'recruitment',
  start: '1991-03-10',
  payPeriods: 26,
  tests: ['hard to fill', 'newly appointed'],
  need,
}
const ES_3 = { on: day('1991-04-01'), rate: usd(101_800) }
/** ES-5 in 1991, the rate of 111,800. */
const ES_5 = { on: day('1991-12-02'), rate: usd(111_800) }
const RETENTION = {
  ...OF,
  kind: 'retention',
  start: '1991-01-13',
  payPeriods: 26,
  tests: ['special need', 'likely to leave'],
  need,
}
/** A retention incentive of today. */
const TODAY = { on: day('2026-06-01'), rate: usd(200_000) }
const OF_TODAY = { ...RETENTION, start: '2026-05-31', percent: '20%' }

/** Proposes and approves. */
function approved(office: Office, proposal: Readonly<Record<string, unknown>>, told: Told = {}): void {
  office.take(proposeIncentive, proposal, { ...asEsu, ...told })
  office.take(approveIncentive, OF, { ...asDeputy, ...told })
}

function incentiveIn(office: Office) {
  return incentiveOf(office.entries.filter(({ stream }) => stream === incentiveStream(TO.person, NAME)))
}

describe('a recruitment incentive', () => {
  test('of 25% of ES-3 is paid once its agreement is signed [S4-VI.D.1-1, S4-VI.D.1-2, S3-3R]', () => {
    const office = paying(ES_3)
    approved(office, { ...RECRUITMENT, amount: '25,450.00' })
    const pay = { ...OF, on: '1991-04-01', amount: 25_450 }
    const unsigned = refusalOf(office.decide(payIncentive, pay, asPayroll))
    assert.equal(unsigned.rule, 'awards/recruitment-relocation')
    assert.match(unsigned.message, /no service agreement has been signed/)
    const paper = { ...OF, method: 'up front', document: 'Agreement of 1 April 1991' }
    office.take(signServiceAgreement, paper, asExecutive)
    assert.deepEqual(
      [incentiveIn(office)?.agreement?.start, incentiveIn(office)?.agreement?.end],
      ['1991-03-10', '1992-03-07'],
    )
    office.take(payIncentive, pay, asPayroll)
    assert.deepEqual(
      office.entries.slice(-2).map(({ type, stream }) => [type, stream]),
      [
        ['awards/incentive-paid', 'incentive:x1/bonus-1'],
        ['pay/payment-made', 'pay:x1'],
      ],
    )
    assert.deepEqual(problemsOf(office.decide(payIncentive, { ...pay, amount: 0.01 }, asPayroll)), [
      'amount: $0 of what was approved is still to be paid',
    ])
  })

  test('of a cent more is refused, and so is one without a need [S4-VI.D.1-1]', () => {
    const office = paying(ES_3)
    const over = refusalOf(office.decide(proposeIncentive, { ...RECRUITMENT, amount: 25_450.01 }, asEsu))
    assert.equal(over.rule, 'awards/recruitment-relocation-amount')
    assert.deepEqual(over.compared, { amount: 25_450.01, limit: 25_450 })
    const idle = { ...RECRUITMENT, amount: 25_450, tests: ['special need'] }
    assert.match(
      refusalOf(office.decide(proposeIncentive, idle, asEsu)).message,
      /the need to pay it is not shown/,
    )
    const unknown = { ...RECRUITMENT, amount: 25_450, tests: ['nice to have'] }
    assert.match(
      String(problemsOf(office.decide(proposeIncentive, unknown, asEsu))),
      /nice to have is not on the list/,
    )
  })

  test('counts the years of its service period, 104 pay periods at most', () => {
    const office = paying(TODAY)
    const ask = { ...RECRUITMENT, start: '2026-05-31', amount: 10_000 }
    const long = refusalOf(office.decide(proposeIncentive, { ...ask, payPeriods: 105 }, asEsu))
    assert.equal(long.rule, 'pay/service-years')
    // 39 periods are 1.50 years: 25% of 200,000 for each.
    office.take(proposeIncentive, { ...ask, payPeriods: 39, amount: 75_000 }, asEsu)
    const over = refusalOf(
      office.decide(proposeIncentive, { ...ask, payPeriods: 39, amount: 75_000.01 }, asEsu),
    )
    assert.deepEqual(over.compared, { amount: 75_000.01, limit: 75_000 })
    const within = refusalOf(office.decide(proposeIncentive, { ...ask, start: '2026-06-03' }, asEsu))
    assert.match(within.message, /first day of a pay period/)
  })

  test('is for somebody newly appointed to Federal service, by the law since 2005', () => {
    const office = paying(TODAY)
    const serving = { ...RECRUITMENT, start: '2026-05-31', amount: 10_000, tests: ['hard to fill'] }
    assert.match(
      refusalOf(office.decide(proposeIncentive, serving, asEsu)).message,
      /not newly appointed as a federal employee/,
    )
    paying(ES_3).take(proposeIncentive, { ...RECRUITMENT, amount: 10_000, tests: ['hard to fill'] }, asEsu)
  })

  test('is not for a noncareer executive since 2005 [S3-3R]', () => {
    const office = paying({ ...TODAY, appointment: 'noncareer' })
    const ask = { ...RECRUITMENT, start: '2026-05-31', amount: 10_000 }
    assert.equal(refusalOf(office.decide(proposeIncentive, ask, asEsu)).rule, 'awards/incentive-eligibility')
    const in1991 = paying({ ...ES_3, appointment: 'noncareer' })
    in1991.take(proposeIncentive, { ...RECRUITMENT, amount: 10_000 }, asEsu)
  })
})

describe('a retention incentive', () => {
  test('of 27,000 for ES-5 fits under the year’s limit with both tests shown [S4-VI.D.2, S4-VI.E-1]', () => {
    const office = paying(ES_5)
    approved(office, { ...RETENTION, amount: 27_000 })
    office.take(payIncentive, { ...OF, on: '1991-12-02', amount: 27_000 }, asPayroll)
  })

  test('of 27,950 passes it by 850, is not put off, and 27,100 is the most [S4-VI.E-1, S4-VI.E-2]', () => {
    const office = paying(ES_5)
    approved(office, { ...RETENTION, amount: 27_950 })
    const pay = { ...OF, on: '1991-12-02', amount: 27_950 }
    const { rule, compared, cites } = refusalOf(office.decide(payIncentive, pay, asPayroll))
    assert.equal(rule, 'pay/aggregate-carried-kinds')
    assert.deepEqual(compared, { amount: 27_950, total: 139_750, limit: 138_900, over: 850, most: 27_100 })
    assert.deepEqual(cites, ['OPM SES-91-04, VI.E'])
    office.take(payIncentive, { ...pay, amount: 27_100 }, asPayroll)
  })

  test('with one of both tests is refused, and so is more than a quarter [S4-VI.D.2]', () => {
    const office = paying(ES_5)
    const stays = { ...RETENTION, amount: 27_000, tests: ['unusual qualifications'] }
    const refused = refusalOf(office.decide(proposeIncentive, stays, asEsu))
    assert.equal(refused.rule, 'awards/retention-incentive')
    assert.match(refused.message, /likely to leave/)
    const over = refusalOf(office.decide(proposeIncentive, { ...RETENTION, amount: 27_950.01 }, asEsu))
    assert.match(over.message, /more than the limit/)
  })

  test('is paid by percentage of the pay earned, never in advance, and what is left at the end', () => {
    const office = paying(TODAY)
    approved(office, OF_TODAY)
    const early = refusalOf(
      office.decide(payIncentive, { ...OF, on: '2026-06-01', payEarned: 7_666 }, asPayroll),
    )
    assert.match(early.message, /agreement/)
    const upFront = { ...OF, method: 'up front', document: 'Agreement of 1 June 2026' }
    assert.match(refusalOf(office.decide(recordServiceAgreement, upFront, asEsu)).message, /advance/)
    office.take(recordServiceAgreement, { ...upFront, method: 'in installments' }, asEsu)
    const june: Told = { ...asPayroll, today: day('2026-06-25') }
    const installment = { ...OF, on: '2026-06-25', payEarned: '7,666.40', installmentPercent: 15 }
    office.take(payIncentive, installment, june)
    assert.deepEqual(incentiveIn(office)?.paid, [{ on: '2026-06-25', cents: usd(1_149.96) }])
    const [payment] = office.entries.slice(-1)
    assert.ok(payment?.type === 'pay/payment-made')
    assert.equal(payment.body.discretionary, false)
    assert.match(
      String(problemsOf(office.decide(payIncentive, { ...installment, amount: 10 }, june))),
      /either the amount or/,
    )
  })

  test('needs no agreement where it is paid every two weeks in full', () => {
    const office = paying(TODAY)
    approved(office, { ...OF_TODAY, tests: [...RETENTION.tests, 'every two weeks in full'] })
    office.take(
      payIncentive,
      { ...OF, on: '2026-06-15', payEarned: 7_666 },
      { ...asPayroll, today: day('2026-06-15') },
    )
  })

  test('above a quarter waits for OPM’s waiver, and half is the most', () => {
    const office = paying(TODAY)
    const ask = { ...OF_TODAY, percent: 40 }
    assert.match(refusalOf(office.decide(proposeIncentive, ask, asEsu)).message, /more than the limit/)
    office.take(proposeIncentive, { ...ask, waiver: true }, asEsu)
    assert.equal(refusalOf(office.decide(approveIncentive, OF, asDeputy)).rule, 'awards/incentive-waiver')
    office.take(approveIncentive, { ...OF, document: 'OPM waiver of 1 May 2026' }, asDeputy)
    const more = { ...ask, incentive: 'bonus-2', waiver: true, percent: 50.01 }
    assert.match(refusalOf(office.decide(proposeIncentive, more, asEsu)).message, /more than the limit/)
  })

  test('does not start beside one that runs', () => {
    const office = paying(TODAY)
    const running: Given['incentives'] = [
      {
        incentive: 'retention-2025',
        kind: 'retention',
        state: 'running',
        start: day('2025-06-01'),
        end: day('2026-05-30'),
      },
    ]
    office.take(proposeIncentive, OF_TODAY, { ...asEsu, incentives: running })
    const [one] = running
    assert.ok(one !== undefined)
    const longer = [{ ...one, end: day('2026-05-31') }]
    const refused = refusalOf(office.decide(approveIncentive, OF, { ...asDeputy, incentives: longer }))
    assert.equal(refused.rule, 'awards/incentive-overlap')
    assert.equal(refused.compared.name, 'retention-2025')
    const proposed = [{ ...one, state: 'proposed' as const, end: day('2027-05-31') }]
    office.take(approveIncentive, OF, { ...asDeputy, incentives: proposed })
  })
})

describe('a relocation incentive', () => {
  test('needs the move, the home and the rating', () => {
    const ask = {
      ...RECRUITMENT,
      kind: 'relocation',
      start: '2026-05-31',
      amount: 30_000,
      tests: ['hard to fill', 'federal employee before the move', 'home in the new area'],
    }
    const office = paying(TODAY)
    assert.equal(refusalOf(office.decide(proposeIncentive, ask, asEsu)).rule, 'awards/recruitment-relocation')
    const near = refusalOf(office.decide(proposeIncentive, { ...ask, miles: 49 }, asEsu))
    assert.match(near.message, /less than 50 miles/)
    office.take(proposeIncentive, { ...ask, miles: 640 }, asEsu)
    assert.equal(incentiveIn(office)?.proposed.miles, 640)
  })
})

describe('the steps of an incentive', () => {
  test('are taken by different people, and none by the executive but the signature', () => {
    const office = paying(ES_3)
    const ask = { ...RECRUITMENT, amount: 20_000 }
    assert.equal(refusalOf(office.decide(proposeIncentive, ask, asExecutive)).cites[0], 'Cadre practice')
    office.take(proposeIncentive, ask, asEsu)
    const same = refusalOf(office.decide(approveIncentive, OF, { who: { ...deputy, person: esu.person } }))
    assert.match(same.message, /proposed it and does not approve it too/)
    const paper = { ...OF, method: 'up front', document: 'Agreement' }
    const early = office.decide(recordServiceAgreement, paper, asEsu)
    assert.match(String(problemsOf(early)), /not approved yet/)
    const pending = office.decide(signServiceAgreement, paper, asExecutive)
    const none = office.decide(signServiceAgreement, { ...paper, incentive: 'none-such' }, asExecutive)
    assert.equal(none.kind, 'not-found')
    assert.equal(JSON.stringify(pending).replace(NAME, 'none-such'), JSON.stringify(none))
    assert.equal(office.decide(signServiceAgreement, paper, asPayroll).kind, 'not-found')
    office.take(approveIncentive, OF, asDeputy)
    assert.match(String(problemsOf(office.decide(approveIncentive, OF, asDeputy))), /approved already/)
    assert.equal(JSON.stringify(office.entries.map(({ body }) => body)).includes('announcements'), false)
  })

  test('end with the repayment that the office determined, for cause or breach alone', () => {
    const office = paying(TODAY)
    approved(office, { ...RECRUITMENT, start: '2026-05-31', amount: 40_000 })
    office.take(recordServiceAgreement, { ...OF, method: 'up front', document: 'Agreement of 1 June' }, asEsu)
    office.take(payIncentive, { ...OF, on: '2026-06-01', amount: 40_000 }, asPayroll)
    const told: Told = { ...asDeputy, today: day('2026-11-02') }
    const end = { ...OF, on: '2026-11-01', event: 'nothing', repay: 10_000 }
    assert.equal(refusalOf(office.decide(endServiceAgreement, end, told)).rule, 'awards/agreement-ends')
    const breach = { ...end, event: 'breach', reason: 'Left for a private firm; 17 of 26 periods not served' }
    assert.match(
      String(problemsOf(office.decide(endServiceAgreement, { ...breach, repay: 40_000.01 }, told))),
      /only \$40,000 was paid/,
    )
    office.take(endServiceAgreement, breach, told)
    assert.deepEqual(
      [incentiveIn(office)?.state, incentiveIn(office)?.ended?.how, incentiveIn(office)?.ended?.repay],
      ['ended', 'breached', usd(10_000)],
    )
    const after = { ...OF, on: '2026-11-02', amount: 1 }
    assert.match(
      String(problemsOf(office.decide(payIncentive, after, { ...told, ...asPayroll }))),
      /it ended on/,
    )
  })

  test('end as served from the last day of the agreement on', () => {
    const office = paying(TODAY)
    approved(office, { ...RECRUITMENT, start: '2026-05-31', amount: 40_000 })
    office.take(
      recordServiceAgreement,
      { ...OF, method: 'at the end', document: 'Agreement of 1 June' },
      asEsu,
    )
    assert.match(
      String(problemsOf(office.decide(payIncentive, { ...OF, on: '2026-06-01', amount: 1 }, asPayroll))),
      /paid at the end, after 29 May 2027/,
    )
    const told: Told = { ...asDeputy, today: day('2027-06-02') }
    const end = { ...OF, event: 'nothing' }
    const early = office.decide(endServiceAgreement, { ...end, on: '2027-05-28' }, told)
    assert.ok(early.kind === 'events')
    assert.match(early.says, /ended by the agency/)
    office.take(endServiceAgreement, { ...end, on: '2027-05-29' }, told)
    assert.equal(incentiveIn(office)?.ended?.how, 'fulfilled')
  })
})
