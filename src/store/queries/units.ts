import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { ViewRow } from '../../record/views.ts'
import type { Database } from '../database.ts'

export type Unit = ViewRow<'unit'>

/** Units by their ids; none for no ids. */
export async function unitsById(db: Database, ids: readonly string[]): Promise<Unit[]> {
  if (ids.length === 0) return []
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

/** A post as it stands on a day: to whom it reports and who is in it. */
export type PostOn = {
  id: string
  title: string
  unit_id: string
  unit_name: string
  reports_to: string | null
  reports_to_title: string | null
  holder_id: string | null
  holder_name: string | null
  /** Where the holder's name comes from. */
  holder_source: ViewRow<'person'>['source'] | null
  capacity: 'permanent' | 'acting' | null
  since: IsoDate | null
}

/** The posts of a unit and of all under it that there were on a day; titles and units are those of now. */
export async function postsUnder(db: Database, unit: string, on: IsoDate): Promise<PostOn[]> {
  const ids = await under(db, unit)
  const { rows } = await sql<PostOn>`
    SELECT p.id, p.title, p.unit_id, u.name AS unit_name, l.reports_to, r.title AS reports_to_title,
           h.person_id AS holder_id, n.name AS holder_name, n.source AS holder_source, h.capacity,
           lower(h.during) AS since
    FROM post p JOIN unit u ON u.id = p.unit_id
    JOIN post_line l ON l.post_id = p.id AND l.during @> ${on}::date
    LEFT JOIN post r ON r.id = l.reports_to
    LEFT JOIN post_holding h ON h.post_id = p.id AND h.during @> ${on}::date
    LEFT JOIN person n ON n.id = h.person_id
    WHERE p.unit_id = ANY(${ids}::text[])
    ORDER BY p.title, p.id`.execute(db)
  return rows
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

/**
 * One row with the department and the agency that a unit rolls up to, as the view unit_tree has it; none where the view
 * has none. The view goes through all units, this through those above the one.
 */
export function rollUpOf(unit: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    WITH RECURSIVE above AS (
      SELECT id, kind, parent_id, 1 AS depth FROM unit WHERE id = ${unit}
      UNION ALL
      SELECT u.id, u.kind, u.parent_id, b.depth + 1 FROM above b JOIN unit u ON u.id = b.parent_id
       WHERE b.parent_id <> b.id AND b.depth < 12
    )
    SELECT o.id AS top_id, coalesce((
      SELECT b.id FROM above b WHERE b.depth < o.depth AND b.kind IN ('agency', 'component') ORDER BY b.depth DESC LIMIT 1
    ), o.id) AS agency_id
    FROM above o WHERE o.parent_id IS NULL OR o.parent_id = o.id
  )`
}

/** Every unit's parent. */
export async function unitParents(db: Database): Promise<Map<string, string | null>> {
  const rows = await db.selectFrom('unit').select(['id', 'parent_id']).execute()
  return new Map(rows.map((row) => [row.id, row.parent_id]))
}

/** Every unit's kind and parent. */
export async function unitKinds(db: Database): Promise<Map<string, { kind: string; parent: string | null }>> {
  const rows = await db.selectFrom('unit').select(['id', 'kind', 'parent_id as parent']).execute()
  return new Map(rows.map(({ id, kind, parent }) => [id, { kind, parent }]))
}
