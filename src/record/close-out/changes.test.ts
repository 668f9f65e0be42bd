import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { changesOf, departuresOf, reasonsDue } from './changes.ts'
import { componentsCompared } from './components.ts'
import { anyPool, rowOf } from './pool.fixture.ts'
import { levelOnRecord, type PoolRow } from './pool.ts'

const none = new Map<string, never>()
const steps = (given: Partial<PoolRow>): string[] =>
  changesOf(rowOf('a', given), none).map(({ by, from, to }) => `${by} ${from} ${to}`)

describe('changes of a rating', () => {
  test('the board’s owes a reason, up or down, and agreement none', () => {
    assert.deepEqual(steps({ initial: 4, board: 4 }), [])
    assert.deepEqual(steps({ initial: 4, board: 3 }), ['board 4 3'])
    assert.deepEqual(steps({ initial: 3, board: 4 }), ['board 3 4'])
  })

  test('a final rating lower than the board’s owes one too, even where it is the initial one', () => {
    assert.deepEqual(steps({ initial: 4, board: 4, final: 3 }), ['final 4 3'])
    assert.deepEqual(steps({ initial: 4, board: 3, final: 2 }), ['board 4 3', 'final 3 2'])
    assert.deepEqual(steps({ initial: 3, board: 4, final: 3 }), ['board 3 4', 'final 4 3'])
  })

  test('and a higher one that is not the initial rating; following the board, or going back up to it, owes none', () => {
    assert.deepEqual(steps({ initial: 3, board: 3, final: 4 }), ['final 3 4'])
    assert.deepEqual(steps({ initial: 4, board: 3, final: 3 }), ['board 4 3'])
    assert.deepEqual(steps({ initial: 4, board: 3, final: 4 }), ['board 4 3'])
    assert.deepEqual(steps({ initial: 4, final: 3 }), ['final 4 3'])
  })

  test('a level that nobody proposed before owes a reason', () => {
    assert.deepEqual(steps({ initial: undefined, board: 3 }), ['board undefined 3'])
  })

  test('a reason is due until it is given; a blank one is none', () => {
    const rows = [rowOf('a', { initial: 4, board: 3 }), rowOf('b', { initial: 4, board: 3, final: 2 })]
    const reasons = new Map([
      ['a', { board: 'Two measures were not shown.' }],
      ['b', { board: 'The narrative does not bear it out.', final: ' ' }],
    ])
    assert.deepEqual(
      reasonsDue(rows, reasons).map(({ person, by }) => [person, by]),
      [['b', 'final']],
    )
    assert.deepEqual(
      departuresOf(rows, reasons).map(({ person, reasonDue }) => [person, reasonDue]),
      [
        ['a', false],
        ['b', true],
      ],
    )
  })

  test('no curve is silent: everybody whose level is not the initial one is listed, with a reason or with it due', () => {
    fc.assert(
      fc.property(anyPool, (rows) => {
        const listed = new Map(departuresOf(rows, none).map((departure) => [departure.person, departure]))
        for (const row of rows) {
          const found = listed.get(row.person)
          if (levelOnRecord(row) !== row.initial) assert.ok(found?.reasonDue, row.person)
          if (found === undefined) assert.equal(changesOf(row, none).length, 0)
        }
        assert.equal(
          reasonsDue(rows, none).length,
          [...listed.values()].reduce((sum, { changes }) => sum + changes.length, 0),
        )
      }),
    )
  })
})

describe('components', () => {
  test('are compared with what their executives had last year', () => {
    const rows = [
      rowOf('a', { component: 'Zeta', initial: 4, lastYear: 5 }),
      rowOf('b', { component: 'Alpha', initial: 3, lastYear: 3 }),
      rowOf('c', { component: 'Zeta', initial: 4, board: 3 }),
    ]
    assert.deepEqual(
      componentsCompared(rows).map(({ component, thisYear, lastYear }) => [
        component,
        thisYear.levels,
        lastYear.levels,
        lastYear.notRated,
      ]),
      [
        ['Alpha', [0, 0, 1, 0, 0], [0, 0, 1, 0, 0], 0],
        ['Zeta', [0, 1, 1, 0, 0], [1, 0, 0, 0, 0], 1],
      ],
    )
  })
})
