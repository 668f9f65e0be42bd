import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabase, freshDatabase } from '../../test/engines.ts'
import { enter, personEvent, unitEvent } from '../../test/sample.ts'
import type { Connection, Database } from './database.ts'
import { migrate } from './migrate.ts'
import { type Limits, openSight, PUBLIC } from './sight.ts'

/** What pages have no business with: accounts, sessions, and the service's own book-keeping. */
const SHUT: ReadonlySet<string> = new Set([
  'account',
  'account_link',
  'account_request',
  'api_token',
  'migration_checksum',
  'passkey',
  'recovery_code',
  'session',
  'sign_in_attempt',
  'sign_in_log',
  'sign_in_step',
  'totp',
])
/** Views over what is open to all. */
const OPEN_VIEWS: ReadonlySet<string> = new Set(['unit_tree', 'listing_person', 'listing_position'])

const OWN: Limits = {
  reach: 'own',
  person: `o'brien\\`,
  unit: 'U',
  positions: 'unit',
  audit: 'own',
  on: '2026-11-22',
}

let connection: Connection
before(async () => {
  connection = await freshDatabase()
  await enter(connection, [unitEvent('U'), personEvent('p1', 'One'), personEvent(`o'brien\\`, 'Two')])
})

async function ask<T>(db: Database, text: string): Promise<T[]> {
  return (await sql.raw<T>(text).execute(db)).rows
}

suite('the role that reads', () => {
  test('sees of every table either what a policy lets it, or nothing: a new table fails here until it is decided', async () => {
    const tables = await ask<{ name: string; kind: string; open: boolean; walled: boolean }>(
      connection.db,
      `SELECT c.relname AS name, c.relkind AS kind,
              has_table_privilege('cadre_person', c.oid, 'SELECT') AS open,
              c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid
                AND p.polroles = ARRAY[to_regrole('cadre_person')::oid] AND p.polcmd = 'r') AS walled
         FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`,
    )
    assert.ok(tables.length > 20)
    for (const { name, kind, open, walled } of tables) {
      if (SHUT.has(name)) assert.ok(!open, `${name} is open to pages`)
      else if (OPEN_VIEWS.has(name)) assert.equal(kind, 'v')
      else assert.ok(open && walled, `decide what pages may see of ${name}: a grant with a policy, or SHUT`)
    }
  })

  test('can change nothing, in no table and by no function', async () => {
    const rights = await ask<{ name: string; right: string }>(
      connection.db,
      `SELECT c.relname AS name, r AS right FROM pg_class c, unnest('{INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) r
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
          AND has_table_privilege('cadre_person', c.oid, r)`,
    )
    assert.deepEqual(rights, [])
    const [role] = await ask<Record<string, boolean>>(
      connection.db,
      `SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = 'cadre_person'`,
    )
    assert.deepEqual(role, {
      rolsuper: false,
      rolbypassrls: false,
      rolcanlogin: false,
      rolcreatedb: false,
      rolcreaterole: false,
    })
    const writes = [
      'DELETE FROM person',
      `UPDATE unit SET name = 'x'`,
      `INSERT INTO journal_head VALUES (true, 1, '')`,
    ]
    for (const write of [...writes, 'CREATE TABLE t (x int)', 'TRUNCATE rating', 'SELECT * FROM session']) {
      const sight = openSight(connection)
      await assert.rejects(ask(sight.within(OWN), write), /permission denied|read-only transaction/, write)
      await sight.end()
    }
  })

  test('functions that see more than who asks take their names from Cadre’s schema alone', async () => {
    const loose = await ask<{ name: string }>(
      connection.db,
      `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
          AND NOT coalesce(array_to_string(proconfig, ' ') LIKE '%search_path=pg_catalog, public, pg_temp%', false)`,
    )
    assert.deepEqual(loose, [])
    const open = await ask<{ name: string }>(
      connection.db,
      `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'cadre%'
          AND array_to_string(proacl, ' ') ~ '(^| )=X'`,
    )
    assert.deepEqual(open, [])
  })

  test('without a setting reads the public listing and no record', async () => {
    const client = await connection.pool.connect()
    try {
      await client.query('BEGIN; SET LOCAL ROLE cadre_person')
      for (const table of ['person', 'content', 'content_key', 'position', 'incumbency', 'supervision']) {
        const { rows } = await client.query(`SELECT * FROM ${table}`)
        assert.deepEqual(rows, [], table)
      }
      const { rows } = await client.query('SELECT stream FROM journal')
      assert.deepEqual(rows, [{ stream: 'unit:U' }])
      await client.query('ROLLBACK')
    } finally {
      client.release()
    }
  })
})

suite('a sight', () => {
  test('is one read-only transaction with its own settings, which end with it', async () => {
    const sight = openSight(connection)
    const db = sight.within(OWN)
    const see = `SELECT current_user AS who, current_setting('transaction_read_only') AS ro,
      cadre_setting('person') AS person, txid_current_snapshot()::text <> '' AS t, pg_backend_pid() AS pid`
    const [one, two] = await Promise.all([
      ask<Record<string, unknown>>(db, see),
      ask<Record<string, unknown>>(db, see),
    ])
    assert.deepEqual(one, two)
    assert.equal(one[0]?.['who'], 'cadre_person')
    assert.equal(one[0]?.['ro'], 'on')
    assert.equal(one[0]?.['person'], OWN.person)
    await sight.end()
    const client = await connection.sights.connect()
    const { rows } = await client.query<Record<string, string>>(
      `SELECT cadre_setting('person') AS person, coalesce(current_setting('cadre.look', true), '') AS look`,
    )
    client.release()
    assert.deepEqual(rows, [{ person: '', look: '' }])
  })

  test('has a connection that is the role’s from its start, outside of a transaction, too', async () => {
    const client = await connection.sights.connect()
    try {
      await client.query('RESET ROLE')
      const { rows } = await client.query<{ who: string }>('SELECT current_user AS who')
      assert.deepEqual(rows, [{ who: 'cadre_person' }])
      assert.deepEqual((await client.query('SELECT id FROM person')).rows, [])
      await assert.rejects(
        client.query(`UPDATE unit SET name = 'x'`),
        /permission denied|read-only transaction/,
      )
    } finally {
      client.release()
    }
  })

  test('sends nothing before the first query, and takes no connection', async () => {
    const taken = connection.sights.totalCount
    const sight = openSight(connection)
    assert.equal(sight.taken(), false)
    await sight.end()
    assert.equal(connection.sights.totalCount, taken)
  })

  test('switches limits between queries asked at once', async () => {
    const sight = openSight(connection)
    const ids = (limits: Limits) => ask<{ id: string }>(sight.within(limits), 'SELECT id FROM person')
    const asked = await Promise.all([
      ids(OWN),
      ids(PUBLIC),
      ids({ ...OWN, person: 'p1' }),
      ids(PUBLIC),
      ids(OWN),
    ])
    assert.deepEqual(
      asked.map((rows) => rows.map(({ id }) => id)),
      [[OWN.person], [], ['p1'], [], [OWN.person]],
    )
    await sight.end()
  })

  test('keeps the sets of one seat from the next on the same connection, and from who has no limits', async () => {
    const client = await connection.sights.connect()
    const people = async () =>
      (await client.query<{ id: string }>(`SELECT unnest(cadre_set('people')) AS id`)).rows.map(
        ({ id }) => id,
      )
    const seen: string[][] = []
    for (const person of ['p1', `o''brien\\`, 'p1']) {
      const limits = ['own', person, '', 'off', 'own', '', '', 'stamp'].join('\x1f')
      await client.query(`BEGIN; SELECT set_config('cadre.look', '${limits}', true)`)
      seen.push(await people())
      await client.query('COMMIT')
      seen.push(await people())
    }
    client.release()
    assert.deepEqual(seen, [['p1'], [], [OWN.person], [], ['p1'], []])
  })

  test('gives its connection back after a failure, which fails what comes after it, too', async () => {
    const sight = openSight(connection)
    const db = sight.within(OWN)
    await assert.rejects(ask(db, 'SELECT 1 / 0'), /division by zero/)
    await assert.rejects(ask(db, 'SELECT 1'), /current transaction is aborted/)
    await sight.end()
    assert.equal(connection.sights.idleCount, connection.sights.totalCount)
    const next = openSight(connection)
    assert.deepEqual(await ask(next.within(OWN), 'SELECT 1 AS one'), [{ one: 1 }])
    await next.end()
  })

  test('is over when it has ended; what was asked before is answered first', async () => {
    const sight = openSight(connection)
    const db = sight.within(OWN)
    const slow = ask<{ done: boolean }>(db, 'SELECT pg_sleep(0.05) IS NOT NULL AS done')
    await new Promise((resolve) => setImmediate(resolve))
    await Promise.all([slow, sight.end()])
    assert.deepEqual(await slow, [{ done: true }])
    await assert.rejects(ask(db, 'SELECT 1'), /has ended/)
    await sight.end()
    assert.equal(connection.sights.idleCount, connection.sights.totalCount)
  })

  test('sets of an office follow the journal, not the moment when they were first asked for', async () => {
    const seen = async () => {
      const sight = openSight(connection)
      const rows = await ask<{ n: string }>(
        sight.within(OWN),
        `SELECT unnest(cadre_set('units')) AS n ORDER BY 1`,
      )
      await sight.end()
      return rows.map(({ n }) => n)
    }
    assert.deepEqual(await seen(), ['U'])
    const under = unitEvent('U2')
    await enter(connection, [{ ...under, body: { ...under.body, parent: 'U' } } as typeof under])
    assert.deepEqual(await seen(), ['U', 'U2'])
  })
})

suite('sealed text and the sets as text', () => {
  test('sealed text and its key are open with the file and shut without it, each by its own policy', async () => {
    for (const table of ['content', 'content_key']) {
      const sight = openSight(connection)
      const read = (limits: Limits) =>
        ask<{ stream: string }>(sight.within(limits), `SELECT stream FROM ${table}`)
      assert.deepEqual(await read({ ...OWN, person: 'p1' }), [{ stream: 'person:p1' }], table)
      assert.deepEqual(await read({ ...OWN, person: 'p' }), [], table)
      assert.deepEqual(await read({ ...OWN, reach: 'none' }), [], table)
      assert.deepEqual(await read(PUBLIC), [], table)
      await sight.end()
    }
  })

  test('sealed text of before bears the stream of its entry', async () => {
    const old = await emptyDatabase()
    await migrate(old.db, '011-row-level-security')
    await old.pool.query(`
      INSERT INTO journal (seq, id, stream, version, type, effective, recorded, actor, role, capacity, body, prev, hash)
        SELECT i, gen_random_uuid(), 'person:p' || i, 1, 'x', '2026-01-01', now(), 'a', 'b', 'system', '{}', '', ''
          FROM generate_series(1, 3) i;
      INSERT INTO content (event, cipher) SELECT id, '\\x00' FROM journal;
      INSERT INTO content_key (event, key) SELECT id, '\\x00' FROM journal WHERE seq < 3`)
    await migrate(old.db)
    const streams = (table: string) =>
      ask<{ ok: boolean }>(
        old.db,
        `SELECT j.stream = c.stream AS ok FROM ${table} c JOIN journal j ON j.id = c.event`,
      )
    assert.deepEqual(await streams('content'), [{ ok: true }, { ok: true }, { ok: true }])
    assert.deepEqual(await streams('content_key'), [{ ok: true }, { ok: true }])
    await assert.rejects(old.pool.query(`UPDATE content SET stream = 'x'`), /append-only/)
  })

  test('a set as text holds what the set holds, short or long, and follows who asks', async () => {
    const client = await connection.pool.connect()
    try {
      // Each kept in turn on one connection, so that what was kept before must not be found.
      for (const size of [0, 1, 40, 41, 700, 3, 0]) {
        const { rows } = await client.query<{ has: boolean; id: string }>(
          `WITH kept AS MATERIALIZED (
             SELECT cadre_keep('held', ARRAY(SELECT 'm' || i FROM generate_series(1, ${size}) i) || E'a\x1fb'::text)
           ), list AS MATERIALIZED (SELECT nullif(current_setting('cadre.list_held'), '') AS text FROM kept)
           SELECT id, cadre_has('held', list.text, id) AS has FROM list,
             (SELECT 'm' || i AS id FROM generate_series(0, 800) i UNION ALL VALUES ('m'), (E'm1\x1fm2'), (E'a\x1fb'), ('a'), ('1')) tried`,
        )
        const has = rows.filter((row) => row.has).map(({ id }) => id)
        const expected = Array.from({ length: size }, (_, index) => `m${index + 1}`)
        assert.deepEqual(has, expected, String(size))
      }
    } finally {
      client.release()
    }
  })

  test('an identifier that could pass for two is refused before anything is sent', async () => {
    const sight = openSight(connection)
    await assert.rejects(
      ask(sight.within({ ...OWN, person: 'p1\x1fU' }), 'SELECT id FROM person'),
      /no identifier holds/,
    )
    assert.deepEqual(await ask(sight.within(PUBLIC), 'SELECT id FROM person'), [])
    await sight.end()
  })
})
