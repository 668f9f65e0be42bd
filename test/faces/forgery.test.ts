import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { emptyDesk, demoDesk, type DemoDesk, pass } from '../support/demo.ts'
import { csvFile, plum } from '../support/plum.ts'
import { lastEntry, valueOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const ALLOCATION = {
  step: 'do',
  unit: 'HE',
  spaces: '400',
  'effective-month': '10',
  'effective-day': '1',
  'effective-year': '2026',
  source: 'letter of 1 October 2026',
}
const ACT = '/actions/positions/enter-allocation'

let desk: DemoDesk

before(async () => {
  desk = await demoDesk()
})

async function sessions(): Promise<number> {
  return Number(await valueOf<string>(desk, 'SELECT count(*) FROM session'))
}

suite('forged and stolen requests', () => {
  test('a form without the token of its own session saves nothing', async () => {
    const mine = await new Visitor(desk).sit('opm')
    const other = await new Visitor(desk).sit('opm')
    assert.notEqual(mine.csrf, other.csrf)
    const before = await lastEntry(desk)
    const runs = await valueOf<string>(desk, 'SELECT count(*) FROM import_run')
    for (const csrf of [undefined, '', 'x'.repeat(43), other.csrf, mine.csrf.slice(1), `${mine.csrf}x`]) {
      const token = csrf === undefined ? {} : { csrf }
      const acted = await mine.post(ACT, { ...ALLOCATION, ...token }, { token: false })
      assert.equal(acted.status, 403, `token ${csrf}`)
      assert.match(acted.body, /does not belong to your present session, so nothing was saved/)
      const upload = { file: csvFile(plum({})), ...token }
      assert.equal((await mine.post('/imports', upload, { token: false })).status, 403)
      assert.equal((await mine.post('/audit', token, { token: false })).status, 403)
      assert.equal((await mine.post('/sign-out', token, { token: false })).status, 403)
    }
    assert.equal(await lastEntry(desk), before)
    assert.equal(await valueOf<string>(desk, 'SELECT count(*) FROM import_run'), runs)
    assert.equal((await mine.get('/')).status, 200, 'still signed in')
    assert.equal((await mine.post(ACT, ALLOCATION)).status, 200, 'with its own token it is taken')
    assert.equal(await lastEntry(desk), before + 1)
  })

  test('a token in the address instead of the form is no token', async () => {
    const mine = await new Visitor(desk).sit('opm')
    const before = await lastEntry(desk)
    const answer = await mine.post(`${ACT}?csrf=${mine.csrf}`, ALLOCATION, { token: false })
    assert.equal(answer.status, 403)
    assert.equal(await lastEntry(desk), before)
  })

  test('nobody is signed in from another site', async () => {
    const before = await sessions()
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:9999' },
    ]) {
      const visitor = new Visitor(desk)
      const answer = await visitor.post('/sign-in', { seat: 'opm' }, { token: false, headers })
      assert.equal(answer.status, 403, JSON.stringify(headers))
      assert.equal(visitor.cookie, undefined)
    }
    assert.equal(await sessions(), before)
  })

  test('a cookie brought along is never taken over', async () => {
    const visitor = new Visitor(desk)
    const planted = `cadre_session=${'A'.repeat(43)}`
    visitor.cookie = planted
    await visitor.sit('esu')
    assert.notEqual(visitor.cookie, planted)
    const stranger = new Visitor(desk)
    stranger.cookie = planted
    assert.equal((await stranger.get('/')).status, 303)
  })

  test('changing seats ends the session before, and its cookie opens nothing', async () => {
    const visitor = await new Visitor(desk).sit('esu')
    const old = visitor.cookie
    const token = visitor.csrf
    await visitor.sit('executive')
    assert.notEqual(visitor.cookie, old)
    assert.notEqual(visitor.csrf, token)
    const thief = new Visitor(desk)
    thief.cookie = old
    assert.equal((await thief.get('/people')).status, 303)
  })

  test('the cookie is out of reach of scripts and of other sites, and is not what is stored', async () => {
    const visitor = new Visitor(desk)
    const answer = await visitor.post('/sign-in', { seat: 'esu' }, { token: false })
    const cookie = answer.headers.get('set-cookie') ?? ''
    assert.match(cookie, /HttpOnly/i)
    assert.match(cookie, /SameSite=Strict/i)
    assert.match(cookie, /Path=\//i)
    const value = visitor.cookie?.split('=')[1] ?? ''
    assert.equal(Buffer.from(value, 'base64url').length, 32)
    const stored = await valueOf<string>(desk, `SELECT string_agg(id || csrf, ' ') FROM session`)
    assert.ok(!stored.includes(value), 'the database holds the digest, not the cookie')
  })

  test('signing out ends the session for every copy of its cookie', async () => {
    const visitor = await new Visitor(desk).sit('esu')
    const copy = new Visitor(desk)
    copy.cookie = visitor.cookie
    assert.equal((await copy.get('/')).status, 200)
    assert.equal((await visitor.post('/sign-out', {})).status, 303)
    assert.equal((await copy.get('/')).status, 303)
    assert.equal((await copy.get('/api/people')).status, 401)
    assert.equal((await copy.post(ACT, { ...ALLOCATION, csrf: visitor.csrf })).status, 303)
  })

  test('half an hour without a request ends a session; work keeps it, for twelve hours at most', async () => {
    const own = await demoDesk()
    const idle = await new Visitor(own).sit('esu')
    pass(own.clock, 29)
    assert.equal((await idle.get('/law')).status, 200)
    pass(own.clock, 31)
    assert.equal((await idle.get('/law')).status, 303)
    const busy = await new Visitor(own).sit('esu')
    let hours = 0
    while ((await busy.get('/law')).status === 200) {
      pass(own.clock, 25)
      hours += 25 / 60
      assert.ok(hours < 14, 'a session never ends')
    }
    assert.ok(hours > 12 && hours < 13, `ended after ${hours} hours`)
  })

  test('an address to go on to is one of our own, or it is ignored', async () => {
    const away = [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      '/\t/evil.example',
      '\\\\evil.example',
      'javascript:alert(1)',
      '/ok\r\nSet-Cookie: x=1',
      '/..//evil.example/%0d',
      'people',
    ]
    for (const next of away) {
      const shown = await new Visitor(desk).get(`/sign-in?next=${encodeURIComponent(next)}`)
      const visitor = new Visitor(desk)
      const answer = await visitor.post('/sign-in', { seat: 'esu', next }, { token: false })
      const to = new URL(answer.headers.get('location') ?? '', 'http://localhost')
      assert.equal(to.origin, 'http://localhost', `${JSON.stringify(next)} leads to ${to.href}`)
      assert.equal(answer.headers.get('x'), null)
      if (!next.startsWith('/..')) assert.doesNotMatch(shown.body, /name="next"/, next)
    }
    const visitor = await new Visitor(desk).sit('opm')
    for (const back of away) {
      const page = await visitor.get(`${ACT}?back=${encodeURIComponent(back)}`)
      const done = await visitor.post(ACT, { ...ALLOCATION, unit: 'AG', back })
      assert.equal(done.status, 200)
      for (const body of [page.body, done.body]) {
        assert.doesNotMatch(body, /href="[^"/#][^"]*evil|href="\/[/\\][^"]*evil|href="javascript/i)
      }
    }
    const good = '/program/agency/HE?why=noncareer-agency'
    const answer = await new Visitor(desk).post('/sign-in', { seat: 'esu', next: good }, { token: false })
    assert.equal(answer.headers.get('location'), good)
  })

  test('without the demonstration nobody is let in', async () => {
    const own = await emptyDesk(undefined, false)
    const visitor = new Visitor(own)
    const answer = await visitor.post('/sign-in', { seat: 'esu' }, { token: false })
    assert.equal(answer.headers.get('location'), '/sign-in')
    assert.equal(visitor.cookie, undefined)
    assert.equal((await visitor.get('/api/people', { authorization: 'Seat esu' })).status, 401)
    assert.doesNotMatch((await visitor.get('/sign-in')).body, /name="seat"/)
  })

  test('a seat that there is none is not signed in', async () => {
    for (const seat of ['', 'root', '__proto__', 'ESU', 'esu\u0000']) {
      const visitor = new Visitor(desk)
      const answer = await visitor.post('/sign-in', { seat }, { token: false })
      assert.equal(answer.headers.get('location'), '/sign-in', seat)
      assert.equal(visitor.cookie, undefined)
    }
  })

  test('the demonstration answers to the loopback name alone', async () => {
    const visitor = await new Visitor(desk).sit('esu')
    assert.equal((await visitor.get('/', {})).status, 200)
    const elsewhere = await visitor.elsewhere('http://evil.example/people')
    assert.equal(elsewhere.status, 421)
    assert.equal(elsewhere.headers.get('cache-control'), 'no-store')
    assert.doesNotMatch(elsewhere.body, /Marchetti/)
  })
})
