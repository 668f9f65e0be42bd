import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { Database } from '../database.ts'

/** Counts of one agency in a listing, on a day. */
export type AgencyCounts = {
  top: string
  agency: string
  career: number
  noncareer: number
  limited_term: number
  limited_emergency: number
  other: number
  vacant_ses: number
  vacant_other: number
  former: number
  not_yet: number
}

/** The listing that governs a day: the newest as of that day or earlier, else the earliest there is. */
export async function listingFor(db: Database, on: string) {
  return await db
    .selectFrom('listing')
    .selectAll()
    .orderBy(sql`as_of <= ${on}`, 'desc')
    .orderBy(sql`CASE WHEN as_of <= ${on} THEN as_of END`, 'desc')
    .orderBy('as_of', 'asc')
    .orderBy('recorded', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * Incumbencies of a listing by agency and kind of appointment. Current means filled, begun by the day
 * or without a begin date, and without a vacate date on or before the day.
 */
export async function countsByAgency(db: Database, listing: string, on: string): Promise<AgencyCounts[]> {
  const { rows } = await sql<AgencyCounts>`
    SELECT t.top_id AS top, t.agency_id AS agency,
      count(*) FILTER (WHERE now AND i.appointment_is = 'career')::int AS career,
      count(*) FILTER (WHERE now AND i.appointment_is = 'noncareer')::int AS noncareer,
      count(*) FILTER (WHERE now AND i.appointment_is = 'limited-term')::int AS limited_term,
      count(*) FILTER (WHERE now AND i.appointment_is = 'limited-emergency')::int AS limited_emergency,
      count(*) FILTER (WHERE now AND i.appointment_is = 'other')::int AS other,
      count(*) FILTER (WHERE i.status = 'vacant' AND i.appointment_is <> 'other')::int AS vacant_ses,
      count(*) FILTER (WHERE i.status = 'vacant' AND i.appointment_is = 'other')::int AS vacant_other,
      count(*) FILTER (WHERE i.status = 'historical' OR (i.status = 'filled' AND i.vacate_on <= ${on}))::int AS former,
      count(*) FILTER (WHERE i.status = 'filled' AND NOT now AND coalesce(i.vacate_on > ${on}, true))::int AS not_yet
    FROM (
      SELECT *, (status = 'filled' AND coalesce(vacate_on > ${on}, true) AND coalesce(begin_on <= ${on}, true)) AS now
      FROM incumbency WHERE listing_id = ${listing}
    ) i
    JOIN position p ON p.id = i.position_id
    JOIN unit_tree t ON t.unit_id = p.unit_id
    GROUP BY 1, 2`.execute(db)
  return rows
}

/** How many incumbencies of a listing bear each flag. */
export async function flagCounts(db: Database, listing: string, units: readonly string[] | undefined) {
  const { rows } = await sql<{ flag: string; count: number }>`
    SELECT flag, count(*)::int AS count
    FROM incumbency i JOIN position p ON p.id = i.position_id JOIN unit_tree t ON t.unit_id = p.unit_id,
         unnest(i.flags) AS flag
    WHERE i.listing_id = ${listing} AND (${units === undefined} OR t.top_id = ANY(${units ?? []}::text[])
      OR t.agency_id = ANY(${units ?? []}::text[]))
    GROUP BY 1 ORDER BY 2 DESC, 1`.execute(db)
  return rows
}

/** The allocations in force on a day, by unit. */
export async function allocationsOn(db: Database, on: string) {
  return await db.selectFrom('allocation').selectAll().where(sql<boolean>`during @> ${on}::date`).execute()
}

/** Every allocation of a unit that stands, newest first. */
export async function ledger(db: Database, unit: string) {
  const { rows } = await sql<{
    event: string
    spaces: number
    minimum: number | null
    source: string
    from_on: IsoDate
    until_on: IsoDate | null
  }>`SELECT event, spaces, minimum, source, lower(during) AS from_on, upper(during) AS until_on
     FROM allocation WHERE unit_id = ${unit} ORDER BY lower(during) DESC`.execute(db)
  return rows
}

/** Positions of record of some units on a day, by designation and by who is in them. */
export async function recordMix(db: Database, units: readonly string[], on: string) {
  const { rows } = await sql<{
    designation: string
    appointment: string | null
    count: number
    lacking: number
  }>`
    SELECT coalesce(d.designation, p.designation, 'general') AS designation, i.appointment_is AS appointment, count(*)::int AS count,
           count(*) FILTER (WHERE i.five_years IS FALSE)::int AS lacking
    FROM position p
    LEFT JOIN position_designation d ON d.position_id = p.id AND d.during @> ${on}::date
    LEFT JOIN incumbency i ON i.position_id = p.id AND i.source = 'record' AND i.during @> ${on}::date
    WHERE p.source = 'record' AND p.unit_id = ANY(${[...units]}::text[])
      AND p.established <= ${on} AND coalesce(p.abolished > ${on}, true)
    GROUP BY 1, 2`.execute(db)
  return rows
}

/** Vacant positions of record of some units on a day, with their age and the stages of filling them. */
export async function vacancies(db: Database, units: readonly string[], on: string) {
  const { rows } = await sql<{
    id: string
    title: string
    location: string
    since: IsoDate
    stages: { stage: string; entered: IsoDate; due: IsoDate | null }[]
  }>`
    SELECT p.id, p.title, p.location,
      coalesce((SELECT max(i.vacate_on) FROM incumbency i WHERE i.position_id = p.id AND i.vacate_on <= ${on}), p.established) AS since,
      coalesce((SELECT json_agg(json_build_object('stage', s.stage, 'entered', s.entered_on, 'due', s.due_on) ORDER BY s.entered_on)
                FROM staffing_stage s
                WHERE s.position_id = p.id AND s.entered_on <= ${on}
                  AND s.entered_on >= coalesce((SELECT max(i.vacate_on) FROM incumbency i WHERE i.position_id = p.id AND i.vacate_on <= ${on}), p.established)), '[]') AS stages
    FROM position p
    WHERE p.source = 'record' AND p.unit_id = ANY(${[...units]}::text[])
      AND p.established <= ${on} AND coalesce(p.abolished > ${on}, true)
      AND NOT EXISTS (SELECT 1 FROM incumbency i WHERE i.position_id = p.id AND i.source = 'record' AND i.during @> ${on}::date)
    ORDER BY since, p.title`.execute(db)
  return rows
}

/** Ratings of a fiscal year among the career executives of some units on a day, by stage and level. */
export async function ratingsOf(db: Database, units: readonly string[], fiscalYear: number, on: string) {
  const { rows } = await sql<{ stage: string; level: number; count: number }>`
    SELECT r.stage, r.level, count(*)::int AS count
    FROM rating r
    JOIN incumbency i ON i.person_id = r.person_id AND i.source = 'record' AND i.during @> ${on}::date
    JOIN position p ON p.id = i.position_id
    WHERE r.fiscal_year = ${fiscalYear} AND r.given_on <= ${on} AND i.appointment_is = 'career'
      AND p.unit_id = ANY(${[...units]}::text[])
    GROUP BY 1, 2 ORDER BY 1, 2 DESC`.execute(db)
  return rows
}
