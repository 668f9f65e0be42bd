import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import { type Office, problemsOf, refusalOf, type Told } from '../office.fixture.ts'
import { answerRating } from './answer-rating.ts'
import {
  appraisalIn,
  director,
  executive,
  OF,
  planned,
  separated,
  specialist,
  supervisor,
  weighted,
} from './appraisal.fixture.ts'
import { giveFinalRating } from './give-final-rating.ts'
import { issueRating } from './issue-rating.ts'
import { rateInitially } from './rate-initially.ts'
import { ratedIn, RATING, recommended, rows, shared } from './rating.fixture.ts'
import { shareRating } from './share-rating.ts'

const FINAL = { ...OF, on: '2020-12-14', level: 4 }
const seat = { ...director, by: 'seat' } as const
const told: Told = { who: seat, today: day('2020-12-14') }

/** Rated, shared, waived, and recommended by the board at the same level. */
function ready(level: AppraisalLevel = 4, board: AppraisalLevel | null = level): Office {
  const office = shared(level)
  const waiver = { ...OF, on: '2020-10-20', answer: 'waived' }
  office.take(answerRating, waiver, { who: executive, today: day('2020-10-20') })
  recommended(office, board)
  return office
}

suite('the annual summary rating', () => {
  test('is given by the holder of the power after the board, and stands in the file [S4-VIII.D-3, S0-4.1-5, S3-Ann-1]', () => {
    const office = ready()
    const done = office.take(giveFinalRating, FINAL, told)
    const [rated, recorded] = done.events
    assert.ok(rated?.type === 'appraisal/finally-rated' && recorded?.type === 'appraisal/rating-recorded')
    assert.deepEqual(recorded.body, { person: 'ice-x', fiscalYear: 2020, stage: 'final', level: 4 })
    assert.match(done.says, /A performance award may be given/)
    assert.deepEqual(
      done.rulings.map(({ rule }) => rule),
      [
        'appraisal/final-rating',
        'appraisal/rating-approver',
        'organization/may-sign',
        'appraisal/use-of-rating',
        'awards/performance-award-eligible',
      ],
    )
    assert.equal(appraisalIn(office).final?.by, director.person)
    const twice = office.decide(giveFinalRating, FINAL, told)
    assert.match(problemsOf(twice)[0] ?? '', /was given on 2020-12-14/)
  })

  test('never before the board has recommended [S4-VIII.D-1, S0-4.1-5]', () => {
    const refusal = refusalOf(shared().decide(giveFinalRating, FINAL, told))
    assert.match(refusal.message, /the board has not made its recommendation/)
    assert.equal(refusal.rule, 'appraisal/final-rating')
    const office = shared()
    recommended(office, 4, day('2020-12-10'))
    const earlier = refusalOf(office.decide(giveFinalRating, { ...FINAL, on: '2020-12-09' }, told))
    assert.equal(earlier.earliest, '2020-12-10')
  })

  test('not by a delegate, unless the office has settled that the head may name one [S4-VIII.D-3]', () => {
    const delegate = {
      person: 'ice-l',
      name: 'A delegate',
      role: 'appointing-authority',
      by: 'delegation',
    } as const
    const by = (settings: Record<string, string>) =>
      ready().decide(giveFinalRating, FINAL, { ...told, who: delegate, settings })
    for (const settings of [{}, { 'final-rating-holder': 'director' }]) {
      const refusal = refusalOf(by(settings))
      assert.match(refusal.message, /may not be delegated/)
      assert.deepEqual(refusal.cites, ['ICE Directive 1056.1, 4.1, footnote 3'])
    }
    assert.equal(by({ 'final-rating-holder': 'head-or-designee' }).kind, 'events')
    const elsewhere = ready().decide(giveFinalRating, FINAL, { ...told, who: delegate, scopes: [] })
    assert.equal(elsewhere.kind, 'events', 'the statute knows no such bar')
  })

  test('nobody decides on their own', () => {
    const own = { ...seat, person: executive.person }
    const refusal = refusalOf(ready().decide(giveFinalRating, FINAL, { ...told, who: own }))
    assert.match(refusal.message, /signer’s own/)
  })

  test('whoever rated first decides only where nobody else holds the power, and the decision says so', () => {
    const rater = { ...seat, person: supervisor.person }
    const sole = ready().take(giveFinalRating, FINAL, { ...told, who: rater })
    assert.match(sole.says, /held by nobody else/)
    assert.ok(
      sole.events[0]?.type === 'appraisal/finally-rated' && sole.events[0].body.ratedFirstToo === true,
    )
    const settings = { 'final-rating-holder': 'head-or-designee' }
    refusalOf(ready().decide(giveFinalRating, FINAL, { ...told, who: rater, settings }))
  })

  test('another level than the board’s or the initial one has its reason, sealed [S0-4.1-5]', () => {
    const lower = { ...FINAL, level: 3 }
    const refusal = refusalOf(ready().decide(giveFinalRating, lower, told))
    assert.match(refusal.message, /the board recommended 4, and the initial rating was 4/)
    const { events } = ready().take(giveFinalRating, { ...lower, reason: 'Results fell short' }, told)
    assert.deepEqual(events[0]?.personal, { reason: 'Results fell short' })
    assert.equal(JSON.stringify(events[0]?.body).includes('short'), false)
    assert.match(refusalOf(ready(4, 3).decide(giveFinalRating, lower, told)).message, /initial rating was 4/)
    assert.match(refusalOf(ready(4, null).decide(giveFinalRating, FINAL, told)).message, /board was split/)
  })

  test('not within 120 days of a new administration [S4-VIII.C-2]', () => {
    const today = day('2021-02-10')
    const refusal = refusalOf(ready().decide(giveFinalRating, { ...FINAL, on: today }, { ...told, today }))
    assert.equal(refusal.earliest, '2021-05-21')
  })

  test('not for whoever left before the period ended, and not without an initial rating', () => {
    const office = ready()
    office.record([separated(executive.person, day('2020-09-15'))])
    assert.match(refusalOf(office.decide(giveFinalRating, FINAL, told)).message, /left the Service/)
    const elsewhere = ready()
    const theirs = elsewhere.entries.filter(({ stream }) => stream !== 'person:ice-x')
    elsewhere.entries.splice(0, elsewhere.entries.length, ...theirs)
    assert.match(problemsOf(elsewhere.decide(giveFinalRating, FINAL, told))[0] ?? '', /no appointment/)
    const none = planned({ today: day('2020-12-14') })
    assert.match(problemsOf(none.decide(giveFinalRating, FINAL, told))[0] ?? '', /no initial rating/)
  })

  test('not one that was never discussed, nor while the executive may still answer [S3-Ann-3, S4-VIII.C-3]', () => {
    const undiscussed = planned({ today: day('2020-10-15') })
    undiscussed.take(rateInitially, RATING, { who: supervisor })
    recommended(undiscussed, 4)
    assert.match(refusalOf(undiscussed.decide(giveFinalRating, FINAL, told)).message, /answer still runs/)
    const open = shared()
    recommended(open, 4, day('2020-10-19'))
    const early = (on: string) => open.decide(giveFinalRating, { ...FINAL, on }, told)
    assert.match(refusalOf(early('2020-10-22')).message, /answer still runs/)
    assert.equal(early('2020-10-23').kind, 'events')
  })

  test('the higher-level review that was asked for comes first', () => {
    const office = shared()
    office.record([
      {
        stream: 'appraisal:ice-x/2020',
        type: 'appraisal/higher-review-requested',
        effective: day('2020-10-20'),
        body: { person: 'ice-x', fiscalYear: 2020, reviewer: 'ice-h', dueBy: day('2020-11-03') },
      },
    ])
    recommended(office, 4)
    assert.match(refusalOf(office.decide(giveFinalRating, FINAL, told)).message, /review .* is not finished/)
  })
})

suite('what follows from a rating', () => {
  const after = (level: AppraisalLevel, earlier: [number, AppraisalLevel][]) => {
    const office = ready(level)
    for (const [year, was] of earlier) ratedIn(office, year, was)
    return office.decide(giveFinalRating, { ...FINAL, level }, told)
  }
  const said = (decision: ReturnType<typeof after>) => {
    assert.ok(decision.kind === 'events')
    return decision.says
  }

  test('one unsatisfactory rating: another position of the Service, or removal', () => {
    const says = said(after(1, []))
    assert.match(says, /reassigned or transferred within the Service, or removed/)
    assert.match(says, /No performance award/)
    assert.match(says, /fiscal years 2016 to 2020 \(2015-10-01 to 2020-09-30\): none before/)
  })

  test('two unsatisfactory in five consecutive years force removal; in six they do not', () => {
    assert.match(said(after(1, [[2016, 1]])), /must be removed.*2016 to 2020 .*: 2016 and 2020/)
    assert.match(said(after(1, [[2015, 1]])), /reassigned or transferred/)
  })

  test('two below fully successful in three years force removal; in four they do not, whatever one primer says', () => {
    assert.match(said(after(1, [[2018, 2]])), /must be removed.*2018 to 2020 .*: 2018 and 2020/)
    const apart = said(after(2, [[2017, 2]]))
    assert.match(apart, /Nothing must be done/)
    assert.match(apart, /One primer counts/)
    assert.match(said(after(2, [])), /Nothing must be done/)
  })

  test('both windows are asked where the earlier ratings differ', () => {
    const decision = after(1, [
      [2017, 1],
      [2019, 2],
    ])
    assert.ok(decision.kind === 'events')
    assert.equal(decision.rulings.filter(({ rule }) => rule === 'appraisal/use-of-rating').length, 2)
    assert.match(decision.says, /2017 and 2020.*2019 and 2020/)
  })
})

suite('issuing the rating', () => {
  const issue = { ...OF, on: '2020-12-16' }
  const by = { who: specialist, today: day('2020-12-16') }

  test('the executive gets the copy; it is kept five years, opens pay and awards, and has no appeal [S1-V.A.3, S3-Ann-1]', () => {
    const office = ready()
    office.take(giveFinalRating, FINAL, told)
    const done = office.take(issueRating, issue, by)
    assert.match(done.says, /Kept at least through 2025-12-16/)
    assert.match(done.says, /cannot be appealed/)
    assert.equal(appraisalIn(office).issued, '2020-12-16')
    assert.match(problemsOf(office.decide(issueRating, issue, by))[0] ?? '', /was issued/)
  })

  test('not before it is final, nor on a closed day [S4-VIII.C-2]', () => {
    assert.match(problemsOf(ready().decide(issueRating, issue, by))[0] ?? '', /no final rating/)
    const office = ready()
    office.take(giveFinalRating, FINAL, told)
    const early = office.decide(issueRating, { ...issue, on: '2020-12-13' }, by)
    assert.match(problemsOf(early)[0] ?? '', /^on: .*before the final rating/)
    const closed = { ...by, today: day('2021-01-20') }
    assert.equal(
      refusalOf(office.decide(issueRating, { ...issue, on: '2021-01-20' }, closed)).earliest,
      '2021-05-21',
    )
  })

  test('what the form of 2012 lacks is told, and bars nothing', () => {
    const elements = weighted(day('2019-10-01'), [10, 10, 10, 10, 60])
    const office = planned({ today: day('2020-10-15') }, { system: 'basic-2012', elements })
    const input = { ...OF, on: '2020-10-15', levels: rows(4) }
    office.take(rateInitially, input, { who: supervisor })
    office.take(shareRating, { ...OF, on: '2020-10-15' }, { who: supervisor })
    recommended(office, 4)
    office.take(giveFinalRating, FINAL, told)
    assert.match(office.take(issueRating, issue, by).says, /The form lacks: part 2 holds no progress review/)
  })
})
