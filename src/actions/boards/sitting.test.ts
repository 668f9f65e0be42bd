import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { standing } from '../../record/fold.ts'
import { sittingOf } from '../../record/sitting.ts'
import { type Office, problemsOf, refusalOf } from '../office.fixture.ts'
import { appointMember } from './appoint-member.ts'
import {
  appointed,
  as,
  board,
  called,
  chartered,
  esu,
  FIVE,
  head,
  office,
  POOL,
  row,
  sat,
  SITS,
  sitting,
  summoned,
} from './boards.fixture.ts'
import { callRoll } from './call-roll.ts'
import { callSitting } from './call-sitting.ts'
import { charterBoard } from './charter-board.ts'
import { enterRecusal, liftRecusal } from './enter-recusal.ts'
import { endMembership, publishNotice } from './publish-notice.ts'
import { adviseBoard, makeNote, readCase } from './read-case.ts'
import { seatAlternate } from './seat-alternate.ts'
import { settleRecusals } from './settle-recusals.ts'

const named = { unit: 'HSBB', board: 'prb-hsbb' }

function sittingIn(made: Office) {
  return sittingOf(standing(made.entries.filter(({ stream }) => stream === 'sitting:prb-2026')))
}

suite('calling a sitting', () => {
  test('the office calls it and puts a case before it for everyone initially rated, each with the appointment [S0-4.6-4]', () => {
    assert.equal(callSitting.power, 'prepare-board')
    const { events, says } = board().take(callSitting, called, { who: esu })
    assert.match(says, /sits on 10 Nov 2026 with 3 cases\./)
    assert.deepEqual(
      events.map(({ stream, type, body }) => [stream, type, 'career' in body ? body.career : undefined]),
      [
        ['sitting:prb-2026', 'boards/sitting-called', undefined],
        ['board-case:prb-2026/x1', 'boards/case-assigned', true],
        ['board-case:prb-2026/x2', 'boards/case-assigned', true],
        ['board-case:prb-2026/x3', 'boards/case-assigned', false],
      ],
    )
  })

  test('without those who are final, locked, or recommended already; those named are taken up again', () => {
    const pool = [row('x1', 4, { board: 4 }), row('x2', 3), row('x3', 4, { final: 4, locked: 'final' })]
    const made = board(FIVE, { pool })
    const people = (input: object) => {
      const [event] = made.take(callSitting, { ...called, ...input }).events
      return event?.type === 'boards/sitting-called' ? event.body.people : undefined
    }
    assert.deepEqual(people({}), ['x2'])
    assert.deepEqual(people({ sitting: 'again', people: 'x1' }), ['x1'])
    assert.match(
      problemsOf(made.decide(callSitting, { ...called, sitting: 'third', people: 'x3' }))[0] ?? '',
      /x3: no initial rating/,
    )
    assert.equal(made.decide(callSitting, { ...called, sitting: 'none' }, { pool: [] }).kind, 'not-found')
  })

  test('appraisals go before a Performance Review Board alone [S0-2-4]', () => {
    const made = board()
    made.take(charterBoard, { ...chartered, board: 'erb-hsbb', kind: 'executive-resources' }, { who: head })
    const refusal = refusalOf(made.decide(callSitting, { ...called, board: 'erb-hsbb' }))
    assert.match(refusal.message, /no Performance Review Board/)
    assert.deepEqual(refusal.cites, ['ICE Directive 1056.1, 2', '5 USC 4314(c)(1)'])
  })

  test('not before notice of its members has appeared: on its day neither, from the day after', () => {
    const made = office()
    made.take(charterBoard, chartered, { who: head, today: day('2026-10-01') })
    appointed(made, FIVE)
    const none = refusalOf(made.decide(callSitting, called))
    assert.equal(none.rule, 'boards/member-service')
    assert.match(none.message, /no notice of the appointment/)
    const members = Object.keys(FIVE)
    made.take(publishNotice, { ...named, members, on: SITS, citation: '91 FR 1' }, { today: SITS })
    const same = refusalOf(made.decide(callSitting, called))
    assert.equal(same.earliest, '2026-11-11')
    made.take(callSitting, { ...called, on: '2026-11-11' })
  })

  test('says whose service may not begin by then', () => {
    const made = board()
    made.take(appointMember, {
      ...named,
      person: 'm6',
      seat: 'member',
      document: 'x',
      effective: '2026-11-01',
      agency: 'OPM',
      appointment: 'career',
    })
    assert.match(made.take(callSitting, called).says, /for want of a notice: m6\.$/)
  })

  test('three members at least, more than half of them career where a career executive is judged [S3-Ann-5] [S4-VIII.D-2]', () => {
    const end = (made: Office, ...people: string[]) => {
      for (const person of people)
        made.take(endMembership, { ...named, person, effective: '2026-11-02', reason: 'x' }, { who: head })
      return made
    }
    const two = refusalOf(end(board(), 'm3', 'n4', 'n5').decide(callSitting, called))
    assert.match(
      two.message,
      /2 members, 2 of them career; at least three members lacking: 1 career member more/,
    )
    const half = end(board(), 'm3')
    assert.match(refusalOf(half.decide(callSitting, called)).message, /4 members, 2 of them career/)
    half.take(callSitting, called, { pool: [row('x3', 4, { appointment: 'noncareer' })] })
  })

  test('of a board and a cycle of the agency, under a new name, on a day to come', () => {
    const made = summoned()
    problemsOf(made.decide(callSitting, called))
    const next = { ...called, sitting: 'second' }
    problemsOf(made.decide(callSitting, { ...next, on: '2026-11-01' }))
    assert.equal(made.decide(callSitting, { ...next, fiscalYear: 2025 }).kind, 'not-found')
    assert.equal(made.decide(callSitting, { ...next, unit: 'HSBA' }).kind, 'not-found')
  })
})

suite('the roll', () => {
  const present = ['c1', 'm2', 'm3']
  const chair = { who: as('c1'), today: SITS }

  test('is called by the chair on the day; quorum and career members are told', () => {
    const made = summoned()
    assert.match(
      made.take(callRoll, { ...sitting, present }, chair).says,
      /3 members are present, 3 of the 3 who vote are career\.$/,
    )
    assert.equal(sittingIn(made)?.state, 'open')
    const fewer = made.take(callRoll, { ...sitting, present: 'c1\nn4' }, chair)
    assert.match(fewer.says, /No quorum: 1 more must sit/)
    assert.deepEqual(sittingIn(made)?.present, ['c1', 'n4'])
  })

  test('not by another member, and not before the day', () => {
    const made = summoned()
    assert.match(
      refusalOf(made.decide(callRoll, { ...sitting, present }, { who: as('m2'), today: SITS })).message,
      /the chair calls the roll: c1/,
    )
    problemsOf(made.decide(callRoll, { ...sitting, present }, { who: as('c1'), today: day('2026-11-09') }))
  })

  test('goes on under an alternate in the chair’s place while the chair is away', () => {
    const made = summoned({ ...FIVE, a6: 'career' })
    const alternate = { who: as('a6'), today: SITS }
    const here = { ...sitting, present: ['m2', 'm3', 'n4', 'a6'] }
    refusalOf(made.decide(callRoll, here, alternate))
    made.take(seatAlternate, { ...sitting, alternate: 'a6', place: 'c1' }, { who: esu, today: SITS })
    refusalOf(made.decide(callRoll, { ...here, present: [...present, 'a6'] }, alternate))
    assert.match(made.take(callRoll, here, alternate).says, /3 of the 4 who vote are career/)
    made.take(callRoll, { ...sitting, present }, chair)
  })

  test('holds nobody who is no member, whose term has ended, or whose notice has not appeared', () => {
    const made = summoned()
    made.take(
      endMembership,
      { ...named, person: 'm3', effective: SITS, reason: 'End of term' },
      { who: head },
    )
    made.take(appointMember, {
      ...named,
      person: 'x4',
      seat: 'member',
      document: 'x',
      effective: '2026-11-01',
      agency: 'OPM',
      appointment: 'career',
    })
    const roll = (person: string) => made.decide(callRoll, { ...sitting, present: ['c1', person] }, chair)
    assert.match(problemsOf(roll('x1'))[0] ?? '', /x1 is not on/)
    assert.match(refusalOf(roll('m3')).message, /m3 is no longer on the board: the term ended on 10 Nov 2026/)
    assert.match(refusalOf(roll('x4')).message, /x4 may not serve on 10 Nov 2026: no notice/)
  })

  test('holds nobody who is an executive no more, or under another appointment than the board counts [S0-3.9] [S3-Ann-5]', () => {
    const made = summoned()
    const body = { person: 'm3', position: 'p-m3' }
    made.record([
      {
        stream: 'person:m3',
        type: 'staffing/separated',
        effective: SITS,
        body: { ...body, reason: 'retirement' },
      },
    ])
    const gone = refusalOf(made.decide(callRoll, { ...sitting, present }, chair))
    assert.match(gone.message, /m3 is no executive of record any more/)
    made.record([
      {
        stream: 'person:m3',
        type: 'staffing/appointed',
        effective: SITS,
        body: { ...body, appointment: 'noncareer', initial: true },
      },
    ])
    assert.match(
      refusalOf(made.decide(callRoll, { ...sitting, present }, chair)).message,
      /m3 is noncareer now, .* as career/,
    )
  })

  test('is nothing to somebody outside the board: the answer is that of a sitting that is not there', () => {
    const made = summoned()
    const outside = made.decide(callRoll, { ...sitting, present }, { who: as('stranger'), today: SITS })
    const nowhere = made.decide(callRoll, { ...sitting, sitting: 'no-such', present }, chair)
    assert.ok(outside.kind === 'not-found' && nowhere.kind === 'not-found')
    assert.equal(outside.message.replace('prb-2026', 'no-such'), nowhere.message)
    assert.equal(made.decide(callRoll, { ...sitting, unit: 'HSBA', present }, chair).kind, 'not-found')
  })
})

suite('recusals', () => {
  const relations = [
    { member: 'm2', person: 'x1', ground: 'own subordinate' },
    { member: 'm3', person: 'x2', ground: 'same chain' },
  ] as const
  const m2 = { who: as('m2'), today: SITS, relations }

  test('no file is open before the member has settled; then all but those of the recusals [S0-4.4-1]', () => {
    const made = summoned()
    for (const action of [readCase, makeNote]) {
      const input = { ...sitting, person: 'x2', ...(action === makeNote ? { text: 'x' } : {}) }
      const early = refusalOf(made.decide<typeof action.fields>(action, input, m2))
      assert.match(early.message, /m2 has not settled the recusals .* the files open after that/)
    }
    made.take(settleRecusals, { ...sitting, declared: [{ person: 'x3' }] }, m2)
    assert.equal(
      made.take(readCase, { ...sitting, person: 'x2' }, m2).events[0]?.stream,
      'board-case:prb-2026/x2',
    )
    const own = refusalOf(made.decide(readCase, { ...sitting, person: 'x1' }, m2))
    assert.match(
      own.message,
      /m2 is recused from the case of x1: the executive reports or reported to the member; the others/,
    )
    assert.match(
      refusalOf(made.decide(readCase, { ...sitting, person: 'x3' }, m2)).message,
      /a relation is declared/,
    )
    assert.equal(made.decide(readCase, { ...sitting, person: 'x4' }, m2).kind, 'not-found', 'no case')
  })

  test('the office’s advice goes with a case, sealed, and no later than the certificate [S0-4.6-4]', () => {
    const made = summoned()
    const done = made.take(adviseBoard, { ...sitting, person: 'x2', text: 'Element 5 was amended in June' })
    const [advice] = done.events
    assert.ok(advice?.type === 'boards/note-made')
    assert.deepEqual(
      [advice.stream, advice.body.member, advice.body.advice],
      ['board-case:prb-2026/x2', 'esu', true],
    )
    assert.equal(advice.personal?.['text'], 'Element 5 was amended in June')
    assert.doesNotMatch(JSON.stringify(advice.body), /amended/)
    const nowhere = { ...sitting, person: 'nobody', text: 'x' }
    assert.equal(made.decide(adviseBoard, nowhere).kind, 'not-found')
    assert.equal(made.decide(adviseBoard, { ...nowhere, unit: 'HSBA' }).kind, 'not-found')
  })

  test('what the record shows is added in the same step, by the system, of that member alone', () => {
    const made = summoned()
    const declared = JSON.stringify([{ person: 'x1', ground: 'own subordinate' }, { person: 'x3' }])
    const { events, says } = made.take(settleRecusals, { ...sitting, declared }, m2)
    assert.deepEqual(
      events.map(({ type }) => type),
      ['boards/recusal-entered', 'boards/recusal-entered', 'boards/recusals-settled'],
    )
    assert.match(says, /keep out of 2 cases \(x1, x3\)/)
    assert.deepEqual(sittingIn(made)?.recusals, [
      { member: 'm2', person: 'x1', ground: 'own subordinate', by: 'the system' },
      { member: 'm2', person: 'x3', ground: 'declared relation', by: 'the member' },
    ])
    assert.equal(made.take(settleRecusals, { ...sitting, declared }, m2).events.length, 1, 'nothing twice')
  })

  test('only of cases before the sitting; not by a member whose term has ended', () => {
    const made = summoned()
    assert.match(
      problemsOf(made.decide(settleRecusals, { ...sitting, declared: [{ person: 'x4' }] }, m2))[0] ?? '',
      /x4/,
    )
    made.take(endMembership, { ...named, person: 'm2', effective: SITS, reason: 'x' }, { who: head })
    assert.match(refusalOf(made.decide(settleRecusals, sitting, m2)).message, /the term ended/)
  })

  test('the office enters and lifts others; one that the record shows is not lifted', () => {
    const made = summoned()
    made.take(settleRecusals, sitting, m2)
    const found = { ...sitting, member: 'm2', person: 'x2', ground: 'declared relation' }
    const entered = made.take(enterRecusal, { ...found, reason: 'They are cousins' }, { who: esu })
    assert.deepEqual(entered.events[0]?.personal, { reason: 'They are cousins' })
    assert.ok(!JSON.stringify(entered.events[0]?.body).includes('cousins'))
    refusalOf(made.decide(readCase, { ...sitting, person: 'x2' }, m2))
    problemsOf(made.decide(enterRecusal, found))
    problemsOf(made.decide(enterRecusal, { ...found, member: 'x1' }))
    assert.equal(made.decide(enterRecusal, { ...found, person: 'x4' }).kind, 'not-found')
    const lift = { ...sitting, member: 'm2', person: 'x2', reason: 'Another family' }
    made.take(liftRecusal, lift, { who: esu })
    made.take(readCase, { ...sitting, person: 'x2' }, m2)
    assert.equal(made.decide(liftRecusal, lift).kind, 'not-found')
    assert.match(refusalOf(made.decide(liftRecusal, { ...lift, person: 'x1' })).message, /record shows it/)
  })
})

test('the pool of the fixture has what the tests rest on', () => {
  assert.deepEqual(
    POOL.map(({ initial }) => initial),
    [4, 3, 4, undefined],
  )
  assert.equal(sittingIn(sat())?.settled.length, 5)
})
