import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { payCaseStream, payStream } from '../../src/record/pay-terms.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { Caller, json } from '../support/caller.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { linksOf, mainOf, textOf } from '../support/markup.ts'
import { CUT, paidYear, SECRET } from '../support/paid-year.ts'
import { enter } from '../support/principals.ts'
import { rowsOf } from '../support/record.ts'
import { loggedBy, withoutLog } from '../support/readings.ts'
import { Visitor } from '../support/visitor.ts'

let desk: DemoDesk
let caller: Caller
/** The executive of the story. */
let person: string
const visitors = new Map<SeatId, Visitor>()

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
  person = desk.demoSeats.executive.person
  await enter(desk, paidYear(person))
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

  test('the band that is drawn stands in a table too, what is only recalled marked so', async () => {
    const words = textOf(await main('esu', pageOf()))
    assert.match(words, /The band of each schedule, as drawn/)
    assert.match(words, /11 Jan 2026 \$151,661 \$228,000 \$209,600/)
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

  test('the ruling on a proposal, which may rest on a rating not yet final, is the office’s and not payroll’s or the department’s', async () => {
    const [entry] = await rowsOf<{ id: string }>(
      desk,
      "SELECT id FROM journal WHERE stream = $1 AND type = 'pay/proposed' AND ruling->>'rule' = 'pay/increase'",
      [payCaseStream(person, 2026)],
    )
    const why = pageOf(`?why=${entry?.id}`)
    assert.match(textOf(await main('esu', why)), /Facts used.*Level 4|Facts used.* 4 /)
    for (const seat of ['payroll', 'department'] as const) {
      const page = await main(seat, why)
      assert.doesNotMatch(page, /id="why"/, seat)
      assert.match(textOf(page), /Pay and award proposed for FY2026/, seat)
    }
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

  test('a case at a board is open in the seat that sits on it, and in no other seat of the same person', async () => {
    const member = desk.demoSeats['prb-member']
    const sheet = '/pay/worksheets/HSBB/2026'
    const told = json(await caller.ask('prb-member', `/api${sheet}`))
    assert.equal(told['sight'], 'cases')
    const [case_] = told['rows'] as { person: string }[]
    assert.ok(case_ !== undefined && case_.person !== member.person)
    const paths = [`/pay/people/${case_.person}`, sheet]
    const board = await new Visitor(desk).sit('prb-member')
    for (const path of paths) assert.equal((await board.get(path)).status, 200, path)
    const rows = told['rows'] as { person: string }[]
    const outside = await rowsOf<{ id: string }>(
      desk,
      'SELECT DISTINCT person_id AS id FROM basic_pay WHERE person_id <> ALL ($1) LIMIT 3',
      [[member.person, ...rows.map((row) => row.person)]],
    )
    assert.ok(outside.length > 0)
    for (const { id } of outside) assert.equal((await board.get(`/pay/people/${id}`)).status, 404, id)
    // The same executive, in the seat that is every executive’s own.
    const asExecutive = { ...desk, demoSeats: { ...desk.demoSeats, executive: { ...member, seat: 'self' } } }
    const own = await new Visitor(asExecutive).sit('executive')
    assert.equal((await own.get(`/pay/people/${member.person}`)).status, 200)
    for (const path of paths) {
      assert.equal((await own.get(path)).status, 404, path)
      assert.equal((await new Caller(asExecutive).ask('executive', `/api${path}`)).status, 404, path)
    }
    const home = textOf(mainOf((await own.get('/pay')).body))
    assert.match(home, /nothing waits for a decision/)
    assert.match(home, /No worksheet is open to your seat/)
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

suite('the papers of a reduction', () => {
  test('the notice tells how to answer, the decision how to ask again; each leads from the page, as a page and as PDF', async () => {
    for (const seat of ['executive', 'esu', 'supervisor'] as const) {
      const links = linksOf(await main(seat, pageOf()))
      for (const kind of ['reduction-notice', 'reduction-decision']) {
        assert.ok(links.includes(pageOf(`/notices/2026/${kind}`)), `${seat}: ${kind}`)
        assert.ok(links.includes(pageOf(`/notices/2026/${kind}.pdf`)), `${seat}: ${kind}`)
      }
    }
    const notice = textOf(await main('executive', pageOf('/notices/2026/reduction-notice')))
    for (const part of [
      'from $207,000 to $200,000 a year on 4 Oct 2026',
      'Reduction, of the present rate 3.38%',
      'rating below fully successful',
      'Answer by 8 Sep 2026, orally, in writing or both, and give evidence in support. (5 CFR 534.404(j)(3))',
      'Be represented by an attorney or another representative.',
      CUT,
    ])
      assert.ok(notice.includes(part), `${part}: ${notice}`)
    const decision = textOf(await main('executive', pageOf('/notices/2026/reduction-decision')))
    assert.match(decision, /Ask the head of the agency by 27 Nov 2026 to reconsider/)
    assert.match(decision, /can’t be appealed under 5 USC 7543/)
    const pdf = await at('executive').get(pageOf('/notices/2026/reduction-decision.pdf'))
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  })

  test('why pay is cut is not payroll’s, the department’s or a board’s to read, and leads from no page of theirs', async () => {
    const board = await new Visitor(desk).sit('prb-member')
    for (const kind of ['reduction-notice', 'reduction-decision', 'reduction-decision.pdf']) {
      const path = pageOf(`/notices/2026/${kind}`)
      for (const seat of ['payroll', 'department', 'opm', 'auditor', 'reviewer'] as const)
        assert.equal((await at(seat).get(path)).status, 404, `${seat} at ${path}`)
      assert.equal((await board.get(path)).status, 404, path)
    }
    for (const seat of ['payroll', 'department'] as const) {
      const page = await main(seat, pageOf())
      assert.ok(!page.includes('/notices/2026/reduction') && !page.includes(CUT), seat)
    }
    assert.equal((await at('esu').get(pageOf('/notices/2025/reduction-notice'))).status, 404)
  })
})

suite('payroll’s page', () => {
  test('lists what is to be paid, what falls due, and what was paid', async () => {
    const page = await main('payroll', '/pay/payments')
    const words = textOf(page)
    assert.match(words, /\$20,640/)
    assert.match(words, /Rates of basic pay that begin: \d+/)
    const then = textOf(await main('payroll', '/pay/payments?on=2026-03-01'))
    assert.match(then, /8 Feb 2026.{0,40}\$206,400 \$207,000 Corrected for a test/)
    assert.match(words, /Carried over the yearly limit: \$7,500 due/)
    assert.match(words, /Retention incentive retention-2026/)
    assert.match(words, /Retention incentive retention-2026.*\$12,000/)
    assert.ok(linksOf(page).includes(pageOf()))
    for (const href of linksOf(page).filter((link) => link.startsWith('/actions/')))
      assert.equal((await at('payroll').get(href)).status, 200, href)
  })

  test('payroll reads every entry of what it pays on the page of the executive, with its reason; the journal is shut to it', async () => {
    const page = await main('payroll', pageOf())
    const words = textOf(page)
    for (const entry of [
      'Basic pay set: Corrected for a test',
      'Paid: rank award, $10,000',
      'Notice of a reduction to $200,000',
    ])
      assert.ok(words.includes(entry), `${entry}: ${words.slice(-3000)}`)
    assert.ok(!page.includes(SECRET))
    assert.ok(!linksOf(page).some((href) => href.startsWith('/audit/')))
    const journal = await rowsOf<{ id: string }>(desk, 'SELECT id FROM journal WHERE stream = $1', [
      payStream(person),
    ])
    assert.ok(journal.length > 0)
    for (const { id } of journal) assert.equal((await at('payroll').get(`/audit/${id}`)).status, 404)
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
