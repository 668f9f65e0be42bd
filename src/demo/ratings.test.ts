import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as always, integer, property } from 'fast-check'
import { addDays, day } from '../base/dates.ts'
import { ofType } from '../record/fold.ts'
import { DEMO_PEOPLE, SEATS } from './cast.ts'
import { positionId } from './positions.ts'
import { onBoard, told } from './told.fixture.ts'

const SEEDS = [1, 7, 42, 1979]

function ratings(seed: number) {
  return ofType(told(seed), 'appraisal/rating-recorded').map(({ body, effective: on }) => {
    const { person, fiscalYear, stage, level } = body
    return { person, fiscalYear, stage, level, on }
  })
}

test('FY2026 waits for its board: 42 of 49 career executives have an initial rating, 14 of them at Levels 4 and 5', () => {
  for (const seed of SEEDS) {
    const waiting = ratings(seed).filter(({ fiscalYear }) => fiscalYear === 2026)
    const at = (level: number) => waiting.filter((rating) => rating.level === level).length
    assert.deepEqual([5, 4, 3, 2, 1].map(at), [4, 10, 25, 2, 1])
    assert.ok(waiting.every(({ stage }) => stage === 'initial'))
    const career = onBoard(told(seed)).filter(({ appointed }) => appointed.appointment === 'career')
    const rated = new Set(waiting.map(({ person }) => person))
    const unrated = career.filter(({ person }) => !rated.has(person))
    // One waits for the supervisor of the story; the others came too late.
    const late = unrated.filter(({ position }) => position !== positionId(SEATS.unrated))
    assert.deepEqual([unrated.length, late.length], [7, 6])
    assert.ok(late.every(({ from }) => from > addDays(day('2026-09-30'), -89)))
    assert.equal(unrated.filter(({ from }) => from > '2026-09-30').length, 2)
  }
})

test('42 wait for the board whatever the seed and the day', () => {
  const anyDay = integer({ min: 0, max: 1500 }).map((days) => addDays(day('2025-01-15'), days))
  always(
    property(integer({ min: 0, max: 1_000_000 }), anyDay, (seed, today) => {
      const all = ofType(told(seed, today), 'appraisal/rating-recorded').map(({ body }) => body)
      const cycle = Math.max(...all.map(({ fiscalYear }) => fiscalYear))
      const waiting = all.filter(({ fiscalYear }) => fiscalYear === cycle)
      const high = waiting.filter(({ level }) => level > 3)
      assert.deepEqual([waiting.length, high.length], [42, 14])
    }),
    { numRuns: 20 },
  )
})

test('ten closed years: Level 5 for 45-50%, Level 4 for 40-45%, Level 3 for about 8%, lower for about 1%', () => {
  for (const seed of SEEDS) {
    const finals = ratings(seed).filter(({ stage }) => stage === 'final')
    assert.deepEqual(
      new Set(finals.map(({ fiscalYear }) => fiscalYear)),
      new Set([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]),
    )
    const share = (...levels: number[]) =>
      (100 * finals.filter(({ level }) => levels.includes(level)).length) / finals.length
    assert.ok(share(5) >= 45 && share(5) <= 50, `Level 5: ${share(5)}`)
    assert.ok(share(4) >= 40 && share(4) <= 45, `Level 4: ${share(4)}`)
    assert.ok(share(3) >= 6.5 && share(3) <= 10, `Level 3: ${share(3)}`)
    assert.ok(share(1, 2) >= 0.5 && share(1, 2) <= 2, `lower: ${share(1, 2)}`)
  }
})

test('a final rating follows the initial one of its year, once, and none falls in the first 120 days of a presidency', () => {
  for (const seed of SEEDS) {
    const all = ratings(seed)
    const initials = new Map(
      all
        .filter(({ stage }) => stage === 'initial')
        .map((rating) => [`${rating.person} ${rating.fiscalYear}`, rating]),
    )
    const finals = all.filter(({ stage }) => stage === 'final')
    assert.equal(new Set(finals.map((rating) => `${rating.person} ${rating.fiscalYear}`)).size, finals.length)
    assert.equal(initials.size, finals.length + 42)
    for (const rating of finals) {
      const initial = initials.get(`${rating.person} ${rating.fiscalYear}`)
      assert.ok(initial !== undefined && initial.on < rating.on)
    }
    for (const { on, fiscalYear } of all) {
      assert.ok(on > `${fiscalYear}-09-30` && on < `${fiscalYear + 1}-01-20`)
    }
  }
})

test('nobody has two final ratings below Level 3, which would call for removal', () => {
  for (const seed of SEEDS) {
    const low = ratings(seed).filter(({ stage, level }) => stage === 'final' && level < 3)
    assert.equal(new Set(low.map(({ person }) => person)).size, low.length)
  }
})

test('the executive of the story: eight finals and an initial 4', () => {
  const theirs = ratings(5).filter(({ person }) => person === DEMO_PEOPLE.executive.person)
  const levels = (stage: string) =>
    theirs.filter((rating) => rating.stage === stage).map(({ level }) => level)
  assert.deepEqual(levels('final'), [4, 4, 5, 4, 5, 4, 5, 4])
  assert.equal(levels('initial').at(-1), 4)
})
