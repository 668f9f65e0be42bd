import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type { GatewaySettings } from '../../src/desk/accounts/site.ts'
import { type DemoDesk, emptyDesk, pass } from '../support/demo.ts'
import { startGateway, type TestGateway, throughGateway } from '../support/gateway.ts'
import { accountRow, makeAccount, Person } from '../support/person.ts'

let desk: DemoDesk & { gateway: GatewaySettings }
let gateway: TestGateway
before(async () => {
  gateway = await startGateway('http://localhost/sign-in/gateway/return')
  const { issuer, clientId, clientSecret } = gateway
  desk = { ...(await emptyDesk(undefined, false)), gateway: { issuer, clientId, clientSecret } }
})

/** The path that the service sends the browser back to. */
async function path(start: string): Promise<string> {
  const url = new URL(await throughGateway(start, gateway))
  return `${url.pathname}${url.search}`
}

suite('signing in through the agency’s service', () => {
  test('opens the account of the verified address, and nothing before', async () => {
    await makeAccount(desk, 'piv@agency.example', { factor: false })
    gateway.person = { email: 'PIV@agency.example', verified: true }
    const who = new Person(desk)
    assert.match((await who.get('/sign-in')).body, /sign-in service/)
    const away = await who.get('/sign-in/gateway?next=/law')
    const url = new URL(away.location)
    assert.equal(url.searchParams.get('code_challenge_method'), 'S256')
    for (const name of ['state', 'nonce', 'code_challenge']) {
      assert.ok((url.searchParams.get(name)?.length ?? 0) >= 40, name)
    }
    assert.match(away.headers.get('set-cookie') ?? '', /SameSite=Lax/)
    assert.equal(await who.isIn(), false)
    const back = await who.get(await path(away.location))
    assert.equal(back.status, 200, back.body)
    assert.equal(back.headers.get('refresh'), '0; url=/law')
    assert.equal(await who.isIn(), true)
  })

  test('opens nothing for an address that has no account, is not verified, or is closed', async () => {
    const closed = await makeAccount(desk, 'closed@agency.example')
    await desk.connection.pool.query(`UPDATE account SET status = 'disabled' WHERE id = $1`, [closed.id])
    await makeAccount(desk, 'unproven@agency.example')
    for (const person of [
      { email: 'stranger@agency.example', verified: true },
      { email: 'unproven@agency.example', verified: false },
      { email: 'closed@agency.example', verified: true },
    ]) {
      gateway.person = person
      const who = new Person(desk)
      const answer = await who.get(await path((await who.get('/sign-in/gateway')).location))
      assert.equal(answer.status, 403, person.email)
      assert.equal(await who.isIn(), false)
      assert.doesNotMatch(answer.body, new RegExp(person.email))
    }
    assert.equal(await accountRow(desk, 'stranger@agency.example'), undefined, 'no account is made')
  })

  test('takes an answer once, in the browser that asked, with the state it was given', async () => {
    await makeAccount(desk, 'state@agency.example')
    gateway.person = { email: 'state@agency.example', verified: true }
    const who = new Person(desk)
    const answer = await path((await who.get('/sign-in/gateway')).location)
    const victim = new Person(desk)
    assert.equal((await victim.get(answer)).status, 403, 'another browser did not ask')
    await victim.get('/sign-in/gateway')
    assert.equal((await victim.get(answer)).status, 403, 'it asked something else')
    assert.equal(await victim.isIn(), false)
    const late = new Person(desk)
    const hers = await path((await late.get('/sign-in/gateway')).location)
    pass(desk.clock, 11)
    assert.equal((await late.get(hers)).status, 403, 'it took too long')
    const again = new Person(desk)
    const his = await path((await again.get('/sign-in/gateway')).location)
    const cookie = again.jar.get('cadre_gateway') ?? ''
    assert.equal((await again.get(his)).status, 200)
    const thief = new Person(desk)
    thief.jar.set('cadre_gateway', cookie)
    assert.equal((await thief.get(his)).status, 403)
  })

  test('activates an account that was invited, and asks anew before signing', async () => {
    const account = await makeAccount(desk, 'guest@agency.example', { factor: false })
    await desk.connection.pool.query(`UPDATE account SET status = 'invited', password = NULL WHERE id = $1`, [
      account.id,
    ])
    gateway.person = { email: 'guest@agency.example', verified: true }
    const who = new Person(desk)
    await who.get(await path((await who.get('/sign-in/gateway')).location))
    assert.equal((await accountRow(desk, 'guest@agency.example'))?.status, 'active')
    pass(desk.clock, 16)
    const asks = await who.get('/account/tokens')
    const page = await who.get(asks.location)
    assert.match(page.body, /gateway\?next=%2Faccount%2Ftokens&amp;fresh=yes/)
    const away = await who.get('/sign-in/gateway?next=/account/tokens&fresh=yes')
    assert.equal(new URL(away.location).searchParams.get('prompt'), 'login')
    const back = await who.get(await path(away.location))
    assert.equal(back.status, 200, back.body)
    assert.equal((await who.get('/account/tokens')).status, 200)
  })

  test('is not there where the settings name no service, and says so when it does not answer', async () => {
    const none = await emptyDesk(undefined, false)
    assert.equal((await new Person(none).get('/sign-in/gateway')).status, 404)
    assert.equal((await new Person(none).get('/sign-in/gateway/return?code=x&state=y')).status, 403)
    const off = { ...none, gateway: { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y' } }
    assert.match((await new Person(off).get('/sign-in/gateway')).body, /does not answer/)
  })
})
