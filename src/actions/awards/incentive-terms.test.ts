import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import type { Given } from '../action.ts'
import { type Office, problemsOf, refusalOf, type Told } from '../office.fixture.ts'
import { deputy, esu, payroll } from '../pay/pay.fixture.ts'
import { paying, TO } from '../pay/payments.fixture.ts'
import { approveIncentive } from './approve-incentive.ts'
import { endServiceAgreement } from './end-service-agreement.ts'
import { payIncentive } from './pay-incentive.ts'
import { proposeIncentive } from './propose-incentive.ts'
import { recordServiceAgreement } from './sign-service-agreement.ts'

const OF = { ...TO, incentive: 'bonus-1' }
const asEsu: Told = { who: esu }
const asDeputy: Told = { who: deputy }
const RETENTION = {
  ...OF,
  kind: 'retention',
  start: '2026-05-31',
  payPeriods: 26,
  tests: ['special need', 'likely to leave'],
  need: 'An offer from a private firm',
}
const PAPER = { ...OF, method: 'in installments', document: 'Agreement of 1 June 2026' }

function office(): Office {
  return paying({ on: day('2026-06-01'), rate: usd(200_000) })
}

function approved(made: Office, proposal: Readonly<Record<string, unknown>>): void {
  made.take(proposeIncentive, proposal, asEsu)
  made.take(approveIncentive, OF, asDeputy)
}

const on = (today: string): Told => ({ who: payroll, today: day(today) })

describe('a retention incentive is never paid in advance', () => {
  test('an amount is paid as far as the pay periods served have earned it', () => {
    const made = office()
    approved(made, { ...RETENTION, amount: 26_000 })
    made.take(recordServiceAgreement, PAPER, asEsu)
    const pay = { ...OF, on: '2026-06-13', amount: 1_000 }
    const early = refusalOf(made.decide(payIncentive, { ...pay, on: '2026-06-12' }, on('2026-06-30')))
    assert.equal(early.rule, 'awards/retention-incentive')
    assert.match(early.message, /in advance/)
    made.take(payIncentive, pay, on('2026-06-30'))
    assert.match(
      refusalOf(made.decide(payIncentive, { ...pay, on: '2026-06-26', amount: 0.01 }, on('2026-06-30')))
        .message,
      /in advance/,
    )
    made.take(payIncentive, { ...pay, on: '2026-06-27' }, on('2026-06-30'))
    // 14 pay periods end on 12 December.
    const rest = { ...pay, on: '2026-12-12', amount: 12_000 }
    assert.equal(made.decide(payIncentive, { ...rest, amount: 12_000.01 }, on('2026-12-15')).kind, 'refused')
    made.take(payIncentive, rest, on('2026-12-15'))
  })

  test('a percentage is paid of no more basic pay than was earned', () => {
    const made = office()
    approved(made, { ...RETENTION, percent: 20 })
    made.take(recordServiceAgreement, PAPER, asEsu)
    const pay = { ...OF, on: '2026-06-15', payEarned: 7_666.4 }
    made.take(payIncentive, pay, on('2026-06-30'))
    const twice = refusalOf(made.decide(payIncentive, pay, on('2026-06-30')))
    assert.match(twice.message, /in advance/)
    assert.equal(
      made.decide(payIncentive, { ...pay, on: '2026-06-27', payEarned: 10_000_000 }, on('2026-06-30')).kind,
      'refused',
    )
    made.take(payIncentive, { ...pay, on: '2026-06-27' }, on('2026-06-30'))
  })

  test('what would crowd out basic pay at the yearly limit waits for January, and basic pay does not', () => {
    // The Executive Schedule's level I of 2026 is 253,100; the system of this office is not certified.
    const made = paying({ on: day('2026-12-31'), rate: usd(209_600), since: day('2025-01-12') })
    const ask = { ...RETENTION, start: '2026-01-11', percent: 25 }
    approved(made, ask)
    made.take(recordServiceAgreement, PAPER, { ...asEsu, today: day('2026-01-11') })
    const last = { ...OF, on: '2026-12-31', payEarned: 200_000, basicPay: 209_600 }
    const { says } = made.take(payIncentive, last)
    assert.equal(says, '$43,500 of the retention incentive is paid; $6,500 is carried and due on 1 Jan 2027.')
  })
})

describe('one incentive beside another', () => {
  const running: Given['incentives'] = [
    { incentive: 'move-2026', kind: 'relocation', state: 'approved', start: day('2026-08-09') },
  ]

  test('the day that is signed for is held against what runs then, not the day proposed', () => {
    const made = office()
    approved(made, { ...RETENTION, amount: 26_000 })
    const ended = [
      { ...running[0]!, state: 'running' as const, start: day('2026-06-14'), end: day('2026-07-11') },
    ]
    const signed = { ...PAPER, start: '2026-06-28' }
    const refused = refusalOf(made.decide(recordServiceAgreement, signed, { ...asEsu, incentives: ended }))
    assert.equal(refused.rule, 'awards/incentive-overlap')
    const after = { ...signed, start: '2026-07-12' }
    assert.equal(made.decide(recordServiceAgreement, after, { ...asEsu, incentives: ended }).kind, 'events')
  })

  test('one approved for a later day bars what would run into it, unless it may run beside it', () => {
    const made = office()
    const recruitment = {
      ...RETENTION,
      kind: 'recruitment',
      tests: ['hard to fill', 'newly appointed'],
      amount: 9_000,
    }
    const told = { ...asEsu, incentives: running }
    const into = refusalOf(made.decide(proposeIncentive, recruitment, told))
    assert.equal(into.rule, 'awards/incentive-overlap')
    assert.equal(made.decide(proposeIncentive, { ...recruitment, payPeriods: 5 }, told).kind, 'events')
    // A relocation may begin beside an earlier retention incentive.
    assert.equal(made.decide(proposeIncentive, { ...RETENTION, amount: 26_000 }, told).kind, 'events')
  })
})

describe('the end of a retention incentive', () => {
  test('without an agreement says that written notice is given, and that it is paid through its pay period', () => {
    const made = office()
    approved(made, {
      ...RETENTION,
      percent: 20,
      tests: [...RETENTION.tests, 'every two weeks in full'],
    })
    const end = { ...OF, on: '2026-06-02', event: 'nothing' }
    const { says } = made.take(endServiceAgreement, end, { ...asDeputy, today: day('2026-06-02') })
    assert.match(says, /written notice; .* through 13 Jun 2026/)
    assert.match(String(problemsOf(made.decide(endServiceAgreement, end, asDeputy))), /ended already/)
  })
})
