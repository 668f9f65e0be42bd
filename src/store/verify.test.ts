import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, suite, test } from 'node:test'
import { freshDatabase, secondConnection } from '../../test/engines.ts'
import { personEvent, stampAt, unitEvent } from '../../test/sample.ts'
import { type Connection, transact } from './database.ts'
import { append, readFrom } from './journal.ts'
import { type Verdict, verify } from './verify.ts'

const ENTRIES = 6

async function journalOf(count = ENTRIES): Promise<Connection> {
  const connection = await freshDatabase()
  const events = Array.from({ length: count }, (_, index) => ({
    ...personEvent(`p${index + 1}`),
    ruling: { rule: 'test', kind: 'ruled', value: index },
  }))
  await transact(connection, (work) =>
    append(work, events, { ...stampAt(), power: 'appoint', delegation: 'memo 1' }),
  )
  return connection
}

/** What the check says after a change that only the database's owner can make; the change is undone again. */
async function afterTampering(connection: Connection, statements: readonly string[]): Promise<Verdict> {
  let verdict: Verdict | undefined
  const undo = transact(connection, async ({ db, client }) => {
    await client.query(`SET LOCAL session_replication_role = 'replica'`)
    for (const statement of statements) await client.query(statement)
    verdict = await verify(db)
    throw new Error('undone')
  })
  await assert.rejects(undo, /undone/)
  assert.ok(verdict !== undefined)
  return verdict
}

const CHANGES: readonly (readonly [what: string, statements: string[], seq: number, why: RegExp])[] = [
  [
    'an edited body',
    [`UPDATE journal SET body = '{"person":"x"}' WHERE seq = 3`],
    3,
    /content does not match/,
  ],
  ['an edited effective date', [`UPDATE journal SET effective = '2019-01-01' WHERE seq = 3`], 3, /content/],
  [
    'an edited instant',
    [`UPDATE journal SET recorded = recorded - interval '1 ms' WHERE seq = 3`],
    3,
    /content/,
  ],
  ['an edited actor', [`UPDATE journal SET actor = 'per-0002' WHERE seq = 3`], 3, /content/],
  ['an edited role', [`UPDATE journal SET role = 'opm' WHERE seq = 3`], 3, /content/],
  ['an edited capacity', [`UPDATE journal SET capacity = 'acting' WHERE seq = 3`], 3, /content/],
  ['an edited power', [`UPDATE journal SET power = 'remove' WHERE seq = 3`], 3, /content/],
  ['a power taken out', [`UPDATE journal SET power = NULL WHERE seq = 3`], 3, /content/],
  ['an edited delegation', [`UPDATE journal SET delegation = 'memo 2' WHERE seq = 3`], 3, /content/],
  ['an edited ruling', [`UPDATE journal SET ruling = '{"kind":"ruled"}' WHERE seq = 3`], 3, /content/],
  ['a ruling taken out', [`UPDATE journal SET ruling = NULL WHERE seq = 3`], 3, /content/],
  ['an edited type', [`UPDATE journal SET type = 'staffing/separated' WHERE seq = 3`], 3, /content/],
  [
    'an entry moved to another stream',
    [`UPDATE journal SET stream = 'person:q' WHERE seq = 3`],
    3,
    /content/,
  ],
  ['an edited version', [`UPDATE journal SET version = 9 WHERE seq = 3`], 3, /content/],
  ['another identifier', [`UPDATE journal SET id = gen_random_uuid() WHERE seq = 3`], 3, /content|sealed/],
  ['an edited hash', [`UPDATE journal SET hash = repeat('a', 64) WHERE seq = 3`], 3, /content/],
  ['an edited link', [`UPDATE journal SET prev = repeat('a', 64) WHERE seq = 3`], 3, /link/],
  ['a deleted entry', [`DELETE FROM journal WHERE seq = 3`], 4, /entry 3 is missing/],
  ['the first entry deleted', [`DELETE FROM journal WHERE seq = 1`], 2, /entry 1 is missing/],
  [
    'a deleted entry, the rest moved up',
    [`DELETE FROM journal WHERE seq = 3`, `UPDATE journal SET seq = seq - 1 WHERE seq > 3`],
    3,
    /link/,
  ],
  [
    'two entries that changed places',
    [
      `UPDATE journal SET seq = 100 WHERE seq = 3`,
      `UPDATE journal SET seq = 3 WHERE seq = 4`,
      `UPDATE journal SET seq = 4 WHERE seq = 100`,
    ],
    3,
    /link/,
  ],
  ['the tail cut off', [`DELETE FROM journal WHERE seq > 4`], 5, /ends at entry 4.*head names entry 6/],
  ['all of it gone', [`DELETE FROM journal`], 1, /ends at entry 0.*head names entry 6/],
  [
    'an entry put in at the end',
    [
      `INSERT INTO journal SELECT 7, gen_random_uuid(), 'person:x', 1, type, effective, recorded, actor, role, capacity,
         power, delegation, body, ruling, NULL, hash, repeat('b', 64) FROM journal WHERE seq = 6`,
    ],
    7,
    /content/,
  ],
  ['the head set back', [`UPDATE journal_head SET seq = 5`], 6, /head names entry 5/],
  ['the head with another hash', [`UPDATE journal_head SET hash = repeat('c', 64)`], 6, /head/],
  [
    'edited sealed text',
    [
      `UPDATE content SET cipher = set_byte(cipher, 20, 255 - get_byte(cipher, 20)) WHERE event = (SELECT id FROM journal WHERE seq = 3)`,
    ],
    3,
    /sealed text does not match/,
  ],
  [
    'sealed text taken out',
    [`DELETE FROM content WHERE event = (SELECT id FROM journal WHERE seq = 3)`],
    3,
    /sealed text is gone/,
  ],
  [
    'two changed: the first is named',
    [`UPDATE journal SET role = 'x' WHERE seq = 5`, `UPDATE journal SET role = 'x' WHERE seq = 2`],
    2,
    /content/,
  ],
]

suite('verify', () => {
  let whole: Connection
  before(async () => {
    whole = await journalOf()
  })

  test('a whole chain, over more than one batch, with progress; an empty one too', async () => {
    const connection = await freshDatabase()
    assert.deepEqual(await verify(connection.db), { whole: true, entries: 0, head: '0'.repeat(64) })
    const events = Array.from({ length: 5100 }, (_, index) => unitEvent(`U${index}`))
    await transact(connection, (work) => append(work, events, stampAt()))
    const told: number[] = []
    const verdict = await verify(connection.db, (entries) => told.push(entries))
    assert.ok(verdict.whole)
    assert.equal(verdict.entries, 5100)
    assert.equal(told[0], 5000)
    assert.equal(told.at(-1), 5100)
  })

  test('destroying every key leaves it whole', async () => {
    const connection = await journalOf()
    await connection.pool.query('DELETE FROM content_key')
    assert.equal((await verify(connection.db)).whole, true)
  })

  for (const [what, statements, seq, why] of CHANGES) {
    test(`${what} is found, and entry ${seq} named`, async () => {
      assert.equal((await verify(whole.db)).whole, true)
      const verdict = await afterTampering(whole, statements)
      assert.ok(!verdict.whole)
      assert.equal(verdict.broken.seq, seq)
      assert.match(verdict.broken.why, why)
    })
  }

  test('beside a writer it raises no false alarm', async () => {
    const connection = await journalOf(200)
    const writer = await secondConnection(connection)
    const task = { goesOn: true }
    const writes = (async () => {
      for (let turn = 0; task.goesOn; turn++) {
        await transact(writer, (work) => append(work, [unitEvent(`W${turn}`)], stampAt()))
      }
    })()
    try {
      for (let turn = 0; turn < 40; turn++) {
        const verdict = await verify(connection.db)
        assert.ok(verdict.whole, JSON.stringify(verdict))
      }
    } finally {
      task.goesOn = false
      await writes
    }
  })

  test('an outsider who has only docs/journal.md comes to the same hashes', async () => {
    const connection = await journalOf()
    const { rows } = await connection.pool.query<Record<string, unknown> & { prev: string; hash: string }>(
      `SELECT seq, id, stream, version, type, effective::text, recorded, actor, role, capacity, power, delegation,
              body, ruling, content_hash AS "contentHash", prev, hash FROM journal ORDER BY seq`,
    )
    let prev = '0'.repeat(64)
    for (const { hash, ...entry } of rows) {
      assert.equal(entry.prev, prev)
      prev = createHash('sha256').update(sorted(entry), 'utf8').digest('hex')
      assert.equal(hash, prev)
    }
    assert.equal((await readFrom(connection.db, ENTRIES - 1, 1))[0]?.hash, prev)
  })
})

/** RFC 8785, written a second time for plain data: keys sorted, no blanks, absent fields left out. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, field]) => field !== null)
  fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${sorted(field)}`).join(',')}}`
}
