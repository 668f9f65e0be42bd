import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../base/dates.ts'
import { requestOf } from './allocation-request.ts'
import { designationOn, pendingChange } from './designation.ts'
import type { EventType, NewEvent, RecordedEvent } from './event.ts'
import { standing } from './fold.ts'
import { project } from './project.ts'
import { proposalOf } from './proposal.ts'

type Told = readonly [type: EventType, on: string, body: object, personal?: Record<string, string>]

function entries(stream: string, ...told: readonly Told[]): RecordedEvent[] {
  return told.map(([type, on, body, personal], index): RecordedEvent => {
    const event = { stream, type, effective: day(on), body, ...(personal === undefined ? {} : { personal }) }
    const chain = { seq: index + 1, id: `e${index + 1}`, version: index + 1, prev: '', hash: '' }
    const who = { actor: 'Name', actorId: `p${index + 1}`, role: 'esu', capacity: 'permanent' as const }
    return { ...(event as NewEvent), ...chain, ...who, recorded: '2026-01-01T00:00:00.000Z' }
  })
}

const STREAM = 'position:ice-p201'
const position = 'ice-p201'
const place = { position, title: 'Director', location: 'Washington' }
const proposed: Told = [
  'positions/position-proposed',
  '2019-09-03',
  { ...place, unit: 'HSBB', office: 'HSBB-ERO' },
]
const noted: Told = ['positions/position-noted', '2019-09-03', { position, benchReady: 2 }]
const reviewed: Told = ['positions/position-reviewed', '2019-09-03', { position, view: 'supported' }]
const approved: Told = ['positions/position-approved', '2019-09-04', { position }]
const designated: Told = ['positions/position-designated', '2019-09-04', { position, designation: 'general' }]
const declined: Told = ['positions/proposal-declined', '2019-09-05', { position, reason: 'no' }]
const established: Told = [
  'positions/position-established',
  '2019-09-08',
  { ...place, unit: 'HSBB-ERO', designation: 'career-reserved' },
]
const changed = (to: string, on: string, answer = 'approved'): Told => [
  'positions/designation-change-decided',
  on,
  { position, to, answer, letter: 'x', letterDate: '2019-11-04' },
]

suite('a proposal', () => {
  const stateOf = (...told: readonly Told[]) => proposalOf(standing(entries(STREAM, ...told)))

  test('goes from state to state, and begins anew after it was declined', () => {
    assert.equal(stateOf(noted), undefined)
    assert.deepEqual(
      [1, 2, 3, 4].map((count) => stateOf(...[proposed, noted, reviewed, approved].slice(0, count))?.state),
      ['proposed', 'proposed', 'reviewed', 'approved'],
    )
    assert.equal(stateOf(proposed, noted)?.benchReady, 2)
    assert.equal(stateOf(proposed, approved, designated)?.designation, 'general')
    assert.equal(stateOf(proposed, declined)?.state, 'declined')
    const again = stateOf(proposed, noted, declined, [
      'positions/position-proposed',
      '2019-09-06',
      proposed[2],
    ])
    assert.deepEqual([again?.state, again?.proposedBy, again?.notedOn], ['proposed', 'p4', undefined])
  })

  test('is a row of its own, and a position only when established', () => {
    const before = project(STREAM, entries(STREAM, proposed, noted, reviewed, approved))
    assert.equal(before.position, undefined)
    const [row] = before.position_proposal ?? []
    assert.deepEqual(
      [row?.state, row?.unit_id, row?.program_unit, row?.approved_by],
      ['approved', 'HSBB', 'HSBB-ERO', 'p4'],
    )
    const after = project(STREAM, entries(STREAM, proposed, approved, established))
    assert.equal(after.position_proposal?.[0]?.state, 'established')
    assert.equal(after.position?.[0]?.established, '2019-09-08')
    assert.deepEqual(
      project(STREAM, entries(STREAM, established)).position_proposal,
      [],
      'one of before has none',
    )
  })
})

suite('a designation', () => {
  test('holds from day to day, whatever the order of recording', () => {
    const events = entries(
      STREAM,
      established,
      changed('career-reserved', '2021-01-03'),
      changed('general', '2019-11-10'),
    )
    assert.deepEqual(
      project(STREAM, events).position_designation?.map(
        ({ designation, during }) => `${designation} ${during}`,
      ),
      [
        'career-reserved [2019-09-08,2019-11-10)',
        'general [2019-11-10,2021-01-03)',
        'career-reserved [2021-01-03,)',
      ],
    )
    const on = (date: string) => designationOn(standing(events), day(date))
    assert.deepEqual(
      [on('2019-09-01'), on('2019-11-09'), on('2019-11-10'), on('2021-01-03')],
      ['career-reserved', 'career-reserved', 'general', 'career-reserved'],
    )
  })

  test('a denied change changes nothing, and a cancelled one is undone', () => {
    const denied = entries(STREAM, established, changed('general', '2019-11-10', 'denied'))
    assert.equal(project(STREAM, denied).position?.[0]?.designation, 'career-reserved')
    const cancelled = entries(STREAM, established, changed('general', '2019-11-10'), [
      'record/entry-cancelled',
      '2019-11-10',
      { mends: 'e2', reason: 'wrong letter' },
    ])
    assert.equal(project(STREAM, cancelled).position?.[0]?.designation, 'career-reserved')
  })

  test('waits from the request to the answer', () => {
    const asked: Told = [
      'positions/designation-change-requested',
      '2019-10-01',
      { position, to: 'general', reason: 'x' },
    ]
    assert.equal(pendingChange(standing(entries(STREAM, established))), undefined)
    assert.equal(pendingChange(standing(entries(STREAM, established, asked)))?.to, 'general')
    const answered = entries(STREAM, established, asked, changed('general', '2019-09-20'))
    assert.equal(pendingChange(standing(answered)), undefined)
  })
})

test('a request for spaces goes from drafted to answered', () => {
  const request = 'HSBB-FY2020'
  const opened: Told = [
    'positions/allocation-request-opened',
    '2019-09-04',
    { request, unit: 'HSBB', asked: 3 },
  ]
  const rest: Told[] = [
    ['positions/allocation-request-approved', '2019-09-05', { request }],
    ['positions/allocation-request-transmitted', '2019-09-06', { request }],
    ['positions/allocation-request-answered', '2019-10-01', { request, granted: 1 }],
  ]
  const states = [0, 1, 2, 3].map(
    (count) => requestOf(standing(entries('allocation-request:x', opened, ...rest.slice(0, count))))?.state,
  )
  assert.deepEqual(states, ['drafted', 'approved', 'transmitted', 'answered'])
  const rows = project('allocation-request:x', entries('allocation-request:x', opened, ...rest))
  assert.deepEqual(
    [rows.allocation_request?.[0]?.granted, rows.allocation_request?.[0]?.answered_on],
    [1, '2019-10-01'],
  )
})

test('a paper whose key was destroyed keeps its row without a name', () => {
  const body = { position, paper: 'ab', kind: 'other', mediaType: 'text/plain', bytes: 3, sha256: 'ab' }
  const named = entries('paper:x', ['positions/paper-filed', '2019-09-04', body, { name: 'note.txt' }])
  assert.equal(project('paper:x', named).position_paper?.[0]?.name, 'note.txt')
  const destroyed = entries('paper:x', ['positions/paper-filed', '2019-09-04', body])
  assert.equal(project('paper:x', destroyed).position_paper?.[0]?.name, '(name destroyed)')
})
