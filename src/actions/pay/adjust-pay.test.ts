import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { standing } from '../../record/fold.ts'
import { lastAdjustmentOn, payOf, rateOn } from '../../record/pay.ts'
import { day } from '../../base/dates.ts'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import { RATES_AS_PRINTED } from '../../rulebook/tables/six-rates-as-printed.ts'
import { adjustPay } from './adjust-pay.ts'
import { delegate, payee, payeeOffice, setter, X } from './rates.fixture.ts'

const in2015 = {
  today: '2015-03-01',
  rate: { dollars: 170_000, from: '2014-01-12' },
  rated: { level: 5, fiscalYear: 2014, on: '2014-12-10' },
} as const
const raise = { ...X, from: '2015-01-25', warranted: 'yes' }
const above = { justification: 'The best results of the agency', document: 'Memo of 5 January 2015' }

suite('a raise outside the worksheet, in the band', () => {
  test('at a certified agency a rate up to level II stands on a final rating, with its reason [S3-Pay-1, S3-Pay-4, S1-V.C]', () => {
    const made = payeeOffice(in2015)
    const { events, says } = made.take(adjustPay, { ...raise, rate: '$183,300.00', ...above })
    const [event] = events
    assert.ok(event?.type === 'pay/rate-set')
    assert.deepEqual(event.body, {
      person: 'x',
      cents: 18_330_000,
      basis: 'a raise on performance or contribution',
      action: 'increase',
      document: 'Memo of 5 January 2015',
      fiscalYear: 2014,
      counts: true,
    })
    assert.deepEqual(event.personal, { justification: above.justification })
    assert.ok(event.ruling)
    assert.match(says, /open from 25 Jan 2016/)
  })

  test('a cent above level II is refused, and level II is told [S3-Pay-1]', () => {
    const refused = refusalOf(
      payeeOffice(in2015).decide(adjustPay, { ...raise, rate: '183,300.01', ...above }),
    )
    assert.equal(refused.rule, 'pay/rate-allowed')
    assert.match(refused.message, /above the highest rate/)
    assert.match(refused.message, /\$183,300/)
    assert.equal(refused.compared['highest'], 183_300)
  })

  test('an agency without a certification ends at level III, whatever the reason [S3-Pay-1]', () => {
    const made = payeeOffice({ ...in2015, certified: false, rate: { dollars: 160_000, from: '2014-01-12' } })
    const refused = refusalOf(made.decide(adjustPay, { ...raise, rate: 175_000, ...above }))
    assert.match(refused.message, /above the highest rate/)
    assert.equal(refused.compared['highest'], 168_700)
    assert.ok(made.decide(adjustPay, { ...raise, rate: 168_700 }).kind === 'events')
  })

  test('the certification is read on the day of the raise, a lapsed one is none [S1-V.C]', () => {
    const made = payeeOffice({ ...in2015, certified: '2015-01-25' })
    assert.match(
      refusalOf(made.decide(adjustPay, { ...raise, rate: 183_300, ...above })).message,
      /kept|above|stays/,
    )
  })

  test('a rate above level III without a justification is refused', () => {
    const refused = refusalOf(payeeOffice(in2015).decide(adjustPay, { ...raise, rate: 183_300 }))
    assert.match(refused.message, /no ground for a rate above level III/)
  })

  test('a raise without a rating, or without the finding, is refused [S3-Pay-4]', () => {
    const { rated: _, ...unrated } = in2015
    const refused = refusalOf(payeeOffice(unrated).decide(adjustPay, { ...raise, rate: 171_000, ...above }))
    assert.equal(refused.rule, 'pay/increase')
    assert.match(refused.message, /without one more fact/)
    const { warranted: _no, ...unfound } = raise
    assert.equal(
      refusalOf(payeeOffice(in2015).decide(adjustPay, { ...unfound, rate: 171_000, ...above })).rule,
      'pay/increase',
    )
  })

  test('a rating below fully successful bars it', () => {
    const made = payeeOffice({ ...in2015, rated: { level: 2, fiscalYear: 2014, on: '2014-12-10' } })
    assert.match(
      refusalOf(made.decide(adjustPay, { ...raise, rate: 171_000, ...above })).message,
      /fully successful/,
    )
  })

  test('a second raise on day 364 is refused with the anniversary; an exception on paper lets it stand', () => {
    const made = payeeOffice({ ...in2015, rate: { dollars: 170_000, from: '2014-01-26' } })
    const refused = refusalOf(made.decide(adjustPay, { ...raise, rate: 175_000, ...above }))
    assert.equal(refused.earliest, '2015-01-26')
    const exception = { ...raise, rate: 175_000, exception: 'retention', exceptionReason: 'A bank wants her' }
    assert.deepEqual(
      problemsOf(made.decide(adjustPay, { ...exception, ...above, document: undefined })).length,
      1,
    )
    const { events } = made.take(adjustPay, { ...exception, ...above })
    assert.ok(events[0]?.type === 'pay/rate-set' && events[0].body.exception === 'retention')
    assert.equal(events[0].body.action, 'increase under an exception')
    const pay = payOf(standing(made.entries))
    assert.equal(lastAdjustmentOn(pay, day('2015-03-01'))?.from, '2015-01-25', 'it counts')
  })

  test('above level III and within twelve months each reason stands by itself, and is sealed by its name', () => {
    const made = payeeOffice({ ...in2015, rate: { dollars: 165_000, from: '2014-01-26' } })
    const both = { ...raise, rate: 175_000, exception: 'retention', document: 'Memo of 5 January 2015' }
    const { justification } = above
    const exceptionReason = 'A bank wants her'
    assert.match(
      problemsOf(made.decide(adjustPay, { ...both, justification }))[0] ?? '',
      /exceptionReason.*its own reason|its own reason/,
    )
    assert.match(
      refusalOf(made.decide(adjustPay, { ...both, exceptionReason })).message,
      /no ground for a rate above level III/,
    )
    const decision = made.decide(adjustPay, { ...both, justification, exceptionReason })
    assert.ok(decision.kind === 'events')
    assert.deepEqual(decision.events[0]?.personal, { justification, exceptionReason })
    const alone = made.take(adjustPay, { ...both, rate: 168_000, justification: exceptionReason })
    assert.deepEqual(alone.events[0]?.personal, { exceptionReason }, 'one need, one reason')
  })

  test('the office may read two January raises 364 days apart as twelve months apart', () => {
    const made = payeeOffice({
      today: '2026-03-01',
      rate: { dollars: 190_000, from: '2025-01-12' },
      rated: { level: 5, fiscalYear: 2025, on: '2025-12-10' },
    })
    const early = { ...raise, from: '2026-01-11', rate: 200_000, ...above }
    assert.equal(refusalOf(made.decide(adjustPay, early)).earliest, '2026-01-12')
    const settings = { 'annual-raise-early': 'twelve-months-by-pay-cycle' }
    assert.equal(made.decide(adjustPay, early, { settings }).kind, 'events')
  })

  test('a delegate raises pay, but above level III or within twelve months only with the head’s paper', () => {
    const made = payeeOffice({ ...in2015, rate: { dollars: 150_000, from: '2014-01-12' } })
    assert.equal(made.decide(adjustPay, { ...raise, rate: 160_000 }, { who: delegate }).kind, 'events')
    const { justification } = above
    const refused = refusalOf(
      made.decide(adjustPay, { ...raise, rate: 180_000, justification }, { who: delegate }),
    )
    assert.equal(refused.rule, 'pay/may-set')
    assert.match(refused.message, /written approval of the agency head or the designee/)
    assert.equal(
      made.decide(adjustPay, { ...raise, rate: 180_000, ...above }, { who: delegate }).kind,
      'events',
    )
  })

  test('nobody raises the own pay, and nobody another office’s executive', () => {
    const made = payeeOffice(in2015)
    const own = refusalOf(
      made.decide(adjustPay, { ...raise, rate: 171_000 }, { who: { ...setter, person: 'x' } }),
    )
    assert.match(own.message, /does not decide on the own pay/)
    assert.equal(made.decide(adjustPay, { ...raise, person: 'nobody', rate: 171_000 }).kind, 'not-found')
    assert.notEqual(payee.person, setter.person)
  })

  test('a lower rate is no raise, and a later rate on record stands in the way', () => {
    const made = payeeOffice(in2015)
    assert.match(problemsOf(made.decide(adjustPay, { ...raise, rate: 170_000 }))[0] ?? '', /no raise/)
    assert.match(
      problemsOf(made.decide(adjustPay, { ...raise, from: '2013-12-29', rate: 171_000 }))[0] ?? '',
      /12 Jan 2014 is on record/,
    )
    assert.match(
      problemsOf(made.decide(adjustPay, { ...raise, rate: 171_000, es: 4 }))[0] ?? '',
      /six rates ended/,
    )
  })

  test('a year without a schedule has no answer, never the figures of the last one', () => {
    const made = payeeOffice({
      today: '2027-02-01',
      rate: { dollars: 190_000, from: '2025-01-12' },
      rated: { level: 5, fiscalYear: 2026, on: '2026-12-10' },
    })
    const refused = refusalOf(
      made.decide(adjustPay, { ...raise, from: '2027-01-24', rate: 195_000, ...above }),
    )
    assert.match(refused.message, /No law is on record/)
  })

  test('from 2011 to 2013 pay is frozen, but for a move to greater responsibility', () => {
    const made = payeeOffice({
      today: '2012-06-01',
      rate: { dollars: 160_000, from: '2010-01-03' },
      rated: { level: 5, fiscalYear: 2011, on: '2011-12-10' },
    })
    const frozen = { ...raise, from: '2012-03-11', rate: 165_000 }
    assert.match(refusalOf(made.decide(adjustPay, frozen)).message, /frozen from 2011 to 2013/)
    assert.equal(made.decide(adjustPay, { ...frozen, greaterResponsibility: true }).kind, 'events')
  })

  test('the pay of a political appointee at or above level IV is frozen since 2014, with the frozen amount named', () => {
    const made = payeeOffice({ ...in2015, appointment: 'noncareer' })
    const refused = refusalOf(made.decide(adjustPay, { ...raise, rate: 175_000, ...above }))
    assert.equal(refused.rule, 'pay/appointee-freeze')
    assert.match(refused.message, /\$170,000 is payable/)
    const limited = payeeOffice({ ...in2015, appointment: 'limited-term' })
    assert.match(
      problemsOf(limited.decide(adjustPay, { ...raise, rate: 175_000, ...above }))[0] ?? '',
      /political/,
    )
    assert.equal(
      limited.decide(adjustPay, { ...raise, rate: 175_000, ...above, political: 'no' }).kind,
      'events',
    )
  })

  test('where it is not on record whether that freeze goes on, no political appointee is raised', () => {
    const of2026 = {
      today: '2026-03-01',
      rate: { dollars: 190_000, from: '2024-01-14' },
      rated: { level: 5, fiscalYear: 2025, on: '2025-12-10' },
    } as const
    const later = { ...raise, from: '2026-02-08', rate: 200_000 }
    const noncareer = payeeOffice({ ...of2026, appointment: 'noncareer' })
    const refused = refusalOf(noncareer.decide(adjustPay, later))
    assert.equal(refused.rule, 'pay/appointee-freeze')
    assert.match(refused.message, /No law is on record/)
    const limited = payeeOffice({ ...of2026, appointment: 'limited-term' })
    assert.equal(limited.decide(adjustPay, { ...later, political: 'no' }).kind, 'events')
  })

  test('a rate is in whole dollars, on the worksheet and outside it', () => {
    const problems = problemsOf(
      payeeOffice(in2015).decide(adjustPay, { ...raise, rate: 168_000.5 + 4_000, ...above }),
    )
    assert.match(problems[0] ?? '', /whole dollars: \$172,000 or \$172,001/)
  })

  test('since the cycle of October 2025 level 3 supports 5% at most, and the most is named', () => {
    const made = payeeOffice({
      today: '2027-02-01',
      rate: { dollars: 180_000, from: '2025-01-12' },
      rated: { level: 3, fiscalYear: 2026, on: '2026-12-01' },
    })
    const at = { ...raise, from: '2026-12-13' }
    const refused = refusalOf(made.decide(adjustPay, { ...at, rate: 189_001 }))
    assert.equal(refused.rule, 'pay/raise-for-rating')
    assert.match(refused.message, /\$189,000/)
    assert.equal(made.decide(adjustPay, { ...at, rate: 189_000 }).kind, 'events')
  })

  test('a rate kept above level III is not adjusted while the system is not certified', () => {
    const made = payeeOffice({ ...in2015, certified: '2014-06-01' })
    const refused = refusalOf(made.decide(adjustPay, { ...raise, rate: 175_000, ...above }))
    assert.equal(refused.rule, 'pay/kept-above-ceiling')
    assert.match(refused.message, /\$170,000 stays as it is/)
  })
})

suite('a raise among the six rates', () => {
  const in1991 = { today: '1991-12-01', rate: { dollars: 87_000, from: '1991-01-13', es: 1 } } as const

  test('one step from ES-1 to ES-6 stands once a year, and the next is open a year later [S4-VI.A.2-1, S4-VI.A.2-2]', () => {
    const made = payeeOffice({ today: '1991-12-01', rate: { dollars: 82_500, from: '1990-01-14', es: 1 } })
    const { events, says } = made.take(adjustPay, { ...X, from: '1991-03-04', es: 6 })
    assert.ok(events[0]?.type === 'pay/rate-set')
    assert.equal(events[0].body.cents, 10_830_000)
    assert.equal(events[0].body.es, 6)
    assert.match(says, /open from 4 Mar 1992/)
    const again = payeeOffice({ ...in1991, rate: { dollars: 100_500, from: '1991-03-04', es: 4 } })
    const refused = refusalOf(again.decide(adjustPay, { ...X, from: '1991-09-01', es: 5 }))
    assert.equal(refused.earliest, '1992-03-04')
  })

  test('an amount that is none of the six rates is refused with the range; a number or the amount is taken [S4-VI.A.1-2]', () => {
    const made = payeeOffice({ ...in1991, rate: { dollars: 82_500, from: '1990-01-14', es: 1 } })
    const refused = refusalOf(made.decide(adjustPay, { ...X, from: '1991-09-01', rate: 100_000 }))
    assert.match(refused.message, /none of the six rates; the rates run from \$87,000 to \$108,300/)
    const { events } = made.take(adjustPay, { ...X, from: '1991-09-01', rate: '$100,500' })
    assert.ok(events[0]?.type === 'pay/rate-set' && events[0].body.es === 4)
  })

  test('an office that reads the rates as printed takes those, and the law’s rates are none there [S4-VI.A.1-2, S4-VI.A.2-2]', () => {
    const made = payeeOffice({
      today: '1991-12-01',
      rate: { dollars: 82_500, from: '1990-01-14', es: 1 },
    })
    const scopes = [RATES_AS_PRINTED]
    const up = { ...X, from: '1991-03-04' }
    const refused = refusalOf(made.decide(adjustPay, { ...up, rate: 108_300 }, { scopes }))
    assert.match(refused.message, /the rates run from \$92,900 to \$115,700/)
    assert.match(
      refusalOf(made.decide(adjustPay, { ...up, rate: 100_000 }, { scopes })).message,
      /none of the six/,
    )
    const { events } = made.take(adjustPay, { ...up, es: 6 }, { scopes })
    assert.ok(events[0]?.type === 'pay/rate-set' && events[0].body.cents === 11_570_000)
  })

  test('an amount that two rates share is told apart by its number', () => {
    const made = payeeOffice({ today: '1997-12-01', rate: { dollars: 97_000, from: '1996-01-07', es: 1 } })
    assert.match(
      problemsOf(made.decide(adjustPay, { ...X, from: '1997-03-02', rate: 115_700 }))[0] ?? '',
      /ES-5 and ES-6/,
    )
    const { events } = made.take(adjustPay, { ...X, from: '1997-03-02', rate: 115_700, es: 5 })
    assert.equal(rateOn(payOf(standing(made.entries)), day('1997-04-01'))?.es, 5)
    assert.equal(events.length, 1)
  })

  test('the agency head sets it, not a delegate [S4-VI.A.2-1]', () => {
    const made = payeeOffice({ ...in1991, rate: { dollars: 82_500, from: '1990-01-14', es: 1 } })
    const refused = refusalOf(made.decide(adjustPay, { ...X, from: '1991-09-01', es: 4 }, { who: delegate }))
    assert.equal(refused.rule, 'pay/may-set')
  })
})
