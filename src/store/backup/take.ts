import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Connection } from '../database.ts'
import { sha256 } from '../chain.ts'
import type { Ran } from '../migrate.ts'
import { fileOf, type KeptTable, type Manifest, MANIFEST, manifestText } from './manifest.ts'
import { quoted, sequenceValues, type Table, tablesToKeep } from './tables.ts'

/** The folder can't take a backup. */
export class FolderTaken extends Error {}

/** There is nothing in the database that a backup could hold. */
export class NothingThere extends Error {}

const LINE_FEED = 10

/** For its owner's eyes, on the disk before it is closed, and never in place of another. */
const OWN = { mode: 0o600, flush: true, flag: 'wx' } as const

/**
 * Writes every table of the database into a folder, as it stood at one instant, while others work on.
 * It is written beside its place and moved there whole; `told` says which Cadre takes it, and when, and `files`
 * are what must come back beside the database, by name.
 */
export async function takeBackup(
  connection: Connection,
  folder: string,
  told: { cadre: string; taken: string },
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Manifest> {
  const partial = await makeFolder(folder)
  try {
    const copied = await inSnapshot(connection, (client) => copyAll(client, partial, told))
    const manifest = { ...copied, files: [] as Manifest['files'] }
    for (const [name, bytes] of files) {
      await writeFile(join(partial, name), bytes, OWN)
      manifest.files.push({ name, bytes: bytes.length, sha256: sha256(bytes) })
    }
    await writeFile(join(partial, MANIFEST), manifestText(manifest), OWN)
    await flushFolder(partial)
    await rename(partial, folder)
    await flushFolder(dirname(folder))
    return manifest
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
}

/** Makes the folder that is renamed when all is written; refuses one that is in use. */
async function makeFolder(folder: string): Promise<string> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new FolderTaken(`${folder} is no folder that can be written; give another one`)
  })
  if (there.length > 0) throw new FolderTaken(`the folder ${folder} is not empty; give another one`)
  const partial = `${folder}.partial`
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 })
  try {
    await mkdir(partial, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new FolderTaken(
      `${basename(partial)} is there: a backup to ${folder} is under way, or was cut short; if none runs, remove it`,
    )
  }
  await chmod(partial, 0o700)
  return partial
}

/** Not `transact`: a COPY that breaks off holds its connection, which is then closed and not rolled back. */
async function inSnapshot<T>(connection: Connection, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await connection.pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    // Rows that row-level security would hide are an error then, not a gap in the backup.
    await client.query('SET LOCAL row_security = off')
    const result = await work(client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    client.release(true)
    throw error
  }
}

async function copyAll(
  client: PoolClient,
  folder: string,
  told: { cadre: string; taken: string },
): Promise<Omit<Manifest, 'files'>> {
  const { rows } = await client.query<{ there: boolean; database: string }>(
    `SELECT to_regclass('migration_checksum') IS NOT NULL AS there, current_setting('server_version') AS database`,
  )
  if (rows[0]?.there !== true)
    throw new NothingThere('the database holds nothing of Cadre; run cadre prepare first')
  const migrations = await client.query<Ran>('SELECT name, sha256 FROM migration_checksum ORDER BY name')
  const head = await client.query<Manifest['head']>('SELECT seq, hash FROM journal_head')
  const tables: KeptTable[] = []
  for (const table of await tablesToKeep(client)) tables.push(await copyOut(client, folder, table))
  return {
    format: 1,
    ...told,
    database: rows[0].database,
    migrations: migrations.rows,
    tables,
    sequences: await sequenceValues(client),
    head: head.rows[0] ?? { seq: 0, hash: '' },
  }
}

async function copyOut(client: PoolClient, folder: string, { name, columns }: Table): Promise<KeptTable> {
  const hash = createHash('sha256')
  let [rows, bytes] = [0, 0]
  await pipeline(
    client.query(copyTo(`COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) TO STDOUT`)),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        rows += lineFeeds(chunk)
        yield chunk
      }
    },
    createGzip(),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    createWriteStream(join(folder, fileOf(name)), { flags: 'wx', mode: 0o600, flush: true }),
  )
  return { name, columns: [...columns], rows, bytes, sha256: hash.digest('hex') }
}

/** The rows in a piece of COPY text: it writes a line feed within a value as two other characters. */
export function lineFeeds(chunk: Uint8Array): number {
  let count = 0
  for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) count++
  return count
}

/** What a folder lists is on the disk only when the folder itself was flushed. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
