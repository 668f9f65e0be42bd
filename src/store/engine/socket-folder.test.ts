import assert from 'node:assert/strict'
import { chmod, mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { scratchFolder } from '../../../test/engines.ts'
import { claimSocketFolder, sweepSocketFolders } from './socket-folder.ts'

const uid = process.getuid?.() ?? -1
const LONG_AGO = new Date('2020-01-01')
const named = /^cadre-7-[0-9a-f]{4}$/

/** A folder with empty files, untouched for long. */
async function old(parent: string, name: string, files: readonly string[], mode = 0o700): Promise<string> {
  const folder = join(parent, name)
  await mkdir(folder, { mode })
  for (const file of files) await writeFile(join(folder, file), '')
  await chmod(folder, mode)
  await utimes(folder, LONG_AGO, LONG_AGO)
  return folder
}

async function sweep(parent: string, as = uid): Promise<string[]> {
  return await sweepSocketFolders({ parent, named, uid: as, untouchedSince: new Date('2024-01-01') })
}

/** A socket that somebody listens at. */
async function listen(path: string): Promise<() => Promise<void>> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(path, resolve))
  return () => new Promise((resolve) => server.close(() => resolve()))
}

suite('folders for sockets', () => {
  test('that a kill left behind are removed: empty, or with a dead socket and a dead claim', async () => {
    const parent = scratchFolder()
    await old(parent, 'cadre-7-00aa', [])
    await old(parent, 'cadre-7-00bb', ['.s.PGSQL.5432', '.s.PGSQL.5432.lock', 'claim.999999999.0'])
    assert.equal((await sweep(parent)).length, 2)
    assert.deepEqual(await readdir(parent), [])
  })

  test('that are in use, fresh, of another name or owner, open to others, or hold anything else are kept', async () => {
    const parent = scratchFolder()
    const live = await old(parent, 'cadre-7-0001', [])
    const close = await listen(join(live, '.s.PGSQL.5432'))
    await utimes(live, LONG_AGO, LONG_AGO)
    const claimed = await old(parent, 'cadre-7-0002', [])
    const leave = await claimSocketFolder(claimed, () => Promise.resolve())
    await utimes(claimed, LONG_AGO, LONG_AGO)
    await mkdir(join(parent, 'cadre-7-0003'), { mode: 0o700 })
    await old(parent, 'cadre-8-0004', [])
    await old(parent, 'cadre-7-0005', [], 0o755)
    await old(parent, 'cadre-7-0006', ['notes.txt'])
    await old(parent, 'elsewhere', ['.s.PGSQL.5432'])
    await symlink(join(parent, 'elsewhere'), join(parent, 'cadre-7-0007'))
    const before = await readdir(parent, { recursive: true })
    assert.deepEqual(await sweep(parent), [])
    assert.deepEqual(await sweep(parent, uid + 1), [])
    assert.deepEqual(await readdir(parent, { recursive: true }), before)
    await leave()
    await close()
    assert.ok(!(await readdir(parent)).includes('cadre-7-0002'), 'left, it is gone')
  })

  test('are never swept from under one who is just claiming them', async () => {
    const parent = scratchFolder()
    for (let turn = 0; turn < 200; turn++) {
      const folder = await old(parent, 'cadre-7-00cc', [])
      const claiming = claimSocketFolder(folder, () => Promise.resolve())
      await Promise.all([sweep(parent), claiming, sweep(parent)])
      const leave = await claiming
      assert.equal((await readdir(folder)).length, 1, `turn ${turn}`)
      await leave()
    }
  })

  test('left by one of two servers stay with the other', async () => {
    const folder = join(scratchFolder(), 'run')
    const first = await claimSocketFolder(folder, () => Promise.resolve())
    const second = await claimSocketFolder(folder, () => Promise.resolve())
    const close = await listen(join(folder, '.s.PGSQL.5432'))
    await first()
    assert.equal((await readdir(folder)).length, 2)
    await close()
    await second()
    await assert.rejects(readdir(folder))
  })
})
