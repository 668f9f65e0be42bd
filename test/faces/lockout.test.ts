import assert from 'node:assert/strict'
import { before, beforeEach, suite, test } from 'node:test'
import { type DemoDesk, emptyDesk, pass } from '../support/demo.ts'
import { type Made, makeAccount, PASSWORD, Person } from '../support/person.ts'

let desk: DemoDesk
let owner: Made
before(async () => {
  desk = await emptyDesk(undefined, false)
  owner = await makeAccount(desk, 'owner@agency.example')
})
beforeEach(() => desk.connection.pool.query('DELETE FROM sign_in_attempt'))

const WRONG = 'not the password at all'

/** Tries wrong passwords one after the other; gives how many were looked at and not put off. */
async function attack(who: Person, logins: readonly string[]): Promise<number> {
  let lookedAt = 0
  for (const login of logins) {
    if ((await who.password(login, WRONG)).status === 400) lookedAt++
  }
  return lookedAt
}

const times = (n: number) => Array.from({ length: n }, () => owner.login)

suite('failed sign-ins', () => {
  test('are put off longer and longer, by login and address', async () => {
    const who = new Person(desk, '198.51.100.7')
    assert.equal(await attack(who, times(12)), 5)
    const waits: number[] = []
    for (let turn = 0; turn < 5; turn++) {
      const answer = await who.password(owner.login, WRONG)
      assert.equal(answer.status, 429)
      const seconds = Number(answer.headers.get('retry-after'))
      waits.push(seconds)
      pass(desk.clock, seconds / 60)
      assert.equal((await who.password(owner.login, WRONG)).status, 400, 'after the wait it is looked at')
    }
    for (const [index, wait] of waits.entries()) assert.ok(index === 0 || wait >= (waits[index - 1] ?? 0) * 2)
    assert.match((await who.password(owner.login, PASSWORD)).body, /Too many tries/)
  })

  test('never wait for more than a quarter of an hour, and are forgotten after an hour', async () => {
    const who = new Person(desk, '198.51.100.8')
    for (let turn = 0; turn < 25; turn++) {
      const answer = await who.password(owner.login, WRONG)
      const seconds = Number(answer.headers.get('retry-after') ?? '0')
      assert.ok(seconds <= 900, `${seconds} seconds`)
      pass(desk.clock, 15)
    }
    pass(desk.clock, 61)
    assert.equal(await attack(who, times(5)), 5)
  })

  test('tell nothing of whether there is such an account', async () => {
    const [one, other] = [new Person(desk, '198.51.100.9'), new Person(desk, '198.51.100.10')]
    const absent = Array.from({ length: 8 }, () => 'absent@agency.example')
    assert.equal(await attack(one, times(8)), await attack(other, absent))
  })

  test('from elsewhere do not keep the owner out, from whatever address the owner comes', async () => {
    await attack(new Person(desk, '198.51.100.20'), times(40))
    const elsewhere = new Person(desk, '192.0.2.20')
    assert.equal((await elsewhere.signIn(owner, desk.clock)).status, 303)
  })

  test('from the same address do not keep out a browser that signed in before', async () => {
    pass(desk.clock, 2)
    const known = new Person(desk, '198.51.100.30')
    await known.signIn(owner, desk.clock)
    const attacker = new Person(desk, '198.51.100.30')
    await attack(attacker, times(40))
    assert.equal((await new Person(desk, '198.51.100.30').password(owner.login)).status, 429)
    pass(desk.clock, 1)
    assert.equal((await known.signIn(owner, desk.clock)).status, 303)
    assert.equal(await known.isIn(), true)
    assert.ok((await attack(known, times(40))) <= 10, 'but its own budget ends as well')
  })

  test('of a forged device sign have no budget of their own', async () => {
    const real = new Person(desk, '198.51.100.31')
    pass(desk.clock, 2)
    await real.signIn(owner, desk.clock)
    const [id = ''] = (real.jar.get('cadre_device') ?? '').split('.')
    assert.notEqual(id, '')
    for (const forged of [`${id}.${'A'.repeat(43)}`, 'x.y', `~~~`]) {
      await desk.connection.pool.query('DELETE FROM sign_in_attempt')
      const attacker = new Person(desk, '198.51.100.32')
      attacker.jar.set('cadre_device', forged)
      assert.equal(await attack(attacker, times(9)), 5)
    }
    const other = await makeAccount(desk, 'neighbour@agency.example')
    await desk.connection.pool.query('DELETE FROM sign_in_attempt')
    real.jar.delete('cadre_session')
    assert.equal(
      await attack(
        real,
        Array.from({ length: 9 }, () => other.login),
      ),
      5,
      'a sign is for one login',
    )
  })

  test('of a spray over many logins slow the address down', async () => {
    const logins = Array.from({ length: 200 }, (_, index) => `person${index}@agency.example`)
    assert.ok((await attack(new Person(desk, '198.51.100.40'), logins)) <= 31)
  })

  test('sent all at once are counted all the same', async () => {
    const answers = await Promise.all(
      times(30).map((login) => new Person(desk, '198.51.100.50').password(login, WRONG)),
    )
    assert.ok(answers.filter(({ status }) => status === 400).length <= 6)
  })

  test('are logged without what was typed', async () => {
    const secret = 'my own password typed as the login'
    await new Person(desk, '198.51.100.60').password(secret, secret)
    const { rows } = await desk.connection.pool.query<{ line: string }>(
      'SELECT row_to_json(l)::text AS line FROM sign_in_log l UNION ALL SELECT row_to_json(a)::text FROM sign_in_attempt a',
    )
    assert.ok(rows.length > 3)
    for (const { line } of rows) assert.doesNotMatch(line, /my own password|198\.51\.100|herons|@agency/)
  })
})
