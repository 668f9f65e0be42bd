import { sql } from 'kysely'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import type { AppointmentType } from '../../record/terms.ts'
import { anyOf } from '../copy.ts'
import type { Database } from '../database.ts'

/** Somebody at a board: the name as lists print it, with the position held on a day. */
export type NamedRow = {
  id: string
  name: string
  title: string | null
  unit_name: string | null
  appointment: AppointmentType | null
}

/** People by their ids with what they held on a day, or last before it. */
export async function peopleNamed(db: Database, ids: readonly string[], on: string): Promise<NamedRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<NamedRow>`
    SELECT p.id, p.name, h.title, h.unit_name, h.appointment
      FROM person p
      LEFT JOIN LATERAL (
        SELECT s.title, u.name AS unit_name, nullif(i.appointment_is, 'other') AS appointment
          FROM incumbency i JOIN position s ON s.id = i.position_id JOIN unit u ON u.id = s.unit_id
         WHERE i.person_id = p.id AND i.source = 'record' AND i.begin_on <= ${on}::date
         ORDER BY i.begin_on DESC LIMIT 1
      ) h ON true
     WHERE p.id = ${anyOf([...ids])}
     ORDER BY p.name, p.id`.execute(db)
  return rows
}

/** The sittings of a unit and fiscal year that may be seen, newest first. */
export async function sittingsOfYear(db: Database, unit: string, fiscalYear: number) {
  return await db
    .selectFrom('sitting')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('fiscal_year', '=', fiscalYear)
    .orderBy('held_on', 'desc')
    .orderBy('id')
    .execute()
}

/** The final ratings of people before a fiscal year, newest first. */
export async function ratingsBefore(db: Database, people: readonly string[], fiscalYear: number) {
  if (people.length === 0) return []
  const { rows } = await sql<{ person_id: string; fiscal_year: number; level: AppraisalLevel }>`
    SELECT person_id, fiscal_year, level FROM rating
     WHERE person_id = ${anyOf([...people])} AND stage = 'final' AND fiscal_year < ${fiscalYear}
     ORDER BY person_id, fiscal_year DESC`.execute(db)
  return rows
}
