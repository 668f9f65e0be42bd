import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { SEATS, type SeatId } from '../../src/desk/who.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { linksOf, mainOf, tagsOf, textOf } from '../support/markup.ts'
import { type Samples, samplesOf, valueOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

let desk: DemoDesk
let samples: Samples
const visitors = new Map<SeatId, Visitor>()

before(async () => {
  desk = await demoDesk()
  samples = await samplesOf(desk)
  for (const seat of SEATS) visitors.set(seat, await new Visitor(desk).sit(seat))
})

function visitorOf(seat: SeatId): Visitor {
  const visitor = visitors.get(seat)
  assert.ok(visitor)
  return visitor
}

async function pageOf(seat: SeatId, path: string): Promise<string> {
  const { body, status } = await visitorOf(seat).get(path)
  assert.equal(status, 200, `${seat} at ${path}`)
  return mainOf(body)
}

/** Pages that name people, positions and entries; those that a seat may not open are passed over. */
function places(): string[] {
  const { executive, supervisor, 'prb-member': member } = desk.demoSeats
  return [
    '/',
    '/program/office',
    '/program/agency/HSBB?why=noncareer-agency',
    '/positions?source=record',
    '/positions?source=record&on=2021-03-01',
    `/positions/${samples.recordPosition}`,
    `/positions/${samples.recordPosition}?on=2021-03-01`,
    '/people?q=adams',
    '/people?source=record&on=2021-03-01',
    ...[executive, supervisor, member].flatMap(({ person }) => [
      `/people/${person}`,
      `/people/${person}?on=2021-03-01`,
      ...['tenure', 'pay', 'rating', 'award', 'clocks'].map((why) => `/people/${person}?why=${why}`),
    ]),
    '/organisation/HSBB',
    '/organisation/HSBB?on=2021-03-01',
    '/calendar?source=record&to=2035-12-31',
    '/calendar?source=record&on=2021-03-01&from=2021-03-01&to=2035-12-31',
    '/audit',
  ]
}

const FILES = /^\/(?:people|positions|audit|program\/answer|organisation)\/[^?]/

suite('no page leads to what the seat may not open', () => {
  for (const seat of SEATS) {
    test(`every file and entry that ${seat} is led to opens`, async () => {
      const asked = new Set<string>()
      for (const path of places()) {
        const { body, status } = await visitorOf(seat).get(path)
        if (status !== 200) continue
        const led = linksOf(mainOf(body)).filter((href) => FILES.test(href) && !href.includes('/table/'))
        const kinds = Map.groupBy(led, (href) => href.split('/')[1])
        for (const href of [...kinds.values()].flatMap((some) => some.slice(0, 20))) {
          if (asked.has(href)) continue
          asked.add(href)
          const to = await visitorOf(seat).get(href)
          assert.equal(to.status, 200, `${seat} is led from ${path} to ${href}`)
        }
      }
      assert.ok(asked.size > 10, `${seat} was led to ${asked.size} places only`)
    })
  }

  test('a name that leads nowhere stays to be read', async () => {
    const { executive } = desk.demoSeats
    const position = await valueOf<string>(
      desk,
      `SELECT position_id FROM incumbency WHERE person_id = $1 AND source = 'record' AND vacate_on IS NULL`,
      [executive.person],
    )
    const path = `/positions/${position}`
    const href = `/people/${executive.person}`
    const auditor = await pageOf('auditor', path)
    assert.ok(textOf(auditor).includes(executive.name))
    assert.ok(!linksOf(auditor).includes(href))
    assert.ok(linksOf(await pageOf('esu', path)).includes(href))
    assert.ok(linksOf(await pageOf('executive', path)).includes(href))
  })
})

suite('an allocation of record is for the seats that may see it', () => {
  // 90 spaces are authorized for HSBB; the page also speaks of 90 days.
  const NINETY = /\b90\b(?! days)/
  const PAGE = '/program/agency/HSBB?why=noncareer-agency'

  test('a seat that may see it reads it, on the page and in the API', async () => {
    assert.match(textOf(await pageOf('esu', PAGE)), NINETY)
    assert.equal(await allocated('esu'), 90)
  })

  test('the board member does not: not on the page, not in the answer to keep, not in the API', async () => {
    const page = textOf(await pageOf('prb-member', PAGE))
    assert.match(page, /1 fact is missing/)
    assert.doesNotMatch(page, NINETY)
    assert.equal(await allocated('prb-member'), undefined)
    const file = '/program/answer/noncareer-agency?unit=HSBB&source=listing'
    assert.match((await visitorOf('esu').get(file)).body, NINETY)
    const answer = await visitorOf('prb-member').get(file)
    assert.equal(answer.status, 200)
    assert.doesNotMatch(answer.body, NINETY)
  })

  test('whoever asks first, the next seat gets its own answer', async () => {
    assert.equal(await allocated('opm'), 90)
    assert.equal(await allocated('prb-member'), undefined)
    assert.equal(await allocated('auditor'), 90)
  })

  /** The allocation of HSBB, as the API gives it to a seat. */
  async function allocated(seat: SeatId): Promise<number | undefined> {
    const { body } = await visitorOf(seat).get('/api/program?unit=HSBB')
    return (JSON.parse(body) as { totals: { counts: { allocated?: number } } }).totals.counts.allocated
  }
})

suite('where a page opens', () => {
  test('sorting and widening the table of departments lead back to the table', async () => {
    const page = await pageOf('opm', '/program/government')
    const hrefs = tagsOf(page).flatMap(({ name, attributes }) =>
      name === 'a' ? [attributes.get('href') ?? ''] : [],
    )
    const sorts = hrefs.filter((href) => /[?&]sort=/.test(href) && !href.includes('why='))
    assert.ok(sorts.length >= 8)
    for (const href of sorts) assert.match(href, /#agencies$/)
    assert.ok(hrefs.some((href) => href.includes('all=yes') && href.endsWith('#agencies')))
    assert.equal(tagsOf(page).filter(({ attributes }) => attributes.get('id') === 'agencies').length, 1)
  })

  test('the way to the form of a missing allocation leads back to the Why', async () => {
    const page = await pageOf('opm', '/program/agency/HE?why=noncareer-agency')
    const form = linksOf(page).find((href) => href.includes('/enter-allocation') && href.includes('back='))
    assert.ok(form)
    const filled = await visitorOf('opm').get(form)
    const back = tagsOf(filled.body).find(({ attributes }) => attributes.get('name') === 'back')
    assert.equal(back?.attributes.get('value'), '/program/agency/HE?why=noncareer-agency#why')
  })
})

suite('the figures of a person say why', () => {
  test('each figure opens a panel with its reason, authority, standing and entries', async () => {
    const path = `/people/${desk.demoSeats.executive.person}`
    const page = await pageOf('executive', path)
    const whys = tagsOf(page).flatMap(({ attributes }) =>
      attributes.get('class') === 'c-why' ? [attributes.get('href') ?? ''] : [],
    )
    assert.deepEqual(
      whys,
      ['tenure', 'pay', 'rating', 'award', 'clocks'].map((key) => `${path}?why=${key}#why`),
    )
    for (const href of whys.slice(0, 4)) {
      const open = await pageOf('executive', href.replace('#why', ''))
      assert.equal(tagsOf(open).filter(({ attributes }) => attributes.get('id') === 'why').length, 1)
      const text = textOf(open)
      assert.match(text, /Why: [a-z ]+ Close/i)
      assert.match(
        text,
        /How it is known .+ Authority From the record, entr(?:y|ies) [\d, ]+; no rule decides it yet\./,
      )
      assert.match(text, /Standing As recorded No later entry corrects or cancels/)
      assert.match(text, /Entries behind it .* Entry [\d,]+/)
    }
  })

  test('an unknown Why opens nothing', async () => {
    const page = await pageOf('executive', `/people/${desk.demoSeats.executive.person}?why=constructor`)
    assert.ok(!tagsOf(page).some(({ attributes }) => attributes.get('id') === 'why'))
  })

  test('a limited appointment names the rule that tests it, a term in the future counts as a clock', async () => {
    const person = await valueOf<string>(
      desk,
      `SELECT person_id FROM incumbency WHERE source = 'record' AND appointment_is = 'limited-term'
         AND vacate_on IS NULL AND expires_on > '2026-11-22' LIMIT 1`,
    )
    const text = textOf(await pageOf('esu', `/people/${person}?why=clocks`))
    assert.match(text, /Limited term ends: \d+ \w+ \d{4}, the date in the entry/)
    assert.match(text, /The rule staffing\/limited-appointment tests such an appointment/)
  })
})

suite('the organisation as of a day', () => {
  test('the posts have the holders of that day, and a day before them has none', async () => {
    const now = textOf(await pageOf('esu', '/organisation/HSBB-OD'))
    assert.match(now, /Posts and reporting lines on 22 Nov 2026/)
    assert.match(now, /Director .*\(acting\)/)
    const held = await valueOf<string>(
      desk,
      `SELECT (lower(during) - 1)::text FROM post_holding WHERE post_id = 'ice-post-000' LIMIT 1`,
    )
    const before = textOf(await pageOf('esu', `/organisation/HSBB-OD?on=${held}`))
    assert.doesNotMatch(before, /\(acting\)/)
    const none = textOf(await pageOf('esu', '/organisation/HSBB-OD?on=1990-01-01'))
    assert.match(none, /on 1 Jan 1990 .*No post stood here on this day/)
    assert.doesNotMatch(
      textOf(await pageOf('prb-member', '/organisation/HSBB-OD?on=2026-01-01')),
      /Posts and/,
    )
  })
})
