import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../base/dates.ts'
import { aboveLineOf, bandsOf, marginOf, orderedRows, ROW_ORDERS } from './order.ts'
import { anyPool, rowOf, TERMS } from './pool.fixture.ts'

const bands = [475, 400, 300, 200] as const

const rows = [
  rowOf('a', { name: 'Pruitt', component: 'B', initial: 4, score: 410 }),
  rowOf('b', { name: 'Abara', component: 'A', initial: 5, score: 490 }),
  rowOf('c', { name: 'Haddad', component: 'B', initial: 4, score: 405 }),
  rowOf('d', { name: 'Osei', component: 'A', initial: undefined, score: undefined }),
]

const names = (order: Parameters<typeof orderedRows>[1]): string[] =>
  orderedRows(rows, order, bands).rows.map(({ name }) => name)

describe('the order of a pool', () => {
  test('is by name, chosen by nobody and no ranking, until the board chooses one', () => {
    const { order, chosen, ranks } = orderedRows(rows, undefined, bands)
    assert.deepEqual([order, chosen, ranks], ['name', false, false])
    assert.deepEqual(names(undefined), ['Abara', 'Haddad', 'Osei', 'Pruitt'])
    assert.deepEqual(names(undefined), names('name'))
  })

  test('is by score, by margin or by component where the board says so', () => {
    assert.deepEqual(names('score'), ['Abara', 'Pruitt', 'Haddad', 'Osei'])
    assert.deepEqual(names('margin'), ['Haddad', 'Pruitt', 'Abara', 'Osei'])
    assert.deepEqual(names('component'), ['Abara', 'Osei', 'Haddad', 'Pruitt'])
  })

  test('ranks executives by score and margin alone', () => {
    assert.deepEqual(
      ROW_ORDERS.filter((order) => orderedRows(rows, order, bands).ranks),
      ['score', 'margin'],
    )
  })

  test('keeps everybody, and does not depend on the order before', () => {
    fc.assert(
      fc.property(anyPool, fc.constantFrom(undefined, ...ROW_ORDERS), fc.nat(), (pool, order, turn) => {
        const ordered = orderedRows(pool, order, bands).rows
        assert.equal(new Set(ordered).size, pool.length)
        const at = pool.length === 0 ? 0 : turn % pool.length
        assert.deepEqual(
          orderedRows([...pool.slice(at), ...pool.slice(0, at)].toReversed(), order, bands).rows,
          ordered,
        )
      }),
    )
  })
})

describe('bands and margins', () => {
  test('are the rulebook’s of the period, with how sure they are', () => {
    assert.deepEqual(bandsOf(TERMS), {
      bands: [475, 400, 300, 200],
      by: 'OPM memorandum of 25 February 2025',
      standing: 'recalled',
    })
    assert.equal(bandsOf({ ...TERMS, periodStart: day('2025-09-30') })?.standing, 'seen')
    assert.equal(bandsOf({ ...TERMS, periodStart: day('2012-01-03') }), undefined)
  })

  test('a margin is the way down to the lower limit of the level, and below it less than 0', () => {
    assert.deepEqual(
      (
        [
          [405, 4],
          [490, 5],
          [340, 3],
          [200, 2],
          [410, 3],
          [395, 4],
        ] as const
      ).map(([score, level]) => marginOf(score, level, bands)),
      [5, 15, 40, 0, 110, -5],
    )
    assert.equal(marginOf(150, 1, bands), undefined)
    assert.equal(marginOf(undefined, 4, bands), undefined)
    assert.equal(marginOf(410, undefined, bands), undefined)
  })

  test('above the line is above level 4, whatever the level', () => {
    assert.equal(aboveLineOf(490, bands), 90)
    assert.equal(aboveLineOf(undefined, bands), undefined)
  })
})
