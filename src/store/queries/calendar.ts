import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { Database } from '../database.ts'

/** A clock that runs out: whose, which, when. */
export type ClockRow = {
  kind:
    | 'limited-term'
    | 'limited-emergency'
    | 'expiration'
    | 'probation'
    | 'staffing'
    | 'agreement'
    | 'carried'
    | 'reconsideration'
  source: 'listing' | 'record'
  on: IsoDate
  person_id: string | null
  person_name: string | null
  position_id: string
  title: string
  agency_id: string
  agency_name: string
  appointment: string
}

/**
 * Clocks that end from one day to another: expirations of those in place on the day asked, probations, and the
 * dates by which steps of staffing are due. People of record only as far as they may be seen.
 */
export async function clocks(
  db: Database,
  filter: {
    on: string
    from: string
    to: string
    listing: string | undefined
    people: readonly string[] | undefined
    unit?: string | undefined
    staffing: boolean
  },
): Promise<ClockRow[]> {
  const { on, from, to, listing, people, unit, staffing } = filter
  const { rows } = await sql<ClockRow>`
    WITH seen AS (
      SELECT i.* FROM incumbency i
      WHERE i.status = 'filled' AND coalesce(i.vacate_on > ${on}, true) AND coalesce(i.begin_on <= ${on}, true)
        AND ((i.source = 'listing' AND i.listing_id = ${listing ?? null})
          OR (i.source = 'record' AND (${people === undefined} OR i.person_id = ANY(${[...(people ?? [])]}::text[]))))
    ), due AS (
      SELECT CASE WHEN appointment_is IN ('limited-term', 'limited-emergency') THEN appointment_is ELSE 'expiration' END AS kind,
             expires_on AS on, position_id, person_id, source, appointment
      FROM seen WHERE expires_on BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT 'probation', probation_ends, position_id, person_id, source, appointment
      FROM seen WHERE probation_ends BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT 'staffing', s.due_on, s.position_id, NULL, 'record', s.stage
      FROM staffing_stage s
      WHERE ${staffing} AND s.due_on BETWEEN ${from} AND ${to}
        AND NOT EXISTS (SELECT 1 FROM staffing_stage l WHERE l.position_id = s.position_id
                        AND l.entered_on > s.entered_on AND l.entered_on <= ${on})
        AND NOT EXISTS (SELECT 1 FROM incumbency i WHERE i.position_id = s.position_id AND i.source = 'record' AND i.during @> ${on}::date)
    )
    SELECT d.kind, d.source, d.on, d.person_id, n.name AS person_name, d.position_id, p.title,
           t.agency_id, a.name AS agency_name, d.appointment
    FROM due d JOIN position p ON p.id = d.position_id JOIN unit_tree t ON t.unit_id = p.unit_id
    JOIN unit a ON a.id = t.agency_id LEFT JOIN person n ON n.id = d.person_id
    WHERE (${unit ?? null}::text IS NULL OR ${unit ?? null} IN (p.unit_id, t.top_id, t.agency_id))
    ORDER BY d.on, p.title`.execute(db)
  return rows
}
