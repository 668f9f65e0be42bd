import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Appraisal, appraisalOf } from '../record/appraisal.ts'
import type { RecordedEvent } from '../record/event.ts'
import { ofType } from '../record/fold.ts'
import { elementWeights } from '../rulebook/appraisal/element-weights.ts'
import { summaryLevelDerived } from '../rulebook/appraisal/summary-level.ts'
import { decide } from '../rulebook/index.ts'
import { TODAY, told } from './told.fixture.ts'

const SEEDS = [1, 1979]

function appraisalsOf(events: readonly RecordedEvent[]): Appraisal[] {
  const streams = new Map<string, RecordedEvent[]>()
  for (const event of events) {
    if (!event.stream.startsWith('appraisal:')) continue
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), event])
  }
  return [...streams.values()].flatMap((some) => appraisalOf(some) ?? [])
}

test('the closed year: 42 career executives rated, 14 of them at Level 4 or 5, and others apart; each discussed and answered', () => {
  for (const seed of SEEDS) {
    const events = told(seed)
    const career = new Set(
      ofType(events, 'staffing/appointed').flatMap(({ body }) =>
        body.appointment === 'career' ? [body.person] : [],
      ),
    )
    const closed = appraisalsOf(events).filter(({ fiscalYear }) => fiscalYear === 2026)
    const rated = closed.filter(({ initial }) => initial !== undefined)
    const counted = rated.filter(({ person }) => career.has(person))
    assert.equal(counted.length, 42)
    assert.equal(counted.filter(({ initial }) => (initial?.level ?? 0) >= 4).length, 14)
    assert.ok(rated.length > counted.length)
    assert.ok(rated.every(({ state }) => state === 'answered'))
    assert.ok(closed.length > rated.length, 'who entered too late has a plan and no rating')
  }
})

test('every level and score is what the rulebook derives from the elements, and the weights fit', () => {
  for (const appraisal of appraisalsOf(told(1979))) {
    const { elements } = appraisal.versions[0] ?? { elements: [] }
    const weight = (index: number) => elements[index]?.weight ?? 0
    const weights = {
      element1Weight: weight(0),
      element2Weight: weight(1),
      element3Weight: weight(2),
      element4Weight: weight(3),
      element5Weight: weight(4),
      periodStart: appraisal.period.start,
    }
    const fit = decide(elementWeights, { on: TODAY }, weights)
    assert.ok(fit.kind === 'ruled' && fit.value.allowed, appraisal.person)
    const { initial } = appraisal
    if (initial === undefined) continue
    const level = (key: string) => initial.levels[key] ?? 3
    const derived = decide(
      summaryLevelDerived,
      { on: TODAY },
      {
        ...weights,
        element1Level: level('e1'),
        element2Level: level('e2'),
        element3Level: level('e3'),
        element4Level: level('e4'),
        element5Level: level('e5'),
      },
    )
    assert.ok(derived.kind === 'ruled')
    assert.deepEqual(
      [derived.value.level, derived.value.score],
      [initial.level, initial.score],
      appraisal.person,
    )
  }
})

test('of the new year three plans came late and two are lacking', () => {
  const begun = appraisalsOf(told(1979)).filter(({ fiscalYear }) => fiscalYear === 2027)
  assert.deepEqual(
    begun
      .flatMap(({ communicated }) => communicated?.daysLate ?? [])
      .filter((days) => days > 0)
      .sort((a, b) => a - b),
    [9, 21, 30],
  )
  assert.ok(begun.length > 45)
})
