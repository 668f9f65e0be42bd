import { join } from 'node:path'
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { emptyDatabase, freshDatabase, scratchFolder } from '../../../test/engines.ts'
import { enter, HOSTILE_TEXTS, personEvent, stampAt, unitEvent } from '../../../test/sample.ts'
import { VIEW_TABLES } from '../../record/views.ts'
import { type Connection, transact } from '../database.ts'
import { compareWithRebuild } from '../projection.ts'
import { checkBackup, loadBackup, type Restored } from './load.ts'
import { type Manifest, MANIFEST, manifestText } from './manifest.ts'
import { tablesToKeep } from './tables.ts'

/** What a backup of these tests says of itself. */
export const TOLD = { cadre: '0.0.0', taken: '2026-11-22T12:00:00.000Z' }

/** A folder that is not there yet. */
export const place = () => join(scratchFolder(), 'backup')

/** A database with a little of everything that a backup must bring back. */
export async function filled(): Promise<Connection> {
  const connection = await freshDatabase()
  await enter(connection, [unitEvent('U'), ...HOSTILE_TEXTS.map((text, n) => personEvent(`p${n}`, text))])
  await enter(connection, [unitEvent('V', HOSTILE_TEXTS[4])], stampAt('2026-11-21T00:00:00.000Z'))
  await connection.pool.query(
    `INSERT INTO import_run (id, started, started_by, file_name, stage, problem)
     VALUES (gen_random_uuid(), now(), $1, $2, 'reading', $3)`,
    [HOSTILE_TEXTS[0], HOSTILE_TEXTS[3], JSON.stringify({ line: HOSTILE_TEXTS[2] })],
  )
  await connection.pool.query(
    `DELETE FROM content_key WHERE event = (SELECT min(event::text)::uuid FROM content)`,
  )
  return connection
}

/** Restores a backup, into a database of its own unless told. */
export async function restored(
  folder: string,
  into?: Connection,
): Promise<{ connection: Connection; told: Restored }> {
  const connection = into ?? (await emptyDatabase())
  return { connection, told: await loadBackup(connection, folder, await checkBackup(folder)) }
}

/** Every row of every table that is kept, as text, in an order of its own. */
export async function everything({ pool }: Connection): Promise<Record<string, string[]>> {
  const client = await pool.connect()
  try {
    const all: Record<string, string[]> = {}
    for (const { name } of await tablesToKeep(client)) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM "${name}" t ORDER BY 1`,
      )
      all[name] = rows.map(({ row }) => row)
    }
    return all
  } finally {
    client.release()
  }
}

/** The views that a rebuild would change. */
export async function differences(connection: Connection) {
  let found: Awaited<ReturnType<typeof compareWithRebuild>> = []
  await transact(connection, async (work) => {
    found = await compareWithRebuild(work)
    throw new Error('only looked')
  }).catch(() => undefined)
  assert.equal(found.length, VIEW_TABLES.length)
  return found.filter(({ missing, extra }) => missing + extra > 0)
}

/** The tables of a database. */
export async function tablesOf({ pool }: Connection): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

/** Changes a manifest and signs it anew, as only somebody who means it could. */
export function resigned(folder: string, change: (manifest: Manifest) => void): void {
  const { sum: _, ...manifest } = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest & {
    sum: string
  }
  change(manifest)
  writeFileSync(join(folder, MANIFEST), manifestText(manifest))
}
