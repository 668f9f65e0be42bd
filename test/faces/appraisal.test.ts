import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { appraisalStream } from '../../src/record/appraisal.ts'
import { boardCaseStream } from '../../src/record/sitting.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { agencyEvents, boardEvents, executiveOf, sittingEvents } from '../support/board.ts'
import { Caller, isError, json } from '../support/caller.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { linksOf, mainOf, textOf } from '../support/markup.ts'
import { enter, roleGiven, signedInAs } from '../support/principals.ts'
import { loggedBy } from '../support/readings.ts'
import { rowsOf, valueOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const HOSTILE = `"><script>alert(1)</script><b onclick='x'>&amp;`
const SECRET = 'said behind closed doors'
const FOREIGN = executiveOf('zyx', 1)
const SEATS = ['esu', 'supervisor', 'executive', 'prb-member', 'department', 'opm', 'auditor'] as const

let desk: DemoDesk
let caller: Caller
/** The executive of the demonstration, the supervisor of record, and somebody else’s case. */
let executive: string
let other: string
/** A supervisor of record of others alone, and a member of a board of the test. */
let foreignSupervisor: Visitor
let member: Visitor
const visitors = new Map<SeatId, Visitor>()

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
  executive = desk.demoSeats.executive.person
  await enter(desk, agencyEvents({ unit: 'HSZY', parent: 'HS', prefix: 'zyx', fiscalYear: 2026 }, [4]))
  for (const seat of SEATS) visitors.set(seat, await new Visitor(desk).sit(seat))
  const supervisor = desk.demoSeats.supervisor.person
  other = await valueOf(
    desk,
    `SELECT a.person_id FROM appraisal a JOIN supervision s ON s.person_id = a.person_id AND s.during @> '2026-11-22'::date
      WHERE a.fiscal_year = 2026 AND s.supervisor_id <> $1 AND a.person_id NOT IN ($1, $2) ORDER BY 1 LIMIT 1`,
    [supervisor, executive],
  )
  const over = await valueOf<string>(
    desk,
    `SELECT supervisor_id FROM supervision WHERE during @> '2026-11-22'::date AND person_id = $1`,
    [other],
  )
  foreignSupervisor = await signedInAs(desk, over, 'subordinates')
  await enter(desk, [
    {
      stream: 'person:zyx-m1',
      type: 'people/official-entered',
      effective: day('2024-01-01'),
      body: { person: 'zyx-m1' },
      personal: { name: 'Member, Ann' },
    },
    ...roleGiven('zyx-prb', 'zyx-m1', 'prb-member', 'HSBB'),
    ...boardEvents('zyx-board', 'HSBB', 'A board of the test', [{ person: 'zyx-m1' }]),
  ])
  member = await signedInAs(desk, 'zyx-m1', 'role:zyx-prb')
})

function at(seat: SeatId): Visitor {
  const visitor = visitors.get(seat)
  assert.ok(visitor)
  return visitor
}

const pageOf = (person: string, year = 2026, more = ''): string => `/appraisal/${person}/${year}${more}`

async function body(visitor: Visitor, path: string, status = 200): Promise<string> {
  const answer = await visitor.get(path)
  assert.equal(answer.status, status, `${path}: ${answer.body.slice(0, 300)}`)
  return mainOf(answer.body)
}

suite('the list of a year', () => {
  test('shows each seat whom it may see, every row a link that opens', async () => {
    const people = async (seat: SeatId): Promise<string[]> => {
      const page = await body(at(seat), '/appraisal?year=2026')
      const links = linksOf(page).flatMap((href) => /^\/appraisal\/([^/]+)\/2026$/.exec(href)?.[1] ?? [])
      for (const person of links.slice(0, 3)) await body(at(seat), pageOf(person))
      return links
    }
    const office = await people('esu')
    assert.ok(office.length > 40)
    assert.ok(!office.includes(FOREIGN))
    const supervisor = desk.demoSeats.supervisor.person
    const own = await rowsOf<{ person_id: string }>(
      desk,
      `SELECT person_id FROM supervision WHERE supervisor_id = $1 AND during @> '2026-11-22'::date`,
      [supervisor],
    )
    const allowed = new Set([supervisor, ...own.map(({ person_id }) => person_id)])
    const seen = await people('supervisor')
    assert.ok(seen.includes(executive))
    assert.deepEqual(
      seen.filter((person) => !allowed.has(person)),
      [],
    )
    assert.deepEqual(await people('executive'), [executive])
    for (const seat of ['department', 'opm', 'auditor'] as const) assert.deepEqual(await people(seat), [])
  })

  test('what is late or missing: each count opens a list of as many', async () => {
    const page = await body(at('esu'), '/appraisal?year=2027')
    const problems = linksOf(page).filter((href) => /^\/appraisal\?.*show=[a-z-]+$/.test(href))
    assert.ok(problems.length > 0)
    for (const href of problems) {
      const list = await body(at('esu'), href)
      const rows = linksOf(list).filter((link) => /^\/appraisal\/[^/?]+\/2027$/.test(link))
      const said = / (\d+)</.exec(list.slice(list.indexOf('id="list"')))?.[1]
      assert.equal(rows.length, Number(said), href)
      assert.ok(rows.length > 0, href)
    }
  })

  test('a hostile filter is shown as text, and an odd year is the one that is worked on', async () => {
    const page = await body(
      at('esu'),
      `/appraisal?q=${encodeURIComponent(HOSTILE)}&year=20x6&sort=constructor`,
    )
    assert.ok(!page.includes('<script>alert'))
    assert.match(page, /fiscal year 2026/)
  })

  test('as a file it holds what the page shows, and the reading is logged', async () => {
    const file = await at('supervisor').get('/appraisal/table/csv?year=2026')
    assert.equal(file.status, 200)
    assert.equal(file.body.trim().split('\r\n').length - 1, (await caseLinks('supervisor')).length)
    const rows = await loggedBy(desk, () => at('supervisor').get('/appraisal/table/xlsx?year=2026'))
    const [row] = rows
    assert.equal(row?.what, 'people')
    assert.equal(row?.how, 'export')
    assert.ok(row?.people.includes(executive))
    assert.equal((await at('supervisor').get('/appraisal/table/pdf')).status, 404)
    assert.ok(!(await at('esu').get('/appraisal/table/csv?year=2026')).body.includes(FOREIGN))
  })
})

async function caseLinks(seat: SeatId): Promise<string[]> {
  const page = await body(at(seat), '/appraisal?year=2026')
  return linksOf(page).filter((href) => /^\/appraisal\/[^/?]+\/2026$/.test(href))
}

suite('one appraisal', () => {
  test('one that the seat may not see answers as one that is not there, on every page and form', async () => {
    const cases: readonly [Visitor, string][] = [
      ...SEATS.map((seat): [Visitor, string] => [at(seat), FOREIGN]),
      [at('executive'), other],
      [at('supervisor'), other],
      [foreignSupervisor, executive],
      [member, executive],
    ]
    for (const [visitor, person] of cases) {
      for (const part of ['', '/plan', '/rating']) {
        const none = await body(visitor, pageOf('nobody', 2026, part), 404)
        assert.equal(await body(visitor, pageOf(person, 2026, part), 404), none)
      }
      for (const part of ['/plan', '/rating', '/draft']) {
        const none = await visitor.post(pageOf('nobody', 2026, part), { form: 'plan', step: 'keep' })
        const found = await visitor.post(pageOf(person, 2026, part), { form: 'plan', step: 'keep' })
        assert.equal(found.status, 404, part)
        assert.equal(mainOf(found.body), mainOf(none.body))
      }
    }
    assert.equal(await valueOf<number>(desk, 'SELECT count(*)::int FROM draft'), 0)
  })

  test('the API answers the same: not found, in the same words', async () => {
    for (const [seat, person] of [
      ['executive', other],
      ['supervisor', other],
      ['esu', FOREIGN],
      ['department', executive],
    ] as const) {
      const none = isError(await caller.ask(seat, '/api/appraisals/nobody/2026'), 404, 'not-found')
      const found = isError(await caller.ask(seat, `/api/appraisals/${person}/2026`), 404, 'not-found')
      assert.deepEqual(found, none)
    }
    isError(await caller.ask('esu', `/api/appraisals/${executive}/20x6`), 404, 'not-found')
    isError(await caller.ask('esu', '/api/appraisals?fiscalYear=20x6'), 400, 'invalid-input')
  })

  test('is read in full by the executive, the supervisor and the office, and the reading is logged', async () => {
    for (const seat of ['executive', 'supervisor', 'esu'] as const) {
      const text = textOf(await body(at(seat), pageOf(executive)))
      for (const words of [
        'Rights of the executive',
        'Plan in force',
        'Progress reviews',
        'cannot be appealed',
      ])
        assert.ok(text.includes(words), `${seat}: ${words}`)
      const found = json(await caller.ask(seat, `/api/appraisals/${executive}/2026`))
      assert.equal(found['person'], executive)
    }
    const rows = await loggedBy(desk, () => at('esu').get(pageOf(executive)))
    assert.deepEqual(
      rows.map(({ what, how, people }) => ({ what, how, people })),
      [{ what: 'file', how: 'page', people: [executive] }],
    )
    const list = json(await caller.ask('executive', '/api/appraisals?fiscalYear=2026'))
    assert.deepEqual(
      (list['rows'] as { person: string }[]).map(({ person }) => person),
      [executive],
    )
  })

  test('the score opens its Why, and every right its own', async () => {
    const page = await body(at('executive'), pageOf(executive))
    const whys = linksOf(page).filter((href) => href.includes('why='))
    assert.ok(whys.length >= 5)
    for (const href of whys) {
      const open = await body(at('executive'), href)
      assert.match(open, /id="why"/, href)
      assert.match(open, /Law in force|No law/, href)
    }
  })

  test('an executive never sees votes or notes of the board, nor does the supervisor', async () => {
    const sitting = 'zyx-votes'
    const fiscalYear = 2026
    const of = { sitting, person: executive, fiscalYear }
    await enter(desk, [
      ...sittingEvents({
        sitting,
        board: 'zyx-board',
        unit: 'HSBB',
        fiscalYear,
        on: day('2026-11-10'),
        people: [executive],
        present: ['zyx-m1'],
      }),
      {
        stream: boardCaseStream(sitting, executive),
        type: 'boards/vote-cast',
        effective: day('2026-11-10'),
        body: { ...of, member: 'zyx-m1', level: 2 },
        personal: { reason: SECRET },
      },
      {
        stream: boardCaseStream(sitting, executive),
        type: 'boards/note-made',
        effective: day('2026-11-10'),
        body: { ...of, member: 'zyx-m1' },
        personal: { text: SECRET, note: SECRET },
      },
    ])
    for (const seat of ['executive', 'supervisor', 'esu'] as const) {
      const page = await at(seat).get(pageOf(executive))
      const found = await caller.ask(seat, `/api/appraisals/${executive}/2026`)
      assert.ok(!page.body.includes(SECRET), seat)
      assert.ok(!found.body.includes(SECRET), seat)
      assert.ok(!found.body.includes('boards/'), seat)
    }
  })

  test('hostile text of a rating is text on every page', async () => {
    const stream = appraisalStream(executive, 2027)
    await enter(desk, [
      {
        stream,
        type: 'appraisal/accomplishment-logged',
        effective: day('2026-11-20'),
        body: { person: executive, fiscalYear: 2027, element: 'e9<b>' },
        personal: { text: HOSTILE },
      },
      {
        stream,
        type: 'appraisal/progress-reviewed',
        effective: day('2026-11-20'),
        body: {
          person: executive,
          fiscalYear: 2027,
          informal: true,
          belowFullySuccessful: false,
          advised: true,
        },
        personal: { feedback: HOSTILE, advice: HOSTILE },
      },
    ])
    const page = await body(at('executive'), pageOf(executive, 2027))
    assert.ok(!page.includes('<script>alert'))
    assert.ok(!page.includes('<b onclick'))
    assert.ok(textOf(page).includes('alert(1)'))
  })
})

suite('a member of a board', () => {
  test('sees a case once the own recusals are settled, no recused one, and none once the sitting is closed', async () => {
    const sitting = 'zyx-sitting'
    const third = await valueOf<string>(
      desk,
      `SELECT person_id FROM appraisal WHERE fiscal_year = 2026 AND unit_id = 'HSBB' AND person_id NOT IN ($1, $2) LIMIT 1`,
      [executive, other],
    )
    await enter(
      desk,
      sittingEvents({
        sitting,
        board: 'zyx-board',
        unit: 'HSBB',
        fiscalYear: 2026,
        on: day('2026-11-12'),
        people: [other, third],
        present: ['zyx-m1'],
        recusals: [{ member: 'zyx-m1', person: third, ground: 'declared relation', by: 'the member' }],
      }),
    )
    await body(member, pageOf(other), 404)
    assert.deepEqual(
      linksOf(await body(member, '/appraisal?year=2026')).filter((href) => href.endsWith('/2026')),
      [],
    )
    const stream = `sitting:${sitting}`
    await enter(desk, [
      {
        stream,
        type: 'boards/recusals-settled',
        effective: day('2026-11-12'),
        body: { sitting, member: 'zyx-m1' },
      },
    ])
    const page = await body(member, pageOf(other))
    const name = await valueOf<string>(desk, 'SELECT name FROM person WHERE id = $1', [other])
    assert.ok(textOf(page).includes(name))
    assert.ok(!page.includes(`/people/${other}`), 'the case, not the whole file')
    await body(member, pageOf(third), 404)
    await body(member, pageOf(other, 2027), 404)
    await enter(desk, [
      { stream, type: 'boards/sitting-closed', effective: day('2026-11-13'), body: { sitting } },
    ])
    await body(member, pageOf(other), 404)
  })
})

suite('training in the system', () => {
  test('is told to the office, with who lacks it, and to nobody else', async () => {
    const before = textOf(await body(at('esu'), '/appraisal?year=2026'))
    const [, trained, all] = /(\d+) of (\d+) executives and raters have training/.exec(before) ?? []
    const { person } = desk.demoSeats.supervisor
    await enter(desk, [
      {
        stream: `person:${person}`,
        type: 'appraisal/training-completed',
        effective: day('2026-06-01'),
        body: { person, audience: 'rating official', topic: 'The system of <b>2026</b>' },
      },
    ])
    const page = await body(at('esu'), '/appraisal?year=2026')
    assert.match(textOf(page), new RegExp(`${Number(trained) + 1} of ${all} executives and raters`))
    assert.ok(textOf(page).includes('The system of <b>2026</b>'))
    assert.ok(!page.includes('<b>2026</b>'))
    assert.doesNotMatch(textOf(await body(at('supervisor'), '/appraisal?year=2026')), /have training/)
  })
})

suite('my work', () => {
  test('names the steps that are this person’s, and to the office what is late', async () => {
    const later = await demoDesk()
    later.clock.now = '2026-12-05T12:00:00.000Z'
    const supervisor = await new Visitor(later).sit('supervisor')
    const home = await body(supervisor, '/')
    assert.match(textOf(home), /Hold a progress review/)
    const steps = linksOf(home).filter((href) => /^\/appraisal\/[^/]+\/2027$/.test(href))
    assert.ok(steps.length > 0)
    for (const href of steps) await body(supervisor, href)
    assert.doesNotMatch(textOf(await body(at('supervisor'), '/')), /Hold a progress review/)
    const late = linksOf(await body(at('esu'), '/')).filter((href) => href.startsWith('/appraisal?'))
    assert.ok(late.some((href) => href.includes('show=')))
    for (const href of late) await body(at('esu'), href)
  })
})
