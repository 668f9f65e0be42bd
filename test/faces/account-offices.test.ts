import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { prepare } from '../../src/desk/prepare.ts'
import { type Administrator, ACCOUNTS, administrator, anew, said } from '../support/administrators.ts'
import { type DemoDesk, emptyDesk } from '../support/demo.ts'
import { mainOf, textOf } from '../support/markup.ts'
import { accountRow, type Made, makeAccount, Person } from '../support/person.ts'
import { enter, roleGiven } from '../support/principals.ts'
import { rowsOf, valueOf } from '../support/record.ts'

let desk: DemoDesk
/** Two administrators of a component, two of the department above it, two of another department, two of the installation. */
let ice: readonly [Administrator, Administrator]
let dhs: readonly [Administrator, Administrator]
let ed: readonly [Administrator, Administrator]
let installers: readonly [Administrator, Administrator]

before(async () => {
  desk = await emptyDesk(undefined, false)
  await prepare(desk)
  const given = [
    ['ice-1', 'policy-administrator', 'HSBB'],
    ['ice-2', 'policy-administrator', 'HSBB'],
    ['dhs-1', 'policy-administrator', 'HS'],
    ['dhs-2', 'policy-administrator', 'HS'],
    ['ed-1', 'policy-administrator', 'ED'],
    ['ed-2', 'policy-administrator', 'ED'],
    ['lone', 'policy-administrator', 'AG'],
    ['seated', 'executive-services', 'HSBB'],
    ['ice-other', 'records-officer', 'HSBB'],
    ['dhs-seated', 'records-officer', 'HS'],
    ['ed-seated', 'records-officer', 'ED'],
    ['ag-seated', 'records-officer', 'AG'],
    ['both', 'executive-services', 'HSBB'],
    ['opm-seated', 'opm', undefined],
  ] as const
  await enter(desk, [
    ...[...given.map(([person]) => person), 'nobody'].map((person) => ({
      stream: `person:${person}`,
      type: 'people/official-entered' as const,
      effective: day('2024-01-01'),
      body: { person },
      personal: { name: `Person, ${person}` },
    })),
    ...given.flatMap(([person, role, unit]) => roleGiven(person, person, role, unit)),
    ...roleGiven('both-ed', 'both', 'records-officer', 'ED'),
  ])
  const two = async (who: string) =>
    [
      await administrator(desk, `${who}.one@agency.example`, { person: `${who}-1` }),
      await administrator(desk, `${who}.two@agency.example`, { person: `${who}-2` }),
    ] as const
  ice = await two('ice')
  dhs = await two('dhs')
  ed = await two('ed')
  installers = [
    await administrator(desk, 'one@agency.example', { installer: true }),
    await administrator(desk, 'two@agency.example', { installer: true }),
  ]
})

/** The logins of the list that an administrator is shown. */
async function listOf(by: Administrator): Promise<string[]> {
  const { body } = await (await anew(by)).get(ACCOUNTS)
  return [...new Set(body.match(/[\w.-]+@agency\.example/g))]
}

let made = 0
async function someone(how: Parameters<typeof makeAccount>[2] = {}): Promise<Made> {
  made += 1
  return await makeAccount(desk, `someone${made}@agency.example`, how)
}

const openRequest = async (account: string) =>
  (
    await rowsOf<{ id: string }>(
      desk,
      `SELECT id::text FROM account_request WHERE account = $1 AND state = 'open'`,
      [account],
    )
  )[0]?.id ?? ''

/** Everything of the accounts that an attack could change. */
const standing = async () =>
  await rowsOf(
    desk,
    `SELECT a.id, a.status, a.person, a.installer, a.password, a.office,
            (SELECT count(*) FROM account_link l WHERE l.account = a.id AND l.used IS NULL) AS links,
            (SELECT count(*) FROM session s WHERE s.account = a.id) AS sessions,
            (SELECT json_agg(r ORDER BY r.id) FROM account_request r WHERE r.account = a.id) AS requests
       FROM account a WHERE a.id = ANY($1::uuid[]) ORDER BY a.id`,
    [attacked],
  )
let attacked: string[] = []

suite('the accounts of an office', () => {
  test('are those of who holds something there or below, and those invited there: no others are listed or counted', async () => {
    const own = {
      seated: await someone({ person: 'seated' }),
      invited: await someone({ office: 'HSBB' }),
      unseated: await someone({ office: 'HSBB', person: 'nobody' }),
      both: await someone({ person: 'both' }),
    }
    const above = [await someone({ person: 'dhs-seated' }), await someone({ office: 'HS' })]
    const other = [await someone({ person: 'ed-seated' }), await someone({ office: 'ED' })]
    const nobodys = [
      await someone(),
      await someone({ installer: true }),
      await someone({ person: 'opm-seated' }),
    ]
    const logins = (all: readonly Made[]) => all.map(({ login }) => login)
    const shown = {
      ice: await listOf(ice[0]),
      dhs: await listOf(dhs[0]),
      ed: await listOf(ed[0]),
      installation: await listOf(installers[0]),
    }
    const holds = (list: readonly string[], all: readonly Made[], there: boolean) => {
      for (const login of logins(all)) assert.equal(list.includes(login), there, login)
    }
    holds(shown.ice, Object.values(own), true)
    holds(
      shown.ice,
      [...above, ...other, ...nobodys, ...dhs, ...ed, ...installers].map((one) =>
        'account' in one ? one.account : one,
      ),
      false,
    )
    holds(shown.dhs, [...Object.values(own), ...above, ice[0].account], true)
    holds(shown.dhs, [...other, ...nobodys], false)
    holds(shown.ed, [...other, own.both], true)
    holds(shown.ed, [own.seated, own.invited, own.unseated, ...above, ...nobodys], false)
    holds(shown.installation, [...nobodys, own.invited, own.unseated, own.both, ...above.slice(1)], true)
    holds(shown.installation, [own.seated, above[0] as Made, other[0] as Made, ice[0].account], false)
  })

  test('are nothing to another office: every page and form answers as for a number that is none, and changes nothing', async () => {
    const seated = await someone({ person: 'seated' })
    const invited = await someone({ office: 'HSBB' })
    const off = await someone({ person: 'seated' })
    await said(ice[0], off.id, { do: 'disable' })
    await said(ice[0], invited.id, { do: 'tie', person: 'seated' })
    await said(ice[0], seated.id, { do: 'reset-factors' })
    const victims = [seated, invited, off, ice[0].account, installers[0].account]
    attacked = victims.map(({ id }) => id)
    const before = await standing()
    const forms: readonly Record<string, string>[] = [
      { do: 'disable' },
      { do: 'enable' },
      { do: 'reset' },
      { do: 'reset-factors' },
      { do: 'tie', person: 'ed-seated' },
      { do: 'tie', person: '' },
      { do: 'approve' },
      { do: 'decline' },
      { do: 'nothing' },
    ]
    for (const { id } of victims) {
      const request = await openRequest(id)
      const browser = await anew(ed[0])
      const none = desk.mint()
      const [page, nothing] = [
        await browser.get(`${ACCOUNTS}/${id}`),
        await browser.get(`${ACCOUNTS}/${none}`),
      ]
      assert.deepEqual([page.status, mainOf(page.body)], [404, mainOf(nothing.body)])
      for (const form of forms) {
        const answer = await browser.post(`${ACCOUNTS}/${id}`, { ...form, request })
        const same = await browser.post(`${ACCOUNTS}/${none}`, { ...form, request })
        assert.deepEqual([answer.status, mainOf(answer.body)], [404, mainOf(same.body)], form['do'])
      }
      await browser.post(ACCOUNTS, { do: 'approve', [`request.${request}`]: 'yes' })
      await browser.post(ACCOUNTS, { do: 'renew' })
    }
    assert.deepEqual(await standing(), before)
  })

  test('an invitation is the office’s; an address taken elsewhere names no account and makes nothing', async () => {
    const browser = await anew(ed[0])
    assert.equal((await browser.post(ACCOUNTS, { login: 'new@agency.example', name: 'New' })).status, 200)
    const row = await accountRow(desk, 'new@agency.example')
    assert.equal(row?.office, 'ED')
    assert.equal((await said(ice[0], row?.id ?? '', { do: 'reset' })).status, 404)
    assert.match(
      (await said(ed[1], row?.id ?? '', { do: 'reset' })).body,
      /token=/,
      'the other one of the office renews it',
    )
    const foreign = await someone({ person: 'seated', name: 'Secret Holder' })
    const count = async () => await valueOf<number>(desk, 'SELECT count(*)::int FROM account')
    const before = await count()
    const taken = await (await anew(ed[0])).post(ACCOUNTS, { login: foreign.login.toUpperCase(), name: 'X' })
    assert.equal(taken.status, 400)
    assert.doesNotMatch(taken.body, /reset it instead|Secret Holder/)
    const own = await (await anew(ed[0])).post(ACCOUNTS, { login: 'new@agency.example', name: 'X' })
    assert.match(own.body, /reset it instead/)
    assert.equal(await count(), before)
  })

  test('follow the person: what is gained and lost elsewhere changes who sees the account', async () => {
    const account = await someone({ office: 'ED', person: 'nobody' })
    assert.ok((await listOf(ed[0])).includes(account.login))
    await enter(desk, roleGiven('moved', 'nobody', 'records-officer', 'HSBB'))
    assert.ok(
      !(await listOf(ed[0])).includes(account.login),
      'whose office it was invited by no longer counts',
    )
    assert.ok((await listOf(ice[0])).includes(account.login))
  })
})

suite('a person of several offices', () => {
  test('is shown to each; the account is acted on by whose office covers all, and others are told who may', async () => {
    const account = await someone({ person: 'both' })
    const holder = new Person(desk, '192.0.2.80')
    await holder.signIn(account, desk.clock)
    for (const by of [ice[0], ed[0], dhs[0]]) {
      const page = await (await anew(by)).get(`${ACCOUNTS}/${account.id}`)
      assert.equal(page.status, 200)
      assert.match(textOf(page.body), /outside your office too.*whose office covers everything.*may do this/s)
      assert.doesNotMatch(mainOf(page.body), /<button/)
      for (const form of [
        { do: 'disable' },
        { do: 'reset' },
        { do: 'reset-factors' },
        { do: 'tie', person: 'seated' },
      ]) {
        const answer = await by.browser.post(`${ACCOUNTS}/${account.id}`, form)
        assert.deepEqual([answer.status, /covers everything/.test(answer.body)], [403, true], form.do)
      }
    }
    assert.equal(await holder.isIn(), true)
    assert.equal(await openRequest(account.id), '')
    assert.equal((await said(installers[0], account.id, { do: 'disable' })).status, 200)
    assert.equal(await holder.isIn(), false)
    const enabled = await said(ice[0], account.id, { do: 'enable' })
    assert.equal(enabled.status, 403)
  })

  test('a role that another office merely proposes takes no account away, but no recovery slips in before it', async () => {
    const [proposal] = roleGiven('proposed-ed', 'ice-other', 'records-officer', 'ED')
    assert.ok(proposal)
    await enter(desk, [proposal])
    const account = await someone({ person: 'ice-other' })
    assert.ok(!(await listOf(ed[0])).includes(account.login), 'nor is it shown to that office yet')
    await said(ice[0], account.id, { do: 'reset-factors' })
    const request = await openRequest(account.id)
    assert.equal((await said(ice[1], account.id, { do: 'approve', request })).status, 404)
    assert.match((await said(installers[0], account.id, { do: 'approve', request })).body, /token=/)
    assert.equal((await said(ice[0], account.id, { do: 'disable' })).status, 200)
  })

  test('of a unit below: the department above covers it, the component does not cover the department', async () => {
    const account = await someone({ person: 'seated' })
    assert.equal((await said(dhs[0], account.id, { do: 'disable' })).status, 200)
    assert.equal((await said(ice[0], account.id, { do: 'enable' })).status, 200)
    const upper = await someone({ person: 'dhs-seated' })
    assert.equal((await said(ice[0], upper.id, { do: 'disable' })).status, 404)
  })
})

suite('administrators of the installation', () => {
  test('stand in where an office has fewer than two others, and see nothing of offices that have', async () => {
    await administrator(desk, 'lone@agency.example', { person: 'lone' })
    const account = await someone({ person: 'ag-seated' })
    assert.ok((await listOf(installers[0])).includes(account.login))
    assert.ok((await listOf(installers[0])).includes('lone@agency.example'))
    const proposed = await said(installers[0], account.id, { do: 'reset-factors' })
    assert.match(proposed.body, /another administrator approves/)
    const request = await openRequest(account.id)
    assert.match((await said(installers[1], account.id, { do: 'approve', request })).body, /token=/)
    const whole = await someone({ person: 'seated' })
    for (const form of [{ do: 'disable' }, { do: 'reset' }, { do: 'tie', person: 'ag-seated' }]) {
      assert.equal((await said(installers[0], whole.id, form)).status, 404)
    }
  })

  test('tie an account to whoever; what they then no longer see is told on the list', async () => {
    const account = await someone()
    await said(installers[0], account.id, { do: 'tie', person: 'seated' })
    const request = await openRequest(account.id)
    const answer = await said(installers[1], account.id, { do: 'approve', request })
    assert.deepEqual([answer.status, /It is approved, and stands/.test(answer.body)], [200, true])
    assert.doesNotMatch(answer.body, new RegExp(account.login))
    assert.equal((await accountRow(desk, account.login))?.person, 'seated')
  })
})

suite('requests', () => {
  test('a tie that the component may not decide is not replaced by one of its own', async () => {
    const account = await someone({ person: 'seated' })
    await said(dhs[0], account.id, { do: 'tie', person: 'dhs-seated' })
    const request = await openRequest(account.id)
    const answer = await said(ice[0], account.id, { do: 'tie', person: 'ice-other' })
    assert.deepEqual([answer.status, /waits already/.test(answer.body)], [409, true])
    assert.doesNotMatch(answer.body, /dhs-seated/)
    assert.equal(await openRequest(account.id), request)
    assert.equal((await said(ice[1], account.id, { do: 'decline', request })).status, 404)
    assert.equal((await said(dhs[1], account.id, { do: 'approve', request })).status, 200)
    assert.equal((await accountRow(desk, account.login))?.person, 'dhs-seated')
  })

  test('of an administrator who moved to another office are not approved', async () => {
    const person = 'mover'
    await enter(desk, [
      {
        stream: `person:${person}`,
        type: 'people/official-entered',
        effective: day('2024-01-01'),
        body: { person },
        personal: { name: 'M' },
      },
      ...roleGiven('mover-ice', person, 'policy-administrator', 'HSBB'),
    ])
    const mover = await administrator(desk, 'mover@agency.example', { person })
    const account = await someone({ office: 'HSBB' })
    await said(mover, account.id, { do: 'tie', person: 'seated' })
    const request = await openRequest(account.id)
    await desk.connection.pool.query(`UPDATE role_assignment SET unit_id = 'ED' WHERE id = 'mover-ice'`)
    desk.memory.seq = -1
    const answer = await said(ice[0], account.id, { do: 'approve', request })
    assert.deepEqual([answer.status, /no longer manages this account/.test(answer.body)], [409, true])
  })

  test('a second administrator is one of the office, of one above or of the installation, and another person', async () => {
    const alone = /A second administrator is needed/
    const fresh = await emptyDesk(undefined, false)
    await prepare(fresh)
    await enter(fresh, [
      ...['a', 'b'].map((person) => ({
        stream: `person:${person}`,
        type: 'people/official-entered' as const,
        effective: day('2024-01-01'),
        body: { person },
        personal: { name: person },
      })),
      ...roleGiven('a', 'a', 'policy-administrator', 'HSBB'),
      ...roleGiven('b', 'b', 'policy-administrator', 'ED'),
    ])
    const browser = new Person(fresh)
    await browser.signIn(await makeAccount(fresh, 'a@agency.example', { person: 'a' }), fresh.clock)
    const needed = async () => alone.test((await browser.get(ACCOUNTS)).body)
    await makeAccount(fresh, 'b@agency.example', { person: 'b' })
    assert.equal(await needed(), true, 'one of another office approves nothing here')
    await makeAccount(fresh, 'a.again@agency.example', { person: 'a' })
    assert.equal(await needed(), true, 'another account of the same person')
    await enter(fresh, roleGiven('b-too', 'b', 'policy-administrator', 'HS'))
    assert.equal(await needed(), false, 'one of the department above')
    await fresh.connection.pool.query(
      `UPDATE account SET status = 'disabled' WHERE login = 'b@agency.example'`,
    )
    assert.equal(await needed(), true)
    await makeAccount(fresh, 'i@agency.example', { installer: true })
    assert.equal(await needed(), false, 'one of the installation')
  })

  test('a recovery and a disabling end tokens, also after the account is enabled again', async () => {
    const left = 'SELECT count(*)::int FROM api_token WHERE account = $1 AND revoked IS NULL'
    const token = `INSERT INTO api_token (id, hash, account, seat, name, scopes, created, expires)
      VALUES ($1, $2, $3, 'self', 'x', '{read}', $4, '2027-01-01')`
    const recovered = await someone({ person: 'seated' })
    const disabled = await someone({ person: 'seated' })
    for (const { id } of [recovered, disabled]) {
      await desk.connection.pool.query(token, [desk.mint(), desk.mint(), id, desk.now()])
    }
    await said(ice[0], recovered.id, { do: 'reset-factors' })
    const request = await openRequest(recovered.id)
    assert.equal(await valueOf(desk, left, [recovered.id]), 1, 'nothing is taken away before the approval')
    assert.match((await said(ice[1], recovered.id, { do: 'approve', request })).body, /token=/)
    await said(ice[0], disabled.id, { do: 'disable' })
    await said(ice[0], disabled.id, { do: 'enable' })
    for (const { id } of [recovered, disabled]) assert.equal(await valueOf(desk, left, [id]), 0)
  })
})
