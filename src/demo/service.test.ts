import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as always, integer, property } from 'fast-check'
import { addDays, addYears, day, type IsoDate } from '../base/dates.ts'
import type { RecordedEvent } from '../record/event.ts'
import { ofType } from '../record/fold.ts'
import { DEMO_PEOPLE } from './cast.ts'
import { establishedPositions, type Incumbency, incumbencies, onBoard, TODAY, told } from './told.fixture.ts'

const ANY_SEED = integer({ min: 0, max: 1_000_000 })
const ANY_DAY = integer({ min: 0, max: 1500 }).map((days) => addDays(day('2025-01-15'), days))
const RUNS = { numRuns: 25 }

function overlaps(stays: readonly Incumbency[], by: 'person' | 'position'): string[] {
  const sorted = [...stays].sort((a, b) =>
    a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : a.from < b.from ? -1 : 1,
  )
  return sorted.flatMap((stay, index) => {
    const before = sorted[index - 1]
    const clash = before?.[by] === stay[by] && (before.to === undefined || stay.from < before.to)
    return clash ? [`${stay[by]} on ${stay.from}`] : []
  })
}

function services(events: readonly RecordedEvent[]): Map<string, { from: IsoDate; to?: IsoDate }> {
  const services = new Map<string, { from: IsoDate; to?: IsoDate }>()
  for (const { person, from, to } of incumbencies(events)) {
    const began = services.get(person)?.from ?? from
    services.set(person, to === undefined ? { from: began } : { from: began, to })
  }
  return services
}

test('nobody is in two positions, and no position holds two people, on any day', () => {
  always(
    property(ANY_SEED, ANY_DAY, (seed, today) => {
      const stays = incumbencies(told(seed, today))
      assert.deepEqual(overlaps(stays, 'person'), [])
      assert.deepEqual(overlaps(stays, 'position'), [])
      assert.ok(stays.every(({ from, to }) => to === undefined || from < to))
    }),
    RUNS,
  )
})

test('the head counts hold for every seed and day', () => {
  always(
    property(ANY_SEED, ANY_DAY, (seed, today) => {
      const events = told(seed, today)
      const serving = onBoard(events)
      const career = serving.filter(({ appointed }) => appointed.appointment === 'career')
      assert.deepEqual([establishedPositions(events).length, serving.length, career.length], [74, 57, 49])
      assert.equal(services(events).size, 85)
    }),
    RUNS,
  )
})

test('a position is held only while established, and only by those it may be filled with', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const events = told(seed)
    const established = new Map(
      ofType(events, 'positions/position-established').map((event) => [event.body.position, event]),
    )
    const abolished = new Map(
      ofType(events, 'positions/position-abolished').map((event) => [event.body.position, event.effective]),
    )
    assert.equal(abolished.size, 2)
    for (const { position, from, to, appointed } of incumbencies(events)) {
      const found = established.get(position)
      const end = abolished.get(position)
      assert.ok(found !== undefined && found.effective <= from, `${position} on ${from}`)
      assert.ok(end === undefined || (to !== undefined && to <= end), `${position} until ${to}`)
      assert.ok(appointed.appointment === 'career' || found.body.designation === 'general', position)
    }
  }
})

test('everything about a person lies within the service', () => {
  for (const seed of [1, 2, 3]) {
    const events = told(seed)
    const service = services(events)
    for (const event of events.filter(isOfExecutive)) {
      const span = service.get(event.stream.slice('person:'.length))
      assert.ok(span !== undefined && span.from <= event.effective, event.id)
      assert.ok(span.to === undefined || event.effective <= span.to, `${event.type} on ${event.effective}`)
    }
  }
})

test('a career appointment is certified before, and its probation of a year ends the day before its anniversary', () => {
  const events = told(9)
  const completed = new Map(
    ofType(events, 'staffing/probation-completed').map(({ body, effective }) => [body.person, effective]),
  )
  const service = services(events)
  for (const { body, effective } of ofType(events, 'staffing/appointed')) {
    const career = body.appointment === 'career'
    assert.equal(body.initial, true)
    assert.equal(career, body.qrbCertified !== undefined && body.qrbCertified < effective)
    assert.equal(body.probationEnds, career ? addDays(addYears(effective, 1), -1) : undefined)
    const anniversary = addYears(effective, 1)
    const gone = service.get(body.person)?.to
    const due = career && anniversary <= TODAY && (gone === undefined || anniversary < gone)
    assert.equal(completed.get(body.person), due ? anniversary : undefined)
  }
})

test('limited appointments keep to 18 months and three years', () => {
  for (const { body, effective } of ofType(told(4), 'staffing/appointed')) {
    const { appointment, notToExceed } = body
    if (appointment === 'limited-term') assert.ok(notToExceed && notToExceed < addYears(effective, 3))
    else if (appointment === 'limited-emergency')
      assert.ok(notToExceed && notToExceed < addYears(effective, 2))
    else assert.equal(notToExceed, undefined)
  }
})

test('noncareer appointees never reach a quarter of the spaces, and career is near nine in ten over time', () => {
  const events = told(1)
  const stays = incumbencies(events)
  for (let year = 2016; year <= 2026; year += 1) {
    const on = day(`${year}-09-30`)
    const serving = stays.filter(({ from, to }) => from <= on && (to === undefined || on < to))
    const career = serving.filter(({ appointed }) => appointed.appointment === 'career').length
    const noncareer = serving.filter(({ appointed }) => appointed.appointment === 'noncareer').length
    assert.ok(noncareer * 4 <= 86)
    assert.ok(
      career >= 0.85 * serving.length && serving.length >= 30,
      `${career} of ${serving.length} in ${year}`,
    )
  }
})

test('the executive of the story went from Atlanta by New Orleans to Washington, and reports to the supervisor', () => {
  const events = told(12)
  const { person } = DEMO_PEOPLE.executive
  const stays = incumbencies(events).filter((stay) => stay.person === person)
  assert.deepEqual(
    stays.map(({ position, from }) => [position, from]),
    [
      ['ice-p062', '2017-07-23'],
      ['ice-p055', '2020-06-07'],
      ['ice-p045', '2023-03-12'],
    ],
  )
  const supervisors = ofType(events, 'organisation/supervisor-assigned').filter(
    ({ body }) => body.person === person,
  )
  assert.equal(supervisors.at(-1)?.body.supervisor, DEMO_PEOPLE.supervisor.person)
})

test('a supervisor serves when assigned, with the appointment that the event names', () => {
  const events = told(6)
  const service = services(events)
  const appointed = new Map(
    ofType(events, 'staffing/appointed').map(({ body }) => [body.person, body.appointment]),
  )
  for (const { body, effective } of ofType(events, 'organisation/supervisor-assigned')) {
    const span = service.get(body.supervisor)
    assert.ok(span !== undefined && span.from <= effective && (span.to === undefined || effective < span.to))
    assert.equal(body.supervisorIs, appointed.get(body.supervisor))
    assert.notEqual(body.supervisor, body.person)
  }
})

/** Officials have a record without an appointment. */
function isOfExecutive({ stream, type }: { stream: string; type: string }): boolean {
  return stream.startsWith('person:') && type !== 'people/official-entered'
}
