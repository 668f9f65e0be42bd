import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import {
  besideData,
  cadre,
  cadreJson,
  LISTING,
  newData,
  preparedData,
  processesOf,
} from '../support/cadre.ts'

/** Ends a command as soon as it has started something on its folder. */
async function onceStarted(folder: string, child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  while (processesOf(folder).length === 0 && child.exitCode === null) await wait(2)
  child.kill(signal)
}

/** Ends a command while its import is recorded. */
async function onceRecording(folder: string, child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const beside = await besideData(folder)
  for (;;) {
    const { rows } = await beside.pool.query(
      `SELECT 1 FROM import_run WHERE stage = 'recording' AND done > 0`,
    )
    if (rows.length > 0) break
    await wait(2)
  }
  child.kill(signal)
  await beside.close()
}

/** The socket folder of a data folder, if it is there. */
function socketFolder(data: string): string | undefined {
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16)
  return readdirSync(tmpdir()).find((found) => found.startsWith('cadre-') && found.endsWith(`-${name}`))
}

suite('a command that is interrupted', () => {
  for (const { args, demo, signal, code } of [
    { args: ['prepare'], demo: 'new', signal: 'SIGINT', code: 130 },
    { args: ['verify'], demo: 'prepared', signal: 'SIGINT', code: 130 },
    { args: ['rebuild', '--check'], demo: 'prepared', signal: 'SIGTERM', code: 143 },
  ] as const) {
    test(`cadre ${args.join(' ')} by ${signal} stops what it started`, async () => {
      const env = demo === 'new' ? newData('off') : await preparedData('off')
      const ran = await cadre(args, {
        env,
        onSpawn: (child) => void onceStarted(env.CADRE_DATA, child, signal),
      })
      assert.equal(ran.code, code, ran.err)
      assert.match(ran.err, new RegExp(`${signal}: stopping`))
      assert.equal(ran.out, '')
      assert.deepEqual(processesOf(env.CADRE_DATA), [])
      assert.equal(socketFolder(env.CADRE_DATA), undefined)
      assert.equal((await cadre(['verify'], { env })).code, 0, 'the folder is free again')
    })
  }

  test('cadre import by SIGINT saves nothing, and can be run again', async () => {
    const env = await preparedData('off')
    const before = (await cadreJson(['verify'], { env })).json['entries']
    const ran = await cadre(['import', 'plum', LISTING], {
      env,
      onSpawn: (child) => void onceRecording(env.CADRE_DATA, child, 'SIGINT'),
    })
    assert.equal(ran.code, 130, ran.err)
    assert.deepEqual(processesOf(env.CADRE_DATA), [])
    assert.equal((await cadreJson(['verify'], { env })).json['entries'], before)
    const again = await cadreJson(['import', 'plum', LISTING], { env })
    assert.equal(again.code, 0, again.err)
    assert.equal(again.json['already'], false)
    assert.equal(again.json['read'], 10_540)
  })
})
