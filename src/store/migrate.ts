import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { sha256 } from './chain.ts'
import type { Database } from './database.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/** A released migration whose file has changed since it was run here. */
export class ChangedMigration extends Error {}

/** Brings the database to the present schema; returns the names of the migrations run. Plain SQL, checksummed. */
export async function migrate(db: Database): Promise<string[]> {
  const files = await migrationFiles()
  await makeChecksums(db)
  const recorded = await sql<{
    name: string
    sha256: string
  }>`SELECT name, sha256 FROM migration_checksum`.execute(db)
  for (const row of recorded.rows) {
    const file = files.get(row.name)
    if (file === undefined)
      throw new ChangedMigration(`the database is newer than this Cadre: it has ${row.name}`)
    if (file.sum !== row.sha256)
      throw new ChangedMigration(`migration ${row.name} was changed after it was run`)
  }
  const migrations: Record<string, Migration> = {}
  for (const [name, { text, sum }] of files) {
    migrations[name] = {
      async up(work) {
        await sql.raw(text).execute(work)
        await sql`INSERT INTO migration_checksum (name, sha256) VALUES (${name}, ${sum})`.execute(work)
      },
    }
  }
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('the migration failed', { cause: error })
  return (results ?? []).map((result) => result.migrationName)
}

/** Under a lock, because two processes that both find no table would both make it. */
async function makeChecksums(db: Database): Promise<void> {
  await db.transaction().execute(async (work) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('cadre migrations', 0))`.execute(work)
    await sql`CREATE TABLE IF NOT EXISTS migration_checksum (name text PRIMARY KEY, sha256 text NOT NULL)`.execute(
      work,
    )
  })
}

async function migrationFiles(): Promise<Map<string, { text: string; sum: string }>> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  const files = new Map<string, { text: string; sum: string }>()
  for (const name of names) {
    const text = await readFile(new URL(name, FOLDER), 'utf8')
    files.set(name.slice(0, -4), { text, sum: sha256(text) })
  }
  return files
}
