import { sql } from 'kysely'
import type { Problem } from '../../base/outcome.ts'
import type { Repair } from '../../record/event.ts'
import type { Database } from '../database.ts'

/** One row of an import's report. */
export type ReportRow = {
  row_no: number
  outcome: 'taken' | 'repaired' | 'duplicate' | 'refused'
  duplicate_of: number | null
  repairs: Repair[] | null
  problems: { field: string; value: string; message: string }[] | null
  flags: string[]
  position_id: string | null
  title: string | null
  unit_name: string | null
  agency_name: string | null
}

/** The listings taken in, newest as-of date first. */
export async function listings(db: Database) {
  return await db
    .selectFrom('listing')
    .selectAll()
    .orderBy('as_of', 'desc')
    .orderBy('recorded', 'desc')
    .execute()
}

/** One listing. */
export async function listingById(db: Database, id: string) {
  return await db.selectFrom('listing').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Rows of a listing's report: all, or those of an outcome, a flag, or a page. */
export async function reportRows(
  db: Database,
  listing: string,
  filter: { outcome?: string | undefined; flag?: string | undefined; limit?: number; offset?: number } = {},
): Promise<{ rows: ReportRow[]; total: number }> {
  const { outcome, flag, limit, offset } = filter
  const { rows } = await sql<ReportRow & { total: number }>`
    SELECT r.*, count(*) OVER ()::int AS total FROM (
      SELECT i.row_no, CASE WHEN i.repairs IS NULL THEN 'taken' ELSE 'repaired' END AS outcome, NULL::int AS duplicate_of,
             i.repairs, NULL::jsonb AS problems, i.flags, p.id AS position_id, p.title, u.name AS unit_name, a.name AS agency_name
      FROM incumbency i JOIN position p ON p.id = i.position_id JOIN unit u ON u.id = p.unit_id
      LEFT JOIN unit a ON a.id = u.parent_id
      WHERE i.listing_id = ${listing}
      UNION ALL
      SELECT row_no, outcome, duplicate_of, NULL, problems, '{}', NULL, NULL, NULL, NULL
      FROM listing_row WHERE listing_id = ${listing}
    ) r
    WHERE (${outcome ?? null}::text IS NULL OR r.outcome = ${outcome ?? null})
      AND (${flag ?? null}::text IS NULL OR ${flag ?? null} = ANY(r.flags))
    ORDER BY r.row_no LIMIT ${limit ?? null} OFFSET ${offset ?? 0}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** How often each kind of repair was made in a listing. */
export async function repairCounts(db: Database, listing: string) {
  const { rows } = await sql<{ rule: string; field: string; count: number }>`
    SELECT r->>'rule' AS rule, r->>'field' AS field, count(*)::int AS count
    FROM incumbency i, jsonb_array_elements(i.repairs) r
    WHERE i.listing_id = ${listing} AND i.repairs IS NOT NULL GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`.execute(db)
  return rows
}

/** Agencies that came with a listing and roll up to nothing known. */
export async function unmatchedAgencies(db: Database) {
  return await db
    .selectFrom('unit')
    .selectAll()
    .where('kind', '=', 'agency')
    .where('id', 'like', 'unit-%')
    .where('parent_id', 'is', null)
    .orderBy('name')
    .execute()
}

/** Enters a run that begins, in a transaction of its own. */
export async function openRun(
  db: Database,
  run: { id: string; started: string; started_by: string; file_name: string; stage: string },
): Promise<void> {
  await db
    .insertInto('import_run')
    .values({ ...run, finished: null, listing_id: null, problem: null, cancelled_by: null })
    .execute()
}

/** What is noted of a run on its way, or at its end. */
export type RunNote = {
  stage: string
  done?: number
  total?: number
  finished?: string
  listing_id?: string
  problem?: Problem
}

/**
 * Notes how far a run is, or how it ended; false where it has been cancelled, and then nothing is noted.
 * In the transaction of the import itself, nobody can cancel between the note and the commit.
 */
export async function noteRun(db: Database, id: string, note: RunNote): Promise<boolean> {
  const { problem, finished = null, ...rest } = note
  const { numUpdatedRows } = await db
    .updateTable('import_run')
    .set({ ...rest, finished, ...(problem === undefined ? {} : { problem: JSON.stringify(problem) }) })
    .where('id', '=', id)
    .where('cancelled_by', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Cancels a run that has not ended; false where it has. What works on it finds out at its next note. */
export async function cancelRun(db: Database, id: string, by: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('import_run')
    .set({ stage: 'cancelled', cancelled_by: by, finished: now })
    .where('id', '=', id)
    .where('finished', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** One run of an import. */
export async function runById(db: Database, id: string) {
  return await db.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The latest runs. */
export async function runs(db: Database) {
  return await db.selectFrom('import_run').selectAll().orderBy('started', 'desc').limit(20).execute()
}

/** Runs that a killed process left unfinished are said to be so; nothing of them was saved. */
export async function closeBrokenRuns(db: Database, now: string): Promise<void> {
  await db
    .updateTable('import_run')
    .set({ stage: 'interrupted', finished: now })
    .where('finished', 'is', null)
    .execute()
}
