import { sql } from 'kysely'
import type { Database } from '../database.ts'

/**
 * Of some people, those who belong to other offices alone: they hold or held a position, a role or a seat, and none of
 * them in the unit or under it. Whoever has no tie yet belongs to nobody.
 */
export async function peopleElsewhere(
  db: Database,
  people: readonly string[],
  unit: string,
): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set()
  const { rows } = await sql<{ person_id: string }>`
    WITH RECURSIVE below AS (
      SELECT id FROM unit WHERE id = ${unit}
      UNION
      SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id
    ), tie AS (
      SELECT i.person_id, p.unit_id FROM incumbency i JOIN position p ON p.id = i.position_id
       WHERE i.person_id = ANY(${[...people]}::text[]) AND i.source = 'record'
      UNION
      SELECT r.person_id, r.unit_id FROM role_assignment r WHERE r.person_id = ANY(${[...people]}::text[])
      UNION
      SELECT h.person_id, t.unit_id FROM post_holding h JOIN post t ON t.id = h.post_id
       WHERE h.person_id = ANY(${[...people]}::text[])
    )
    SELECT person_id FROM tie GROUP BY person_id
    HAVING NOT bool_or(unit_id IS NOT NULL AND unit_id IN (SELECT id FROM below))`.execute(db)
  return new Set(rows.map((row) => row.person_id))
}
