import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { ViewRow } from '../../record/views.ts'
import { anyOf } from '../copy.ts'
import type { Database } from '../database.ts'
import { under } from './units.ts'

/** The ids of all people. */
export async function allPersonIds(db: Database): Promise<Set<string>> {
  const rows = await db.selectFrom('person').select('id').execute()
  return new Set(rows.map((row) => row.id))
}

export type PersonRow = {
  id: string
  name: string
  source: ViewRow<'person'>['source']
  appointment: string | null
  appointment_is: string | null
  title: string | null
  position_id: string | null
  unit_name: string | null
  begin_on: IsoDate | null
  expires_on: IsoDate | null
}

export type PeopleFilter = {
  on: string
  /** The listing shown beside the record. */
  listing: string | undefined
  /** People of record that may be seen; undefined for all. */
  people: readonly string[] | undefined
  text?: string | undefined
  appointment?: string | undefined
  source?: string | undefined
  sort?: string | undefined
  limit: number
  offset: number
}

const SORTS: ReadonlyMap<string, string> = new Map([
  ['name', 'name'],
  ['appointment', 'appointment_is'],
  ['title', 'title'],
  ['unit', 'unit_name'],
  ['since', 'begin_on'],
  ['expires', 'expires_on'],
])

/** People with what they hold on a day; those of record only as far as they may be seen. */
export async function people(
  db: Database,
  filter: PeopleFilter,
): Promise<{ rows: PersonRow[]; total: number }> {
  const { on, listing, people: seen, text, appointment, source, limit, offset } = filter
  const descending = filter.sort?.startsWith('-') === true
  const column = SORTS.get(filter.sort?.replace('-', '') ?? '') ?? 'name'
  const { rows } = await sql<PersonRow & { total: number }>`
    SELECT r.*, count(*) OVER ()::int AS total FROM (
      SELECT p.id, p.name, p.source, i.appointment, i.appointment_is, s.title, s.id AS position_id,
             u.name AS unit_name, i.begin_on, i.expires_on
      FROM person p
      LEFT JOIN LATERAL (
        SELECT * FROM incumbency i WHERE i.person_id = p.id AND i.status = 'filled'
          AND (i.source = 'record' OR i.listing_id = ${listing ?? null})
          AND coalesce(i.vacate_on > ${on}, true) AND coalesce(i.begin_on <= ${on}, true)
        ORDER BY i.begin_on DESC NULLS LAST LIMIT 1
      ) i ON true
      LEFT JOIN position s ON s.id = i.position_id
      LEFT JOIN unit u ON u.id = s.unit_id
      WHERE (${seen === undefined} OR p.source = 'listing' OR p.id = ANY(${[...(seen ?? [])]}::text[]))
        AND (${source ?? null}::text IS NULL OR p.source = ${source ?? null})
        AND (${text ?? null}::text IS NULL OR p.name ILIKE ${like(text)} OR s.title ILIKE ${like(text)} OR u.name ILIKE ${like(text)})
        AND (${appointment ?? null}::text IS NULL OR i.appointment_is = ${appointment ?? null})
    ) r ORDER BY (r.position_id IS NULL), ${sql.ref(column)} ${sql.raw(descending ? 'DESC' : 'ASC')} NULLS LAST, name, id
    LIMIT ${limit} OFFSET ${offset}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** One person, if of the public listing; or, where the file is `open`, of record. */
export async function personById(db: Database, id: string, open: boolean) {
  const one = db.selectFrom('person').selectAll().where('id', '=', id)
  // Told before the policy of the table is asked: it would take its time over a file that is shut.
  return await (open ? one : one.where('source', '=', 'listing')).executeTakeFirst()
}

/** Everything a person has held: of record, and in the listing shown. */
export async function incumbenciesOf(db: Database, person: string, listing: string | undefined) {
  return await db
    .selectFrom('incumbency')
    .innerJoin('position', 'position.id', 'incumbency.position_id')
    .innerJoin('unit', 'unit.id', 'position.unit_id')
    .selectAll('incumbency')
    .select([
      'position.title',
      'position.location',
      'position.designation',
      'position.unit_id',
      'unit.name as unit_name',
    ])
    .where('person_id', '=', person)
    .where((where) =>
      where.or([where('incumbency.source', '=', 'record'), where('listing_id', '=', listing ?? '')]),
    )
    .orderBy('begin_on')
    .execute()
}

/** Who a person supervises on a day. */
export async function subordinatesOf(db: Database, supervisor: string, on: string): Promise<string[]> {
  const rows = await db
    .selectFrom('supervision')
    .select('person_id')
    .where('supervisor_id', '=', supervisor)
    .where(sql<boolean>`during @> ${on}::date`)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Who supervises a person on a day, with the supervisor's name. */
export async function supervisorOf(db: Database, person: string, on: string) {
  return await db
    .selectFrom('supervision')
    .innerJoin('person', 'person.id', 'supervision.supervisor_id')
    .select(['supervisor_id', 'supervisor_is', 'person.name', sql<IsoDate>`lower(during)`.as('since')])
    .where('person_id', '=', person)
    .where(sql<boolean>`during @> ${on}::date`)
    .executeTakeFirst()
}

/** A search text as a LIKE pattern; its own wildcards are plain characters. */
export function like(text: string | undefined): string | null {
  return text === undefined ? null : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
}

/** Everyone who holds or has held a position of record in a unit or under it. */
export async function peopleUnder(db: Database, unit: string): Promise<string[]> {
  const units = await under(db, unit)
  const rows = await db
    .selectFrom('incumbency')
    .innerJoin('position', 'position.id', 'incumbency.position_id')
    .select('incumbency.person_id')
    .distinct()
    .where('incumbency.source', '=', 'record')
    .where('position.unit_id', '=', anyOf(units))
    .execute()
  return rows.flatMap((row) => (row.person_id === null ? [] : [row.person_id]))
}
