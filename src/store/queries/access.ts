import { sql } from 'kysely'
import { anyOf } from '../copy.ts'
import type { Database } from '../database.ts'
import type { Schema } from '../schema.ts'

/** A reading of people's records by somebody else. */
export type ReadingRow = Schema['reading']

/** A record opened for a while. */
export type OpeningRow = Schema['access_opening'] & { person_name: string | null }

/** Writes readings; throws where it can't. */
export async function addReadings(db: Database, rows: readonly ReadingRow[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('reading').values(rows).execute()
}

/** Those of some ids that are people of record: executives, whose files are more than a name. */
export async function peopleOfRecord(db: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', anyOf(ids))
    .where('source', '=', 'record')
    .execute()
  return rows.map(({ id }) => id)
}

/** Where one person stands in the record; undefined where there is none of that id. */
export async function sourceOfPerson(db: Database, id: string) {
  const row = await db.selectFrom('person').select('source').where('id', '=', id).executeTakeFirst()
  return row?.source
}

/** Readings of the records of some people, or of all where none are named; newest first, and how many there are. */
export async function readings(
  db: Database,
  people: readonly string[] | undefined,
  page: { limit: number; offset: number },
): Promise<{ rows: (ReadingRow & { names: readonly (string | null)[] })[]; total: number }> {
  const concerned = people === undefined ? sql`true` : sql`r.people && ${[...people]}::text[]`
  const { rows } = await sql<ReadingRow & { names: readonly (string | null)[]; total: number }>`
    SELECT r.*, count(*) OVER ()::int AS total,
           CASE WHEN cardinality(r.people) = 1
             THEN ARRAY(SELECT p.name FROM person p WHERE p.id = r.people[1]) ELSE '{}' END AS names
      FROM reading r WHERE ${concerned}
     ORDER BY r.at DESC, r.id LIMIT ${page.limit} OFFSET ${page.offset}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** Every opening that somebody has made, in whichever seat. */
export async function openingsBy(db: Database, opener: string): Promise<Schema['access_opening'][]> {
  return await db.selectFrom('access_opening').selectAll().where('opener_id', '=', opener).execute()
}

/** The streams of all openings of the records of some people (or of all), and of those that somebody made. */
export async function openingStreams(
  db: Database,
  people: readonly string[] | undefined,
  opener: string | undefined,
): Promise<string[]> {
  let query = db.selectFrom('access_opening').select('stream')
  if (people !== undefined) {
    query = query.where((where) =>
      where.or([where('person_id', '=', anyOf(people)), where('opener_id', '=', opener ?? '')]),
    )
  }
  return (await query.execute()).map(({ stream }) => stream)
}

/** Openings of the records of some people, or of all, those made since an instant or of some ids; newest first. */
export async function openingsOf(
  db: Database,
  filter: { people?: readonly string[]; since?: string; ids?: readonly string[] },
): Promise<OpeningRow[]> {
  let query = db
    .selectFrom('access_opening')
    .leftJoin('person', 'person.id', 'access_opening.person_id')
    .selectAll('access_opening')
    .select('person.name as person_name')
    .orderBy('opened_at', 'desc')
    .orderBy('access_opening.id')
  if (filter.people !== undefined) query = query.where('person_id', '=', anyOf(filter.people))
  if (filter.since !== undefined) query = query.where('opened_at', '>=', filter.since)
  if (filter.ids !== undefined) query = query.where('access_opening.id', '=', anyOf(filter.ids))
  return await query.execute()
}
