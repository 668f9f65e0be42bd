import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { scratchFolder } from '../../../test/engines.ts'
import { type Holder, holderOf, type Lock, lives, takeLock } from './lock.ts'
import { bornOf } from './process.ts'

const sleepers: ChildProcess[] = []
after(() => {
  for (const child of sleepers) child.kill('SIGKILL')
})

/** A process that does nothing, to hold a lock or to die with one. */
async function sleeper(): Promise<{ holder: Holder; child: ChildProcess }> {
  const child = spawn('sleep', ['600'], { stdio: 'ignore' })
  sleepers.push(child)
  await once(child, 'spawn')
  const pid = child.pid ?? 0
  return { child, holder: { pid, born: await bornOf(pid), purpose: 'command' } }
}

async function me(): Promise<Holder> {
  return { pid: process.pid, born: await bornOf(process.pid), purpose: 'server' }
}

function held(taken: Awaited<ReturnType<typeof takeLock>>): Lock {
  assert.ok('release' in taken, 'the lock was to be had')
  return taken
}

suite('the lock of a data folder', () => {
  test('is had by the first; the second is told who holds it; released, it is had again', async () => {
    const folder = join(scratchFolder(), 'data')
    const first = held(await takeLock(folder, await me()))
    const { holder } = await sleeper()
    assert.deepEqual(await takeLock(folder, holder), { heldBy: await me() })
    await first.release()
    assert.equal(await holderOf(folder), undefined)
    held(await takeLock(folder, holder))
    assert.deepEqual(await holderOf(folder), holder)
    assert.deepEqual(await readdir(folder), ['lock.2.json'], 'nothing else is left in the folder')
  })

  test('tells others how to reach the database, a piece at a time', async () => {
    const folder = scratchFolder()
    const lock = held(await takeLock(folder, await me()))
    await lock.tell({ socket: '/s', port: 5432 })
    await lock.tell({ address: 'http://127.0.0.1:7410' })
    const expected = { ...(await me()), socket: '/s', port: 5432, address: 'http://127.0.0.1:7410' }
    assert.deepEqual(await holderOf(folder), expected)
    assert.deepEqual(await readdir(folder), ['lock.1.json'])
    assert.equal((await stat(join(folder, 'lock.1.json'))).mode & 0o077, 0, 'nobody else may read it')
  })

  test('left by a dead process is taken over', async () => {
    const folder = scratchFolder()
    const { child, holder } = await sleeper()
    held(await takeLock(folder, holder))
    assert.deepEqual(await takeLock(folder, await me()), { heldBy: holder })
    child.kill('SIGKILL')
    await once(child, 'exit')
    held(await takeLock(folder, await me()))
    assert.equal((await holderOf(folder))?.pid, process.pid)
    assert.deepEqual(await readdir(folder), ['lock.2.json'])
  })

  test('whose number now belongs to another process is taken over', async () => {
    const folder = scratchFolder()
    const { holder } = await sleeper()
    const former = { ...holder, born: `${Number(holder.born) - 1}` }
    assert.equal(await lives(holder), true)
    assert.equal(await lives(former), false)
    await writeFile(join(folder, 'lock.7.json'), JSON.stringify(former))
    held(await takeLock(folder, await me()))
  })

  for (const [what, text] of [
    ['empty, as after a power loss', ''],
    ['cut short', '{"pid": 12'],
    ['JSON of another kind', '[]'],
    ['null', 'null'],
    ['without a process', '{"purpose": "server"}'],
  ] as const) {
    test(`that is ${what} is taken over`, async () => {
      const folder = scratchFolder()
      await writeFile(join(folder, 'lock.7.json'), text)
      held(await takeLock(folder, await me()))
      assert.equal((await holderOf(folder))?.pid, process.pid)
      assert.deepEqual(await readdir(folder), ['lock.8.json'])
    })
  }

  test('is not released by one who has lost it', async () => {
    const folder = scratchFolder()
    const lock = held(await takeLock(folder, await me()))
    const { holder } = await sleeper()
    await writeFile(join(folder, 'lock.7.json'), JSON.stringify(holder))
    await lock.release()
    assert.deepEqual(await holderOf(folder), holder)
  })

  test('is had by exactly one of eight who find a stale one at once', async () => {
    const holders = await Promise.all(Array.from({ length: 8 }, async () => (await sleeper()).holder))
    const { child, holder: dead } = await sleeper()
    child.kill('SIGKILL')
    await once(child, 'exit')
    for (let turn = 0; turn < 60; turn++) {
      const folder = scratchFolder()
      await writeFile(join(folder, 'lock.7.json'), JSON.stringify(dead))
      const taken = await Promise.all(holders.map((holder) => takeLock(folder, holder)))
      const winners = holders.filter((_, index) => 'release' in (taken[index] ?? {}))
      assert.equal(winners.length, 1, `${winners.length} hold the lock`)
      assert.deepEqual(await holderOf(folder), winners[0])
      assert.equal((await readdir(folder)).length, 1)
      for (const other of taken) if ('heldBy' in other) assert.deepEqual(other.heldBy, winners[0])
    }
  })

  test('a folder that cannot be made says which', async () => {
    const file = join(scratchFolder(), 'file')
    await writeFile(file, 'x')
    await assert.rejects(takeLock(join(file, 'data'), await me()), /file/)
    assert.equal(await readFile(file, 'utf8'), 'x')
  })
})
