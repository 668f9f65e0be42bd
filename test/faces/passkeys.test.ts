import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { Authenticator } from '../support/authenticator.ts'
import { type DemoDesk, emptyDesk, pass } from '../support/demo.ts'
import { type Made, makeAccount, Person } from '../support/person.ts'
import { tagsOf } from '../support/markup.ts'

const SITE = ['http://localhost', 'localhost'] as const
const EVIL = ['https://cadre.evil.example', 'cadre.evil.example'] as const

let desk: DemoDesk
before(async () => {
  desk = await emptyDesk(undefined, false)
})

/** What a page asks of the browser. */
function asked(body: string): string {
  return (
    tagsOf(body)
      .find(({ attributes }) => attributes.has('data-passkey'))
      ?.attributes.get('data-options') ?? ''
  )
}

/** Somebody with an app and a passkey, signed in. */
async function withPasskey(login: string): Promise<{ who: Person; account: Made; key: Authenticator }> {
  const account = await makeAccount(desk, login)
  const who = new Person(desk)
  await who.signIn(account, desk.clock)
  const key = new Authenticator()
  const page = await who.get('/account/passkeys')
  const passkey = key.made(asked(page.body), ...SITE)
  const kept = await who.post('/account/passkeys', { passkey, name: 'key at home' })
  assert.equal(kept.status, 303, kept.body)
  return { who, account, key }
}

/** The page of the second step in a new browser. */
async function secondStep(login: string): Promise<{ who: Person; options: string }> {
  const who = new Person(desk, '192.0.2.30')
  await who.password(login)
  const page = await who.get('/sign-in/second-step')
  return { who, options: asked(page.body) }
}

suite('passkeys', () => {
  test('stand in for the code', async () => {
    const { who: owner, account, key } = await withPasskey('key@agency.example')
    assert.match((await owner.get('/account/passkeys')).body, /key at home/)
    const { who, options } = await secondStep(account.login)
    const passkey = key.signed(options, ...SITE)
    assert.equal((await who.post('/sign-in/second-step', { passkey })).location, '/')
    assert.equal(await who.isIn(), true)
  })

  test('of another site, another challenge, another person, or without a PIN are refused', async () => {
    const { account, key } = await withPasskey('target@agency.example')
    const { key: others } = await withPasskey('attacker@agency.example')
    const refused = async (sign: (options: string) => string) => {
      await desk.connection.pool.query('DELETE FROM sign_in_attempt')
      const { who, options } = await secondStep(account.login)
      const answer = await who.post('/sign-in/second-step', { passkey: sign(options) })
      assert.equal(answer.status, 400)
      assert.equal(await who.isIn(), false)
    }
    await refused((options) => key.signed(options, ...EVIL))
    await refused((options) => key.signed(options, EVIL[0], SITE[1]))
    await refused((options) => key.signed(options, SITE[0], EVIL[1]))
    await refused(() => key.signed(JSON.stringify({ challenge: 'AAAA' }), ...SITE))
    await refused((options) => others.signed(options, ...SITE))
    await refused((options) => key.signed(options, ...SITE, false))
    await refused(() => '{"id":7}')
    await refused(() => 'not JSON')
  })

  test('sign a challenge once', async () => {
    const { account, key } = await withPasskey('once@agency.example')
    const { who, options } = await secondStep(account.login)
    const passkey = key.signed(options, ...SITE)
    const wrong = await who.post('/sign-in/second-step', { code: '000000' })
    assert.equal(wrong.status, 400)
    assert.equal((await who.post('/sign-in/second-step', { passkey })).status, 400, 'that challenge is over')
    const other = await secondStep(account.login)
    assert.equal((await other.who.post('/sign-in/second-step', { passkey })).status, 400)
  })

  test('made for another site or challenge are not kept, and none twice', async () => {
    const { who, account, key } = await withPasskey('maker@agency.example')
    const tries: ((options: string) => string)[] = [
      (options) => new Authenticator().made(options, ...EVIL),
      (options) => new Authenticator().made(options, SITE[0], EVIL[1]),
      () => new Authenticator().made(JSON.stringify({ challenge: 'AAAA' }), ...SITE),
      (options) => key.made(options, ...SITE),
      () => '',
    ]
    for (const make of tries) {
      const page = await who.get('/account/passkeys')
      const answer = await who.post('/account/passkeys', { passkey: make(asked(page.body)), name: 'x' })
      assert.equal(answer.status, 400)
    }
    const { rows } = await desk.connection.pool.query('SELECT id FROM passkey WHERE account = $1', [
      account.id,
    ])
    assert.equal(rows.length, 1)
  })

  test('show again who it is before signing', async () => {
    const { who, key } = await withPasskey('again@agency.example')
    pass(desk.clock, 16)
    const page = await who.get('/account/confirm?next=/account/tokens')
    const passkey = key.signed(asked(page.body), ...SITE)
    const answer = await who.post('/account/confirm', { passkey, next: '/account/tokens' })
    assert.equal(answer.location, '/account/tokens')
    assert.equal((await who.get('/account/tokens')).status, 200)
  })

  test('may be removed, but not by others, and not as the last factor', async () => {
    const { who, account, key } = await withPasskey('remove@agency.example')
    const id = key.id.toString('base64url')
    const { who: other } = await withPasskey('other@agency.example')
    await other.post('/account/passkeys', { remove: id })
    assert.match((await who.get('/account/passkeys')).body, /Remove key at home/)
    await who.get('/account/authenticator')
    assert.equal((await who.post('/account/authenticator', { do: 'remove' })).status, 303)
    assert.equal((await who.post('/account/passkeys', { remove: id })).status, 400)
    const { options } = await secondStep(account.login)
    assert.notEqual(options, '')
  })
})
