import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { openDesk } from '../../src/desk/open.ts'
import { readSettings } from '../../src/desk/settings.ts'
import { accountByLogin, signInsOf, updateAccount } from '../../src/store/queries/accounts.ts'
import { cadreJson, inProcess, newData } from '../support/cadre.ts'

suite('cadre administrator', () => {
  const env = newData('off')
  const make = async (...args: string[]) => await cadreJson(['administrator', ...args], { env }, inProcess)

  /** What stands in the tables, and what a test changes there. */
  async function atDesk<T>(
    work: (desk: Awaited<ReturnType<typeof openDesk>>['desk']) => Promise<T>,
  ): Promise<T> {
    const read = readSettings(env, '.')
    if (!('settings' in read)) throw new Error('settings')
    const open = await openDesk(read.settings, 'command')
    try {
      return await work(open.desk)
    } finally {
      await open.close()
    }
  }

  before(async () => {
    assert.equal((await inProcess(['prepare'], { env })).code, 0)
  })

  test('makes one by a link, and lets one in again who lost everything; the account’s log says so', async () => {
    const one = await make('lost@agency.example', '--name', 'Lee Lost')
    assert.deepEqual([one.code, one.json['isNew']], [0, true])
    assert.match(String(one.json['link']), /\/sign-in\/link\?token=[\w-]{43}$/)
    const words = await inProcess(['administrator', 'lost@agency.example', '--name', 'Lee Lost'], { env })
    assert.deepEqual([words.code, /taken away.*token=/s.test(words.out)], [0, true], words.err)
    const { row, events } = await atDesk(async ({ connection: { db } }) => {
      const row = await accountByLogin(db, 'lost@agency.example')
      return { row, events: (await signInsOf(db, row?.id ?? '', 10)).map(({ event }) => event) }
    })
    assert.deepEqual([row?.installer, row?.person, row?.status], [true, null, 'invited'])
    assert.deepEqual(events, ['recovered-from-the-machine', 'invited-from-the-machine'])
  })

  test('takes no account that is tied to a person, and makes no administrator of another: exit 4', async () => {
    for (const [login, change] of [
      ['tied@agency.example', { person: 'p-1', status: 'active', password: 'kept' }],
      ['plain@agency.example', { installer: false, status: 'active', password: 'kept' }],
    ] as const) {
      assert.equal((await make(login, '--name', 'Terry')).code, 0)
      await atDesk(async ({ connection: { db } }) => {
        const id = (await accountByLogin(db, login))?.id ?? ''
        await updateAccount(db, id, change)
      })
      assert.equal((await make(login, '--name', 'Terry')).code, 4, login)
      const row = await atDesk(async ({ connection: { db } }) => await accountByLogin(db, login))
      assert.equal(row?.password, 'kept')
    }
  })

  test('mistakes are named: exit 2', async () => {
    for (const args of [
      [],
      ['x@y.example'],
      ['nobody', '--name', 'N'],
      ['a@b.example', 'c', '--name', 'N'],
    ]) {
      assert.equal((await make(...args)).code, 2, args.join(' '))
    }
  })
})
