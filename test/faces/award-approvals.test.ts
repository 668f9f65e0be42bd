import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  AWARD_YEAR,
  type Executive,
  executiveEvents,
  of,
  poolEvent,
  proposalEvent,
  recommendationEvent,
  STANDS,
  systemEvents,
  worksheetEvent,
} from '../../src/actions/pay/pay.fixture.ts'
import type { LegalPower } from '../../src/record/organisation-terms.ts'
import { usd } from '../../src/base/money.ts'
import { day } from '../../src/base/dates.ts'
import { act } from '../../src/desk/act.ts'
import { sheetGround } from '../../src/desk/pay-worksheet.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { computeWorksheet } from '../../src/record/worksheet/compute.ts'
import { ROLE_TERMS } from '../../src/desk/roles.ts'
import type { Principal } from '../../src/desk/who.ts'
import { compareWithRebuild } from '../../src/store/projection.ts'
import { transact } from '../../src/store/database.ts'
import { type DemoDesk, emptyDesk } from '../support/demo.ts'
import { enter } from '../support/principals.ts'
import { rowsOf, valueOf } from '../support/record.ts'
import { personEvent, unitEvent } from '../sample.ts'

/** Somebody who holds a power of the agency by the own seat. */
function holder(person: string, power: LegalPower): Principal {
  return {
    ...ROLE_TERMS['component-head'],
    seat: `post:${person}`,
    role: 'component-head',
    name: person,
    person,
    unit: 'HSBB',
    grants: [{ power, unit: 'HSBB', by: 'seat', capacity: 'permanent', reference: 'an order' }],
    powers: [power],
  }
}

/** An office with so many executives at level 4 and $200,000, each with a raise and an award of 10% that the board recommended. */
async function officeOf(count: number, base: number): Promise<{ desk: DemoDesk; people: string[] }> {
  const desk = await emptyDesk()
  desk.clock.now = `${STANDS}T12:00:00.000Z`
  const people = Array.from({ length: count }, (_, index) => `x${String(index).padStart(4, '0')}`)
  const terms = { rate: usd(206_000), action: 'increase', award: usd(20_000), awardPoints: 1000 } as const
  await enter(desk, [
    unitEvent('HSBB'),
    ...systemEvents(),
    worksheetEvent(),
    poolEvent(usd(base), count),
    ...people.flatMap((person) => {
      const executive: Executive = { person, appointment: 'career', level: 4, rate: usd(200_000) }
      return [
        personEvent(person),
        {
          stream: `position:p-${person}`,
          type: 'positions/position-established' as const,
          effective: worksheetEvent().effective,
          body: {
            position: `p-${person}`,
            unit: 'HSBB',
            title: `Director ${person}`,
            location: 'Washington',
            designation: 'general' as const,
          },
        },
        ...executiveEvents(executive),
        proposalEvent(person, terms),
        recommendationEvent(person, terms),
      ]
    }),
  ])
  return { desk, people }
}

suite('approval of performance awards on the desk', () => {
  test('of two who approve for the last dollars of the pool at once, exactly one is taken [S3-PA-2]', async () => {
    const { desk, people } = await officeOf(4, 200_000 * 3)
    const seats = [holder('head', 'grant-award'), holder('deputy', 'grant-award')]
    for (let round = 0; round < 2; round++) {
      const pair = people.slice(2 * round, 2 * round + 2)
      const answers = await Promise.all(
        pair.map((person, index) => {
          const seat = seats[index] ?? holder('head', 'grant-award')
          return act(desk, seat, 'awards/approve-awards', { ...of, people: [person] })
        }),
      )
      const kinds = answers.map(({ kind }) => kind).sort()
      // The pool bears three awards: both of the first two, and one of the last two.
      assert.deepEqual(kinds, round === 0 ? ['done', 'done'] : ['done', 'refused'])
    }
    const pool = await rowsOf<{ used: string; recipients: number }>(
      desk,
      'SELECT used, recipients FROM award_pool WHERE unit_id = $1 AND fiscal_year = $2',
      ['HSBB', AWARD_YEAR],
    )
    assert.deepEqual(
      pool.map(({ used, recipients }) => [Number(used), recipients]),
      [[usd(60_000), 3]],
    )
    const granted = `SELECT count(*) FROM journal WHERE type = 'awards/performance-award-granted'`
    assert.equal(Number(await valueOf<string>(desk, granted)), 3)
  })

  test('the sheet takes what was carried into the year without what was settled, and counts a lump sum once', async () => {
    const { desk, people } = await officeOf(3, 200_000 * 3)
    const [settled = '', paid = '', waits = ''] = people
    const carriedOver = (person: string, more: readonly Pick<NewEvent, 'type' | 'effective' | 'body'>[]) => [
      {
        stream: `pay:${person}`,
        type: 'pay/payment-made' as const,
        effective: day('2025-11-20'),
        body: {
          person,
          kind: 'rank-award' as const,
          cents: usd(1_000),
          carried: usd(9_000),
          due: day('2026-01-01'),
          discretionary: true,
        },
      },
      ...more.map((event) => ({ stream: `pay:${person}`, ...event }) as NewEvent),
    ]
    const how = 'gaining agency'
    await enter(desk, [
      ...carriedOver(settled, [
        {
          type: 'pay/carried-settled',
          effective: day('2025-12-01'),
          body: { person: settled, cents: usd(9_000), how, due: day('2026-01-01'), costOf: 'AG' },
        },
      ]),
      ...carriedOver(paid, [
        {
          type: 'pay/payment-made',
          effective: day('2026-01-08'),
          body: {
            person: paid,
            kind: 'carried-lump-sum',
            cents: usd(4_000),
            carried: usd(5_000),
            discretionary: false,
          },
        },
      ]),
      ...carriedOver(waits, []),
    ])
    const asked = { unit: 'HSBB', fiscalYear: 2025, on: day('2026-01-20'), paid: undefined }
    const ground = await sheetGround(desk, asked)
    const of = new Map(ground?.rows.map(({ person, carried, paid: sum }) => [person, [carried, sum]]))
    assert.deepEqual(
      people.map((person) => of.get(person)),
      [
        [usd(0), usd(0)],
        [usd(5_000), usd(4_000)],
        [usd(9_000), usd(0)],
      ],
    )
  })

  test('1,300 rates and 1,300 awards are approved at once, each list in seconds', async (context) => {
    const { desk, people } = await officeOf(1300, 200_000 * 1300)
    const started = performance.now()
    const rates = await act(desk, holder('deputy', 'set-pay'), 'pay/approve-adjustments', { ...of, people })
    const between = performance.now()
    const awards = await act(desk, holder('head', 'grant-award'), 'awards/approve-awards', { ...of, people })
    const ended = performance.now()
    assert.ok(rates.kind === 'done', JSON.stringify(rates).slice(0, 400))
    assert.ok(awards.kind === 'done', JSON.stringify(awards).slice(0, 400))
    assert.equal(rates.value.entries.length, 2600)
    assert.equal(awards.value.entries.length, 3900)
    const seconds = [between - started, ended - between].map((took) => took / 1000)
    const said = `${seconds.map((one) => one.toFixed(1)).join(' and ')} s`
    context.diagnostic(said)
    assert.ok(Math.max(...seconds) < 30, said)
    const tables = await transact(desk.connection, (work) => compareWithRebuild(work))
    assert.deepEqual(
      tables.filter(({ extra, missing }) => extra + missing > 0),
      [],
    )
  })
})

test('the worksheet tells which need a reason answers; one from before the needs were told apart answers all', async () => {
  const { desk, people } = await officeOf(4, 800_000)
  const terms = { rate: usd(215_000), action: 'increase' } as const
  const told = (['a rate above level III', 'an exception'] as const).map((reason) => [reason])
  await enter(
    desk,
    people.map((person, index): NewEvent => {
      const event = proposalEvent(person, terms, index < 3)
      const reasons = told[index]
      return reasons === undefined ? event : ({ ...event, body: { ...event.body, reasons } } as NewEvent)
    }),
  )
  const ground = await sheetGround(desk, { ...of, on: STANDS, paid: undefined })
  assert.ok(ground !== undefined)
  const { rows } = computeWorksheet(ground.rows, ground.terms)
  assert.deepEqual(
    ground.rows.map(({ reasons = [] }) => reasons.length),
    [1, 1, 3, 0],
  )
  assert.deepEqual(
    rows.map(({ problems }) => problems.some(({ limit }) => limit === 'level III without justification')),
    [false, true, false, true],
  )
})
