import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { addDays } from '../../src/base/dates.ts'
import { LEGAL_POWERS } from '../../src/record/organisation-terms.ts'
import { SEATS, type SeatId } from '../../src/desk/who.ts'
import { Caller, isError, json, type Json } from '../support/caller.ts'
import { demoDesk, type DemoDesk, TODAY } from '../support/demo.ts'
import { fieldsOf, linksOf, mainOf, tagsOf, textOf } from '../support/markup.ts'
import { Visitor } from '../support/visitor.ts'

const PAGE = '/organisation/powers'
const HOSTILE = `<img src=x onerror="alert(1)">'&`
/** Who sees no position of record sees no register, either. */
const SHUT: readonly SeatId[] = ['prb-member', 'payroll']

let desk: DemoDesk
let caller: Caller
const visitors = new Map<SeatId, Visitor>()

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
  for (const seat of SEATS) visitors.set(seat, await new Visitor(desk).sit(seat))
})

function visitor(seat: SeatId): Visitor {
  const found = visitors.get(seat)
  assert.ok(found)
  return found
}

async function page(seat: SeatId, query = ''): Promise<string> {
  const answer = await visitor(seat).get(`${PAGE}${query}`)
  assert.equal(answer.status, 200, `${seat} ${query}`)
  return answer.body
}

/** Does something through the API; gives the stream of its entry. */
async function done(at: Caller, seat: SeatId, id: string, input: Json): Promise<string> {
  const answer = await at.ask(seat, `/api/actions/organisation/${id}`, { input: { unit: 'HSBB', ...input } })
  assert.equal(answer.status, 200, answer.body)
  const [entry] = json(answer)['entries'] as Json[]
  return String(entry?.['stream'])
}

const setting = {
  setting: 'supervisory-share',
  value: 'off',
  source: `Memo ${HOSTILE}`,
  reason: `Because ${HOSTILE}`,
  effective: TODAY,
}

suite('who could sign, as a page', () => {
  test('answers each power with seat, holder, capacity, basis and yes or no [S0-2-3]', async () => {
    for (const power of LEGAL_POWERS) {
      const text = textOf(mainOf(await page('esu', `?power=${power}`)))
      assert.match(
        text,
        new RegExp(`Power to ${power.replaceAll('-', ' ')}, .*Customs Enforcement, 22 Nov 2026`),
      )
      assert.match(text, / (?:law or order|delegation): .* Yes Why /, power)
    }
    const rating = textOf(mainOf(await page('esu', '?power=final-rating')))
    assert.match(
      rating,
      /Director \S+, Marguerite A\. acting law or order: ICE Directive 1056\.1, 4\.1, footnote 3/,
    )
    assert.match(rating, /The sources differ: Who approves final ratings and awards/)
    const establish = textOf(mainOf(await page('esu', '?power=establish-position')))
    assert.match(establish, /delegation: Demonstration: invented delegation/)
  })

  test('opens the ruling, and says no about the signer’s own matter', async () => {
    const { person } = desk.demoSeats['appointing-authority']
    const text = textOf(mainOf(await page('esu', `?power=appoint&about=${person}&why=signer-0`)))
    assert.match(text, /No No: the matter is the signer’s own/)
    assert.match(text, /Why: Could this person sign on this day\?/)
    assert.match(textOf(mainOf(await page('esu', '?power=appoint&why=signer-9'))), /Yes Why/)
  })

  test('of a day before the power was there answers that nobody could [S0-3.1]', async () => {
    assert.match(textOf(mainOf(await page('esu', '?power=appoint&on=1995-01-01'))), /nobody could sign/)
  })

  test('a power that there is not is a mistake; a unit out of reach is not found', async () => {
    const wrong = await visitor('esu').get(`${PAGE}?power=${encodeURIComponent(HOSTILE)}`)
    assert.equal(wrong.status, 400)
    assert.match(textOf(mainOf(wrong.body)), /there is no such power; there are: establish-position/)
    for (const unit of ['HS', 'AG', 'none', 'US', HOSTILE]) {
      for (const power of ['', '&power=appoint']) {
        const path = `${PAGE}?unit=${encodeURIComponent(unit)}${power}`
        assert.equal((await visitor('esu').get(path)).status, 404, path)
      }
    }
    assert.equal((await visitor('auditor').get(`${PAGE}?unit=HS&power=approve-department`)).status, 200)
    assert.equal((await visitor('department').get(`${PAGE}?unit=HS`)).status, 200)
  })

  test('is open to every seat that sees positions, and to no other', async () => {
    for (const seat of SEATS) {
      const { status } = await visitor(seat).get(`${PAGE}?power=appoint`)
      assert.equal(status, SHUT.includes(seat) ? 404 : 200, seat)
      const links = linksOf((await visitor(seat).get('/organisation')).body)
      assert.equal(links.includes(PAGE), !SHUT.includes(seat), seat)
    }
  })

  test('what was typed comes back as text', async () => {
    const body = await page('esu', `?power=appoint&about=${encodeURIComponent(HOSTILE)}`)
    assert.equal(fieldsOf(body)['about'], HOSTILE)
    assert.ok(!tagsOf(mainOf(body)).some(({ name }) => name === 'img'))
  })
})

suite('the officials of headquarters', () => {
  test('are computed for the office, each with its ruling [S0-3.6]', async () => {
    const text = textOf(mainOf(await page('esu', '?why=official-ice-post-042')))
    assert.match(text, /Headquarters Responsible Officials on 22 Nov 2026: 14/)
    assert.match(text, /A Headquarters Responsible Official: it is one of the five named posts/)
  })

  test('a new reporting line ends the status on its day [S0-3.6]', async () => {
    const at = await demoDesk()
    const asked = new Caller(at)
    const visit = await new Visitor(at).sit('esu')
    const effective = addDays(TODAY, -10)
    await done(asked, 'administrator', 'move-post', {
      post: 'ice-post-066',
      reportsTo: 'ice-post-042',
      effective,
    })
    for (const [on, count] of [
      [addDays(effective, -1), 14],
      [effective, 13],
      [addDays(effective, 1), 13],
    ] as const) {
      const text = textOf(mainOf((await visit.get(`${PAGE}?on=${on}`)).body))
      assert.match(text, new RegExp(`Officials on [^:]*: ${count} `), on)
    }
  })
})

suite('the register and what waits', () => {
  test('a proposal is shown to administrators with the ways to decide it, to overseers without, to others not', async () => {
    const at = await demoDesk()
    const asked = new Caller(at)
    const change = await done(asked, 'administrator', 'propose-setting', setting)
    const second = await new Visitor(at).sit('second-administrator')
    const waiting = (await second.get(PAGE)).body
    const approve = linksOf(waiting).find((href) => href.startsWith('/actions/organisation/approve-change'))
    assert.ok(approve?.includes(encodeURIComponent(change)))
    assert.ok(linksOf(waiting).some((href) => href.startsWith('/actions/organisation/decline-change')))
    assert.ok(!tagsOf(mainOf(waiting)).some(({ name }) => name === 'img'), 'what was typed is text')
    assert.ok(textOf(mainOf(waiting)).includes(HOSTILE))
    assert.match(textOf((await second.get('/')).body), /Seats and powers: 1 change to decide/)
    const auditor = (await (await new Visitor(at).sit('auditor')).get(PAGE)).body
    assert.match(textOf(mainOf(auditor)), /Waits for a second person.*Settings: Whether a supervisor/)
    assert.ok(!linksOf(auditor).some((href) => href.startsWith('/actions/')))
    const executive = await new Visitor(at).sit('executive')
    for (const path of [PAGE, `${PAGE}?show=all`]) {
      const text = textOf(mainOf((await executive.get(path)).body))
      assert.doesNotMatch(text, /Waits for a second person|Because/)
    }
    // The forms lead through: checked, approved, in the register and over the clash.
    const form = await second.get(approve ?? '')
    assert.equal(fieldsOf(form.body)['change'], change)
    const path = '/actions/organisation/approve-change'
    const check = await second.post(path, { ...fieldsOf(form.body), step: 'check' })
    assert.equal(check.status, 200)
    const answer = await second.post(path, { ...fieldsOf(check.body), step: 'do' })
    assert.equal(answer.status, 200)
    assert.ok(linksOf(answer.body).includes(PAGE), 'a way back')
    const after = textOf(mainOf((await second.get(PAGE)).body))
    assert.match(after, /No change waits for a second person/)
    assert.match(
      after,
      /Decided for HSBB: Because .*Proposed by Ferreira, Tomé, approved by Halloran, June, in force since 22 Nov 2026/,
    )
    assert.match(after, /Whether a supervisor .* HSBB In force 22 Nov 2026 .*Ferreira, Tomé; Halloran, June/)
    const before = textOf(mainOf((await second.get(`${PAGE}?on=${addDays(TODAY, -1)}`)).body))
    assert.doesNotMatch(before, /Decided for HSBB/)
  })

  test('shows what stands on the day, and all where asked', async () => {
    const at = await demoDesk()
    const asked = new Caller(at)
    const end = { change: 'role:erb-1', effective: TODAY, reason: 'Over' }
    await done(asked, 'administrator', 'end-change', end)
    const visit = await new Visitor(at).sit('esu')
    const has = async (query: string) =>
      / Executive Resources Board member /.test(textOf(mainOf((await visit.get(`${PAGE}${query}`)).body)))
    assert.equal(await has(''), false)
    assert.equal(await has(`?on=${addDays(TODAY, -1)}`), true)
    assert.equal(await has('?show=all'), true)
  })

  test('of other offices is not shown; the overseers of the government see all', async () => {
    const esu = textOf(mainOf(await page('esu', '?show=all')))
    const auditor = textOf(mainOf(await page('auditor', '?show=all')))
    for (const words of ['Department human capital office', 'OPM oversight officer']) {
      assert.ok(!esu.includes(words), words)
      assert.ok(auditor.includes(words), words)
    }
  })
})

suite('the forms of seats and powers', () => {
  test('choose roles, powers, settings and units from lists, yes or no in sight', async () => {
    const controls = async (id: string) => {
      const { body } = await visitor('administrator').get(`/actions/organisation/${id}`)
      return tagsOf(body).map(({ name, attributes }) => `${name} ${attributes.get('name') ?? ''}`)
    }
    const role = await controls('propose-role')
    assert.ok(role.includes('select role') && role.includes('select unit'), role.join())
    const power = await controls('propose-power')
    assert.ok(power.includes('select power'))
    assert.equal(power.filter((one) => one === 'input delegable').length, 2)
    const chosen = await controls('propose-setting')
    assert.ok(chosen.includes('select setting') && chosen.includes('select value'))
  })

  test('names each missing answer and leads to it', async () => {
    const answer = await visitor('administrator').post('/actions/organisation/propose-power', { step: 'do' })
    assert.equal(answer.status, 400)
    assert.match(textOf(answer.body), /6 answers need a change/)
    for (const name of ['unit', 'power', 'post', 'reference', 'delegable', 'effective']) {
      assert.match(answer.body, new RegExp(`href="#field-${name}"`))
      assert.match(answer.body, new RegExp(`id="field-${name}"`), name)
    }
  })
})

suite('a setting reaches the rulings', () => {
  test('with the share set off by two persons, a proposal below it is no longer refused for it', async () => {
    const at = await demoDesk()
    const asked = new Caller(at)
    const input = {
      unit: 'HSBB-ERO',
      position: 'ice-p901',
      title: 'Assistant Director, Tests',
      location: 'Washington, DC',
      positionLevel: 'above GS-15',
      positionKind: 'managerial',
      needsSenateConfirmation: 'no',
      positionClass: 'none of these',
      directsUnit: 'x',
      accountableForPrograms: 'x',
      monitorsGoals: 'x',
      supervisesEmployees: 'x',
      makesPolicy: 'x',
      subordinates: 12,
      personalAssistants: 2,
      supervisingTime: '20',
    }
    const propose = async () =>
      await asked.ask('headquarters-official', '/api/actions/positions/propose-position', {
        input,
        preview: true,
      })
    const refused = isError(await propose(), 422)
    assert.match(String(refused['message']), /20(\.0)?%/)
    const change = await done(asked, 'administrator', 'propose-setting', setting)
    isError(await propose(), 422)
    await done(asked, 'second-administrator', 'approve-change', { change })
    const answer = await propose()
    assert.equal(answer.status, 200, answer.body)
  })
})

suite('who could sign, through the API', () => {
  test('gives each seat with its ruling, as the page shows it', async () => {
    const answer = json(await caller.ask('esu', '/api/powers?power=final-rating'))
    assert.deepEqual([answer['outcome'], answer['unit'], answer['on']], ['done', 'HSBB', TODAY])
    const [held] = answer['powers'] as { power: string; signers: Json[] }[]
    const signer = held?.signers[0]
    assert.equal(held?.power, 'final-rating')
    assert.deepEqual([signer?.['post'], signer?.['capacity']], ['ice-post-000', 'acting'])
    const ruling = signer?.['ruling'] as Json | undefined
    assert.equal(ruling?.['rule'], 'organization/may-sign')
  })

  test('refuses what it does not know, and tells nothing of what may not be seen', async () => {
    const all = json(await caller.ask('esu', '/api/powers'))['powers'] as Json[]
    assert.deepEqual(
      all.map(({ power }) => power),
      [...LEGAL_POWERS],
    )
    const body = isError(await caller.ask('esu', '/api/powers?power=fly'), 400, 'invalid-input')
    assert.deepEqual(
      body.problems?.map(({ field }) => field),
      ['power'],
    )
    isError(await caller.ask('esu', '/api/powers?power=appoint&on=2026-02-30'), 400)
    for (const unit of ['HS', 'AG', 'none', '%00', "'"]) {
      const asked = unit === '%00' ? 'none' : encodeURIComponent(unit)
      isError(await caller.ask('esu', `/api/powers?power=appoint&unit=${asked}`), 404, 'not-found')
    }
    for (const seat of SHUT) isError(await caller.ask(seat, '/api/powers?power=appoint'), 404, 'not-found')
    assert.equal((await caller.ask('auditor', '/api/powers?power=approve-department&unit=HS')).status, 200)
  })
})
