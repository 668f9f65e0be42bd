import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { standing } from '../../record/fold.ts'
import { lateStep, nudgesOf } from '../../record/nudge.ts'
import { type Office, problemsOf } from '../office.fixture.ts'
import {
  appointed,
  component,
  executive,
  other,
  planned,
  recordPlan,
  separated,
  specialist,
  supervisor,
} from './appraisal.fixture.ts'
import { nudgeLate } from './nudge-late.ts'

const { person } = executive
const BULK = { unit: 'HSBB', fiscalYear: 2020, people: [person] }
const STREAM = `appraisal:${person}/2020`

const nudged = (office: Office) =>
  nudgesOf(standing(office.entries.filter(({ stream }) => stream === STREAM)))

suite('reminders of late steps', () => {
  test('a plan that is missing is asked of the supervisor of record from the day after the period began', () => {
    const office = component({ who: specialist, today: day('2019-10-01') })
    const early = office.decide(nudgeLate, { ...BULK, kind: 'plan' })
    assert.match(problemsOf(early)[0] ?? '', /nobody is to be reminded: 1: ice-x \(no plan is late\)/)
    const today = { today: day('2019-10-02') }
    const done = office.take(nudgeLate, { ...BULK, kind: 'plan' }, today)
    assert.match(done.says, /1 reminder goes out for the late plan\. Left out: nobody/)
    assert.deepEqual(done.events[0]?.body, {
      unit: 'HSBB',
      person,
      fiscalYear: 2020,
      kind: 'plan',
      to: supervisor.person,
    })
    assert.deepEqual(nudged(office).get('plan'), { on: '2019-10-02', to: supervisor.person })
  })

  test('nobody is reminded twice a day of the same step; the next day again', () => {
    const office = component({ who: specialist, today: day('2019-10-02') })
    office.take(nudgeLate, { ...BULK, kind: 'plan' })
    const again = office.decide(nudgeLate, { ...BULK, kind: 'plan' })
    assert.match(problemsOf(again)[0] ?? '', /reminded today/)
    office.take(nudgeLate, { ...BULK, kind: 'plan' }, { today: day('2019-10-03') })
    assert.equal(nudged(office).get('plan')?.on, '2019-10-03')
  })

  test('a review in the last three months, a rating after the period, and neither before', () => {
    const office = planned({ who: specialist, today: day('2020-06-29') })
    const at = (kind: string, today: string) =>
      office.decide(nudgeLate, { ...BULK, kind }, { today: day(today) }).kind
    assert.deepEqual(
      [at('review', '2020-06-29'), at('review', '2020-06-30'), at('review', '2020-10-01')],
      ['invalid', 'events', 'invalid'],
    )
    assert.deepEqual([at('rating', '2020-09-30'), at('rating', '2020-10-01')], ['invalid', 'events'])
    assert.equal(at('plan', '2020-10-01'), 'invalid')
    office.record([
      {
        stream: STREAM,
        type: 'appraisal/progress-reviewed',
        effective: day('2020-04-09'),
        body: { person, fiscalYear: 2020, informal: false, belowFullySuccessful: false, advised: false },
      },
    ])
    assert.equal(at('review', '2020-06-30'), 'invalid')
  })

  test('an answer is asked of the executive while the time for it runs', () => {
    const course = {
      state: 'shared',
      period: { start: day('2019-10-01'), end: day('2020-09-30') },
      reviews: 1,
      answerBy: day('2020-10-20'),
    } as const
    assert.deepEqual(lateStep(course, day('2020-10-20')), { kind: 'answer', since: '2020-10-20' })
    assert.equal(lateStep(course, day('2020-10-21')), undefined)
    assert.equal(lateStep({ ...course, answerBy: undefined }, day('2020-10-10')), undefined)
    assert.equal(lateStep({ ...course, state: 'issued' }, day('2020-10-10')), undefined)
    const office = planned({ who: specialist, today: day('2020-10-18') })
    office.record([
      {
        stream: STREAM,
        type: 'appraisal/initially-rated',
        effective: day('2020-10-12'),
        body: { person, fiscalYear: 2020, version: 1, levels: {}, level: 3 },
      },
      {
        stream: STREAM,
        type: 'appraisal/rating-shared',
        effective: day('2020-10-13'),
        body: { person, fiscalYear: 2020, answerBy: day('2020-10-20') },
      },
    ])
    office.take(nudgeLate, { ...BULK, kind: 'answer' })
    assert.equal(nudged(office).get('answer')?.to, person)
  })

  test('who has left, has nobody above, belongs elsewhere or is named twice is told apart', () => {
    const office = component({ who: specialist, today: day('2019-10-02') })
    recordPlan(office, { person: other.person })
    office.record([
      ...appointed('ice-gone', supervisor.person),
      separated('ice-gone', day('2019-09-01')),
      ...appointed('ice-alone', supervisor.person).slice(0, 1),
      {
        stream: 'appraisal:ice-h/2020',
        type: 'appraisal/plan-drafted',
        effective: day('2019-10-01'),
        body: {
          person: 'ice-h',
          fiscalYear: 2020,
          unit: 'TRX',
          system: 'rule-of-2000',
          start: day('2019-10-01'),
          end: day('2020-09-30'),
          supervisor: 'ice-d',
          elements: [],
        },
      },
    ])
    const people = `${person}\n${person}\n${other.person}\nice-gone\nice-alone\nice-h\nice-nobody`
    const done = office.take(nudgeLate, { ...BULK, people, kind: 'plan' })
    assert.equal(done.events.length, 1)
    assert.match(
      done.says,
      /Left out: 5: ice-y \(no plan is late\); ice-gone \(no executive here\); ice-alone \(has no supervisor of record\); ice-h \(no executive here\); ice-nobody \(no executive here\)/,
    )
    const unopened = office.decide(nudgeLate, { ...BULK, fiscalYear: 2021, kind: 'plan' })
    assert.equal(unopened.kind, 'not-found')
  })

  test('more than it can name are counted', () => {
    const office = component({ who: specialist, today: day('2019-10-02') })
    const people = Array.from({ length: 27 }, (_, index) => `ice-none-${index}`).join('\n')
    assert.match(
      problemsOf(office.decide(nudgeLate, { ...BULK, people, kind: 'plan' }))[0] ?? '',
      /27: .*; and 2 more/,
    )
  })
})
