import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { emptyDesk, pass } from '../support/demo.ts'
import { mainOf, textOf } from '../support/markup.ts'
import { makeAccount, PASSWORD, Person } from '../support/person.ts'
import { rowsOf, valueOf } from '../support/record.ts'
import { rosterFile, SMALL } from '../support/roster.ts'

suite('the accounts of a roster', () => {
  test('the first administrator brings the agency: those of the sheet are invited by links shown once', async () => {
    const desk = await emptyDesk(undefined, false)
    const account = await makeAccount(desk, 'chief@agency.example')
    await desk.connection.pool.query('UPDATE account SET installer = true')
    const chief = new Person(desk)
    await chief.signIn(account, desk.clock)
    const Accounts = [
      { login: 'ada@agency.example', name: 'Okonkwo, Ada', person: 'xa-e1' },
      { login: 'help@agency.example', name: 'Help', person: '' },
      { login: 'lost@agency.example', name: 'Lost', person: 'xa-e9' },
    ]
    const body = new FormData()
    await chief.get('/imports/roster')
    body.set('csrf', chief.csrf)
    body.set('file', new File([new Uint8Array(await rosterFile({ ...SMALL, Accounts }))], 'a.xlsx'))
    const sent = await chief.send('/imports/roster', { method: 'POST', body })
    assert.equal(sent.status, 303, textOf(sent.body))
    // Inviting asks who it is once more; the check outlives that.
    pass(desk.clock, 16)
    assert.match(textOf((await chief.get(sent.location)).body), /Save 13 rows/)
    const asked = await chief.post(sent.location, {})
    assert.match(asked.location, /^\/account\/confirm/)
    assert.equal(await valueOf(desk, 'SELECT count(*)::int FROM person'), 0)
    await chief.get(asked.location)
    await chief.post('/account/confirm', {
      password: PASSWORD,
      code: account.code(desk.clock),
      next: sent.location,
    })
    await chief.get(sent.location)
    const saved = await chief.post(sent.location, {})
    assert.equal(saved.status, 200, textOf(saved.body))
    assert.match(textOf(mainOf(saved.body)), /13 rows saved.*Invitations.*hand each link over/s)
    const links = [...saved.body.matchAll(/\/sign-in\/link\?token=[\w-]+/g)].map(([link]) => link)
    assert.equal(new Set(links).size, 2)
    assert.deepEqual(
      await rowsOf(desk, `SELECT login, person, status FROM account WHERE NOT installer ORDER BY login`),
      [
        { login: 'ada@agency.example', person: null, status: 'invited' },
        { login: 'help@agency.example', person: null, status: 'invited' },
      ],
    )
    assert.match(textOf(mainOf(saved.body)), /once another administrator approves it, within 72 hours/)
    assert.deepEqual(
      await rowsOf(
        desk,
        'SELECT a.login, r.kind, r.person, r.state FROM account_request r JOIN account a ON a.id = r.account',
      ),
      [{ login: 'ada@agency.example', kind: 'tie', person: 'xa-e1', state: 'open' }],
    )
    const ada = new Person(desk, '192.0.2.9')
    assert.match((await ada.get(links[0] ?? '')).body, /ada@agency\.example/)
    assert.doesNotMatch((await chief.get(sent.location)).body, /token=/)
  })
})
