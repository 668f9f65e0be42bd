import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { type Office, problemsOf, refusalOf, type Told } from '../office.fixture.ts'
import { appraisalIn, executive, OF, planned, separated, specialist } from './appraisal.fixture.ts'
import { endPeriod, extendPeriod } from './periods.ts'

const own: Told = { who: specialist, today: day('2020-09-15') }
const late = (communicated: string): Office => planned(own, { communicated: day(communicated) })

suite('the end of a period', () => {
  const EXTEND = { ...OF, until: '2020-10-01', reason: 'Came in July' }

  test('is put off where 90 days under the plan are not reached, to the first day that will do [S3-Ann-2]', () => {
    const office = late('2020-07-04')
    const done = office.take(extendPeriod, EXTEND)
    assert.match(done.says, /runs to 2020-10-01\. Yes: it is extended until a rating can be prepared/)
    assert.deepEqual(appraisalIn(office).period, {
      start: '2019-10-01',
      end: '2020-10-01',
      planned: '2020-09-30',
    })
    const short = refusalOf(late('2020-07-14').decide(extendPeriod, EXTEND))
    assert.deepEqual([short.earliest, short.cites], ['2020-10-11', ['5 CFR 430.309(c)']])
  })

  test('stays where a rating can be prepared, unless another reason stands against one', () => {
    const refusal = refusalOf(late('2020-07-03').decide(extendPeriod, EXTEND))
    assert.match(refusal.message, /a rating can be prepared at its end/)
    assert.equal(refusal.compared['daysUnderPlan'], 90)
    const other = { ...EXTEND, otherReason: 'yes' }
    assert.equal(late('2020-07-03').decide(extendPeriod, other).kind, 'events')
    const earlier = { ...other, until: '2020-09-30' }
    assert.match(problemsOf(late('2020-07-04').decide(extendPeriod, earlier))[0] ?? '', /runs to 2020-09-30/)
  })

  const END = {
    ...OF,
    end: '2020-08-31',
    adequateBasis: 'yes',
    promotesEffectiveness: 'yes',
    reason: 'The office closes',
  }

  test('comes early where there is enough to appraise on, after 90 days', () => {
    const office = planned(own)
    office.take(endPeriod, END)
    assert.equal(appraisalIn(office).period.end, '2020-08-31')
    assert.equal(office.entries.at(-1)?.personal?.['reason'], 'The office closes')
    const days = refusalOf(late('2020-07-04').decide(endPeriod, { ...END, end: '2020-09-29' }))
    assert.deepEqual([days.earliest, days.compared['days']], ['2020-10-01', 88])
    const basis = refusalOf(planned(own).decide(endPeriod, { ...END, adequateBasis: 'no' }))
    assert.ok(basis.cites.includes('5 USC 4314(b)(1)(D)'))
    refusalOf(planned(own).decide(endPeriod, { ...END, promotesEffectiveness: 'no' }))
    const longer = planned(own).decide(endPeriod, { ...END, end: '2020-09-30' })
    assert.match(problemsOf(longer)[0] ?? '', /give an earlier day within it/)
  })

  test('stays once the executive is rated, and after the executive left', () => {
    const rated = planned(own)
    rated.record([
      {
        stream: 'appraisal:ice-x/2020',
        type: 'appraisal/not-rated',
        effective: day('2020-09-10'),
        body: { person: executive.person, fiscalYear: 2020, ground: 'on leave' },
      },
    ])
    assert.match(problemsOf(rated.decide(endPeriod, END))[0] ?? '', /the period stays/)
    assert.match(
      problemsOf(rated.decide(extendPeriod, { ...EXTEND, otherReason: 'yes' }))[0] ?? '',
      /the period stays/,
    )
    const gone = planned(own)
    gone.record([separated(executive.person, day('2020-09-01'))])
    assert.match(refusalOf(gone.decide(endPeriod, END)).message, /left the Service on 2020-09-01/)
    assert.equal(planned(own).decide(endPeriod, { ...END, fiscalYear: 2019 }).kind, 'not-found')
  })
})
