import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { AUTHORITIES } from '../authorities.ts'
import { TABLES } from '../index.ts'
import { describeTable, hasNumber } from './describe-table.ts'
import { slugOf } from './slug.ts'
import { dated } from './table.ts'

describe('tables described', () => {
  test('every table and every instrument has an address of its own', () => {
    const titles = TABLES.map(({ title }) => slugOf(title))
    assert.equal(new Set([...titles, 'pay-bands']).size, titles.length + 1)
    const ids = Object.keys(AUTHORITIES)
    assert.equal(new Set(ids.map(slugOf)).size, ids.length)
    for (const slug of [...titles, ...ids.map(slugOf)]) assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  test('every table that holds a number says its unit', () => {
    const without = TABLES.filter(({ rows }) => rows.some(({ value }) => hasNumber(value)))
      .filter((table) =>
        describeTable(table).rows.some(({ cells }) =>
          cells.some((cell) => hasNumber(cell.value) && cell.unit === undefined),
        ),
      )
      .map(({ title }) => title)
    assert.deepEqual(without, [])
  })

  test('money comes in dollars, a percentage in percent, each also in words', () => {
    const table = dated<object>(
      'Made up, 2 of it',
      [
        {
          from: day('2020-01-01'),
          by: '5 USC 3134(d)',
          standing: 'recalled',
          value: {
            rate: usd(1234.5),
            share: 12_50,
            year: 2026,
            on: '2026-11-22',
            some: [1, 2],
            none: null,
            yes: true,
          },
        },
      ],
      { rate: 'usd', share: 'percent', year: 'year', some: 'points' },
    )
    const described = describeTable(table)
    assert.equal(described.id, 'made-up-2-of-it')
    assert.deepEqual(described.rows[0], {
      from: '2020-01-01',
      scope: 'government',
      by: '5 USC 3134(d)',
      standing: 'recalled',
      also: [],
      cells: [
        { field: 'rate', unit: 'usd', value: 1234.5, shown: '$1,234.50' },
        { field: 'share', unit: 'percent', value: 12.5, shown: '12.5%' },
        { field: 'year', unit: 'year', value: 2026, shown: '2026' },
        { field: 'on', value: '2026-11-22', shown: '22 Nov 2026' },
        { field: 'some', unit: 'points', value: [1, 2], shown: '1 points, 2 points' },
        { field: 'none', value: null, shown: 'none' },
        { field: 'yes', value: true, shown: 'yes' },
      ],
    })
  })

  test('a value of its own is one cell without a name; one within others is in words', () => {
    const plain = dated('Hours', [{ from: day('2020-01-01'), by: '5 USC 3134(d)', value: 2087 }], 'hours')
    assert.deepEqual(describeTable(plain).rows[0]?.cells, [
      { unit: 'hours', value: 2087, shown: '2,087 hours' },
    ])
    const nested = dated(
      'Shares',
      [{ from: day('2020-01-01'), by: '5 USC 3134(d)', value: { share: { low: 5_00, high: 20_00 } } }],
      'percent',
    )
    assert.deepEqual(describeTable(nested).rows[0]?.cells, [
      { field: 'share', unit: 'percent', value: { low: 5, high: 20 }, shown: 'low: 5%; high: 20%' },
    ])
  })
})
