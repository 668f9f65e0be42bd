import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { payOf } from '../../record/pay.ts'
import { payStream } from '../../record/pay-terms.ts'
import { type Office, problemsOf, refusalOf, type Told } from '../office.fixture.ts'
import { deputy } from '../pay/pay.fixture.ts'
import { paying, TO } from '../pay/payments.fixture.ts'
import { recordPayment } from '../pay/record-payment.ts'
import { agreePhysiciansAllowance, endPhysiciansAllowance } from './physicians-allowance.ts'

const asDeputy: Told = { who: deputy }
const AGREED = {
  ...TO,
  start: '2025-03-01',
  end: '2026-02-28',
  months: 30,
  amount: 30_000,
  need: 'Two surgeons declined the post',
  document: 'Agreement of 1 March 2025',
}
const PAID = { ...TO, on: '2025-06-02', kind: 'physicians-allowance', amount: 10_000 }

function office(): Office {
  return paying({ on: day('2025-06-02'), rate: usd(170_000) })
}

function paid(made: Office) {
  return payOf(made.entries.filter(({ stream }) => stream === payStream(TO.person))).payments
}

describe('a physicians’ comparability allowance', () => {
  test('is agreed for a year or more, within the limit that the months of service set', () => {
    const made = office()
    const short = refusalOf(made.decide(agreePhysiciansAllowance, { ...AGREED, end: '2026-02-27' }, asDeputy))
    assert.match(short.message, /no agreement of a year/)
    for (const change of [{ amount: 30_000.01 }, { months: 24 }]) {
      const over = refusalOf(made.decide(agreePhysiciansAllowance, { ...AGREED, ...change }, asDeputy))
      assert.equal(over.rule, 'awards/physicians-allowance')
    }
    const few = { ...AGREED, months: 24, amount: 14_000 }
    assert.equal(made.decide(agreePhysiciansAllowance, few, asDeputy).kind, 'events')
    const { events } = made.take(agreePhysiciansAllowance, AGREED, asDeputy)
    assert.equal(JSON.stringify(events.map(({ body }) => body)).includes('surgeons'), false)
    const beside = { ...AGREED, start: '2026-02-28', end: '2027-02-27' }
    assert.match(String(problemsOf(made.decide(agreePhysiciansAllowance, beside, asDeputy))), /is on record/)
    const after = { ...AGREED, start: '2026-03-01', end: '2027-02-28' }
    assert.equal(made.decide(agreePhysiciansAllowance, after, asDeputy).kind, 'events')
  })

  test('is for noncareer physicians too, and before 2016 its limits are not on record', () => {
    const noncareer = paying({ on: day('2025-06-02'), rate: usd(170_000), appointment: 'noncareer' })
    assert.equal(noncareer.decide(agreePhysiciansAllowance, AGREED, asDeputy).kind, 'events')
    const early = paying({ on: day('2015-06-02'), rate: usd(170_000) })
    const refused = refusalOf(
      early.decide(agreePhysiciansAllowance, { ...AGREED, start: '2015-03-01', end: '2016-02-29' }, asDeputy),
    )
    assert.match(refused.message, /no law/i)
  })

  test('is paid up to its amount in each year of the agreement, not in each payment', () => {
    const made = office()
    made.take(agreePhysiciansAllowance, AGREED, asDeputy)
    made.take(recordPayment, PAID)
    made.take(recordPayment, { ...PAID, amount: 20_000 })
    assert.equal(paid(made)[0]?.discretionary, false)
    assert.deepEqual(problemsOf(made.decide(recordPayment, { ...PAID, amount: 0.01 })), [
      'amount: $0 of the allowance of this year of the agreement is still to be paid',
    ])
  })

  test('without an agreement on record keeps to the limit in the calendar year', () => {
    const made = office()
    const told = { ...PAID, physicianMonths: 24, physicianAgreement: true }
    made.take(recordPayment, told)
    const over = refusalOf(made.decide(recordPayment, { ...told, amount: 4_000.01 }))
    assert.deepEqual(over.compared, { amount: 4_000.01, paidBefore: 10_000, agreement: true })
    made.take(recordPayment, { ...told, amount: 4_000 })
    const next: Told = { today: day('2026-01-09') }
    assert.equal(made.decide(recordPayment, { ...told, on: '2026-01-09' }, next).kind, 'events')
  })

  test('ends before its time, and nothing is paid under it afterwards', () => {
    const made = office()
    const end = { ...TO, on: '2025-06-01', reason: 'Took a post in a hospital' }
    assert.match(String(problemsOf(made.decide(endPhysiciansAllowance, end, asDeputy))), /^on: no agreement/)
    made.take(agreePhysiciansAllowance, AGREED, asDeputy)
    const { says } = made.take(endPhysiciansAllowance, end, asDeputy)
    assert.match(says, /not read: the office determines it/)
    assert.match(refusalOf(made.decide(recordPayment, PAID)).message, /missing|needed|agreement|months/i)
    const anew = { ...AGREED, start: '2025-06-02', end: '2026-06-01' }
    assert.equal(made.decide(agreePhysiciansAllowance, anew, asDeputy).kind, 'events')
    assert.match(String(problemsOf(made.decide(endPhysiciansAllowance, end, asDeputy))), /^on: no agreement/)
  })
})
