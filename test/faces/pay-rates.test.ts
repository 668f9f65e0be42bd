import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { usd } from '../../src/base/money.ts'
import { act } from '../../src/desk/act.ts'
import { criticalLines } from '../../src/desk/critical-pay.ts'
import { payHome } from '../../src/desk/pay-home.ts'
import { ROLE_TERMS } from '../../src/desk/roles.ts'
import { seenBy } from '../../src/desk/sight.ts'
import { unitChoices } from '../../src/desk/units.ts'
import type { Principal } from '../../src/desk/who.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { transact } from '../../src/store/database.ts'
import { compareWithRebuild } from '../../src/store/projection.ts'
import { Year } from '../support/appraisal-year.ts'
import type { Json } from '../support/caller.ts'
import { enter } from '../support/principals.ts'
import { OF_1991, officeOf1991 } from '../support/recertification-office.ts'
import { rowsOf } from '../support/record.ts'

const { unit, executive, later } = OF_1991
const FROM = day('1980-10-01')

/** An office of the Government that decides on critical pay. */
function office(role: 'opm' | 'omb'): Principal {
  return {
    ...ROLE_TERMS[role],
    seat: `role:${role}`,
    role,
    name: role,
    person: role,
    grants: [{ power: 'decide-critical-pay', by: 'role', capacity: 'permanent', reference: '5 USC 5377' }],
    powers: ['decide-critical-pay'],
  }
}

const rate = (person: string, dollars: number, from: string, es?: number): NewEvent => ({
  stream: `pay:${person}`,
  type: 'pay/rate-set',
  effective: day(from),
  body: {
    person,
    cents: usd(dollars),
    basis: 'as before',
    action: 'increase',
    ...(es === undefined ? {} : { es }),
  },
})

/** The power to set pay, with the head; and rates of 1990. */
async function payOffice1991(): Promise<Year> {
  const year = new Year(await officeOf1991())
  const stream = 'power:fs-pay'
  await enter(year.desk, [
    {
      stream,
      type: 'organisation/power-proposed',
      effective: FROM,
      body: {
        vesting: 'fs-pay',
        power: 'set-pay',
        post: 'fs-chief',
        unit,
        reference: 'Set-up',
        delegable: true,
      },
    },
    { stream, type: 'organisation/change-approved', effective: FROM, body: { change: stream } },
    rate(executive, 82_500, '1990-01-14', 1),
    rate(later, 95_300, '1990-02-11', 4),
  ])
  return year
}

suite('J10, pay setting and cuts', () => {
  let year: Year
  const head = (action: string, input: object) => year.done('component-head', `pay/${action}`, input)
  const refused = async (action: string, input: object): Promise<Json> => {
    const body = await year.refused('component-head', `pay/${action}`, input)
    return (body['reason'] as Json | undefined) ?? body
  }

  before(async () => {
    year = await payOffice1991()
  })

  test('steps 2 and 3, F3 to F5: once a year up by any number of the six rates, down by one; the schedule moves everybody [S4-VI.A.1-1, S4-VI.A.1-2, S4-VI.A.2-1, S4-VI.A.2-2, S4-VI.A.2-3]', async () => {
    year.on('1991-07-08')
    const moved = await head('apply-schedule', { unit, from: '1991-01-13', people: [executive, later] })
    assert.match(String(moved['says']), /fs-e1 to \$87,000; fs-e2 to \$100,500/)
    assert.match(
      JSON.stringify(await refused('adjust', { unit, person: executive, from: '1991-03-04', rate: 100_000 })),
      /none of the six rates/,
    )
    const raised = await head('adjust', { unit, person: executive, from: '1991-03-04', es: 6 })
    assert.match(String(raised['says']), /\$108,300 .*open from 4 Mar 1992/)
    year.on('1991-09-02')
    const again = JSON.stringify(
      await refused('adjust', { unit, person: executive, from: '1991-09-01', rate: 100_500 }),
    )
    assert.match(again, /is no raise/)
    const cut = {
      unit,
      person: later,
      received: '1991-09-02',
      from: '1991-09-17',
      ground: 'conduct',
      representation: 'yes',
      reason: 'A memorandum of reprimand',
    }
    assert.match(JSON.stringify(await refused('notice-reduction', { ...cut, es: 2 })), /more than one rate/)
    await head('notice-reduction', { ...cut, es: 3 })
    year.on('1991-09-12')
    await head('decide-reduction', {
      unit,
      person: later,
      on: '1991-09-12',
      answer: 'reduced',
      reasons: 'As noticed',
    })
  })

  test('step 10 and F10: critical pay, the 800th of 800, by OMB after OPM was heard [S4-VI.D.4]', async () => {
    year.on('1991-10-01')
    const position = 'fs-p0'
    await head('request-critical', {
      unit,
      position,
      person: executive,
      on: '1991-10-01',
      rate: 138_900,
      expertise: 'yes',
      mission: 'yes',
      needed: 'yes',
      reason: 'Nobody else can',
    })
    const grant = { unit, position, on: '1991-10-02', positions: 800, document: 'Letter of 2 October 1991' }
    year.on('1991-10-02')
    const as = async (role: 'opm' | 'omb', action: string, input: Json) =>
      await act(year.desk, office(role), `pay/${action}`, input)
    const { desk, end } = seenBy(year.desk, office('omb'), year.desk.today())
    const [asked] = await criticalLines(desk, office('omb'))
    await end()
    assert.deepEqual([asked?.state, asked?.reason], ['requested', 'Nobody else can'])
    assert.equal((await as('omb', 'grant-critical', grant)).kind, 'refused', 'OPM was not consulted')
    assert.equal((await as('opm', 'consult-critical', { unit, position, on: '1991-10-02' })).kind, 'done')
    assert.equal((await as('opm', 'grant-critical', grant)).kind, 'refused', 'without OMB')
    assert.equal((await as('omb', 'grant-critical', { ...grant, positions: 801 })).kind, 'refused')
    assert.equal((await as('omb', 'grant-critical', { ...grant, rate: 138_901 })).kind, 'refused')
    const granted = await as('omb', 'grant-critical', grant)
    assert.equal(granted.kind, 'done', JSON.stringify(granted))
    const rows = await rowsOf(year.desk, 'SELECT state, cents::int AS cents FROM critical_pay')
    assert.deepEqual(rows, [{ state: 'granted', cents: 13_890_000 }])
  })

  test('the offices that decide find the components that asked for critical pay among their units, and nobody else does', async () => {
    const seen = async (role: 'opm' | 'omb', powers: Principal['powers']) => {
      const who = { ...office(role), powers }
      const { desk, end } = seenBy(year.desk, who, year.desk.today())
      const choices = await unitChoices(desk, who)
      await end()
      return choices.some(({ value }) => value === unit)
    }
    assert.deepEqual(
      [await seen('opm', ['decide-critical-pay']), await seen('omb', ['decide-critical-pay'])],
      [true, true],
    )
    assert.equal(await seen('opm', []), false)
    const listed = async (who: Principal) => {
      const { desk, end } = seenBy(year.desk, who, year.desk.today())
      const { critical } = await payHome(desk, who, year.desk.today())
      await end()
      return critical.map(({ unit_id, position_id, state }) => [unit_id, position_id, state])
    }
    assert.deepEqual(await listed(office('omb')), [[unit, 'fs-p0', 'granted']])
    const shut: Principal = {
      ...office('omb'),
      ...ROLE_TERMS['white-house-liaison'],
      role: 'white-house-liaison',
    }
    assert.deepEqual(await listed(shut), [])
  })

  test('steps 4 and 5, F1, F2, F6, F12: 2015, certified and not, and a tenth for poor performance [S3-Pay-1, S3-Pay-4, S3-Pay-5, S1-V.C]', async () => {
    await enter(year.desk, [
      rate(executive, 175_000, '2013-01-13'),
      rate(later, 170_000, '2013-01-13'),
      rated(later, 2),
    ])
    year.on('2015-03-02')
    const up = {
      unit,
      person: executive,
      from: '2015-03-08',
      warranted: 'yes',
      justification: 'The best results',
      document: 'Memo',
    }
    assert.match(JSON.stringify(await refused('adjust', { ...up, rate: 183_300 })), /stays as it is|above/)
    await enter(year.desk, [certified()])
    await enter(year.desk, [rated(executive, 5)])
    assert.match(JSON.stringify(await refused('adjust', { ...up, rate: '183,300.01' })), /\$183,300/)
    assert.match(
      JSON.stringify(await refused('adjust', { ...up, rate: '$ 183.300,00' })),
      /if you mean 183,300\.00/,
    )
    await head('adjust', { ...up, rate: '$183,300.00' })
    const cut = {
      unit,
      person: later,
      received: '2015-03-02',
      from: '2015-03-22',
      representation: 'yes',
      reason: 'r',
    }
    const poor = { ...cut, ground: 'rating below fully successful' }
    assert.match(
      JSON.stringify(await refused('notice-reduction', { ...poor, rate: 152_999.99 })),
      /more than a tenth/,
    )
    assert.match(
      JSON.stringify(await refused('notice-reduction', { ...cut, ground: 'budget', rate: 153_000 })),
      /budget is no ground/,
    )
    await head('notice-reduction', { ...poor, rate: 153_000 })
    await year.barred('executive', 'pay/decide-reduction', {})
    year.on('2015-03-12')
    const decided = await head('decide-reduction', {
      unit,
      person: later,
      on: '2015-03-12',
      answer: 'reduced',
      reasons: 'r',
    })
    assert.match(String(decided['says']), /\$153,000 from 22 Mar 2015/)
  })

  test('a reversal on reconsideration leaves pay, its rows and the twelve months as they were', async () => {
    const grants = [
      { power: 'answer-pay', unit, by: 'role', capacity: 'permanent', reference: 'role' },
    ] as const
    const base = { seat: 'self', role: 'executive', name: later, person: later, unit } as const
    const payee: Principal = { ...ROLE_TERMS['executive'], ...base, grants, powers: ['answer-pay'] }
    const asked = { unit, person: later, on: '2015-03-12', grounds: 'The rating was amended' }
    const done = await act(year.desk, payee, 'pay/ask-reconsideration', asked)
    assert.equal(done.kind, 'done', JSON.stringify(done))
    await head('decide-reconsideration', {
      unit,
      person: later,
      on: '2015-03-12',
      answer: 'reversed',
      reasons: 'r',
    })
  })

  test('the rows of pay are what the journal comes to', async () => {
    const rows = await rowsOf<{ cents: number; es: number | null }>(
      year.desk,
      'SELECT cents::int AS cents, es, counts, from_on::text AS from_on FROM basic_pay WHERE person_id = $1 ORDER BY from_on',
      [later],
    )
    assert.deepEqual(rows, [
      { cents: 9_530_000, es: 4, counts: true, from_on: '1990-02-11' },
      { cents: 10_050_000, es: 4, counts: false, from_on: '1991-01-13' },
      { cents: 9_530_000, es: 3, counts: true, from_on: '1991-09-17' },
      { cents: 17_000_000, es: null, counts: true, from_on: '2013-01-13' },
    ])
    const tables = await transact(year.desk.connection, async (work) => await compareWithRebuild(work))
    assert.deepEqual(
      tables.filter(({ extra, missing }) => extra + missing > 0),
      [],
    )
  })
})

function rated(person: string, level: 2 | 5): NewEvent {
  return {
    stream: `person:${person}`,
    type: 'appraisal/rating-recorded',
    effective: day('2014-12-10'),
    body: { person, fiscalYear: 2014, stage: 'final', level },
  }
}

function certified(): NewEvent {
  const from = day('2014-01-01')
  return {
    stream: `appraisal-system:${unit}`,
    type: 'appraisal/certification-recorded',
    effective: from,
    body: { unit, kind: 'full', opmOn: from, ombOn: from, until: day('2016-01-01'), letter: 'Letter' },
  }
}
