import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { emptyDatabase, freshDatabase, scratchFolder, secondConnection } from '../../../test/engines.ts'
import { enter, personEvent, unitEvent } from '../../../test/sample.ts'
import { VIEW_TABLES } from '../../record/views.ts'
import { readFrom, readHead } from '../journal.ts'
import { shippedMigrations } from '../migrate.ts'
import { differences, everything, filled, place, restored, tablesOf, TOLD } from './backup.fixture.ts'
import { checkBackup } from './load.ts'
import { fileOf } from './manifest.ts'
import { FolderTaken, NothingThere, takeBackup } from './take.ts'

suite('a backup', () => {
  test('brings back every table, row for row, with the chain and the views', async () => {
    const from = await filled()
    const folder = place()
    await takeBackup(from, folder, TOLD)
    const { connection, told } = await restored(folder)
    assert.deepEqual(await everything(connection), await everything(from))
    assert.deepEqual(await readHead(connection.db), await readHead(from.db))
    assert.deepEqual(await readFrom(connection.db, 0, 100), await readFrom(from.db, 0, 100))
    assert.deepEqual(told.migrated, [])
    assert.equal(told.entries, 17)
    assert.deepEqual(await differences(connection), [])
    // Guarded as before, and going on where it stood.
    await assert.rejects(connection.pool.query('DELETE FROM journal'), /append-only/)
    await enter(connection, [unitEvent('W')])
    assert.equal((await readHead(connection.db)).seq, 18)
  })

  test('holds every table that the database has but sessions and what is rebuilt', async () => {
    const from = await freshDatabase()
    await from.pool.query(
      'CREATE TABLE yet_unknown (id bigint GENERATED ALWAYS AS IDENTITY, word text, loud text GENERATED ALWAYS AS (upper(word)) STORED)',
    )
    await from.pool.query(`INSERT INTO yet_unknown (word) VALUES ('one'), ('two')`)
    const { tables, sequences } = await takeBackup(from, place(), TOLD)
    const names = tables.map(({ name }) => name)
    const without = ['session', 'sign_in_step', 'sign_in_attempt', 'migration_checksum', ...VIEW_TABLES]
    assert.deepEqual(
      names,
      (await tablesOf(from)).filter((name) => !without.some((left) => left === name)),
    )
    assert.ok(
      ['journal', 'journal_head', 'content', 'content_key', 'yet_unknown'].every((n) => names.includes(n)),
    )
    assert.deepEqual(tables.find(({ name }) => name === 'yet_unknown')?.columns, ['id', 'word'])
    assert.equal(sequences['yet_unknown_id_seq'], 2)
  })

  test('is of one instant, whatever others commit meanwhile', async () => {
    const from = await filled()
    const other = await secondConnection(from)
    const writing = { goes: true }
    const writer = (async () => {
      for (let n = 0; writing.goes; n++) await enter(other, [unitEvent(`n${n}`), personEvent(`q${n}`)])
    })()
    try {
      for (let turn = 0; turn < 3; turn++) {
        const folder = place()
        const { head } = await takeBackup(from, folder, TOLD)
        const { told } = await restored(folder)
        assert.equal(told.head, head.hash)
      }
    } finally {
      writing.goes = false
      await writer
    }
  })

  test('is for its owner’s eyes, listed with count, size and sum, and nothing is left beside it', async () => {
    const folder = place()
    const manifest = await takeBackup(
      await filled(),
      folder,
      TOLD,
      new Map([['server.key', Buffer.from('key')]]),
    )
    assert.equal(statSync(folder).mode & 0o777, 0o700)
    for (const name of readdirSync(folder))
      assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600, name)
    assert.deepEqual(readdirSync(join(folder, '..')), ['backup'])
    for (const { name, rows, bytes, sha256 } of manifest.tables) {
      const file = readFileSync(join(folder, fileOf(name)))
      assert.equal(file.length, bytes)
      assert.equal(createHash('sha256').update(file).digest('hex'), sha256)
      assert.equal(gunzipSync(file).toString().split('\n').length - 1, rows, name)
    }
    const shipped = await shippedMigrations()
    assert.deepEqual(
      manifest.migrations,
      shipped.map(({ name, sha256 }) => ({ name, sha256 })),
    )
    assert.deepEqual(
      manifest.files.map(({ name, bytes }) => [name, bytes]),
      [['server.key', 3]],
    )
    assert.deepEqual(await checkBackup(folder), manifest)
  })

  test('goes into a new or an empty folder alone, and not beside one under way', async () => {
    const from = await freshDatabase()
    const folder = place()
    mkdirSync(folder)
    await takeBackup(from, folder, TOLD)
    await assert.rejects(takeBackup(from, folder, TOLD), FolderTaken)
    const other = place()
    mkdirSync(`${other}.partial`)
    await assert.rejects(takeBackup(from, other, TOLD), (error) => {
      assert.ok(error instanceof FolderTaken)
      assert.match(error.message, /backup\.partial is there: .*cut short; if none runs, remove it/)
      return true
    })
    assert.deepEqual(readdirSync(`${other}.partial`), [], 'what was there was left alone')
    const file = join(scratchFolder(), 'file')
    writeFileSync(file, '')
    await assert.rejects(takeBackup(from, file, TOLD), FolderTaken)
  })

  test('that fails leaves nothing behind, and the connection is of use again', async () => {
    const from = await filled()
    const folder = place()
    await from.pool.query(`CREATE TABLE zz (id integer)`)
    await from.pool.query(`ALTER TABLE zz ENABLE ROW LEVEL SECURITY; ALTER TABLE zz FORCE ROW LEVEL SECURITY`)
    const role = `backup_${from.pool.options.database ?? ''}`
    await from.pool.query(`CREATE ROLE ${role}; GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`)
    await from.pool.query(`GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`)
    const hidden = await secondConnection(from)
    hidden.pool.on('connect', (client) => void client.query(`SET ROLE ${role}`))
    await assert.rejects(takeBackup(hidden, folder, TOLD), /row-level security/)
    assert.deepEqual(readdirSync(join(folder, '..')), [])
    await from.pool.query('DROP TABLE zz')
    await assert.rejects(takeBackup(await emptyDatabase(), folder, TOLD), NothingThere)
    await takeBackup(from, folder, TOLD)
  })
})
