import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import type { SeatId } from '../../src/desk/who.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { agencyEvents, executiveOf } from '../support/board.ts'
import { Caller, type Json } from '../support/caller.ts'
import { demoDesk, type DemoDesk, TODAY } from '../support/demo.ts'
import { fieldsOf, mainOf, textOf } from '../support/markup.ts'
import { enter, roleGiven, signedInAs } from '../support/principals.ts'
import { rowsOf, valueOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

let desk: DemoDesk
let caller: Caller

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
})

async function takes(seat: SeatId, action: string, input: Json): Promise<void> {
  const answer = await caller.ask(seat, `/api/actions/awards/${action}`, { input })
  assert.equal(answer.status, 200, `${action}: ${answer.body}`)
}

/** What of the rank awards waits for a seat on its work page; undefined where nothing does. */
async function waits(seat: SeatId): Promise<string | undefined> {
  const found = /<section[^>]*id="rank-tasks">.*?<\/section>/s.exec(
    (await (await new Visitor(desk).sit(seat)).get('/')).body,
  )
  return found === null ? undefined : textOf(found[0])
}

suite('the rank awards of the demonstration, and what of them waits for whom', () => {
  test('two program years hold a nomination of every stage', async () => {
    const told = await rowsOf<{ state: string }>(
      desk,
      `SELECT fiscal_year || ' ' || state || CASE WHEN eyes_only THEN ', eyes only' ELSE '' END AS state
         FROM rank_nomination WHERE fiscal_year <= 2027 ORDER BY 1`,
      [],
    )
    assert.deepEqual(
      told.map(({ state }) => state),
      [
        '2026 granted',
        '2026 not granted',
        '2026 recommended',
        '2026 withdrawn, eyes only',
        '2027 approved',
        '2027 drafted',
        '2027 drafted',
        '2027 drafted',
        '2027 transmitted',
        '2027 withdrawn',
      ],
    )
  })

  test('the office is asked for what a package lacks, by the day it is due', async () => {
    const work = (await waits('esu')) ?? ''
    assert.match(work, /3 steps of yours/)
    assert.match(work, /the whole vetting; the certification; the approval/)
    assert.match(work, /vetting on equal employment opportunity findings, taxes, credentials and clearance/)
    assert.match(work, /Transmit a nomination for rank/)
    assert.match(work, /5 Feb 2027/)
    assert.doesNotMatch(work, /Approve|Certify|Record the grant|Pay the rank/)
  })

  test('whoever certifies is asked once the vetting is complete, OPM for its word, payroll for the payment', async () => {
    const certifies = (await waits('appointing-authority')) ?? ''
    assert.match(certifies, /1 step of yours/)
    assert.match(certifies, /Certify with the nomination/)
    const opm = (await waits('opm')) ?? ''
    assert.match(opm, /2 steps of yours/)
    assert.match(opm, /Recommend a nomination for rank/)
    assert.match(opm, /Record the grant, or that there is none/)
    const payroll = (await waits('payroll')) ?? ''
    assert.match(payroll, /1 step of yours/)
    assert.match(payroll, /Pay the rank award \$[\d,]+/)
    assert.doesNotMatch(payroll, /vetting/)
  })

  test('nobody else is asked for anything', async () => {
    const others = [
      'executive',
      'supervisor',
      'department',
      'auditor',
      'prb-member',
      'administrator',
    ] as const
    for (const seat of others) assert.equal(await waits(seat), undefined, seat)
  })

  test('a year whose day has passed offers no further nomination', async () => {
    const past = (await (await new Visitor(desk).sit('esu')).get('/ranks/HSBB/2026')).body
    assert.match(textOf(mainOf(past)), /Rank awards FY2026: 4 nominations .*were due by 5 Feb 2026/s)
    assert.doesNotMatch(past, /nominate-for-rank/)
    assert.match(
      (await (await new Visitor(desk).sit('esu')).get('/ranks/HSBB/2027')).body,
      /nominate-for-rank/,
    )
  })
})

suite('the limits of rank awards, when several act at once', () => {
  test('two at once never pass the limit: of 12 career executives one is approved', async () => {
    const people = await rowsOf<{ person_id: string }>(
      desk,
      `SELECT DISTINCT i.person_id FROM incumbency i
        WHERE i.source = 'record' AND i.appointment_is = 'career' AND i.during @> $1::date AND i.begin_on < '2023-06-01'
          AND NOT EXISTS (SELECT FROM award a WHERE a.person_id = i.person_id AND a.kind IN ('meritorious', 'distinguished'))
        ORDER BY 1 LIMIT 4`,
      [TODAY],
    )
    const document = 'Call for nominations'
    const fiscalYear = 2028
    await takes('esu', 'open-rank-call', {
      unit: 'HSBB',
      fiscalYear,
      due: '2028-02-05',
      countedOn: TODAY,
      career: 12,
      document,
    })
    const named = people.map(({ person_id }) => ({ unit: 'HSBB', person: person_id, fiscalYear }))
    for (const one of named) {
      await takes('esu', 'nominate-for-rank', {
        ...one,
        rank: 'meritorious',
        accomplishmentYears: 4,
        narrative: 'n',
      })
    }
    const answers = await Promise.all(
      named.map((input) =>
        caller.ask('appointing-authority', '/api/actions/awards/approve-nomination', { input }),
      ),
    )
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, 422, 422, 422],
    )
    const counted = await valueOf<number>(
      desk,
      `SELECT count(*)::integer FROM journal WHERE stream = 'rank-year:HSBB/2028' AND type = 'awards/rank-counted'`,
    )
    assert.equal(counted, 1)
  })

  test('grants of two agencies at once never pass the Government’s limit', async () => {
    const fiscalYear = 2029
    const document = 'Call for nominations'
    const people = ['xa', 'xb'].map((prefix) => ({
      unit: prefix.toUpperCase(),
      person: executiveOf(prefix, 1),
    }))
    await takes('opm', 'open-rank-year', { fiscalYear, due: '2029-02-05', career: 100, document })
    await enter(
      desk,
      people.flatMap(
        ({ unit, person }) =>
          [
            ...agencyEvents({ unit, parent: 'TR', prefix: unit.toLowerCase(), fiscalYear: 2026 }, [5, 5, 5]),
            {
              stream: `pay:${person}`,
              type: 'pay/rate-set' as const,
              effective: day('2020-01-05'),
              body: { person, cents: 20_000_000, basis: 'First rate', counts: true },
            },
            {
              stream: `rank-year:${unit}/${fiscalYear}`,
              type: 'awards/rank-year-opened' as const,
              effective: TODAY,
              body: { unit, fiscalYear, due: day('2029-02-05'), career: 100, document },
            },
            ...(
              [
                [
                  'awards/rank-nominated',
                  { unit, rank: 'distinguished', serviceYears: 9, accomplishmentYears: 4 },
                ],
                ['awards/rank-approved', {}],
                ['awards/rank-transmitted', {}],
                ['awards/rank-recommended', { recommended: true }],
                ['awards/rank-certified', { time: 'selection' }],
              ] as const
            ).map(([type, body]) => ({
              stream: `rank:${person}/${fiscalYear}`,
              type,
              effective: TODAY,
              body: { person, fiscalYear, ...body },
            })),
          ] as Parameters<typeof enter>[1],
      ),
    )
    const answers = await Promise.all(
      people.map((one) =>
        caller.ask('opm', '/api/actions/awards/record-grant', { input: { ...one, fiscalYear, on: TODAY } }),
      ),
    )
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, 422],
      answers.map(({ body }) => body.slice(0, 300)).join('\n'),
    )
  })
})

suite('what the yearly limit put off, after a transfer between two agencies', () => {
  const UNIT = 'TRX'
  const pay = (person: string, on = TODAY, unit = UNIT) => ({ unit, person, on, basicPay: 200_000 })
  const hands = { unit: 'HSBB', how: 'gaining agency', left: '2026-10-31', on: TODAY, costOf: UNIT }
  let gaining: Visitor
  let moved: string[]

  /** What an action of the gaining agency's payroll comes to. */
  async function pays(person: string): Promise<string> {
    const fields = {
      unit: UNIT,
      person,
      basicPay: '200,000',
      'on-day': '22',
      'on-month': '11',
      'on-year': '2026',
    }
    const checked = await gaining.post('/actions/pay/pay-carried', { ...fields, step: 'check' })
    const filled = fieldsOf(checked.body)
    if (!('person' in filled) || checked.status !== 200) return textOf(mainOf(checked.body))
    return textOf(mainOf((await gaining.post('/actions/pay/pay-carried', { ...filled, step: 'do' })).body))
  }

  before(async () => {
    moved = (
      await rowsOf<{ person_id: string }>(
        desk,
        `SELECT DISTINCT i.person_id FROM incumbency i WHERE i.source = 'record' AND i.appointment_is = 'career'
           AND i.during @> $1::date AND NOT EXISTS (SELECT FROM payment p WHERE p.person_id = i.person_id)
         ORDER BY 1 LIMIT 3`,
        [TODAY],
      )
    ).map(({ person_id }) => person_id)
    await enter(desk, [
      ...agencyEvents({ unit: UNIT, parent: 'TR', prefix: 'trx', fiscalYear: 2026 }, [5]),
      ...roleGiven('trx-payroll', 'trx-s001', 'payroll', UNIT),
      ...moved.flatMap((person, index) => moves(person, index)),
    ])
    gaining = await signedInAs(desk, 'trx-s001', 'role:trx-payroll')
  })

  /** $20,000 put off in 2025, and a move to the gaining agency on 1 November; the third leaves the record. */
  function moves(person: string, index: number): NewEvent[] {
    const [position, on] = [`trx-moved-${index}`, day('2026-11-01')]
    const stream = `person:${person}`
    const leaves: NewEvent =
      index === 2
        ? {
            stream,
            type: 'staffing/separated',
            effective: on,
            body: { person, position: 'former', reason: 'transfer' },
          }
        : { stream, type: 'staffing/reassigned', effective: on, body: { person, position } }
    const paid = { person, kind: 'performance-award', of: '2024', discretionary: true } as const
    return [
      {
        stream: `pay:${person}`,
        type: 'pay/payment-made',
        effective: day('2025-12-10'),
        body: { ...paid, cents: 1_000_000, carried: 2_000_000, due: day('2026-01-01') },
      },
      {
        stream: `position:${position}`,
        type: 'positions/position-established',
        effective: day('2024-01-01'),
        body: { position, unit: UNIT, title: 'Director', location: 'Here', designation: 'general' },
      },
      leaves,
    ]
  }

  test('handed on or not, the gaining agency pays it and the losing one does not', async () => {
    const [first = '', second = ''] = moved
    const handed = await caller.ask('payroll', '/api/actions/pay/settle-carried', {
      input: { ...hands, person: first },
    })
    assert.match(handed.body, /handed on/)
    for (const person of [first, second]) {
      const losing = await caller.ask('payroll', '/api/actions/pay/pay-carried', {
        input: pay(person, TODAY, 'HSBB'),
      })
      assert.equal(losing.status, 422)
      assert.match(losing.body, /the gaining agency pays it/)
      assert.match((await gaining.get(`/api/pay/people/${person}`)).body, /2000000/)
      assert.match(await pays(person), /\$20,000 of what was carried over is paid/)
      assert.match(await pays(person), /nothing is carried over/i)
    }
  })

  test('handed to an agency whose record is kept elsewhere, nothing is left here to pay', async () => {
    const [, , third = ''] = moved
    const handed = await caller.ask('payroll', '/api/actions/pay/settle-carried', {
      input: { ...hands, person: third },
    })
    assert.match(handed.body, /is settled/)
    const again = await caller.ask('payroll', '/api/actions/pay/pay-carried', {
      input: pay(third, TODAY, 'HSBB'),
    })
    assert.match(again.body, /nothing is carried over/)
    assert.match(await pays(third), /nobody of your office/i)
  })
})
