import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../test/engines.ts'
import { appointEvent, enter, personEvent, positionEvent, unitEvent } from '../../test/sample.ts'
import { day } from '../base/dates.ts'
import type { NewEvent } from '../record/event.ts'
import type { Connection } from './database.ts'
import { careerPayroll } from './queries/pay.ts'
import { type Limits, openSight } from './sight.ts'

const on = day('2026-11-10')
const YEAR = 2026

const own = (person: string): Limits => ({
  reach: 'own',
  person,
  unit: 'U',
  positions: 'off',
  audit: 'own',
  on: '2026-11-22',
})
const OFFICE: Limits = { ...own('esu'), reach: 'component', positions: 'unit', audit: 'office' }
const PAYROLL: Limits = { ...own('pay'), reach: 'none', pay: 'office' }
const OPM: Limits = { ...own('opm'), reach: 'none', audit: 'government', pay: 'ranks' }
const OMB: Limits = { ...own('omb'), reach: 'none', pay: 'critical' }

function paid(person: string, cents: number): NewEvent[] {
  const of = { person, fiscalYear: YEAR }
  return [
    {
      stream: `pay:${person}`,
      type: 'pay/rate-set',
      effective: day('2025-01-12'),
      body: { person, cents, basis: 'Performance', action: 'increase', counts: true },
    },
    {
      stream: `pay-case:${person}/${YEAR}`,
      type: 'pay/proposed',
      effective: on,
      body: { ...of, unit: 'U', terms: { rate: cents + 100_000 }, justified: false },
      personal: { reason: `reason of ${person}` },
    },
    ...nominated(person),
    {
      stream: `critical-pay:p-${person}`,
      type: 'pay/critical-requested',
      effective: on,
      body: { position: `p-${person}`, unit: 'U', cents: 25_000_000, person },
    },
  ]
}

type RankStep = 'approved' | 'transmitted' | 'withdrawn'

function nominated(person: string): NewEvent[] {
  return [
    {
      stream: `rank:${person}/${YEAR}`,
      type: 'awards/rank-nominated',
      effective: on,
      body: {
        person,
        fiscalYear: YEAR,
        unit: 'U',
        rank: 'meritorious',
        serviceYears: 5,
        accomplishmentYears: 4,
      },
      personal: { narrative: `narrative of ${person}` },
    },
  ]
}

let connection: Connection

before(async () => {
  connection = await freshDatabase()
  await enter(connection, [
    unitEvent('U'),
    unitEvent('V'),
    ...['x', 'y', 's'].flatMap((person) => [
      personEvent(person),
      positionEvent(`p-${person}`),
      appointEvent(person, `p-${person}`, '2020-02-01'),
    ]),
    {
      stream: 'person:x',
      type: 'organisation/supervisor-assigned',
      effective: day('2025-10-01'),
      body: { person: 'x', supervisor: 's', supervisorIs: 'career' },
    },
    ...paid('x', 20_000_000),
    ...paid('y', 19_000_050),
    {
      stream: 'award-pool:U/2027',
      type: 'awards/pool-opened',
      effective: on,
      body: { unit: 'U', fiscalYear: 2027, base: 39_000_050, executives: 2, source: 'record' },
    },
    {
      stream: 'worksheet:U/2026',
      type: 'pay/worksheet-opened',
      effective: on,
      body: { unit: 'U', fiscalYear: YEAR, payOn: day('2027-01-10'), awardYear: 2027, system: 'certified' },
    },
  ])
})

/** What somebody reads of pay: people by table, and the kinds of entries. */
async function seen(limits: Limits) {
  const sight = openSight(connection)
  const db = sight.within(limits)
  const rows = async (query: string): Promise<string[]> =>
    (await sql.raw<{ it: string }>(query).execute(db)).rows.map(({ it }) => it)
  const found = {
    rates: await rows('SELECT person_id AS it FROM basic_pay ORDER BY 1'),
    proposals: await rows('SELECT person_id AS it FROM pay_case ORDER BY 1'),
    ranks: await rows('SELECT person_id AS it FROM rank_nomination ORDER BY 1'),
    critical: await rows('SELECT person_id AS it FROM critical_pay ORDER BY 1'),
    budgets: await rows(
      'SELECT stream AS it FROM award_pool UNION SELECT stream FROM pay_worksheet ORDER BY 1',
    ),
    entries: await rows(
      `SELECT DISTINCT split_part(stream, ':', 1) AS it FROM journal
        WHERE split_part(stream, ':', 1) NOT IN ('person', 'unit', 'position') ORDER BY 1`,
    ),
    sealed: await rows(
      `SELECT DISTINCT stream AS it FROM content WHERE stream LIKE 'pay%' OR stream LIKE 'rank%' ORDER BY 1`,
    ),
  }
  await sight.end()
  return found
}

const NOTHING = { rates: [], proposals: [], ranks: [], critical: [], budgets: [], entries: [], sealed: [] }
const BOTH = ['x', 'y']
const BUDGETS = ['award-pool:U/2027', 'worksheet:U/2026']

suite('who sees pay and awards', () => {
  test('an executive sees the own pay, and nothing that is proposed', async () => {
    assert.deepEqual(await seen(own('x')), {
      ...NOTHING,
      rates: ['x'],
      critical: ['x'],
      entries: ['critical-pay', 'pay'],
    })
  })

  test('a supervisor sees subordinates’ pay and proposals, and neither pool nor worksheet', async () => {
    const found = await seen({ ...own('s'), reach: 'subordinates' })
    assert.deepEqual([found.rates, found.proposals, found.ranks], [['x'], ['x'], ['x']])
    assert.deepEqual(found.budgets, [])
    assert.deepEqual(found.sealed, ['pay-case:x/2026', 'rank:x/2026'])
  })

  test('the office sees all of it but what is proposed for the one who looks; another office nothing', async () => {
    const found = await seen(OFFICE)
    assert.deepEqual([found.rates, found.proposals, found.ranks, found.budgets], [BOTH, BOTH, BOTH, BUDGETS])
    const head = await seen({ ...OFFICE, person: 'x' })
    assert.deepEqual([head.rates, head.proposals, head.ranks], [BOTH, ['y'], ['y']])
    assert.deepEqual(head.sealed, ['pay-case:y/2026', 'rank:y/2026'])
    assert.deepEqual(await seen({ ...OFFICE, unit: 'V' }), NOTHING)
  })

  test('payroll sees the pay of the whole office and its names, and no file', async () => {
    const found = await seen(PAYROLL)
    assert.deepEqual([found.rates, found.proposals, found.budgets], [BOTH, BOTH, BUDGETS])
    const sight = openSight(connection)
    const db = sight.within(PAYROLL)
    const names = await sql<{ id: string }>`SELECT id FROM person WHERE source = 'record' ORDER BY 1`.execute(
      db,
    )
    const files = await sql`SELECT 1 FROM journal WHERE stream LIKE 'person:%'`.execute(db)
    await sight.end()
    assert.deepEqual(
      names.rows.map(({ id }) => id),
      ['s', 'x', 'y'],
    )
    assert.deepEqual(files.rows, [])
    assert.deepEqual(await seen({ ...PAYROLL, unit: 'V' }), NOTHING)
  })

  test('OPM sees no nomination before it is sent, nor one withdrawn before, nor a new one in place of one that was sent', async () => {
    const step = (person: string, told: RankStep): NewEvent => {
      const of = { person, fiscalYear: YEAR }
      const stream = `rank:${person}/${YEAR}`
      if (told === 'withdrawn')
        return {
          stream,
          type: 'awards/rank-withdrawn',
          effective: on,
          body: { ...of, eyesOnly: false },
        }
      return { stream, type: `awards/rank-${told}`, effective: on, body: of }
    }
    const told = async () => {
      const { ranks, entries, sealed } = await seen(OPM)
      assert.equal(entries.includes('rank'), ranks.length > 0)
      assert.deepEqual(
        sealed,
        ranks.map((person) => `rank:${person}/${YEAR}`),
      )
      return ranks
    }
    assert.deepEqual(await told(), [])
    await enter(connection, [step('x', 'approved'), step('y', 'withdrawn')])
    assert.deepEqual(await told(), [])
    await enter(connection, [step('x', 'transmitted')])
    assert.deepEqual(await told(), ['x'])
    assert.deepEqual((await seen({ ...OPM, person: 'x' })).ranks, [])
    await enter(connection, [step('x', 'withdrawn')])
    assert.deepEqual(await told(), ['x'])
    await enter(connection, [...nominated('x'), ...nominated('y')])
    assert.deepEqual(await told(), [])
    await enter(connection, [step('x', 'transmitted'), step('y', 'transmitted')])
    assert.deepEqual(await told(), BOTH)
    assert.deepEqual((await seen(OFFICE)).ranks, BOTH)
  })

  test('OPM sees nominations and critical pay, OMB critical pay alone; neither anybody’s rate', async () => {
    assert.deepEqual(await seen(OPM), {
      ...NOTHING,
      ranks: BOTH,
      critical: BOTH,
      entries: ['critical-pay', 'rank'],
      sealed: ['rank:x/2026', 'rank:y/2026'],
    })
    assert.deepEqual(await seen(OMB), { ...NOTHING, critical: BOTH, entries: ['critical-pay'] })
  })

  test('critical pay for a recruit is open to the office of the position, and to no other', async () => {
    const stream = 'critical-pay:p-new'
    const body = { position: 'p-new', unit: 'U', cents: 25_000_000 }
    const personal = { recruit: 'Rivera, Dana' }
    await enter(connection, [
      positionEvent('p-new'),
      { stream, type: 'pay/critical-requested', effective: on, body, personal },
    ])
    const told = async (limits: Limits) => (await seen(limits)).critical.includes('')
    for (const limits of [OFFICE, PAYROLL, OPM, OMB]) assert.equal(await told(limits), true)
    for (const limits of [{ ...OFFICE, unit: 'V' }, { ...PAYROLL, unit: 'V' }, own('x')])
      assert.equal(await told(limits), false)
    assert.equal(await told({ ...own('s'), reach: 'subordinates' }), false)
  })

  test('a nomination withdrawn for eyes only stays with the office and OPM', async () => {
    const body = { person: 'x', fiscalYear: YEAR, eyesOnly: true }
    await enter(connection, [
      { stream: `rank:x/${YEAR}`, type: 'awards/rank-withdrawn', effective: on, body },
    ])
    assert.deepEqual((await seen({ ...own('s'), reach: 'subordinates' })).ranks, [])
    assert.deepEqual((await seen(PAYROLL)).ranks, ['y'])
    assert.deepEqual((await seen(OFFICE)).ranks, BOTH)
    assert.deepEqual((await seen(OPM)).ranks, BOTH)
  })

  test('an incentive is its executive’s to see once it is approved', async () => {
    const of = { person: 'x', incentive: 'retention-2026' }
    const stream = `incentive:${of.person}/${of.incentive}`
    const entries = async () => (await seen(own('x'))).entries.filter((kind) => kind === 'incentive')
    await enter(connection, [
      {
        stream,
        type: 'awards/incentive-proposed',
        effective: on,
        body: {
          ...of,
          unit: 'U',
          kind: 'retention',
          points: 1000,
          cents: 2_000_000,
          start: day('2026-11-15'),
          payPeriods: 26,
          tests: [],
          waiver: false,
        },
      },
    ])
    assert.deepEqual(await entries(), [])
    assert.deepEqual(
      (await seen(PAYROLL)).entries.filter((kind) => kind === 'incentive'),
      ['incentive'],
    )
    await enter(connection, [{ stream, type: 'awards/incentive-approved', effective: on, body: of }])
    assert.deepEqual(await entries(), ['incentive'])
  })

  test('who is granted a rank sees it from then on', async () => {
    const body = { person: 'y', fiscalYear: YEAR, rank: 'meritorious' as const, cents: 3_800_010 }
    await enter(connection, [{ stream: `rank:y/${YEAR}`, type: 'awards/rank-granted', effective: on, body }])
    const found = await seen(own('y'))
    assert.deepEqual(found.ranks, ['y'])
    assert.ok(!found.entries.includes('rank') && !found.sealed.includes('rank:y/2026'))
  })
})

suite('what an agency has is none of its components’', () => {
  const kinds = async (limits: Limits) => {
    const { budgets, entries } = await seen(limits)
    return [budgets, entries.filter((kind) => ['award-pool', 'rank-year', 'worksheet'].includes(kind))]
  }

  test('worksheets and pools are read by the office and those above it; the Government’s rank years by OPM', async () => {
    const below = unitEvent('W')
    await enter(connection, [
      { ...below, body: { ...below.body, parent: 'U' } } as NewEvent,
      {
        stream: `rank-year:US/${YEAR}`,
        type: 'awards/rank-year-opened',
        effective: on,
        body: { unit: 'US', fiscalYear: YEAR, due: day('2027-01-05'), career: 7000, document: 'A letter' },
      },
    ])
    assert.deepEqual(await kinds(OFFICE), [BUDGETS, ['award-pool', 'worksheet']])
    assert.deepEqual(await kinds({ ...OFFICE, unit: 'W' }), [[], []])
    assert.deepEqual(await kinds({ ...PAYROLL, unit: 'W' }), [[], []])
    assert.deepEqual(await kinds(OPM), [[], ['rank-year']])
  })

  test('a nomination by an agency that somebody has left is open to the next one once it is granted', async () => {
    const of = { person: 'x', fiscalYear: 2024 }
    const stream = `rank:x/${of.fiscalYear}`
    const open = async (limits: Limits) =>
      (await seen(limits)).ranks.filter((person) => person === 'x').length
    const before = await Promise.all([OFFICE, PAYROLL, OPM].map(open))
    const [first] = nominated('x')
    assert.ok(first !== undefined)
    const abroad = { ...first, stream, body: { ...first.body, ...of, unit: 'V' } } as NewEvent
    await enter(connection, [abroad])
    assert.deepEqual(await Promise.all([OFFICE, PAYROLL, OPM].map(open)), before)
    const body = { ...of, rank: 'meritorious' as const, cents: 3_800_010 }
    await enter(connection, [{ stream, type: 'awards/rank-granted', effective: on, body }])
    assert.deepEqual(
      await Promise.all([OFFICE, PAYROLL, OPM].map(open)),
      before.map((count) => count + 1),
    )
  })
})

suite('the payroll of career executives', () => {
  test('is the sum of their rates on a day, to the cent; whoever has no rate counts with none', async () => {
    assert.deepEqual(await careerPayroll(connection.db, 'U', day('2026-09-30')), {
      executives: 3,
      cents: 39_000_050,
    })
    assert.deepEqual(await careerPayroll(connection.db, 'U', day('2024-12-31')), { executives: 3, cents: 0 })
    assert.deepEqual(await careerPayroll(connection.db, 'V', on), { executives: 0, cents: 0 })
  })
})
