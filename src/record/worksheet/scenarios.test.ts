import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { usd } from '../../base/money.ts'
import { awardDistribution, compressionOf } from './charts.ts'
import { computeWorksheet } from './compute.ts'
import { compareScenarios, overlayOf, scenarioOf, scenarioRowsOf } from './scenarios.ts'
import { anyRows, anySheet, rowOf, TERMS } from './sheet.fixture.ts'

const ROWS = [
  rowOf('a', { component: 'Zeta', level: 5, lastAwardPoints: 10_00 }),
  rowOf('b', { component: 'Alpha', level: 4, lastAwardPoints: 6_00, subordinateHighest: usd(189_000) }),
  rowOf('c', { component: 'Alpha', level: 3, lastAwardPoints: null, subordinateHighest: usd(191_000) }),
  rowOf('d', { component: 'Alpha', level: null, appointment: 'noncareer', lastAwardPoints: null }),
]

describe('scenarios side by side', () => {
  const scenarios = [
    {
      name: 'Wide',
      overlay: overlayOf(
        [
          { person: 'a', rate: usd(199_500), award: usd(19_000) },
          { person: 'b', award: usd(13_300) },
          { person: 'c', award: usd(9_500) },
        ],
        ROWS,
      ),
    },
    { name: 'Narrow', overlay: overlayOf([{ person: 'a', award: usd(38_000) }], ROWS) },
  ]
  const [wide, narrow] = compareScenarios(ROWS, TERMS, scenarios)

  test('totals and what the pool has left', () => {
    assert.ok(wide && narrow)
    assert.deepEqual(
      [wide, narrow].map(({ name, raises, raised, awards, recipients, poolLeft, blocked }) => [
        name,
        raises,
        raised,
        awards,
        recipients,
        poolLeft,
        blocked,
      ]),
      [
        ['Wide', usd(9_500), 1, usd(41_800), 3, usd(1_608_200), 0],
        ['Narrow', 0, 0, usd(38_000), 1, usd(1_612_000), 0],
      ],
    )
    assert.equal(wide.shareToHighest, 77_27)
  })

  test('means by component and level beside last year, nothing given counted as nothing', () => {
    assert.ok(wide)
    assert.deepEqual(wide.byComponent, [
      { group: 'Alpha', count: 3, raise: 0, award: 6_00, eligible: 2, lastAward: 6_00 },
      { group: 'Zeta', count: 1, raise: 5_00, award: 10_00, eligible: 1, lastAward: 10_00 },
    ])
    assert.deepEqual(
      wide.byLevel.map(({ group, award }) => [group, award]),
      [
        ['Not rated', null],
        ['Level 5', 10_00],
        ['Level 4', 7_00],
        ['Level 3', 5_00],
      ],
    )
    assert.deepEqual(wide.all, {
      group: 'All',
      count: 4,
      raise: 1_25,
      award: 7_33,
      eligible: 3,
      lastAward: 8_00,
    })
  })

  test('a scenario kept and taken up again gives the same to everybody', () => {
    fc.assert(
      fc.property(anyRows, anySheet, (rows, terms) => {
        const open = rows.map((row) => ({ ...row, approvedRate: false, approvedAward: false }))
        const first = computeWorksheet(open, terms)
        const again = computeWorksheet(open, terms, overlayOf(scenarioRowsOf(first), open))
        const amounts = ({ rows: results }: typeof first) =>
          results.map(({ rateProposed, award }) => [rateProposed, award])
        assert.deepEqual(amounts(again), amounts(first))
        assert.equal(scenarioOf('again', open, again).awards, scenarioOf('first', open, first).awards)
      }),
      { numRuns: 200 },
    )
  })
})

test('charts: awards by whole percent and level, and the smallest gap to a subordinate first', () => {
  const overlay = overlayOf(
    [
      { person: 'a', award: usd(19_000) },
      { person: 'c', award: usd(11_390) },
    ],
    ROWS,
  )
  const { rows } = computeWorksheet(ROWS, TERMS, overlay)
  assert.deepEqual(
    awardDistribution(ROWS, rows).map(({ level, without, counts }) => [level, without, [...counts]]),
    [
      [5, 0, [[10, 1]]],
      [4, 1, []],
      [3, 0, [[5, 1]]],
    ],
  )
  assert.deepEqual(
    compressionOf(ROWS, rows).map(({ person, gap }) => [person, gap]),
    [
      ['c', usd(-1_000)],
      ['b', usd(1_000)],
    ],
  )
})
