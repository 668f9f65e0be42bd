import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { seeded } from '../../src/demo/seeded.ts'
import { connect, type Connection } from '../../src/store/database.ts'
import { ENGINE, scratchFolder } from '../engines.ts'
import { besideData, cadreJson, cutPower, preparedData, serveCadre, type Serving } from '../support/cadre.ts'
import { demoAddress } from '../support/demo.ts'

const KILLS = process.env['CADRE_TEST_LONG'] === undefined ? 3 : 100

type Acknowledged = { id: string; seq: number }

/** One act; what of it was acknowledged, or undefined where the server had died before it could answer. */
async function actOnce({ address }: Serving, source: string): Promise<Acknowledged | undefined> {
  try {
    const answer = await fetch(`${address}/api/actions/positions/enter-allocation`, {
      method: 'POST',
      headers: { authorization: 'Seat opm', 'content-type': 'application/json' },
      body: JSON.stringify({ input: { unit: 'AG', spaces: 100, effective: '2026-10-01', source } }),
    })
    const { entries } = (await answer.json()) as { entries?: Acknowledged[] }
    return entries?.[0]
  } catch {
    return undefined
  }
}

/** Acts from three hands until everything has ended. */
async function actUntilEnd(serving: Serving, round: number, acknowledged: Acknowledged[]): Promise<void> {
  const hands = [1, 2, 3].map(async (hand) => {
    for (let turn = 0; ; turn++) {
      const done = await actOnce(serving, `letter ${round}-${hand}-${turn}`)
      if (done === undefined) return
      acknowledged.push(done)
    }
  })
  await Promise.all(hands)
}

suite('acts under way when everything is killed', () => {
  test(`${KILLS} times: nothing acknowledged is lost, the chain is whole and the views equal the journal`, async () => {
    const env = await ground()
    const folder = env.CADRE_DATA
    const draw = seeded(9)
    const acknowledged: Acknowledged[] = []
    for (let round = 0; round < KILLS; round++) {
      const serving = await serveCadre(env)
      const before = acknowledged.length
      const acting = actUntilEnd(serving, round, acknowledged)
      while (acknowledged.length < before + 3) await wait(1)
      await wait(draw.whole(0, 60))
      // By turns everything, as a power cut would; the server; a process of the database, and then the server.
      if (ENGINE === 'debian' || round % 3 === 1) serving.child.kill('SIGKILL')
      else if (round % 3 === 0) await cutPower(folder, serving.child)
      else await endDatabase(folder, serving)
      await acting
      await serving.end('SIGKILL')
    }
    const verdict = await cadreJson(['verify'], { env })
    assert.equal(verdict.json['whole'], true, JSON.stringify(verdict.json))
    const check = await cadreJson(['rebuild', '--check'], { env })
    assert.equal(check.code, 0, JSON.stringify(check.json))
    const again = await serveCadre(env)
    const beside = await besideOf(env)
    const { rows } = await beside.pool.query<{ id: string; seq: string; letter: string }>(
      `SELECT id::text, seq::text, body->>'source' AS letter FROM journal WHERE stream = 'allocation:AG'`,
    )
    await beside.close()
    await again.end('SIGTERM')
    const kept = new Map(rows.map(({ id, seq }) => [id, Number(seq)]))
    assert.ok(acknowledged.length >= 3 * KILLS)
    assert.deepEqual(
      acknowledged.filter(({ id, seq }) => kept.get(id) !== seq),
      [],
    )
    const letters = rows.map(({ letter }) => letter)
    assert.equal(new Set(letters).size, letters.length, 'no act was done twice')
  })
})

/** A demonstration of its own: with the database that Cadre brings, or on Debian's server, which others share. */
async function ground(): Promise<Readonly<Record<string, string>> & { CADRE_DATA: string }> {
  if (ENGINE === 'embedded') return await preparedData()
  const address = await demoAddress(ENGINE)
  return { CADRE_DATA: scratchFolder(), CADRE_PORT: '0', CADRE_DEMO: 'on', DATABASE_URL: address }
}

/** A connection of the test's own to that database. */
async function besideOf(env: Readonly<Record<string, string>> & { CADRE_DATA: string }): Promise<Connection> {
  const { DATABASE_URL } = env
  if (DATABASE_URL === undefined) return await besideData(env.CADRE_DATA)
  const url = new URL(DATABASE_URL.replace('@/', '@localhost/'))
  const socket = url.searchParams.get('host') ?? ''
  return connect({ socket, port: 5432, user: url.username, database: url.pathname.slice(1) }, { max: 1 })
}

/** Ends the database under the server; acts that it had not acknowledged get an error, and the server is ended too. */
async function endDatabase(folder: string, serving: Serving): Promise<void> {
  const beside = await besideData(folder)
  const { rows } = await beside.pool.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  )
  await beside.close()
  const [first] = rows
  if (first !== undefined) process.kill(first.pid, 'SIGKILL')
  await wait(20)
  serving.child.kill('SIGKILL')
}
