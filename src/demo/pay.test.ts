import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addYears, day, type IsoDate } from '../base/dates.ts'
import type { RecordedEvent } from '../record/event.ts'
import { ofType } from '../record/fold.ts'
import { DEMO_PEOPLE } from './cast.ts'
import { bandOn } from './pay-bands.ts'
import { incumbencies, TODAY, told } from './told.fixture.ts'

const SEEDS = [1, 7, 1979]

function rateOf(events: readonly RecordedEvent[], person: string, on: IsoDate): number {
  const rates = ofType(events, 'pay/rate-set').filter((event) => event.body.person === person)
  return rates.findLast(({ effective }) => effective <= on)?.body.cents ?? Number.NaN
}

test('bands are those of their years', () => {
  assert.deepEqual([bandOn(TODAY).least, bandOn(TODAY).levelTwo], [151_661, 228_000])
  assert.deepEqual([bandOn(day('2017-07-23')).least, bandOn(day('2017-07-23')).levelTwo], [124_406, 187_000])
  assert.equal(bandOn(day('2026-01-10')).levelTwo, 225_700)
  assert.throws(() => bandOn(day('2007-12-31')), RangeError)
})

test('pay is inside the band of every year of service', () => {
  for (const seed of SEEDS) {
    const events = told(seed)
    for (const { person, from, to } of incumbencies(events)) {
      for (let year = 2010; year <= 2026; year += 1) {
        const on = day(`${year}-09-30`)
        if (on < from || (to !== undefined && on >= to)) continue
        const dollars = rateOf(events, person, on) / 100
        const { least, levelTwo } = bandOn(on)
        assert.ok(dollars >= least && dollars <= levelTwo, `${person} in ${year}: ${dollars}`)
      }
    }
    for (const { body, effective } of ofType(events, 'pay/rate-set')) {
      const { least, levelTwo } = bandOn(effective)
      assert.ok(body.cents >= least * 100 && body.cents <= levelTwo * 100, `${body.person} ${effective}`)
    }
  }
})

test('pay is set on entry and else only as the range rises, and never falls', () => {
  for (const seed of SEEDS) {
    const events = told(seed)
    for (const { body, effective } of ofType(events, 'staffing/appointed')) {
      const rates = ofType(events, 'pay/rate-set').filter((event) => event.body.person === body.person)
      assert.equal(rates[0]?.effective, effective)
      for (const [index, rate] of rates.entries()) {
        const before = rates[index - 1]
        assert.ok(before === undefined || rate.body.cents > before.body.cents)
        assert.ok(before === undefined || rate.effective === bandOn(rate.effective).from)
      }
    }
  }
})

test('a raise for performance comes a year or more after entry and after the last one, to Levels 4 and 5', () => {
  for (const seed of SEEDS) {
    const events = told(seed)
    const finals = ofType(events, 'appraisal/rating-recorded').filter(({ body }) => body.stage === 'final')
    const last = new Map<string, IsoDate>()
    for (const { body, effective } of ofType(events, 'pay/rate-set')) {
      const before = last.get(body.person)
      if (body.basis === 'Performance') {
        assert.ok(before !== undefined && addYears(before, 1) <= effective, `${body.person} ${effective}`)
        const year = Number(effective.slice(0, 4)) - 1
        const rating = finals.find(
          (event) => event.body.person === body.person && event.body.fiscalYear === year,
        )
        assert.ok((rating?.body.level ?? 0) >= 4)
      }
      if (before === undefined || body.basis === 'Performance') last.set(body.person, effective)
    }
  }
})

test('a raise beyond level III goes to Level 5 alone', () => {
  let beyond = 0
  for (const seed of SEEDS) {
    const events = told(seed)
    const finals = ofType(events, 'appraisal/rating-recorded').filter(({ body }) => body.stage === 'final')
    for (const { body, effective } of ofType(events, 'pay/rate-set')) {
      if (body.cents <= bandOn(effective).levelThree * 100) continue
      beyond += 1
      const year = Number(effective.slice(0, 4)) - 1
      const rating = finals.find(
        (event) => event.body.person === body.person && event.body.fiscalYear === year,
      )
      assert.equal(rating?.body.level, 5, `${body.person} ${effective}`)
    }
  }
  assert.ok(beyond > 0)
})

test('noncareer and limited appointees stay below level IV, above which their pay is frozen', () => {
  const events = told(2)
  for (const { body } of ofType(events, 'staffing/appointed')) {
    if (body.appointment === 'career') continue
    for (const rate of ofType(events, 'pay/rate-set').filter((event) => event.body.person === body.person)) {
      assert.ok(rate.body.cents < bandOn(rate.effective).levelFour * 100)
    }
  }
})

test('career pay averages about $190,000 in FY2026', () => {
  for (const seed of SEEDS) {
    const events = told(seed)
    const career = incumbencies(events).filter(
      ({ to, appointed }) => to === undefined && appointed.appointment === 'career',
    )
    const sum = career.reduce((total, { person }) => total + rateOf(events, person, TODAY), 0)
    const mean = sum / career.length / 100
    assert.ok(mean > 183_000 && mean < 201_000, `${mean}`)
  }
})

test('the executive of the story earns $206,400', () => {
  const events = told(8)
  const { person } = DEMO_PEOPLE.executive
  assert.equal(rateOf(events, person, day('2017-07-23')), 16_400_000)
  assert.equal(rateOf(events, person, day('2025-12-31')), 20_230_000)
  assert.equal(rateOf(events, person, TODAY), 20_640_000)
})
