import { sql } from 'kysely'
import type { ViewRow } from '../../record/views.ts'
import type { Database } from '../database.ts'

/** An appraisal in a list, with the executive's name and position on the last day of the period. */
export type AppraisalRow = ViewRow<'appraisal'> & {
  name: string
  title: string | null
  appointment: string | null
  supervisor_name: string | null
}

/** Appraisals of a year that may be seen, by name; of some people where named. */
export async function appraisalsOf(
  db: Database,
  filter: { fiscalYear?: number; units?: readonly string[]; people?: readonly string[]; state?: string },
): Promise<AppraisalRow[]> {
  const { fiscalYear, units, people, state } = filter
  const { rows } = await sql<AppraisalRow>`
    SELECT a.*, coalesce(p.name, a.person_id) AS name, i.title, i.appointment, v.name AS supervisor_name
      FROM appraisal a
      LEFT JOIN person p ON p.id = a.person_id
      LEFT JOIN person v ON v.id = a.supervisor_id
      LEFT JOIN LATERAL (
        SELECT s.title, n.appointment_is AS appointment FROM incumbency n JOIN position s ON s.id = n.position_id
         WHERE n.person_id = a.person_id AND n.source = 'record' AND n.begin_on <= a.end_on
         ORDER BY n.begin_on DESC LIMIT 1
      ) i ON true
     WHERE (${fiscalYear ?? null}::int IS NULL OR a.fiscal_year = ${fiscalYear ?? null})
       AND (${units === undefined} OR a.unit_id = ANY(${[...(units ?? [])]}::text[]))
       AND (${people === undefined} OR a.person_id = ANY(${[...(people ?? [])]}::text[]))
       AND (${state ?? null}::text IS NULL OR a.state = ${state ?? null})
     ORDER BY p.name, a.person_id, a.fiscal_year DESC`.execute(db)
  return rows
}

/** The streams of the appraisals of some people, as far as they may be seen. */
export async function appraisalStreamsOf(db: Database, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return []
  const rows = await db
    .selectFrom('appraisal')
    .select('stream')
    .where('person_id', 'in', [...people])
    .execute()
  return rows.map(({ stream }) => stream)
}

/** The cycles of some units, newest first. */
export async function cyclesOf(db: Database, units: readonly string[] | undefined) {
  const all = db.selectFrom('appraisal_cycle').selectAll().orderBy('fiscal_year', 'desc').orderBy('unit_id')
  return await (units === undefined ? all : all.where('unit_id', 'in', [...units])).execute()
}

/** What somebody has typed in a form and not yet sent. */
export async function draftOf(db: Database, person: string, form: string, about: string) {
  return await db
    .selectFrom('draft')
    .select(['fields', 'saved_at'])
    .where('person_id', '=', person)
    .where('form', '=', form)
    .where('about', '=', about)
    .executeTakeFirst()
}

/** Keeps what somebody has typed; the last word stays. */
export async function keepDraft(
  db: Database,
  draft: { person: string; form: string; about: string; fields: unknown; at: string },
): Promise<void> {
  const { person, form, about, fields, at } = draft
  await sql`INSERT INTO draft (person_id, form, about, fields, saved_at)
    VALUES (${person}, ${form}, ${about}, ${JSON.stringify(fields)}::jsonb, ${at}::timestamptz)
    ON CONFLICT (person_id, form, about) DO UPDATE SET fields = excluded.fields, saved_at = excluded.saved_at`.execute(
    db,
  )
}

/** Forgets what was typed: it was sent, or given up. */
export async function dropDraft(db: Database, person: string, form: string, about: string): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('person_id', '=', person)
    .where('form', '=', form)
    .where('about', '=', about)
    .execute()
}

/** Forgets what was typed and last saved before an instant; returns how many. */
export async function dropOldDrafts(db: Database, before: string): Promise<number> {
  const { numAffectedRows } = await sql`DELETE FROM draft WHERE saved_at < ${before}::timestamptz`.execute(db)
  return Number(numAffectedRows ?? 0)
}
