import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/runs.ts'
import { atOnce } from './steps.ts'
import { parseTable, tableSteps } from './table.ts'

const PIECE = fc.constantFrom('a', 'bc', ',', '"', '""', '\n', '\r\n', '\r', ' ', '"x"', '"a,b"', '"l\nm"')

describe('a table in slices', () => {
  it('is the same table whatever the size of a slice', () => {
    fc.assert(
      fc.property(
        fc.array(PIECE, { maxLength: 40 }).map((pieces) => pieces.join('')),
        fc.integer({ min: 1, max: 12 }),
        (text, slice) => {
          assert.deepEqual(atOnce(tableSteps(text, slice)), parseTable(text))
        },
      ),
      runs(2_000),
    )
  })

  it('takes more at a time where one cell is longer than a slice', () => {
    const long = 'x\n'.repeat(5_000)
    const steps = [...tableSteps(`a,b\n1,"${long}"\n2,3\n`, 16)]
    assert.ok(steps.length < 40, `${steps.length} steps`)
    const table = parseTable(`a,b\n1,"${long}"\n2,3\n`)
    assert.ok('records' in table)
    assert.deepEqual(
      table.records.map(({ line, lastLine }) => [line, lastLine]),
      [
        [2, 5_002],
        [5_003, 5_003],
      ],
    )
  })

  it('names the line of a mark that is never closed, wherever the slices end', () => {
    for (const slice of [1, 7, 30, 1_000]) {
      const refused = atOnce(tableSteps('h,i\nab,cd\nef,"gh\nij,kl\n', slice))
      assert.ok('refused' in refused)
      assert.equal(refused.refused.value, 'line 3')
    }
  })
})
