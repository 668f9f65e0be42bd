import assert from 'node:assert/strict'
import { cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { before, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { emptyAddress, scratchFolder } from '../engines.ts'
import {
  besideData,
  cadre,
  cadreJson,
  cutPower,
  inProcess,
  newData,
  preparedData,
  processesOf,
  serveCadre,
} from '../support/cadre.ts'

type Check = { name: string; state: string; says: string; todo?: string }

const place = () => join(scratchFolder(), 'backup')

/** A backup of the demonstration, taken while its server works. */
let backup: string
let head: string

before(async () => {
  const env = await preparedData()
  writeFileSync(join(env.CADRE_DATA, 'server.key'), 'x'.repeat(32), { mode: 0o600 })
  const serving = await serveCadre(env)
  backup = place()
  const taken = await cadreJson(['backup', backup], { env })
  assert.equal(taken.code, 0, taken.err)
  head = String(taken.json['head'])
  const again = await cadreJson(['backup', backup], { env })
  assert.equal(again.code, 2)
  assert.match(JSON.stringify(again.json), /is not empty; give another one/)
  const over = await cadreJson(['restore', backup], { env })
  assert.equal(over.code, 6)
  assert.match(
    JSON.stringify(over.json),
    /already runs on this data folder at http.*nothing was restored; restore into/,
  )
  await serving.end('SIGTERM')
  const verdict = await cadreJson(['verify'], { env })
  assert.equal(verdict.json['head'], head, 'the running server lost nothing')
})

async function verdictOf(env: Record<string, string>) {
  return (await cadreJson(['verify'], { env })).json
}

suite('cadre backup and restore', () => {
  test('bring the whole demonstration back into a new folder, with its key, and not twice', async () => {
    const env = newData()
    rmSync(env.CADRE_DATA, { recursive: true })
    const restored = await cadreJson(['restore', backup], { env })
    assert.equal(restored.code, 0, restored.err)
    assert.equal(restored.json['head'], head)
    assert.equal(statSync(join(env.CADRE_DATA, 'server.key')).mode & 0o777, 0o600)
    assert.deepEqual(processesOf(env.CADRE_DATA), [])
    assert.equal((await verdictOf(env))['head'], head, 'prepare adds nothing')
    assert.equal((await cadreJson(['rebuild', '--check'], { env })).code, 0)
    const again = await cadreJson(['restore', backup], { env })
    assert.equal(again.code, 6)
    assert.match(
      String(again.json['message']),
      /not empty.*nothing was restored; restore into a new data folder/,
    )
  })

  test('into a database of one’s own, and not where it holds something', async () => {
    const env = { ...newData('off'), DATABASE_URL: await emptyAddress() }
    const restored = await cadreJson(['restore', backup], { env })
    assert.equal(restored.code, 0, restored.err)
    assert.equal((await verdictOf(env))['head'], head)
    const again = await cadreJson(['restore', backup], { env })
    assert.equal(again.code, 6)
    assert.match(String(again.json['message']), /make a new database, name it in DATABASE_URL/)
  })

  test('of a damaged backup, or one cut short, make nothing and name the file', async () => {
    const env = newData('off')
    const damaged = place()
    cpSync(backup, damaged, { recursive: true })
    rmSync(join(damaged, 'content.copy.gz'))
    const refused = await cadreJson(['restore', damaged], { env })
    assert.equal(refused.code, 2)
    assert.match(JSON.stringify(refused.json), /content\.copy\.gz.*is missing; use another copy/)
    rmSync(join(damaged, 'manifest.json'))
    const short = await cadre(['restore', damaged], { env })
    assert.equal(short.code, 2)
    assert.match(short.err, /manifest\.json": is not there: the backup was cut short/)
    assert.ok(!existsSync(join(env.CADRE_DATA, 'postgres')), 'no database was made for it')
  })

  test('into a folder with another key are refused', async () => {
    const env = newData('off')
    writeFileSync(join(env.CADRE_DATA, 'server.key'), 'y'.repeat(32))
    const refused = await cadreJson(['restore', backup], { env })
    assert.equal(refused.code, 6)
    assert.match(String(refused.json['message']), /holds another server\.key/)
  })

  test('killed in the middle leave an empty database or a whole one, and can be run again', async () => {
    const env = newData()
    let killed = 0
    for (const after of [0, 300, 1500]) {
      let ending: Promise<unknown> = Promise.resolve()
      await cadre(['restore', backup], {
        env,
        onSpawn(child) {
          ending = (async () => {
            const beside = await besideData(env.CADRE_DATA)
            await beside.close().catch(() => undefined)
            await wait(after)
            killed++
            await cutPower(env.CADRE_DATA, child)
          })()
        },
      })
      await ending
    }
    assert.equal(killed, 3)
    const restored = await cadreJson(['restore', backup], { env })
    assert.ok(restored.code === 0 || restored.code === 6, JSON.stringify(restored.json))
    assert.equal((await verdictOf(env))['head'], head)
    assert.equal((await cadreJson(['rebuild', '--check'], { env })).code, 0)
  })

  test('without a folder say how they are called', async () => {
    for (const args of [['backup'], ['restore'], ['backup', 'a', 'b'], ['restore', '']]) {
      const ran = await inProcess(args, { env: newData('off') })
      assert.equal(ran.code, 2)
      assert.match(ran.err, /usage: cadre (backup|restore) DIR/)
    }
  })
})

suite('cadre doctor', () => {
  test('finds a prepared folder well, in every check there is', async () => {
    const env = await preparedData('off')
    const { code, json } = await cadreJson(['doctor', '--full'], { env })
    const checks = json['checks'] as Check[]
    assert.equal(code, 0, JSON.stringify(checks))
    const names = checks.map(({ name }) => name)
    for (const name of [
      'settings',
      'disk',
      'socket',
      'lock',
      'clock',
      'version',
      'encoding',
      'durability',
      'rights',
      'schema',
      'chain',
      'views',
    ]) {
      assert.equal(checks[names.indexOf(name)]?.state, 'ok', name)
    }
    assert.deepEqual(processesOf(env.CADRE_DATA), [])
  })

  test('makes nothing where there is nothing', async () => {
    const env = newData('off')
    const { code, json } = await cadreJson(['doctor'], { env })
    assert.equal(code, 0)
    assert.match(JSON.stringify(json), /there is none yet in the data folder/)
    assert.deepEqual(readdirSync(env.CADRE_DATA), [])
  })

  test('names what is wrong and what to do: settings, chain, views, a lock left behind', async () => {
    const env = await preparedData('off')
    const wrong = await cadreJson(['doctor'], { env: { ...env, CADRE_PORT: 'many' } }, inProcess)
    assert.equal(wrong.code, 3)
    assert.match(JSON.stringify(wrong.json), /CADRE_PORT is many/)
    const serving = await serveCadre(env)
    const beside = await besideData(env.CADRE_DATA)
    await beside.pool.query('ALTER TABLE journal DISABLE TRIGGER USER')
    await beside.pool.query(`UPDATE journal SET actor = 'somebody else' WHERE seq = 5`)
    await beside.pool.query(`UPDATE unit SET name = 'another'`)
    await beside.close()
    const found = await cadreJson(['doctor', '--full'], { env })
    assert.equal(found.code, 3)
    const of = (name: string) => (found.json['checks'] as Check[]).find((check) => check.name === name)
    assert.equal(of('chain')?.state, 'failed')
    assert.match(of('chain')?.says ?? '', /broken at entry 5/)
    assert.match(of('views')?.todo ?? '', /cadre rebuild/)
    assert.match(of('lock')?.says ?? '', /held by server \d+ at http/)
    serving.child.kill('SIGKILL')
    await cutPower(env.CADRE_DATA, serving.child)
    const left = await cadreJson(['doctor'], { env })
    assert.equal((left.json['checks'] as Check[]).find(({ name }) => name === 'lock')?.state, 'warning')
  })

  test('hides the secrets of an address', async () => {
    const secret = 'tops3cret'
    const url = `postgres://cadre:${secret}@127.0.0.1:1/cadre?password=${secret}`
    const { code, out, err } = await cadre(['doctor'], { env: { ...newData('off'), DATABASE_URL: url } })
    assert.equal(code, 3)
    assert.ok(!`${out}${err}`.includes(secret), err)
    assert.match(err, /it does not open/)
  })
})

suite('a server asked to stop', () => {
  test('answers the request under way, saves it, and takes no more', async () => {
    const env = await preparedData()
    const serving = await serveCadre(env)
    const body = JSON.stringify({
      input: { unit: 'AG', spaces: 77, effective: '2026-10-01', source: 'letter 77' },
    })
    const { port } = new URL(serving.address)
    const answered = new Promise<{ status: number; text: string }>((resolve, reject) => {
      const asked = request(
        {
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: '/api/actions/positions/enter-allocation',
          headers: {
            authorization: 'Seat opm',
            'content-type': 'application/json',
            'content-length': body.length,
          },
        },
        (answer) => {
          let text = ''
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
          answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }))
        },
      )
      asked.once('error', reject)
      asked.write(body.slice(0, 20), () => void slowly(() => asked.end(body.slice(20))).catch(reject))
    })
    let ended: ReturnType<typeof serving.end> | undefined
    async function slowly(rest: () => void): Promise<void> {
      // Answered after the server took the first request.
      const live = () => fetch(`${serving.address}/health/live`)
      await live()
      ended = serving.end('SIGTERM')
      for (let turn = 0; turn < 100 && (await live().catch(() => undefined)) !== undefined; turn++)
        await wait(50)
      await assert.rejects(live(), 'it takes no more')
      rest()
    }
    const { status, text } = await answered
    assert.equal(status, 200, text)
    assert.equal((await ended)?.code, 0)
    const { entries } = JSON.parse(text) as { entries: { seq: number }[] }
    assert.equal((await verdictOf(env))['entries'], entries[0]?.seq)
  })
})
