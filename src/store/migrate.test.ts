import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { emptyDatabase, freshDatabase, secondConnection } from '../../test/engines.ts'
import { unitEvent, enter } from '../../test/sample.ts'
import { readFrom } from './journal.ts'
import { ChangedMigration, migrate } from './migrate.ts'

suite('migrate', () => {
  test('brings an empty database to the present schema, in the order of the files, and once only', async () => {
    const connection = await emptyDatabase()
    const ran = await migrate(connection.db)
    assert.ok(ran.length >= 3)
    assert.deepEqual(ran, ran.toSorted())
    assert.equal(ran[0], '001-journal')
    await enter(connection, [unitEvent('U')])
    assert.deepEqual(await migrate(connection.db), [])
    assert.equal((await readFrom(connection.db, 0, 10)).length, 1)
  })

  test('by two processes at once: each migration runs once and neither fails', async () => {
    for (let turn = 0; turn < 3; turn++) {
      const connection = await emptyDatabase()
      const other = await secondConnection(connection)
      const ran = await Promise.all([migrate(connection.db), migrate(other.db)])
      const { rows } = await connection.pool.query('SELECT name FROM migration_checksum ORDER BY name')
      assert.deepEqual(
        ran.flat().toSorted(),
        rows.map((row) => row.name),
      )
    }
  })

  test('refuses where a migration that was run has changed since', async () => {
    const connection = await freshDatabase()
    await connection.pool.query(
      `UPDATE migration_checksum SET sha256 = repeat('0', 64) WHERE name = '001-journal'`,
    )
    await assert.rejects(migrate(connection.db), (error) => {
      assert.ok(error instanceof ChangedMigration)
      assert.match(error.message, /001-journal was changed/)
      return true
    })
  })

  test('refuses a database that is newer than the code', async () => {
    const connection = await freshDatabase()
    await connection.pool.query(`INSERT INTO migration_checksum VALUES ('999-later', repeat('0', 64))`)
    await assert.rejects(migrate(connection.db), (error) => {
      assert.ok(error instanceof ChangedMigration)
      assert.match(error.message, /newer than this Cadre: it has 999-later/)
      return true
    })
  })

  test('needs no more than the owner of the database has', async () => {
    const connection = await emptyDatabase()
    const role = `owner_${connection.pool.options.database ?? ''}`
    await connection.pool.query(`CREATE ROLE ${role}`)
    await connection.pool.query(`ALTER DATABASE ${connection.pool.options.database ?? ''} OWNER TO ${role}`)
    const client = await connection.pool.connect()
    await client.query(`ALTER SCHEMA public OWNER TO ${role}`)
    client.release(true)
    connection.pool.on('connect', (opened) => void opened.query(`SET ROLE ${role}`))
    assert.ok((await migrate(connection.db)).length >= 3)
    const { rows } = await connection.pool.query(
      `SELECT tableowner FROM pg_tables WHERE tablename = 'journal'`,
    )
    assert.deepEqual(rows, [{ tableowner: role }])
  })
})
