import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { boardOf } from '../../record/board.ts'
import { standing } from '../../record/fold.ts'
import { type Office, problemsOf, refusalOf } from '../office.fixture.ts'
import { appointMember } from './appoint-member.ts'
import { appointed, board, called, chartered, esu, FIVE, head, office, onFile } from './boards.fixture.ts'
import { callSitting } from './call-sitting.ts'
import { charterBoard } from './charter-board.ts'
import { endMembership, publishNotice } from './publish-notice.ts'

const named = { unit: 'HSBB', board: 'prb-hsbb' }
const seat = { ...named, seat: 'member', document: 'Order of 1 October', effective: '2026-10-05' }
const notice = { ...named, on: '2026-10-16', citation: '91 FR 61234' }

function boardIn(made: Office) {
  return boardOf(standing(made.entries.filter(({ stream }) => stream === 'board:prb-hsbb')))
}

suite('a board’s charter', () => {
  test('without the document it is an interim one, marked as such; the document takes its place', () => {
    const made = office()
    const { says } = made.take(charterBoard, chartered, { who: head })
    assert.match(says, /interim charter/)
    assert.equal(boardIn(made)?.interim, true)
    assert.match(boardIn(made)?.charter ?? '', /Interim charter, laid down by The Director on 2 Nov 2026/)
    made.take(charterBoard, { ...chartered, charter: 'Charter of 31 July 2019' }, { who: head })
    assert.equal(boardIn(made)?.interim, false)
    assert.match(problemsOf(made.decide(charterBoard, chartered))[0] ?? '', /^charter: .* has a charter/)
    problemsOf(made.decide(charterBoard, { ...chartered, kind: 'rating-panel' }))
    problemsOf(made.decide(charterBoard, { ...chartered, unit: 'HSBA' }))
  })

  test('the chair votes on a Performance Review Board and presides over an Executive Resources Board without a vote', () => {
    const made = office()
    made.take(charterBoard, chartered)
    assert.equal(boardIn(made)?.chairVotes, true)
    made.take(charterBoard, { ...chartered, chairVotes: 'no' })
    assert.equal(boardIn(made)?.chairVotes, false)
    const { events } = made.take(charterBoard, {
      ...chartered,
      board: 'erb-hsbb',
      kind: 'executive-resources',
    })
    assert.ok(events[0]?.type === 'boards/board-chartered')
    assert.equal(events[0].body.chairVotes, false)
  })

  test('nothing is done with a board that has no charter on record', () => {
    const made = office()
    assert.equal(made.decide(appointMember, { ...seat, person: 'c1' }).kind, 'not-found')
    assert.equal(made.decide(publishNotice, { ...notice, members: 'c1' }).kind, 'not-found')
    assert.equal(made.decide(callSitting, called).kind, 'not-found')
    made.take(charterBoard, chartered)
    assert.equal(made.decide(appointMember, { ...seat, unit: 'HSBA', person: 'c1' }).kind, 'not-found')
    assert.match(
      problemsOf(made.decide(appointMember, { ...seat, person: 'c1' }))[0] ?? '',
      /before the charter/,
    )
  })
})

suite('appointing members', () => {
  function ready(): Office {
    const made = office()
    made.take(charterBoard, chartered, { who: head, today: day('2026-10-01') })
    return made
  }

  test('an executive of record, with the appointment of that day from the file; the power is the agency head’s [S3-Ann-4] [S0-3.9]', () => {
    assert.equal(appointMember.power, 'appoint-board')
    const made = ready()
    const done = made.take(appointMember, { ...seat, person: 'n4' }, { who: head })
    assert.ok(done.events[0]?.type === 'boards/member-appointed')
    const { appointment, agency, voting } = done.events[0].body
    assert.deepEqual(
      { appointment, agency, voting },
      { appointment: 'noncareer', agency: 'HSBB', voting: true },
    )
    assert.match(done.says, /after notice of the appointment in the Federal Register/)
    assert.match(
      problemsOf(made.decide(appointMember, { ...seat, person: 'c1', agency: 'OPM' }))[0] ?? '',
      /executive of record/,
    )
  })

  test('somebody who is no executive only as an outside member, with the agency and the appointment named [S0-3.9]', () => {
    const made = ready()
    assert.match(
      problemsOf(made.decide(appointMember, { ...seat, person: 'clerk' }))[0] ?? '',
      /^agency: clerk is no executive/,
    )
    const outside = { ...seat, person: 'guest', agency: 'Coast Guard' }
    assert.match(problemsOf(made.decide(appointMember, outside))[0] ?? '', /^appointment/)
    const { events } = made.take(appointMember, { ...outside, appointment: 'career' })
    assert.ok(events[0]?.type === 'boards/member-appointed')
    assert.equal(events[0].body.agency, 'Coast Guard')
  })

  test('who was an executive the day before, and is none on that day, is none', () => {
    const made = ready()
    made.record([
      {
        stream: 'person:c1',
        type: 'staffing/separated',
        effective: day('2026-10-05'),
        body: { person: 'c1', position: 'p-c1', reason: 'retirement' },
      },
    ])
    problemsOf(made.decide(appointMember, { ...seat, person: 'c1' }))
    made.take(appointMember, { ...seat, person: 'c1', effective: '2026-10-04' })
  })

  test('from three members on nobody joins who would leave it without a career majority: 2 of 4 fails, 3 of 5 passes [S3-Ann-5]', () => {
    const made = ready()
    made.take(appointMember, { ...seat, person: 'c1', seat: 'chair' })
    made.take(appointMember, { ...seat, person: 'm2' })
    made.take(appointMember, { ...seat, person: 'n4' })
    const refusal = refusalOf(made.decide(appointMember, { ...seat, person: 'n5' }))
    assert.match(
      refusal.message,
      /4 members, 2 of them career; a career majority of the board lacking: 1 career member/,
    )
    assert.equal(refusal.rule, 'boards/performance-review-board')
    made.take(appointMember, { ...seat, person: 'm3' })
    const fifth = made.take(appointMember, { ...seat, person: 'n5' })
    assert.match(fifth.says, /5 members then, 3 of them career/)
    made.take(appointMember, {
      ...seat,
      person: 'n6',
      seat: 'alternate',
      agency: 'OPM',
      appointment: 'noncareer',
    })
  })

  test('an Executive Resources Board takes nobody from outside the agency', () => {
    const made = ready()
    made.take(
      charterBoard,
      { ...chartered, board: 'erb-hsbb', kind: 'executive-resources' },
      { today: day('2026-10-01') },
    )
    const erb = { ...seat, board: 'erb-hsbb' }
    const { rulings } = made.take(appointMember, { ...erb, person: 'n4', seat: 'chair' })
    assert.deepEqual(
      rulings.map(({ rule, answer }) => [rule, answer]),
      [
        ['boards/executive-resources-board-member', 'The person may sit on the board.'],
        ['boards/executive-resources-board', 'It is made up as it must be. 1 of 1 are noncareer.'],
      ],
    )
    const guest = { ...erb, person: 'guest', agency: 'OPM', appointment: 'career' }
    assert.equal(refusalOf(made.decide(appointMember, guest)).rule, 'boards/executive-resources-board-member')
  })

  test('a term ends on its day, and a new appointment asks for a new notice', () => {
    const made = board()
    made.take(appointMember, { ...seat, person: 'm2', effective: '2026-12-01', until: '2027-12-01' })
    const terms = boardIn(made)?.members.filter(({ person }) => person === 'm2')
    assert.deepEqual(
      terms?.map(({ from, until, notice: published }) => [from, until, published?.citation]),
      [
        ['2026-10-05', '2026-12-01', '91 FR 61234'],
        ['2026-12-01', '2027-12-01', undefined],
      ],
    )
    problemsOf(made.decide(appointMember, { ...seat, person: 'm3', until: '2026-10-05' }))
  })
})

suite('the notice in the Federal Register', () => {
  test('names members who are appointed, on a day that is not to come', () => {
    const made = office()
    made.take(charterBoard, chartered, { who: head, today: day('2026-10-01') })
    appointed(made, FIVE)
    assert.match(
      problemsOf(made.decide(publishNotice, { ...notice, members: ['c1', 'x9'] }))[0] ?? '',
      /x9: not appointed/,
    )
    problemsOf(made.decide(publishNotice, { ...notice, members: 'c1', on: '2026-11-03' }))
    problemsOf(made.decide(publishNotice, { ...notice, members: [] }))
    made.take(publishNotice, { ...notice, members: 'c1\nm2\nm2' }, { who: esu })
    assert.deepEqual(
      boardIn(made)?.members.map(({ person, notice: of }) => [person, of?.on]),
      [
        ['c1', '2026-10-16'],
        ['m2', '2026-10-16'],
        ['m3', undefined],
        ['n4', undefined],
        ['n5', undefined],
      ],
    )
  })

  test('may appear before the appointment takes effect, and counts for it', () => {
    const made = office()
    made.take(charterBoard, chartered, { who: head, today: day('2026-10-01') })
    made.take(
      appointMember,
      { ...seat, person: 'c1', seat: 'chair', effective: '2026-11-01' },
      { today: day('2026-10-01') },
    )
    made.take(publishNotice, { ...notice, members: 'c1' })
    assert.equal(boardIn(made)?.members[0]?.notice?.on, '2026-10-16')
  })
})

suite('the end of a membership', () => {
  test('from a day on; a board left without its majority is told', () => {
    const made = board()
    const end = { ...named, person: 'm2', effective: '2026-11-09', reason: 'Retired' }
    assert.match(
      made.take(endMembership, end, { who: head }).says,
      /4 members then, 2 of them career\. Cases .* suspended/,
    )
    assert.equal(boardIn(made)?.members.find(({ person }) => person === 'm2')?.until, '2026-11-09')
    assert.equal(made.decide(endMembership, end).kind, 'not-found')
    assert.equal(made.decide(endMembership, { ...end, person: 'x1' }).kind, 'not-found')
    problemsOf(made.decide(endMembership, { ...end, person: 'm3', effective: '2026-10-05' }))
  })
})

test('an appointment by the file of the day, not of today', () => {
  const made = office()
  made.take(charterBoard, chartered, { who: head, today: day('2026-10-01') })
  made.record([{ ...onFile('n4'), effective: day('2026-10-20') }])
  const then = made.take(appointMember, { ...seat, person: 'n4' }).events[0]
  const later = made.take(appointMember, { ...seat, person: 'n4', effective: '2026-10-20' }).events[0]
  assert.ok(then?.type === 'boards/member-appointed' && later?.type === 'boards/member-appointed')
  assert.deepEqual([then.body.appointment, later.body.appointment], ['noncareer', 'career'])
})
