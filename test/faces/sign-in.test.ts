import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { enterDemoAccounts } from '../../src/desk/accounts/demo-accounts.ts'
import { needsReauthentication, sessionOf } from '../../src/desk/sessions.ts'
import { type DemoDesk, demoDesk, emptyDesk, pass } from '../support/demo.ts'
import { accountRow, makeAccount, PASSWORD, Person } from '../support/person.ts'

suite('signing in with an account', () => {
  let desk: DemoDesk
  before(async () => {
    desk = await emptyDesk(undefined, false)
  })

  test('takes the password and then a code, and leads on to where one wanted to go', async () => {
    const account = await makeAccount(desk, 'anna@agency.example')
    const anna = new Person(desk)
    const first = await anna.password('Anna@Agency.EXAMPLE', PASSWORD, '/law?q=pay')
    assert.equal(first.location, '/sign-in/second-step')
    assert.equal(await anna.isIn(), false, 'the password alone opens nothing')
    await anna.get(first.location)
    const second = await anna.post('/sign-in/second-step', { code: account.code(desk.clock) })
    assert.equal(second.location, '/law?q=pay')
    assert.equal(await anna.isIn(), true)
    assert.equal(anna.jar.has('cadre_step'), false)
  })

  test('with the wrong password, a wrong address, or a closed account says one and the same thing', async () => {
    await makeAccount(desk, 'one@agency.example')
    const closed = await makeAccount(desk, 'two@agency.example')
    await desk.connection.pool.query(`UPDATE account SET status = 'disabled' WHERE id = $1`, [closed.id])
    const said = async (login: string, password: string) => {
      const answer = await new Person(desk, `198.51.100.${login.length}`).password(login, password)
      assert.equal(answer.status, 400)
      return answer.body.replaceAll(login, 'LOGIN')
    }
    const wrong = await said('one@agency.example', 'not the password')
    assert.equal(await said('nobody@agency.example', 'not the password'), wrong)
    assert.equal(await said('two@agency.example', PASSWORD), wrong)
    assert.equal(await said('one@agency.example', `${PASSWORD} `), wrong)
    assert.doesNotMatch(wrong, new RegExp(PASSWORD), 'a password is never sent back')
  })

  test('does the same hashing for a login that is not there', async () => {
    await makeAccount(desk, 'timed@agency.example')
    const took: [number[], number[]] = [[], []]
    // In turn, so that a busy machine slows both; the first round warms up.
    for (let turn = 0; turn < 8; turn++) {
      for (const which of [0, 1] as const) {
        const who = new Person(desk, `203.0.113.${turn}${which}`)
        const from = performance.now()
        await who.password(which === 0 ? 'timed@agency.example' : 'absent@agency.example', 'not the password')
        if (turn > 0) took[which].push(performance.now() - from)
      }
    }
    const [known = 0, unknown = 0] = took.map((times) => times.sort((a, b) => a - b)[3])
    // One hash takes some 20 ms: without it the unknown login would be several times as quick.
    assert.ok(unknown > known / 2 && unknown < known * 2, `known ${known} ms, unknown ${unknown} ms`)
  })

  test('gives a new session each time: one planted before is neither kept nor opened', async () => {
    const account = await makeAccount(desk, 'fixed@agency.example')
    const victim = new Person(desk)
    victim.jar.set('cadre_session', 'A'.repeat(43))
    await victim.signIn(account, desk.clock)
    const cookie = victim.jar.get('cadre_session')
    assert.notEqual(cookie, 'A'.repeat(43))
    const thief = new Person(desk)
    thief.jar.set('cadre_session', 'A'.repeat(43))
    assert.equal(await thief.isIn(), false)
    pass(desk.clock, 1)
    await victim.signIn(account, desk.clock)
    assert.notEqual(victim.jar.get('cadre_session'), cookie)
    thief.jar.set('cadre_session', cookie ?? '')
    assert.equal(await thief.isIn(), false, 'the session before it has ended')
  })

  test('leads nowhere outside Cadre, whatever `next` says', async () => {
    const account = await makeAccount(desk, 'next@agency.example')
    for (const next of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const who = new Person(desk)
      pass(desk.clock, 1)
      await who.password(account.login, PASSWORD, next)
      await who.get('/sign-in/second-step')
      const answer = await who.post('/sign-in/second-step', { code: account.code(desk.clock) })
      assert.equal(answer.location, '/', next)
    }
  })

  test('is not started from another site, and the second step carries a token', async () => {
    const account = await makeAccount(desk, 'csrf@agency.example')
    const who = new Person(desk)
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await who.post('/sign-in', { login: account.login, password: PASSWORD }, headers)
      assert.equal(answer.status, 403)
      assert.equal(who.jar.size, 0)
    }
    await who.password(account.login)
    await who.get('/sign-in/second-step')
    const forged = await who.post('/sign-in/second-step', { code: account.code(desk.clock), csrf: 'forged' })
    assert.equal(forged.status, 403)
    assert.equal(await who.isIn(), false)
  })

  test('takes a code once, not the one before it, and none that is a minute and a half old', async () => {
    const account = await makeAccount(desk, 'replay@agency.example')
    const code = account.code(desk.clock)
    const who = new Person(desk)
    await who.signIn(account, desk.clock)
    assert.equal(await who.isIn(), true)
    const watcher = new Person(desk, '192.0.2.77')
    await watcher.password(account.login)
    await watcher.get('/sign-in/second-step')
    const again = await watcher.post('/sign-in/second-step', { code })
    assert.equal(again.status, 400)
    assert.equal(await watcher.isIn(), false)
    pass(desk.clock, 2)
    const old = account.code(desk.clock)
    pass(desk.clock, 1.6)
    assert.equal((await watcher.post('/sign-in/second-step', { code: old })).status, 400)
    assert.equal((await watcher.post('/sign-in/second-step', { code: account.code(desk.clock) })).status, 303)
  })

  test('takes a recovery code once', async () => {
    const account = await makeAccount(desk, 'recover@agency.example')
    assert.equal(account.codes.length, 10)
    const [code = ''] = account.codes
    const who = new Person(desk)
    await who.password(account.login)
    await who.get('/sign-in/second-step')
    const typed = code.toUpperCase().replaceAll('-', ' ')
    assert.equal((await who.post('/sign-in/second-step', { code: typed })).status, 303)
    assert.equal(await who.isIn(), true)
    const other = new Person(desk, '192.0.2.9')
    await other.password(account.login)
    await other.get('/sign-in/second-step')
    assert.equal((await other.post('/sign-in/second-step', { code })).status, 400)
    assert.equal(await other.isIn(), false)
  })

  test('gives five tries at the second step, then asks for the password again', async () => {
    const account = await makeAccount(desk, 'guess@agency.example')
    const who = new Person(desk)
    await who.password(account.login)
    await who.get('/sign-in/second-step')
    for (let turn = 0; turn < 5; turn++) {
      await who.post('/sign-in/second-step', { code: '000000' })
      pass(desk.clock, 1)
    }
    const sixth = await who.post('/sign-in/second-step', { code: account.code(desk.clock) })
    assert.notEqual(sixth.location, '/')
    assert.equal(await who.isIn(), false)
  })

  test('ends after half an hour without a request, and after twelve hours of work', async () => {
    const account = await makeAccount(desk, 'idle@agency.example')
    const who = new Person(desk)
    await who.signIn(account, desk.clock)
    pass(desk.clock, 29)
    assert.equal(await who.isIn(), true)
    pass(desk.clock, 31)
    assert.equal(await who.isIn(), false)
    await who.signIn(account, desk.clock)
    for (let hours = 0; hours < 11.9; hours += 0.4) {
      pass(desk.clock, 24)
      assert.equal(await who.isIn(), hours + 0.4 < 12, `after ${hours + 0.4} hours`)
    }
  })

  test('is asked for again before signing, a quarter of an hour later; the cookie then changes', async () => {
    const account = await makeAccount(desk, 'strong@agency.example')
    const who = new Person(desk)
    await who.signIn(account, desk.clock)
    const needs = async () => {
      const session = await sessionOf(desk, who.jar.get('cadre_session'))
      assert.ok(session)
      return needsReauthentication(session, desk.now())
    }
    assert.equal(await needs(), false)
    pass(desk.clock, 16)
    assert.equal(await needs(), true)
    const tokens = await who.get('/account/tokens')
    assert.equal(tokens.location, '/account/confirm?next=%2Faccount%2Ftokens')
    await who.get(tokens.location)
    const before = who.jar.get('cadre_session')
    const next = '/account/tokens'
    const wrong = await who.post('/account/confirm', { password: PASSWORD, code: '123456', next })
    assert.equal(wrong.status, 400)
    assert.equal(await needs(), true)
    const code = account.code(desk.clock)
    const halfRight = await who.post('/account/confirm', { password: 'wrong password', code, next })
    assert.equal(halfRight.status, 400)
    const right = await who.post('/account/confirm', { password: PASSWORD, code, next })
    assert.equal(right.location, next)
    assert.notEqual(who.jar.get('cadre_session'), before)
    assert.equal(await needs(), false)
  })
})

suite('the accounts of the demonstration', () => {
  test('open each its seat by the printed password alone, and nothing once the demonstration is off', async () => {
    const desk = await demoDesk()
    const password = (await enterDemoAccounts(desk)) ?? ''
    assert.ok(password.length >= 16)
    const who = new Person(desk)
    assert.equal((await who.password('esu@demo.example', password)).location, '/')
    const home = await who.get('/')
    assert.equal(home.status, 200)
    assert.match(home.body, new RegExp(desk.demoSeats.esu.name.split(',')[0] ?? 'nobody'))
    const off = { ...desk, demo: false }
    assert.equal(await new Person(off).get('/law').then(({ status }) => status), 303)
    const later = new Person(off)
    later.jar.set('cadre_session', who.jar.get('cadre_session') ?? '')
    assert.equal(await later.isIn(), false)
    assert.equal((await new Person(off).password('esu@demo.example', password)).status, 400)
    assert.equal(await enterDemoAccounts(off), undefined)
  })

  test('are twelve, and take the new password of each start', async () => {
    const desk = await emptyDesk()
    await enterDemoAccounts(desk, 'the first password here')
    await enterDemoAccounts(desk, 'another password here')
    const { rows } = await desk.connection.pool.query('SELECT count(*) AS n FROM account')
    assert.equal(Number(rows[0].n), Object.keys(desk.demoSeats).length)
    assert.equal((await accountRow(desk, 'OPM@demo.example'))?.person, desk.demoSeats.opm.person)
    const who = new Person(desk)
    assert.equal((await who.password('opm@demo.example', 'the first password here')).status, 400)
    assert.equal((await who.password('opm@demo.example', 'another password here')).status, 303)
  })
})
