import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { HANDLERS } from '../../src/web/handlers.ts'
import { HOSTILE_TEXTS } from '../sample.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { fieldsOf, mainOf, tagsOf, textOf } from '../support/markup.ts'
import { csvFile, plum } from '../support/plum.ts'
import { lastEntry, rowsOf, type Samples, samplesOf, valueOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const MARK = '<img src=x onerror=alert(1)>'
const TEXTS = [
  ...HOSTILE_TEXTS,
  MARK,
  `"><svg onload=alert(1)>`,
  `' OR 1=1; DROP TABLE journal; --`,
  '%_\\',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x'.repeat(5000),
  '../../etc/passwd',
  '-1',
  '1e300',
  '9007199254740993',
  'NaN',
  '__proto__',
  'constructor',
  'undefined',
] as const

/** Every name that a page reads from the address. */
const NAMES = [
  'on',
  'known',
  'from',
  'to',
  'q',
  'unit',
  'appointment',
  'state',
  'source',
  'flag',
  'ses',
  'sort',
  'page',
  'why',
  'all',
  'type',
  'role',
  'stream',
  'before',
  'outcome',
  'topic',
  'next',
  'back',
  'follow',
  'year',
] as const

let desk: DemoDesk
let samples: Samples
let visitor: Visitor

before(async () => {
  desk = await demoDesk()
  samples = await samplesOf(desk)
  visitor = await new Visitor(desk).sit('opm')
})

function paths(): string[] {
  const filled: Readonly<Record<string, string>> = {
    '/program/agency/:unit': '/program/agency/HS',
    '/program/table/:format': '/program/table/csv',
    '/program/answer/:key': '/program/answer/noncareer-government',
    '/positions/table/:format': '/positions/table/csv',
    '/positions/:id': `/positions/${samples.recordPosition}`,
    '/people/table/:format': '/people/table/csv',
    '/people/:id': `/people/${samples.listedPerson}`,
    '/organisation/:unit': '/organisation/HSBB',
    '/imports/runs/:id': `/imports/runs/${samples.run}`,
    '/imports/:id': `/imports/${samples.listing}`,
    '/imports/:id/report.csv': `/imports/${samples.listing}/report.csv`,
    '/law/tables/:table': '/law/tables/executive-schedule-level-ii',
    '/law/instruments/:instrument': '/law/instruments/5-usc-3134',
    '/law/:topic/:rule': '/law/positions/noncareer-agency',
    '/audit/:id': `/audit/${samples.unitEntry}`,
    '/actions/:topic/:name': '/actions/positions/enter-allocation',
  }
  return HANDLERS.map(({ route }) => filled[route.pattern] ?? route.pattern)
}

/** Only the tags that Cadre writes: nothing that came with a text. */
function sound(path: string, body: string): void {
  for (const { name, attributes } of tagsOf(body)) {
    assert.ok(
      name !== 'img' && !attributes.has('onerror') && !attributes.has('onload'),
      `${path} lets a tag in`,
    )
  }
}

suite('texts that break careless code', () => {
  test('in any parameter of any page they are text, and no fault', async () => {
    for (const path of paths()) {
      for (const text of TEXTS) {
        // A whole query of the same text: every parameter of the page, and those it does not know.
        const query = NAMES.filter((name) => !['on', 'known', 'from', 'to'].includes(name))
          .map((name) => `${name}=${encodeURIComponent(text.toWellFormed())}`)
          .join('&')
        const answer = await visitor.get(`${path}?${query}`)
        assert.ok(answer.status < 500, `${path} with ${JSON.stringify(text)}: ${answer.status}`)
        if (answer.headers.get('content-type')?.startsWith('text/html') === true) sound(path, answer.body)
      }
    }
  })

  test('each parameter by itself, too', async () => {
    for (const path of paths().filter((path) => !path.endsWith('csv'))) {
      for (const name of NAMES) {
        const text = `\u0000${MARK}'; DROP TABLE journal; --`
        const answer = await visitor.get(`${path}?${name}=${encodeURIComponent(text)}`)
        assert.ok(answer.status < 500, `${path} with ${name}=${text}`)
        if (answer.headers.get('content-type')?.startsWith('text/html') === true) sound(path, answer.body)
      }
    }
  })

  test('in any part of an address they are not found, and no fault', async () => {
    for (const { route } of HANDLERS.filter(({ route }) => route.pattern.includes(':'))) {
      for (const text of TEXTS.filter((text) => text !== '' && !text.includes('..'))) {
        const path = route.pattern.replaceAll(/:[a-z]+/gi, () => encodeURIComponent(text.toWellFormed()))
        const answer = await visitor.get(path)
        assert.equal(answer.status, 404, `${path.slice(0, 80)}: ${answer.status}`)
      }
      for (const broken of ['%', '%E0%A4%A', '%00', '%ff', '%2e%2e%2f']) {
        const path = route.pattern.replaceAll(/:[a-z]+/gi, broken)
        const answer = await visitor.get(path)
        assert.equal(answer.status, 404, path)
      }
    }
  })

  test('a department called undefined does not stand for the whole government', async () => {
    const own = await demoDesk()
    const first = await new Visitor(own).sit('esu')
    assert.equal((await first.get('/program/agency/undefined')).status, 404)
    assert.equal((await first.get('/program/government')).status, 200)
    assert.equal((await first.get('/program/agency/undefined')).status, 404)
  })

  test('days at the edge of the calendar are answered, and what is no day is said to be none', async () => {
    for (const path of paths()) {
      for (const on of ['1900-01-01', '1979-07-12', '2000-02-29', '2199-12-31']) {
        const answer = await visitor.get(`${path}?on=${on}&from=${on}&to=${on}&known=${on}`)
        assert.ok(answer.status < 500, `${path} on ${on}: ${answer.status}`)
      }
      for (const name of ['on', 'known', 'from', 'to']) {
        if (path.startsWith('/law')) continue
        for (const bad of [
          '2026-02-30',
          '22 Nov 2026',
          '2026-11-22T00:00:00Z',
          '0000-01-01',
          '0001-01-01',
          '9999-12-31',
          MARK,
        ]) {
          const answer = await visitor.get(`${path}?${name}=${encodeURIComponent(bad)}`)
          assert.equal(answer.status, 400, `${path}?${name}=${bad}`)
          sound(path, answer.body)
          assert.match(textOf(mainOf(answer.body)), new RegExp(`as the date “${name}”`))
        }
      }
    }
  })

  test('the law page says what is wrong with a date, and keeps it', async () => {
    for (const [path, name] of [
      ['/law', 'on'],
      ['/law/on', 'date'],
      ['/law/on', 'known'],
      ['/law/diff', 'to'],
      ['/law/positions/noncareer-agency', 'on'],
    ]) {
      const answer = await visitor.get(`${path}?${name}=2026-02-30&try=yes`)
      assert.match(answer.body, /value="2026-02-30"/)
      assert.match(textOf(answer.body), /is not a date|Enter a real date/)
    }
  })

  test('in every field of every form they are refused or kept as text', async () => {
    const entries = await lastEntry(desk)
    let saved = 0
    for (const action of [
      'enter-allocation',
      'correct-allocation',
      'cancel-allocation',
      'establish-position',
    ]) {
      const page = await visitor.get(`/actions/positions/${action}`)
      const fields = fieldsOf(page.body)
      for (const text of TEXTS) {
        const typed = Object.fromEntries(
          Object.keys(fields)
            .filter((name) => !['csrf', 'basis'].includes(name))
            .map((name) => [name, text]),
        )
        const answer = await visitor.post(`/actions/positions/${action}`, { ...typed, step: 'do' })
        assert.ok(answer.status >= 400 && answer.status < 500, `${action} with ${JSON.stringify(text)}`)
        sound(action, answer.body)
      }
      const good = { unit: 'HE', spaces: '12', 'effective-month': '10', 'effective-day': '1' }
      for (const [index, source] of TEXTS.entries()) {
        // Each from a year of its own, so that all stand in the ledger.
        const typed = { ...good, 'effective-year': String(1990 + index), source, step: 'do' }
        const answer = await visitor.post('/actions/positions/enter-allocation', typed)
        if (answer.status === 200) saved += 1
        else assert.equal(answer.status, 400, JSON.stringify(source))
        sound(action, answer.body)
      }
    }
    assert.equal(await lastEntry(desk), entries + saved)
    assert.ok(saved > 0)
    const unit = await visitor.get('/organisation/HE')
    assert.ok(textOf(unit.body).includes(MARK), 'the text stands on the page as it was typed')
    sound('/organisation/HE', unit.body)
    const sources = await rowsOf<{ source: string }>(
      desk,
      `SELECT DISTINCT body->>'source' AS source FROM journal WHERE stream = 'allocation:HE'`,
    )
    assert.ok(sources.some(({ source }) => source === `' OR 1=1; DROP TABLE journal; --`))
  })

  test('in every cell of a listing they are kept, flagged or refused; the pages show them as text', async () => {
    const esu = await new Visitor(desk).sit('esu')
    const rows = [
      MARK,
      `Robert'); DROP TABLE journal; --`,
      '=HYPERLINK("http://x.test")',
      'a\nb, "c"',
      '+1',
      '@SUM(A1)',
    ].map((text) => ({
      PositionTitle: text,
      OrganizationName: text,
      IncumbentLastName: text,
      Location: text,
    }))
    const answer = await esu.post('/imports', {
      file: csvFile(plum(...rows), `${MARK}.csv`),
      'asOf-month': '10',
      'asOf-day': '1',
      'asOf-year': '2026',
    })
    assert.equal(answer.status, 303)
    const run = await esu.get(answer.headers.get('location') ?? '')
    sound('run', run.body)
    const id = /\/imports\/(listing-[0-9a-f]+)/.exec(run.body)?.[1] ?? ''
    assert.notEqual(id, '', textOf(run.body))
    const report = await esu.get(`/imports/${id}`)
    sound('report', report.body)
    assert.ok(textOf(report.body).includes(MARK))
    for (const path of [
      '/positions?q=HYPERLINK&source=listing',
      '/people?q=DROP',
      '/imports',
      '/audit',
      '/calendar',
    ]) {
      const page = await esu.get(path)
      assert.equal(page.status, 200)
      sound(path, page.body)
    }
    for (const path of [
      `/imports/${id}/report.csv`,
      '/positions/table/csv?q=HYPERLINK',
      '/people/table/csv?q=SUM',
    ]) {
      const cells = (await esu.get(path)).body.split(/,|\r\n/).map((cell) => cell.replace(/^"/, ''))
      assert.ok(!cells.some((cell) => /^[=+@\t]/.test(cell)), `${path} holds a formula`)
      assert.ok(
        cells.some((cell) => /^'[=+@]/.test(cell)),
        `${path} has neutralised nothing`,
      )
    }
    assert.ok(
      Number(await valueOf<string>(desk, 'SELECT count(*) FROM journal')) > 22_000,
      'the journal stands',
    )
  })

  test('a method that a page has not is not found, and a form in an odd shape is no fault', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await visitor.send('/people', { method })
      assert.ok([404, 405].includes(answer.status), `${method}: ${answer.status}`)
    }
    for (const [type, body] of [
      ['multipart/form-data; boundary=x', 'not a part'],
      ['multipart/form-data', 'no boundary'],
      ['application/json', '{"csrf": 1}'],
      ['text/plain', 'csrf=x'],
      ['application/x-www-form-urlencoded', '%'],
      ['application/x-www-form-urlencoded', `csrf=${visitor.csrf}&csrf=${visitor.csrf}&unit=HE&unit=AG`],
    ] as const) {
      const answer = await visitor.send('/actions/positions/enter-allocation', {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      })
      assert.ok(answer.status >= 400 && answer.status < 500, `${type}: ${answer.status}`)
    }
  })
})
