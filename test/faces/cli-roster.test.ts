import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { scratchFolder } from '../engines.ts'
import { besideData, cadre, cadreJson, type Json, preparedData } from '../support/cadre.ts'
import { rosterFile, type Rows, SMALL } from '../support/roster.ts'

const folder = scratchFolder()
let env: Awaited<ReturnType<typeof preparedData>>

async function fileOf(name: string, rows: Rows): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, await rosterFile(rows))
  return path
}

suite('cadre import roster', () => {
  const roster = async (...args: string[]) => await cadreJson(['import', 'roster', ...args], { env })
  const entries = async (): Promise<number> => Number((await cadreJson(['verify'], { env })).json['entries'])
  before(async () => {
    env = await preparedData('off')
  })

  test('killed while it works it leaves nothing; then it is checked, taken in and reported', async () => {
    const first = await entries()
    const path = await fileOf('first.xlsx', SMALL)
    let ending: Promise<void> = Promise.resolve()
    const killed = await cadre(['import', 'roster', path], {
      env,
      onSpawn(child) {
        ending = killAtWork(child)
      },
    })
    await ending
    assert.equal(killed.signal, 'SIGKILL')
    assert.equal(await entries(), first)
    const small = await fileOf('small.xlsx', {
      ...SMALL,
      Pay: [...(SMALL.Pay ?? []), { person: '=1+1', effective: 'x', rate: '1', basis: 'b' }],
    })
    const report = join(folder, 'report.csv')
    const checked = await roster(small, '--check', '--report', report)
    assert.equal(checked.code, 0)
    assert.equal(checked.json['saved'], false)
    assert.equal(await entries(), first)
    const lines: Json[] = parse(readFileSync(report, 'utf8'), { bom: true, columns: true })
    assert.deepEqual([lines.length, lines[0]?.['outcome'], lines[0]?.['row']], [12, 'refused', '3'])
    const taken = await roster(small)
    assert.deepEqual([taken.code, taken.json['saved']], [0, true])
    assert.deepEqual(taken.json['counts'], checked.json['counts'])
    const again = await cadre(['import', 'roster', small], { env })
    assert.match(again.out, /Units +2 +0 +0 +2 +0/)
    assert.match(again.out, /0 entries made/)
    assert.equal(await entries(), first + Number(taken.json['entries']))
    const check = await cadreJson(['rebuild', '--check'], { env })
    assert.equal(check.code, 0, JSON.stringify(check.json))
  })

  test('what cannot be used is exit 2, a seat outside the demonstration 4', async () => {
    const bad = join(folder, 'bad.csv')
    writeFileSync(bad, 'a,b\n1,2\n')
    for (const args of [[bad], [join(folder, 'none.xlsx')], [], [bad, bad], [bad, '--as', 'nobody']]) {
      assert.equal((await roster(...args)).code, 2, args.join(' '))
    }
    assert.equal((await roster(bad, '--as', 'esu')).code, 4)
  })
})

suite('cadre import roster in the demonstration', () => {
  test('a seat without the power is exit 4; the specialist’s takes in her component’s rows alone', async () => {
    env = await preparedData()
    const path = await fileOf('other.xlsx', SMALL)
    const refused = await cadreJson(['import', 'roster', path, '--as', 'auditor'], { env })
    assert.deepEqual([refused.code, refused.json['outcome']], [4, 'not-allowed'])
    const { code, json } = await cadreJson(['import', 'roster', path], { env })
    assert.equal(code, 0)
    assert.equal(json['entries'], 0)
    assert.ok(
      (json['counts'] as { read: number; refused: number }[]).every(
        ({ read, refused: left }) => read === left,
      ),
    )
  })
})

/** Holds the journal's head, waits until the import stands before it in its transaction, and kills it there. */
async function killAtWork(child: ChildProcess): Promise<void> {
  const reading = new Promise<void>((resolve) => {
    child.stderr?.on('data', (text: Buffer) => text.toString().includes('Reading') && resolve())
  })
  const beside = await besideData(env.CADRE_DATA)
  const client = await beside.pool.connect()
  await client.query('BEGIN')
  await client.query('SELECT FROM journal_head FOR UPDATE')
  await reading
  for (let waiting = 0; waiting === 0; ) {
    const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM pg_locks WHERE NOT granted')
    waiting = Number(rows[0]?.count)
    if (waiting === 0) await wait(5)
  }
  child.kill('SIGKILL')
  await client.query('ROLLBACK').catch(() => undefined)
  client.release()
  await beside.close()
}
