import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { planOn } from '../../record/appraisal.ts'
import { problemsOf, refusalOf, type Told } from '../office.fixture.ts'
import { amendPlan } from './amend-plan.ts'
import {
  appraisalIn,
  ELEMENTS,
  executive,
  OF,
  other,
  planned,
  separated,
  successor,
  supervised,
  supervisor,
  textsOf,
} from './appraisal.fixture.ts'
import { logAccomplishment } from './log-accomplishment.ts'
import { recordInterimAppraisal } from './record-interim-appraisal.ts'
import { recordProgressReview } from './record-progress-review.ts'
import { signPlan } from './sign-plan.ts'

const own: Told = { who: supervisor, today: day('2020-04-08') }
const REVIEW = {
  ...OF,
  on: '2020-04-08',
  informal: 'yes',
  feedback: 'On the way to every target',
  belowFullySuccessful: 'no',
}
const texts = textsOf(ELEMENTS)
const ROWS = ELEMENTS.map(({ key, requirements, ...row }) => ({
  ...row,
  standard: texts[`${key}.standard`],
  requirements: Array.from({ length: requirements }, (_, at) => texts[`${key}.requirement.${at + 1}`]),
}))
const AMENDMENT = {
  ...OF,
  effective: '2020-04-09',
  consulted: '2020-04-08',
  reason: 'The charter contract ended',
  elements: ROWS.map((row, index) => (index === 0 ? { ...row, standard: 'Carries out 90% of orders' } : row)),
}

suite('a progress review', () => {
  test('informal counts, with the date and what was said; what was said is sealed [S3-Prog-1, S3-Prog-3, S3-Prog-4]', () => {
    const office = planned(own)
    const done = office.take(recordProgressReview, REVIEW)
    assert.match(done.says, /Review 1 of this period is recorded; the law asks for at least one/)
    assert.deepEqual(
      appraisalIn(office).reviews.map(({ on, informal, by }) => [on, informal, by]),
      [['2020-04-08', true, supervisor.person]],
    )
    const event = office.entries.at(-1)
    assert.equal(event?.personal?.['feedback'], 'On the way to every target')
    assert.doesNotMatch(JSON.stringify(event?.body), /every target/)
  })

  test('where an element falls short, advice is asked for; else its absence is said [S3-Prog-3]', () => {
    const below = { ...REVIEW, belowFullySuccessful: 'yes' }
    const refusal = refusalOf(planned(own).decide(recordProgressReview, below))
    assert.match(refusal.message, /advised to do about it/)
    assert.deepEqual(refusal.cites, ['5 CFR 430.307'])
    const advised = planned(own).take(recordProgressReview, { ...below, advice: 'Weekly meetings' })
    assert.doesNotMatch(advised.says, /none is recorded/)
    assert.match(planned(own).take(recordProgressReview, REVIEW).says, /asks for advice .* none is recorded/)
  })

  test('a second one for a future date is not taken, nor one before the plan or after the period', () => {
    const office = planned(own)
    office.take(recordProgressReview, REVIEW)
    const at = (on: string, told: Told = {}) =>
      problemsOf(office.decide(recordProgressReview, { ...REVIEW, on }, told))[0] ?? ''
    assert.match(at('2020-07-01'), /^on: 2020-07-01 is in the future/)
    assert.match(at('2019-09-30'), /before the plan began to bind on 2019-10-01/)
    assert.match(at('2020-10-01', { today: day('2020-10-01') }), /the period ended on 2020-09-30/)
  })

  test('the form of fiscal year 2026 has room for four', () => {
    const office = planned({ ...own, today: day('2026-04-08') }, { fiscalYear: 2026, system: 'fiscal-2026' })
    const done = office.take(recordProgressReview, { ...REVIEW, fiscalYear: 2026, on: '2026-04-08' })
    assert.match(done.says, /Review 1 of the 4 on the form/)
  })
})

suite('an amendment', () => {
  test('is a layer of its own, from its day on, that both sign; the plan below stays as it was [S3-Prog-5]', () => {
    const office = planned(own)
    office.take(recordProgressReview, REVIEW)
    const before = appraisalIn(office).versions[0]
    const done = office.take(amendPlan, AMENDMENT)
    assert.match(done.says, /Version 2 .* from 2020-04-09.*differ from version 1: Removal operations\./)
    office.take(signPlan, { ...OF, version: 2 })
    office.take(signPlan, { ...OF, version: 2 }, { who: executive })
    const appraisal = appraisalIn(office)
    assert.deepEqual(appraisal.versions[0], before)
    assert.deepEqual(appraisal.versions[1]?.signed, { supervisor: '2020-04-08', executive: '2020-04-08' })
    assert.equal(planOn(appraisal, day('2020-04-08'))?.version, 1)
    assert.equal(planOn(appraisal, day('2020-04-09'))?.version, 2)
    const [first, second] = appraisal.versions.map(
      ({ entry }) => office.entries.find(({ id }) => id === entry)?.personal,
    )
    assert.equal(first?.['e1.standard'], 'Fully successful in: Removal operations')
    assert.deepEqual(
      [second?.['e1.standard'], second?.['reason']],
      ['Carries out 90% of orders', 'The charter contract ended'],
    )
  })

  test('an element keeps its key from version to version, whatever comes or goes', () => {
    const office = planned(own)
    const [, ...without] = ROWS
    const added = { ...ROWS[3], name: 'A new task', goals: ['Goal 1'] }
    const first = { ...ROWS[0], covers: 'both' }
    office.take(amendPlan, { ...AMENDMENT, elements: [added, ...without] })
    office.take(amendPlan, { ...AMENDMENT, effective: '2020-04-10', elements: [...without, first] })
    assert.deepEqual(
      appraisalIn(office).versions.map(({ elements }) => elements.map(({ key }) => key).join(' ')),
      ['e1 e2 e3 e4 e5', 'e2 e3 e4 e5 e6', 'e1 e2 e3 e4 e5'],
    )
    const [, second, third] = appraisalIn(office).versions
    assert.equal(second?.elements.at(-1)?.name, 'A new task')
    assert.equal(third?.elements[0]?.name, 'Removal operations')
  })

  test('a second one stands on the first, and takes effect after it', () => {
    const office = planned(own)
    office.take(amendPlan, AMENDMENT)
    const again = { ...AMENDMENT, consulted: '2020-04-08' }
    assert.match(problemsOf(office.decide(amendPlan, again))[0] ?? '', /version 2 runs from 2020-04-09/)
    office.take(amendPlan, { ...again, effective: '2020-04-10' })
    assert.deepEqual(
      appraisalIn(office).versions.map(({ version }) => version),
      [1, 2, 3],
    )
  })

  test('holds what a plan must hold', () => {
    const bare = { ...AMENDMENT, elements: ROWS.map((row) => ({ ...row, standard: '' })) }
    assert.match(refusalOf(planned(own).decide(amendPlan, bare)).message, /what is fully successful/)
    const twice = { ...AMENDMENT, elements: [ROWS[0], ROWS[0]] }
    assert.match(problemsOf(planned(own).decide(amendPlan, twice))[0] ?? '', /stands in the plan twice/)
  })

  test('after the rating there is none: a plan dated after the rating would rest on nothing', () => {
    const office = planned({ ...own, today: day('2020-10-20') })
    office.record([
      {
        stream: 'appraisal:ice-x/2020',
        type: 'appraisal/initially-rated',
        effective: day('2020-10-15'),
        body: { person: OF.person, fiscalYear: 2020, version: 1, levels: {}, level: 4 },
      },
    ])
    const refusal = refusalOf(office.decide(amendPlan, { ...AMENDMENT, effective: '2020-09-30' }))
    assert.match(refusal.message, /rating was settled on 2020-10-15/)
    assert.deepEqual([refusal.rule, refusal.cites], ['appraisal/basis', ['5 USC 4312(b)(2)']])
  })

  test('not before it was talked over, nor after the period, nor for a talk to come', () => {
    const saying = (change: Readonly<Record<string, string>>) =>
      problemsOf(planned(own).decide(amendPlan, { ...AMENDMENT, ...change }))[0] ?? ''
    assert.match(saying({ effective: '2020-04-07' }), /outside the days from the talk on 2020-04-08/)
    assert.match(saying({ effective: '2020-10-01' }), /to the end of the period on 2020-09-30/)
    assert.match(saying({ consulted: '2020-04-09' }), /2020-04-09 is in the future/)
  })
})

suite('the log of accomplishments', () => {
  const LOG = { ...OF, on: '2020-03-01', text: 'Closed the backlog', element: 'e1' }

  test('is the executive’s own, sealed, with the element that it belongs to', () => {
    const office = planned({ ...own, who: executive })
    office.take(logAccomplishment, LOG)
    const { element: _, ...whole } = LOG
    office.take(logAccomplishment, whole)
    assert.deepEqual(
      appraisalIn(office).accomplishments.map(({ on, element }) => [on, element]),
      [
        ['2020-03-01', 'e1'],
        ['2020-03-01', undefined],
      ],
    )
    assert.doesNotMatch(JSON.stringify(office.entries.map(({ body }) => body)), /backlog/)
    for (const who of [supervisor, other]) {
      assert.equal(office.decide(logAccomplishment, LOG, { who }).kind, 'not-found', who.name)
    }
  })

  test('not for an element that is not there, nor outside the period', () => {
    const saying = (change: Readonly<Record<string, string>>, told: Told = {}) =>
      problemsOf(
        planned({ ...own, who: executive }).decide(logAccomplishment, { ...LOG, ...change }, told),
      )[0] ?? ''
    assert.match(saying({ element: 'e9' }), /e9 is no element of the plan; it has e1 Removal operations/)
    assert.match(saying({ on: '2019-09-30' }), /before the period began on 2019-10-01/)
    assert.match(saying({ on: '2020-04-09' }), /in the future/)
    assert.match(saying({ on: '2020-10-01' }, { today: day('2020-10-01') }), /the period ended on 2020-09-30/)
  })
})

suite('an appraisal of part of the year', () => {
  const PART = {
    ...OF,
    ground: 'change of supervisor',
    from: '2019-10-01',
    until: '2020-03-31',
    narrative: 'All went well',
    levels: [{ element: 'e1', level: 4 }],
  }

  test('by the supervisor who goes, before and after the change; by nobody else', () => {
    const office = planned(own)
    office.record([supervised(OF.person, successor.person, day('2020-04-01'))])
    assert.equal(office.decide(recordProgressReview, REVIEW).kind, 'not-found', 'the former supervisor')
    assert.equal(office.decide(recordProgressReview, REVIEW, { who: successor }).kind, 'events')
    office.take(recordInterimAppraisal, PART)
    const [part] = appraisalIn(office).interim
    assert.deepEqual(
      [part?.by, part?.from, part?.until, part?.levels],
      [supervisor.person, '2019-10-01', '2020-03-31', { e1: 4 }],
    )
    assert.equal(office.decide(recordInterimAppraisal, PART, { who: other }).kind, 'not-found')
    const move = { ...PART, ground: 'move' }
    assert.equal(office.decide(recordInterimAppraisal, move).kind, 'not-found', 'of a move, not any more')
    office.record([separated(OF.person, day('2020-04-05'))])
    assert.equal(office.decide(recordInterimAppraisal, PART).kind, 'not-found', 'the executive left')
  })

  test('a detail of 120 days or more is appraised by those who gained the executive, a shorter one need not be', () => {
    const detail = { ...PART, ground: 'detail', from: '2019-11-01', until: '2020-02-28', levels: [] }
    const unnamed = planned(own).decide(recordInterimAppraisal, detail)
    assert.match(problemsOf(unnamed)[0] ?? '', /^by: .*name who did/)
    const long = planned(own).take(recordInterimAppraisal, { ...detail, by: 'cbp-9' })
    assert.match(long.says, /Yes, by the gaining organization/)
    const short = { ...detail, until: '2020-02-27', by: 'cbp-9' }
    assert.match(planned(own).take(recordInterimAppraisal, short).says, /No: neither the length/)
  })

  test('a move after 90 days under the plan asks for one', () => {
    const move = { ...PART, ground: 'move', until: '2019-12-29' }
    assert.match(planned(own).take(recordInterimAppraisal, move).says, /Yes, by the losing supervisor/)
    const early = { ...move, until: '2019-12-28' }
    assert.match(planned(own).take(recordInterimAppraisal, early).says, /No: neither/)
  })

  test('within the period, by today, and of elements of the plan', () => {
    const saying = (change: Readonly<Record<string, unknown>>) =>
      problemsOf(planned(own).decide(recordInterimAppraisal, { ...PART, ...change }))[0] ?? ''
    assert.match(saying({ until: '2020-04-09' }), /2020-04-09 is in the future/)
    assert.match(saying({ from: '2019-09-01' }), /not within the period/)
    assert.match(saying({ from: '2020-04-01' }), /is before 2020-04-01/)
    assert.match(saying({ levels: [{ element: 'e9', level: 3 }] }), /e9 is no element/)
  })
})
