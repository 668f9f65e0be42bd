import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { payOf, rateOn } from '../../record/pay.ts'
import { paySeverance } from '../benefits/pay-severance.ts'
import { type Office, problemsOf, refusalOf } from '../office.fixture.ts'
import { deputy } from './pay.fixture.ts'
import { paying, TO } from './payments.fixture.ts'
import { raiseSavedRate, setSavedRate } from './saved-rate.ts'

/** An executive at 170,000 who left the Service on 1 June 2015. */
function removed(): Office {
  const office = paying({ on: day('2015-06-01'), rate: usd(170_000) })
  const body = { person: TO.person, reason: 'removed', position: 'p1' }
  const stream = `person:${TO.person}`
  office.record([{ stream, type: 'staffing/separated', effective: day('2015-06-01'), body }])
  return office
}

function rateFrom(office: Office, on: string) {
  const events = office.entries.filter(({ stream }) => stream === 'pay:x1')
  const found = rateOn(payOf(events), day(on))
  return [found?.cents, found?.basis]
}

describe('pay on placement outside the Service', () => {
  const ask = {
    ...TO,
    from: '2015-06-01',
    placementRate: 140_000,
    placementMaximum: 158_700,
    formerPostRate: 150_000,
  }

  test('is the highest of three rates, saved above the grade’s maximum, and grows by half of its rises [S3-Pay-8, S4-IX.A.1]', () => {
    const office = removed()
    const told = { who: deputy, today: day('2018-02-01') }
    office.take(setSavedRate, ask, told)
    assert.deepEqual(rateFrom(office, '2015-06-01'), [usd(170_000), 'saved rate, by the SES rate'])
    assert.match(String(problemsOf(office.decide(setSavedRate, ask, told))), /is set from 2015-06-01 already/)
    const change = 'pay schedule adjustment'
    const rise = { ...TO, from: '2016-01-10', maximumBefore: 158_700, maximumAfter: 160_300, change }
    office.take(raiseSavedRate, rise, told)
    assert.deepEqual(rateFrom(office, '2016-01-10')[0], usd(170_800))
    const last = { ...TO, from: '2017-01-08', maximumBefore: 160_300, maximumAfter: 182_000, change }
    office.take(raiseSavedRate, last, told)
    assert.deepEqual(rateFrom(office, '2017-01-08'), [
      usd(182_000),
      'the grade’s maximum, with which saved pay ended',
    ])
    const over = { ...last, from: '2018-01-07' }
    assert.match(String(problemsOf(office.decide(raiseSavedRate, over, told))), /no saved rate/)
  })

  test('waits for the removal', () => {
    const office = paying({ on: day('2015-06-01'), rate: usd(170_000) }, { who: deputy })
    assert.match(String(problemsOf(office.decide(setSavedRate, ask))), /record the removal first/)
  })
})

describe('severance', () => {
  const ask = {
    ...TO,
    left: '2015-05-31',
    on: '2015-06-18',
    amount: 6_000,
    months: 240,
    years: 10,
    age: 40,
    involuntary: 'yes',
    forCause: 'no',
    annuity: 'no',
  }
  const told = { today: day('2015-12-01') }

  test('is ten weeks’ pay for ten years at forty, paid by parts up to it', () => {
    const office = removed()
    const { says } = office.take(paySeverance, ask, told)
    // 170,000 / 2,087 is 81.46 an hour, 3,258.40 a week.
    assert.equal(says, '$6,000 of severance is paid; $26,584 is left.')
    const over = refusalOf(office.decide(paySeverance, { ...ask, amount: 26_584.01 }, told))
    assert.equal(over.compared.due, 26_584)
    office.take(paySeverance, { ...ask, amount: 26_584 }, told)
  })

  test('is not due after a removal for cause, beside an annuity, or while serving', () => {
    const office = removed()
    for (const change of [{ forCause: 'yes' }, { annuity: 'yes' }, { involuntary: 'no' }, { months: 11 }]) {
      const refused = refusalOf(office.decide(paySeverance, { ...ask, ...change }, told))
      assert.equal(refused.rule, 'benefits/severance')
    }
    const serving = paying({ on: day('2015-06-01'), rate: usd(170_000) })
    assert.match(String(problemsOf(serving.decide(paySeverance, ask, told))), /no separation/)
  })
})
