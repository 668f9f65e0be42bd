import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import {
  LISTING,
  besideData,
  cadre,
  cadreJson,
  inProcess,
  preparedData,
  processesOf,
  type Serving,
  serveCadre,
  type Json,
} from '../support/cadre.ts'
import type { Connection } from '../../src/store/database.ts'
import { plum } from '../support/plum.ts'

type Acted = { outcome: string; preview: boolean; entries: { id?: string; seq?: number }[] }

const ALLOCATE = 'positions/enter-allocation'
const letter = { unit: 'AG', spaces: 300, effective: '2026-10-01', source: 'letter of 1 October 2026' }

let env: Awaited<ReturnType<typeof preparedData>>
let serving: Serving
let beside: Connection

const act = async (seat: string, input: unknown, ...more: string[]) =>
  await quick(['act', ALLOCATE, '--as', seat, '--input', '-', ...more], JSON.stringify(input))
// What needs no process of its own runs in this one, beside the server all the same.
const quick = async (args: readonly string[], input = '') => await cadreJson(args, { env, input }, inProcess)
const entries = async (): Promise<number> => {
  const { rows } = await beside.pool.query<{ seq: string }>('SELECT seq FROM journal_head')
  return Number(rows[0]?.seq)
}

suite('cadre act, import, verify and rebuild beside a running server', () => {
  before(async () => {
    env = await preparedData()
    serving = await serveCadre(env)
    beside = await besideData(env.CADRE_DATA)
  })

  after(async () => {
    await beside.close().catch(() => undefined)
    await serving.end('SIGTERM')
  })

  test('done is exit 0 and saved; a preview is exit 0 and not', async () => {
    const before = await entries()
    const preview = await act('opm', letter, '--preview')
    assert.equal(preview.code, 0)
    assert.equal(preview.json['preview'], true)
    assert.equal(await entries(), before)
    const file = join(env.CADRE_DATA, 'input.json')
    writeFileSync(file, JSON.stringify(letter))
    const done = await cadreJson(['act', ALLOCATE, '--as', 'opm', '--input', file], { env })
    assert.equal(done.code, 0)
    assert.equal(done.json['outcome'], 'done')
    assert.equal((done.json as Acted).entries[0]?.seq, before + 1)
    assert.equal(await entries(), before + 1)
  })

  test('invalid 2, refused 3, not allowed 4, not found 5, conflict 6: each says so and saves nothing', async () => {
    const before = await entries()
    const position = { unit: 'HSBB', position: 'ice-p950', title: 'T', location: 'L', designation: 'general' }
    const establish = ['act', 'positions/establish-position', '--as', 'appointing-authority', '--input', '-']
    const refused = quick(establish, JSON.stringify({ ...position, effective: '1995-10-01' }))
    const runs: [number, string, Promise<{ code: number | null; json: Json }>][] = [
      [2, 'invalid', act('opm', { ...letter, spaces: 'many' })],
      [2, 'invalid', act('opm', { ...letter, colour: 'red' })],
      [2, 'invalid', quick(['act', ALLOCATE, '--as', 'opm', '--input', '/no/such'])],
      [2, 'invalid', quick(['act', ALLOCATE, '--as', 'opm', '--input', '-'], '[]')],
      [3, 'refused', refused],
      [4, 'not-allowed', act('esu', letter)],
      [4, 'not-allowed', act('executive', letter)],
      [5, 'not-found', act('opm', { ...letter, unit: 'NOWHERE' })],
      [5, 'not-found', quick(['act', 'positions/none', '--as', 'opm'])],
      [6, 'conflict', act('opm', letter, '--basis', '1')],
    ]
    for (const [code, outcome, run] of runs) {
      const ran = await run
      assert.equal(ran.code, code, JSON.stringify(ran.json))
      assert.equal(ran.json['outcome'], outcome)
    }
    assert.equal(await entries(), before)
    const { json } = await refused
    assert.equal(json['rule'], 'positions/establish')
    assert.match(String(json['message']), /no allocation of HSBB is in force on 1995-10-01/)
  })

  test('a basis that is none is not taken for the newest', async () => {
    for (const basis of ['abc', '-1', '1.5', '']) {
      const ran = await act('opm', letter, `--basis=${basis}`)
      assert.equal(ran.code, 2, `--basis=${basis}: ${JSON.stringify(ran.json)}`)
    }
  })

  test('what a command saves, the server shows at once', async () => {
    const { json } = await act('opm', { ...letter, unit: 'DJ', spaces: 777 })
    const [entry] = (json as Acted).entries
    const headers = { authorization: 'Seat opm' }
    const answer = await fetch(`${serving.address}/api/audit?stream=allocation:DJ`, { headers })
    const { rows } = (await answer.json()) as { rows: { id: string; body: Json }[] }
    assert.equal(rows[0]?.id, entry?.id)
    assert.equal(rows[0]?.body['spaces'], 777)
  })

  test('a small listing is taken in with a report; the real one is known', async () => {
    const file = join(env.CADRE_DATA, 'small.csv')
    const report = join(env.CADRE_DATA, 'report.csv')
    writeFileSync(file, plum({}, {}, { PositionTitle: '=1+1' }, { PositionStatus: 'Perhaps' }))
    const small = await cadreJson(['import', 'plum', file, '--as-of', '2026-10-01', '--report', report], {
      env,
    })
    assert.equal(small.code, 0)
    const { read, taken, repaired, duplicate, refused, already, asOf } = small.json
    assert.deepEqual(
      { read, taken, repaired, duplicate, refused },
      { read: 4, taken: 2, repaired: 0, duplicate: 1, refused: 1 },
    )
    assert.deepEqual([already, asOf], [false, '2026-10-01'])
    const rows: Record<string, string>[] = parse(readFileSync(report), { bom: true, columns: true })
    assert.deepEqual(
      rows.map((row) => row['outcome']),
      ['taken', 'duplicate', 'taken', 'refused'],
    )
    assert.equal(rows[2]?.['title'], `'=1+1`)
    const before = await entries()
    const again = await cadreJson(['import', 'plum', LISTING, '--report', report], { env })
    assert.equal(again.json['already'], true)
    const counts = ['read', 'taken', 'repaired', 'duplicate', 'refused'].map((name) =>
      Number(again.json[name]),
    )
    const [all = 0, ...parts] = counts
    assert.equal(all, 10_540)
    assert.equal(
      parts.reduce((sum, part) => sum + part, 0),
      all,
    )
    assert.equal(parse(readFileSync(report), { bom: true, columns: true }).length, 10_540)
    assert.equal(await entries(), before)
  })

  test('what cannot be imported is exit 2, and whose power is lacking exit 4', async () => {
    const file = join(env.CADRE_DATA, 'wrong.csv')
    writeFileSync(file, 'a,b\n1,2\n')
    const runs: [number, string[]][] = [
      [2, ['import', 'plum', file]],
      [2, ['import', 'plum', '/no/such.csv']],
      [2, ['import', 'plum', env.CADRE_DATA]],
      [2, ['import', 'plum', file, '--as-of', '2026-02-30']],
      [4, ['import', 'plum', LISTING, '--as', 'auditor']],
    ]
    for (const [code, args] of runs) {
      const ran = await quick(args)
      assert.equal(ran.code, code, `${args.join(' ')}: ${JSON.stringify(ran.json)}`)
    }
  })

  test('a record is opened by a seat that may, for a reason, and by no other', async () => {
    const open = async (seat: string, input: unknown, ...more: string[]) =>
      await quick(['act', 'access/open-record', '--as', seat, '--input', '-', ...more], JSON.stringify(input))
    const input = { person: 'ice-e001', reason: 'Audit 2026-114 of awards' }
    const before = await entries()
    assert.equal((await open('esu', input)).code, 4)
    assert.equal((await open('auditor', { person: 'ice-e001' })).code, 2)
    assert.equal((await open('auditor', input, '--preview')).code, 0)
    assert.equal((await open('auditor', { ...input, person: 'nobody' }, '--preview')).code, 0)
    assert.equal((await open('auditor', { ...input, person: 'nobody' })).code, 5)
    assert.equal(await entries(), before)
    assert.equal((await open('auditor', input)).code, 0)
    assert.equal(await entries(), before + 1)
  })

  test('the views equal the journal', async () => {
    const ran = await cadreJson(['rebuild', '--check'], { env })
    assert.equal(ran.code, 0, JSON.stringify(ran.json))
    assert.equal(ran.json['equal'], true)
  })

  test('a view that was changed by hand is found, and mended by a rebuild', async () => {
    await beside.pool.query(`UPDATE allocation SET spaces = spaces + 1 WHERE unit_id = 'DJ'`)
    const check = await quick(['rebuild', '--check'])
    assert.equal(check.code, 3)
    assert.equal(check.json['equal'], false)
    const tables = check.json['tables'] as { table: string; missing: number; extra: number }[]
    assert.deepEqual(
      tables.filter(({ missing, extra }) => missing + extra > 0).map(({ table }) => table),
      ['allocation'],
    )
    assert.equal((await quick(['rebuild'])).code, 0)
    assert.equal((await quick(['rebuild', '--check'])).code, 0)
  })

  test('a second server is refused, and told where the first serves', async () => {
    const second = await cadre(['start'], { env })
    assert.equal(second.code, 6)
    assert.ok(second.err.includes(`already runs on this data folder at ${serving.address}`), second.err)
    assert.equal((await fetch(`${serving.address}/sign-in`)).status, 200)
  })

  test('an entry that was changed by hand is named by verify, as command, page and API', async () => {
    const { rows } = await beside.pool.query<{ seq: string; id: string }>(
      `SELECT seq, id FROM journal WHERE stream = 'allocation:DJ' ORDER BY seq LIMIT 1`,
    )
    const [entry] = rows
    assert.ok(entry)
    await assert.rejects(
      beside.pool.query(`UPDATE journal SET body = body || '{"spaces": 1}' WHERE id = $1`, [entry.id]),
      /append-only|never|not allowed|journal/i,
    )
    await beside.pool.query('ALTER TABLE journal DISABLE TRIGGER ALL')
    await beside.pool.query(`UPDATE journal SET body = body || '{"spaces": 1}' WHERE id = $1`, [entry.id])
    const ran = await cadreJson(['verify'], { env })
    assert.equal(ran.code, 3)
    assert.equal(ran.json['whole'], false)
    const broken = ran.json['broken'] as { seq: number; id: string; why: string }
    assert.equal(broken.id, entry.id)
    assert.equal(broken.seq, Number(entry.seq))
    assert.match(broken.why, /does not match its hash/)
    const { err } = await inProcess(['verify'], { env })
    assert.match(err, new RegExp(`broken at entry ${entry.seq} ${entry.id}`))
    const answer = await fetch(`${serving.address}/api/verify`, {
      headers: { authorization: 'Seat auditor' },
    })
    assert.deepEqual(await answer.json(), ran.json)
  })

  test('the server stops on SIGTERM with all that it started', async () => {
    await beside.close()
    const ran = await serving.end('SIGTERM')
    assert.equal(ran.code, 0)
    assert.deepEqual(processesOf(env.CADRE_DATA), [])
  })
})
