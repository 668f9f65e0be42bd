import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  createReadStream,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createGunzip, gunzipSync, gzipSync } from 'node:zlib'
import { from as copyFrom } from 'pg-copy-streams'
import { emptyDatabase, freshDatabase, secondConnection } from '../../../test/engines.ts'
import { enter, unitEvent } from '../../../test/sample.ts'
import { type Connection, transact } from '../database.ts'
import { readFrom, readHead } from '../journal.ts'
import { migrate, shippedMigrations } from '../migrate.ts'
import { rebuild } from '../projection.ts'
import { verify } from '../verify.ts'
import {
  differences,
  everything,
  filled,
  place,
  resigned,
  restored,
  tablesOf,
  TOLD,
} from './backup.fixture.ts'
import { checkBackup, NotEmpty } from './load.ts'
import { BadBackup, MANIFEST } from './manifest.ts'
import { isKept, loadOrder, tablesToKeep } from './tables.ts'
import { takeBackup } from './take.ts'

/** What may happen to a backup, and what is said of which file. */
const DAMAGES: readonly (readonly [what: string, file: string, says: RegExp, (folder: string) => void])[] = [
  ['cut short', MANIFEST, /cut short/, (f) => rmSync(join(f, MANIFEST))],
  ['half a manifest', MANIFEST, /damaged/, (f) => truncateSync(join(f, MANIFEST), 300)],
  [
    'a manifest changed by hand',
    MANIFEST,
    /changed after/,
    (f) =>
      writeFileSync(
        join(f, MANIFEST),
        readFileSync(join(f, MANIFEST), 'utf8').replace('"seq": 17', '"seq": 16'),
      ),
  ],
  ['a missing file', 'content_key.copy.gz', /missing/, (f) => rmSync(join(f, 'content_key.copy.gz'))],
  ['a file cut off', 'journal.copy.gz', /bytes, not/, (f) => truncateSync(join(f, 'journal.copy.gz'), 200)],
  ['a file grown', 'journal.copy.gz', /bytes, not/, (f) => appendFileSync(join(f, 'journal.copy.gz'), 'x')],
  ['one bit', 'content.copy.gz', /cannot be read|changed after/, (f) => flip(join(f, 'content.copy.gz'), 60)],
  ['one bit of no weight', 'journal.copy.gz', /changed after/, (f) => flip(join(f, 'journal.copy.gz'), 9)],
  [
    'a row taken out, sums and all',
    'journal.copy.gz',
    /rows, not/,
    (f) => {
      const path = join(f, 'journal.copy.gz')
      const short = gzipSync(gunzipSync(readFileSync(path)).toString().split('\n').slice(1).join('\n'))
      writeFileSync(path, short)
      resigned(f, ({ tables }) => {
        for (const table of tables) {
          if (table.name !== 'journal') continue
          table.bytes = short.length
          table.sha256 = createHash('sha256').update(short).digest('hex')
        }
      })
    },
  ],
  ['another key', 'server.key', /changed after/, (f) => writeFileSync(join(f, 'server.key'), 'kei')],
  ['a missing key', 'server.key', /missing/, (f) => rmSync(join(f, 'server.key'))],
  [
    'a newer schema',
    MANIFEST,
    /another schema.*999-later.*Cadre 9\.9\.9 or later/,
    (f) =>
      resigned(f, (manifest) => {
        manifest.cadre = '9.9.9'
        manifest.migrations.push({ name: '999-later', sha256: '0'.repeat(64) })
      }),
  ],
  [
    'a path for a name',
    MANIFEST,
    /damaged/,
    (f) => resigned(f, ({ tables }) => tables.forEach((t) => (t.name = '../x'))),
  ],
]

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

suite('a backup that is not as it was', () => {
  test('is refused before a database is touched, with the file named', async () => {
    const whole = place()
    await takeBackup(await filled(), whole, TOLD, new Map([['server.key', Buffer.from('key')]]))
    for (const [what, file, says, damage] of DAMAGES) {
      const folder = place()
      cpSync(whole, folder, { recursive: true })
      damage(folder)
      await assert.rejects(checkBackup(folder), (error) => {
        assert.ok(error instanceof BadBackup, `${what}: ${String(error)}`)
        assert.equal(error.file, file, what)
        assert.match(error.message, says, what)
        return true
      })
    }
  })

  test('changed where only the chain can tell leaves the database empty', async () => {
    const from = await filled()
    const changes: readonly ((connection: Connection) => Promise<unknown>)[] = [
      async ({ pool }) => {
        await pool.query('ALTER TABLE journal DISABLE TRIGGER USER')
        await pool.query(`UPDATE journal SET actor = 'somebody else' WHERE seq = 3`)
      },
      ({ pool }) => pool.query('UPDATE journal_head SET seq = 99'),
    ]
    for (const change of changes) {
      const folder = place()
      await change(from)
      await takeBackup(from, folder, TOLD)
      const into = await emptyDatabase()
      await assert.rejects(restored(folder, into), (error) => {
        assert.ok(error instanceof BadBackup)
        assert.match(error.message, /broken already: entry/)
        return true
      })
      assert.deepEqual(await tablesOf(into), [])
    }
  })
})

suite('a restore', () => {
  test('goes into an empty database alone, and changes nothing in another', async () => {
    const folder = place()
    await takeBackup(await filled(), folder, TOLD)
    const into = await freshDatabase()
    await enter(into, [unitEvent('U')])
    const before = await everything(into)
    await assert.rejects(restored(folder, into), NotEmpty)
    assert.deepEqual(await everything(into), before)
  })

  test('by two at once: one restores, the other finds it not empty', async () => {
    const folder = place()
    await takeBackup(await filled(), folder, TOLD)
    const into = await emptyDatabase()
    const ends = await Promise.allSettled([
      restored(folder, into),
      restored(folder, await secondConnection(into)),
    ])
    assert.deepEqual(ends.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
    assert.ok(ends.some((end) => end.status === 'rejected' && end.reason instanceof NotEmpty))
  })

  test('as the owner of the database, who is no superuser', async () => {
    const folder = place()
    const from = await filled()
    await takeBackup(from, folder, TOLD)
    const into = await emptyDatabase()
    const role = `restorer_${into.pool.options.database ?? ''}`
    await into.pool.query(`CREATE ROLE ${role} CREATEROLE`)
    await into.pool.query(`ALTER DATABASE ${into.pool.options.database ?? ''} OWNER TO ${role}`)
    await into.pool.query(`ALTER SCHEMA public OWNER TO ${role}`)
    const owner = await secondConnection(into)
    owner.pool.on('connect', (client) => void client.query(`SET ROLE ${role}`))
    await restored(folder, owner)
    assert.deepEqual(await everything(into), await everything(from))
  })

  test('every table of the present schema finds its place in the order of loading', async () => {
    const connection = await freshDatabase()
    const client = await connection.pool.connect()
    const tables = await tablesToKeep(client)
    client.release()
    const order = loadOrder(tables).map(({ name }) => name)
    assert.ok(order.indexOf('journal') < order.indexOf('content'))
    assert.ok(order.indexOf('content') < order.indexOf('content_key'))
    for (const { name, refersTo } of tables) {
      for (const other of refersTo) assert.ok(order.indexOf(other) < order.indexOf(name) || !isKept(other))
    }
    const circle = ['a', 'b'].map((name) => ({ name, columns: [], refersTo: ['a', 'b'], triggers: [] }))
    assert.throws(() => loadOrder(circle), /refer to one another: a, b/)
  })
})

const FIXTURES = fileURLToPath(new URL('../../../test/fixtures', import.meta.url))
/** What a release left behind: its last migration, entries, and sealed texts at least. */
const RELEASES = [
  { last: '003-faces', fixture: '001-003', entries: 2079, sealed: 30 },
  { last: '011-row-level-security', fixture: '001-011', entries: 2728, sealed: 90 },
  { last: '014-pay', fixture: '001-014', entries: 3948, sealed: 440 },
] as const

/** The tables of a release with something in them, each after those it refers to. */
const OWN = ['journal', 'content', 'content_key', 'import_run', 'account', 'draft']

for (const { last, fixture, entries, sealed: sealedLeast } of RELEASES) {
  const released = join(FIXTURES, `backup-${fixture}`)

  suite(`a backup of migrations ${fixture}`, () => {
    test('comes back at its own schema, is brought forward, and nothing is lost', async () => {
      const manifest = await checkBackup(released)
      const shipped = (await shippedMigrations()).map(({ name }) => name)
      const its = shipped.slice(0, shipped.indexOf(last) + 1)
      assert.deepEqual(
        manifest.migrations.map(({ name }) => name),
        its,
      )
      const { connection, told } = await restored(released)
      assert.deepEqual(told.migrated, shipped.slice(its.length))
      assert.deepEqual(await readHead(connection.db), manifest.head)
      assert.equal(told.entries, entries)
      for (const { name, rows } of manifest.tables) {
        const { rows: found } = await connection.pool.query<{ n: number }>(
          `SELECT count(*) AS n FROM "${name}"`,
        )
        assert.equal(found[0]?.n, rows, name)
      }
      // The views as the release that took it had them.
      const views = JSON.parse(readFileSync(`${released}.views.json`, 'utf8')) as Record<string, number>
      for (const [name, rows] of Object.entries(views)) {
        const { rows: found } = await connection.pool.query<{ n: number }>(
          `SELECT count(*) AS n FROM "${name}"`,
        )
        assert.equal(found[0]?.n, rows, name)
      }
      assert.deepEqual(await differences(connection), [])
      // Sealed text opens, but for the one whose key was destroyed; nobody is signed in.
      const sealed = (await readFrom(connection.db, 0, 5000)).filter(
        (event) => event.contentHash !== undefined,
      )
      assert.equal(sealed.filter((event) => event.personal === undefined).length, 1)
      assert.ok(sealed.length >= sealedLeast)
      assert.equal((await connection.pool.query('SELECT FROM session')).rowCount, 0)
      assert.deepEqual(await migrate(connection.db), [])
    })

    test('in place with its views: brought forward and rebuilt, nothing is lost', async () => {
      const manifest = await checkBackup(released)
      const connection = await emptyDatabase()
      const ran = await migrate(connection.db, last)
      assert.equal(ran.length, manifest.migrations.length)
      // The database as that release left it: its own tables from the backup, its views as it had written them.
      const views = join(FIXTURES, `views-${fixture}`)
      const files = [
        ...OWN.filter((name) => manifest.tables.some((table) => table.name === name)).map((name) =>
          join(released, `${name}.copy.gz`),
        ),
        ...readdirSync(views).map((name) => join(views, name)),
      ]
      for (const file of files) await copyIn(connection, file)
      await connection.db.updateTable('journal_head').set(manifest.head).execute()
      assert.deepEqual(
        await migrate(connection.db),
        (await shippedMigrations()).map(({ name }) => name).slice(ran.length),
      )
      await transact(connection, rebuild)
      const verdict = await verify(connection.db)
      assert.deepEqual(verdict, { whole: true, entries: manifest.head.seq, head: manifest.head.hash })
      // The same as the backup brings back.
      assert.deepEqual(await everything(connection), await everything((await restored(released)).connection))
      assert.deepEqual(await differences(connection), [])
    })
  })
}

async function copyIn({ pool }: Connection, file: string): Promise<void> {
  const client = await pool.connect()
  const table = basename(file, '.copy.gz')
  await pipeline(createReadStream(file), createGunzip(), client.query(copyFrom(`COPY "${table}" FROM STDIN`)))
  client.release()
}
