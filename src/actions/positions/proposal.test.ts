import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Office } from '../office.fixture.ts'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import { approvePosition } from './approve-position.ts'
import { declineProposal } from './decline-proposal.ts'
import { designatePosition } from './designate-position.ts'
import { establishPosition } from './establish-position.ts'
import { notePosition } from './note-position.ts'
import { board, ead, esu, head, ice, PROPOSAL } from './positions.fixture.ts'
import { proposePosition } from './propose-position.ts'
import { reviewPosition } from './review-position.ts'

const named = { unit: 'HSBB', position: 'ice-p201' }
const establishing = {
  ...named,
  title: PROPOSAL.title,
  location: PROPOSAL.location,
  designation: 'career-reserved',
  effective: '2019-09-03',
}

function proposed(): Office {
  const office = ice()
  office.take(proposePosition, PROPOSAL, { who: ead })
  return office
}

function reviewed(): Office {
  const office = proposed()
  office.take(notePosition, { ...named, note: 'Classified well', benchReady: 2 }, { who: esu })
  office.take(reviewPosition, { ...named, view: 'supported', reason: 'Needed' }, { who: board })
  return office
}

suite('proposing a position', () => {
  test('keeps what it was tested against, the evidence, and the share of time [S2-6-1]', () => {
    const decision = ice().decide(proposePosition, PROPOSAL, { who: ead })
    assert.ok(decision.kind === 'events')
    const [event] = decision.events
    assert.ok(event?.type === 'positions/position-proposed')
    assert.deepEqual(event.body.tested, {
      rule: 'positions/proposal',
      since: '2015-11-25',
      scope: 'component:ICE',
    })
    assert.equal(Object.keys(event.body.evidence).length, 5)
    assert.deepEqual([event.body.unit, event.body.office, event.body.supervising], ['HSBB', 'HSBB-ERO', 4000])
    assert.match(decision.says, /10 supervised besides personal assistants/)
  })

  test('24.9% is refused under the setting; with the setting off it passes and is kept [S2-6-4]', () => {
    const office = ice()
    const input = { ...PROPOSAL, supervisingTime: '24.9' }
    const refusal = refusalOf(office.decide(proposePosition, input))
    assert.match(refusal.message, /24\.9%.*25%/)
    assert.deepEqual(refusal.cites, ['USCIS SES briefing, slide 6'])
    const off = office.decide(proposePosition, input, { settings: { 'supervisory-share': 'off' } })
    assert.ok(off.kind === 'events' && off.events[0]?.type === 'positions/position-proposed')
    assert.equal(off.events[0].body.supervising, 2490)
  })

  test('a function without evidence is named', () => {
    const { monitorsGoals: _, ...rest } = PROPOSAL
    const refusal = refusalOf(ice().decide(proposePosition, rest))
    assert.match(refusal.message, /function 3 has no evidence/)
    assert.deepEqual(refusal.cites, ['ICE Directive 1056.1, 3.15(3)'])
  })

  test('four kinds of position stand outside, each under its own clause', () => {
    const cites = [
      { needsSenateConfirmation: 'yes' },
      { positionClass: 'administrative law judge' },
      { agencyKind: 'FBI' },
      { agencyKind: 'Government corporation' },
    ].map((change) => refusalOf(ice().decide(proposePosition, { ...PROPOSAL, ...change })).cites.join())
    assert.deepEqual(cites, [
      '5 USC 3132(a)(2)',
      '5 USC 3132(a)(2)(ii)',
      '5 USC 3132(a)(1)(B)',
      '5 USC 3132(a)(1)',
    ])
  })

  test('the statute’s own agencies are known by their units, whatever is said of them', () => {
    const refusal = refusalOf(ice({ holder: 'DJ' }).decide(proposePosition, { ...PROPOSAL, unit: 'DJ02' }))
    assert.deepEqual(refusal.cites, ['5 USC 3132(a)(1)(B)'])
  })

  test('a number is proposed once, unless it was declined', () => {
    const office = proposed()
    assert.match(
      problemsOf(office.decide(proposePosition, PROPOSAL))[0] ?? '',
      /^position: ice-p201 is taken/,
    )
    office.take(declineProposal, { ...named, reason: 'not now' }, { who: head })
    office.take(proposePosition, PROPOSAL, { who: ead })
  })

  test('assistants are counted among the employees, and somebody must hold an allocation [S0-3.15-4]', () => {
    const many = { ...PROPOSAL, subordinates: 1 }
    assert.match(problemsOf(ice().decide(proposePosition, many))[0] ?? '', /^personalAssistants/)
    const { holder: _, ...rest } = ice().told
    const office = ice()
    office.told = rest
    assert.equal(office.decide(proposePosition, PROPOSAL).kind, 'not-found')
    for (const wrong of ['101', '-1', '24.999', 'half']) {
      assert.equal(proposePosition.fields.safeParse({ ...PROPOSAL, supervisingTime: wrong }).success, false)
    }
  })
})

suite('the path of a proposal', () => {
  test('note, review with what was seen, approval, establishment', () => {
    const office = reviewed()
    const review = office.entries.at(-1)
    assert.ok(review?.type === 'positions/position-reviewed')
    assert.deepEqual(review.body.seen, {
      granted: 90,
      established: 89,
      approved: 0,
      filled: 82,
      vacant: 7,
      careerReserved: 42,
      benchReady: 2,
    })
    office.take(approvePosition, { ...named, designation: 'career-reserved' }, { who: head })
    const waiting = { approved: 1, later: 0, reservedEnding: 0 }
    const done = office.take(establishPosition, establishing, { who: head, waiting })
    assert.match(done.says, /90 of 90 established, 0 free/)
    const event = done.events[0]
    assert.ok(event?.type === 'positions/position-established')
    assert.equal(event.body.unit, 'HSBB-ERO', 'it belongs to the program area that proposed it')
  })

  test('no step before the one that it needs', () => {
    const office = proposed()
    const refused = (decision: ReturnType<Office['decide']>) => refusalOf(decision).message
    assert.match(
      refused(office.decide(reviewPosition, { ...named, view: 'supported', reason: 'x' })),
      /technical note/,
    )
    assert.match(refused(office.decide(approvePosition, named, { who: head })), /planning review/)
    assert.match(refused(office.decide(establishPosition, establishing)), /approval of the agency head/)
    assert.equal(office.decide(notePosition, { ...named, unit: 'AG', note: 'x' }).kind, 'not-found')
    assert.equal(office.decide(notePosition, { ...named, position: 'ice-p999', note: 'x' }).kind, 'not-found')
  })

  test('whoever proposed it neither reviews nor approves it', () => {
    const office = reviewed()
    const refusal = refusalOf(office.decide(approvePosition, named, { who: ead }))
    assert.match(refusal.message, /does not decide on it/)
    assert.deepEqual(refusal.cites, ['ICE Directive 1056.1, 4.2(1)'])
    const earlier = proposed()
    earlier.take(notePosition, { ...named, note: 'x' }, { who: esu })
    refusalOf(earlier.decide(reviewPosition, { ...named, view: 'supported', reason: 'x' }, { who: ead }))
  })

  test('no approval without a place: granted, established and free are shown [S3-Staffing-1]', () => {
    const counts = { established: 90, careerReserved: 43, filled: 82, vacant: 8 }
    const refusal = refusalOf(reviewed().decide(approvePosition, named, { who: head, counts }))
    assert.deepEqual(refusal.compared, { granted: 90, established: 90, free: 0 })
    assert.match(refusal.message, /granted 90, established 90, free 0/)
  })

  test('an approved position that waits holds its place, and so does one of a later day', () => {
    const office = reviewed()
    const approved = { approved: 1, later: 0, reservedEnding: 0 }
    assert.deepEqual(
      refusalOf(office.decide(approvePosition, named, { who: head, waiting: approved })).compared,
      {
        granted: 90,
        established: 89,
        free: 0,
        approved: 1,
      },
    )
    const later = { approved: 0, later: 1, reservedEnding: 0 }
    refusalOf(office.decide(approvePosition, named, { who: head, waiting: later }))
    const other = { ...establishing, position: 'ice-p900' }
    refusalOf(office.decide(establishPosition, other, { who: head, waiting: approved }))
  })

  test('law enforcement is career reserved unless a reason is given [S4-III.A.1.a]', () => {
    const office = reviewed()
    const general = { ...named, designation: 'general' }
    assert.match(problemsOf(office.decide(approvePosition, general, { who: head }))[0] ?? '', /^reason/)
    const approved = office.decide(approvePosition, { ...general, reason: 'Advocates policy' }, { who: head })
    assert.equal(approved.kind, 'events')
    office.take(approvePosition, named, { who: head })
    const waiting = { approved: 1, later: 0, reservedEnding: 0 }
    const undesignated = { ...establishing, designation: 'general' }
    assert.match(
      problemsOf(office.decide(establishPosition, undesignated, { waiting }))[0] ?? '',
      /^designation/,
    )
  })

  test('exactly one designation: none is invalid, and not another than the one approved [S2-5-1]', () => {
    const { designation: _, ...none } = establishing
    assert.equal(establishPosition.fields.safeParse(none).success, false)
    const office = reviewed()
    office.take(approvePosition, named, { who: head })
    office.take(designatePosition, { ...named, designation: 'career-reserved' }, { who: head })
    const general = { ...establishing, designation: 'general' }
    assert.match(
      problemsOf(office.decide(establishPosition, general))[0] ?? '',
      /^designation: .*approved as career/,
    )
  })
})
