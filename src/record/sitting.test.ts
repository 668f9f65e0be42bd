import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '../base/dates.ts'
import { type Board, type BoardMember, boardOf } from './board.ts'
import type { NewEvent, RecordedEvent } from './event.ts'
import { standing } from './fold.ts'
import { benchOf, type Recusal, type SeatedAlternate, type Sitting, sittingOf } from './sitting.ts'

const ON = day('2026-11-10')

function member(person: string, rest: Partial<BoardMember> = {}): BoardMember {
  return {
    person,
    seat: person.startsWith('a') ? 'alternate' : 'member',
    voting: true,
    appointment: person.includes('n') ? 'noncareer' : 'career',
    agency: 'HSBB',
    document: 'Order',
    from: day('2026-10-05'),
    ...rest,
  }
}

function boardWith(members: readonly BoardMember[]): Board {
  return {
    id: 'b',
    kind: 'performance-review',
    unit: 'HSBB',
    name: 'Board',
    charter: 'Charter',
    interim: false,
    chairVotes: true,
    chainYears: 2,
    from: day('2026-10-01'),
    members,
  }
}

function sittingWith(rest: Partial<Sitting>): Sitting {
  return {
    id: 's',
    board: 'b',
    unit: 'HSBB',
    fiscalYear: 2026,
    agenda: 'x',
    people: ['x'],
    on: ON,
    state: 'open',
    present: [],
    settled: [],
    recusals: [],
    alternates: [],
    ...rest,
  }
}

const out = (person: string): Recusal => ({
  member: person,
  person: 'x',
  ground: 'declared relation',
  by: 'the member',
})
const FIVE = ['c1', 'c2', 'c3', 'n4', 'n5'].map((person) => member(person))
const board = boardWith([...FIVE, member('a6'), member('a7')])

/** Who sits in the case of x, by name. */
function sits(given: Partial<Sitting>, on: Board = board): string[] {
  return benchOf(on, sittingWith(given), ON, 'x').sits.map(({ person }) => person)
}

describe('who sits', () => {
  test('members who are present, vote, and are not recused; more than half make a quorum', () => {
    const bench = benchOf(
      board,
      sittingWith({ present: ['c1', 'c2', 'n4', 'a6'], recusals: [out('c2')] }),
      ON,
      'x',
    )
    assert.deepEqual(
      bench.sits.map(({ person }) => person),
      ['c1', 'n4'],
    )
    assert.deepEqual([bench.voting, bench.quorum, bench.career], [5, false, 1])
    assert.deepEqual(bench.recused, [out('c2')])
    assert.equal(benchOf(board, sittingWith({ present: ['c1', 'c2', 'n4'] }), ON, 'x').quorum, true)
  })

  test('not a member without a vote, and not one whose term has ended or not begun', () => {
    const members = [
      member('c1', { seat: 'chair', voting: false }),
      member('c2', { until: ON }),
      member('c3', { from: day('2026-11-11') }),
      member('n4'),
    ]
    assert.deepEqual(sits({ present: ['c1', 'c2', 'c3', 'n4'] }, boardWith(members)), ['n4'])
  })

  test('an alternate in an empty place, and one alternate alone in one place', () => {
    const present = ['c1', 'c2', 'a6', 'a7']
    const seat = (alternate: string, place: string, person?: string): SeatedAlternate => ({
      alternate,
      place,
      ...(person === undefined ? {} : { person }),
    })
    assert.deepEqual(sits({ present, alternates: [seat('a6', 'c3')] }), ['c1', 'c2', 'a6'])
    assert.deepEqual(sits({ present, alternates: [seat('a6', 'c3'), seat('a7', 'c3')] }), ['c1', 'c2', 'a6'])
    assert.deepEqual(sits({ present, alternates: [seat('a6', 'c3'), seat('a6', 'n4')] }), ['c1', 'c2', 'a6'])
    assert.deepEqual(sits({ present, alternates: [seat('a6', 'c1')] }), ['c1', 'c2'], 'c1 is there')
    assert.deepEqual(sits({ present, alternates: [seat('a6', 'c3', 'y')] }), ['c1', 'c2'], 'of another case')
    assert.deepEqual(sits({ present, alternates: [seat('a6', 'gone')] }), ['c1', 'c2'], 'no such place')
    const tied = { present, alternates: [seat('a6', 'c3')], recusals: [out('a6')] }
    assert.deepEqual(sits(tied), ['c1', 'c2'], 'the alternate is recused')
  })

  test('a recusal of somebody who is off the board is none of the bench', () => {
    assert.deepEqual(benchOf(board, sittingWith({ recusals: [out('gone')] }), ON, 'x').recused, [])
  })

  test('never more than the places, never anybody twice, absent, or recused', () => {
    const all = ['c1', 'c2', 'c3', 'n4', 'n5', 'a6', 'a7', 'gone']
    const some = fc.subarray(all)
    const seats = fc.array(
      fc.record({ alternate: fc.constantFrom('a6', 'a7', 'c1'), place: fc.constantFrom(...all) }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(some, some, seats, (present, recused, alternates) => {
        const bench = benchOf(
          board,
          sittingWith({ present, recusals: recused.map(out), alternates }),
          ON,
          'x',
        )
        const people = bench.sits.map(({ person }) => person)
        assert.ok(people.length <= bench.voting)
        assert.equal(new Set(people).size, people.length)
        assert.ok(people.every((person) => present.includes(person) && !recused.includes(person)))
        assert.equal(bench.quorum, people.length > 2)
      }),
    )
  })
})

describe('the folds', () => {
  function recorded(events: readonly NewEvent[]): RecordedEvent[] {
    return events.map((event, index) => ({
      ...event,
      seq: index + 1,
      id: `e${index + 1}`,
      version: index + 1,
      recorded: '2026-10-01T00:00:00.000Z',
      prev: '',
      hash: '',
      actor: 'somebody',
      role: 'r',
      capacity: 'permanent',
    }))
  }

  test('a notice that appears before the appointment takes effect is the member’s notice', () => {
    const stream = 'board:b'
    const { members: _, from, id, ...charter } = boardWith([])
    const { from: begins, ...c1 } = member('c1', { from: day('2026-11-01') })
    const events = recorded([
      { stream, type: 'boards/board-chartered', effective: from, body: { board: id, ...charter } },
      { stream, type: 'boards/member-appointed', effective: begins, body: { board: id, ...c1 } },
      {
        stream,
        type: 'boards/notice-published',
        effective: day('2026-10-16'),
        body: { board: id, members: ['c1'], citation: '91 FR 61234' },
      },
    ])
    const [found] = boardOf(standing(events))?.members ?? []
    assert.deepEqual(found?.notice, { on: '2026-10-16', citation: '91 FR 61234' })
  })

  test('what the record shows is not lifted with what was declared', () => {
    const stream = 'sitting:s'
    const of = { sitting: 's', member: 'c1', person: 'x' }
    const events = recorded([
      {
        stream,
        type: 'boards/sitting-called',
        effective: ON,
        body: { sitting: 's', board: 'b', unit: 'HSBB', fiscalYear: 2026, agenda: 'x', people: ['x'] },
      },
      {
        stream,
        type: 'boards/recusal-entered',
        effective: ON,
        body: { ...of, ground: 'declared relation', by: 'the member' },
      },
      {
        stream,
        type: 'boards/recusal-entered',
        effective: ON,
        body: { ...of, ground: 'same chain', by: 'the system' },
      },
      { stream, type: 'boards/recusal-lifted', effective: ON, body: of },
    ])
    assert.deepEqual(
      sittingOf(events)?.recusals.map(({ ground }) => ground),
      ['same chain'],
    )
  })
})
