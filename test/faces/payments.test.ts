import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { type Cents, usd } from '../../src/base/money.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { transact } from '../../src/store/database.ts'
import { compareWithRebuild } from '../../src/store/projection.ts'
import { Year } from '../support/appraisal-year.ts'
import { type Json } from '../support/caller.ts'
import { enter, roleGiven } from '../support/principals.ts'
import { OF_1991, officeOf1991 } from '../support/recertification-office.ts'
import { rowsOf } from '../support/record.ts'

const { unit, executive, later, returned } = OF_1991
const FROM = day('1980-10-01')
const SPECIALIST = { person: 'fs-pay', name: 'Payroll', seat: 'role:fs-pay' }

const onPay = (person: string, event: Pick<NewEvent, 'type' | 'body'>, effective: string): NewEvent =>
  ({ stream: `pay:${person}`, effective: day(effective), ...event }) as NewEvent

const rate = (person: string, dollars: number, from: string): NewEvent =>
  onPay(person, { type: 'pay/rate-set', body: { person, cents: usd(dollars), basis: 'as before' } }, from)

/** The office with payroll, a head who sets pay and grants awards, and three executives at ES-6, ES-5 and ES-3. */
async function paying(): Promise<Year> {
  const desk = await officeOf1991()
  const seated = { ...desk, demoSeats: { ...desk.demoSeats, payroll: SPECIALIST } }
  const power = (name: 'set-pay' | 'grant-award'): NewEvent[] => [
    {
      stream: `power:fs-${name}`,
      type: 'organisation/power-proposed',
      effective: FROM,
      body: {
        vesting: `fs-${name}`,
        power: name,
        post: 'fs-chief',
        unit,
        reference: 'Set-up',
        delegable: true,
      },
    },
    {
      stream: `power:fs-${name}`,
      type: 'organisation/change-approved',
      effective: FROM,
      body: { change: `power:fs-${name}` },
    },
  ]
  await enter(seated, [
    {
      stream: `person:${SPECIALIST.person}`,
      type: 'people/official-entered',
      effective: FROM,
      body: { person: SPECIALIST.person },
      personal: { name: SPECIALIST.name },
    },
    ...roleGiven('fs-pay', SPECIALIST.person, 'payroll', unit).map((event) => ({
      ...event,
      effective: FROM,
    })),
    ...power('set-pay'),
    ...power('grant-award'),
    rate(executive, 115_700, '1990-01-14'),
    rate(later, 111_800, '1990-01-14'),
    rate(returned, 101_800, '1990-01-14'),
    onPay(
      executive,
      {
        type: 'awards/performance-award-granted',
        body: { person: executive, fiscalYear: 1991, cents: usd(23_140), basisPoints: 20_00, pool: 1992 },
      },
      '1991-11-20',
    ),
    onPay(
      executive,
      {
        type: 'awards/rank-granted',
        body: { person: executive, fiscalYear: 1991, rank: 'meritorious', cents: usd(10_000) },
      },
      '1991-11-20',
    ),
  ])
  return new Year(seated)
}

suite('J10, what is paid within the year', () => {
  let year: Year
  const reasonOf = (body: Json) => (body['reason'] as Json | undefined) ?? body
  const need = 'Nobody of like quality applied'

  before(async () => {
    year = await paying()
    year.on('1991-12-02')
  })

  test('steps 6 and 7: 138,840 fits; of a rank beside it 60 is paid, and 9,940 waits for January and counts there [S4-VI.E-1, S4-VI.E-2, S4-VI.B.3]', async () => {
    const of = { unit, person: executive, on: '1991-12-02' }
    await year.done('payroll', 'awards/pay-award', { ...of, fiscalYear: 1991 })
    const rank = { ...of, kind: 'rank-award', amount: '10,000.00', of: '1991' }
    const said = await year.done('payroll', 'pay/record-payment', rank)
    assert.equal(said['says'], '$60 of rank award is paid; $9,940 is carried and due on 1 Jan 1992.')
    year.on('1992-01-06')
    await year.done('payroll', 'pay/pay-carried', { unit, person: executive, on: '1992-01-02' })
    const rows = await rowsOf<{ kind: string; cents: Cents; carried: Cents; due: string | null }>(
      year.desk,
      'SELECT kind, cents, carried, due_on::text AS due FROM payment WHERE person_id = $1 ORDER BY paid_on, carried',
      [executive],
    )
    assert.deepEqual(rows, [
      { kind: 'performance-award', cents: usd(23_140), carried: 0, due: null },
      { kind: 'rank-award', cents: usd(60), carried: usd(9_940), due: '1992-01-01' },
      { kind: 'carried-lump-sum', cents: usd(9_940), carried: 0, due: null },
    ])
    year.on('1991-12-02')
  })

  test('step 8 and F8: a recruitment bonus of 25,450 under its agreement, and not a cent more [S4-VI.D.1-1, S4-VI.D.1-2, S3-3R]', async () => {
    const of = { unit, person: returned, incentive: 'bonus-1991' }
    const bonus = {
      ...of,
      kind: 'recruitment',
      start: '1991-12-01',
      payPeriods: 26,
      tests: 'hard to fill',
      need,
    }
    const over = reasonOf(
      await year.refused('esu', 'awards/propose-incentive', { ...bonus, amount: 25_450.01 }),
    )
    assert.deepEqual(over['compared'], { amount: 25_450.01, limit: 25_450 })
    await year.done('esu', 'awards/propose-incentive', { ...bonus, amount: 25_450 })
    await year.done('component-head', 'awards/approve-incentive', of)
    const pay = { ...of, on: '1991-12-02', amount: 25_450 }
    const unsigned = reasonOf(await year.refused('payroll', 'awards/pay-incentive', pay))
    assert.match(String(unsigned['message']), /no service agreement has been signed/)
    const paper = { ...of, method: 'up front', document: 'Agreement of 2 December 1991' }
    await year.done('esu', 'awards/record-service-agreement', paper)
    await year.done('payroll', 'awards/pay-incentive', pay)
  })

  test('step 9, F7 and F9: a retention allowance fits by both tests, or is refused with the most that fits [S4-VI.D.2, S4-VI.E-1, S4-VI.E-2]', async () => {
    const of = { unit, person: later, incentive: 'keep-1991' }
    const tests = ['special need', 'likely to leave']
    const keep = { ...of, kind: 'retention', start: '1991-01-13', payPeriods: 26, need, amount: 27_950 }
    const one = { ...keep, tests: tests.slice(0, 1) }
    const lacking = reasonOf(await year.refused('esu', 'awards/propose-incentive', one))
    assert.match(String(lacking['message']), /likely to leave/)
    await year.done('esu', 'awards/propose-incentive', { ...keep, tests })
    await year.done('component-head', 'awards/approve-incentive', of)
    const pay = { ...of, on: '1991-12-02' }
    const over = reasonOf(await year.refused('payroll', 'awards/pay-incentive', { ...pay, amount: 27_950 }))
    assert.deepEqual(over['compared'], {
      amount: 27_950,
      total: 139_750,
      limit: 138_900,
      over: 850,
      most: 27_100,
    })
    await year.done('payroll', 'awards/pay-incentive', { ...pay, amount: 27_000 })
    const rows = await rowsOf(year.desk, 'SELECT name, state, paid FROM incentive WHERE person_id = $1', [
      later,
    ])
    assert.deepEqual(rows, [{ name: 'keep-1991', state: 'approved', paid: usd(27_000) }])
  })

  test('step 11 and F11: 480 hours are carried, none is forfeited; overtime and compensatory time are refused [S4-VII.A, S3-Unlike-1]', async () => {
    for (const premiumKind of ['overtime', 'compensatory-time']) {
      const entry = { unit, person: later, on: '1991-12-02', kind: 'premium-pay', premiumKind, amount: 500 }
      assert.match(JSON.stringify(await year.refused('payroll', 'pay/record-payment', entry)), /is refused/)
    }
    year.on('1992-01-20')
    const leave = {
      unit,
      person: later,
      year: 1991,
      starts: '1992-01-12',
      balance: 480,
      used: 120,
      accrued: 208,
    }
    const said = await year.done('payroll', 'benefits/close-leave-year', leave)
    assert.equal(
      said['says'],
      '480 hours are carried into the leave year from 1992-01-12; none is forfeited.',
    )
    year.on('1991-12-02')
  })

  test('J9 step 10: a special act award is granted by whoever holds the power, and then paid [S3-NC-10, S4-VI.D.3]', async () => {
    const of = { unit, person: later, on: '1991-12-02' }
    const act = {
      ...of,
      ground: 'special act or service',
      amount: 50,
      reason: 'Relief work',
      samePerformance: 'no',
    }
    await year.refused('payroll', 'pay/record-payment', { ...of, kind: 'incentive-award', amount: 50 })
    await year.done('component-head', 'awards/grant-act-award', act)
    await year.done('payroll', 'pay/record-payment', { ...of, kind: 'incentive-award', amount: 50 })
  })

  test('two incentives at once do not both begin, and the rows are what the journal gives', async () => {
    year.on('2026-06-01')
    await enter(year.desk, [
      rate(returned, 200_000, '2026-01-11'),
      {
        stream: `person:${returned}`,
        type: 'appraisal/rating-recorded',
        effective: day('2025-12-16'),
        body: { person: returned, fiscalYear: 2025, stage: 'final', level: 4 },
      },
    ])
    const start = {
      unit,
      person: returned,
      kind: 'retention',
      start: '2026-06-14',
      payPeriods: 26,
      percent: 20,
      need,
    }
    const tests = ['special need', 'likely to leave', 'every two weeks in full']
    for (const incentive of ['keep-a', 'keep-b']) {
      await year.done('esu', 'awards/propose-incentive', { ...start, incentive, tests })
    }
    const approve = (incentive: string) =>
      year.ask('component-head', 'awards/approve-incentive', { unit, person: returned, incentive })
    const answers = await Promise.all([approve('keep-a'), approve('keep-b')])
    assert.deepEqual(
      answers.map(({ status }) => status).sort((a, b) => a - b),
      [200, 422],
    )
    const different = await transact(year.desk.connection, async (work) => await compareWithRebuild(work))
    assert.deepEqual(
      different.filter(({ extra, missing }) => extra + missing > 0),
      [],
    )
  })
})
