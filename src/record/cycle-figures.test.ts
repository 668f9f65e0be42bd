import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as fc from 'fast-check'
import { type CycleRow, cycleFigures, figuresForOversight, type ProgressKey } from './cycle-figures.ts'

const BARE: CycleRow = {
  component: 'one',
  state: 'no plan',
  communicated: false,
  late: false,
  reviews: 0,
  shared: false,
  answered: false,
  issued: false,
  initial: undefined,
  reviewed: undefined,
  board: undefined,
  final: undefined,
}
const UNDER: CycleRow = { ...BARE, state: 'communicated', communicated: true, reviews: 1 }
const RATED: CycleRow = { ...UNDER, state: 'answered', initial: 3, shared: true, answered: true }
const FINAL: CycleRow = { ...RATED, state: 'issued', board: 3, final: 3, issued: true }

const many = (row: CycleRow, count: number): CycleRow[] => Array.from({ length: count }, () => row)
const of = (rows: readonly CycleRow[], key: ProgressKey, least?: number) =>
  figuresForOversight(rows, least).progress.find((one) => one.key === key)?.count

suite('figures of a cycle', () => {
  test('count every step for whoever may see each appraisal, and every stage', () => {
    const { progress, stages } = cycleFigures([
      BARE,
      { ...BARE, state: 'drafted' },
      { ...UNDER, late: true, reviews: 0 },
      { ...RATED, initial: 4, reviewed: 3 },
      { ...FINAL, initial: 5, board: 4, final: 4 },
      { ...RATED, state: 'split' },
      { ...UNDER, state: 'not rated' },
    ])
    assert.deepEqual(
      progress.map(({ key, count }) => `${key} ${count}`),
      [
        'all 7',
        'missing 1',
        'drafted 1',
        'in time 4',
        'late 1',
        'with a review 4',
        'rated 3',
        'shared 3',
        'answered 3',
        'recommended 2',
        'final 1',
        'issued 1',
        'not rated 1',
      ],
    )
    assert.deepEqual(
      stages.map(({ stage, levels, rated }) => [stage, levels.join(), rated]),
      [
        ['initial', '1,1,1,0,0', 3],
        ['reviewed', '1,0,2,0,0', 3],
        ['board', '0,1,0,0,0', 1],
        ['final', '0,1,0,0,0', 1],
      ],
    )
  })

  test('tell oversight nothing of a group under five: it is counted with the next one', () => {
    const rows = [...many(BARE, 4), ...many(UNDER, 6), ...many(RATED, 10)]
    assert.deepEqual(
      [of(rows, 'all'), of(rows, '0-0'), of(rows, '0-1'), of(rows, '2-2')],
      [20, undefined, 10, 10],
    )
    assert.equal(of(rows, 'in time'), undefined, 'how many have a plan would tell the four')
    const five = [...many(BARE, 5), ...many(UNDER, 6), ...many(RATED, 10)]
    assert.deepEqual([of(five, '0-0'), of(five, '1-1'), of(five, 'in time'), of(five, 'late')], [5, 6, 16, 0])
    assert.deepEqual([of(five, 'with a review'), of(five, 'without a review')], [16, 0])
    const late = [...five, ...many({ ...UNDER, late: true, reviews: 0 }, 4)]
    assert.deepEqual(
      [of(late, 'late'), of(late, 'in time'), of(late, 'with a review')],
      [undefined, undefined, undefined],
    )
  })

  test('tell oversight nothing of an agency of four, and no level of a few', () => {
    assert.deepEqual(figuresForOversight(many(RATED, 4)), {
      progress: [{ key: 'all', count: null }],
      stages: [],
    })
    assert.deepEqual(figuresForOversight([]).progress[0], { key: 'all', count: 0 })
    const rows = [...many(RATED, 8), ...many({ ...RATED, initial: 1 }, 2)]
    const { stages } = figuresForOversight(rows)
    assert.deepEqual(
      stages.map(({ stage, rated }) => [stage, rated]),
      [['initial', 10]],
    )
    assert.equal(stages[0]?.levels[4], null)
    assert.ok(!stages[0]?.levels.includes(8), 'eight of ten would tell the two')
    assert.deepEqual(figuresForOversight([...many(FINAL, 9), { ...RATED, state: 'split' }]).stages.length, 1)
    const split = [...many(FINAL, 9), ...many({ ...RATED, state: 'split' }, 5)]
    assert.deepEqual(
      figuresForOversight(split).stages.map(({ stage }) => stage),
      ['initial', 'final'],
    )
  })

  test('no count that oversight sees, nor the difference of two of its ranges, is small', () => {
    const row = fc.constantFrom(
      BARE,
      UNDER,
      { ...UNDER, late: true },
      { ...UNDER, reviews: 0 },
      RATED,
      FINAL,
      {
        ...FINAL,
        state: 'recommended' as const,
        final: undefined,
      },
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(row, fc.integer({ min: 0, max: 8 })), { maxLength: 9 }),
        fc.integer({ min: 3, max: 7 }),
        (groups, least) => {
          const rows = groups.flatMap(([one, count]) => many(one, count))
          const { progress, stages } = figuresForOversight(rows, least)
          for (const { key, count } of progress) {
            assert.ok(count === null || count === 0 || count >= least, `${key} ${count}`)
          }
          const ranges = progress.filter(({ key }) => key.includes('-'))
          const sum = ranges.reduce((total, { count }) => total + (count ?? 0), 0)
          assert.ok(rows.length < least || sum === rows.length)
          const totals = [0, ...stages.map(({ rated }) => rated ?? 0), rows.length].sort((a, b) => a - b)
          for (const [index, total] of totals.slice(1).entries()) {
            const step = total - (totals[index] ?? 0)
            assert.ok(step === 0 || step >= least || rows.length < least, totals.join())
          }
          for (const { levels } of stages) {
            for (const count of levels) assert.ok(count === null || count === 0 || count >= least)
          }
        },
      ),
    )
  })
})
