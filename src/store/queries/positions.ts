import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { Database } from '../database.ts'
import { like } from './people.ts'
import { rollUpOf } from './units.ts'

export type PositionRow = {
  id: string
  title: string
  unit_id: string
  unit_name: string
  agency_name: string
  location: string
  source: 'listing' | 'record'
  designation: string | null
  pay_plan: string
  state: 'filled' | 'vacant' | 'ended'
  appointment: string | null
  appointment_is: string | null
  person_id: string | null
  person_name: string | null
  begin_on: IsoDate | null
  expires_on: IsoDate | null
  flags: string[]
}

export type PositionFilter = {
  on: string
  listing: string | undefined
  /** The units whose positions of record may be seen. */
  record: readonly string[]
  text?: string | undefined
  /** Unit, agency or department. */
  unit?: string | undefined
  appointment?: string | undefined
  state?: string | undefined
  source?: string | undefined
  flag?: string | undefined
  ses?: boolean | undefined
  sort?: string | undefined
  limit: number
  offset: number
}

const SORTS: ReadonlyMap<string, string> = new Map([
  ['title', 'title'],
  ['agency', 'agency_name'],
  ['unit', 'unit_name'],
  ['location', 'location'],
  ['appointment', 'appointment'],
  ['state', 'state'],
  ['name', 'person_name'],
  ['since', 'begin_on'],
  ['expires', 'expires_on'],
])

/**
 * Incumbencies and vacancies on a day, one row each, as far as they may be seen. Current means filled, begun by
 * the day or without a begin date, and without a vacate date on or before it; `ended` are the others of the listing.
 */
export async function positions(
  db: Database,
  filter: PositionFilter,
): Promise<{ rows: PositionRow[]; total: number }> {
  const { on, listing, record, text, unit, appointment, state, source, flag, ses, limit, offset } = filter
  const descending = filter.sort?.startsWith('-') === true
  const column = SORTS.get(filter.sort?.replace('-', '') ?? '') ?? 'title'
  const { rows } = await sql<PositionRow & { total: number }>`
    SELECT r.*, count(*) OVER ()::int AS total FROM (
      SELECT p.id, p.title, p.unit_id, u.name AS unit_name, a.name AS agency_name, p.location, p.source,
             p.designation, p.pay_plan, i.appointment, i.appointment_is, i.person_id, n.name AS person_name,
             i.begin_on, i.expires_on, coalesce(i.flags, '{}') AS flags,
             CASE WHEN i.position_id IS NULL OR i.status = 'vacant' THEN 'vacant'
                  WHEN i.status = 'filled' AND coalesce(i.vacate_on > ${on}, true) AND coalesce(i.begin_on <= ${on}, true) THEN 'filled'
                  ELSE 'ended' END AS state,
             t.top_id, t.agency_id
      FROM position p
      JOIN unit u ON u.id = p.unit_id
      JOIN unit_tree t ON t.unit_id = p.unit_id
      JOIN unit a ON a.id = t.agency_id
      LEFT JOIN incumbency i ON i.position_id = p.id
        AND ((p.source = 'listing' AND i.listing_id = ${listing ?? null}) OR (p.source = 'record' AND i.during @> ${on}::date))
      LEFT JOIN person n ON n.id = i.person_id
      WHERE CASE WHEN p.source = 'record'
                 THEN p.unit_id = ANY(${[...record]}::text[]) AND p.established <= ${on} AND coalesce(p.abolished > ${on}, true)
                 ELSE i.position_id IS NOT NULL END
    ) r
    WHERE (${unit ?? null}::text IS NULL OR ${unit ?? null} IN (r.unit_id, r.top_id, r.agency_id))
      AND (${text ?? null}::text IS NULL OR r.title ILIKE ${like(text)} OR r.unit_name ILIKE ${like(text)}
           OR r.location ILIKE ${like(text)} OR r.person_name ILIKE ${like(text)})
      AND (${appointment ?? null}::text IS NULL OR r.appointment = ${appointment ?? null} OR r.appointment_is = ${appointment ?? null})
      AND (${state ?? null}::text IS NULL OR r.state = ${state ?? null})
      AND (${source ?? null}::text IS NULL OR r.source = ${source ?? null})
      AND (${flag ?? null}::text IS NULL OR ${flag ?? null} = ANY(r.flags))
      AND (${ses !== true} OR r.source = 'record' OR r.appointment_is <> 'other')
    ORDER BY ${sql.ref(column)} ${sql.raw(descending ? 'DESC' : 'ASC')} NULLS LAST, title, id, begin_on
    LIMIT ${limit} OFFSET ${offset}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** One position with its unit and agency; of record only in the units that are `open`. */
export async function positionById(db: Database, id: string, open: readonly string[]) {
  const { rows } = await sql<{
    id: string
    title: string
    unit_id: string
    unit_name: string
    agency_id: string
    agency_name: string
    top_id: string
    location: string
    pay_plan: string
    designation: 'general' | 'career-reserved' | null
    source: 'listing' | 'record'
    established: IsoDate | null
    abolished: IsoDate | null
  }>`
    SELECT p.id, p.title, p.unit_id, u.name AS unit_name, t.agency_id, a.name AS agency_name, t.top_id, p.location,
           p.pay_plan, p.designation, p.source, p.established, p.abolished
    FROM position p JOIN unit u ON u.id = p.unit_id CROSS JOIN LATERAL ${rollUpOf(sql.ref('u.id'))} t
    JOIN unit a ON a.id = t.agency_id WHERE p.id = ${id} AND (${open.length > 0} OR p.source = 'listing')`.execute(
    db,
  )
  // Not asked of the database: the longer condition took longer for a position that is shut than for none.
  const [found] = rows
  return found === undefined || found.source === 'listing' || open.includes(found.unit_id) ? found : undefined
}

/** Everyone who has held a position: of record, or in the listing shown. */
export async function incumbenciesIn(db: Database, position: string, listing: string | undefined) {
  return await db
    .selectFrom('incumbency')
    .leftJoin('person', 'person.id', 'incumbency.person_id')
    .selectAll('incumbency')
    .select('person.name as person_name')
    .where('position_id', '=', position)
    .where((where) =>
      where.or([where('incumbency.source', '=', 'record'), where('listing_id', '=', listing ?? '')]),
    )
    .orderBy('begin_on')
    .execute()
}

/** Whether any position of record has been established. */
export async function hasPositionsOfRecord(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('position')
    .select('id')
    .where('source', '=', 'record')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The units in which positions of record were established or proposed. */
export async function unitsOfRecord(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT unit_id AS id FROM position WHERE source = 'record'
    UNION SELECT unit_id FROM position_proposal`.execute(db)
  return rows.map((row) => row.id)
}
