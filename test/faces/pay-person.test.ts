import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { incentiveStream, payCaseStream, payStream, benefitsStream } from '../../src/record/pay-terms.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { Caller, json } from '../support/caller.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { linksOf, mainOf, textOf } from '../support/markup.ts'
import { enter } from '../support/principals.ts'
import { loggedBy, withoutLog } from '../support/readings.ts'
import { Visitor } from '../support/visitor.ts'

let desk: DemoDesk
let caller: Caller
/** The executive of the story. */
let person: string
const visitors = new Map<SeatId, Visitor>()
const SECRET = 'a reason sealed in a proposal'

/** A year of pay: an award approved, one paid in part, an incentive, a reduction, a leave year, and a pending proposal. */
function entries(): NewEvent[] {
  const pay = payStream(person)
  const incentive = incentiveStream(person, 'retention-2026')
  const pending = incentiveStream(person, 'relocation-2027')
  const of = { person, incentive: 'retention-2026' }
  return [
    {
      stream: pay,
      type: 'pay/payment-made',
      effective: day('2025-12-18'),
      body: {
        person,
        kind: 'rank-award',
        cents: 10_000_00,
        carried: 7_500_00,
        due: day('2026-01-01'),
        of: '2025',
        discretionary: true,
      },
    },
    {
      stream: pay,
      type: 'pay/payment-made',
      effective: day('2026-03-05'),
      body: {
        person,
        kind: 'retention-incentive',
        cents: 12_000_00,
        of: 'retention-2026',
        discretionary: false,
      },
    },
    {
      stream: pay,
      type: 'awards/performance-award-granted',
      effective: day('2026-11-18'),
      body: { person, fiscalYear: 2026, cents: 20_640_00, basisPoints: 1000, pool: 2027 },
    },
    {
      stream: pay,
      type: 'pay/rate-set',
      effective: day('2026-02-08'),
      body: { person, cents: 207_000_00, basis: 'Corrected for a test', counts: false },
    },
    {
      stream: pay,
      type: 'pay/reduction-noticed',
      effective: day('2026-09-01'),
      body: {
        person,
        cents: 200_000_00,
        from: 207_000_00,
        ground: 'rating below fully successful',
        received: day('2026-09-01'),
        effective: day('2026-10-04'),
        answerBy: day('2026-09-08'),
      },
    },
    {
      stream: pay,
      type: 'pay/reduction-decided',
      effective: day('2026-11-20'),
      body: { person, answer: 'reduced', cents: 200_000_00, reconsiderBy: day('2026-11-27') },
    },
    {
      stream: incentive,
      type: 'awards/incentive-proposed',
      effective: day('2026-01-20'),
      body: {
        ...of,
        unit: 'HSBB',
        kind: 'retention',
        points: 1000,
        cents: 20_640_00,
        start: day('2026-02-08'),
        payPeriods: 26,
        tests: [],
        waiver: false,
      },
    },
    { stream: incentive, type: 'awards/incentive-approved', effective: day('2026-01-25'), body: of },
    {
      stream: incentive,
      type: 'awards/service-agreement-signed',
      effective: day('2026-02-01'),
      body: {
        ...of,
        start: day('2026-02-08'),
        end: day('2027-02-06'),
        method: 'installments',
        document: 'Agreement of 1 February 2026',
      },
    },
    {
      stream: pending,
      type: 'awards/incentive-proposed',
      effective: day('2026-11-10'),
      body: {
        person,
        incentive: 'relocation-2027',
        unit: 'HSBB',
        kind: 'relocation',
        points: 1000,
        cents: 20_000_00,
        start: day('2027-01-24'),
        payPeriods: 26,
        tests: [],
        waiver: false,
      },
    },
    {
      stream: benefitsStream(person),
      type: 'benefits/leave-year-closed',
      effective: day('2026-01-11'),
      body: { person, year: 2025, balance: 720, accrued: 208, used: 100, ceiling: null, forfeited: 30 },
    },
    {
      stream: payCaseStream(person, 2026),
      type: 'pay/proposed',
      effective: day('2026-11-15'),
      body: {
        person,
        fiscalYear: 2026,
        unit: 'HSBB',
        terms: { rate: 213_131_00, action: 'increase' },
        justified: true,
      },
      personal: { reason: SECRET },
    },
  ]
}

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
  person = desk.demoSeats.executive.person
  await enter(desk, entries())
  const seats: SeatId[] = [
    'esu',
    'executive',
    'supervisor',
    'payroll',
    'department',
    'opm',
    'auditor',
    'reviewer',
  ]
  for (const seat of seats) visitors.set(seat, await new Visitor(desk).sit(seat))
})

function at(seat: SeatId): Visitor {
  const visitor = visitors.get(seat)
  assert.ok(visitor)
  return visitor
}

async function main(seat: SeatId, path: string, status = 200): Promise<string> {
  const answer = await at(seat).get(path)
  assert.equal(answer.status, status, `${seat} at ${path}: ${answer.body.slice(0, 400)}`)
  return mainOf(answer.body)
}

const pageOf = (more = ''): string => `/pay/people/${person}${more}`

suite('one executive’s pay', () => {
  test('shows rates in the band, awards, the year against its limit, agreements and leave', async () => {
    const words = textOf(await main('esu', pageOf()))
    for (const part of [
      '$207,000',
      'no new twelve months',
      'in $151,661 to $228,000',
      'approved, not yet paid',
      '$292,300',
      'Retention incentive retention-2026',
      '8 Feb 2026 to 6 Feb 2027',
      'Relocation incentive relocation-2027',
      '720 hours carried',
      '30 hours forfeited',
      'Meritorious rank, FY2023',
    ]) {
      assert.ok(words.includes(part), `${part}: ${words}`)
    }
  })

  test('the year comes to basic pay by pay dates, what was paid, and what was carried in', async () => {
    const pay = json(await caller.ask('esu', `/api${pageOf()}`))
    const year = pay['year'] as Record<string, number>
    assert.equal(year['paid'], 12_000_00 + 16_184_00)
    assert.equal(year['carried'], 7_500_00)
    assert.equal(year['total'], (year['basic'] ?? 0) + (year['paid'] ?? 0) + (year['carried'] ?? 0))
    assert.equal(year['limit'], 292_300_00)
    assert.equal(year['room'], (year['limit'] ?? 0) - (year['total'] ?? 0))
    assert.ok(year['payDates'] === 26 || year['payDates'] === 27)
  })

  test('every figure and question leads to its Why, whose form is filled in from the record', async () => {
    const page = await main('esu', pageOf())
    const whys = [...new Set(linksOf(page).filter((href) => /\/pay\/people\/.*why=/.test(href)))]
    assert.ok(whys.length >= 12, String(whys.length))
    for (const href of whys) {
      const open = await main('esu', href.split('#')[0] ?? href)
      assert.ok(open.includes('id="why"'), href)
      const tried = linksOf(open).find((link) => link.startsWith('/law/') && link.includes('on='))
      assert.ok(tried, href)
    }
    const open = await main('esu', pageOf('?why=severance'))
    const [, href = ''] = /href="(\/law\/benefits\/severance\?[^"]+)"/.exec(open) ?? []
    const tried = href.replaceAll('&amp;', '&')
    assert.ok(tried.includes('basicPay=207000'), tried)
    assert.ok((await main('esu', tried)).includes('207000'))
  })

  test('says when pay may be raised, and what bars it till then', async () => {
    const words = textOf(await main('esu', pageOf()))
    assert.match(words, /Pay may be raised.{0,40}11 Jan 2027/)
    assert.match(words, /within twelve months of the last pay adjustment\. First lawful day: 11 Jan 2027/)
    assert.match(words, /first pay period 24 Jan 2027/)
  })

  test('clocks: the agreement, the carried amount and the reconsideration', async () => {
    const words = textOf(await main('esu', pageOf()))
    assert.match(words, /service agreement ends 6 Feb 2027/)
    assert.match(words, /Carried over the yearly limit: \$7,500 due/)
    assert.match(words, /last day to ask for reconsideration/)
    const calendar = textOf(await main('esu', '/calendar?from=2026-01-01&to=2027-12-31&source=record'))
    for (const kind of [
      'End of a service agreement',
      'Carried pay due',
      'Last day to ask for reconsideration',
    ])
      assert.ok(calendar.includes(kind), kind)
    const ics = await at('esu').get('/calendar/clocks.ics?from=2026-01-01&to=2027-12-31')
    assert.ok(ics.body.includes('End of a service agreement'))
    assert.ok(!ics.body.includes('7,500'))
  })

  test('every rule used stands on the page as a link', async () => {
    const page = await main('esu', pageOf())
    for (const rule of [
      'pay/initial-rate',
      'pay/aggregate-who-pays',
      'removal/saved-pay',
      'awards/agreement-ends',
    ])
      assert.ok(
        linksOf(page).some((href) => href === `/law/${rule}`),
        rule,
      )
  })

  test('a year without a schedule has no figure of another year', async () => {
    const words = textOf(await main('esu', pageOf('?on=2027-03-01')))
    assert.match(words, /no schedule is on record for the day/)
    assert.match(words, /The limit of the year is not on record/)
  })
})

suite('against subordinates', () => {
  test('whoever supervises executives stands beside them; the seat sees only rates that are open to it', async () => {
    const path = `/pay/people/${desk.demoSeats.supervisor.person}`
    for (const seat of ['esu', 'supervisor'] as const) {
      const words = textOf(await main(seat, path))
      assert.match(words, /Against subordinates’ pay/, seat)
      assert.match(words, /: \$207,000/, seat)
    }
    // Payroll is not told who supervises whom.
    assert.ok(!textOf(await main('payroll', path)).includes('Against subordinates'))
    assert.ok(!textOf(await main('esu', pageOf())).includes('Against subordinates'))
  })
})

suite('who sees whose pay', () => {
  test('the executive sees what was decided and paid, and no proposal', async () => {
    const page = await main('executive', pageOf())
    const words = textOf(page)
    assert.match(words, /My pay/)
    assert.match(words, /\$207,000/)
    assert.match(words, /Retention incentive retention-2026/)
    for (const hidden of ['213,131', 'relocation-2027', 'Proposals after', SECRET])
      assert.ok(!page.includes(hidden), hidden)
    const told = await caller.ask('executive', `/api${pageOf()}`)
    assert.deepEqual(json(told)['proposals'], [])
    for (const hidden of ['21313100', 'relocation-2027']) assert.ok(!told.body.includes(hidden), hidden)
    assert.ok(linksOf(mainOf((await at('executive').get('/')).body)).includes(pageOf()))
    assert.ok(linksOf(await main('executive', `/people/${person}`)).includes(pageOf()))
  })

  test('of the own pay only the answer to a reduction and the election of benefits are in one’s own hands', async () => {
    const steps = json(await caller.ask('executive', `/api${pageOf()}`))['steps'] as {
      action: string
      mine: boolean
    }[]
    assert.deepEqual(
      steps.map(({ action, mine }) => [action, mine]),
      [
        ['pay/ask-reconsideration', true],
        ['benefits/elect-benefits', true],
      ],
    )
    const office = json(await caller.ask('esu', `/api${pageOf()}`))['steps'] as {
      action: string
      mine: boolean
    }[]
    assert.equal(office.find(({ action }) => action === 'pay/ask-reconsideration')?.mine, false)
  })

  test('the supervisor and the department see the proposal; payroll sees pay and no rating', async () => {
    for (const seat of ['esu', 'supervisor', 'department', 'payroll'] as const)
      assert.match(textOf(await main(seat, pageOf())), /\$213,131/, seat)
    const payroll = await main('payroll', pageOf())
    assert.ok(!payroll.includes('Level 4') && !payroll.includes('Level 5'))
    assert.ok(!linksOf(payroll).some((href) => href.startsWith('/people/') || href.startsWith('/appraisal/')))
  })

  test('nobody else sees anything, and what is shut reads as what is not there', async () => {
    for (const seat of ['opm', 'auditor', 'reviewer'] as const) {
      const shut = await at(seat).get(pageOf())
      const none = await at(seat).get('/pay/people/none')
      assert.equal(shut.status, 404)
      assert.equal(mainOf(shut.body), mainOf(none.body))
      assert.equal((await caller.ask(seat, `/api${pageOf()}`)).status, 404)
      assert.equal((await caller.ask(seat, '/api/pay/payments')).status, 404)
    }
    const others = json(await caller.ask('executive', `/api/pay/people/${desk.demoSeats.supervisor.person}`))
    assert.equal(others['error'], 'not-found')
  })

  test('the reading of somebody’s pay is logged before it is shown', async () => {
    const [one] = await loggedBy(desk, () => main('payroll', pageOf()))
    assert.deepEqual([one?.role, one?.what, one?.how, one?.people], ['payroll', 'file', 'page', [person]])
    assert.deepEqual(await loggedBy(desk, () => main('executive', pageOf())), [])
    const [given] = await loggedBy(desk, () => caller.ask('payroll', '/api/pay/payments'))
    assert.equal(given?.how, 'api')
    assert.ok(given?.people.includes(person))
    await withoutLog(desk, async () => {
      await assert.rejects(at('payroll').get(pageOf()))
    })
  })
})

suite('payroll’s page', () => {
  test('lists what is to be paid, what falls due, and what was paid', async () => {
    const page = await main('payroll', '/pay/payments')
    const words = textOf(page)
    assert.match(words, /\$20,640/)
    assert.match(words, /Carried over the yearly limit: \$7,500 due/)
    assert.match(words, /Retention incentive retention-2026/)
    assert.match(words, /Retention incentive retention-2026.*\$12,000/)
    assert.ok(linksOf(page).includes(pageOf()))
    for (const href of linksOf(page).filter((link) => link.startsWith('/actions/')))
      assert.equal((await at('payroll').get(href)).status, 200, href)
  })

  test('is shut to whoever neither pays nor runs nor oversees pay', async () => {
    for (const seat of ['executive', 'supervisor', 'opm', 'auditor', 'reviewer'] as const)
      assert.equal((await at(seat).get('/pay/payments')).status, 404, seat)
  })
})

suite('the person’s page', () => {
  test('shows a rate and an award of the pay stream', async () => {
    const words = textOf(await main('esu', `/people/${person}`))
    assert.match(words, /\$207,000/)
    assert.match(words, /\$20,640/)
    assert.match(words, /Basic pay set: Corrected for a test/)
    const before = textOf(await main('esu', `/people/${person}?on=2026-02-07`))
    assert.match(before, /\$206,400/)
    assert.ok(!before.includes('$20,640'))
  })
})
