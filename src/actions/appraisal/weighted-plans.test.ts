import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../base/dates.ts'
import type { AppraisalSystem } from '../../record/appraisal-terms.ts'
import { type Office, problemsOf, refusalOf } from '../office.fixture.ts'
import { appraisalIn, component, executive, OF, supervisor, textsOf, weighted } from './appraisal.fixture.ts'
import { communicatePlan } from './communicate-plan.ts'
import { draftPlan } from './draft-plan.ts'
import { recordConsultation } from './record-consultation.ts'

type Row = Record<string, unknown>

/** The rows of a plan of five elements with these weights, in percent. */
function rowsOf(year: number, weights: readonly unknown[]): Row[] {
  const elements = weighted(day(`${year - 1}-10-01`), [])
  const texts = textsOf(elements)
  return elements.map(({ key, requirements, ...row }, index) => ({
    ...row,
    weight: weights[index],
    standard: texts[`${key}.standard`],
    requirements: Array.from({ length: requirements }, (_, at) => texts[`${key}.requirement.${at + 1}`]),
  }))
}

function office(year: number): Office {
  const system: AppraisalSystem = year >= 2026 ? 'fiscal-2026' : 'basic-2012'
  const told = { who: supervisor, today: day(`${year - 1}-09-20`) }
  return component(told, { fiscalYear: year, system })
}

const draft = (year: number, elements: readonly Row[]) =>
  office(year).decide(draftPlan, { ...OF, fiscalYear: year, elements })

function communicate(year: number, elements: readonly Row[]) {
  const own = office(year)
  const of = { ...OF, fiscalYear: year }
  own.take(draftPlan, { ...of, elements })
  own.take(recordConsultation, { ...of, on: `${year - 1}-09-20`, answer: 'acknowledged' })
  return { own, decision: own.decide(communicatePlan, { ...of, on: `${year - 1}-09-20` }) }
}

suite('a plan with weights', () => {
  test('of fiscal year 2026: 25 and four times at least 15, and 15 points to place', () => {
    const { decision, own } = communicate(2026, rowsOf(2026, [25, 15, 15, 15, 30]))
    assert.ok(decision.kind === 'events', JSON.stringify(decision))
    assert.deepEqual(
      appraisalIn(own, executive.person, 2026).draft.elements.map(({ key, weight }) => [key, weight]),
      [
        ['e1', 2500],
        ['e2', 1500],
        ['e3', 1500],
        ['e4', 1500],
        ['e5', 3000],
      ],
    )
    assert.ok(decision.rulings.some(({ rule }) => rule === 'appraisal/element-weights'))
    assert.ok(decision.rulings.some(({ rule }) => rule === 'appraisal/results-element'))
  })

  test('33.3 is refused as soon as all five stand, and so is a sum that is not 100', () => {
    const thirds = refusalOf(draft(2026, rowsOf(2026, ['33.3', '16.7', 15, 15, 20])))
    assert.deepEqual(
      [thirds.rule, thirds.compared['weights']],
      ['appraisal/element-weights', [33.3, 16.7, 15, 15, 20]],
    )
    assert.match(thirds.message, /whole percentages that make 100/)
    refusalOf(draft(2026, rowsOf(2026, [25, 15, 15, 15, 29])))
    refusalOf(draft(2026, rowsOf(2026, [24, 15, 15, 15, 31])))
    assert.equal(draft(2026, rowsOf(2026, [33.3, 15, 15, 15])).kind, 'events', 'not complete yet')
    assert.throws(() => draft(2026, rowsOf(2026, [101, 0, 0, 0, 0])), /not a percentage from 0 to 100/)
  })

  test('of 2012: Results Driven at least 20 and heaviest', () => {
    assert.equal(draft(2020, rowsOf(2020, [20, 20, 20, 20, 20])).kind, 'events')
    refusalOf(draft(2020, rowsOf(2020, [25, 20, 15, 20, 20])))
    refusalOf(draft(2020, rowsOf(2020, [21, 20, 20, 20, 19])))
    refusalOf(draft(2020, rowsOf(2020, [4, 21, 21, 21, 33])))
  })

  test('whatever the weights, a complete draft is taken where they fit, and only there', () => {
    const five = fc
      .tuple(...([0, 1, 2, 3] as const).map(() => fc.integer({ min: 0, max: 45 })))
      .chain((four) => {
        const left = 100 - four.reduce((sum, weight) => sum + weight, 0)
        const fifth = fc.oneof(
          fc.constant(Math.min(100, Math.max(0, left))),
          fc.integer({ min: 0, max: 100 }),
        )
        return fifth.map((last) => [...four, last])
      })
    fc.assert(
      fc.property(five, (weights) => {
        const [first = 0, ...others] = weights
        const last = weights[4] ?? 0
        const hundred = weights.reduce((sum, weight) => sum + weight, 0) === 100
        const fits2026 = hundred && first >= 25 && others.every((weight) => weight >= 15)
        const fits2012 = hundred && last >= 20 && weights.every((weight) => weight >= 5 && weight <= last)
        assert.equal(draft(2026, rowsOf(2026, weights)).kind, fits2026 ? 'events' : 'refused')
        assert.equal(draft(2020, rowsOf(2020, weights)).kind, fits2012 ? 'events' : 'refused')
      }),
      {
        numRuns: 300,
        examples: [
          [[25, 15, 15, 15, 30]],
          [[40, 15, 15, 15, 15]],
          [[20, 20, 20, 20, 20]],
          [[5, 5, 5, 5, 80]],
        ],
      },
    )
  })

  test('names the elements of its system, all five, all weighed', () => {
    const rows = rowsOf(2026, [25, 15, 15, 15, 30])
    const strange = rows.map((row, index) => (index === 1 ? { ...row, name: 'Leading Change' } : row))
    assert.match(
      problemsOf(draft(2026, strange))[0] ?? '',
      /Leading Change is no element of this system; its elements are: Faithful/,
    )
    const four = communicate(2026, rows.slice(0, 4)).decision
    assert.match(refusalOf(four).message, /lacks critical elements .* Achieving Organizational Goals/)
    const other = rows.map((row, index) => (index === 2 ? { ...row, critical: 'no' } : row))
    assert.match(refusalOf(communicate(2026, other).decision).message, /critical elements alone/)
    const unweighed = rows.map((row, index) => (index === 2 ? { ...row, weight: undefined } : row))
    assert.match(
      problemsOf(communicate(2026, unweighed).decision)[0] ?? '',
      /no weight is given to: Merit and Competence/,
    )
  })

  test('stands in the order of the system, in whatever order it was written', () => {
    const rows = rowsOf(2026, [25, 15, 15, 15, 30]).toReversed()
    const { own } = communicate(2026, rows)
    const { elements, entry } = appraisalIn(own, executive.person, 2026).draft
    assert.deepEqual(
      elements.map(({ key }) => key),
      ['e1', 'e2', 'e3', 'e4', 'e5'],
    )
    const texts = own.entries.find(({ id }) => id === entry)?.personal
    assert.match(texts?.['e5.requirement.3'] ?? '', /Requirement 3 of Achieving Organizational Goals/)
  })

  test('the fifth element of 2026 has three requirements, each with an alignment; that of 2012 names the page', () => {
    const rows = rowsOf(2026, [25, 15, 15, 15, 30])
    const changed = (change: Row, of = rows) =>
      of.map((row, index) => (index === 4 ? { ...row, ...change } : row))
    const two = refusalOf(communicate(2026, changed({ requirements: ['One', 'Two'] })).decision)
    assert.match(two.message, /fewer than three performance requirements/)
    const unaligned = refusalOf(communicate(2026, changed({ goals: ['Goal 1', 'Goal 2'] })).decision)
    assert.match(unaligned.message, /shows no strategic alignment/)
    assert.deepEqual(unaligned.compared['requirementsAligned'], 2)
    const older = rowsOf(2020, [20, 20, 20, 20, 20])
    const pages = { goals: ['Goal 1', 'Goal 2', 'A goal | without a page'] }
    assert.match(
      refusalOf(communicate(2020, changed(pages, older)).decision).message,
      /a requirement names no page/,
    )
    assert.equal(communicate(2020, older).decision.kind, 'events')
  })

  test('a system without weights takes none', () => {
    const own = component({ who: supervisor })
    const elements = [{ name: 'Removal operations', kind: 'results', weight: 20 }]
    const decision = own.decide(draftPlan, { ...OF, elements })
    assert.match(problemsOf(decision)[0] ?? '', /have no weights; leave that of Removal operations blank/)
  })
})
