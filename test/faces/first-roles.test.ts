import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { act } from '../../src/desk/act.ts'
import { prepare } from '../../src/desk/prepare.ts'
import { seatsOf } from '../../src/desk/seats.ts'
import { principalOfHolder } from '../../src/desk/accounts/seating.ts'
import type { Principal } from '../../src/desk/who.ts'
import { append } from '../../src/store/journal.ts'
import { transact } from '../../src/store/database.ts'
import { reproject } from '../../src/store/projection.ts'
import { type DemoDesk, emptyDesk, TODAY } from '../support/demo.ts'
import { makeAccount, Person } from '../support/person.ts'

suite('an installation without the demonstration', () => {
  let desk: DemoDesk
  let first: Principal
  let second: Principal

  before(async () => {
    desk = await emptyDesk(undefined, false)
    await prepare(desk)
    first = await installer('first@agency.example')
    second = await installer('second@agency.example')
    await transact(desk.connection, async (work) => {
      const stamp = {
        actor: 'roster',
        role: 'system',
        capacity: 'system' as const,
        recorded: desk.now(),
        mint: desk.mint,
      }
      await reproject(
        work,
        await append(
          work,
          [
            {
              stream: 'person:edu-s001',
              type: 'people/official-entered',
              effective: TODAY,
              body: { person: 'edu-s001' },
              personal: { name: 'Quill, Dana' },
            },
          ],
          stamp,
        ),
      )
    })
  })

  async function installer(login: string): Promise<Principal> {
    const { id, login: known } = await makeAccount(desk, login, { installer: true })
    const holder = { id, login: known, name: 'Robin Example', installer: true }
    return (await principalOfHolder(desk, holder, '')).who
  }

  test('gets its first role from two administrators of the installation, not from one', async () => {
    const input = {
      unit: 'ED',
      person: 'edu-s001',
      role: 'executive-services',
      capacity: 'permanent',
      document: 'Memorandum of today',
      effective: TODAY,
    }
    const proposed = await act(desk, first, 'organisation/propose-role', input)
    assert.equal(proposed.kind, 'done')
    assert.deepEqual(await seatsOf(desk, 'edu-s001', TODAY), [])
    const change = proposed.kind === 'done' ? (proposed.value.entries[0]?.stream ?? '') : ''
    const same = await act(desk, first, 'organisation/approve-change', { unit: 'ED', change })
    assert.equal(same.kind, 'refused', 'the same person under the same name')
    const approved = await act(desk, second, 'organisation/approve-change', { unit: 'ED', change })
    assert.equal(approved.kind, 'done')
    const [seat] = await seatsOf(desk, 'edu-s001', TODAY)
    assert.deepEqual([seat?.role, seat?.unit], ['executive-services', 'ED'])
  })

  test('an administrator of the installation establishes nothing and opens no file', () => {
    assert.ok(!first.powers.includes('establish-position'))
    assert.ok(!first.powers.includes('appoint'))
    assert.equal(first.people, 'own')
  })

  test('a further administrator is invited by one, and by nobody else', async () => {
    const account = await makeAccount(desk, 'third@agency.example', { installer: true })
    const chief = new Person(desk)
    await chief.signIn(account, desk.clock)
    const page = await chief.get('/administration/accounts')
    assert.match(page.body, /Administrator of the installation/)
    const made = await chief.post('/administration/accounts', {
      login: 'fourth@agency.example',
      name: 'Ida Invited',
      person: '',
      beside: 'yes',
    })
    assert.equal(made.status, 200)
    const { rows } = await desk.connection.pool.query<{ installer: boolean }>(
      `SELECT installer FROM account WHERE login = 'fourth@agency.example'`,
    )
    assert.deepEqual(rows, [{ installer: true }])
  })
})
