import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { chownSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import {
  cadre,
  cadreJson,
  cutPower,
  newData,
  preparedData,
  processesOf,
  type Serving,
  serveCadre,
} from '../support/cadre.ts'

const NOBODY = 65_534

/** One act through the server's API; the entry that it acknowledged. */
async function allocate({ address }: Serving, spaces: number): Promise<string> {
  const answer = await fetch(`${address}/api/actions/positions/enter-allocation`, {
    method: 'POST',
    headers: { authorization: 'Seat opm', 'content-type': 'application/json' },
    body: JSON.stringify({
      input: { unit: 'AG', spaces, effective: '2026-10-01', source: `letter ${spaces}` },
    }),
  })
  const { entries } = (await answer.json()) as { entries: { id: string }[] }
  const [entry] = entries
  assert.ok(entry)
  return entry.id
}

/** The entries of the record acted on, by identifier, as a server tells them. */
async function kept({ address }: Serving): Promise<Set<string>> {
  const found = new Set<string>()
  for (let before = ''; ; ) {
    const url = `${address}/api/audit?stream=allocation:AG${before}`
    const answer = await fetch(url, { headers: { authorization: 'Seat opm' } })
    const { rows } = (await answer.json()) as { rows: { id: string; seq: number }[] }
    for (const { id } of rows) found.add(id)
    const last = rows.at(-1)
    if (last === undefined) return found
    before = `&before=${last.seq}`
  }
}

/** Acts from three hands at once until the server dies; the entries that it had acknowledged. */
async function actUntilKilled(serving: Serving, kill: () => unknown): Promise<string[]> {
  const acknowledged: string[] = []
  const hands = [100, 200, 300].map(async (first) => {
    for (let spaces = first; ; spaces++) {
      try {
        acknowledged.push(await allocate(serving, spaces))
      } catch {
        return
      }
    }
  })
  while (acknowledged.length < 30) await wait(5)
  await kill()
  await Promise.all(hands)
  return acknowledged
}

suite('a server that ends', () => {
  test('killed, it leaves a stale lock that the next one takes over, and every act that it acknowledged', async () => {
    const env = await preparedData()
    const acknowledged: string[] = []
    for (const death of ['the server alone', 'the server and its database'] as const) {
      const serving = await serveCadre(env)
      const more = await actUntilKilled(serving, () =>
        death === 'the server alone'
          ? serving.child.kill('SIGKILL')
          : cutPower(env.CADRE_DATA, serving.child),
      )
      acknowledged.push(...more)
      // The database of the first one still runs, and nobody has let go of the lock.
      assert.equal(processesOf(env.CADRE_DATA).length > 0, death === 'the server alone', death)
    }
    const { code, json } = await cadreJson(['verify'], { env })
    assert.equal(code, 0, JSON.stringify(json))
    assert.equal(json['whole'], true)
    assert.deepEqual(processesOf(env.CADRE_DATA), [], 'the command left nothing running')
    const again = await serveCadre(env)
    const found = await kept(again)
    assert.deepEqual(
      acknowledged.filter((id) => !found.has(id)),
      [],
    )
    await again.end('SIGTERM')
  })

  test('by Ctrl-C it stops everything that it started: while it serves, and before', async () => {
    const env = newData('off')
    const onSpawn = async (child: ChildProcess) => {
      while (processesOf(env.CADRE_DATA).length === 0 && child.exitCode === null) await wait(2)
      child.kill('SIGINT')
    }
    const { code, err } = await cadre(['start'], { env, onSpawn: (child) => void onSpawn(child) })
    assert.equal(code, 0, err)
    assert.deepEqual(processesOf(env.CADRE_DATA), [])
    const serving = await serveCadre(env)
    assert.ok(processesOf(env.CADRE_DATA).length > 0)
    const ran = await serving.end('SIGINT')
    assert.equal(ran.code, 0)
    assert.match(ran.err, /SIGINT: stopping/)
    assert.deepEqual(processesOf(env.CADRE_DATA), [])
    await assert.rejects(fetch(`${serving.address}/sign-in`))
    assert.equal((await cadre(['verify'], { env })).code, 0, 'the folder is free again')
  })

  test('it says where it serves and, in the demonstration, how to sign in; on loopback alone', async () => {
    const env = await preparedData()
    const serving = await serveCadre(env)
    const { port } = new URL(serving.address)
    const listening = readFileSync('/proc/net/tcp', 'utf8') + readFileSync('/proc/net/tcp6', 'utf8')
    const hex = Number(port).toString(16).toUpperCase().padStart(4, '0')
    const sockets = listening.split('\n').filter((line) => line.includes(`:${hex} `) && / 0A /.test(line))
    assert.deepEqual(
      sockets.map((line) => line.trim().split(/\s+/)[1]),
      [`0100007F:${hex}`],
      'it listens on 127.0.0.1 and nowhere else',
    )
    const { out } = await serving.end('SIGTERM')
    assert.match(
      out,
      /Demonstration: open http:\/\/127\.0\.0\.1:\d+\/sign-in and choose a seat \(esu, .*opm.*\); no password/,
    )
    assert.match(out, /Press Ctrl-C to stop/)
  })

  test('a port that is taken is named, and nothing is left running', async () => {
    const env = newData('off')
    const first = await serveCadre(env)
    const other = { ...newData('off'), CADRE_PORT: new URL(first.address).port }
    const ran = await cadre(['start'], { env: other })
    assert.equal(ran.code, 1)
    assert.match(ran.err, /EADDRINUSE|in use|taken/)
    assert.deepEqual(processesOf(other.CADRE_DATA), [])
    await first.end('SIGTERM')
  })

  test('an ordinary user runs it as root does', async () => {
    const env = newData('off')
    const root = process.getuid?.() === 0
    if (root) chownSync(env.CADRE_DATA, NOBODY, NOBODY)
    const under = root ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : []
    const { code, json, err } = await cadreJson(['verify'], { env, under })
    assert.equal(code, 0, err)
    assert.equal(json['whole'], true)
    const owner = readFileSync(join(env.CADRE_DATA, 'postgres', 'postmaster.opts'), 'utf8')
    assert.match(owner, /postgres/)
    assert.deepEqual(processesOf(env.CADRE_DATA), [])
  })
})
