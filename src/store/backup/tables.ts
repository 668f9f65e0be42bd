import type { PoolClient } from 'pg'
import { VIEW_TABLES } from '../../record/views.ts'

/**
 * What a backup leaves out: sessions and sign-ins under way, since nobody stays signed in on a restored database,
 * the notes of the migrations, which the manifest carries, and the views, which are rebuilt from the journal.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'session',
  'sign_in_step',
  'sign_in_attempt',
  'migration_checksum',
  'kysely_migration',
  'kysely_migration_lock',
  ...VIEW_TABLES,
])

/** A table as the catalogue tells of it: columns in order, the tables it refers to, and the triggers that would fire. */
export type Table = {
  name: string
  columns: readonly string[]
  refersTo: readonly string[]
  triggers: readonly string[]
}

/** Every table that a backup holds, asked of the catalogue so that a new one is never forgotten. */
export async function tablesToKeep(client: PoolClient): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT c.relname AS name,
      ARRAY(SELECT a.attname::text FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        ORDER BY a.attnum) AS columns,
      ARRAY(SELECT DISTINCT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid ORDER BY 1) AS "refersTo",
      ARRAY(SELECT t.tgname::text FROM pg_trigger t
        WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled = 'O' ORDER BY 1) AS triggers
    FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
    ORDER BY c.relname`)
  return rows.filter(({ name }) => isKept(name))
}

/** Whether a table belongs in a backup. An old backup may hold one that is a view by now. */
export function isKept(table: string): boolean {
  return !LEFT_OUT.has(table)
}

/** The tables so that each comes after those it refers to; throws where they refer to one another in a circle. */
export function loadOrder(tables: readonly Table[]): Table[] {
  const ordered: Table[] = []
  let left = [...tables]
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name))
    const ready = left.filter(({ refersTo }) => !refersTo.some((name) => waiting.has(name)))
    if (ready.length === 0) throw new Error(`tables refer to one another: ${[...waiting].join(', ')}`)
    ordered.push(...ready)
    left = left.filter((table) => !ready.includes(table))
  }
  return ordered
}

/** The last value that each sequence gave; those that gave none are left out. */
export async function sequenceValues(client: PoolClient): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; value: number }>(`
    SELECT sequencename AS name, last_value AS value FROM pg_sequences
    WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY 1`)
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

/** What stands in the database's schema already, extensions aside; a restore goes into an empty one alone. */
export async function whatStands(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    ORDER BY 1`)
  return rows.map(({ name }) => name)
}

/** A name in double quotes, for SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
