import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { sha256 } from '../chain.ts'
import { type Connection, transact } from '../database.ts'
import { readHead } from '../journal.ts'
import {
  ChangedMigration,
  lockMigrations,
  migrateWithin,
  refuseChanged,
  shippedMigrations,
} from '../migrate.ts'
import { rebuild } from '../projection.ts'
import { verify } from '../verify.ts'
import { BadBackup, fileOf, type KeptTable, type Manifest, MANIFEST, readManifest } from './manifest.ts'
import { isKept, loadOrder, quoted, type Table, tablesToKeep, whatStands } from './tables.ts'
import { lineFeeds } from './take.ts'

/** The database to restore into holds something. */
export class NotEmpty extends Error {}

/** What a restore brought back. */
export type Restored = { manifest: Manifest; entries: number; head: string; migrated: string[] }

/** Reads a whole backup without touching a database: every file there, whole, of the size, sum and count listed. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  try {
    refuseChanged(manifest.migrations, await shippedMigrations())
  } catch (error) {
    if (!(error instanceof ChangedMigration)) throw error
    const why = `is of another schema than this Cadre knows (${error.message}); restore it with Cadre ${manifest.cadre} or later`
    throw new BadBackup(MANIFEST, why)
  }
  for (const table of manifest.tables) {
    for await (const _ of textOf(folder, table));
  }
  await keptFiles(folder, manifest)
  return manifest
}

/** What a backup holds to be put beside the database, by name; throws BadBackup where it is not as listed. */
export async function keptFiles(folder: string, manifest: Manifest): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  for (const { name, sha256: sum } of manifest.files) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined)
    if (bytes === undefined) throw new BadBackup(name, 'is missing; use another copy of the backup')
    if (sha256(bytes) !== sum) throw new BadBackup(name, 'was changed after it was written; use another copy')
    found.set(name, bytes)
  }
  return found
}

/**
 * Loads a backup that was checked into an empty database: at its own schema first, then brought to the present one, the views rebuilt,
 * the chain verified and compared with what the backup says. One transaction: all of it stands afterwards, or nothing.
 */
export async function loadBackup(
  connection: Connection,
  folder: string,
  manifest: Manifest,
): Promise<Restored> {
  return await transact(connection, async (work) => {
    await lockMigrations(work.db)
    const standing = await whatStands(work.client)
    if (standing.length > 0) {
      throw new NotEmpty(`the database is not empty: it has ${standing.slice(0, 5).join(', ')}`)
    }
    await migrateWithin(work.db, manifest.migrations.at(-1)?.name)
    await loadTables(work.client, folder, manifest)
    const migrated = await migrateWithin(work.db)
    await rebuild(work)
    const verdict = await verify(work.db)
    if (!verdict.whole) {
      const { seq, why } = verdict.broken
      throw new BadBackup(fileOf('journal'), `holds a journal that was broken already: entry ${seq}: ${why}`)
    }
    const head = await readHead(work.db)
    if (head.seq !== manifest.head.seq || head.hash !== manifest.head.hash) {
      throw new BadBackup(
        MANIFEST,
        `names entry ${manifest.head.seq} as the last one, the journal ends with ${head.seq}`,
      )
    }
    await work.client.query('ANALYZE')
    return { manifest, entries: verdict.entries, head: verdict.head, migrated }
  })
}

async function loadTables(client: PoolClient, folder: string, manifest: Manifest): Promise<void> {
  const kept = new Map(manifest.tables.map((table) => [table.name, table]))
  for (const table of loadOrder(await tablesToKeep(client))) {
    const from = kept.get(table.name)
    if (from !== undefined) await loadTable(client, folder, table, from)
    kept.delete(table.name)
  }
  const unknown = [...kept.keys()].find(isKept)
  if (unknown !== undefined)
    throw new BadBackup(fileOf(unknown), 'is of a table that its schema does not have')
  for (const [name, value] of Object.entries(manifest.sequences)) {
    await client.query('SELECT setval($1::regclass, $2)', [quoted(name), value])
  }
  // Rows that wait for a check would keep a later migration from changing their table.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
}

/** Rows that a migration put there are replaced; triggers guard what people do, not the return of what was done. */
async function loadTable(client: PoolClient, folder: string, table: Table, from: KeptTable): Promise<void> {
  const name = quoted(table.name)
  for (const trigger of table.triggers)
    await client.query(`ALTER TABLE ${name} DISABLE TRIGGER ${quoted(trigger)}`)
  await client.query(`DELETE FROM ${name}`)
  await pipeline(
    textOf(folder, from),
    client.query(copyFrom(`COPY ${name} (${from.columns.map(quoted).join(', ')}) FROM STDIN`)),
  )
  for (const trigger of table.triggers)
    await client.query(`ALTER TABLE ${name} ENABLE TRIGGER ${quoted(trigger)}`)
}

/** The COPY text of a table, piece by piece; throws BadBackup as soon as the file turns out not to be as listed. */
async function* textOf(
  folder: string,
  { name, bytes, rows, sha256: sum }: KeptTable,
): AsyncGenerator<Buffer> {
  const file = fileOf(name)
  const path = join(folder, file)
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  )
  if (size === undefined) throw new BadBackup(file, 'is missing; use another copy of the backup')
  if (size !== bytes)
    throw new BadBackup(file, `has ${size} bytes, not ${bytes}: it was cut or changed; use another copy`)
  const hash = createHash('sha256')
  const raw = createReadStream(path)
  raw.on('data', (chunk) => hash.update(chunk))
  const unzipped = createGunzip()
  raw.on('error', (error) => unzipped.destroy(error))
  let count = 0
  try {
    for await (const chunk of raw.pipe(unzipped) as AsyncIterable<Buffer>) {
      count += lineFeeds(chunk)
      yield chunk
    }
  } catch (error) {
    throw new BadBackup(file, `cannot be read (${(error as Error).message}); use another copy of the backup`)
  } finally {
    raw.destroy()
  }
  if (hash.digest('hex') !== sum)
    throw new BadBackup(file, 'was changed after it was written; use another copy')
  if (count !== rows)
    throw new BadBackup(file, `holds ${count} rows, not ${rows}; use another copy of the backup`)
}
