import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { sha256 } from './chain.ts'
import type { Database } from './database.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/** A released migration whose file has changed since it was run here. */
export class ChangedMigration extends Error {}

/** A migration as a database or a backup remembers it. */
export type Ran = { name: string; sha256: string }

/** A migration that comes with this Cadre. */
export type Shipped = Ran & { text: string }

/**
 * Brings the database to the present schema, or only as far as the migration named; returns the names of those run.
 * Plain SQL, checksummed, in one transaction.
 */
export async function migrate(db: Database, upTo?: string): Promise<string[]> {
  return await db.transaction().execute((work) => migrateWithin(work, upTo))
}

/** As `migrate`, within a transaction that the caller has begun. */
export async function migrateWithin(work: Database, upTo?: string): Promise<string[]> {
  const shipped = await shippedMigrations()
  if (upTo !== undefined && !shipped.some(({ name }) => name === upTo)) {
    throw new ChangedMigration(`this Cadre has no migration ${upTo}`)
  }
  await lockMigrations(work)
  await sql`CREATE TABLE IF NOT EXISTS migration_checksum (name text PRIMARY KEY, sha256 text NOT NULL)`.execute(
    work,
  )
  const ran = await recorded(work)
  refuseChanged(ran, shipped)
  const known = new Set(ran.map(({ name }) => name))
  const due = shipped.filter(({ name }) => !known.has(name) && (upTo === undefined || name <= upTo))
  for (const { name, sha256, text } of due) {
    await sql.raw(text).execute(work)
    await sql`INSERT INTO migration_checksum (name, sha256) VALUES (${name}, ${sha256})`.execute(work)
  }
  return due.map(({ name }) => name)
}

/** Nobody else changes the schema until the transaction ends: two that both find no table would both make it. */
export async function lockMigrations(work: Database): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('cadre migrations', 0))`.execute(work)
}

/** The migrations that were run on a database, in their order; none where it was never brought to a schema. */
export async function ranMigrations(db: Database): Promise<Ran[]> {
  const { rows } = await sql<{ there: boolean }>`
    SELECT to_regclass('migration_checksum') IS NOT NULL AS there`.execute(db)
  return rows[0]?.there === true ? await recorded(db) : []
}

/** The migrations that come with this Cadre, in their order. */
export async function shippedMigrations(): Promise<Shipped[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return await Promise.all(
    names.map(async (file) => {
      const text = await readFile(new URL(file, FOLDER), 'utf8')
      return { name: file.slice(0, -4), sha256: sha256(text), text }
    }),
  )
}

/** Throws ChangedMigration where what was run elsewhere is newer than this Cadre, or another text of the same name. */
export function refuseChanged(ran: readonly Ran[], shipped: readonly Ran[]): void {
  const sums = new Map(shipped.map(({ name, sha256 }) => [name, sha256]))
  for (const { name, sha256 } of ran) {
    const sum = sums.get(name)
    if (sum === undefined) throw new ChangedMigration(`the database is newer than this Cadre: it has ${name}`)
    if (sum !== sha256) throw new ChangedMigration(`migration ${name} was changed after it was run`)
  }
}

async function recorded(db: Database): Promise<Ran[]> {
  const { rows } = await sql<Ran>`SELECT name, sha256 FROM migration_checksum ORDER BY name`.execute(db)
  return rows
}
