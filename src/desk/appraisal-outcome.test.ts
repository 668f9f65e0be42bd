import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../base/dates.ts'
import type { Appraisal } from '../record/appraisal.ts'
import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import { outcomeOf, rightsOf, scoreRuling, weightsRuling } from './appraisal-outcome.ts'

const asked = { on: day('2026-12-20'), scopes: [] }
const KEYS = ['e1', 'e2', 'e3', 'e4', 'e5'] as const

function appraisal(
  level: AppraisalLevel | undefined,
  levels: readonly AppraisalLevel[] = [4, 4, 4, 4, 4],
): Appraisal {
  const weights = [25, 15, 15, 15, 30]
  const elements = KEYS.map((key, index) => ({
    key,
    name: key,
    critical: true,
    kind: 'results' as const,
    covers: 'both' as const,
    weight: (weights[index] ?? 0) * 100,
    requirements: 0,
    goals: [],
    measures: [],
  }))
  const from = day('2025-10-01')
  return {
    state: level === undefined ? 'answered' : 'issued',
    person: 'x',
    fiscalYear: 2026,
    unit: 'HSBB',
    system: 'fiscal-2026',
    period: { start: from, end: day('2026-09-30'), planned: day('2026-09-30') },
    supervisor: 's',
    draft: { elements, entry: 'd', on: from, nobodyToManage: false },
    versions: [{ version: 1, elements, from, entry: 'd', signed: {} }],
    reviews: [],
    accomplishments: [],
    interim: [],
    initial: {
      on: day('2026-10-15'),
      by: 's',
      version: 1,
      levels: Object.fromEntries(KEYS.map((key, index) => [key, levels[index] ?? 3])),
      level: 4,
      entry: 'r',
    },
    ...(level === undefined ? {} : { final: { on: day('2026-12-14'), by: 'd', level, entry: 'f' } }),
  }
}

const rated = (fiscalYear: number, level: AppraisalLevel) => ({
  fiscalYear,
  level,
  on: day(`${fiscalYear}-12-15`),
})

function outcome(level: AppraisalLevel, others: readonly ReturnType<typeof rated>[], career = true) {
  const found = outcomeOf(appraisal(level), others, career, asked)
  return found?.explanation.value as { outcome: string; awardPossible: boolean }
}

suite('what follows from a final rating', () => {
  test('nothing without one, or where it is not known how the executive is appointed', () => {
    assert.equal(outcomeOf(appraisal(undefined), [], true, asked), undefined)
    assert.equal(outcomeOf(appraisal(3), [], undefined, asked), undefined)
  })

  test('an award for a career executive at fully successful, none for others or below', () => {
    assert.equal(outcome(3, []).awardPossible, true)
    assert.equal(outcome(3, [], false).awardPossible, false)
    assert.equal(outcome(2, []).awardPossible, false)
  })

  test('two below fully successful: in three years removal, in four none', () => {
    assert.equal(outcome(2, [rated(2024, 2)]).outcome, 'removal from the Service')
    assert.equal(outcome(2, [rated(2023, 2)]).outcome, 'nothing that must be done')
    assert.equal(outcome(2, [rated(2025, 3), rated(2024, 2)]).outcome, 'removal from the Service')
  })

  test('two unsatisfactory: in five years removal, in six a move', () => {
    assert.equal(outcome(1, [rated(2022, 1)]).outcome, 'removal from the Service')
    assert.equal(outcome(1, [rated(2021, 1)]).outcome, 'reassignment, transfer or removal')
    assert.equal(outcome(1, [rated(2022, 2)]).outcome, 'reassignment, transfer or removal')
  })

  test('a rating of the same or a later year is no earlier one', () => {
    assert.equal(outcome(2, [rated(2026, 2), rated(2027, 2)]).outcome, 'nothing that must be done')
  })

  test('the windows that it opens run through the third and the fifth year', () => {
    const windows = (level: AppraisalLevel) =>
      outcomeOf(appraisal(level), [], true, asked)?.ahead.map(({ kind, last }) => [kind, last])
    assert.deepEqual(windows(3), [])
    assert.deepEqual(windows(2), [['below fully successful', '2028-09-30']])
    assert.deepEqual(windows(1), [
      ['below fully successful', '2028-09-30'],
      ['unsatisfactory', '2030-09-30'],
    ])
  })
})

suite('score, weights and rights', () => {
  const answer = (explanation: { value?: unknown } | undefined): Record<string, unknown> =>
    Object.fromEntries(Object.entries(explanation?.value ?? {}))

  test('the score is that of the rule', () => {
    const { score, level } = answer(scoreRuling(appraisal(undefined, [5, 5, 5, 5, 4]), asked))
    assert.deepEqual([score, level], [470, 4])
  })

  test('weights that are not five of five have no ruling; those that do not fit say so', () => {
    const system = { system: 'fiscal-2026', period: { start: day('2025-10-01') } } as const
    assert.equal(weightsRuling(system, [{ weight: 10_000 }], asked), undefined)
    const fit = (weights: readonly number[]) => {
      const typed = weights.map((weight) => ({ weight: weight * 100 }))
      return answer(weightsRuling(system, typed, asked))['allowed']
    }
    assert.equal(fit([25, 15, 15, 15, 30]), true)
    assert.equal(fit([24, 16, 15, 15, 30]), false)
  })

  test('the elements of 2012 kept in the transition are judged by their own limits', () => {
    const kept = { system: 'basic-2012', period: { start: day('2025-10-01') } } as const
    const weights = [1000, 1000, 1000, 1000, 6000].map((weight) => ({ weight }))
    assert.equal(answer(weightsRuling(kept, weights, asked))['allowed'], true)
  })

  test('no appeal, before or after; an answer only before', () => {
    const open = (level: AppraisalLevel | undefined) =>
      rightsOf(appraisal(level), asked).map(({ way, explanation: { answer: said } }) => [
        way,
        said.startsWith('Yes'),
      ])
    assert.deepEqual(open(undefined), [
      ['written response', true],
      ['higher-level review', true],
      ['appeal', false],
    ])
    assert.deepEqual(open(3), [
      ['written response', false],
      ['higher-level review', false],
      ['appeal', false],
    ])
  })
})
