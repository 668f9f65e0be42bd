import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { type Office, problemsOf } from '../office.fixture.ts'
import {
  appraisalIn,
  appointed,
  component,
  ELEMENTS,
  executive,
  other,
  recordPlan,
  separated,
  specialist,
  successor,
  supervised,
  supervisor,
} from './appraisal.fixture.ts'
import { startCycleForComponent } from './start-cycle-for-component.ts'

const BULK = { unit: 'HSBB', fiscalYear: 2020 }
const { person } = executive

/** An office on the eve of fiscal year 2020, with a plan of the year before for the executive. */
function eve(): Office {
  const office = component({ who: specialist, today: day('2019-09-20') })
  recordPlan(office, { fiscalYear: 2019 })
  return office
}

suite('plans drafted for many', () => {
  test('take elements and texts of last year’s newest version along, for the supervisor of the first day', () => {
    const office = eve()
    const [first, ...rest] = ELEMENTS
    assert.ok(first !== undefined)
    office.record([
      {
        stream: `appraisal:${person}/2019`,
        type: 'appraisal/plan-amended',
        effective: day('2019-04-01'),
        body: { person, fiscalYear: 2019, version: 2, elements: [{ ...first, name: 'Charters' }, ...rest] },
        personal: { 'e1.standard': 'Ten a month', reason: 'The contract ended' },
      },
      supervised(person, successor.person, day('2019-10-01')),
    ])
    const done = office.take(startCycleForComponent, { ...BULK, people: [person] })
    assert.match(
      done.says,
      /1 plan is drafted for fiscal year 2020, 1 of them from last year’s\. Left out: nobody/,
    )
    const { draft, supervisor: by, state, period } = appraisalIn(office)
    assert.deepEqual([state, by, period.start], ['drafted', successor.person, '2019-10-01'])
    assert.deepEqual(
      draft.elements.map(({ name }) => name),
      ['Charters', ...rest.map(({ name }) => name)],
    )
    const texts = office.entries.find(({ id }) => id === draft.entry)?.personal
    assert.deepEqual(texts, { 'e1.standard': 'Ten a month' })
  })

  test('leave out who has one, who is no executive then, and who has no supervisor, each with the reason', () => {
    const office = eve()
    recordPlan(office, { person: other.person, fiscalYear: 2020 })
    office.record([
      ...appointed('ice-gone', supervisor.person),
      separated('ice-gone', day('2019-09-01')),
      ...appointed('ice-alone', supervisor.person).slice(0, 1),
    ])
    const people = `${person}\n${other.person}\nice-gone\nice-alone\nice-nobody\n${person}`
    const done = office.take(startCycleForComponent, { ...BULK, people })
    assert.equal(done.events.length, 1, 'named twice, drafted once')
    assert.match(
      done.says,
      /Left out: 4: ice-y \(has a plan\); ice-gone \(no executive here .*\); ice-alone \(has no supervisor of record\); ice-nobody \(no executive here/,
    )
    const none = office.decide(startCycleForComponent, { ...BULK, people: [person] })
    assert.match(problemsOf(none)[0] ?? '', /no plan is to be drafted: 1: ice-x \(has a plan\)/)
    const unopened = office.decide(startCycleForComponent, { ...BULK, fiscalYear: 2021, people: [person] })
    assert.match(problemsOf(unopened)[0] ?? '', /has no appraisal cycle/)
  })

  test('begin with the elements of the system where it is another one than last year', () => {
    const office = component(
      { who: specialist, today: day('2025-09-20') },
      { fiscalYear: 2026, system: 'fiscal-2026' },
    )
    recordPlan(office, { fiscalYear: 2025, system: 'rule-of-2000' })
    const done = office.take(startCycleForComponent, { ...BULK, fiscalYear: 2026, people: [person] })
    assert.match(done.says, /1 plan is .* 0 of them from last year’s/)
    const { elements } = appraisalIn(office, person, 2026).draft
    assert.deepEqual(
      [elements.length, elements[4]?.name, elements[4]?.kind],
      [5, 'Achieving Organizational Goals', 'results'],
    )
  })

  test('name the goals of this year’s cycle by this year’s page, and begin with an entry during the period', () => {
    const office = eve()
    office.record([
      {
        stream: 'cycle:HSBB/2020',
        type: 'appraisal/goals-set',
        effective: day('2019-09-19'),
        body: { unit: 'HSBB', fiscalYear: 2020, goals: [{ goal: 'Goal 1', source: 'New plan', page: '2' }] },
      },
      ...appointed('ice-late', supervisor.person, day('2020-02-02')),
    ])
    office.take(startCycleForComponent, { ...BULK, people: [person] })
    const goals = appraisalIn(office).draft.elements.map((element) => element.goals[0]?.source)
    assert.deepEqual([goals[0], goals[1]], ['New plan', 'Strategic plan 2018-2022'])
    const later = { today: day('2020-02-02') }
    office.take(startCycleForComponent, { ...BULK, people: ['ice-late'] }, later)
    assert.equal(appraisalIn(office, 'ice-late').period.start, '2020-02-02')
  })
})
