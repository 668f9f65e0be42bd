import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { TOTP } from 'otpauth'
import { enterDemoAccounts } from '../../src/desk/accounts/demo-accounts.ts'
import { firstAdministrator } from '../../src/desk/accounts/links.ts'
import { type DemoDesk, emptyDesk, pass } from '../support/demo.ts'
import { accountRow, makeAccount, PASSWORD, Person } from '../support/person.ts'

const NEW = 'a quiet blue lantern'

/** The code of the key that a page offers. */
function codeOf(body: string, desk: DemoDesk): string {
  const key = /Key: <code class="c-key">([A-Z2-7 ]+)</.exec(body)?.[1] ?? ''
  return new TOTP({ secret: key.replaceAll(' ', '') }).generate({ timestamp: Date.parse(desk.clock.now) })
}

/** The token of the link that a page shows. */
function tokenOf(body: string): string {
  return /sign-in\/link\?token=([\w-]{43})/.exec(body)?.[1] ?? ''
}

suite('the first administrator', () => {
  test('is made once by a link, with a password and an app, and may manage accounts', async () => {
    const desk = await emptyDesk(undefined, false)
    const token = (await firstAdministrator(desk)) ?? ''
    const { rows } = await desk.connection.pool.query<{ hash: string }>('SELECT hash FROM account_link')
    assert.doesNotMatch(rows[0]?.hash ?? token, new RegExp(token), 'the link itself is not kept')
    const who = new Person(desk)
    assert.match((await who.get(`/sign-in/link?token=${token}`)).body, /Make the first administrator/)
    const form = { token, login: 'chief@agency.example', name: 'Chris Chief', password: NEW, repeated: NEW }
    const weak = await who.post('/sign-in/link', {
      ...form,
      password: 'password1234',
      repeated: 'password1234',
    })
    assert.equal(weak.status, 400)
    assert.match(weak.body, /common ones/)
    const set = await who.post('/sign-in/link', { ...form, status: 'disabled', person: 'p-1', id: 'x' })
    assert.equal(set.location, '/sign-in/set-up')
    assert.equal(await who.isIn(), false, 'nothing is open before the second factor')
    const offered = await who.get('/sign-in/set-up')
    assert.match(offered.body, /<svg[^>]+viewBox/)
    const done = await who.post('/sign-in/set-up', { code: codeOf(offered.body, desk) })
    assert.equal(done.status, 200)
    assert.equal(done.body.match(/<li><code>[\w-]{19}<\/code>/g)?.length, 10)
    assert.equal((await who.get('/administration/accounts')).status, 200)
    const row = await accountRow(desk, 'CHIEF@agency.example')
    assert.deepEqual([row?.status, row?.person, row?.installer], ['active', null, true])
    assert.match(row?.password ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    assert.equal((await who.post('/sign-in/link', form)).status, 404, 'the link is used')
    assert.equal(await firstAdministrator(desk), undefined)
  })

  test('is not made by a link that is a day old, that a newer one replaced, or in the demonstration', async () => {
    const desk = await emptyDesk(undefined, false)
    const old = (await firstAdministrator(desk)) ?? ''
    const token = (await firstAdministrator(desk)) ?? ''
    const who = new Person(desk)
    assert.equal((await who.get(`/sign-in/link?token=${old}`)).status, 404)
    assert.equal((await who.get(`/sign-in/link?token=${token}`)).status, 200)
    pass(desk.clock, 24 * 60 + 1)
    assert.equal((await who.get(`/sign-in/link?token=${token}`)).status, 404)
    assert.equal(await firstAdministrator(await emptyDesk()), undefined)
    const demo = await emptyDesk()
    await enterDemoAccounts(demo)
    assert.notEqual(
      await firstAdministrator({ ...demo, demo: false }),
      undefined,
      'demo accounts do not count',
    )
  })

  test('two who use the link at once make one account', async () => {
    const desk = await emptyDesk(undefined, false)
    const token = (await firstAdministrator(desk)) ?? ''
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        new Person(desk).post('/sign-in/link', {
          token,
          login: `${name}@agency.example`,
          name,
          password: NEW,
          repeated: NEW,
        }),
      ),
    )
    assert.deepEqual(
      answers.map(({ status }) => status).sort((a, b) => a - b),
      [303, 404, 404],
    )
  })
})

suite('the administration of accounts', () => {
  let desk: DemoDesk
  let chief: Person
  before(async () => {
    desk = await emptyDesk(undefined, false)
    const account = await makeAccount(desk, 'chief@agency.example', { installer: true })
    chief = new Person(desk)
    await chief.signIn(account, desk.clock)
  })

  const invite = async (login: string, more: Readonly<Record<string, string>> = {}) => {
    await chief.get('/administration/accounts')
    return await chief.post('/administration/accounts', {
      login,
      name: 'Ida Invited',
      person: 'p-7',
      ...more,
    })
  }

  test('invites: the link is shown once, and sets a password and a second factor', async () => {
    const made = await invite('ida@agency.example', { status: 'active', installer: 'true', password: 'x' })
    assert.match(made.body, /sends no mail yet/)
    const row = await accountRow(desk, 'ida@agency.example')
    assert.deepEqual(
      [row?.status, row?.person, row?.installer, row?.password],
      ['invited', null, false, null],
      'what the form does not ask is not taken, and the person waits for another administrator',
    )
    const ida = new Person(desk, '192.0.2.40')
    const token = tokenOf(made.body)
    assert.equal((await ida.password('ida@agency.example')).status, 400)
    const set = await ida.post('/sign-in/link', {
      token,
      password: NEW,
      repeated: NEW,
      login: 'other@agency.example',
    })
    assert.equal(set.location, '/sign-in/set-up')
    const offered = await ida.get('/sign-in/set-up')
    assert.equal((await ida.post('/sign-in/set-up', { code: '000000' })).status, 400)
    await ida.post('/sign-in/set-up', { code: codeOf(offered.body, desk) })
    const own = await ida.get('/account')
    assert.match(own.body, /ida@agency\.example/)
    assert.match(own.body, /You hold no seat today/)
    assert.equal((await ida.get('/administration/accounts')).status, 404)
    assert.equal((await ida.get(`/administration/accounts/${row?.id}`)).status, 404)
    assert.equal(
      (await ida.post('/administration/accounts', { login: 'x@y.example', name: 'X' })).status,
      404,
    )
  })

  test('refuses a login that is taken, in whatever case, one that is none, and the demonstration’s', async () => {
    for (const login of ['CHIEF@Agency.Example', 'nobody', 'a b@c.example', 'esu@demo.example', '']) {
      assert.equal((await invite(login)).status, 400, login)
    }
  })

  test('disables at once, and enables again', async () => {
    const account = await makeAccount(desk, 'dora@agency.example')
    const dora = new Person(desk)
    await dora.signIn(account, desk.clock)
    assert.equal(await dora.isIn(), true)
    await chief.get(`/administration/accounts/${account.id}`)
    const done = await chief.post(`/administration/accounts/${account.id}`, { do: 'disable' })
    assert.match(done.body, /sessions have ended/)
    assert.equal(await dora.isIn(), false)
    assert.equal((await dora.password(account.login)).status, 400)
    await chief.post(`/administration/accounts/${account.id}`, { do: 'enable' })
    assert.equal(await dora.isIn(), false, 'an ended session stays ended')
    pass(desk.clock, 1)
    assert.equal((await dora.signIn(account, desk.clock)).status, 303)
  })

  test('nobody disables the own account', async () => {
    const row = await accountRow(desk, 'chief@agency.example')
    await chief.get(`/administration/accounts/${row?.id}`)
    const answer = await chief.post(`/administration/accounts/${row?.id}`, { do: 'disable' })
    assert.equal(answer.status, 403)
    assert.equal(await chief.isIn(), true)
  })

  test('resets the password by a link; the second factor stays, unless it is reset too', async () => {
    const account = await makeAccount(desk, 'rita@agency.example')
    await chief.get(`/administration/accounts/${account.id}`)
    const made = await chief.post(`/administration/accounts/${account.id}`, { do: 'reset' })
    const rita = new Person(desk, '192.0.2.50')
    const set = await rita.post('/sign-in/link', { token: tokenOf(made.body), password: NEW, repeated: NEW })
    assert.equal(set.location, '/sign-in/second-step')
    const again = await chief.post(`/administration/accounts/${account.id}`, { do: 'reset-factors' })
    assert.equal((await rita.password(account.login, NEW)).status, 400, 'the old password sets nothing up')
    const anew = await rita.post('/sign-in/link', {
      token: tokenOf(again.body),
      password: NEW,
      repeated: NEW,
    })
    assert.equal(anew.location, '/sign-in/set-up')
  })

  test('asks for a fresh sign-in, and for the token of the session', async () => {
    const account = await makeAccount(desk, 'second@agency.example', { installer: true })
    const second = new Person(desk)
    await second.signIn(account, desk.clock)
    const sent = { login: 'forged@agency.example', name: 'Forged' }
    assert.equal((await second.post('/administration/accounts', { ...sent, csrf: 'x' })).status, 403)
    pass(desk.clock, 16)
    const late = await second.post('/administration/accounts', sent)
    assert.match(late.location, /^\/account\/confirm\?next=/)
    assert.equal(await accountRow(desk, 'forged@agency.example'), undefined)
  })
})

suite('my account', () => {
  let desk: DemoDesk
  before(async () => {
    desk = await emptyDesk(undefined, false)
  })

  test('lists the sessions, ends one, and ends all others', async () => {
    const account = await makeAccount(desk, 'many@agency.example')
    const people = [new Person(desk), new Person(desk, '192.0.2.2'), new Person(desk, '192.0.2.3')] as const
    for (const who of people) {
      await who.signIn(account, desk.clock)
      pass(desk.clock, 1)
    }
    const [first, second, third] = people
    const page = await first.get('/account')
    assert.equal(page.body.match(/Firefox, Linux/g)?.length, 3)
    assert.doesNotMatch(page.body, new RegExp(first.jar.get('cadre_session') ?? ''))
    const name = /name="session" value="([0-9a-f]{16})"/.exec(page.body)?.[1] ?? ''
    await first.post('/account/sessions', { session: name })
    assert.deepEqual([await second.isIn(), await third.isIn()].filter(Boolean).length, 1)
    await second.signIn(account, desk.clock)
    await first.get('/account')
    await first.post('/account/sessions', { session: 'others' })
    assert.deepEqual([await first.isIn(), await second.isIn(), await third.isIn()], [true, false, false])
  })

  test('does not end the session of somebody else', async () => {
    const one = await makeAccount(desk, 'mine@agency.example')
    const [me, other] = [new Person(desk), new Person(desk, '192.0.2.4')]
    await me.signIn(one, desk.clock)
    await other.signIn(await makeAccount(desk, 'yours@agency.example'), desk.clock)
    const { rows } = await desk.connection.pool.query<{ id: string }>(
      `SELECT s.id FROM session s JOIN account a ON a.id = s.account WHERE a.login = 'yours@agency.example'`,
    )
    const answer = await me.post('/account/sessions', { session: rows[0]?.id.slice(0, 16) ?? '' })
    assert.equal(answer.status, 404)
    assert.equal(await other.isIn(), true)
  })

  test('changes the password: the old one is asked for, the other sessions end, the cookie changes', async () => {
    const account = await makeAccount(desk, 'change@agency.example')
    const [me, other] = [new Person(desk), new Person(desk, '192.0.2.5')]
    await me.signIn(account, desk.clock)
    pass(desk.clock, 1)
    await other.signIn(account, desk.clock)
    await me.get('/account/password')
    const form = { old: PASSWORD, password: NEW, repeated: NEW }
    for (const wrong of [{ old: 'x' }, { repeated: 'y' }, { password: 'short', repeated: 'short' }]) {
      assert.equal((await me.post('/account/password', { ...form, ...wrong })).status, 400)
    }
    const before = me.jar.get('cadre_session')
    assert.equal((await me.post('/account/password', form)).status, 303)
    assert.notEqual(me.jar.get('cadre_session'), before)
    assert.deepEqual([await me.isIn(), await other.isIn()], [true, false])
    assert.equal((await other.password(account.login, NEW)).location, '/sign-in/second-step')
  })

  test('makes new recovery codes, and the old ones end', async () => {
    const account = await makeAccount(desk, 'codes@agency.example')
    const me = new Person(desk)
    await me.signIn(account, desk.clock)
    await me.get('/account/recovery-codes')
    const made = await me.post('/account/recovery-codes', {})
    const [fresh = ''] = made.body.match(/(?<=<li><code>)[\w-]{19}/g) ?? []
    const other = new Person(desk, '192.0.2.6')
    await other.password(account.login)
    await other.get('/sign-in/second-step')
    assert.equal((await other.post('/sign-in/second-step', { code: account.codes[0] ?? '' })).status, 400)
    assert.equal((await other.post('/sign-in/second-step', { code: fresh })).status, 303)
  })

  test('keeps the last second factor', async () => {
    const account = await makeAccount(desk, 'last@agency.example')
    const me = new Person(desk)
    await me.signIn(account, desk.clock)
    await me.get('/account/authenticator')
    assert.equal((await me.post('/account/authenticator', { do: 'remove' })).status, 400)
    assert.match((await me.get('/account')).body, /Authenticator app<\/a>: set up/)
  })

  test('is nothing to a one-click seat, and every form of it needs the session’s token', async () => {
    const account = await makeAccount(desk, 'forms@agency.example')
    const me = new Person(desk)
    await me.signIn(account, desk.clock)
    const forms = [
      'password',
      'confirm',
      'seat',
      'authenticator',
      'passkeys',
      'recovery-codes',
      'sessions',
      'tokens',
    ]
    for (const form of forms) {
      assert.equal((await me.post(`/account/${form}`, { csrf: 'forged' })).status, 403, form)
      assert.equal((await new Person(desk).post(`/account/${form}`, {})).location, '/sign-in', form)
    }
  })
})
