import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { appraisalOf } from '../../record/appraisal.ts'
import { standing } from '../../record/fold.ts'
import { type Office, problemsOf, refusalOf } from '../office.fixture.ts'
import { as, esu, FIVE, rated, read, sat, SITS, sitting, summoned } from './boards.fixture.ts'
import { callRoll } from './call-roll.ts'
import { castVote } from './cast-vote.ts'
import { enterRecusal } from './enter-recusal.ts'
import { recommend } from './recommend.ts'
import { seatAlternate } from './seat-alternate.ts'
import { settleRecusals } from './settle-recusals.ts'

const of = (person: string, level?: number) => ({
  ...sitting,
  person,
  ...(level === undefined ? {} : { level }),
})

function roll(made: Office, ...present: string[]): void {
  made.take(callRoll, { ...sitting, present }, { who: as(present[0] ?? '') })
}

function votes(made: Office, person: string, cast: Readonly<Record<string, number>>): void {
  for (const [member, level] of Object.entries(cast))
    made.take(castVote, of(person, level), { who: as(member) })
}

function appraisalIn(made: Office, person: string) {
  return appraisalOf(standing(made.entries.filter(({ stream }) => stream === `appraisal:${person}/2026`)))
}

suite('the recommendation', () => {
  const chair = { who: as('c1') }

  test('is the level with more than half of the votes; of the case and of the appraisal, in one step [S4-VIII.D-1] [S0-4.4-2]', () => {
    const made = sat()
    votes(made, 'x1', { c1: 4, m2: 4, m3: 4, n4: 5, n5: 3 })
    const done = made.take(recommend, { ...of('x1', 4), award: 'concur', pay: 'decline' }, chair)
    assert.deepEqual(
      done.events.map(({ stream, type }) => [stream, type]),
      [
        ['board-case:prb-2026/x1', 'boards/case-recommended'],
        ['appraisal:x1/2026', 'appraisal/board-recommended'],
      ],
    )
    assert.deepEqual(done.events[0]?.body, {
      person: 'x1',
      fiscalYear: 2026,
      sitting: 'prb-2026',
      level: 4,
      from: 4,
      votes: [
        { member: 'c1', level: 4 },
        { member: 'm2', level: 4 },
        { member: 'm3', level: 4 },
        { member: 'n4', level: 5 },
        { member: 'n5', level: 3 },
      ],
      sat: ['c1', 'm2', 'm3', 'n4', 'n5'],
      recused: [],
    })
    const { state, board } = appraisalIn(made, 'x1') ?? {}
    assert.deepEqual([state, board?.level, board?.award, board?.pay], ['recommended', 4, 'concur', 'decline'])
    made.take(recommend, of('x1', 4), chair)
    assert.equal(appraisalIn(made, 'x1')?.board?.award, 'concur', 'what was said on the award stands')
  })

  test('counts nobody whom the record bars by now, though the recusals were settled before', () => {
    const made = sat()
    const relations = [{ member: 'm3', person: 'x1', ground: 'own subordinate' }] as const
    const asked = { ...of('x1', 4), consent: true }
    const refusal = refusalOf(made.decide(recommend, asked, { ...chair, relations }))
    assert.match(refusal.message, /m3 is recused from the case of x1.*have the recusal entered/)
    made.take(enterRecusal, { ...of('x1'), member: 'm3', ground: 'own subordinate' }, { who: esu })
    const without = made.decide(recommend, asked, { ...chair, relations })
    assert.doesNotMatch(JSON.stringify(without), /have the recusal entered/)
  })

  test('another level than the votes come to is not taken, nor one without the votes of all who sit', () => {
    const made = sat()
    votes(made, 'x1', { c1: 4, m2: 4, m3: 3, n4: 4 })
    assert.match(problemsOf(made.decide(recommend, of('x1', 4), chair))[0] ?? '', /n5: no vote yet/)
    votes(made, 'x1', { n5: 3 })
    assert.match(
      problemsOf(made.decide(recommend, { ...of('x1', 3), reason: 'x' }, chair))[0] ?? '',
      /the votes come to level 4 \(c1 4/,
    )
    assert.match(problemsOf(made.decide(recommend, { ...of('x1'), split: 'yes' }, chair))[0] ?? '', /^split/)
    problemsOf(made.decide(recommend, of('x1'), chair))
    problemsOf(made.decide(recommend, { ...of('x1', 4), split: 'yes' }, chair))
  })

  test('a tie is a split: the chair has no casting vote, and the case goes on with both sides', () => {
    const made = sat()
    roll(made, 'c1', 'm2', 'm3', 'n4')
    votes(made, 'x1', { c1: 4, m2: 4, m3: 3, n4: 3 })
    assert.match(problemsOf(made.decide(recommend, of('x1', 4), chair))[0] ?? '', /nobody has a casting vote/)
    const { events, says } = made.take(recommend, { ...of('x1'), split: true }, chair)
    assert.match(says, /split on x1/)
    assert.ok(events[0]?.type === 'boards/case-recommended')
    assert.equal(events[0].body.level, null)
    assert.equal(events[0].body.votes.length, 4)
    assert.equal(appraisalIn(made, 'x1')?.state, 'split')
  })

  test('without votes it is the level on which all who sit agree; a split needs votes', () => {
    const made = sat()
    problemsOf(made.decide(recommend, { ...of('x2'), split: 'yes' }, chair))
    const { events } = made.take(recommend, of('x2', 3), chair)
    assert.ok(events[0]?.type === 'boards/case-recommended')
    assert.deepEqual([events[0].body.votes, events[0].body.sat.length], [[], 5])
    votes(made, 'x1', { c1: 4, m2: 4, m3: 4, n4: 4, n5: 4 })
    const moved = { ...of('x1', 3), reason: 'The whole board agrees', consent: 'yes' }
    made.take(recommend, moved, chair)
    assert.equal(appraisalIn(made, 'x1')?.board?.level, 3)
  })

  test('a level that is not the initial one needs a reason, which is sealed; the next one takes its place', () => {
    const made = sat()
    assert.match(
      problemsOf(made.decide(recommend, of('x1', 3), chair))[0] ?? '',
      /^reason: the initial rating is level 4, and the board’s is 3: give the reason/,
    )
    const reason = 'The target on detention was missed'
    const { events } = made.take(recommend, { ...of('x1', 3), reason }, chair)
    assert.deepEqual(
      events.map(({ personal }) => personal),
      [{ reason }, undefined],
    )
    assert.ok(!JSON.stringify(events.map(({ body, ruling }) => [body, ruling])).includes('detention'))
    made.take(recommend, of('x1', 4), chair)
    assert.equal(appraisalIn(made, 'x1')?.board?.level, 4)
  })

  test('by the chair alone, and in the chair’s recusal by the alternate in that place', () => {
    const made = sat({ ...FIVE, a6: 'career' })
    assert.match(
      refusalOf(made.decide(recommend, of('x2', 3), { who: as('m2') })).message,
      /the chair enters the recommendation: c1/,
    )
    made.take(
      enterRecusal,
      { ...sitting, member: 'c1', person: 'x2', ground: 'declared relation' },
      { who: esu },
    )
    refusalOf(made.decide(recommend, of('x2', 3), chair))
    refusalOf(made.decide(recommend, of('x2', 3), { who: as('a6') }))
    made.take(seatAlternate, { ...sitting, alternate: 'a6', place: 'c1', person: 'x2' }, { who: esu })
    const { events } = made.take(recommend, of('x2', 3), { who: as('a6') })
    assert.ok(events[0]?.type === 'boards/case-recommended')
    assert.deepEqual([events[0].body.recused, events[0].body.sat], [['c1'], ['m2', 'm3', 'n4', 'n5', 'a6']])
    refusalOf(made.decide(recommend, of('x1', 4), { who: as('a6') }))
  })

  test('not before all who sit have settled their recusals', () => {
    const made = summoned()
    made.told = { ...made.told, today: SITS }
    for (const person of ['c1', 'm2']) made.take(settleRecusals, sitting, { who: as(person) })
    roll(made, 'c1', 'm2', 'm3')
    assert.match(
      problemsOf(made.decide(recommend, of('x1', 4), chair))[0] ?? '',
      /m3: recusals are not settled/,
    )
  })

  test('not before somebody who sits has read what the executive answered [S4-VIII.D-1]', () => {
    const made = sat()
    made.record(rated('x2', 3, { answered: true }))
    const refusal = refusalOf(made.decide(recommend, of('x2', 3), chair))
    assert.equal(refusal.rule, 'boards/recommendation')
    assert.match(
      refusal.message,
      /an answer of the executive, and none of those who sit has marked it as read/,
    )
    read(made, 'm2', 'x2')
    made.take(recommend, of('x2', 3), chair)
  })

  test('not after the annual summary rating, and not in a suspended case', () => {
    const made = sat()
    roll(made, 'c1', 'm2')
    assert.match(refusalOf(made.decide(recommend, of('x1', 4), chair)).message, /is suspended/)
    roll(made, ...Object.keys(FIVE))
    made.record([
      {
        stream: 'appraisal:x1/2026',
        type: 'appraisal/finally-rated',
        effective: SITS,
        body: { person: 'x1', fiscalYear: 2026, level: 4 },
      },
    ])
    assert.match(
      refusalOf(made.decide(recommend, of('x1', 4), chair)).message,
      /was given on 10 Nov 2026; the board comes before/,
    )
  })

  test('the answer window binds the recommendation too [S4-VIII.D-1]', () => {
    const made = sat()
    made.record(rated('x2', 3, { answerBy: SITS }))
    assert.equal(refusalOf(made.decide(recommend, of('x2', 3), chair)).rule, 'appraisal/board-review')
    made.take(recommend, of('x2', 3), { ...chair, today: day('2026-11-11') })
  })
})
