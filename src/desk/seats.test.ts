import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { demoDesk, type DemoDesk, TODAY } from '../../test/support/demo.ts'
import { rowsOf } from '../../test/support/record.ts'
import { addDays, type IsoDate } from '../base/dates.ts'
import { LEGAL_POWERS } from '../record/organisation-terms.ts'
import { act } from './act.ts'
import { demoPrincipal, demoPrincipalAtWork } from './demo-seats.ts'
import { principalOfSeat, seatsOf, signersOf } from './seats.ts'
import { SEATS, type SeatId } from './who.ts'

const AGENCY = 'HSBB'

let desk: DemoDesk

before(async () => {
  desk = await demoDesk()
})

/** Does something as a seat of the demonstration; fails where it is not done. Gives the first entry's stream. */
async function done(at: DemoDesk, seat: SeatId, id: string, input: Record<string, unknown>): Promise<string> {
  const outcome = await act(at, await demoPrincipalAtWork(at, seat), `organisation/${id}`, {
    unit: AGENCY,
    ...input,
  })
  assert.ok(outcome.kind === 'done', JSON.stringify(outcome))
  return outcome.value.entries[0]?.stream ?? ''
}

/** A change proposed by one administrator and approved by the other. */
async function agreed(at: DemoDesk, id: string, input: Record<string, unknown>): Promise<string> {
  const change = await done(at, 'administrator', id, input)
  await done(at, 'second-administrator', 'approve-change', { change })
  return change
}

async function seatIds(at: DemoDesk, person: string, on: IsoDate): Promise<string[]> {
  return (await seatsOf(at, person, on)).map(({ id }) => id)
}

suite('the seats of the demonstration', () => {
  test('are all held today, each by its person', async () => {
    for (const seat of SEATS) {
      const who = await demoPrincipal(desk, seat)
      assert.equal(who?.person, desk.demoSeats[seat].person, seat)
    }
  })

  test('hold what comes with them', async () => {
    const powers = async (seat: SeatId) => (await demoPrincipalAtWork(desk, seat)).powers.toSorted()
    assert.deepEqual(await powers('executive'), ['answer-appraisal', 'answer-pay', 'sign-appraisal'])
    for (const seat of ['auditor', 'department', 'opm'] as const) {
      const held = new Set<string>(await powers(seat))
      assert.deepEqual(
        LEGAL_POWERS.filter((power) => held.has(power)),
        [],
        seat,
      )
    }
    assert.deepEqual(await powers('administrator'), [
      'approve-change',
      'maintain-posts',
      'manage-accounts',
      'propose-change',
    ])
    assert.deepEqual(await powers('headquarters-official'), ['propose-position'])
    assert.deepEqual(await powers('appointing-authority'), [
      'appoint',
      'establish-position',
      'nominate-for-rank',
      'set-pay',
    ])
  })

  test('the establishment of positions comes by delegation, and is told with it', async () => {
    const { grants } = await demoPrincipalAtWork(desk, 'appointing-authority')
    const grant = grants.find(({ power }) => power === 'establish-position')
    assert.deepEqual([grant?.by, grant?.delegation, grant?.unit], ['delegation', 'dhs-establish-ice', AGENCY])
  })

  test('a person has several seats, and powers of the one sat in alone', async () => {
    const { person } = desk.demoSeats['appointing-authority']
    const ids = await seatIds(desk, person, TODAY)
    assert.ok(
      ['post:ice-post-000', 'post:ice-post-001', 'self'].every((id) => ids.includes(id)),
      ids.join(),
    )
    const director = await principalOfSeat(desk, { person, name: 'N' }, 'post:ice-post-000', TODAY)
    assert.deepEqual(director?.powers.toSorted(), ['appoint-board', 'final-rating', 'grant-award'])
    assert.ok(director?.grants.every(({ capacity }) => capacity === 'acting'))
    assert.equal(await principalOfSeat(desk, { person, name: 'N' }, 'role:esu', TODAY), undefined)
    assert.equal(await principalOfSeat(desk, { person, name: 'N' }, 'post:ice-post-002', TODAY), undefined)
  })
})

suite('who could sign in the demonstration today', () => {
  test('for each power, with its seat, capacity and basis', async () => {
    const found = await Promise.all(
      LEGAL_POWERS.map(async (power) => {
        const signers = await signersOf(desk, power, AGENCY, TODAY)
        return signers.map(({ post, capacity, delegation, ruling }) =>
          [power, post, capacity, delegation ?? 'law', ruling.answer.split(':')[0]].join(' | '),
        )
      }),
    )
    assert.deepEqual(found.flat().toSorted(), [
      'appoint | ice-post-001 | permanent | law | Yes',
      'appoint-board | ice-post-000 | acting | law | Yes, acting',
      'approve-department | dhs-post-001 | permanent | law | Yes',
      'establish-position | dhs-post-000 | permanent | law | Yes',
      'establish-position | ice-post-001 | permanent | dhs-establish-ice | Yes',
      'final-rating | ice-post-000 | acting | law | Yes, acting',
      'grant-award | ice-post-000 | acting | law | Yes, acting',
      'nominate-for-rank | ice-post-001 | permanent | law | Yes',
      'set-pay | ice-post-001 | permanent | law | Yes',
    ])
  })

  test('reaches what lies under the office, and no other agency', async () => {
    const below = await signersOf(desk, 'appoint', `${AGENCY}-ERO`, TODAY)
    assert.deepEqual(
      below.map(({ post }) => post),
      ['ice-post-001'],
    )
    assert.deepEqual(await signersOf(desk, 'appoint', 'HS', TODAY), [])
    assert.deepEqual(await signersOf(desk, 'appoint', 'AG', TODAY), [])
    assert.deepEqual(await signersOf(desk, 'appoint', 'none', TODAY), [])
  })

  test('about oneself is refused, about others not', async () => {
    const { person } = desk.demoSeats['appointing-authority']
    const [own] = await signersOf(desk, 'appoint', AGENCY, TODAY, person)
    assert.match(own?.ruling.answer ?? '', /^No: the matter is the signer’s own/)
    const [other] = await signersOf(desk, 'appoint', AGENCY, TODAY, desk.demoSeats.executive.person)
    assert.match(other?.ruling.answer ?? '', /^Yes/)
  })

  test('before the acting Director came, the seat was held by nobody or by another', async () => {
    const [held] = await rowsOf<{ since: IsoDate }>(
      desk,
      `SELECT lower(during) AS since FROM post_holding WHERE post_id = 'ice-post-000' AND upper(during) IS NULL`,
    )
    assert.ok(held)
    for (const [days, answer] of [
      [-1, /^No/],
      [0, /^Yes, acting/],
      [1, /^Yes, acting/],
    ] as const) {
      const [signer] = await signersOf(desk, 'final-rating', AGENCY, addDays(held.since, days))
      assert.match(signer?.ruling.answer ?? '', answer, `${days} days`)
    }
  })
})

suite('a seat after its end', () => {
  test('an acting seat that is over holds nothing, from the day on', async () => {
    const at = await demoDesk()
    const { person } = at.demoSeats['appointing-authority']
    const end = addDays(TODAY, 10)
    await done(at, 'administrator', 'vacate-post', { post: 'ice-post-000', effective: end })
    for (const [days, held] of [
      [-1, true],
      [0, false],
      [1, false],
    ] as const) {
      const on = addDays(end, days)
      assert.equal((await seatIds(at, person, on)).includes('post:ice-post-000'), held, `${days} days`)
      const [signer] = await signersOf(at, 'final-rating', AGENCY, on)
      assert.equal(signer?.capacity, held ? 'acting' : 'vacant')
      assert.match(signer?.ruling.answer ?? '', held ? /^Yes, acting/ : /^No: no seat/)
    }
  })

  test('a delegation that is over gives nothing, from the day on; nor one whose power has ended', async () => {
    const at = await demoDesk()
    const until = addDays(TODAY, 30)
    const change = await agreed(at, 'propose-delegation', {
      vesting: 'ice-set-pay',
      toPost: 'ice-post-002',
      document: 'memo',
      effective: TODAY,
      until,
    })
    const given = async (on: IsoDate) =>
      (await signersOf(at, 'set-pay', AGENCY, on)).filter(({ post }) => post === 'ice-post-002')
    for (const [on, count] of [
      [addDays(TODAY, -1), 0],
      [TODAY, 1],
      [addDays(until, -1), 1],
      [until, 0],
      [addDays(until, 1), 0],
    ] as const) {
      assert.equal((await given(on)).length, count, on)
    }
    const [holder] = await given(TODAY)
    assert.equal(holder?.delegation, change.slice('delegation:'.length))
    await done(at, 'administrator', 'end-change', {
      change: 'power:ice-set-pay',
      effective: addDays(TODAY, 5),
      reason: 'Order withdrawn',
    })
    assert.match((await given(addDays(TODAY, 4)))[0]?.ruling.answer ?? '', /^Yes/)
    const [late] = await given(addDays(TODAY, 5))
    assert.match(late?.ruling.answer ?? '', /^No: .*held it by delegation only, or not at all/)
    const who = holder?.person ?? ''
    const grants = async (on: IsoDate) => (await seatsOf(at, who, on)).flatMap((seat) => seat.grants)
    assert.ok((await grants(addDays(TODAY, 4))).some(({ power }) => power === 'set-pay'))
    assert.ok(!(await grants(addDays(TODAY, 5))).some(({ power }) => power === 'set-pay'))
  })

  test('a power held by two documents passes on once, by the one that allows it', async () => {
    const at = await demoDesk()
    await agreed(at, 'propose-power', {
      power: 'set-pay',
      post: 'ice-post-001',
      reference: 'Second order',
      delegable: 'no',
      effective: TODAY,
    })
    await agreed(at, 'propose-delegation', {
      vesting: 'ice-set-pay',
      toPost: 'ice-post-002',
      document: 'memo',
      effective: TODAY,
    })
    const signers = await signersOf(at, 'set-pay', AGENCY, TODAY)
    assert.deepEqual(
      signers.map(({ post, reference, ruling }) => [post, reference, ruling.answer.slice(0, 3)]),
      [
        ['ice-post-001', 'ICE Directive 1056.1, 3.1', 'Yes'],
        ['ice-post-001', 'Second order', 'Yes'],
        ['ice-post-002', 'memo', 'Yes'],
      ],
    )
  })

  test('a role that has ended is no seat, and its one-click seat is empty', async () => {
    const at = await demoDesk()
    const end = { change: 'role:erb-1', effective: TODAY, reason: 'Term over' }
    assert.notEqual(await demoPrincipal(at, 'erb-member'), undefined)
    await done(at, 'administrator', 'end-change', end)
    assert.equal(await demoPrincipal(at, 'erb-member'), undefined)
    assert.notEqual(await demoPrincipal(at, 'erb-member', addDays(TODAY, -1)), undefined)
  })

  test('people leave, seats remain: what was signed keeps person, role, capacity, power and delegation', async () => {
    const at = await demoDesk()
    const { person, name } = at.demoSeats['appointing-authority']
    const who = await principalOfSeat(at, { person, name }, 'post:ice-post-001', TODAY)
    assert.ok(who)
    const signed = await act(at, who, 'positions/establish-position', {
      unit: AGENCY,
      position: 'ice-p900',
      title: 'Chief of Tests',
      location: 'Washington, DC',
      designation: 'general',
      effective: TODAY,
    })
    assert.equal(signed.kind, 'done', JSON.stringify(signed).slice(0, 600))
    const change = await done(at, 'administrator', 'propose-role', {
      person: 'ice-s001',
      role: 'payroll',
      capacity: 'permanent',
      document: 'letter',
      effective: TODAY,
    })
    const signatures = async () =>
      await rowsOf<object>(
        at,
        `SELECT actor, actor_id, role, capacity, power, delegation, hash FROM journal
          WHERE stream = $1 OR stream = 'position:ice-p900' ORDER BY seq`,
        [change],
      )
    const before = await signatures()
    await done(at, 'administrator', 'vacate-post', { post: 'ice-post-001', effective: TODAY })
    await done(at, 'second-administrator', 'end-change', {
      change: 'role:administrator-1',
      effective: TODAY,
      reason: 'Moved on',
    })
    assert.deepEqual(await signatures(), before)
    assert.equal(await demoPrincipal(at, 'administrator'), undefined)
    assert.equal(await demoPrincipal(at, 'appointing-authority'), undefined)
    const [seat] = await signersOf(at, 'appoint', AGENCY, TODAY)
    assert.deepEqual([seat?.post, seat?.capacity, seat?.person], ['ice-post-001', 'vacant', undefined])
    assert.ok(before.some((row) => 'delegation' in row && row.delegation === 'dhs-establish-ice'))
  })
})
