import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { decide, type Ruled } from './decide.ts'
import { rule } from './rule.ts'
import type { Step } from './step.ts'

const on = day('2026-11-22')

/** A rule that goes another way for each count, and words one line after it. */
const ways = rule({
  id: 'test/ways',
  asks: 'Which way?',
  needs: ['establishedPositions', 'urgentNeed'],
  says: () => 'so',
  law: [
    {
      from: day('2000-01-01'),
      by: ['5 USC 3134'],
      summary: 'Each count its own way.',
      apply({ establishedPositions: count, urgentNeed: urgent }, note) {
        note.test('Urgent', urgent, '5 USC 3392')
        if (urgent) note.says('The count', `${count}`)
        else note.count('The count', count, count % 2 === 0 ? '5 USC 3133' : undefined)
        note.count(`Place ${count}`, count)
        return count
      },
    },
  ],
})

function ruled(count: number, urgent: boolean): Ruled<number> {
  const ruling = decide(ways, { on }, { establishedPositions: count, urgentNeed: urgent })
  assert.ok(ruling.kind === 'ruled')
  return ruling
}

/** The steps as the rule means them. */
function meant(count: number, urgent: boolean): Step[] {
  const even = count % 2 === 0
  return [
    { kind: 'test', value: urgent, text: 'Urgent', cite: '5 USC 3392', standing: 'seen' },
    urgent
      ? { kind: 'words', value: `${count}`, text: 'The count', cite: undefined, standing: 'computed' }
      : even
        ? { kind: 'count', value: count, text: 'The count', cite: '5 USC 3133', standing: 'seen' }
        : { kind: 'count', value: count, text: 'The count', cite: undefined, standing: 'computed' },
    { kind: 'count', value: count, text: `Place ${count}`, cite: undefined, standing: 'computed' },
  ]
}

describe('a course', () => {
  test('is shared by rulings that go the same way, and by no others', () => {
    assert.equal(ruled(1, true).lines, ruled(1, true).lines)
    assert.notEqual(ruled(1, true).lines, ruled(2, true).lines)
    assert.notEqual(ruled(1, true).lines, ruled(1, false).lines)
  })

  test('gives each ruling its own steps, more of them than are kept', () => {
    for (let count = 0; count < 3000; count++) {
      for (const urgent of [true, false, true])
        assert.deepEqual(ruled(count, urgent).steps, meant(count, urgent))
    }
    const early = ruled(7, false)
    ruled(8, false)
    ruled(2999, true)
    assert.deepEqual(early.steps, meant(7, false))
    assert.equal(early.steps[1]?.value, 7)
  })
})
