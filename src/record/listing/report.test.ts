import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { filled, read2025, vacant } from './listing.fixture.ts'
import { REPORT_COLUMNS, reportRows, safeCell } from './report.ts'

describe('the report on an import', () => {
  it('has one record for every row, with what became of it and why', () => {
    const rows = reportRows(
      read2025(
        filled({ PositionTitle: 'COUNSEL &amp; ADVISOR' }),
        filled(),
        filled(),
        filled({ LevelGradePay: '$25,7OO', PositionTitle: '' }),
        vacant({ IncumbentVacateDate: '1/1/2026' }),
      ),
    )
    assert.deepEqual(
      rows.map(({ row, line, outcome, of }) => [row, line, outcome, of]),
      [
        ['1', '2', 'repaired', ''],
        ['2', '3', 'taken', ''],
        ['3', '4', 'duplicate', '2'],
        ['4', '5', 'refused', ''],
        ['5', '6', 'taken', ''],
      ],
    )
    assert.equal(rows[0]?.repairs, 'title: "COUNSEL &amp; ADVISOR" became "COUNSEL & ADVISOR" (html-entity)')
    assert.match(
      rows[3]?.reasons ?? '',
      /is blank\. Name the position\. .*Look for letters among the digits\.$/,
    )
    assert.match(rows[4]?.flags ?? '', /^vacant-with-incumbency: Says Vacant/)
    for (const row of rows) assert.deepEqual(Object.keys(row), [...REPORT_COLUMNS])
  })

  it('carries no cell that a spreadsheet would run', () => {
    const [row] = reportRows(
      read2025(filled({ AgencyName: '=1+1', OrganizationName: '@SUM(A1)', PositionTitle: '-2+3' })),
    )
    assert.deepEqual([row?.agency, row?.organisation, row?.title], ["'=1+1", "'@SUM(A1)", "'-2+3"])
  })
})

describe('a safe cell', () => {
  it('never starts a formula and keeps its text', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝'])
      assert.equal(safeCell(`${start}x`), `'${start}x`)
    fc.assert(
      fc.property(fc.string(), (text) => {
        const safe = safeCell(text)
        assert.doesNotMatch(safe, /^[=+\-@\t\r]/)
        assert.ok(safe === text || safe === `'${text}`)
      }),
    )
  })
})
