import { sql } from 'kysely'
import type { ViewRow } from '../../record/views.ts'
import type { Database } from '../database.ts'
import { anyOf } from '../copy.ts'

/** A nomination in a list. */
export type NominationRow = ViewRow<'rank_nomination'>

/** The nominations that may be seen, of a year and of an agency where these are named; the newest year first. */
export async function nominationsOf(
  db: Database,
  asked: { unit?: string; fiscalYear?: number },
): Promise<readonly NominationRow[]> {
  const { unit, fiscalYear } = asked
  return await db
    .selectFrom('rank_nomination')
    .selectAll()
    .$if(unit !== undefined, (query) => query.where('unit_id', '=', unit ?? ''))
    .$if(fiscalYear !== undefined, (query) => query.where('fiscal_year', '=', fiscalYear ?? 0))
    .orderBy('fiscal_year', 'desc')
    .orderBy('person_id')
    .execute()
}

/** The streams of the program years that may be seen: those of agencies, and the Government’s. */
export async function rankYearStreams(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('journal')
    .select('stream')
    .distinct()
    .where('type', '=', 'awards/rank-year-opened')
    .execute()
  return rows.map(({ stream }) => stream)
}

/** The ranks of some people that were granted with a sum which is not paid yet. */
export async function ranksUnpaid(
  db: Database,
  people: readonly string[],
): Promise<readonly Pick<ViewRow<'award'>, 'person_id' | 'fiscal_year' | 'cents'>[]> {
  if (people.length === 0) return []
  const { rows } = await sql<Pick<ViewRow<'award'>, 'person_id' | 'fiscal_year' | 'cents'>>`
    SELECT a.person_id, a.fiscal_year, a.cents FROM award a
     WHERE a.person_id = ${anyOf(people)} AND a.kind IN ('distinguished', 'meritorious')
       AND NOT EXISTS (SELECT FROM payment p
        WHERE p.person_id = a.person_id AND p.kind = 'rank-award' AND p.paid_for = a.fiscal_year::text)`.execute(
    db,
  )
  return rows
}
