import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { prepare } from '../../src/desk/prepare.ts'
import { day } from '../../src/base/dates.ts'
import { type Administrator, ACCOUNTS, administrator, anew, said } from '../support/administrators.ts'
import { type DemoDesk, emptyDesk, pass } from '../support/demo.ts'
import { mainOf } from '../support/markup.ts'
import { accountRow, type Made, makeAccount, Person } from '../support/person.ts'
import { enter, roleGiven } from '../support/principals.ts'
import { rowsOf, valueOf } from '../support/record.ts'

const NEW = 'a quiet blue lantern'

let desk: DemoDesk
/** Three administrators of one office, one of another, and two of the installation. */
let first: Administrator
let second: Administrator
let third: Administrator
let elsewhere: Administrator
let installers: readonly [Administrator, Administrator]

/** Somebody of record who holds a seat of the office. */
const SEATED = 'ice-seated'

before(async () => {
  desk = await emptyDesk(undefined, false)
  await prepare(desk)
  const persons = ['adm-1', 'adm-2', 'adm-3', 'adm-ed', SEATED, 'ice-other']
  await enter(desk, [
    ...persons.map((person) => ({
      stream: `person:${person}`,
      type: 'people/official-entered' as const,
      effective: day('2024-01-01'),
      body: { person },
      personal: { name: `Person, ${person}` },
    })),
    ...roleGiven('adm-1', 'adm-1', 'policy-administrator', 'HSBB'),
    ...roleGiven('adm-2', 'adm-2', 'policy-administrator', 'HSBB'),
    ...roleGiven('adm-3', 'adm-3', 'policy-administrator', 'HSBB'),
    ...roleGiven('adm-ed', 'adm-ed', 'policy-administrator', 'ED'),
    ...roleGiven('seated', SEATED, 'executive-services', 'HSBB'),
    ...roleGiven('other', 'ice-other', 'records-officer', 'HSBB'),
  ])
  first = await administrator(desk, 'first@agency.example', { person: 'adm-1' })
  second = await administrator(desk, 'second@agency.example', { person: 'adm-2' })
  third = await administrator(desk, 'third@agency.example', { person: 'adm-3' })
  elsewhere = await administrator(desk, 'elsewhere@agency.example', { person: 'adm-ed' })
  installers = [
    await administrator(desk, 'one@agency.example', { installer: true }),
    await administrator(desk, 'two@agency.example', { installer: true }),
  ]
})

/** The request of a kind that waits about an account. */
async function requestOf(account: string): Promise<string> {
  const sql = `SELECT id::text FROM account_request WHERE account = $1 AND state = 'open'`
  return await valueOf<string>(desk, sql, [account])
}

async function proposed(by: Administrator, account: string, fields: Record<string, string>): Promise<string> {
  const answer = await said(by, account, fields)
  assert.equal(answer.status, 200)
  assert.match(answer.body, /takes effect when another administrator approves it within 72 hours/)
  assert.doesNotMatch(answer.body, /token=/)
  return await requestOf(account)
}

const stateOf = async (request: string) =>
  await valueOf<string>(desk, 'SELECT state FROM account_request WHERE id = $1', [request])

let made = 0
async function someone(how: { person?: string; installer?: boolean } = {}): Promise<Made> {
  made += 1
  return await makeAccount(desk, `someone${made}@agency.example`, { office: 'HSBB', ...how })
}

suite('tying an account to a person', () => {
  test('is proposed by one administrator and stands once another approves; the holder sees both', async () => {
    const account = await someone()
    const holder = new Person(desk, '192.0.2.90')
    await holder.signIn(account, desk.clock)
    const request = await proposed(first, account.id, { do: 'tie', person: SEATED })
    assert.equal((await accountRow(desk, account.login))?.person, null)
    const own = (await holder.get('/account')).body
    assert.match(own, /You hold no seat today/)
    assert.match(own, /another must approve it.*tie it to the person ice-seated; waits until/s)
    const answer = await said(second, account.id, { do: 'approve', request })
    assert.equal(answer.status, 200)
    assert.equal((await accountRow(desk, account.login))?.person, SEATED)
    assert.equal(await holder.isIn(), false, 'the sessions of before end')
    await holder.get('/sign-in')
    pass(desk.clock, 1)
    await holder.signIn(account, desk.clock)
    const after = (await holder.get('/account')).body
    assert.match(after, /Executive Services Unit specialist/)
    assert.match(after, /tie it to the person ice-seated; approved/)
    assert.match(after, /tie to a person approved by an administrator/)
  })

  test('an invitation with a person ties to nobody before; the link may be handed over at once', async () => {
    await anew(first)
    const invitation = { login: 'ida@agency.example', name: 'Ida Invited', person: SEATED }
    const answer = await first.browser.post(ACCOUNTS, invitation)
    assert.match(answer.body, /tied to the person when another administrator approves it, within 72 hours/)
    const token = /token=([\w-]{43})/.exec(answer.body)?.[1] ?? ''
    const row = await accountRow(desk, 'ida@agency.example')
    assert.equal(row?.person, null)
    await anew(second)
    const request = await requestOf(row?.id ?? '')
    assert.match((await second.browser.get(ACCOUNTS)).body, new RegExp(`name="request.${request}"`))
    const done = await second.browser.post(ACCOUNTS, { do: 'approve', [`request.${request}`]: 'yes' })
    assert.match(done.body, /1 of 1 chosen requests approved/)
    assert.equal((await accountRow(desk, 'ida@agency.example'))?.person, SEATED)
    assert.equal((await new Person(desk).get(`/sign-in/link?token=${token}`)).status, 200)
    const anewLink = await said(first, row?.id ?? '', { do: 'reset' })
    assert.doesNotMatch(anewLink.body, /token=/, 'a new invitation would open the person’s seats')
  })

  test('not approved by who proposed it, by another account of that one, or by whom it concerns', async () => {
    const account = await someone({ person: SEATED })
    const request = await proposed(first, account.id, { do: 'tie', person: 'ice-other' })
    for (const by of [first, await administrator(desk, 'first.again@agency.example', { person: 'adm-1' })]) {
      const answer = await said(by, account.id, { do: 'approve', request })
      assert.deepEqual([answer.status, /You proposed it/.test(answer.body)], [403, true])
      await by.browser.post(ACCOUNTS, { do: 'approve', [`request.${request}`]: 'yes' })
    }
    const own = await proposed(first, second.account.id, { do: 'tie', person: 'ice-other' })
    const toMe = await someone()
    const onto = await proposed(first, toMe.id, { do: 'tie', person: 'adm-2' })
    for (const [about, mine] of [
      [second.account.id, own],
      [toMe.id, onto],
    ] as const) {
      const answer = await said(second, about, { do: 'approve', request: mine })
      assert.deepEqual([answer.status, /It concerns yourself/.test(answer.body)], [403, true])
    }
    for (const waiting of [request, own, onto]) assert.equal(await stateOf(waiting), 'open')
    assert.equal((await accountRow(desk, account.login))?.person, SEATED)
    for (const [about, waiting] of [
      [account.id, request],
      [second.account.id, own],
      [toMe.id, onto],
    ] as const) {
      assert.equal((await said(second, about, { do: 'decline', request: waiting })).status, 200)
      assert.equal(await stateOf(waiting), 'declined')
    }
  })

  test('not approved or declined by an administrator of another office, to whom it is not there', async () => {
    const account = await someone()
    const request = await proposed(first, account.id, { do: 'tie', person: SEATED })
    for (const what of ['approve', 'decline']) {
      const answer = await said(elsewhere, account.id, { do: what, request })
      const nothing = await said(elsewhere, account.id, { do: what, request: desk.mint() })
      assert.deepEqual([answer.status, nothing.status], [404, 404])
      assert.equal(mainOf(answer.body), mainOf(nothing.body))
    }
    const list = await elsewhere.browser.get(ACCOUNTS)
    assert.doesNotMatch(list.body, new RegExp(request))
    await elsewhere.browser.post(ACCOUNTS, { do: 'approve', [`request.${request}`]: 'yes' })
    assert.equal(await stateOf(request), 'open')
    assert.equal((await said(installers[0], account.id, { do: 'approve', request })).status, 200)
  })

  test('what was retied, closed or decided since is not approved, nor under another account', async () => {
    const account = await someone()
    const other = await someone()
    const request = await proposed(first, account.id, { do: 'tie', person: SEATED })
    assert.equal((await said(second, other.id, { do: 'approve', request })).status, 404)
    await desk.connection.pool.query(`UPDATE account SET person = 'ice-other' WHERE id = $1`, [account.id])
    const retied = await said(second, account.id, { do: 'approve', request })
    assert.deepEqual([retied.status, /has changed since/.test(retied.body)], [409, true])
    const again = await proposed(first, account.id, { do: 'tie', person: SEATED })
    assert.equal(await stateOf(request), 'ended', 'a newer one takes its place')
    await said(second, account.id, { do: 'disable' })
    assert.equal(await stateOf(again), 'ended')
    await said(second, account.id, { do: 'enable' })
    const closed = await said(second, account.id, { do: 'approve', request: again })
    assert.deepEqual([closed.status, /decided already/.test(closed.body)], [409, true])
    assert.equal((await accountRow(desk, account.login))?.person, 'ice-other')
  })

  test('a proposal of somebody who no longer administers is not approved', async () => {
    const gone = await administrator(desk, 'gone@agency.example', { installer: true })
    const account = await someone()
    assert.equal((await said(first, gone.account.id, { do: 'disable' })).status, 404)
    const request = await proposed(gone, account.id, { do: 'tie', person: SEATED })
    await desk.connection.pool.query('UPDATE account SET installer = false WHERE id = $1', [gone.account.id])
    const answer = await said(second, account.id, { do: 'approve', request })
    assert.deepEqual([answer.status, /no longer manages this account/.test(answer.body)], [409, true])
    await said(installers[0], gone.account.id, { do: 'disable' })
    assert.equal(await stateOf(request), 'ended')
  })

  test('is over after 72 hours', async () => {
    const account = await someone()
    const request = await proposed(first, account.id, { do: 'tie', person: SEATED })
    pass(desk.clock, 72 * 60 - 2)
    await anew(second)
    assert.match((await second.browser.get(ACCOUNTS)).body, new RegExp(request))
    pass(desk.clock, 2)
    assert.doesNotMatch((await second.browser.get(ACCOUNTS)).body, new RegExp(request))
    const late = await second.browser.post(`${ACCOUNTS}/${account.id}`, { do: 'approve', request })
    assert.deepEqual([late.status, /has expired/.test(late.body)], [409, true])
    assert.equal((await accountRow(desk, account.login))?.person, null)
    await anew(elsewhere)
    await elsewhere.browser.post(ACCOUNTS, { do: 'renew' })
    assert.equal(await requestOf(account.id), request, 'another office renews nothing')
    await anew(first)
    assert.match((await first.browser.get(ACCOUNTS)).body, /lapsed after 72 hours/)
    const renewed = await first.browser.post(ACCOUNTS, { do: 'renew' })
    assert.match(renewed.body, /proposed again; each waits 72 hours/)
    assert.doesNotMatch(renewed.body, /lapsed after 72 hours/)
    const fresh = await requestOf(account.id)
    assert.notEqual(fresh, request)
    assert.equal((await said(first, account.id, { do: 'approve', request: fresh })).status, 403)
    assert.equal((await said(second, account.id, { do: 'approve', request: fresh })).status, 200)
  })

  test('of two who approve at once, and one who declines, exactly one is heard', async () => {
    for (let round = 0; round < 5; round += 1) {
      const account = await someone({ person: SEATED })
      const request = await proposed(first, account.id, { do: 'tie', person: 'ice-other' })
      for (const by of [second, third]) await anew(by)
      const at = `${ACCOUNTS}/${account.id}`
      const answers = await Promise.all([
        second.browser.post(at, { do: 'approve', request }),
        third.browser.post(at, { do: 'approve', request }),
        first.browser.post(at, { do: 'decline', request }),
      ])
      assert.deepEqual(
        answers.map(({ status }) => status).sort((a, b) => a - b),
        [200, 409, 409],
      )
      const declined = answers[2].status === 200
      assert.equal((await accountRow(desk, account.login))?.person, declined ? SEATED : 'ice-other')
      const logged = `SELECT count(*)::int FROM sign_in_log WHERE account = $1 AND event ~ '-(approved|declined) by '`
      assert.equal(await valueOf(desk, logged, [account.id]), 1)
    }
  })

  test('retying ends sessions, tokens and links of before', async () => {
    const account = await someone({ person: SEATED })
    const token = `INSERT INTO api_token (id, hash, account, seat, name, scopes, created, expires)
      VALUES ($1, $2, $3, 'self', 'x', '{read}', $4, '2027-01-01')`
    await desk.connection.pool.query(token, [desk.mint(), desk.mint(), account.id, desk.now()])
    const link = /token=([\w-]{43})/.exec((await said(first, account.id, { do: 'reset' })).body)?.[1] ?? ''
    const request = await proposed(first, account.id, { do: 'tie', person: 'ice-other' })
    await said(second, account.id, { do: 'approve', request })
    assert.equal((await new Person(desk).get(`/sign-in/link?token=${link}`)).status, 404)
    const left = 'SELECT count(*)::int FROM api_token WHERE account = $1 AND revoked IS NULL'
    assert.equal(await valueOf(desk, left, [account.id]), 0)
  })

  test('a person that is none, no text, or the same, is refused on the form', async () => {
    const account = await someone({ person: SEATED })
    for (const person of ['', '  ', 'a b', 'x'.repeat(201), SEATED]) {
      assert.equal((await said(first, account.id, { do: 'tie', person })).status, 400, person)
    }
    assert.equal((await said(elsewhere, desk.mint(), { do: 'tie', person: 'p' })).status, 404)
  })
})

suite('a link for a new password with new second factors', () => {
  test('of an account that is tied to a person is made by two; until then nothing changes', async () => {
    const account = await someone({ person: SEATED })
    const holder = new Person(desk, '192.0.2.91')
    await holder.signIn(account, desk.clock)
    const request = await proposed(first, account.id, { do: 'reset-factors' })
    assert.equal(await holder.isIn(), true)
    assert.match(
      (await holder.get('/account')).body,
      /a link for a new password with new second factors; waits/,
    )
    assert.match((await said(first, account.id, { do: 'approve', request })).body, /You proposed it/)
    assert.equal((await said(elsewhere, account.id, { do: 'approve', request })).status, 404)
    const answer = await said(second, account.id, { do: 'approve', request })
    const token = /token=([\w-]{43})/.exec(answer.body)?.[1] ?? ''
    assert.equal(await holder.isIn(), false)
    assert.equal((await holder.password(account.login)).status, 400, 'the old password is gone')
    const set = await holder.post('/sign-in/link', { token, password: NEW, repeated: NEW })
    assert.equal(set.location, '/sign-in/set-up')
    assert.equal((await said(second, account.id, { do: 'approve', request })).status, 409)
  })

  test('the bulk form makes none', async () => {
    const account = await someone({ person: SEATED })
    const request = await proposed(first, account.id, { do: 'reset-factors' })
    await anew(second)
    await second.browser.post(ACCOUNTS, { do: 'approve', [`request.${request}`]: 'yes' })
    assert.equal(await stateOf(request), 'open')
  })

  test('an account without a second factor gets no link from one alone: it would open by itself', async () => {
    made += 1
    const bare = await makeAccount(desk, `someone${made}@agency.example`, { person: SEATED, factor: false })
    await proposed(first, bare.id, { do: 'reset' })
    const full = await someone({ person: SEATED })
    assert.match((await said(first, full.id, { do: 'reset' })).body, /token=/, 'the second factor stays')
    const nobody = await someone()
    assert.match((await said(first, nobody.id, { do: 'reset-factors' })).body, /token=/)
  })

  test('of administrators’ own accounts too; one of the installation needs another of the installation', async () => {
    const mine = await proposed(first, second.account.id, { do: 'reset-factors' })
    const own = await said(second, second.account.id, { do: 'approve', request: mine })
    assert.deepEqual([own.status, /It concerns yourself/.test(own.body)], [403, true])
    await said(second, second.account.id, { do: 'decline', request: mine })
    assert.equal((await said(first, installers[0].account.id, { do: 'reset-factors' })).status, 404)
    const again = await administrator(desk, 'three@agency.example', { installer: true })
    const request = await proposed(again, installers[0].account.id, { do: 'reset-factors' })
    assert.equal((await said(second, installers[0].account.id, { do: 'approve', request })).status, 404)
    assert.equal(
      (await said(installers[0], installers[0].account.id, { do: 'approve', request })).status,
      403,
    )
    const answer = await said(installers[1], installers[0].account.id, { do: 'approve', request })
    assert.match(answer.body, /token=/)
  })
})

suite('no other way', () => {
  test('a seat without accounts, a stale sign-in and a forged form decide nothing', async () => {
    const account = await someone()
    const request = await proposed(first, account.id, { do: 'tie', person: SEATED })
    const holder = await administrator(desk, 'plain@agency.example', { person: 'ice-other' })
    assert.equal((await said(holder, account.id, { do: 'approve', request })).status, 404)
    await anew(second)
    const at = `${ACCOUNTS}/${account.id}`
    assert.equal((await second.browser.post(at, { do: 'approve', request, csrf: 'x' })).status, 403)
    pass(desk.clock, 16)
    assert.match((await second.browser.post(at, { do: 'approve', request })).location, /^\/account\/confirm/)
    assert.equal(await stateOf(request), 'open')
  })

  test('the database keeps no approval by who proposed it or whom it concerns', async () => {
    const account = await someone()
    const request = await proposed(first, account.id, { do: 'tie', person: SEATED })
    for (const by of [first.account.id, account.id]) {
      const forced = `UPDATE account_request SET state = 'approved', decided_by = $2, decided_at = now() WHERE id = $1`
      await assert.rejects(desk.connection.pool.query(forced, [request, by]), /check constraint/)
    }
  })

  test('the API has no address that touches accounts', async () => {
    const described = (await first.browser.get('/api/openapi.json')).body
    assert.match(described, /"paths"/)
    const paths = Object.keys((JSON.parse(described) as { paths: object }).paths)
    assert.deepEqual(
      paths.filter((path) => /account|administr/.test(path) && !path.startsWith('/api/rules/')),
      [],
    )
    assert.ok((await rowsOf(desk, 'SELECT 1 FROM account_request')).length > 10)
  })
})
