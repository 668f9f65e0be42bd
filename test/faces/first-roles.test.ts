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
import { accountRow, makeAccount, Person } from '../support/person.ts'

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

  test('the first administrator makes a second one alone; a further one stands by the consent of another', async () => {
    const fresh = await emptyDesk(undefined, false)
    const invitedBy = async (chief: Person, login: string) => {
      assert.match((await chief.get('/administration/accounts')).body, /Administrator of the installation/)
      const invitation = { login, name: 'Ida Invited', person: '', beside: 'yes' }
      assert.equal((await chief.post('/administration/accounts', invitation)).status, 200)
      return (await accountRow(fresh, login))?.installer
    }
    const chief = new Person(fresh)
    await chief.signIn(await makeAccount(fresh, 'chief@agency.example', { installer: true }), fresh.clock)
    const alone = (await chief.get('/administration/accounts')).body
    assert.match(alone, /A second administrator is needed.*cadre administrator/s)
    assert.equal(await invitedBy(chief, 'second@agency.example'), true)
    assert.equal(await invitedBy(chief, 'third@agency.example'), true, 'the second has never been there')
    const other = await makeAccount(fresh, 'other@agency.example', { installer: true })
    assert.doesNotMatch(
      (await chief.get('/administration/accounts')).body,
      /A second administrator is needed/,
    )
    assert.equal(await invitedBy(chief, 'fourth@agency.example'), false)
    await chief.post(`/administration/accounts/${other.id}`, { do: 'disable' })
    assert.equal(
      await invitedBy(chief, 'fifth@agency.example'),
      false,
      'who shuts the others out is not alone',
    )
    await chief.post(`/administration/accounts/${other.id}`, { do: 'enable' })
    const second = new Person(fresh, '192.0.2.8')
    await second.signIn(other, fresh.clock)
    const fourth = await accountRow(fresh, 'fourth@agency.example')
    const at = `/administration/accounts/${fourth?.id}`
    const request = /name="request" value="([^"]+)"/.exec((await second.get(at)).body)?.[1] ?? ''
    assert.equal((await second.post(at, { do: 'approve', request })).status, 200)
    assert.equal((await accountRow(fresh, 'fourth@agency.example'))?.installer, true)
  })
})
