import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day, daysBetween } from '../base/dates.ts'
import { ofType } from '../record/fold.ts'
import { CAST, DEMO_PEOPLE } from './cast.ts'
import { demoEvents } from './demo.ts'
import { establishedPositions, incumbencies, onBoard, TODAY, told } from './told.fixture.ts'
import { UNITS } from './units.ts'
import { VACANCIES } from './vacancies.ts'

const SEEDS = [1, 7, 1979]

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

test('the same seed and day give the same events, another seed gives others', () => {
  assert.deepEqual(demoEvents(1979, TODAY), demoEvents(1979, TODAY))
  assert.notDeepEqual(demoEvents(1979, TODAY), demoEvents(1980, TODAY))
})

test('there are between 2,500 and 4,500 events, by effective date, none after today', () => {
  for (const seed of SEEDS) {
    const events = demoEvents(seed, TODAY)
    assert.ok(events.length >= 2500 && events.length <= 4500, `${events.length} events`)
    for (const [index, event] of events.entries()) {
      assert.ok(index === 0 || (events[index - 1]?.effective ?? '') <= event.effective)
      assert.ok(event.effective <= TODAY, `${event.type} on ${event.effective}`)
    }
  }
})

test('74 positions are established: 42 career reserved and 32 general', () => {
  for (const seed of SEEDS) {
    const positions = establishedPositions(told(seed))
    assert.deepEqual(tally(positions.map(({ body }) => body.designation)), {
      'career-reserved': 42,
      general: 32,
    })
  }
})

test('57 are filled: 49 career, of whom 31 in career-reserved positions, 6 noncareer, 2 limited', () => {
  for (const seed of SEEDS) {
    const events = told(seed)
    const designation = new Map(
      ofType(events, 'positions/position-established').map(({ body }) => [body.position, body.designation]),
    )
    const mix = onBoard(events).map(
      ({ position, appointed }) => `${appointed.appointment} ${designation.get(position)}`,
    )
    assert.deepEqual(tally(mix), {
      'career career-reserved': 31,
      'career general': 18,
      'noncareer general': 6,
      'limited-term general': 1,
      'limited-emergency general': 1,
    })
  }
})

test('17 are vacant, the oldest for 212 days, and 9 of them are in recruitment', () => {
  for (const seed of SEEDS) {
    const events = told(seed)
    const stays = incumbencies(events)
    const filled = new Set(onBoard(events).map(({ position }) => position))
    const vacant = establishedPositions(events).filter(({ body }) => !filled.has(body.position))
    const ages = vacant.map(({ body, effective }) => {
      const ended = stays.filter(({ position }) => position === body.position).map(({ to }) => to ?? TODAY)
      return daysBetween(ended.sort().at(-1) ?? effective, TODAY)
    })
    assert.deepEqual(
      ages.sort((a, b) => b - a),
      VACANCIES.map(({ days }) => days),
    )
    assert.deepEqual([ages.length, ages[0]], [17, 212])
    const stages = ofType(events, 'staffing/stage-entered')
    assert.equal(new Set(stages.map(({ body }) => body.position)).size, 9)
    assert.ok(stages.every(({ body }) => vacant.some((position) => position.body.position === body.position)))
  }
})

test('an announcement is open for 14 days and a package is due 80 days after it closed', () => {
  const stages = ofType(told(1), 'staffing/stage-entered')
  for (const { body, effective } of stages.filter((event) => event.body.stage === 'announcement')) {
    assert.ok(daysBetween(effective, body.due ?? effective) >= 13, body.position)
  }
  const packages = stages.filter(({ body }) => body.stage === 'qrb')
  assert.equal(packages.length, 2)
  for (const { body } of packages) {
    const announced = stages.find(
      (event) => event.body.position === body.position && event.body.stage === 'announcement',
    )
    assert.equal(announced?.body.due && addDays(announced.body.due, 80), body.due)
  }
})

test('90 spaces are allocated for FY2027 with a career-reserved minimum of 40, and 86 to 90 before', () => {
  const allocations = ofType(told(1), 'positions/allocation-entered')
  assert.deepEqual(allocations.at(-1)?.body, {
    unit: 'HSBB',
    spaces: 90,
    careerReservedMinimum: 40,
    source: 'Demonstration: invented; allocation for FY2027',
  })
  assert.equal(allocations.at(-1)?.effective, '2026-10-01')
  assert.equal(allocations[0]?.effective, '2016-10-01')
  assert.equal(allocations.length, 11)
  assert.ok(allocations.every(({ body }) => body.spaces >= 86 && body.spaces <= 90))
})

test('9 on board lacked five years of continuous service at entry', () => {
  for (const seed of SEEDS) {
    const lacking = onBoard(told(seed)).filter(({ appointed }) => appointed.fiveYearsService === false)
    assert.equal(lacking.length, 9)
  }
})

test('the clocks of the story: a probation, an emergency and a term that end soon, and none else within 30 days', () => {
  for (const seed of SEEDS) {
    const events = told(seed)
    const ends = onBoard(events)
      .flatMap(({ appointed }) => [appointed.probationEnds, appointed.notToExceed])
      .filter((end) => end !== undefined && end >= TODAY && end <= addDays(TODAY, 66))
    assert.deepEqual(new Set(ends), new Set(['2026-12-13', '2026-12-14', '2027-01-27']))
    assert.equal(ends.length, 3)
    const term = onBoard(events).find(({ appointed }) => appointed.appointment === 'limited-term')
    const emergency = onBoard(events).find(({ appointed }) => appointed.appointment === 'limited-emergency')
    assert.deepEqual([term?.from, emergency?.from], ['2024-01-28', '2025-06-15'])
  }
})

test('a noncareer supervisor came 34 days ago to three career executives, and none else in 120 days', () => {
  for (const seed of SEEDS) {
    const assigned = ofType(told(seed), 'organisation/supervisor-assigned').filter(
      ({ body, effective }) => body.supervisorIs === 'noncareer' && effective >= addDays(TODAY, -120),
    )
    assert.deepEqual(
      assigned.map(({ effective, body }) => [effective, body.supervisor]),
      [1, 2, 3].map(() => ['2026-10-19', DEMO_PEOPLE.supervisor.person]),
    )
    assert.ok(assigned.some(({ body }) => body.person === DEMO_PEOPLE.executive.person))
  }
})

test('the people behind the seats are on board under their names, and the Deputy Director acts as Director', () => {
  const events = told(3)
  const names = new Map(
    ofType(events, 'people/person-entered').map(({ body, personal }) => [body.person, personal]),
  )
  const serving = new Set(onBoard(events).map(({ person }) => person))
  for (const { person, name } of Object.values(DEMO_PEOPLE)) {
    assert.ok(serving.has(person))
    assert.equal(names.get(person)?.['name'], name)
  }
  assert.deepEqual(names.get(DEMO_PEOPLE.executive.person), {
    name: 'Marchetti, Elena R.',
    first: 'Elena R.',
    last: 'Marchetti',
  })
  const filled = ofType(events, 'organisation/post-filled').map(({ body }) => body)
  const deputy = DEMO_PEOPLE['appointing-authority'].person
  assert.deepEqual(
    filled.filter(({ person }) => person === deputy),
    [
      { post: 'ice-post-001', person: deputy, capacity: 'permanent' },
      { post: 'ice-post-000', person: deputy, capacity: 'acting' },
    ],
  )
})

test('posts report upwards to the Director, and units lie below the component', () => {
  const events = told(1)
  const posts = new Map(
    ofType(events, 'organisation/post-established').map(({ body }) => [body.post, body.reportsTo]),
  )
  for (const post of [...posts.keys()].filter((id) => id.startsWith('ice-'))) {
    let at: string | undefined = post
    for (let steps = 0; at !== 'ice-post-000'; steps += 1) {
      assert.ok(at !== undefined && posts.has(at) && steps < 6, post)
      at = posts.get(at)
    }
  }
  const units = new Set(['HSBB', ...UNITS.map(({ id }) => id)])
  for (const { body } of ofType(events, 'organisation/unit-established'))
    assert.ok(units.has(body.parent ?? ''))
  for (const { body } of ofType(events, 'positions/position-established')) assert.ok(units.has(body.unit))
})

test('no name stands in the body of an event', () => {
  for (const seed of SEEDS) {
    const events = told(seed)
    const lasts = ofType(events, 'people/person-entered').map(({ personal }) => personal?.['last'] ?? '')
    assert.equal(new Set(lasts).size, lasts.length)
    for (const { last } of Object.values(CAST)) assert.ok(lasts.includes(last))
    const bodies = events.map(({ stream, body }) => `${stream} ${JSON.stringify(body)}`).join('\n')
    for (const last of lasts) assert.doesNotMatch(bodies, new RegExp(`\\b${last}\\b`))
  }
})

test('a day for which pay bands are lacking is refused', () => {
  assert.throws(() => demoEvents(1, day('2020-01-01')), RangeError)
})
