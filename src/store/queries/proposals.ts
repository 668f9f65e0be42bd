import { sql } from 'kysely'
import type { Database } from '../database.ts'

/** The nearest unit, itself or above, that has ever been given an allocation; undefined where none has. */
export async function allocationHolder(db: Database, unit: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE above AS (
      SELECT id, parent_id, 0 AS depth FROM unit WHERE id = ${unit}
      UNION ALL
      SELECT u.id, u.parent_id, a.depth + 1 FROM unit u JOIN above a ON u.id = a.parent_id WHERE a.depth < 12
    ) SELECT id FROM above WHERE EXISTS (SELECT FROM allocation o WHERE o.unit_id = above.id) ORDER BY depth LIMIT 1`.execute(
    db,
  )
  return rows[0]?.id
}

/**
 * Proposals of some units that are approved and not yet established, positions established for a day after one, and
 * positions career reserved on that day that are to be general or abolished later.
 */
export async function waitingPlaces(
  db: Database,
  units: readonly string[],
  on: string,
): Promise<{ approved: number; later: number; reservedEnding: number }> {
  const ids = [...units]
  const { rows } = await sql<{ approved: number; later: number; reservedEnding: number }>`
    SELECT (SELECT count(*)::int FROM position_proposal
             WHERE state = 'approved' AND unit_id = ANY(${ids}::text[])) AS approved,
           (SELECT count(*)::int FROM position
             WHERE source = 'record' AND unit_id = ANY(${ids}::text[]) AND established > ${on}) AS later,
           (SELECT count(*)::int FROM position p JOIN position_designation d ON d.position_id = p.id AND d.during @> ${on}::date
             WHERE p.source = 'record' AND p.unit_id = ANY(${ids}::text[]) AND d.designation = 'career-reserved'
               AND p.established <= ${on} AND (p.abolished > ${on} OR (p.abolished IS NULL AND p.designation = 'general')))
             AS "reservedEnding"`.execute(db)
  return rows[0] ?? { approved: 0, later: 0, reservedEnding: 0 }
}

/** Career-reserved positions of record of all units on a day; `staying` leaves out those that end or change later. */
export async function careerReservedOfRecord(db: Database, on: string, staying = false): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count
    FROM position p JOIN position_designation d ON d.position_id = p.id AND d.during @> ${on}::date
    WHERE p.source = 'record' AND p.established <= ${on} AND coalesce(p.abolished > ${on}, true)
      AND d.designation = 'career-reserved'
      AND (${!staying} OR (p.abolished IS NULL AND p.designation = 'career-reserved'))`.execute(db)
  return rows[0]?.count ?? 0
}

/** Who has held or will hold a position of record, earliest first. */
export async function incumbentsOf(db: Database, position: string) {
  const { rows } = await sql<{
    appointment: 'career' | 'noncareer' | 'limited-term' | 'limited-emergency' | 'other'
    from_on: string
    until_on: string | null
  }>`
    SELECT appointment_is AS appointment, begin_on AS from_on, vacate_on AS until_on
    FROM incumbency
    WHERE position_id = ${position} AND source = 'record' AND NOT isempty(during)
    ORDER BY begin_on`.execute(db)
  return rows
}

/** The settings in force on a day for a unit: its own, or those of the nearest unit above that has one. */
export async function settingsFor(
  db: Database,
  unit: string,
  on: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ setting: string; value: string }>`
    WITH RECURSIVE above AS (
      SELECT id, parent_id, 0 AS depth FROM unit WHERE id = ${unit}
      UNION ALL
      SELECT u.id, u.parent_id, a.depth + 1 FROM unit u JOIN above a ON u.id = a.parent_id WHERE a.depth < 12
    ) SELECT s.setting, s.value FROM setting s LEFT JOIN above a ON a.id = s.unit_id
    WHERE s.state = 'in force' AND s.during @> ${on}::date AND (a.id IS NOT NULL OR s.unit_id = 'US')
    ORDER BY coalesce(a.depth, 99) DESC, lower(s.during), s.stream`.execute(db)
  return new Map(rows.map(({ setting, value }) => [setting, value]))
}
