import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../base/dates.ts'
import type { Bodies, EventType, NewEvent, RecordedEvent } from './event.ts'
import { appointmentOf } from './project/appointment.ts'
import { project } from './project.ts'

/** Entries of one stream, in the order of recording; `on` is the day of effect. */
function entries(
  stream: string,
  ...told: readonly (readonly [type: EventType, on: string, body: object])[]
): RecordedEvent[] {
  return told.map(([type, on, body], index): RecordedEvent => {
    const event = { stream, type, effective: day(on), body } as NewEvent
    const chain = { seq: index + 1, id: `e${index + 1}`, version: index + 1, prev: '', hash: '' }
    const personal = type === 'people/person-entered' ? { personal: { name: 'Name' } } : {}
    const who = { actor: 'a', role: 'esu', capacity: 'permanent' as const }
    return { ...event, ...personal, ...chain, ...who, recorded: '2026-01-01T00:00:00.000Z' }
  })
}

type Step = readonly [type: EventType, on: string, body: object]
const entered: Step = ['people/person-entered', '2000-01-01', { person: 'a' }]
const appointed = (on: string, position: string): Step => [
  'staffing/appointed',
  on,
  { person: 'a', position, appointment: 'career', initial: true } satisfies Bodies['staffing/appointed'],
]
const reassigned = (on: string, position: string): Step => [
  'staffing/reassigned',
  on,
  { person: 'a', position },
]
const separated = (on: string, position: string): Step => [
  'staffing/separated',
  on,
  { person: 'a', position, reason: 'retired' },
]
const supervised = (on: string, supervisor: string): Step => [
  'organisation/supervisor-assigned',
  on,
  { person: 'a', supervisor, supervisorIs: 'career' },
]

function seats(...told: readonly Step[]): string[] {
  const rows = project('person:a', entries('person:a', entered, ...told)).incumbency ?? []
  return rows.map((row) => `${row.position_id} ${row.during}`)
}

function supervisors(...told: readonly Step[]): string[] {
  const rows = project('person:a', entries('person:a', entered, ...told)).supervision ?? []
  return rows.map((row) => `${row.supervisor_id} ${row.during}`)
}

suite('a person’s seats', () => {
  test('one appointment is open-ended', () => {
    assert.deepEqual(seats(appointed('2020-03-01', '1')), ['1 [2020-03-01,)'])
  })
  test('a reassignment ends one seat and begins the next on the same day', () => {
    assert.deepEqual(seats(appointed('2020-03-01', '1'), reassigned('2021-05-01', '2')), [
      '1 [2020-03-01,2021-05-01)',
      '2 [2021-05-01,)',
    ])
  })
  test('a separation ends it; a new appointment begins anew', () => {
    assert.deepEqual(
      seats(appointed('2020-03-01', '1'), separated('2021-05-01', '1'), appointed('2023-01-01', '3')),
      ['1 [2020-03-01,2021-05-01)', '3 [2023-01-01,)'],
    )
  })
  test('entries recorded late fall into their place', () => {
    assert.deepEqual(
      seats(appointed('2020-03-01', '1'), separated('2023-05-01', '2'), reassigned('2021-05-01', '2')),
      ['1 [2020-03-01,2021-05-01)', '2 [2021-05-01,2023-05-01)'],
    )
  })
  test('two on one day: the later recorded counts, and the other is never in force', () => {
    assert.deepEqual(seats(appointed('2020-03-01', '1'), reassigned('2020-03-01', '2')), [
      '1 empty',
      '2 [2020-03-01,)',
    ])
  })
  test('a separation without a seat, or before any, changes nothing', () => {
    assert.deepEqual(seats(separated('2019-01-01', '1')), [])
    assert.deepEqual(seats(separated('2019-01-01', '1'), appointed('2020-03-01', '1')), ['1 [2020-03-01,)'])
  })
  test('a reassignment of nobody appointed gives no seat', () => {
    assert.deepEqual(seats(reassigned('2020-01-01', '1')), [])
    assert.deepEqual(
      seats(appointed('2020-03-01', '1'), separated('2021-01-01', '1'), reassigned('2022-01-01', '2')),
      ['1 [2020-03-01,2021-01-01)'],
    )
  })
})

suite('a person’s supervisors', () => {
  test('each until the next, the last until the separation', () => {
    assert.deepEqual(
      supervisors(
        appointed('2020-01-01', '1'),
        supervised('2020-01-01', 's'),
        supervised('2021-01-01', 't'),
        separated('2022-01-01', '1'),
      ),
      ['s [2020-01-01,2021-01-01)', 't [2021-01-01,2022-01-01)'],
    )
  })
  test('one who left and came back has no supervisor in between, and has the new one after', () => {
    assert.deepEqual(
      supervisors(
        appointed('2020-01-01', '1'),
        supervised('2020-01-01', 's'),
        separated('2021-01-01', '1'),
        appointed('2023-01-01', '1'),
        supervised('2023-01-01', 't'),
      ),
      ['s [2020-01-01,2021-01-01)', 't [2023-01-01,)'],
    )
  })
  test('one who left twice', () => {
    assert.deepEqual(
      supervisors(
        supervised('2020-01-01', 's'),
        separated('2021-01-01', '1'),
        supervised('2023-01-01', 't'),
        separated('2024-01-01', '1'),
      ),
      ['s [2020-01-01,2021-01-01)', 't [2023-01-01,2024-01-01)'],
    )
  })
})

suite('other rows', () => {
  test('ratings: the last of a year and stage', () => {
    const rating = (on: string, fiscalYear: number, stage: string, level: number): Step => [
      'appraisal/rating-recorded',
      on,
      { person: 'a', fiscalYear, stage, level },
    ]
    const rows = project(
      'person:a',
      entries(
        'person:a',
        entered,
        rating('2024-11-01', 2024, 'initial', 4),
        rating('2024-12-01', 2024, 'final', 5),
        rating('2024-12-15', 2024, 'final', 4),
      ),
    ).rating
    assert.deepEqual(
      rows?.map((row) => [row.fiscal_year, row.stage, row.level, row.given_on]),
      [
        [2024, 'initial', 4, '2024-11-01'],
        [2024, 'final', 4, '2024-12-15'],
      ],
    )
  })

  test('allocations follow one another without a gap; two of one day: the later counts', () => {
    const spaces = (on: string, count: number): Step => [
      'positions/allocation-entered',
      on,
      { unit: 'U', spaces: count, source: 's' },
    ]
    const rows = project(
      'allocation:U',
      entries('allocation:U', spaces('2022-01-01', 80), spaces('2024-01-01', 90), spaces('2022-01-01', 81)),
    ).allocation
    assert.deepEqual(
      rows?.map((row) => `${row.spaces} ${row.during}`),
      ['81 [2022-01-01,2024-01-01)', '90 [2024-01-01,)'],
    )
  })

  test('a person whose key was destroyed says so', () => {
    const [event] = entries('person:a', entered)
    assert.ok(event !== undefined)
    const { personal, ...without } = event
    assert.deepEqual(personal, { name: 'Name' })
    assert.equal(project('person:a', [without]).person?.[0]?.name, '(name destroyed)')
    assert.equal(project('person:a', [event]).person?.[0]?.name, 'Name')
  })

  test('a person never entered, or entered by mistake, has no rows', () => {
    assert.deepEqual(project('person:a', entries('person:a', appointed('2020-01-01', '1'))), {})
    const cancelled = entries('person:a', entered, appointed('2020-01-01', '1'), [
      'record/entry-cancelled',
      '2020-01-01',
      { mends: 'e1', reason: 'x' },
    ])
    assert.deepEqual(project('person:a', cancelled), {})
  })

  test('a position established, and abolished', () => {
    const body = { position: '1', unit: 'U', title: 'T', location: 'L', designation: 'general' }
    const established: Step = ['positions/position-established', '2020-01-01', body]
    const abolished: Step = ['positions/position-abolished', '2024-01-01', { position: '1', reason: 'r' }]
    const stage: Step = [
      'staffing/stage-entered',
      '2021-01-01',
      { position: '1', stage: 'panel', due: '2021-02-01' },
    ]
    const rows = project('position:1', entries('position:1', established, stage, abolished))
    assert.deepEqual(
      [rows.position?.[0]?.established, rows.position?.[0]?.abolished],
      ['2020-01-01', '2024-01-01'],
    )
    assert.deepEqual(rows.staffing_stage?.[0], {
      stream: 'position:1',
      position_id: '1',
      stage: 'panel',
      entered_on: '2021-01-01',
      due_on: '2021-02-01',
    })
  })

  test('a unit is under the unit it was last matched to', () => {
    const body = { unit: 'U', kind: 'component', name: 'N', source: 's', parent: 'P' }
    const established: Step = ['organisation/unit-established', '2020-01-01', body]
    const matched = (on: string, parent: string): Step => [
      'organisation/unit-matched',
      on,
      { unit: 'U', parent, reason: 'r' },
    ]
    const parent = (...told: Step[]) =>
      project('unit:U', entries('unit:U', established, ...told)).unit?.[0]?.parent_id
    assert.equal(parent(), 'P')
    assert.equal(parent(matched('2022-01-01', 'R'), matched('2021-01-01', 'Q')), 'R')
  })

  test('streams of other kinds have no rows, and each code its appointment type', () => {
    assert.deepEqual(project('diary:1', []), {})
    assert.deepEqual(['CA', 'NA', 'TA', 'EA', 'SC', ''].map(appointmentOf), [
      'career',
      'noncareer',
      'limited-term',
      'limited-emergency',
      'other',
      'other',
    ])
  })
})
