import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { planOn } from '../../record/appraisal.ts'
import { type Office, problemsOf, refusalOf, type Told } from '../office.fixture.ts'
import {
  appointed,
  appraisalIn,
  component,
  executive,
  OF,
  other,
  planned,
  separated,
  specialist,
  successor,
  supervised,
  supervisor,
} from './appraisal.fixture.ts'
import { communicatePlan } from './communicate-plan.ts'
import { draftPlan } from './draft-plan.ts'
import { recordConsultation } from './record-consultation.ts'
import { signPlan } from './sign-plan.ts'

const own = (who = supervisor, told: Told = {}) => ({ who, ...told })

/** The plan of the journey: three critical elements, managing subordinates, and another one. */
const ROWS = [
  {
    name: 'Removal operations',
    kind: 'results',
    standard: 'Carries out 95% of orders',
    requirements: ['Quarterly report'],
    goals: ['Goal 1'],
    measures: ['results'],
  },
  {
    name: 'Capacity of the field offices',
    kind: 'results',
    covers: 'organizational',
    standard: 'Every office is staffed',
    goals: ['Goal 2'],
    measures: ['results'],
  },
  {
    name: 'Leading change',
    kind: 'leadership',
    standard: 'The new system is in use',
    goals: ['Goal 1'],
    measures: ['customers', 'peers'],
  },
  {
    name: 'Internal communication',
    kind: 'other',
    critical: 'no',
    standard: 'Monthly letters',
    goals: ['A goal of its own | Memo of 2019 | 3'],
  },
  {
    name: 'Managing the performance of subordinates',
    kind: 'managing-subordinates',
    covers: 'both',
    standard: 'All plans by October',
    goals: ['Goal 2'],
    measures: ['employees'],
  },
] as const

type Row = Record<string, unknown>
const DRAFT = { ...OF, elements: ROWS as readonly Row[] }
const without = (name: string, index: number): Row[] =>
  DRAFT.elements.map((row, at) =>
    at === index ? Object.fromEntries(Object.entries(row).filter(([key]) => key !== name)) : row,
  )

function consulted(elements: readonly Row[] = DRAFT.elements, office = component(own())): Office {
  office.take(draftPlan, { ...DRAFT, elements })
  office.take(recordConsultation, { ...OF, on: '2019-09-20', answer: 'acknowledged' })
  return office
}

const september27 = own(supervisor, { today: day('2019-09-27') })
const communicated = { ...OF, on: '2019-09-27' }

suite('a performance plan', () => {
  test('is drafted, talked over, communicated and signed by both [S3-Plan-1, S3-Plan-3, S3-Plan-4, S4-VIII.B]', () => {
    const office = consulted()
    assert.deepEqual(
      [appraisalIn(office).state, appraisalIn(office).consulted],
      ['consulted', { on: '2019-09-20', answer: 'acknowledged' }],
    )
    const done = office.take(communicatePlan, communicated, september27)
    assert.match(done.says, /communicated on 2019-09-27; it was due by 2019-10-01\./)
    assert.doesNotMatch(done.says, /late/)
    office.take(signPlan, { ...OF, version: 1 }, september27)
    office.take(signPlan, { ...OF, version: 1 }, { ...september27, who: executive })
    const { versions, state, supervisor: by, communicated: given } = appraisalIn(office)
    assert.deepEqual([state, by, given?.daysLate], ['communicated', supervisor.person, 0])
    assert.deepEqual(versions[0]?.signed, { supervisor: '2019-09-27', executive: '2019-09-27' })
    assert.deepEqual(
      versions[0]?.elements.map(({ key, critical, covers, kind }) => [key, critical, covers, kind]),
      [
        ['e1', true, 'individual', 'results'],
        ['e2', true, 'organizational', 'results'],
        ['e3', true, 'individual', 'leadership'],
        ['e4', false, 'individual', 'other'],
        ['e5', true, 'both', 'managing-subordinates'],
      ],
    )
    assert.equal(planOn(appraisalIn(office), day('2019-10-01'))?.version, 1)
    assert.equal(planOn(appraisalIn(office), day('2019-09-30')), undefined, 'it binds from the period on')
  })

  test('keeps its texts out of the body, and takes document and page of the cycle’s goals along', () => {
    const drafted = consulted().entries.find(({ type }) => type === 'appraisal/plan-drafted')
    assert.ok(drafted?.type === 'appraisal/plan-drafted')
    assert.equal(drafted.personal?.['e1.standard'], 'Carries out 95% of orders')
    assert.equal(drafted.personal?.['e1.requirement.1'], 'Quarterly report')
    assert.doesNotMatch(JSON.stringify(drafted.body), /95%|Quarterly report/)
    assert.deepEqual(drafted.body.elements[0]?.goals, [
      { goal: 'Goal 1', source: 'Strategic plan 2018-2022', page: '11' },
    ])
    assert.deepEqual(drafted.body.elements[3]?.goals, [
      { goal: 'A goal of its own', source: 'Memo of 2019', page: '3' },
    ])
  })

  test('all elements linked is evidence for certification; one without is named and does not stop it [S3-Plan-6]', () => {
    const all = consulted().decide(communicatePlan, communicated, september27)
    assert.ok(all.kind === 'events')
    assert.match(all.says, /5 of 5 elements linked \(100\.0%\)/)
    const four = consulted(without('goals', 3)).decide(communicatePlan, communicated, september27)
    assert.ok(four.kind === 'events')
    assert.match(four.says, /Not met: 4 of 5 elements linked \(80\.0%\); 1 to be linked/)
  })

  test('an approved system of the agency’s own keeps other elements, and the clash is said', () => {
    const done = consulted().decide(communicatePlan, communicated, september27)
    assert.ok(done.kind === 'events')
    assert.match(done.says, /the rule since 2015 knows critical elements alone/)
    const critical = consulted(DRAFT.elements.map((row) => ({ ...row, critical: 'yes' })))
    const alone = critical.decide(communicatePlan, communicated, september27)
    assert.ok(alone.kind === 'events')
    assert.doesNotMatch(alone.says, /critical elements alone/)
  })

  test('without what is fully successful, without a critical element, without a goal: three refusals [S3-Plan-5, S3-Plan-3, S1-V.A.4]', () => {
    const saying = (elements: readonly Row[]) =>
      refusalOf(consulted(elements).decide(communicatePlan, communicated, september27))
    const bare = saying(without('standard', 3))
    assert.match(bare.message, /what is fully successful.*\(Internal communication\)/)
    assert.deepEqual([bare.rule, bare.cites.includes('5 CFR 430.306')], ['appraisal/plan', true])
    const other = saying(DRAFT.elements.map((row) => ({ ...row, critical: 'no' })))
    assert.match(other.message, /lacks at least one critical element/)
    const unlinked = saying(without('goals', 1))
    assert.match(unlinked.message, /a goal for each results element/)
    assert.deepEqual(unlinked.rule, 'appraisal/plan-of-department')
    const none = saying(DRAFT.elements.map((row) => ({ ...row, goals: [] })))
    assert.match(none.message, /lacks the link to strategic goals/)
  })

  test('covers the executive and the organization, balances four kinds of measure, and answers for subordinates [S1-V.A, S1-V.A.5, S1-V.A.8]', () => {
    const saying = (elements: readonly Row[]) =>
      refusalOf(consulted(elements).decide(communicatePlan, communicated, september27)).message
    assert.match(
      saying(DRAFT.elements.map((row) => ({ ...row, covers: 'individual' }))),
      /requirements for organizational performance/,
    )
    assert.match(
      saying(DRAFT.elements.map((row) => ({ ...row, covers: 'organizational' }))),
      /requirements for individual performance/,
    )
    assert.match(saying(without('measures', 4)), /views of customers, peers and employees/)
    assert.match(saying(DRAFT.elements.slice(0, 4)), /an element on managing the performance of subordinates/)
    const office = component(own())
    const alone = [...DRAFT.elements.slice(0, 3), { ...DRAFT.elements[3], measures: 'employees' }]
    office.take(draftPlan, { ...DRAFT, elements: alone, nobodyToManage: 'A senior adviser' })
    office.take(recordConsultation, { ...OF, on: '2019-09-20', answer: 'acknowledged' })
    assert.equal(office.decide(communicatePlan, communicated, september27).kind, 'events')
    const entry = office.entries.find(({ type }) => type === 'appraisal/plan-drafted')
    assert.equal(entry?.personal?.['nobodyToManage'], 'A senior adviser', 'the reason is on record, sealed')
  })

  test('is not communicated before it was talked over; declining to sign stops nothing [S3-Plan-1]', () => {
    const office = component(own())
    office.take(draftPlan, DRAFT)
    const refusal = refusalOf(office.decide(communicatePlan, communicated, september27))
    assert.match(refusal.message, /consultation with the executive/)
    office.take(recordConsultation, {
      ...OF,
      on: '2019-09-20',
      answer: 'declined to sign',
      comment: 'Targets too high',
    })
    office.take(communicatePlan, communicated, september27)
    const october = own(supervisor, { today: day('2019-10-02') })
    office.take(recordConsultation, { ...OF, on: '2019-10-02', answer: 'declined to sign' }, october)
    const { state, consulted: given } = appraisalIn(office)
    assert.deepEqual([state, given], ['communicated', { on: '2019-09-20', answer: 'declined to sign' }])
    assert.doesNotMatch(JSON.stringify(office.entries.map(({ body }) => body)), /Targets too high/)
  })

  test('late by nine days it is taken, with what that costs [S3-Plan-2]', () => {
    const late = own(supervisor, { today: day('2019-10-10') })
    const done = consulted().decide(communicatePlan, { ...OF, on: '2019-10-10' }, late)
    assert.ok(done.kind === 'events' && done.events[0]?.type === 'appraisal/plan-communicated')
    assert.equal(done.events[0].body.daysLate, 9)
    assert.match(done.says, /9 days late: the 90 days run from 2019-10-10, .* possible from 2020-01-07/)
    const first = own(supervisor, { today: day('2019-10-01') })
    const onDay = consulted().decide(communicatePlan, { ...OF, on: '2019-10-01' }, first)
    assert.ok(onDay.kind === 'events' && onDay.events[0]?.type === 'appraisal/plan-communicated')
    assert.equal(onDay.events[0].body.daysLate, 0, 'the first day of the period is in time')
  })

  test('who enters during the period has it within the days that the office set, and the 90 days run from it [S3-Ann-2]', () => {
    const july = (date: string) => own(supervisor, { today: day(date) })
    const entering = () => {
      const office = component(july('2020-06-01'))
      office.record(appointed('ice-z', supervisor.person, day('2020-06-01')))
      office.take(draftPlan, { ...DRAFT, person: 'ice-z' })
      office.take(recordConsultation, { ...OF, person: 'ice-z', on: '2020-06-01', answer: 'acknowledged' })
      return office
    }
    const of = { ...OF, person: 'ice-z' }
    const inTime = entering().take(communicatePlan, { ...of, on: '2020-07-01' }, july('2020-07-01'))
    assert.doesNotMatch(inTime.says, /late/)
    const late = entering().take(communicatePlan, { ...of, on: '2020-07-04' }, july('2020-07-04'))
    assert.match(late.says, /3 days late.* possible from 2020-10-01, which leaves 89 of them/)
    const settings = { 'plan-days-after-entry': 'day-of-entry' }
    const strict = entering().take(
      communicatePlan,
      { ...of, on: '2020-07-03' },
      { ...july('2020-07-03'), settings },
    )
    assert.match(strict.says, /32 days late.* possible from 2020-09-30\./)
  })

  test('who comes after the period has none for it', () => {
    const office = component(own(supervisor, { today: day('2020-10-05') }))
    office.record(appointed('ice-z', supervisor.person, day('2020-10-01')))
    const decision = office.decide(draftPlan, { ...DRAFT, person: 'ice-z' })
    assert.match(problemsOf(decision)[0] ?? '', /appointed on 2020-10-01, after the period ended/)
  })

  test('neither in the future, nor before the talk, nor after the period', () => {
    const at = (on: string, today: string) =>
      problemsOf(consulted().decide(communicatePlan, { ...OF, on }, own(supervisor, { today: day(today) })))
    assert.match(at('2019-09-28', '2019-09-27')[0] ?? '', /on: 2019-09-28 is in the future/)
    assert.match(at('2019-09-19', '2019-09-27')[0] ?? '', /before the plan was drafted on 2019-09-20/)
    assert.match(at('2020-10-01', '2020-10-01')[0] ?? '', /the period ended on 2020-09-30/)
  })

  test('is saved incomplete and drafted anew until it is communicated, then amended only', () => {
    const office = component(own())
    office.take(draftPlan, { ...DRAFT, elements: [{ name: 'Removal operations', kind: 'results' }] })
    office.take(draftPlan, DRAFT)
    assert.equal(appraisalIn(office).draft.elements.length, 5)
    const again = planned(own()).decide(draftPlan, DRAFT)
    assert.match(problemsOf(again)[0] ?? '', /communicated on 2019-09-27; amend it instead/)
    const twice = planned(own()).decide(communicatePlan, { ...OF, on: '2020-04-08' })
    assert.match(problemsOf(twice)[0] ?? '', /communicated on 2019-09-27 already/)
    const none = component(own()).decide(draftPlan, { ...DRAFT, fiscalYear: 2021 })
    assert.match(problemsOf(none)[0] ?? '', /no appraisal cycle for fiscal year 2021/)
  })

  test('is not signed before it is communicated, nor twice by the same, nor in a version that is not there', () => {
    const sign = { ...OF, version: 1 }
    assert.match(problemsOf(consulted().decide(signPlan, sign))[0] ?? '', /not communicated yet/)
    assert.match(problemsOf(planned(own()).decide(signPlan, sign))[0] ?? '', /signed by the supervisor on/)
    assert.match(
      problemsOf(planned(own()).decide(signPlan, { ...OF, version: 2 }))[0] ?? '',
      /no version 2; its last is 1/,
    )
  })
})

suite('whose plan it is', () => {
  test('only the supervisor of record, by then, works on it; others are told what they would be told of nobody', () => {
    const office = consulted()
    const nobody = office.decide(draftPlan, { ...DRAFT, person: 'ice-nobody' })
    assert.ok(nobody.kind === 'not-found')
    for (const who of [successor, other, executive, specialist]) {
      const told = office.decide(communicatePlan, communicated, { ...september27, who })
      assert.ok(told.kind === 'not-found', who.name)
      assert.equal(told.message, nobody.message.replace('ice-nobody', OF.person))
    }
    const signs = office.decide(signPlan, { ...OF, version: 1 }, own(other))
    assert.equal(signs.kind, 'not-found', 'another executive’s')
  })

  test('after a change the former supervisor finds nothing, and the new one goes on', () => {
    const office = consulted()
    office.record([supervised(OF.person, successor.person, day('2019-09-25'))])
    assert.equal(office.decide(communicatePlan, communicated, september27).kind, 'not-found')
    const next = { ...september27, who: successor }
    assert.equal(office.decide(communicatePlan, communicated, next).kind, 'events')
  })

  test('somebody who left the Service has no plan; who was no supervisor is not told of it', () => {
    const office = consulted()
    office.record([separated(OF.person, day('2019-09-24'))])
    const refusal = refusalOf(office.decide(communicatePlan, communicated, september27))
    assert.match(refusal.message, /left the Service on 2019-09-24/)
    assert.deepEqual(refusal.cites, ['5 USC 4311'])
    const elsewhere = office.decide(communicatePlan, communicated, { ...september27, who: successor })
    assert.equal(elsewhere.kind, 'not-found')
  })

  test('an appraisal of another agency is not there', () => {
    const office = planned(own())
    const elsewhere = { ...OF, unit: 'HSAB', version: 1 }
    assert.equal(office.decide(signPlan, elsewhere).kind, 'not-found')
  })
})
