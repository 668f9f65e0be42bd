import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { VETTING } from '../../src/record/pay-terms.ts'
import { agencyEvents, executiveOf } from '../support/board.ts'
import { Caller, isError, json, type Json } from '../support/caller.ts'
import { demoDesk, type DemoDesk, TODAY } from '../support/demo.ts'
import { fieldsOf, mainOf, textOf } from '../support/markup.ts'
import { enter, roleGiven, signedInAs } from '../support/principals.ts'
import { rowsOf, valueOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const YEAR = 2030
const DUE = '2030-02-05'
const NARRATIVE = 'Rebuilt the case system of four field offices'
const SERVICE = 'Four years in the Senior Foreign Service'
const FINDING = 'An inquiry of last spring, closed'
const WITHDRAWN = 'The inquiry was opened again'
const page = (person: string): string => `/ranks/HSBB/${YEAR}/${person}`
const api = (person: string): string => `/api${page(person)}`
const of = (person: string) => ({ unit: 'HSBB', person, fiscalYear: YEAR })

let desk: DemoDesk
let caller: Caller
let nominee: string
/** Withdrawn for eyes only; supervised by somebody else. */
let hidden: string
const visitors = new Map<SeatId, Visitor>()

async function takes(seat: SeatId, action: string, input: Json): Promise<Json> {
  const answer = await caller.ask(seat, `/api/actions/awards/${action}`, { input })
  assert.equal(answer.status, 200, `${action}: ${answer.body}`)
  return json(answer)
}

async function refusal(seat: SeatId, action: string, input: Json): Promise<Json> {
  return json(await caller.ask(seat, `/api/actions/awards/${action}`, { input }))
}

async function sits(seat: SeatId): Promise<Visitor> {
  const known = visitors.get(seat) ?? (await new Visitor(desk).sit(seat))
  visitors.set(seat, known)
  return known
}

/** Nominates, vets and certifies, and has it approved; not yet sent. */
async function prepared(person: string, rank: string): Promise<void> {
  const nomination = {
    rank,
    accomplishmentYears: 4,
    narrative: NARRATIVE,
    serviceElsewhere: 4,
    service: SERVICE,
  }
  await takes('esu', 'nominate-for-rank', { ...of(person), ...nomination })
  for (const item of VETTING) {
    const clear = item !== 'inspector general'
    const found = clear ? {} : { finding: FINDING }
    await takes('esu', 'vet-nominee', {
      ...of(person),
      item,
      clear,
      by: 'The component',
      on: TODAY,
      ...found,
    })
  }
  await takes('appointing-authority', 'certify-nominee', {
    ...of(person),
    time: 'nomination',
    reason: 'Closed',
  })
  await takes('appointing-authority', 'approve-nomination', of(person))
}

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
  nominee = desk.demoSeats.executive.person
  const supervisor = desk.demoSeats.supervisor.person
  hidden = await valueOf<string>(
    desk,
    `SELECT i.person_id FROM incumbency i JOIN supervision s ON s.person_id = i.person_id AND s.during @> $2::date
      WHERE i.source = 'record' AND i.appointment_is = 'career' AND i.during @> $2::date AND i.begin_on < '2023-06-01'
        AND s.supervisor_id <> $1 AND NOT EXISTS (SELECT FROM award a WHERE a.person_id = i.person_id AND a.kind IN ('meritorious', 'distinguished'))
      ORDER BY i.person_id LIMIT 1`,
    [supervisor, TODAY],
  )
  const document = 'Call for nominations'
  await takes('opm', 'open-rank-year', { fiscalYear: YEAR, due: DUE, career: 7014, document })
  const call = { unit: 'HSBB', fiscalYear: YEAR, due: DUE, countedOn: TODAY, document }
  await takes('esu', 'open-rank-call', call)
  await prepared(nominee, 'distinguished')
  await prepared(hidden, 'meritorious')
  await takes('esu', 'transmit-nomination', of(hidden))
  await takes('esu', 'withdraw-nomination', { ...of(hidden), eyesOnly: true, reason: WITHDRAWN })
})

/** Everything of a case that somebody who may not see it must not find. */
const SECRETS = [NARRATIVE, SERVICE, FINDING, WITHDRAWN]

suite('rank awards and who may see them', () => {
  test('the call counts the career executives of record, and tells what is left of the 9%', async () => {
    const year = json(await caller.ask('esu', `/api/ranks/HSBB/${YEAR}`))
    const { career } = (year['year'] as { opened: { career: number } }).opened
    const [limit] = year['limits'] as { count: number; ceiling: number; left: number }[]
    const count = await valueOf<number>(
      desk,
      `SELECT count(DISTINCT person_id)::integer FROM incumbency
        WHERE source = 'record' AND appointment_is = 'career' AND during @> $1::date`,
      [TODAY],
    )
    assert.equal(career, count)
    const ceiling = Math.floor((career * 9) / 100)
    assert.deepEqual([limit?.count, limit?.ceiling, limit?.left], [1, ceiling, ceiling - 1])
    const words = textOf(mainOf((await (await sits('esu')).get(`/ranks/HSBB/${YEAR}?why=nominations`)).body))
    assert.match(words, new RegExp(`${ceiling - 1} more may be nominated`))
    assert.match(words, /5 CFR 451\.301/)
  })

  test('what was withdrawn before it was sent stays with the agency', async () => {
    const unsent = await valueOf<string>(
      desk,
      "SELECT person_id FROM rank_nomination WHERE fiscal_year = 2027 AND state = 'withdrawn'",
      [],
    )
    assert.equal((await caller.ask('esu', `/api/ranks/HSBB/2027/${unsent}`)).status, 200)
    isError(await caller.ask('opm', `/api/ranks/HSBB/2027/${unsent}`), 404, 'not-found')
    for (const unit of ['HSBB', 'US'])
      assert.ok(!(await caller.ask('opm', `/api/ranks/${unit}/2027`)).body.includes(unsent), unit)
  })

  test('before it is sent OPM sees nothing of a nomination', async () => {
    isError(await caller.ask('opm', api(nominee)), 404, 'not-found')
    const listed = (await caller.ask('opm', `/api/ranks/US/${YEAR}`)).body
    assert.ok(!listed.includes(nominee))
  })

  test('no step is skipped: not sent before approval, not granted before OPM [S0-4.1-4, S4-VI.C.2]', async () => {
    const refused = await refusal('opm', 'record-grant', { ...of(nominee), on: TODAY })
    assert.match(JSON.stringify(refused), /OPM has not recommended/)
  })

  test('the nominee finds nothing of it, by any face, before the grant', async () => {
    const visitor = await sits('executive')
    for (const path of [page(nominee), `/ranks/HSBB/${YEAR}`, `${page(nominee)}/package.pdf`]) {
      const [one, other] = [await visitor.get(path), await visitor.get('/ranks/none/1999/none')]
      assert.equal(one.status, 404, path)
      assert.equal(mainOf(one.body), mainOf(other.body))
    }
    isError(await caller.ask('executive', api(nominee)), 404, 'not-found')
    assert.deepEqual(json(await caller.ask('executive', '/api/ranks'))['years'], [])
    for (const path of ['/audit', `/people/${nominee}`, '/ranks', '/', '/calendar']) {
      const { body } = await visitor.get(path)
      assert.doesNotMatch(mainOf(body), /rank of FY2030|nominat(?:ed|ion) for rank/i, path)
      for (const secret of SECRETS) assert.ok(!body.includes(secret), path)
    }
    const audit = await caller.ask('executive', `/api/audit?stream=rank:${nominee}/${YEAR}`)
    assert.doesNotMatch(audit.body, /rank-nominated|rank-vetted/)
  })

  test('seats without a part in it find neither the year nor the case', async () => {
    const none = [
      'prb-member',
      'headquarters-official',
      'erb-member',
      'administrator',
      'auditor',
      'reviewer',
    ] as const
    for (const seat of none) {
      const visitor = await sits(seat)
      for (const path of [page(nominee), page(hidden), `/ranks/HSBB/${YEAR}`, '/ranks/US/2027']) {
        assert.equal((await visitor.get(path)).status, 404, `${seat} ${path}`)
      }
      isError(await caller.ask(seat, api(nominee)), 404, 'not-found')
    }
  })

  test('the supervisor reads the case without the vetting, and nothing of other people’s', async () => {
    const file = json(await caller.ask('supervisor', api(nominee)))
    assert.equal((file['nominated'] as Json)['narrative'], NARRATIVE)
    assert.equal(file['vetting'], undefined)
    assert.ok(!JSON.stringify(file).includes(FINDING))
    assert.doesNotMatch(JSON.stringify(file['history']), /Vetting/)
    isError(await caller.ask('supervisor', api(hidden)), 404, 'not-found')
    const visitor = await sits('supervisor')
    assert.equal((await visitor.get(`${page(nominee)}/package.pdf`)).status, 404)
    assert.ok(!(await visitor.get(page(nominee))).body.includes(FINDING))
    assert.ok(!(await caller.ask('supervisor', `/api/ranks/HSBB/${YEAR}`)).body.includes(hidden))
  })

  test('payroll and the department see how far it has come, and no word of the case', async () => {
    for (const seat of ['payroll', 'department', 'deputy-secretary'] as const) {
      const answer = await caller.ask(seat, api(nominee))
      assert.equal(answer.status, 200, seat)
      assert.equal(json(answer)['state'], 'approved')
      for (const secret of SECRETS) assert.ok(!answer.body.includes(secret), `${seat}: ${secret}`)
      const shown = await (await sits(seat)).get(page(nominee))
      assert.equal(shown.status, 200, seat)
      for (const secret of SECRETS) assert.ok(!shown.body.includes(secret), `${seat}: ${secret}`)
      assert.equal((await (await sits(seat)).get(`${page(nominee)}/package.pdf`)).status, 404, seat)
    }
  })

  test('what is withdrawn for eyes only is the office’s and OPM’s alone', async () => {
    for (const seat of ['payroll', 'department', 'deputy-secretary', 'supervisor', 'executive'] as const) {
      isError(await caller.ask(seat, api(hidden)), 404, 'not-found')
      assert.ok(!(await caller.ask(seat, `/api/ranks/HSBB/${YEAR}`)).body.includes(hidden), seat)
    }
    const boss = await valueOf<string>(
      desk,
      'SELECT supervisor_id FROM supervision WHERE person_id = $1 AND during @> $2::date',
      [hidden, TODAY],
    )
    const own = await signedInAs(desk, boss, 'subordinates')
    assert.equal((await own.get(page(hidden))).status, 404)
    for (const seat of ['esu', 'appointing-authority', 'opm'] as const) {
      const answer = await caller.ask(seat, api(hidden))
      assert.equal(answer.status, 200, seat)
      assert.match(answer.body, new RegExp(WITHDRAWN))
    }
  })

  test('nobody of another agency finds it, or acts on it', async () => {
    await enter(desk, [
      ...agencyEvents({ unit: 'TRZ', parent: 'TR', prefix: 'trz', fiscalYear: 2026 }, [4, 4, 4]),
      ...roleGiven('trz-office', 'trz-s001', 'executive-services', 'TRZ'),
    ])
    const other = await signedInAs(desk, 'trz-s001', 'role:trz-office')
    for (const path of [page(nominee), page(hidden), `/ranks/HSBB/${YEAR}`, api(nominee)]) {
      assert.equal((await other.get(path)).status, 404, path)
    }
    const foreign = {
      ...of(executiveOf('trz', 1)),
      rank: 'meritorious',
      accomplishmentYears: 4,
      narrative: 'n',
    }
    isError(
      await caller.ask('esu', '/api/actions/awards/nominate-for-rank', { input: foreign }),
      404,
      'not-found',
    )
  })

  test('a nominee who moved: the agency that nominated goes on, the gaining one finds nothing before the grant', async () => {
    const moved = await valueOf<string>(
      desk,
      `SELECT i.person_id FROM incumbency i WHERE i.source = 'record' AND i.appointment_is = 'career'
          AND i.during @> $1::date AND i.begin_on < '2023-06-01' AND i.person_id <> $2 AND i.person_id <> $3
          AND NOT EXISTS (SELECT FROM award a WHERE a.person_id = i.person_id AND a.kind IN ('meritorious', 'distinguished'))
          AND NOT EXISTS (SELECT FROM rank_nomination n WHERE n.person_id = i.person_id)
        ORDER BY i.person_id DESC LIMIT 1`,
      [TODAY, nominee, hidden],
    )
    await prepared(moved, 'meritorious')
    await takes('esu', 'transmit-nomination', of(moved))
    await enter(desk, [
      {
        stream: 'position:trz-moved',
        type: 'positions/position-established',
        effective: day('2024-01-01'),
        body: {
          position: 'trz-moved',
          unit: 'TRZ',
          title: 'Director',
          location: 'Here',
          designation: 'general',
        },
      },
      {
        stream: `person:${moved}`,
        type: 'staffing/reassigned',
        effective: TODAY,
        body: { person: moved, position: 'trz-moved' },
      },
      ...roleGiven('trz-payroll', 'trz-s001', 'payroll', 'TRZ'),
    ])
    const gaining = await signedInAs(desk, 'trz-s001', 'role:trz-office')
    const pays = await signedInAs(desk, 'trz-s001', 'role:trz-payroll')
    assert.equal((await gaining.get(`/people/${moved}`)).status, 200, 'its file is theirs')
    for (const other of [gaining, pays]) {
      for (const path of [page(moved), api(moved), `${page(moved)}/package.pdf`, `/ranks/HSBB/${YEAR}`]) {
        assert.equal((await other.get(path)).status, 404, path)
      }
    }
    const journal = await gaining.get(`/api/audit?stream=rank:${moved}/${YEAR}`)
    assert.doesNotMatch(journal.body, /rank-nominated|rank-vetted/)
    const shown = textOf(mainOf((await (await sits('esu')).get(page(moved))).body))
    assert.match(shown, /has been with another agency since 22 Nov 2026.*assumed/)
    assert.match(shown, new RegExp(FINDING))
    await takes('opm', 'recommend-nomination', { ...of(moved), recommended: 'yes' })
    const selection = { ...of(moved), time: 'selection', reason: 'Closed' }
    await takes('appointing-authority', 'certify-nominee', selection)
    assert.equal(
      json(
        await caller.ask('esu', '/api/actions/awards/withdraw-nomination', {
          input: { ...of(moved), eyesOnly: false, reason: WITHDRAWN },
          preview: true,
        }),
      )['preview'],
      true,
    )
    const body = { person: moved, fiscalYear: YEAR, rank: 'meritorious', cents: 3_400_000 } as const
    const granted = { type: 'awards/rank-granted', effective: TODAY, body } as const
    await enter(desk, [
      { stream: `rank:${moved}/${YEAR}`, ...granted },
      { stream: `pay:${moved}`, ...granted },
    ])
    assert.match(textOf(mainOf((await pays.get('/')).body)), /Pay the rank award \$34,000/)
    assert.doesNotMatch(textOf(mainOf((await (await sits('payroll')).get('/')).body)), /award \$34,000/)
    const rank = await gaining.get(page(moved))
    assert.equal(rank.status, 200)
    for (const secret of SECRETS) assert.ok(!rank.body.includes(secret), secret)
  })

  test('the package prints for the office, with the narrative, the vetting and the service record', async () => {
    const office = await sits('esu')
    const shown = textOf(mainOf((await office.get(page(nominee))).body))
    assert.match(shown, new RegExp(NARRATIVE))
    assert.match(shown, new RegExp(FINDING))
    assert.match(shown, /Meritorious Executive/, 'the rank that is held')
    assert.match(shown, /Positions held|Position/)
    const pdf = await office.get(`${page(nominee)}/package.pdf`)
    assert.equal(pdf.status, 200, pdf.body.slice(0, 300))
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    const read = await rowsOf<{ reader: string }>(
      desk,
      `SELECT reader FROM reading WHERE how = 'export' AND $1 = ANY (people)`,
      [nominee],
    )
    assert.ok(read.some(({ reader }) => reader === desk.demoSeats.esu.person))
  })

  test('by the forms: the office sends it, OPM recommends, the agency certifies again, the grant reaches pay', async () => {
    async function sent(seat: SeatId, action: string, fields: Record<string, string> = {}): Promise<string> {
      const visitor = await sits(seat)
      const path = `/actions/awards/${action}`
      const named = { unit: 'HSBB', person: nominee, fiscalYear: String(YEAR), ...fields }
      const checked = await visitor.post(path, { ...named, step: 'check' })
      assert.equal(checked.status, 200, textOf(mainOf(checked.body)))
      const done = await visitor.post(path, { ...fieldsOf(checked.body), step: 'do' })
      assert.equal(done.status, 200, textOf(mainOf(done.body)))
      return textOf(mainOf(done.body))
    }
    await sent('esu', 'transmit-nomination')
    const atOpm = await (await sits('opm')).get(page(nominee))
    assert.equal(atOpm.status, 200)
    assert.match(textOf(mainOf(atOpm.body)), new RegExp(NARRATIVE))
    await sent('opm', 'recommend-nomination', { recommended: 'yes' })
    await sent('appointing-authority', 'certify-nominee', { time: 'selection', reason: 'Still closed' })
    const rate = await valueOf<number>(
      desk,
      'SELECT cents FROM basic_pay WHERE person_id = $1 AND from_on <= $2 ORDER BY from_on DESC LIMIT 1',
      [nominee, TODAY],
    )
    assert.match(
      await sent('opm', 'record-grant', { 'on-day': '22', 'on-month': '11', 'on-year': '2026', on: TODAY }),
      /is awarded the distinguished rank/,
    )
    const cents = await valueOf<number>(
      desk,
      `SELECT cents FROM award WHERE person_id = $1 AND kind = 'distinguished' AND stream = $2`,
      [nominee, `pay:${nominee}`],
    )
    assert.equal(cents, Math.floor((rate * 35) / 100))
    const government = json(await caller.ask('opm', `/api/ranks/US/${YEAR}`))
    assert.deepEqual(
      (government['limits'] as { of: string; count: number; ceiling: number }[]).map((one) => [
        one.of,
        one.count,
        one.ceiling,
      ]),
      [
        ['distinguished', 1, 70],
        ['meritorious', 0, 350],
      ],
    )
  })

  test('after the grant the executive reads the rank and its amount, and nothing of the vetting', async () => {
    const file = json(await caller.ask('executive', api(nominee)))
    assert.equal(file['state'], 'granted')
    assert.ok(Number((file['granted'] as Json)['cents']) > 0)
    for (const key of ['vetting', 'nominated', 'certified', 'record']) assert.equal(file[key], undefined, key)
    const visitor = await sits('executive')
    const shown = await visitor.get(page(nominee))
    assert.equal(shown.status, 200)
    for (const secret of SECRETS) assert.ok(!shown.body.includes(secret), secret)
    assert.equal((await visitor.get(`${page(nominee)}/package.pdf`)).status, 404)
    for (const seat of ['executive', 'supervisor', 'payroll', 'department', 'opm'] as const) {
      const audit = await caller.ask(seat, '/api/audit')
      assert.equal(audit.status, 200)
      assert.ok(!audit.body.includes('rank-vetted'), `${seat} finds the vetting in the journal`)
    }
    assert.ok((await caller.ask('esu', '/api/audit')).body.includes('rank-vetted'))
  })
})
