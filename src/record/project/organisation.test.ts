import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addDays, day } from '../../base/dates.ts'
import type { EventType, NewEvent, RecordedEvent } from '../event.ts'
import { project } from '../project.ts'

type Step = readonly [type: EventType, on: string, body: object, who?: string]

const ROLE = {
  assignment: 'a',
  person: 'p',
  role: 'erb-member',
  unit: 'HSBB',
  capacity: 'permanent',
  document: 'letter',
}
const proposed = (on: string, more: object = {}): Step => [
  'organisation/role-proposed',
  on,
  { ...ROLE, ...more },
  'first',
]
const approved = (on: string): Step => ['organisation/change-approved', on, { change: 'role:a' }, 'second']
const declined = (on: string): Step => [
  'organisation/change-declined',
  on,
  { change: 'role:a', reason: 'no' },
  'second',
]
const ended = (on: string): Step => [
  'organisation/role-ended',
  on,
  { assignment: 'a', reason: 'over' },
  'first',
]

/** Entries of one stream, in the order of recording. */
function entries(stream: string, told: readonly Step[]): RecordedEvent[] {
  return told.map(([type, on, body, who = 'first'], index) => {
    const event = { stream, type, effective: day(on), body } as NewEvent
    const chain = { seq: index + 1, id: `e${index + 1}`, version: index + 1, prev: '', hash: '' }
    const actor = { actor: `Name of ${who}`, actorId: who, role: 'r', capacity: 'permanent' as const }
    return { ...event, ...chain, ...actor, recorded: '2026-01-01T00:00:00.000Z' }
  })
}

function role(...told: readonly Step[]) {
  return project('role:a', entries('role:a', told)).role_assignment?.[0]
}

/** Whether a date range holds a day, as PostgreSQL reads it. */
function holds(during: string | undefined, on: string): boolean {
  const [, from = '', until = ''] = /^\[([^,]*),([^)]*)\)$/.exec(during ?? '') ?? []
  return from !== '' && from <= on && (until === '' || on < until)
}

suite('a change that needs two persons', () => {
  test('stands for no day until it is approved, and never once declined', () => {
    assert.deepEqual(
      [role(proposed('2020-03-01'))?.state, role(proposed('2020-03-01'))?.during],
      ['proposed', 'empty'],
    )
    const row = role(proposed('2020-03-01'), declined('2020-03-02'))
    assert.deepEqual([row?.state, row?.during, row?.approved_by], ['declined', 'empty', null])
  })

  test('stands from its day where it was approved before, from the approval where that came later', () => {
    assert.equal(role(proposed('2020-03-01'), approved('2020-02-01'))?.during, '[2020-03-01,)')
    assert.equal(role(proposed('2020-03-01'), approved('2020-03-01'))?.during, '[2020-03-01,)')
    assert.equal(role(proposed('2020-03-01'), approved('2020-03-02'))?.during, '[2020-03-02,)')
  })

  test('names the persons behind proposal and approval, and the actor where no person is known', () => {
    const row = role(proposed('2020-03-01'), approved('2020-03-01'))
    assert.deepEqual([row?.proposed_by, row?.approved_by], ['first', 'second'])
    const [first] = entries('role:a', [proposed('2020-03-01')])
    assert.ok(first)
    const { actorId: _id, ...nameless } = first
    assert.equal(project('role:a', [nameless]).role_assignment?.[0]?.proposed_by, 'Name of first')
  })

  test('holds on the days before its end and not on the end: -1, 0, +1', () => {
    const end = day('2021-03-01')
    for (const row of [
      role(proposed('2020-03-01', { until: end }), approved('2020-03-01')),
      role(proposed('2020-03-01'), approved('2020-03-01'), ended(end)),
      role(proposed('2020-03-01', { until: '2022-03-01' }), approved('2020-03-01'), ended(end)),
      role(proposed('2020-03-01', { until: end }), approved('2020-03-01'), ended('2022-03-01')),
      role(proposed('2020-03-01'), approved('2020-03-01'), ended('2022-03-01'), ended(end)),
    ]) {
      const days = [addDays(end, -1), end, addDays(end, 1)]
      assert.deepEqual(
        days.map((on) => holds(row?.during, on)),
        [true, false, false],
      )
    }
  })

  test('holds from its first day: -1, 0, +1', () => {
    const row = role(proposed('2020-03-01'), approved('2020-02-01'))
    assert.deepEqual(
      ['2020-02-29', '2020-03-01', '2020-03-02'].map((on) => holds(row?.during, on)),
      [false, true, true],
    )
  })

  test('that ends on or before its first day never stood', () => {
    for (const on of ['2020-02-01', '2020-03-01']) {
      assert.equal(role(proposed('2020-03-01'), approved('2020-03-01'), ended(on))?.during, 'empty')
    }
    const late = role(proposed('2020-03-01', { until: '2020-04-01' }), approved('2020-04-01'))
    assert.deepEqual([late?.state, late?.during], ['in force', 'empty'])
  })

  test('a role of the whole Government has no unit', () => {
    assert.equal(role(proposed('2020-03-01', { unit: undefined }))?.unit_id, null)
  })

  test('a stream without a proposal has no row', () => {
    assert.equal(role(approved('2020-03-01')), undefined)
  })
})

const POST: Step = [
  'organisation/post-established',
  '2020-01-01',
  { post: 'x', unit: 'HSBB', title: 'Seat', reportsTo: 'top', kind: 'officer' },
]
const filled = (on: string, person: string, capacity = 'permanent'): Step => [
  'organisation/post-filled',
  on,
  { post: 'x', person, capacity },
]
const vacated = (on: string, person: string): Step => ['organisation/post-vacated', on, { post: 'x', person }]
const moved = (on: string, more: object): Step => ['organisation/post-moved', on, { post: 'x', ...more }]

function post(...told: readonly Step[]) {
  const rows = project('post:x', entries('post:x', [POST, ...told]))
  return {
    post: rows.post?.[0],
    held: rows.post_holding?.map(({ person_id, capacity, during }) => `${person_id} ${capacity} ${during}`),
    lines: rows.post_line?.map(({ reports_to, during }) => `${reports_to} ${during}`),
  }
}

suite('a post', () => {
  test('is held by one after another, without a day between or twice', () => {
    assert.deepEqual(post(filled('2020-02-01', 'a'), filled('2020-06-01', 'b', 'acting')).held, [
      'a permanent [2020-02-01,2020-06-01)',
      'b acting [2020-06-01,)',
    ])
  })

  test('is empty from the day on which its holder leaves', () => {
    const { post: row, held } = post(filled('2020-02-01', 'a'), vacated('2020-06-01', 'a'))
    assert.deepEqual(held, ['a permanent [2020-02-01,2020-06-01)'])
    assert.deepEqual([row?.holder_id, row?.capacity, row?.held_since], [null, null, null])
  })

  test('is not emptied by the leaving of somebody else', () => {
    assert.deepEqual(post(filled('2020-02-01', 'a'), vacated('2020-06-01', 'b')).held, [
      'a permanent [2020-02-01,)',
    ])
  })

  test('entries told late are set by their day of effect', () => {
    assert.deepEqual(post(filled('2020-06-01', 'b'), filled('2020-02-01', 'a')).held, [
      'a permanent [2020-02-01,2020-06-01)',
      'b permanent [2020-06-01,)',
    ])
  })

  test('reports along one line after another; what a move leaves out stays', () => {
    const { post: row, lines } = post(
      moved('2020-05-01', { reportsTo: 'other' }),
      moved('2020-07-01', { title: 'New' }),
    )
    assert.deepEqual(lines, [
      'top [2020-01-01,2020-05-01)',
      'other [2020-05-01,2020-07-01)',
      'other [2020-07-01,)',
    ])
    assert.deepEqual(
      [row?.title, row?.unit_id, row?.reports_to, row?.kind],
      ['New', 'HSBB', 'other', 'officer'],
    )
  })

  test('that nobody established has no row', () => {
    assert.deepEqual(project('post:x', entries('post:x', [filled('2020-02-01', 'a')])), {})
  })
})
