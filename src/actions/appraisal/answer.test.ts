import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import { answerRating } from './answer-rating.ts'
import { responseOver } from './answer-time.ts'
import {
  appraisalIn,
  director,
  executive,
  OF,
  other,
  planned,
  reviewer,
  supervisor,
} from './appraisal.fixture.ts'
import { makeHigherReview } from './make-higher-review.ts'
import { rateInitially } from './rate-initially.ts'
import { RATING, recommended, shared } from './rating.fixture.ts'
import { requestHigherReview } from './request-higher-review.ts'

const ANSWER = { ...OF, on: '2020-10-20', answer: 'commented', text: 'I did more than that' }
const REQUEST = { ...OF, on: '2020-10-20', reviewer: reviewer.person, higherLevel: 'yes' }
const on = (today: string) => ({ who: executive, today: day(today) })

suite('the executive’s answer', () => {
  test('is sealed, and goes to the board as it was written [S4-VIII.C-3, S1-V.A.3]', () => {
    const office = shared()
    const done = office.take(answerRating, ANSWER, on('2020-10-20'))
    const [event] = done.events
    assert.ok(event?.type === 'appraisal/answered')
    assert.deepEqual(event.personal, { text: 'I did more than that' })
    assert.equal(JSON.stringify(event.body).includes('more'), false)
    assert.equal(appraisalIn(office).state, 'answered')
  })

  test('comes once', () => {
    const office = shared()
    office.take(answerRating, ANSWER, on('2020-10-20'))
    assert.match(problemsOf(office.decide(answerRating, ANSWER, on('2020-10-21')))[0] ?? '', /answered once/)
  })

  test('is taken through the last day and not after it, whichever day it bears', () => {
    shared().take(answerRating, { ...ANSWER, on: '2020-10-22' }, on('2020-10-22'))
    for (const bears of ['2020-10-23', '2020-10-20']) {
      const refusal = refusalOf(shared().decide(answerRating, { ...ANSWER, on: bears }, on('2020-10-23')))
      assert.match(refusal.message, /ended on 2020-10-22/)
      assert.equal(refusal.rule, 'appraisal/step-due')
    }
  })

  test('not before the rating is shared, not once the board has spoken, and by nobody else', () => {
    const rated = planned({ today: day('2020-10-20') })
    rated.take(rateInitially, RATING, { who: supervisor })
    assert.match(problemsOf(rated.decide(answerRating, ANSWER, on('2020-10-20')))[0] ?? '', /not been shared/)
    const early = shared().decide(answerRating, { ...ANSWER, on: '2020-10-14' }, on('2020-10-20'))
    assert.match(problemsOf(early)[0] ?? '', /^on: .*before the rating was shared/)
    const office = shared()
    recommended(office, 4, day('2020-10-19'))
    assert.match(refusalOf(office.decide(answerRating, ANSWER, on('2020-10-20'))).message, /recommendation/)
    for (const who of [supervisor, other]) {
      assert.equal(shared().decide(answerRating, ANSWER, { who, today: day('2020-10-20') }).kind, 'not-found')
    }
  })

  test('has a text, and a waiver has none', () => {
    const { text: _, ...blank } = ANSWER
    assert.match(problemsOf(shared().decide(answerRating, blank, on('2020-10-20')))[0] ?? '', /^text: write/)
    const both = { ...ANSWER, answer: 'waived' }
    assert.match(
      problemsOf(shared().decide(answerRating, both, on('2020-10-20')))[0] ?? '',
      /^text: a waiver/,
    )
  })

  test('once it is given, a rating is not changed any more', () => {
    const office = shared()
    office.take(answerRating, ANSWER, on('2020-10-20'))
    const again = office.decide(
      rateInitially,
      { ...RATING, on: '2020-10-21' },
      { who: supervisor, today: day('2020-10-21') },
    )
    assert.match(problemsOf(again)[0] ?? '', /is not changed/)
  })
})

suite('the review at a higher level', () => {
  test('is asked for once, and due fourteen days on unless the office settles another [S4-VIII.C-3]', () => {
    const office = shared()
    office.take(answerRating, ANSWER, on('2020-10-20'))
    const settings = { 'rating-review-days': '7-days-to-review' }
    const settled = office.decide(requestHigherReview, REQUEST, { ...on('2020-10-20'), settings })
    assert.ok(settled.kind === 'events' && settled.events[0]?.type === 'appraisal/higher-review-requested')
    assert.equal(settled.events[0].body.dueBy, '2020-10-27')
    office.take(requestHigherReview, REQUEST, on('2020-10-20'))
    assert.equal(appraisalIn(office).higherReview?.dueBy, '2020-11-03')
    const again = refusalOf(office.decide(requestHigherReview, REQUEST, on('2020-10-20')))
    assert.match(again.message, /every review that is offered/)
  })

  test('not after it was waived, nor after the time for it', () => {
    const office = shared()
    office.take(answerRating, { ...OF, on: '2020-10-20', answer: 'waived' }, on('2020-10-20'))
    assert.match(refusalOf(office.decide(requestHigherReview, REQUEST, on('2020-10-20'))).message, /declined/)
    refusalOf(shared().decide(requestHigherReview, REQUEST, on('2020-10-23')))
  })

  test('by somebody higher: the record shows it, or it is said; never by the rater or one below', () => {
    const asks = (who: string, more = {}) =>
      shared().decide(
        requestHigherReview,
        { ...OF, on: '2020-10-20', reviewer: who, ...more },
        on('2020-10-20'),
      )
    assert.equal(asks(director.person).kind, 'events', 'the rater’s own supervisor')
    assert.match(refusalOf(asks(reviewer.person)).message, /higher level/)
    for (const who of [supervisor.person, other.person, executive.person]) {
      refusalOf(asks(who, { higherLevel: 'yes' }))
    }
    assert.equal(asks('col-1', { higherLevel: 'yes', officer: 'yes' }).kind, 'events')
  })

  test('recommends a level and changes none; the finding is sealed', () => {
    const office = shared()
    office.take(requestHigherReview, REQUEST, on('2020-10-20'))
    const input = { ...OF, on: '2020-10-30', level: 5, finding: 'Results beyond the standard' }
    const today = day('2020-10-30')
    for (const who of [supervisor, director]) {
      assert.equal(office.decide(makeHigherReview, input, { who, today }).kind, 'not-found')
    }
    const done = office.take(makeHigherReview, input, { who: reviewer, today })
    assert.match(done.says, /recommends level 5 in place of level 4, which stays/)
    assert.deepEqual(done.events[0]?.personal, { finding: 'Results beyond the standard' })
    const { initial, higherReview } = appraisalIn(office)
    assert.deepEqual([initial?.level, higherReview?.made?.level], [4, 5])
    assert.match(
      problemsOf(office.decide(makeHigherReview, input, { who: reviewer, today }))[0] ?? '',
      /over/,
    )
  })

  test('is taken late while the board has not spoken, and told so', () => {
    const office = shared()
    office.take(requestHigherReview, REQUEST, on('2020-10-20'))
    const input = { ...OF, on: '2020-11-05', level: 4, finding: 'Supported' }
    const late = { who: reviewer, today: day('2020-11-05') }
    const decision = office.decide(makeHigherReview, input, late)
    assert.ok(decision.kind === 'events')
    assert.match(decision.says, /due by 2020-11-03/)
    recommended(office, 4, day('2020-11-04'))
    assert.match(problemsOf(office.decide(makeHigherReview, input, late))[0] ?? '', /over/)
  })

  test('the time is over when answer and review are made, waived, or lapsed', () => {
    const office = shared()
    const over = (today: string) => responseOver(appraisalIn(office), day(today))
    assert.deepEqual([over('2020-10-22'), over('2020-10-23')], [false, true])
    office.take(answerRating, ANSWER, on('2020-10-20'))
    assert.equal(over('2020-10-20'), false, 'a review can still be asked for')
    const waived = shared()
    waived.take(answerRating, { ...OF, on: '2020-10-16', answer: 'waived' }, on('2020-10-16'))
    assert.equal(responseOver(appraisalIn(waived), day('2020-10-16')), true)
  })
})
