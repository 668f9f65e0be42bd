import { sql } from 'kysely'
import type { ViewRow } from '../../record/views.ts'
import type { Database } from '../database.ts'

export type Unit = ViewRow<'unit'>

/** Units by their ids. */
export async function unitsById(db: Database, ids: readonly string[]): Promise<Unit[]> {
  return await db
    .selectFrom('unit')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
}

/** Departments and agencies by name, for lists of choices. */
export async function agencies(db: Database): Promise<Unit[]> {
  return await db
    .selectFrom('unit')
    .selectAll()
    .where('kind', 'in', ['department', 'agency'])
    .orderBy('name')
    .execute()
}

/** A unit and all that is under it. */
export async function under(db: Database, unit: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE below AS (
      SELECT id FROM unit WHERE id = ${unit}
      UNION
      SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id
    ) SELECT id FROM below`.execute(db)
  return rows.map((row) => row.id)
}

/** The ids of all units. */
export async function allUnitIds(db: Database): Promise<Set<string>> {
  const rows = await db.selectFrom('unit').select('id').execute()
  return new Set(rows.map((row) => row.id))
}

/** The posts of a unit and of all under it, with their holders. */
export async function postsUnder(db: Database, unit: string) {
  const ids = await under(db, unit)
  return await db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .leftJoin('person', 'person.id', 'post.holder_id')
    .selectAll('post')
    .select(['unit.name as unit_name', 'person.name as holder_name'])
    .where('post.unit_id', 'in', ids)
    .orderBy('post.title')
    .execute()
}

/** The units directly under one, or those under none. */
export async function unitsUnder(db: Database, parent: string | undefined): Promise<Unit[]> {
  const query = db.selectFrom('unit').selectAll().orderBy('name')
  return await (parent === undefined
    ? query.where('parent_id', 'is', null)
    : query.where('parent_id', '=', parent)
  ).execute()
}

/** A unit and everything above it, widest first. */
export async function unitPath(
  db: Database,
  id: string,
): Promise<{ id: string; name: string; kind: string }[]> {
  const { rows } = await sql<{ id: string; name: string; kind: string }>`
    WITH RECURSIVE above AS (
      SELECT id, name, kind, parent_id, 0 AS depth FROM unit WHERE id = ${id}
      UNION ALL
      SELECT u.id, u.name, u.kind, u.parent_id, a.depth + 1 FROM unit u JOIN above a ON u.id = a.parent_id WHERE a.depth < 12
    ) SELECT id, name, kind FROM above ORDER BY depth DESC`.execute(db)
  return rows
}
