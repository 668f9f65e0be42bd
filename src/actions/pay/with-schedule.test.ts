import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { standing } from '../../record/fold.ts'
import { lastAdjustmentOn, payOf } from '../../record/pay.ts'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import { keepPlace } from './keep-place.ts'
import { applySchedule, liftToMinimum } from './lift-to-minimum.ts'
import { payeeEvents, payeeOffice, setter, X } from './rates.fixture.ts'
import { topUp } from './top-up.ts'

suite('new schedules of the six rates', () => {
  test('executives move to the new amount of the same rate without an action of their own [S4-VI.A.1-1]', () => {
    const made = payeeOffice({ today: '1993-02-01', rate: { dollars: 104_000, from: '1992-01-12', es: 4 } })
    made.record(payeeEvents({ person: 'y', rate: { dollars: 94_400, from: '1992-06-14', es: 2 } }))
    const { events, says } = made.take(applySchedule, { unit: 'HSBB', from: '1993-01-10', people: 'x\ny' })
    assert.deepEqual(
      events.map(
        (event) => event.type === 'pay/rate-set' && [event.body.person, event.body.cents, event.body.es],
      ),
      [
        ['x', 10_730_000, 4],
        ['y', 9_740_000, 2],
      ],
    )
    assert.match(says, /The twelve months run on/)
    const pay = payOf(standing(made.entries.filter(({ stream }) => stream.endsWith(':y'))))
    assert.equal(lastAdjustmentOn(pay, day('1993-02-01'))?.from, '1992-06-14')
    assert.match(
      problemsOf(made.decide(applySchedule, { unit: 'HSBB', from: '1993-01-10', people: ['x', 'y'] }))[0] ??
        '',
      /raise none of them/,
    )
  })

  test('since 2004 the band moves and executives do not', () => {
    const made = payeeOffice({ rate: { dollars: 190_000, from: '2025-01-12' } })
    assert.match(
      problemsOf(made.decide(applySchedule, { unit: 'HSBB', from: '2026-01-11', people: 'x' }))[0] ?? '',
      /band moves and executives do not/,
    )
  })
})

suite('the lowest rate of the band', () => {
  test('lifts whoever stands below it, whatever the rating; others are left and said; the twelve months run on', () => {
    const made = payeeOffice({
      rate: { dollars: 150_160, from: '2025-02-09' },
      rated: { level: 1, fiscalYear: 2025, on: '2025-12-10' },
    })
    made.record(payeeEvents({ person: 'y', rate: { dollars: 160_000, from: '2025-01-12' } }))
    const { events, says } = made.take(liftToMinimum, {
      unit: 'HSBB',
      from: '2026-01-11',
      people: ['x', 'y'],
    })
    assert.equal(events.length, 1)
    assert.ok(events[0]?.type === 'pay/rate-set')
    assert.deepEqual([events[0].body.cents, events[0].body.counts], [15_166_100, false])
    assert.match(says, /Not raised, 1: y \(\$160,000\)/)
  })

  test('a year without a schedule lifts nobody, and nobody lifts the own pay', () => {
    const made = payeeOffice({ today: '2027-02-01', rate: { dollars: 151_661, from: '2026-01-11' } })
    const batch = { unit: 'HSBB', from: '2027-01-10', people: 'x' }
    assert.match(refusalOf(made.decide(liftToMinimum, batch)).message, /x: No law is on record/)
    assert.match(
      refusalOf(made.decide(liftToMinimum, batch, { who: { ...setter, person: 'x' } })).message,
      /own pay/,
    )
    assert.match(
      problemsOf(made.decide(liftToMinimum, { ...batch, from: '2003-01-12' }))[0] ?? '',
      /six rates/,
    )
    assert.equal(made.decide(liftToMinimum, { ...batch, people: 'x\nnobody' }).kind, 'refused')
  })
})

suite('a raise that keeps the place in the band', () => {
  const rises = { ...X, from: '2026-01-11' }
  const paid = (level: 3 | 4 | 5, dollars = 190_000) =>
    payeeOffice({
      rate: { dollars, from: '2025-06-01' },
      rated: { level, fiscalYear: 2025, on: '2025-12-10' },
    })

  test('stands up to the same place, on the day of the rise alone, and is no adjustment', () => {
    const refused = refusalOf(paid(3).decide(keepPlace, { ...rises, rate: 200_000 }))
    const most = refused.compared['most']
    assert.ok(typeof most === 'number' && most > 190_000 && most < 195_000, String(most))
    const { events } = paid(3).take(keepPlace, { ...rises, rate: most })
    assert.ok(events[0]?.type === 'pay/rate-set' && events[0].body.counts === false)
    assert.match(
      refusalOf(paid(3).decide(keepPlace, { ...rises, from: '2026-01-25', rate: most })).message,
      /does not rise on that day/,
    )
  })

  test('past level III it takes an outstanding rating and the head', () => {
    const past = { ...rises, rate: 209_607, justification: 'Outstanding', document: 'Memo' }
    assert.match(refusalOf(paid(4, 207_500).decide(keepPlace, past)).message, /not outstanding/)
    assert.equal(paid(5, 207_500).decide(keepPlace, past).kind, 'events')
  })
})

suite('a top-up after a later rise of the schedule', () => {
  test('pay exactly at the old maximum may follow from the day of the rise, and no other pay', () => {
    const made = payeeOffice({ today: '2026-03-01', rate: { dollars: 225_700, from: '2025-06-01' } })
    const top = {
      ...X,
      riseFrom: '2026-01-11',
      second: 'no',
      oldMaximum: 225_700,
      rate: 228_000,
      sameCriteria: 'yes',
      justification: 'The best results',
    }
    const { events } = made.take(topUp, top)
    assert.ok(events[0]?.type === 'pay/rate-set')
    assert.deepEqual([events[0].effective, events[0].body.counts], ['2026-01-11', false])
    const below = payeeOffice({ today: '2026-03-01', rate: { dollars: 225_000, from: '2025-06-01' } })
    assert.match(refusalOf(below.decide(topUp, top)).message, /exactly at the old maximum/)
  })

  test('a second rise of the year tops up a raise given on or after the first, from its own day', () => {
    const made = payeeOffice({ today: '2026-06-01', rate: { dollars: 200_000, from: '2026-02-08' } })
    const top = { ...X, riseFrom: '2026-01-11', second: 'yes', rate: 202_000, sameCriteria: 'yes' }
    const { events } = made.take(topUp, top)
    assert.equal(events[0]?.effective, '2026-02-08')
    assert.match(
      refusalOf(made.decide(topUp, { ...top, rate: 204_000, sameCriteria: 'no' })).message,
      /Not allowed/,
    )
  })
})
