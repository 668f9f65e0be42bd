import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { type DemoDesk, demoDesk, pass } from '../support/demo.ts'
import { type Made, makeAccount, Person } from '../support/person.ts'

let desk: DemoDesk
let account: Made
let me: Person
before(async () => {
  desk = await demoDesk()
  account = await makeAccount(desk, 'opm.real@agency.example', { person: desk.demoSeats.opm.person })
  me = new Person(desk)
  await me.signIn(account, desk.clock)
})

/** Makes a token on the page of tokens, and gives its text. */
async function token(scopes: readonly string[], expires = '2026-12-31'): Promise<string> {
  await me.get('/account/tokens')
  const fields = Object.fromEntries(scopes.map((scope) => [`scope.${scope}`, 'yes']))
  const page = await me.post('/account/tokens', { name: `for ${scopes.join()}`, expires, ...fields })
  assert.equal(page.status, 200, page.body)
  return /cadre_[\w-]{43}/.exec(page.body)?.[0] ?? ''
}

async function ask(text: string, path: string, body?: unknown): Promise<number> {
  const headers = { authorization: `Bearer ${text}`, 'content-type': 'application/json' }
  const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  return (await new Person(desk).send(path, sent)).status
}

const ALLOW = { input: {}, preview: true }

suite('API tokens', () => {
  test('are shown once and kept as a hash', async () => {
    const text = await token(['read'])
    assert.notEqual(text, '')
    assert.doesNotMatch((await me.get('/account/tokens')).body, /cadre_[\w-]{43}/)
    const { rows } = await desk.connection.pool.query<{ hash: string }>('SELECT hash FROM api_token')
    for (const { hash } of rows) assert.match(hash, /^[0-9a-f]{64}$/)
    assert.equal(await ask(text, '/api/positions'), 200)
  })

  test('allow what they name and nothing else', async () => {
    const read = await token(['read'])
    assert.equal(await ask(read, '/api/actions/positions/enter-allocation', ALLOW), 403)
    assert.equal(await ask(read, '/api/imports', {}), 403)
    const enter = await token(['positions/enter-allocation'])
    assert.equal(await ask(enter, '/api/positions'), 403)
    assert.equal(await ask(enter, '/api/actions/positions/mend-allocation', ALLOW), 403)
    assert.equal(
      await ask(enter, '/api/actions/positions/enter-allocation', ALLOW),
      400,
      'as far as its input',
    )
    const imports = await token(['import'])
    assert.equal(await ask(imports, '/api/imports'), 403)
    assert.notEqual(await ask(imports, '/api/imports', {}), 403)
  })

  test('that are forged, cut, or sent with a good cookie beside are not good', async () => {
    const text = await token(['read'])
    for (const bad of [`${text}x`, text.slice(0, -1), `cadre_${'A'.repeat(43)}`, 'x', text.toUpperCase()]) {
      assert.equal(await ask(bad, '/api/positions'), 401, bad)
      const headers = { authorization: `Bearer ${bad}` }
      assert.equal((await me.send('/api/positions', { headers })).status, 401, 'the cookie does not step in')
    }
  })

  test('end on their day, when revoked, and with their account or seat', async () => {
    const day = await token(['read'], '2026-11-22')
    const kept = await token(['read'])
    assert.equal(await ask(day, '/api/positions'), 200)
    pass(desk.clock, 13 * 60)
    assert.equal(await ask(day, '/api/positions'), 401)
    await me.signIn(account, desk.clock)
    const page = await me.get('/account/tokens')
    for (const [, id = ''] of page.body.matchAll(/name="revoke" value="([0-9a-f-]{36})"/g)) {
      assert.equal((await me.post('/account/tokens', { revoke: id })).status, 200)
    }
    assert.equal(await ask(kept, '/api/positions'), 401)
    const another = await token(['read'])
    assert.equal(await ask(another, '/api/positions'), 200)
    await desk.connection.pool.query(`UPDATE account SET person = 'nobody-1' WHERE id = $1`, [account.id])
    assert.equal(await ask(another, '/api/positions'), 401, 'the person does not hold the seat')
    const { person } = desk.demoSeats.opm
    await desk.connection.pool.query(`UPDATE account SET person = $2, status = 'disabled' WHERE id = $1`, [
      account.id,
      person,
    ])
    assert.equal(await ask(another, '/api/positions'), 401, 'the account is closed')
    await desk.connection.pool.query(`UPDATE account SET status = 'active' WHERE id = $1`, [account.id])
  })

  test('are good for a year at most, for things there are, and not revoked by others', async () => {
    await me.get('/account/tokens')
    for (const fields of [
      { name: 'x', expires: '2028-01-01', 'scope.read': 'yes' },
      { name: 'x', expires: '2026-01-01', 'scope.read': 'yes' },
      { name: 'x', expires: 'never', 'scope.read': 'yes' },
      { name: 'x', expires: '2027-01-01' },
      { name: '', expires: '2027-01-01', 'scope.read': 'yes' },
      { name: 'x', expires: '2027-01-01', 'scope.everything': 'yes' },
    ]) {
      assert.equal((await me.post('/account/tokens', fields)).status, 400, JSON.stringify(fields))
    }
    await token(['read'])
    const { rows } = await desk.connection.pool.query<{ id: string }>(
      'SELECT id FROM api_token WHERE revoked IS NULL',
    )
    const other = await makeAccount(desk, 'thief@agency.example')
    const thief = new Person(desk, '192.0.2.99')
    await thief.signIn(other, desk.clock)
    await thief.get('/account/tokens')
    assert.equal((await thief.post('/account/tokens', { revoke: rows[0]?.id ?? '' })).status, 404)
  })
})
