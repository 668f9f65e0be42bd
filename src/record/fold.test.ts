import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/runs.ts'
import { day } from '../base/dates.ts'
import type { NewEvent, RecordedEvent } from './event.ts'
import { type AsOf, ofType, standing } from './fold.ts'

type Told = { on: string; recorded?: string; mends?: number } & (
  | { spaces: number }
  | { correct: Record<string, unknown> }
  | { cancel: true }
)

/** A story of one allocation, each entry recorded a day after the one before unless it says when. */
function story(...told: readonly Told[]): RecordedEvent[] {
  return told.map((entry, index): RecordedEvent => {
    const seq = index + 1
    const recorded = entry.recorded ?? `2025-01-${String(seq).padStart(2, '0')}T12:00:00.000Z`
    const mends = `e${entry.mends ?? 0}`
    const stream = 'allocation:U'
    const effective = day(entry.on)
    const event: NewEvent =
      'spaces' in entry
        ? {
            stream,
            type: 'positions/allocation-entered',
            effective,
            body: { unit: 'U', spaces: entry.spaces, source: 'letter' },
          }
        : 'correct' in entry
          ? {
              stream,
              type: 'record/entry-corrected',
              effective,
              body: { mends, body: entry.correct, reason: 'typing' },
            }
          : { stream, type: 'record/entry-cancelled', effective, body: { mends, reason: 'wrong unit' } }
    const chain = { seq, id: `e${seq}`, version: seq, prev: '', hash: '' }
    return { ...event, ...chain, recorded, actor: 'a', role: 'opm', capacity: 'permanent' }
  })
}

/** The spaces that stand, with their days. */
function spaces(events: readonly RecordedEvent[], at?: AsOf): string[] {
  return ofType(standing(events, at), 'positions/allocation-entered').map(
    (event) => `${event.effective} ${event.body.spaces}`,
  )
}

/** The spaces in force on a day, as known at an instant. */
function inForce(events: readonly RecordedEvent[], effective: string, known?: string): number | undefined {
  const at = { effective: day(effective), ...(known === undefined ? {} : { known }) }
  return ofType(standing(events, at), 'positions/allocation-entered').at(-1)?.body.spaces
}

suite('what stands', () => {
  test('given entries out of order of effect, then by effective date, and on one day by recording', () => {
    const events = story(
      { on: '2024-01-01', spaces: 90 },
      { on: '2022-01-01', spaces: 80 },
      { on: '2022-01-01', spaces: 81 },
    )
    assert.deepEqual(spaces(events), ['2022-01-01 80', '2022-01-01 81', '2024-01-01 90'])
  })

  test('given a correction, then the body says what it says now, and the rest of it stays', () => {
    const events = story(
      { on: '2024-01-01', spaces: 90 },
      { on: '2024-01-01', correct: { spaces: 91 }, mends: 1 },
    )
    const [stands, ...others] = standing(events)
    assert.deepEqual(others, [])
    assert.deepEqual(stands?.body, { unit: 'U', spaces: 91, source: 'letter' })
    assert.equal(stands?.id, 'e1')
    assert.equal(
      events[0]?.type === 'positions/allocation-entered' && events[0].body.spaces,
      90,
      'nothing is overwritten',
    )
  })

  test('given a correction of the date, then it takes effect on the other day, in its place', () => {
    const events = story(
      { on: '2024-01-01', spaces: 90 },
      { on: '2023-01-01', spaces: 80 },
      { on: '2024-01-01', correct: { effective: '2022-01-01' }, mends: 1 },
    )
    assert.deepEqual(spaces(events), ['2022-01-01 90', '2023-01-01 80'])
    assert.equal('effective' in (standing(events)[0]?.body ?? {}), false)
  })

  test('given two corrections, then the later one counts where they differ', () => {
    const events = story(
      { on: '2024-01-01', spaces: 90 },
      { on: '2024-01-01', correct: { spaces: 91, source: 'first letter' }, mends: 1 },
      { on: '2024-01-01', correct: { spaces: 92 }, mends: 1 },
    )
    assert.deepEqual(standing(events)[0]?.body, { unit: 'U', spaces: 92, source: 'first letter' })
  })

  test('given a cancellation, then it is gone, and a later correction does not bring it back', () => {
    const events = story(
      { on: '2024-01-01', spaces: 90 },
      { on: '2024-01-01', cancel: true, mends: 1 },
      { on: '2024-01-01', correct: { spaces: 91 }, mends: 1 },
    )
    assert.deepEqual(standing(events), [])
  })

  test('given a mend of an entry that is not there, then nothing else changes', () => {
    const events = story(
      { on: '2024-01-01', spaces: 90 },
      { on: '2024-01-01', cancel: true, mends: 9 },
      { on: '2024-01-01', correct: { spaces: 1 }, mends: 9 },
    )
    assert.deepEqual(spaces(events), ['2024-01-01 90'])
  })
})

suite('as of', () => {
  const events = story(
    { on: '2024-01-01', spaces: 90, recorded: '2024-01-05T09:00:00.000Z' },
    { on: '2025-01-01', spaces: 100, recorded: '2024-12-01T09:00:00.000Z' },
    { on: '2024-01-01', correct: { spaces: 85 }, mends: 1, recorded: '2024-06-01T09:00:00.000Z' },
    { on: '2025-01-01', cancel: true, mends: 2, recorded: '2025-03-01T09:00:00.000Z' },
  )

  for (const [effective, known, expected] of [
    ['2023-12-31', undefined, undefined],
    ['2024-01-01', undefined, 85],
    ['2024-01-01', '2024-01-05T08:59:59.999Z', undefined],
    ['2024-01-01', '2024-01-05T09:00:00.000Z', 90],
    ['2024-05-31', '2024-05-31T23:59:59.999Z', 90],
    ['2024-01-01', '2024-06-01T09:00:00.000Z', 85],
    ['2025-01-01', '2024-12-31T00:00:00.000Z', 100],
    ['2024-12-31', '2024-12-31T00:00:00.000Z', 85],
    ['2025-01-01', '2025-02-28T23:59:59.999Z', 100],
    ['2025-01-01', '2025-03-01T09:00:00.000Z', 85],
    ['2025-06-01', undefined, 85],
  ] as const) {
    const asKnown = known === undefined ? 'now' : `at ${known}`
    test(`on ${effective}, as known ${asKnown}: ${expected ?? 'nothing'}`, () => {
      assert.equal(inForce(events, effective, known), expected)
    })
  }

  test('what was known then never changes with what is recorded later', () => {
    const more = story(
      ...Array.from({ length: 12 }, (_, index): Told => {
        const on = `202${index % 5}-01-01`
        if (index % 4 === 2)
          return { on, correct: { spaces: index * 10, effective: '2021-06-01' }, mends: index - 1 }
        return index % 4 === 3 ? { on, cancel: true, mends: index - 2 } : { on, spaces: index }
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), (then, later) => {
        const known = more[then - 1]?.recorded ?? '2024-12-31T00:00:00.000Z'
        const sofar = more.slice(0, Math.max(then, later))
        assert.deepEqual(standing(sofar, { known }), standing(more.slice(0, then)))
      }),
      runs(200),
    )
  })

  test('the order in which entries are read makes no difference, and nothing given is changed', () => {
    const before = structuredClone(events)
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        assert.deepEqual(standing(shuffled), standing(events))
      }),
      runs(50),
    )
    assert.deepEqual(events, before)
  })
})
