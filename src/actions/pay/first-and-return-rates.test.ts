import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import { convertToBand } from './convert-2004.ts'
import { delegate, payeeOffice, X } from './rates.fixture.ts'
import { setInitialRate } from './set-initial-rate.ts'
import { setReturnRate } from './set-return-rate.ts'
import { setTransferRate } from './set-transfer-rate.ts'

const NEW = { today: '2026-03-01', appointed: '2026-02-08' } as const
const first = { ...X, from: '2026-02-08', weighed: 'yes', competitiveYears: 2 }

suite('the first rate', () => {
  test('lies within the band and begins the twelve months', () => {
    const made = payeeOffice(NEW)
    const { events, says } = made.take(setInitialRate, { ...first, rate: '$200,000' })
    assert.ok(events[0]?.type === 'pay/rate-set')
    assert.equal(events[0].body.counts, true)
    assert.match(says, /open from 8 Feb 2027/)
    assert.match(problemsOf(made.decide(setInitialRate, { ...first, rate: 201_000 }))[0] ?? '', /set once/)
  })

  test('outside the band it is refused with both ends, and so is one that nothing was weighed for', () => {
    const made = payeeOffice(NEW)
    const low = refusalOf(made.decide(setInitialRate, { ...first, rate: 151_660 }))
    assert.deepEqual([low.compared['lowest'], low.compared['highest']], [151_661, 228_000])
    assert.equal(made.decide(setInitialRate, { ...first, rate: 151_661 }).kind, 'events')
    assert.match(
      refusalOf(made.decide(setInitialRate, { ...first, rate: 160_000, weighed: 'no' })).message,
      /not weighed/,
    )
  })

  test('above level III it needs superior competencies on paper, and above level II it never stands', () => {
    const made = payeeOffice(NEW)
    assert.match(
      refusalOf(made.decide(setInitialRate, { ...first, rate: 215_000 })).message,
      /above level III/,
    )
    const reason = { justification: 'She led the field', document: 'Memo of 1 February 2026' }
    assert.equal(made.decide(setInitialRate, { ...first, rate: 215_000, ...reason }).kind, 'events')
    assert.equal(
      refusalOf(made.decide(setInitialRate, { ...first, rate: 228_000.01, ...reason })).compared['highest'],
      228_000,
    )
    const { document: _, ...unapproved } = reason
    const by = refusalOf(
      made.decide(setInitialRate, { ...first, rate: 215_000, ...unapproved }, { who: delegate }),
    )
    assert.equal(by.rule, 'pay/may-set')
  })

  test('a career entrant from five years of competitive service keeps the pay last payable', () => {
    const made = payeeOffice(NEW)
    const entrant = { ...first, competitiveYears: 5, payBefore: 190_000 }
    assert.match(
      refusalOf(made.decide(setInitialRate, { ...entrant, rate: 189_999 })).message,
      /last payable/,
    )
    assert.equal(made.decide(setInitialRate, { ...entrant, rate: 190_000 }).kind, 'events')
    const { competitiveYears: _, ...unsaid } = first
    assert.match(refusalOf(made.decide(setInitialRate, { ...unsaid, rate: 190_000 })).message, /without/)
  })

  test('in 1991 it is one of the six rates [S4-VI.A.1-2, S4-VI.A.2-1]', () => {
    const made = payeeOffice({ today: '1991-12-01', appointed: '1991-08-11' })
    const in1991 = { ...X, from: '1991-08-11', weighed: 'yes' }
    assert.match(
      refusalOf(made.decide(setInitialRate, { ...in1991, rate: 100_000 })).message,
      /none of the six rates/,
    )
    const { events } = made.take(setInitialRate, { ...in1991, es: 3 })
    assert.ok(events[0]?.type === 'pay/rate-set')
    assert.deepEqual([events[0].body.cents, events[0].body.es], [9_530_000, 3])
  })

  test('in early 1991 and before the schedules on record it is one of the six, or has no answer', () => {
    const made = payeeOffice({ today: '1991-12-01', appointed: '1989-03-05' })
    assert.equal(
      made.decide(setInitialRate, { ...X, from: '1991-03-04', weighed: 'yes', es: 2 }).kind,
      'events',
    )
    assert.match(
      refusalOf(made.decide(setInitialRate, { ...X, from: '1989-03-05', weighed: 'yes', es: 2 })).message,
      /No law is on record/,
    )
  })
})

test('where it is not on record whether the freeze goes on, no political appointee starts at or above level IV', () => {
  const of = (appointment: 'noncareer' | 'limited-term', appointed = '2026-02-08') =>
    payeeOffice({ today: '2026-03-01', appointed, appointment })
  const rate = { ...first, rate: 197_200 }
  const refused = refusalOf(of('noncareer').decide(setInitialRate, rate))
  assert.equal(refused.rule, 'pay/appointee-freeze')
  assert.match(refused.message, /No law is on record.*Missing: .*after 30 Jan 2026.*level IV, \$197,200/)
  assert.equal(of('noncareer').decide(setInitialRate, { ...rate, rate: 197_199 }).kind, 'events')
  const political = refusalOf(of('limited-term').decide(setInitialRate, { ...rate, political: 'yes' }))
  assert.equal(political.rule, 'pay/appointee-freeze')
  assert.equal(of('limited-term').decide(setInitialRate, { ...rate, political: 'no' }).kind, 'events')
  const before = { ...rate, from: '2026-01-25' }
  assert.match(
    refusalOf(of('noncareer', '2026-01-25').decide(setInitialRate, before)).message,
    /\$183,100 is payable/,
  )
})

suite('the rate on return', () => {
  const back = {
    ...X,
    from: '2026-02-08',
    returnFrom: 'a break in service',
  }
  const office = (left: string) => {
    const made = payeeOffice({ today: '2026-03-01', rate: { dollars: 190_000, from: '2025-01-12' } })
    made.record([
      {
        stream: 'person:x',
        type: 'staffing/separated',
        effective: day(left),
        body: { person: 'x', position: 'p-x', reason: 'resignation' },
      },
      {
        stream: 'person:x',
        type: 'staffing/appointed',
        effective: day('2026-02-08'),
        body: { person: 'x', position: 'p-y', appointment: 'career', initial: false },
      },
    ])
    return made
  }

  test('after a break of more than 30 days any rate of the band stands, and the twelve months begin anew', () => {
    const { says } = office('2026-01-08').take(setReturnRate, { ...back, rate: 205_000 })
    assert.match(says, /open from 8 Feb 2027/)
  })

  test('after 30 days or fewer the former rate is the most, or the head approves more', () => {
    const made = office('2026-01-09')
    assert.match(refusalOf(made.decide(setReturnRate, { ...back, rate: 190_001 })).message, /former SES rate/)
    assert.equal(made.decide(setReturnRate, { ...back, rate: 190_000 }).kind, 'events')
    assert.equal(made.decide(setReturnRate, { ...back, rate: 190_001, document: 'Memo' }).kind, 'events')
  })

  test('after a Presidential appointment with SES pay kept the rate moves only after twelve months or by exception', () => {
    const made = payeeOffice({ today: '2026-03-01', rate: { dollars: 190_000, from: '2025-06-01' } })
    const kept = { ...back, returnFrom: 'presidential appointment, SES pay kept' }
    assert.match(
      refusalOf(made.decide(setReturnRate, { ...kept, rate: 195_000 })).message,
      /within twelve months/,
    )
    const { events } = made.take(setReturnRate, {
      ...kept,
      rate: 195_000,
      exception: 'yes',
      document: 'Memo',
    })
    assert.ok(events[0]?.type === 'pay/rate-set' && events[0].body.action === 'rate on reinstatement')
  })
})

test('somebody who came back in 1996 has any of the six rates, as at an appointment', () => {
  const made = payeeOffice({ today: '1996-12-01', rate: { dollars: 92_900, from: '1993-01-10', es: 1 } })
  const returned = { ...X, from: '1996-06-09', returnFrom: 'a break in service', breakDays: 60 }
  const { events } = made.take(setReturnRate, { ...returned, es: 4 })
  assert.ok(events[0]?.type === 'pay/rate-set')
  assert.deepEqual([events[0].body.cents, events[0].body.es], [10_940_000, 4])
  const none = { ...returned, from: '1996-09-01', rate: 100_000 }
  assert.match(refusalOf(made.decide(setReturnRate, none)).message, /none of the six rates/)
})

suite('the rate on a transfer', () => {
  const moved = { ...X, from: '2026-02-08' }
  const made = () => payeeOffice({ rate: { dollars: 200_000, from: '2025-06-01' } })

  test('at the same rate it is no adjustment', () => {
    const { events } = made().take(setTransferRate, { ...moved, rate: 200_000 })
    assert.ok(events[0]?.type === 'pay/rate-set' && events[0].body.counts === false)
  })

  test('another rate within twelve months: a raise takes the exception on paper, a cut waits', () => {
    const raise = refusalOf(made().decide(setTransferRate, { ...moved, rate: 205_000 }))
    assert.equal(raise.earliest, '2026-06-01')
    const why = { exception: 'yes', justification: 'Twice the staff', document: 'Memo' }
    assert.equal(made().decide(setTransferRate, { ...moved, rate: 205_000, ...why }).kind, 'events')
    assert.match(
      refusalOf(made().decide(setTransferRate, { ...moved, rate: 195_000 })).message,
      /cut within twelve months/,
    )
  })

  test('another rate above level III takes its reason, and the same one none', () => {
    const open = payeeOffice({ rate: { dollars: 212_000, from: '2024-06-02' } })
    const refused = refusalOf(open.decide(setTransferRate, { ...moved, rate: 215_000 }))
    assert.match(refused.message, /no ground and approval on file for a rate above level III/)
    const why = { justification: 'The best results of the losing agency', document: 'Memo' }
    assert.equal(open.decide(setTransferRate, { ...moved, rate: 215_000, ...why }).kind, 'events')
    assert.equal(open.decide(setTransferRate, { ...moved, rate: 212_000 }).kind, 'events')
  })

  test('from 2011 to 2013 a transfer raises pay only with substantially greater responsibility', () => {
    const frozen = payeeOffice({ today: '2012-06-01', rate: { dollars: 150_000, from: '2010-01-03' } })
    const transfer = { ...X, from: '2012-03-11', rate: 160_000 }
    assert.match(refusalOf(frozen.decide(setTransferRate, transfer)).message, /frozen from 2011 to 2013/)
    assert.equal(frozen.decide(setTransferRate, { ...transfer, rate: 150_000 }).kind, 'events')
    const greater = { ...transfer, greaterResponsibility: 'yes' }
    assert.equal(frozen.decide(setTransferRate, greater).kind, 'events')
  })

  test('a rate above level III is kept unchanged where the gaining system is not certified', () => {
    const gaining = payeeOffice({ certified: false, rate: { dollars: 220_000, from: '2024-06-02' } })
    assert.match(
      refusalOf(gaining.decide(setTransferRate, { ...moved, rate: 209_600 })).message,
      /neither cut nor adjusted/,
    )
    const { events } = gaining.take(setTransferRate, { ...moved, rate: 220_000 })
    assert.ok(events[0]?.type === 'pay/rate-set' && events[0].body.action === 'transfer at the same rate')
  })
})

test('on 11 January 2004 one of the six rates becomes a rate of the band, the higher of two sums', () => {
  const made = payeeOffice({ today: '2004-02-01', rate: { dollars: 127_500, from: '2003-01-12', es: 3 } })
  const { events } = made.take(convertToBand, { ...X, locality: 14_000, november2003Pay: 142_500 })
  assert.ok(events[0]?.type === 'pay/rate-set')
  assert.deepEqual(
    [events[0].effective, events[0].body.cents, events[0].body.counts],
    ['2004-01-11', 14_250_000, false],
  )
  assert.match(
    problemsOf(made.decide(convertToBand, { ...X, locality: 0, november2003Pay: 0 }))[0] ?? '',
    /already/,
  )
})
