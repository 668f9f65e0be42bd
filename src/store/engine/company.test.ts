import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { freshDatabase } from '../../../test/engines.ts'
import { stayBeside, waitUntilAlone } from './company.ts'

suite('company at a server', () => {
  let place: { socket: string; port: number; user: string; database: string }
  before(async () => {
    const { host, port, user, database } = (await freshDatabase()).pool.options
    place = { socket: host ?? '', port: port ?? 0, user: user ?? '', database: database ?? '' }
  })

  test('whoever would stop it waits until the last one has left', async () => {
    const guests = await Promise.all([stayBeside(place), stayBeside(place)])
    let alone = false
    const waiting = waitUntilAlone(place, 20_000).then((stay) => {
      alone = true
      return stay
    })
    await guests[0]?.leave()
    await new Promise((resolve) => setTimeout(resolve, 100))
    assert.equal(alone, false)
    await guests[1]?.leave()
    const host = await waiting
    assert.equal(await stayBeside(place), undefined, 'nobody is let in any more')
    await host.leave()
    const again = await stayBeside(place)
    assert.ok(again !== undefined)
    await again.leave()
  })

  test('patience ends', async () => {
    const guest = await stayBeside(place)
    const host = await waitUntilAlone(place, 50)
    await Promise.all([host.leave(), guest?.leave()])
  })

  test('where no server is, nobody stays and nobody waits', async () => {
    const nowhere = { ...place, socket: '/nowhere' }
    assert.equal(await stayBeside(nowhere), undefined)
    await (await waitUntilAlone(nowhere, 10_000)).leave()
  })
})
