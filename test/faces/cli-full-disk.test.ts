import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { after, suite, test } from 'node:test'
import { cadre, cadreJson, LISTING, newData, processesOf, serveCadre } from '../support/cadre.ts'

type Json = Record<string, unknown>

const disks: string[] = []

/** A data folder on a disk of its own, so small. Mounting needs root, as CI and a fresh machine have it. */
function onDisk(size: string): ReturnType<typeof newData> {
  const env = newData('off')
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', env.CADRE_DATA])
  disks.push(env.CADRE_DATA)
  return env
}

function enlarge({ CADRE_DATA }: ReturnType<typeof newData>): void {
  execFileSync('mount', ['-o', 'remount,size=400m', CADRE_DATA])
}

after(() => {
  for (const disk of disks) execFileSync('umount', ['-l', disk])
})

suite('a full disk', () => {
  test('is named when the database is made, and nothing half made is taken for whole later', async () => {
    const env = onDisk('30m')
    const ran = await cadre(['prepare'], { env })
    assert.equal(ran.code, 1)
    assert.match(ran.err, new RegExp(`the disk that holds ${env.CADRE_DATA}\\S* is full`))
    assert.deepEqual(processesOf(env.CADRE_DATA), [])
    enlarge(env)
    assert.equal((await cadre(['prepare'], { env })).code, 0)
  })

  test('is named by an import, which saves nothing and loses nothing acknowledged, and can be sent again', async () => {
    const env = onDisk('90m')
    const demo = { ...env, CADRE_DEMO: 'on' }
    assert.equal((await cadre(['prepare'], { env })).code, 0)
    const before = (await cadreJson<Json>(['verify'], { env })).json
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
    assert.deepEqual((await cadreJson<Json>(['verify'], { env })).json, before)
    const again = await cadreJson<Json>(['import', 'plum', LISTING], { env })
    assert.deepEqual([again.json['read'], again.json['already']], [10_540, false])
    assert.equal((await cadre(['rebuild', '--check'], { env })).code, 0)
    assert.equal(demo.CADRE_DEMO, 'on')
  })

  test('does not end the server, which keeps every act that it acknowledged', async () => {
    const env = onDisk('90m')
    // The demonstration itself would not fit: its agencies are made first, its seats opened after.
    assert.equal((await cadre(['prepare'], { env })).code, 0)
    const serving = await serveCadre(env)
    const headers = { authorization: 'Seat opm', 'content-type': 'application/json' }
    const answer = await fetch(`${serving.address}/api/imports`, {
      method: 'POST',
      headers,
      body: readFileSync(LISTING),
    })
    assert.equal(answer.status, 401, 'no seat without the demonstration')
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
