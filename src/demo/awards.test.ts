import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../base/dates.ts'
import type { RecordedEvent } from '../record/event.ts'
import { ofType } from '../record/fold.ts'
import { DEMO_PEOPLE } from './cast.ts'
import { incumbencies, told } from './told.fixture.ts'

const SEEDS = [1, 7, 1979]

function levels(events: readonly RecordedEvent[]): Map<string, number> {
  return new Map(
    ofType(events, 'appraisal/rating-recorded')
      .filter(({ body }) => body.stage === 'final')
      .map(({ body }) => [`${body.person} ${body.fiscalYear}`, body.level]),
  )
}

function rateAtEnd(events: readonly RecordedEvent[], person: string, year: number): number {
  return (
    ofType(events, 'pay/rate-set').findLast(
      ({ body, effective }) => body.person === person && effective <= `${year}-09-30`,
    )?.body.cents ?? Number.NaN
  )
}

test('an award follows a final Level 3 or better of a career appointee, and is 5% to 20% of basic pay', () => {
  for (const seed of SEEDS) {
    const events = told(seed)
    const level = levels(events)
    const career = new Set(
      ofType(events, 'staffing/appointed')
        .filter(({ body }) => body.appointment === 'career')
        .map(({ body }) => body.person),
    )
    const awards = ofType(events, 'awards/performance-award-granted')
    assert.ok(awards.length > 200)
    for (const { body, effective } of awards) {
      assert.ok(career.has(body.person))
      assert.ok((level.get(`${body.person} ${body.fiscalYear}`) ?? 0) >= 3)
      assert.ok(effective > `${body.fiscalYear}-12-31`)
      assert.ok(body.basisPoints >= 500 && body.basisPoints <= 2000)
      const rate = rateAtEnd(events, body.person, body.fiscalYear)
      assert.ok(Math.abs(body.cents * 10_000 - rate * body.basisPoints) <= 50 * 10_000)
      assert.ok(body.cents * 20 >= rate && body.cents * 5 <= rate)
    }
  }
})

test('a year’s awards stay within 7.5% of aggregate career pay, and no lower level gets the greater share', () => {
  for (const seed of SEEDS) {
    const events = told(seed)
    const level = levels(events)
    const stays = incumbencies(events)
    for (let year = 2016; year <= 2025; year += 1) {
      const end = day(`${year}-09-30`)
      const serving = stays.filter(
        ({ from, to, appointed }) =>
          appointed.appointment === 'career' && from <= end && (to === undefined || end < to),
      )
      const pay = serving.reduce((sum, { person }) => sum + rateAtEnd(events, person, year), 0)
      const awards = ofType(events, 'awards/performance-award-granted').filter(
        ({ body }) => body.fiscalYear === year,
      )
      const paid = awards.reduce((sum, { body }) => sum + body.cents, 0)
      assert.ok(paid > 0.03 * pay && paid <= 0.075 * pay, `FY${year}: ${paid / pay}`)
      const shares = (wanted: number) =>
        awards
          .filter(({ body }) => level.get(`${body.person} ${year}`) === wanted)
          .map(({ body }) => body.basisPoints)
      assert.ok(Math.min(...shares(5)) > Math.max(...shares(4)))
      assert.ok(Math.min(...shares(4)) > Math.max(0, ...shares(3)))
    }
  }
})

test('ranks go to career executives of three years or more, the same one not within five', () => {
  for (const seed of SEEDS) {
    const events = told(seed)
    const appointed = new Map(ofType(events, 'staffing/appointed').map((event) => [event.body.person, event]))
    const ranks = ofType(events, 'awards/rank-granted')
    assert.ok(new Set(ranks.map(({ body }) => body.rank)).size === 2)
    const last = new Map<string, number>()
    for (const { body, effective } of ranks) {
      const entry = appointed.get(body.person)
      assert.equal(entry?.body.appointment, 'career')
      assert.ok(Number(effective.slice(0, 4)) - Number(entry?.effective.slice(0, 4)) >= 3)
      const key = `${body.person} ${body.rank}`
      assert.ok(body.fiscalYear - (last.get(key) ?? 0) > 4, key)
      last.set(key, body.fiscalYear)
    }
    assert.ok(ranks.every(({ body }) => body.fiscalYear !== 2020 && body.fiscalYear !== 2025))
  }
})

test('the executive of the story: eight awards and a meritorious rank', () => {
  const events = told(11)
  const theirs = ({ body }: { body: { person: string } }) => body.person === DEMO_PEOPLE.executive.person
  const awards = ofType(events, 'awards/performance-award-granted').filter(theirs)
  assert.deepEqual(
    awards.map(({ body }) => body.basisPoints),
    [700, 800, 1200, 800, 1100, 800, 1200, 800],
  )
  const ranks = ofType(events, 'awards/rank-granted').filter(theirs)
  assert.deepEqual(
    ranks.map(({ body }) => [body.fiscalYear, body.rank]),
    [[2023, 'meritorious']],
  )
})
