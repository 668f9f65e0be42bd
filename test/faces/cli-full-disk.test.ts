import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { suite, test, type TestContext } from 'node:test'
import { cadre, cadreJson, cutPower, LISTING, newData, processesOf, serveCadre } from '../support/cadre.ts'

/** A data folder on a disk of its own, so small. Mounting needs root, as CI and a fresh machine have it. */
function onDisk(test: TestContext, size: string): ReturnType<typeof newData> {
  const env = newData('off')
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', env.CADRE_DATA])
  test.after(async () => {
    await cutPower(env.CADRE_DATA)
    execFileSync('umount', ['-l', env.CADRE_DATA])
  })
  return env
}

function enlarge({ CADRE_DATA }: ReturnType<typeof newData>): void {
  execFileSync('mount', ['-o', 'remount,size=400m', CADRE_DATA])
}

suite('a full disk', () => {
  test('is named when the database is made, and nothing half made is taken for whole later', async (context) => {
    const env = onDisk(context, '30m')
    const ran = await cadre(['prepare'], { env })
    assert.equal(ran.code, 1)
    assert.match(ran.err, new RegExp(`the disk that holds ${env.CADRE_DATA}\\S* is full`))
    assert.deepEqual(processesOf(env.CADRE_DATA), [])
    enlarge(env)
    assert.equal((await cadre(['prepare'], { env })).code, 0)
  })

  test('is named by an import, which saves nothing and loses nothing acknowledged, and can be sent again', async (context) => {
    const env = onDisk(context, '90m')
    assert.equal((await cadre(['prepare'], { env })).code, 0)
    const before = (await cadreJson(['verify'], { env })).json
    const full = await cadre(['import', 'plum', LISTING], { env })
    assert.equal(full.code, 1)
    assert.match(
      full.err,
      new RegExp(`the disk that holds ${env.CADRE_DATA} is full, and nothing of this was saved`),
    )
    assert.doesNotMatch(full.err, /\n {4}at /, 'words, not a stack')
    assert.deepEqual(processesOf(env.CADRE_DATA), [])
    const still = await cadre(['verify'], { env })
    if (still.code !== 0) assert.match(still.err, /is full/, 'where it cannot even start, it says why')
    enlarge(env)
    assert.deepEqual((await cadreJson(['verify'], { env })).json, before)
    const again = await cadreJson(['import', 'plum', LISTING], { env })
    assert.deepEqual([again.json['read'], again.json['already']], [10_540, false])
    assert.equal((await cadre(['rebuild', '--check'], { env })).code, 0)
  })

  test('does not end the server beside which it fills up', async (context) => {
    const env = onDisk(context, '90m')
    assert.equal((await cadre(['prepare'], { env })).code, 0)
    const serving = await serveCadre(env)
    const full = await cadre(['import', 'plum', LISTING], { env })
    assert.equal(full.code, 1)
    assert.match(full.err, /is full/)
    assert.equal((await fetch(`${serving.address}/sign-in`)).status, 200)
    assert.equal((await fetch(`${serving.address}/assets/cadre.css`)).status, 200)
    enlarge(env)
    const ran = await serving.end('SIGTERM')
    assert.equal(ran.code, 0, ran.err)
    assert.deepEqual(processesOf(env.CADRE_DATA), [])
    assert.equal((await cadre(['import', 'plum', LISTING], { env })).code, 0)
  })
})
