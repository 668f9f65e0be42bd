import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { AppraisalLevel } from '../appraisal-terms.ts'
import { discard, NOTHING_TRIED, redo, stepsOf, triedOf, tryLevel, undo, type WhatIf } from './what-if.ts'

describe('a what-if of a board', () => {
  test('tries, takes back, does again and gives up', () => {
    const one = tryLevel(NOTHING_TRIED, 'a', 3)
    const two = tryLevel(one, 'b', 2)
    assert.deepEqual(
      [...triedOf(two)],
      [
        ['a', 3],
        ['b', 2],
      ],
    )
    assert.deepEqual([...triedOf(undo(two))], [['a', 3]])
    assert.deepEqual(stepsOf(undo(two)), { undo: 1, redo: 1 })
    assert.deepEqual(redo(undo(two)), two)
    assert.deepEqual(discard(), NOTHING_TRIED)
    assert.deepEqual([...triedOf(NOTHING_TRIED)], [])
  })

  test('of several tries for one executive the last counts, and an undo brings the one before it back', () => {
    const twice = tryLevel(tryLevel(NOTHING_TRIED, 'a', 3), 'a', 2)
    assert.equal(triedOf(twice).get('a'), 2)
    assert.equal(triedOf(undo(twice)).get('a'), 3)
    assert.equal(triedOf(undo(undo(twice))).has('a'), false)
  })

  test('after a new try nothing that was undone can be done again', () => {
    const other = tryLevel(undo(tryLevel(NOTHING_TRIED, 'a', 3)), 'b', 2)
    assert.deepEqual(stepsOf(other), { undo: 1, redo: 0 })
    assert.deepEqual([...triedOf(redo(other))], [['b', 2]])
  })

  const anyStep = fc.oneof(
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<AppraisalLevel[]>(1, 2, 3, 4, 5)),
    fc.constantFrom('undo' as const, 'redo' as const),
  )
  const anyWhatIf = fc.array(anyStep, { maxLength: 30 }).map((steps) =>
    steps.reduce<WhatIf>((whatIf, step) => {
      if (step === 'undo') return undo(whatIf)
      return step === 'redo' ? redo(whatIf) : tryLevel(whatIf, ...step)
    }, NOTHING_TRIED),
  )

  test('an undo after a try, and a redo after an undo, give back what was; nothing is changed in place', () => {
    fc.assert(
      fc.property(anyWhatIf, (whatIf) => {
        const before = structuredClone(whatIf)
        assert.deepEqual(triedOf(undo(tryLevel(whatIf, 'a', 1))), triedOf(whatIf))
        if (stepsOf(whatIf).undo > 0) assert.deepEqual(redo(undo(whatIf)), whatIf)
        if (stepsOf(whatIf).redo > 0) assert.deepEqual(undo(redo(whatIf)), whatIf)
        let start = whatIf
        while (stepsOf(start).undo > 0) start = undo(start)
        assert.equal(triedOf(start).size, 0)
        assert.deepEqual(whatIf, before)
      }),
    )
  })
})
