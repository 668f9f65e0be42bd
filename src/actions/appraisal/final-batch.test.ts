import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import { boardCaseStream } from '../../record/sitting.ts'
import { type Office, problemsOf, refusalOf, type Told } from '../office.fixture.ts'
import { answerRating } from './answer-rating.ts'
import {
  appraisalIn,
  director,
  executive,
  OF,
  other,
  planned,
  recordPlan,
  separated,
  specialist,
  supervisor,
} from './appraisal.fixture.ts'
import { closeConsequence } from './close-consequence.ts'
import { giveFinalRating } from './give-final-rating.ts'
import { giveFinalRatings } from './give-final-ratings.ts'
import { rateInitially } from './rate-initially.ts'
import { ratedIn, RATING, rows } from './rating.fixture.ts'
import { recordNotRated } from './record-not-rated.ts'
import { shareRating } from './share-rating.ts'

const BATCH = {
  unit: 'HSBB',
  fiscalYear: 2020,
  sitting: 'prb-2020',
  on: '2020-12-14',
  people: [executive.person, other.person],
}
const told: Told = { who: { ...director, by: 'seat' }, today: day('2020-12-14') }

type Levels = { initial: AppraisalLevel; board: AppraisalLevel | null }

/** Two executives rated, shared, waived and recommended at levels. */
function two(first: Levels = { initial: 4, board: 4 }, second: Levels = { initial: 3, board: 3 }): Office {
  const office = planned({ today: day('2020-10-15') })
  recordPlan(office, { person: other.person })
  for (const [who, { initial, board }] of [
    [executive, first],
    [other, second],
  ] as const) {
    const of = { ...OF, person: who.person }
    office.take(
      rateInitially,
      { ...RATING, ...of, levels: rows(initial), level: initial },
      { who: supervisor },
    )
    office.take(shareRating, { ...of, on: '2020-10-15' }, { who: supervisor })
    office.take(
      answerRating,
      { ...of, on: '2020-10-16', answer: 'waived' },
      { who, today: day('2020-10-16') },
    )
    heard(office, who.person, initial, board)
  }
  return office
}

/** The board's case of an executive, with the recommendation as the appraisal gets it. */
function heard(office: Office, person: string, from: AppraisalLevel, level: AppraisalLevel | null): void {
  const of = { sitting: 'prb-2020', person, fiscalYear: 2020 }
  const effective = day('2020-11-10')
  const stream = boardCaseStream('prb-2020', person)
  office.record(
    [
      {
        stream,
        type: 'boards/case-assigned',
        effective,
        body: { ...of, board: 'prb', unit: 'HSBB', career: true },
      },
      {
        stream,
        type: 'boards/case-recommended',
        effective,
        body: { ...of, level, from, votes: [], sat: ['a', 'b', 'c'], recused: [] },
      },
      {
        stream: `appraisal:${person}/2020`,
        type: 'appraisal/board-recommended',
        effective,
        body: { person, fiscalYear: 2020, sitting: 'prb-2020', level },
      },
    ],
    'chair',
  )
}

suite('final ratings of several executives', () => {
  test('are those that the board recommended one by one [S0-4.1-5]', () => {
    const office = two()
    const done = office.take(giveFinalRatings, BATCH, told)
    assert.equal(done.events.length, 4)
    assert.deepEqual(
      [appraisalIn(office).final?.level, appraisalIn(office, other.person).final?.level],
      [4, 3],
    )
    assert.match(done.says, /2 executives/)
  })

  test('all or none: one that the board split on, did not hear, or that is final already stops it', () => {
    const split = two({ initial: 4, board: null }).decide(giveFinalRatings, BATCH, told)
    assert.match(problemsOf(split)[0] ?? '', /recommended no level for ice-x/)
    const unheard = two().decide(giveFinalRatings, { ...BATCH, sitting: 'prb-2019' }, told)
    assert.match(problemsOf(unheard)[0] ?? '', /prb-2019 has recommended no level/)
    const office = two()
    office.take(giveFinalRating, { ...OF, on: '2020-12-14', level: 4 }, told)
    assert.match(problemsOf(office.decide(giveFinalRatings, BATCH, told))[0] ?? '', /was given/)
    const nobody = two().decide(giveFinalRatings, { ...BATCH, people: [...BATCH.people, 'ice-q'] }, told)
    assert.equal(nobody.kind, 'not-found')
    const twice = two().decide(
      giveFinalRatings,
      { ...BATCH, people: [executive.person, executive.person] },
      told,
    )
    assert.match(problemsOf(twice)[0] ?? '', /named twice/)
    assert.match(
      problemsOf(two().decide(giveFinalRatings, { ...BATCH, people: [] }, told))[0] ?? '',
      /nobody/,
    )
  })

  test('a level that the board changed has its reason, kept with that rating alone', () => {
    const lowered = two({ initial: 4, board: 3 })
    const refusal = refusalOf(lowered.decide(giveFinalRatings, BATCH, told))
    assert.match(refusal.message, /^ice-x: level 3 needs a reason/)
    const { events } = lowered.take(giveFinalRatings, { ...BATCH, reason: 'As the board found' }, told)
    assert.deepEqual(
      events
        .filter(({ type }) => type === 'appraisal/finally-rated')
        .map(({ personal }) => personal?.['reason']),
      ['As the board found', undefined],
    )
  })

  test('no delegate signs them, and nobody their own', () => {
    const delegate = { ...told, who: { ...director, by: 'delegation' } as const }
    refusalOf(two().decide(giveFinalRatings, BATCH, delegate))
    const own = { ...told, who: { ...director, person: other.person, by: 'seat' } as const }
    assert.match(refusalOf(two().decide(giveFinalRatings, BATCH, own)).message, /^ice-y: .*own/)
  })
})

suite('what a rating made due', () => {
  const close = (level: AppraisalLevel, by: string, earlier?: [number, AppraisalLevel]) => {
    const office = two({ initial: level, board: level })
    if (earlier !== undefined) ratedIn(office, ...earlier)
    office.take(giveFinalRating, { ...OF, on: '2020-12-14', level }, told)
    return office.decide(
      closeConsequence,
      { ...OF, on: '2021-01-15', by },
      { who: specialist, today: day('2021-02-01') },
    )
  }

  test('closes by a move within the Service or by removal, never by staying', () => {
    for (const by of ['reassigned', 'transferred', 'removed']) assert.equal(close(1, by).kind, 'events')
    const refusal = refusalOf(close(1, 'retained'))
    assert.match(refusal.message, /closes nothing/)
    assert.deepEqual([refusal.rule, refusal.cites], ['appraisal/use-of-rating', ['5 USC 4314(b)']])
  })

  test('after two in the window by removal alone, and where nothing is due not at all', () => {
    assert.match(refusalOf(close(1, 'reassigned', [2016, 1])).message, /must be removed from the Service/)
    assert.equal(close(1, 'removed', [2016, 1]).kind, 'events')
    assert.match(problemsOf(close(3, 'reassigned'))[0] ?? '', /makes nothing due/)
  })

  test('once, and after the final rating on which it rests [S1-V.A.6]', () => {
    const office = two({ initial: 1, board: 1 })
    const by = { who: specialist, today: day('2021-02-01') }
    const input = { ...OF, on: '2021-01-15', by: 'reassigned' }
    const early = refusalOf(office.decide(closeConsequence, input, by))
    assert.equal(early.rule, 'appraisal/rating-relied-on')
    office.take(giveFinalRating, { ...OF, on: '2020-12-14', level: 1 }, told)
    assert.match(
      problemsOf(office.decide(closeConsequence, { ...input, on: '2020-12-13' }, by))[0] ?? '',
      /^on:/,
    )
    office.take(closeConsequence, input, by)
    assert.match(problemsOf(office.decide(closeConsequence, input, by))[0] ?? '', /was reassigned/)
  })
})

suite('no rating for the year', () => {
  const by = { who: specialist, today: day('2020-12-14') }
  const input = { ...OF, ground: 'extended leave', reason: 'On leave from March on' }

  test('has a ground and a sealed reason, and bars a rating', () => {
    const office = planned({ today: day('2020-12-14') })
    const { events } = office.take(recordNotRated, input, by)
    assert.deepEqual(events[0]?.personal, { reason: 'On leave from March on' })
    assert.equal(JSON.stringify(events[0]?.body).includes('March'), false)
    assert.match(problemsOf(office.decide(recordNotRated, input, by))[0] ?? '', /recorded since/)
    const rate = office.decide(rateInitially, { ...RATING, on: '2020-12-14' }, { who: supervisor })
    assert.match(problemsOf(rate)[0] ?? '', /not rated/)
  })

  test('a ground that the record contradicts is refused', () => {
    const ninety = { ...input, ground: 'fewer than 90 days under the plan' }
    const long = planned({ today: day('2020-12-14') })
    assert.match(refusalOf(long.decide(recordNotRated, ninety, by)).message, /366 days/)
    const short = planned({ today: day('2020-12-14') }, { communicated: day('2020-07-04') })
    assert.equal(short.decide(recordNotRated, ninety, by).kind, 'events')
    const left = { ...input, ground: 'left the Service' }
    assert.match(problemsOf(long.decide(recordNotRated, left, by))[0] ?? '', /^ground/)
    long.record([separated(executive.person, day('2020-08-31'))])
    long.take(recordNotRated, left, by)
  })

  test('not once the rating is final', () => {
    const office = two()
    office.take(giveFinalRatings, BATCH, told)
    assert.match(problemsOf(office.decide(recordNotRated, input, by))[0] ?? '', /final rating was given/)
  })
})
