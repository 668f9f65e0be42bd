import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { standing } from '../../record/fold.ts'
import { sittingOf } from '../../record/sitting.ts'
import { type Office, refusalOf, type Told } from '../office.fixture.ts'
import { appointMember } from './appoint-member.ts'
import {
  as,
  board,
  called,
  esu,
  FIVE,
  head,
  type Members,
  rated,
  sat,
  SITS,
  sitting,
  summoned,
} from './boards.fixture.ts'
import { callRoll } from './call-roll.ts'
import { callSitting } from './call-sitting.ts'
import { castVote } from './cast-vote.ts'
import { certifySitting, closeSitting } from './certify-sitting.ts'
import { enterRecusal, liftRecusal } from './enter-recusal.ts'
import { endMembership, publishNotice } from './publish-notice.ts'
import { makeNote, readCase } from './read-case.ts'
import { recommend } from './recommend.ts'
import { seatAlternate } from './seat-alternate.ts'
import { settleRecusals } from './settle-recusals.ts'

const chair = { who: as('c1') }
const named = { unit: 'HSBB', board: 'prb-hsbb' }
const of = (person: string, level: number) => ({ ...sitting, person, level })

/** The sitting with a recommendation in every case. */
function done(members: Members = FIVE, told: Told = {}): Office {
  const made = sat(members, told)
  made.take(recommend, of('x1', 4), chair)
  made.take(recommend, of('x2', 3), chair)
  made.take(recommend, { ...of('x3', 3), reason: 'Two goals of five were met' }, chair)
  return made
}

function sittingIn(made: Office) {
  return sittingOf(standing(made.entries.filter(({ stream }) => stream === 'sitting:prb-2026')))
}

suite('the certificate', () => {
  test('holds rule, roll, recusals and result, and says to whom it goes and that nothing takes effect before [S0-4.4-3] [S0-3.9] [S0-2-5]', () => {
    const made = done(FIVE, { relations: [{ member: 'n5', person: 'x1', ground: 'same chain' }] })
    const { events } = made.take(certifySitting, sitting, chair)
    assert.ok(events[0]?.type === 'boards/sitting-certified')
    const { rule, answer, ...certificate } = events[0].body.certificate
    assert.match(
      rule,
      /^boards\/performance-review-board: It may: 3 career members or more .* 5 USC 4314\(c\)\(5\)/,
    )
    assert.match(
      answer,
      /with a quorum\. The recommendations go to: The Director alone \(ICE Directive 1056\.1, 4\.1, footnote 3, as taken until/,
    )
    assert.match(answer, /Nothing takes effect before that approval\.$/)
    const seat = (person: string, appointment: string, is = 'member') => ({
      person,
      seat: is,
      appointment,
      voting: true,
    })
    assert.deepEqual(certificate, {
      present: [
        seat('c1', 'career', 'chair'),
        seat('m2', 'career'),
        seat('m3', 'career'),
        seat('n4', 'noncareer'),
        seat('n5', 'noncareer'),
      ],
      recusals: [{ member: 'n5', person: 'x1', ground: 'same chain' }],
      results: [
        { person: 'x1', level: 4 },
        { person: 'x2', level: 3 },
        { person: 'x3', level: 3 },
      ],
    })
    assert.equal(sittingIn(made)?.certificate?.by, 'c1')
  })

  test('names the Deputy Director where the office has settled that [S0-4.4-3]', () => {
    const settings = { 'final-rating-holder': 'deputy-director' }
    const { says } = done().take(certifySitting, sitting, { ...chair, settings })
    assert.match(
      says,
      /go to: The Deputy Director \(ICE Directive 1056\.1, 4\.1, as the office has settled\)/,
    )
  })

  test('is signed once: of two chairs who sign at once the second is told who was first', () => {
    const made = board()
    made.take(
      appointMember,
      {
        ...named,
        person: 'c7',
        seat: 'chair',
        document: 'x',
        effective: '2026-10-05',
        agency: 'Coast Guard',
        appointment: 'career',
      },
      { who: head },
    )
    made.take(publishNotice, { ...named, members: 'c7', on: '2026-10-16', citation: '91 FR 61234' })
    made.take(callSitting, { ...called, people: 'x2' })
    made.told = { ...made.told, today: SITS }
    const six = [...Object.keys(FIVE), 'c7']
    for (const person of six) made.take(settleRecusals, sitting, { who: as(person) })
    made.take(callRoll, { ...sitting, present: six }, chair)
    made.take(recommend, of('x2', 3), chair)
    made.take(certifySitting, sitting, { who: as('c7') })
    const second = refusalOf(made.decide(certifySitting, sitting, chair))
    assert.match(second.message, /already certified, by c7 on 2026-11-10; nothing in it changes/)
    assert.deepEqual(second.compared, { state: 'certified', certifiedBy: 'c7' })
  })

  test('is the chair’s; not another member’s, not the office’s, not a stranger’s', () => {
    const made = done()
    assert.match(
      refusalOf(made.decide(certifySitting, sitting, { who: as('m2') })).message,
      /the chair certifies the sitting: c1/,
    )
    assert.equal(made.decide(certifySitting, sitting, { who: esu }).kind, 'not-found')
    assert.equal(certifySitting.power, 'sign-certificate')
  })

  test('is signed by the alternate in the chair’s place while the chair is away', () => {
    const made = done({ ...FIVE, a6: 'career' })
    const alternate = { who: as('a6') }
    refusalOf(made.decide(certifySitting, sitting, alternate))
    made.take(callRoll, { ...sitting, present: ['m2', 'm3', 'n4', 'a6'] }, chair)
    made.take(seatAlternate, { ...sitting, alternate: 'a6', place: 'c1' }, { who: esu })
    made.take(certifySitting, sitting, alternate)
    assert.equal(sittingIn(made)?.certificate?.by, 'a6')
  })
})

suite('no certificate', () => {
  test('while a case lacks its recommendation: those cases are named, and the sitting is not closed either [S0-4.4-1]', () => {
    const made = sat()
    made.take(recommend, of('x1', 4), chair)
    const open = refusalOf(made.decide(certifySitting, sitting, chair))
    assert.match(open.message, /2 cases are open\. x2: no recommendation; x3: no recommendation$/)
    assert.deepEqual(open.compared['open'], ['x2', 'x3'])
    assert.deepEqual(open.cites, ['ICE Directive 1056.1, 4.4(1)', '5 CFR 430.311'])
    assert.match(refusalOf(made.decide(closeSitting, sitting)).message, /can’t be closed: 2 cases are open/)
  })

  test('while a case is suspended: it says who must be added or leave', () => {
    const made = sat()
    made.take(recommend, of('x2', 3), chair)
    made.take(recommend, of('x3', 4), chair)
    made.take(
      enterRecusal,
      { ...sitting, member: 'm3', person: 'x1', ground: 'declared relation' },
      { who: esu },
    )
    assert.match(
      refusalOf(made.decide(certifySitting, sitting, chair)).message,
      /x1: suspended: 2 of the 4 who sit are career: 1 more career member must sit, or 1 of n4, n5 must leave$/,
    )
  })

  test('without a quorum or with a board that lost its majority; everything is said at once', () => {
    const made = sat()
    made.take(recommend, of('x1', 4), chair)
    made.take(callRoll, { ...sitting, present: ['c1', 'm2'] }, chair)
    made.take(endMembership, { ...named, person: 'm3', effective: SITS, reason: 'x' }, { who: head })
    const refusal = refusalOf(made.decide(certifySitting, sitting, chair))
    assert.match(refusal.message, /4 members, 2 of them career; a career majority of the board lacking/)
    assert.match(refusal.message, /2 of 4 voting members are present, and 3 make a quorum/)
    assert.match(refusal.message, /2 cases are open/)
  })

  test('while somebody who sat in a case is recused from it, as entered since or as the record now shows', () => {
    const made = done()
    const relations = [{ member: 'n4', person: 'x2', ground: 'rating official' }] as const
    assert.match(
      refusalOf(made.decide(certifySitting, sitting, { ...chair, relations })).message,
      /x2: n4 sat in it and must leave \(the member rated the executive\): recommend anew/,
    )
    made.take(
      enterRecusal,
      { ...sitting, member: 'n4', person: 'x2', ground: 'declared relation' },
      { who: esu },
    )
    refusalOf(made.decide(certifySitting, sitting, chair))
    made.take(recommend, of('x2', 3), chair)
    made.take(certifySitting, sitting, chair)
  })

  test('while a changed level has no reason, or the rating was made anew after the board spoke', () => {
    const made = done()
    const body = { person: 'x3', fiscalYear: 2026, sitting: 'prb-2026', level: 2 as const }
    made.record([
      {
        stream: 'board-case:prb-2026/x3',
        type: 'boards/case-recommended',
        effective: SITS,
        body: { ...body, from: 4, votes: [], sat: ['c1', 'm2', 'm3'], recused: [] },
      },
      { stream: 'appraisal:x3/2026', type: 'appraisal/board-recommended', effective: SITS, body },
    ])
    assert.match(
      refusalOf(made.decide(certifySitting, sitting, chair)).message,
      /x3: no reason for level 2 in place of 4/,
    )
    made.record(rated('x1', 5))
    assert.match(
      refusalOf(made.decide(certifySitting, sitting, chair)).message,
      /x1: the rating was changed after/,
    )
  })

  test('an executive who is not rated after all is left out', () => {
    const made = sat()
    made.take(recommend, of('x1', 4), chair)
    made.take(recommend, of('x2', 3), chair)
    made.record([
      {
        stream: 'appraisal:x3/2026',
        type: 'appraisal/not-rated',
        effective: SITS,
        body: { person: 'x3', fiscalYear: 2026, ground: 'left the Service' },
      },
    ])
    const { events } = made.take(certifySitting, sitting, chair)
    assert.ok(events[0]?.type === 'boards/sitting-certified')
    assert.deepEqual(
      events[0].body.certificate.results.map(({ person }) => person),
      ['x1', 'x2'],
    )
  })

  test('before the roll is called', () => {
    assert.match(
      refusalOf(summoned().decide(certifySitting, sitting, { ...chair, today: SITS })).message,
      /is not open/,
    )
  })
})

suite('after the certificate', () => {
  test('nothing in the sitting changes any more, and the office closes it', () => {
    const made = done()
    made.take(certifySitting, sitting, chair)
    const person = { ...sitting, person: 'x1' }
    const recusal = { ...person, member: 'm2', ground: 'declared relation' }
    for (const decision of [
      made.decide(recommend, of('x1', 4), chair),
      made.decide(castVote, of('x1', 4), chair),
      made.decide(readCase, person, chair),
      made.decide(makeNote, { ...person, text: 'x' }, chair),
      made.decide(callRoll, { ...sitting, present: ['c1'] }, chair),
      made.decide(settleRecusals, sitting, chair),
      made.decide(enterRecusal, recusal),
      made.decide(liftRecusal, { ...person, member: 'm2', reason: 'x' }),
      made.decide(seatAlternate, { ...sitting, alternate: 'a6', place: 'm2' }),
    ])
      assert.match(refusalOf(decision).message, /already certified, by c1 on 2026-11-10/)
    made.take(closeSitting, sitting, { who: esu })
    assert.equal(sittingIn(made)?.state, 'closed')
    assert.match(refusalOf(made.decide(closeSitting, sitting)).message, /closed already/)
    assert.match(
      refusalOf(made.decide(recommend, of('x1', 4), chair)).message,
      /is closed; what it came to stands/,
    )
  })

  test('a sitting with every recommendation is closed only once it is certified', () => {
    assert.match(
      refusalOf(done().decide(closeSitting, sitting)).message,
      /is not certified; the chair certifies it first/,
    )
  })
})
