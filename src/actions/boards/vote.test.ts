import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { type Office, problemsOf, refusalOf } from '../office.fixture.ts'
import {
  as,
  esu,
  FIVE,
  head,
  type Members,
  POOL,
  rated,
  row,
  sat,
  SITS,
  sitting,
  summoned,
} from './boards.fixture.ts'
import { callRoll } from './call-roll.ts'
import { castVote } from './cast-vote.ts'
import { enterRecusal } from './enter-recusal.ts'
import { endMembership } from './publish-notice.ts'
import { seatAlternate } from './seat-alternate.ts'
import { settleRecusals } from './settle-recusals.ts'

const named = { unit: 'HSBB', board: 'prb-hsbb' }
const of = (person: string, level?: number) => ({
  ...sitting,
  person,
  ...(level === undefined ? {} : { level }),
})

function roll(made: Office, ...present: string[]): void {
  made.take(callRoll, { ...sitting, present }, { who: as(present[0] ?? '') })
}

suite('a vote', () => {
  test('of a member who sits; its reason is sealed, and a later one takes its place', () => {
    const made = sat()
    const { events, says } = made.take(
      castVote,
      { ...of('x1', 4), reason: 'Results were met' },
      { who: as('m2') },
    )
    assert.equal(says, 'Your vote on x1 is level 4.')
    assert.deepEqual(events[0]?.body, {
      sitting: 'prb-2026',
      person: 'x1',
      fiscalYear: 2026,
      member: 'm2',
      level: 4,
    })
    assert.deepEqual(events[0]?.personal, { reason: 'Results were met' })
    made.take(castVote, of('x1', 3), { who: as('m2') })
  })

  test('of nobody outside the board, who is told that there is no such sitting', () => {
    const outsider = sat().decide(castVote, of('x1', 5), { who: as('stranger') })
    assert.deepEqual(outsider, {
      kind: 'not-found',
      message: 'no sitting prb-2026 of a board of HSBB is at hand',
    })
  })

  test('of nobody whose term has ended', () => {
    const made = sat()
    made.take(
      endMembership,
      { ...named, person: 'm2', effective: SITS, reason: 'End of term' },
      { who: head },
    )
    assert.match(
      refusalOf(made.decide(castVote, of('x1', 4), { who: as('m2') })).message,
      /the term ended on 10 Nov 2026/,
    )
  })

  test('of nobody before settling, and of nobody who is not present', () => {
    const made = summoned()
    made.told = { ...made.told, today: SITS }
    const settle = (person: string) => made.take(settleRecusals, sitting, { who: as(person) })
    settle('c1')
    const shut = refusalOf(made.decide(castVote, of('x1', 4), { who: as('c1') }))
    assert.match(shut.message, /not open: the chair calls the roll on 10 Nov 2026/)
    roll(made, 'c1', 'm2', 'm3', 'n4')
    assert.match(refusalOf(made.decide(castVote, of('x1', 4), { who: as('m2') })).message, /has not settled/)
    settle('n5')
    assert.match(
      refusalOf(made.decide(castVote, of('x1', 4), { who: as('n5') })).message,
      /n5 does not sit .* roll called again/,
    )
  })

  test('of no rating official on an own subordinate, though it became one after the recusals were settled [S0-4.4-1]', () => {
    const made = sat()
    made.take(castVote, of('x1', 4), { who: as('m2') })
    const relations = [{ member: 'm2', person: 'x1', ground: 'rating official' }] as const
    const refusal = refusalOf(made.decide(castVote, of('x1', 5), { who: as('m2'), relations }))
    assert.equal(refusal.rule, 'organization/may-take-part')
    assert.match(
      refusal.message,
      /m2 is recused from the case of x1: the member rated the executive, as the record now shows/,
    )
    assert.deepEqual(refusal.compared, {
      member: 'm2',
      person: 'x1',
      ground: 'rating official',
      known: false,
    })
  })

  test('of no member on the own case [S0-4.4-1]', () => {
    const pool = [...POOL, row('m3', 4)]
    const made = sat(FIVE, { pool, relations: [{ member: 'm3', person: 'm3', ground: 'self' }] })
    const refusal = refusalOf(made.decide(castVote, of('m3', 5), { who: as('m3') }))
    assert.equal(refusal.rule, 'boards/own-matter')
    assert.ok(refusal.cites.includes('5 CFR 430.311'))
    made.take(castVote, of('x1', 4), { who: as('m3') })
  })

  test('not while the executive may still answer: first lawful the day after, or once answered [S4-VIII.D-1]', () => {
    const made = sat()
    made.record(rated('x2', 3, { answerBy: SITS }))
    const refusal = refusalOf(made.decide(castVote, of('x2', 3), { who: as('m2') }))
    assert.equal(refusal.rule, 'appraisal/board-review')
    assert.match(refusal.message, /the time for the executive’s answer still runs; it ends on 10 Nov 2026/)
    made.take(castVote, of('x2', 3), { who: as('m2'), today: day('2026-11-11') })
    made.record(rated('x2', 3, { answerBy: SITS, answered: true }))
    made.take(castVote, of('x2', 3), { who: as('m2') })
  })

  test('not while a higher-level review runs; from the day of its finding', () => {
    const made = sat()
    const stream = 'appraisal:x1/2026'
    const body = { person: 'x1', fiscalYear: 2026 }
    made.record([
      {
        stream,
        type: 'appraisal/higher-review-requested',
        effective: day('2026-10-20'),
        body: { ...body, reviewer: 'h1', dueBy: day('2026-11-03') },
      },
    ])
    assert.match(
      refusalOf(made.decide(castVote, of('x1', 4), { who: as('m2') })).message,
      /higher-level review .* not finished/,
    )
    made.record([
      { stream, type: 'appraisal/higher-review-made', effective: SITS, body: { ...body, level: 4 } },
    ])
    made.take(castVote, of('x1', 4), { who: as('m2') })
  })
})

suite('a case is suspended', () => {
  test('without a quorum, and goes on with an alternate in the place of a member who is absent', () => {
    const made = sat({ ...FIVE, a6: 'career' })
    roll(made, 'c1', 'm2', 'a6')
    const refusal = refusalOf(made.decide(castVote, of('x1', 4), { who: as('m2') }))
    assert.equal(refusal.rule, 'boards/quorum')
    assert.match(
      refusal.message,
      /the case of x1 is suspended: 2 of 5 voting members sit, and 3 make a quorum: 1 more must sit/,
    )
    assert.match(
      refusalOf(made.decide(castVote, of('x1', 4), { who: as('a6') })).message,
      /an alternate votes in the place/,
    )
    made.take(seatAlternate, { ...sitting, alternate: 'a6', place: 'm3' }, { who: esu })
    made.take(castVote, of('x1', 4), { who: as('a6') })
  })

  test('without more than half career among those who sit, for a career executive alone [S3-Ann-5] [S4-VIII.D-2]', () => {
    const made = sat()
    roll(made, 'c1', 'm2', 'n4', 'n5')
    const refusal = refusalOf(made.decide(castVote, of('x1', 4), { who: as('m2') }))
    assert.equal(refusal.rule, 'boards/performance-review-board')
    assert.match(
      refusal.message,
      /2 of the 4 who sit are career: 1 more career member must sit, or 1 of n4, n5 must leave$/,
    )
    made.take(castVote, of('x3', 4), { who: as('m2') })
    roll(made, 'c1', 'm2', 'n4')
    made.take(castVote, of('x1', 4), { who: as('m2') })
  })

  test('by a recusal that takes the majority away; one who leaves would take the quorum [S3-Ann-5]', () => {
    const made = sat()
    roll(made, 'c1', 'm2', 'm3', 'n4')
    const out = { ...sitting, member: 'm3', person: 'x1', ground: 'declared relation' }
    made.take(castVote, of('x1', 4), { who: as('m2') })
    made.take(enterRecusal, out, { who: esu })
    made.take(castVote, of('x1', 4), { who: as('m2') })
    made.take(enterRecusal, { ...out, member: 'c1' }, { who: esu })
    assert.match(
      refusalOf(made.decide(castVote, of('x1', 4), { who: as('m2') })).message,
      /1 more must sit, or alternates in their places; 1 of the 2 who sit are career: 1 more career member must sit$/,
    )
    made.take(castVote, of('x2', 4), { who: as('m2') })
  })

  test('by a board that lost its standing majority or fell below three members', () => {
    const made = sat()
    made.take(endMembership, { ...named, person: 'm3', effective: SITS, reason: 'x' }, { who: head })
    const half = refusalOf(made.decide(castVote, of('x1', 4), { who: as('m2') }))
    assert.match(half.message, /2 of its 4 members are career: 1 more career member must be appointed/)
    for (const person of ['n4', 'n5'])
      made.take(endMembership, { ...named, person, effective: SITS, reason: 'x' }, { who: head })
    assert.match(
      refusalOf(made.decide(castVote, of('x1', 4), { who: as('m2') })).message,
      /it has 2 members: 1 more must be appointed/,
    )
  })
})

suite('an alternate', () => {
  const six: Members = { ...FIVE, a6: 'career' }
  const seat = { ...sitting, alternate: 'a6', place: 'm3' }

  test('sits in one case for a member who is recused from it', () => {
    const made = sat(six)
    problemsOf(made.decide(seatAlternate, { ...seat, person: 'x1' }))
    made.take(
      enterRecusal,
      { ...sitting, member: 'm3', person: 'x1', ground: 'declared relation' },
      { who: esu },
    )
    problemsOf(made.decide(seatAlternate, seat))
    made.take(seatAlternate, { ...seat, person: 'x1' }, { who: esu })
    made.take(castVote, of('x1', 4), { who: as('a6') })
    refusalOf(made.decide(castVote, of('x2', 4), { who: as('a6') }))
    problemsOf(made.decide(seatAlternate, { ...seat, person: 'x1' }))
  })

  test('is one whom the head appointed as such, in the place of a member, and is not recused', () => {
    const made = sat(six)
    roll(made, 'c1', 'm2', 'a6')
    problemsOf(made.decide(seatAlternate, { ...seat, alternate: 'm2' }))
    problemsOf(made.decide(seatAlternate, { ...seat, alternate: 'stranger' }))
    problemsOf(made.decide(seatAlternate, { ...seat, place: 'x1' }))
    assert.equal(made.decide(seatAlternate, { ...seat, person: 'x4' }).kind, 'not-found')
    const relations = [{ member: 'a6', person: 'x1', ground: 'own supervisor' }] as const
    assert.match(
      refusalOf(made.decide(seatAlternate, { ...seat, person: 'x1' }, { relations })).message,
      /a6 is recused/,
    )
  })
})
