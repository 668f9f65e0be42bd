import { sql } from 'kysely'
import type { Database } from './database.ts'

/** What the database says of itself, for somebody who looks after it. */
export type Examination = {
  /** Its clock, ISO 8601 in UTC. */
  clock: string
  /** As PostgreSQL counts: 180004 is 18.4. */
  version: number
  versionText: string
  encoding: string
  /** Settings without which what was acknowledged may be lost, and how they stand. */
  durability: Readonly<Record<'fsync' | 'synchronous_commit' | 'full_page_writes', string>>
  role: string
  /** Tables that belong to a role that this one is no member of. */
  foreignTables: readonly string[]
  /** The role as which pages read; absent where there is none. */
  reader?: { bound: boolean; taken: boolean }
}

/** Examines the database that it is connected to; needs no more than to connect. */
export async function examine(db: Database): Promise<Examination> {
  const { rows } = await sql<
    Omit<Examination, 'durability' | 'reader' | 'clock'> & {
      clock: string
      fsync: string
      sync: string
      pages: string
      bound: boolean | null
      taken: boolean | null
    }
  >`SELECT clock_timestamp() AS clock,
      current_setting('server_version_num')::int AS version,
      current_setting('server_version') AS "versionText",
      current_setting('server_encoding') AS encoding,
      current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS sync,
      current_setting('full_page_writes') AS pages,
      current_user::text AS role,
      ARRAY(SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()
        AND NOT pg_has_role(current_user, tableowner, 'MEMBER') ORDER BY 1) AS "foreignTables",
      (SELECT NOT rolsuper AND NOT rolbypassrls AND NOT rolcanlogin FROM pg_roles
        WHERE rolname = 'cadre_person') AS bound,
      (SELECT pg_has_role(current_user, oid, 'MEMBER') FROM pg_roles WHERE rolname = 'cadre_person') AS taken
  `.execute(db)
  const row = rows[0]
  if (row === undefined) throw new Error('the database answered nothing')
  const { fsync, sync, pages, bound, taken, ...rest } = row
  return {
    ...rest,
    durability: { fsync, synchronous_commit: sync, full_page_writes: pages },
    ...(bound === null || taken === null ? {} : { reader: { bound, taken } }),
  }
}
