import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import type { NewEvent } from '../../record/event.ts'
import { type Office, problemsOf } from '../office.fixture.ts'
import {
  appraisalIn,
  component,
  ELEMENTS,
  executive,
  OF,
  other,
  recordPlan,
  specialist,
  supervisor,
} from './appraisal.fixture.ts'
import { cascadeGoals } from './cascade-goals.ts'
import { setGoals } from './set-goals.ts'

const { person } = executive
const CYCLE = { unit: OF.unit, fiscalYear: OF.fiscalYear }
const GOAL = { goal: 'Close the oldest cases first', source: 'Operating plan', page: '12' }

const DRAFT: NewEvent = {
  stream: `appraisal:${person}/${OF.fiscalYear}`,
  type: 'appraisal/plan-drafted',
  effective: day('2019-09-18'),
  body: {
    person,
    fiscalYear: OF.fiscalYear,
    unit: OF.unit,
    system: 'rule-of-2000',
    start: day('2019-10-01'),
    end: day('2020-09-30'),
    supervisor: supervisor.person,
    elements: ELEMENTS,
  },
  personal: { 'e1.standard': 'Ten a month' },
}

/** An office with a goal of the cycle, and a plan of the executive as far as told. */
function office(upTo: 'drafted' | 'communicated'): Office {
  const found = component({ who: specialist, today: day('2019-09-20') })
  if (upTo === 'communicated') recordPlan(found)
  else found.record([DRAFT], supervisor.person)
  found.take(setGoals, { ...CYCLE, goals: [GOAL] })
  return found
}

suite('goals handed down into plans', () => {
  test('stand in the element on results with document and page; texts and other elements stay', () => {
    const found = office('drafted')
    const before = appraisalIn(found).draft
    const done = found.take(cascadeGoals, { ...CYCLE, goals: [GOAL.goal], people: [person, other.person] })
    assert.match(done.says, /1 goal stands in 1 drafted plan of fiscal year 2020\. Left out: 1: ice-y/)
    const { draft } = appraisalIn(found)
    const at = before.elements.findIndex(({ kind }) => kind === 'results')
    assert.deepEqual(draft.elements[at]?.goals, [...(before.elements[at]?.goals ?? []), GOAL])
    assert.deepEqual(draft.elements.toSpliced(at, 1), before.elements.toSpliced(at, 1))
    const texts = (entry: string) => found.entries.find(({ id }) => id === entry)?.personal
    assert.deepEqual(texts(draft.entry), texts(before.entry))
    const again = problemsOf(found.decide(cascadeGoals, { ...CYCLE, goals: [GOAL.goal], people: [person] }))
    assert.match(again.join(), /no plan takes the goals: 1: ice-x \(has them\)/)
  })

  test('leave a plan that was communicated as it is', () => {
    const found = office('communicated')
    const problem = problemsOf(found.decide(cascadeGoals, { ...CYCLE, goals: [GOAL.goal], people: [person] }))
    assert.match(problem.join(), /ice-x \(communicated on .+: the supervisor amends it\)/)
  })

  test('are goals of the cycle, and no others', () => {
    const problem = problemsOf(
      office('drafted').decide(cascadeGoals, { ...CYCLE, goals: ['Another goal'], people: [person] }),
    )
    assert.match(problem.join(), /Another goal is no goal of the cycle/)
  })
})
