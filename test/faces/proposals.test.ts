import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { type SeatId, SEATS } from '../../src/desk/who.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { fieldsOf, linksOf, mainOf, tagsOf, textOf } from '../support/markup.ts'
import { enter, roleGiven, signedInAs } from '../support/principals.ts'
import { lastEntry, rowsOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const HOSTILE = `"><script>alert(1)</script><b onclick='x'>&amp;`
const OPEN = '/positions/proposals/ice-p101'
const FILE = '/actions/positions/file-paper'
const PROPOSE = '/actions/positions/propose-position'

let desk: DemoDesk
const visitors = new Map<SeatId, Visitor>()

before(async () => {
  desk = await demoDesk()
  for (const seat of SEATS) visitors.set(seat, await new Visitor(desk).sit(seat))
  await enter(desk, treasury())
})

function at(seat: SeatId): Visitor {
  const visitor = visitors.get(seat)
  assert.ok(visitor)
  return visitor
}

/** A proposal of another agency, with a paper, a request and somebody who keeps its program. */
function treasury(): NewEvent[] {
  const position = 'tr-p001'
  const effective = day('2026-11-02')
  const seen = { granted: 10, established: 0, approved: 0, filled: 0, vacant: 0, careerReserved: 0 }
  return [
    {
      stream: `position:${position}`,
      type: 'positions/position-proposed',
      effective,
      body: {
        position,
        unit: 'TR',
        office: 'TR',
        title: 'Foreign Position',
        location: 'Washington, DC',
        agencyKind: 'other Executive agency',
        level: 'above GS-15',
        kind: 'managerial',
        positionClass: 'none of these',
        senateConfirmed: false,
        evidence: { directsUnit: 'x' },
        subordinates: 1,
        personalAssistants: 0,
        supervising: 4000,
        tested: { rule: 'positions/proposal', since: effective, scope: 'government' },
      },
    },
    {
      stream: `paper:${position}/0123456789abcdef`,
      type: 'positions/paper-filed',
      effective,
      body: {
        position,
        paper: '0123456789abcdef',
        kind: 'other',
        mediaType: 'text/html',
        bytes: 3,
        sha256: '0123456789abcdef',
      },
      personal: { name: '../weiß (1).html' },
    },
    {
      stream: `document:${position}/0123456789abcdef`,
      type: 'positions/paper-content',
      effective,
      body: { position, paper: '0123456789abcdef' },
      personal: { content: Buffer.from('<p>').toString('base64') },
    },
    {
      stream: 'allocation-request:TR-FY2028',
      type: 'positions/allocation-request-opened',
      effective,
      body: { request: 'TR-FY2028', unit: 'TR', firstYear: 2028, asked: 77, justification: 'x', seen },
    },
    {
      stream: 'person:tr-s001',
      type: 'people/official-entered',
      effective: day('2020-01-01'),
      body: { person: 'tr-s001' },
      personal: { name: 'Treasurer, Ann' },
    },
    ...roleGiven('tr-esu', 'tr-s001', 'executive-services', 'TR'),
  ]
}

async function foreignPaper(): Promise<string> {
  const [row] = await rowsOf<{ event: string }>(
    desk,
    "SELECT event::text FROM position_paper WHERE position_id = 'tr-p001'",
  )
  assert.ok(row)
  return `/positions/papers/${row.event}`
}

suite('another agency’s proposals, papers and requests', () => {
  test('are not there for a seat of this office, whatever is asked', async () => {
    const paper = await foreignPaper()
    for (const seat of [
      'esu',
      'appointing-authority',
      'headquarters-official',
      'erb-member',
      'department',
    ] as const) {
      const none = await at(seat).get('/positions/proposals/none')
      assert.equal(none.status, 404)
      for (const path of [
        '/positions/proposals/tr-p001',
        paper,
        '/positions/requests?unit=TR',
        '/positions/tr-p001',
      ]) {
        const answer = await at(seat).get(path)
        assert.equal(answer.status, 404, `${seat} at ${path}`)
        assert.equal(mainOf(answer.body), mainOf(none.body), `${seat} at ${path}`)
      }
      const list = await at(seat).get('/positions/proposals?show=all')
      assert.match(list.body, /Removal Logistics/, seat)
      assert.doesNotMatch(list.body, /Foreign Position|tr-p001/, seat)
      assert.doesNotMatch((await at(seat).get('/positions/requests')).body, />77</, seat)
      assert.doesNotMatch((await at(seat).get('/')).body, /Foreign|TR-FY2028/, seat)
    }
  })

  test('are there for who oversees the government, and for their own office', async () => {
    const own = await signedInAs(desk, 'tr-s001', 'role:tr-esu')
    for (const visitor of [at('opm'), at('auditor'), own]) {
      assert.equal((await visitor.get('/positions/proposals/tr-p001')).status, 200)
      assert.match((await visitor.get('/positions/requests?unit=TR')).body, />77</)
    }
    assert.equal((await own.get(OPEN)).status, 404)
    assert.match(textOf((await own.get('/')).body), /Waits for you: 1 proposed position/)
    assert.doesNotMatch((await own.get('/')).body, /Removal Logistics/)
  })

  test('a paper comes as a download, without its folder, and never as a page', async () => {
    const answer = await at('opm').get(await foreignPaper())
    assert.equal(answer.status, 200)
    assert.equal(answer.body, '<p>')
    assert.equal(answer.headers.get('content-type'), 'application/octet-stream')
    assert.equal(
      answer.headers.get('content-disposition'),
      `attachment; filename="wei---1-.html"; filename*=UTF-8''wei%C3%9F%20%281%29.html`,
    )
  })
})

suite('a proposal', () => {
  test('shows its next step as a button to who may, and says whose turn it is to the others', async () => {
    const erb = await at('erb-member').get(OPEN)
    const next = linksOf(mainOf(erb.body)).find((href) => href.startsWith('/actions/'))
    assert.match(next ?? '', /review-position\?unit=HSBB&position=ice-p101&back=/)
    const form = await at('erb-member').get(next ?? '')
    assert.equal(fieldsOf(form.body)['position'], 'ice-p101')
    const others: SeatId[] = ['esu', 'headquarters-official', 'opm', 'auditor', 'department', 'administrator']
    for (const seat of others) {
      const page = mainOf((await at(seat).get(OPEN)).body)
      assert.match(textOf(page), /Review the planning need : Executive Resources Board member/, seat)
      assert.doesNotMatch(page, /review-position/, seat)
    }
  })

  test('tells each step with who took it, under which power, and why', async () => {
    const page = await at('esu').get(OPEN)
    const text = textOf(mainOf(page.body))
    assert.match(text, /Brannigan, Odette M\. Headquarters Responsible Official propose position permanent/)
    assert.match(text, /Well classified\..*Candidates ready: 2.*Nair, Priya.*note position/)
    const why = linksOf(page.body).find((href) => href.includes('why='))
    assert.match(textOf((await at('esu').get(why ?? '')).body), /Facts used.*ICE Directive 1056\.1/)
    const paper = linksOf(page.body).find((href) => href.startsWith('/positions/papers/'))
    assert.match((await at('esu').get(paper ?? '')).body, /^Demonstration: invented\./)
    for (const seat of ['erb-member', 'headquarters-official'] as const) {
      const seen = await at(seat).get(OPEN)
      assert.equal(seen.status, 200)
      assert.doesNotMatch(seen.body, /positions\/papers\//, seat)
      assert.equal((await at(seat).get(paper ?? '')).status, 404, seat)
    }
  })

  test('holds text as text: what an official types opens no tag anywhere', async () => {
    const official = at('headquarters-official')
    const typed = {
      unit: 'HSBB-ERO',
      position: 'ice-p301',
      title: HOSTILE,
      location: HOSTILE,
      positionLevel: 'above GS-15',
      positionKind: 'managerial',
      needsSenateConfirmation: 'no',
      positionClass: 'none of these',
      directsUnit: HOSTILE,
      accountableForPrograms: HOSTILE,
      monitorsGoals: HOSTILE,
      supervisesEmployees: HOSTILE,
      makesPolicy: HOSTILE,
      subordinates: '12',
      personalAssistants: '2',
      supervisingTime: '40',
    }
    const check = await official.post(PROPOSE, { ...typed, step: 'check' })
    assert.equal(check.status, 200, textOf(mainOf(check.body)))
    tagsOf(check.body)
    assert.equal(fieldsOf(check.body)['makesPolicy'], HOSTILE)
    assert.equal((await official.post(PROPOSE, { ...typed, step: 'do' })).status, 200)
    const named = { unit: 'HSBB', position: 'ice-p301' }
    const noted = await at('esu').post('/actions/positions/note-position', {
      ...named,
      note: HOSTILE,
      step: 'do',
    })
    assert.equal(noted.status, 200)
    const review = { ...named, view: 'not-supported', reason: HOSTILE, step: 'do' }
    assert.equal((await at('erb-member').post('/actions/positions/review-position', review)).status, 200)
    for (const path of ['/positions/proposals', '/positions/proposals/ice-p301', '/']) {
      const { body, status } = await at('appointing-authority').get(path)
      assert.equal(status, 200)
      tagsOf(body)
      assert.ok(textOf(mainOf(body)).includes(`">`), path)
    }
  })

  test('a function said to be shown needs evidence, and one said not to be is left out', async () => {
    const official = at('headquarters-official')
    const lacking = await official.post(PROPOSE, { 'makesPolicy-shown': 'yes', makesPolicy: ' ', step: 'do' })
    assert.equal(lacking.status, 400)
    assert.match(lacking.body, /href="#field-makesPolicy"/)
    assert.match(textOf(lacking.body), /Function 5: .* say what in the position shows it, or answer no/)
    assert.match(textOf(lacking.body), /Title is missing/)
    const other = await at('esu').post(PROPOSE, { 'makesPolicy-shown': 'yes', step: 'do' })
    assert.equal(other.status, 403)
  })
})

suite('a paper sent through the form', () => {
  const named = { unit: 'HSBB', position: 'ice-p101', kind: 'decision', step: 'do' }

  test('takes its name and type from the file', async () => {
    const content = new File(['decided'], 'decision.pdf', { type: 'application/pdf' })
    const answer = await at('esu').post(FILE, { ...named, name: '', content })
    assert.equal(answer.status, 200, textOf(mainOf(answer.body)))
    const [row] = await rowsOf<{ name: string; media_type: string; bytes: number }>(
      desk,
      "SELECT name, media_type, bytes FROM position_paper WHERE kind = 'decision'",
    )
    assert.deepEqual(row, { name: 'decision.pdf', media_type: 'application/pdf', bytes: 7 })
  })

  test('a path in its name, nothing at all or a byte too many: refused, and the other answers stay', async () => {
    const before = await lastEntry(desk)
    const large = new Uint8Array(5 * 1024 * 1024 + 1)
    const cases: [string | File, RegExp][] = [
      [new File(['x'], '../../etc/passwd'), /names a folder/],
      [new File([], ''), /Document is missing/],
      [new File([large], 'large.pdf'), /larger than 5 MB/],
    ]
    for (const [content, message] of cases) {
      const answer = await at('esu').post(FILE, { ...named, content }, { multipart: true })
      assert.equal(answer.status, 400)
      assert.match(textOf(answer.body), message)
      assert.equal(fieldsOf(answer.body)['kind'], 'decision')
      assert.equal(fieldsOf(answer.body)['position'], 'ice-p101')
      assert.ok(answer.body.length < 100_000, 'the file is sent back')
    }
    const content = new File(['x'], 'x.pdf')
    assert.equal((await at('appointing-authority').post(FILE, { ...named, content })).status, 403)
    assert.equal(await lastEntry(desk), before)
  })
})
