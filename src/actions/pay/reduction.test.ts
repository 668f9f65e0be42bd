import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { standing } from '../../record/fold.ts'
import { lastAdjustmentOn, payOf, rateOn } from '../../record/pay.ts'
import type { Office } from '../office.fixture.ts'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import { RATES_AS_PRINTED } from '../../rulebook/tables/six-rates-as-printed.ts'
import { answerReduction } from './answer-reduction.ts'
import { decideReduction } from './decide-reduction.ts'
import { noticeReduction } from './notice-reduction.ts'
import { delegate, payee, payeeOffice, setter, X } from './rates.fixture.ts'
import { askReconsideration, decideReconsideration } from './reconsider-reduction.ts'

const in2015 = {
  today: '2015-03-01',
  rate: { dollars: 170_000, from: '2014-01-12' },
  rated: { level: 2, fiscalYear: 2014, on: '2014-12-10' },
} as const
const notice = {
  ...X,
  received: '2015-03-01',
  from: '2015-03-16',
  rate: 153_000,
  ground: 'rating below fully successful',
  representation: 'yes',
  reason: 'Two elements were not met',
}

function payIn(made: Office) {
  return payOf(standing(made.entries.filter(({ stream }) => stream.startsWith('p'))))
}

function at(made: Office, today: string): Office {
  made.told = { ...made.told, today: day(today) }
  return made
}

suite('the notice of a cut', () => {
  test('a tenth below the present rate stands to the dollar, fifteen days on [S3-Pay-5]', () => {
    const { events, says } = payeeOffice(in2015).take(noticeReduction, notice)
    assert.ok(events[0]?.type === 'pay/reduction-noticed')
    assert.deepEqual(events[0].body, {
      person: 'x',
      cents: 15_300_000,
      from: 17_000_000,
      ground: 'rating below fully successful',
      received: '2015-03-01',
      effective: '2015-03-16',
      answerBy: '2015-03-08',
    })
    assert.equal(events[0].personal?.['reason'], notice.reason)
    assert.match(says, /The answer is open to 8 Mar 2015/)
  })

  test('a cent, or the 10.01%, more than a tenth is refused with the lowest rate [S3-Pay-5]', () => {
    for (const rate of [152_999.99, 152_983]) {
      const refused = refusalOf(payeeOffice(in2015).decide(noticeReduction, { ...notice, rate }))
      assert.equal(refused.rule, 'pay/reduction-limit')
      assert.equal(refused.compared['lowest'], 153_000)
    }
  })

  test('a cut is in whole dollars', () => {
    const problems = problemsOf(payeeOffice(in2015).decide(noticeReduction, { ...notice, rate: 153_000.5 }))
    assert.match(problems[0] ?? '', /whole dollars: \$153,000 or \$153,001/)
  })

  test('a rate above level III that the law keeps is not cut while no system is certified', () => {
    for (const rate of [168_700, 171_000]) {
      const made = payeeOffice({
        ...in2015,
        certified: '2015-03-10',
        rate: { dollars: 175_000, from: '2014-01-12' },
      })
      const refused = refusalOf(made.decide(noticeReduction, { ...notice, rate }))
      assert.equal(refused.rule, 'pay/kept-above-ceiling')
      assert.match(refused.message, /\$175,000 stays as it is, neither cut nor adjusted/)
    }
  })

  test('a ground that is none is refused, and the grounds are named; without one it takes consent on paper [S3-Pay-5]', () => {
    const read = noticeReduction.fields.safeParse({ ...notice, ground: 'budget' })
    assert.match(
      read.error?.issues[0]?.message ?? '',
      /budget is no ground for a cut; the grounds are rating below/,
    )
    const made = payeeOffice(in2015)
    assert.match(
      problemsOf(made.decide(noticeReduction, { ...notice, ground: 'none' }))[0] ?? '',
      /consents in writing/,
    )
    assert.equal(
      made.decide(noticeReduction, { ...notice, ground: 'none', consent: 'Letter' }).kind,
      'events',
    )
    const good = payeeOffice({ ...in2015, rated: { level: 3, fiscalYear: 2014, on: '2014-12-10' } })
    assert.match(problemsOf(good.decide(noticeReduction, notice))[0] ?? '', /the latest one is level 3/)
    assert.equal(good.decide(noticeReduction, { ...notice, ground: 'conduct' }).kind, 'events')
  })

  test('within fifteen days, or within twelve months, the first lawful day is told', () => {
    const made = payeeOffice(in2015)
    assert.equal(
      refusalOf(made.decide(noticeReduction, { ...notice, from: '2015-03-15' })).earliest,
      '2015-03-16',
    )
    const late = payeeOffice({ ...in2015, rate: { dollars: 170_000, from: '2014-06-01' } })
    assert.equal(refusalOf(late.decide(noticeReduction, notice)).earliest, '2015-06-01')
    assert.match(
      problemsOf(made.decide(noticeReduction, { ...notice, received: '2015-03-02' }))[0] ?? '',
      /up to today/,
    )
  })

  test('nobody is cut below the band, a noncareer appointee without ground or tenth no further either', () => {
    const made = payeeOffice({ ...in2015, appointment: 'noncareer', certified: true })
    const free = { ...notice, ground: 'none' }
    assert.equal(made.decide(noticeReduction, { ...free, rate: 121_956 }).kind, 'events')
    assert.match(refusalOf(made.decide(noticeReduction, { ...free, rate: 121_955 })).message, /band/)
  })

  test('it is no cut, a second notice, an own notice: each is told', () => {
    const made = payeeOffice(in2015)
    assert.match(problemsOf(made.decide(noticeReduction, { ...notice, rate: 170_000 }))[0] ?? '', /is no cut/)
    const own = refusalOf(made.decide(noticeReduction, notice, { who: { ...setter, person: 'x' } }))
    assert.match(own.message, /own pay/)
    assert.match(
      refusalOf(made.decide(noticeReduction, { ...notice, representation: 'no' })).message,
      /no representation/,
    )
    made.take(noticeReduction, notice)
    assert.match(problemsOf(made.decide(noticeReduction, notice))[0] ?? '', /not decided yet/)
  })
})

suite('the decision on a cut', () => {
  const noticed = () => {
    const made = payeeOffice(in2015)
    made.take(noticeReduction, notice)
    return made
  }
  const decision = { ...X, answer: 'reduced', reasons: 'The answer does not change the two elements' }

  test('comes after the answer, or after the seven days for one; pay falls and the twelve months begin [S3-Pay-5]', () => {
    const made = at(noticed(), '2015-03-07')
    const early = refusalOf(made.decide(decideReduction, { ...decision, on: '2015-03-07' }))
    assert.match(early.message, /before the time to answer was over/)
    assert.equal(early.earliest, '2015-03-08')
    made.take(answerReduction, { ...X, on: '2015-03-05', how: 'both', text: 'I met them' }, { who: payee })
    const { events, says } = made.take(decideReduction, { ...decision, on: '2015-03-07' })
    assert.deepEqual(
      events.map(({ type }) => type),
      ['pay/reduction-decided', 'pay/rate-set'],
    )
    assert.match(says, /reconsideration to 14 Mar 2015/)
    const pay = payIn(made)
    assert.equal(rateOn(pay, day('2015-03-16'))?.cents, 15_300_000)
    assert.equal(rateOn(pay, day('2015-03-15'))?.cents, 17_000_000)
    assert.equal(lastAdjustmentOn(pay, day('2015-04-01'))?.from, '2015-03-16')
  })

  test('never goes further than the notice, and may be less, or nothing', () => {
    const made = at(noticed(), '2015-03-10')
    const on = { ...decision, on: '2015-03-10' }
    assert.match(
      problemsOf(made.decide(decideReduction, { ...on, rate: 152_000 }))[0] ?? '',
      /takes a new notice/,
    )
    assert.equal(made.decide(decideReduction, { ...on, rate: 160_000 }).kind, 'events')
    made.take(decideReduction, { ...on, answer: 'not reduced' })
    assert.equal(rateOn(payIn(made), day('2015-04-01'))?.cents, 17_000_000)
    assert.match(problemsOf(made.decide(decideReduction, on))[0] ?? '', /was decided on/)
    assert.match(
      problemsOf(
        made.decide(askReconsideration, { ...X, on: '2015-03-10', grounds: 'g' }, { who: payee }),
      )[0] ?? '',
      /has not been cut/,
    )
  })

  test('only the executive answers, once and in time', () => {
    const made = at(noticed(), '2015-03-20')
    const answer = { ...X, on: '2015-03-05', how: 'in writing', text: 'No' }
    assert.equal(made.decide(answerReduction, answer).kind, 'not-found')
    assert.match(
      refusalOf(made.decide(answerReduction, { ...answer, on: '2015-03-09' }, { who: payee })).message,
      /ran to 8 Mar/,
    )
    assert.match(
      problemsOf(made.decide(answerReduction, { ...answer, how: 'waived' }, { who: payee }))[0] ?? '',
      /no text/,
    )
    made.take(answerReduction, answer, { who: payee })
    assert.match(problemsOf(made.decide(answerReduction, answer, { who: payee }))[0] ?? '', /you answered/)
  })

  test('reconsideration is asked within seven days; the head rules, and a reversal leaves pay as it was', () => {
    const made = at(noticed(), '2015-03-10')
    made.take(decideReduction, { ...decision, on: '2015-03-10' })
    at(made, '2015-04-30')
    const ask = { ...X, grounds: 'The rating was amended' }
    const late = refusalOf(made.decide(askReconsideration, { ...ask, on: '2015-03-18' }, { who: payee }))
    assert.match(late.message, /asked for too late/)
    made.take(askReconsideration, { ...ask, on: '2015-03-17' }, { who: payee })
    const ruling = { ...X, on: '2015-04-15', answer: 'reversed', reasons: 'It was' }
    assert.match(
      refusalOf(made.decide(decideReconsideration, ruling, { who: delegate })).message,
      /agency head reconsiders/,
    )
    made.take(decideReconsideration, ruling)
    const pay = payIn(made)
    assert.equal(rateOn(pay, day('2015-04-30'))?.cents, 17_000_000)
    assert.equal(lastAdjustmentOn(pay, day('2015-04-30'))?.from, '2014-01-12', 'as if it had not been')
    assert.equal(pay.reductions[0]?.reconsideration?.decided?.answer, 'reversed')
    assert.match(problemsOf(made.decide(decideReconsideration, ruling))[0] ?? '', /finally/)
  })
})

suite('a cut among the six rates', () => {
  const in1991 = { today: '1991-12-01', rate: { dollars: 100_500, from: '1990-07-15', es: 4 } } as const
  const down = {
    ...X,
    received: '1991-09-01',
    from: '1991-09-16',
    ground: 'conduct',
    representation: 'yes',
    reason: 'r',
  }

  test('one rate a year stands, two are refused, and a second fall within the year too [S4-VI.A.2-3]', () => {
    const made = payeeOffice(in1991)
    const refused = refusalOf(made.decide(noticeReduction, { ...down, es: 2 }))
    assert.match(refused.message, /falls by more than one rate/)
    made.take(noticeReduction, { ...down, es: 3 })
    const { events } = made.take(decideReduction, { ...X, on: '1991-09-10', answer: 'reduced', reasons: 'r' })
    assert.ok(events[1]?.type === 'pay/rate-set')
    assert.deepEqual([events[1].body.cents, events[1].body.es], [9_530_000, 3])
    const again = { ...down, received: '1991-11-01', from: '1991-11-17', es: 2 }
    assert.equal(refusalOf(made.decide(noticeReduction, again)).earliest, '1992-09-16')
  })

  test('by the rates as printed ES-4 falls to ES-3, and not to ES-2 [S4-VI.A.2-3]', () => {
    const made = payeeOffice({ ...in1991, rate: { dollars: 107_300, from: '1990-07-15', es: 4 } })
    made.told = { ...made.told, scopes: [RATES_AS_PRINTED] }
    assert.match(
      refusalOf(made.decide(noticeReduction, { ...down, rate: 97_400 })).message,
      /more than one rate/,
    )
    made.take(noticeReduction, { ...down, rate: 101_800 })
    made.take(decideReduction, { ...X, on: '1991-09-10', answer: 'reduced', reasons: 'r' })
    assert.equal(rateOn(payIn(made), day('1991-10-01'))?.cents, 10_180_000)
  })
})
