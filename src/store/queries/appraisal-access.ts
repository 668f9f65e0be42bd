import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { AppointmentType } from '../../record/terms.ts'
import { anyOf } from '../copy.ts'
import type { Database } from '../database.ts'

/**
 * The streams of the appraisals before the sittings of a member, once every recusal is settled; none from which the member
 * is recused, and not the own one.
 */
export async function boardCasesOf(db: Database, member: string): Promise<string[]> {
  const { rows } = await sql<{ stream: string }>`
    SELECT DISTINCT 'appraisal:' || c.person_id || '/' || c.fiscal_year AS stream
      FROM sitting_member m
      JOIN sitting s ON s.id = m.sitting_id AND s.state IN ('open', 'certified')
      JOIN board_case c ON c.sitting_id = s.id
      LEFT JOIN recusal r ON r.sitting_id = s.id AND r.member_id = m.member_id AND r.person_id = c.person_id
     WHERE m.member_id = ${member} AND m.settled AND c.person_id <> m.member_id AND r.stream IS NULL`.execute(
    db,
  )
  return rows.map(({ stream }) => stream)
}

/** The streams of the appraisals that are under review by somebody at a higher level. */
export async function reviewsOf(db: Database, reviewer: string): Promise<string[]> {
  const rows = await db
    .selectFrom('appraisal')
    .select('stream')
    .where('reviewer_id', '=', reviewer)
    .where('state', '=', 'under review')
    .execute()
  return rows.map(({ stream }) => stream)
}

/** An executive without a plan for a year: who, where, and under whom. */
export type PlanlessRow = {
  person_id: string
  name: string
  title: string
  appointment: AppointmentType
  unit_id: string
  begin_on: IsoDate
  supervisor_id: string | null
  supervisor_name: string | null
}

/** The executives among some people who hold a position on a day and have no plan for a fiscal year, by name. */
export async function planlessAmong(
  db: Database,
  asked: { people: readonly string[]; fiscalYear: number; on: IsoDate },
): Promise<PlanlessRow[]> {
  const { people, fiscalYear, on } = asked
  if (people.length === 0) return []
  const { rows } = await sql<PlanlessRow>`
    SELECT DISTINCT ON (p.name, p.id) p.id AS person_id, p.name, s.title, i.appointment_is AS appointment, s.unit_id, i.begin_on,
           v.supervisor_id, w.name AS supervisor_name
      FROM person p
      JOIN incumbency i ON i.person_id = p.id AND i.source = 'record' AND i.during @> ${on}::date AND i.appointment_is <> 'other'
      JOIN position s ON s.id = i.position_id
      LEFT JOIN supervision v ON v.person_id = p.id AND v.during @> ${on}::date
      LEFT JOIN person w ON w.id = v.supervisor_id
     WHERE p.id = ${anyOf(people)}
       AND NOT EXISTS (SELECT FROM appraisal a WHERE a.person_id = p.id AND a.fiscal_year = ${fiscalYear})
     ORDER BY p.name, p.id, i.begin_on DESC`.execute(db)
  return rows
}

/** The fiscal years of which there are appraisals or cycles that may be seen, newest first. */
export async function appraisalYears(db: Database): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    SELECT fiscal_year AS year FROM appraisal UNION SELECT fiscal_year FROM appraisal_cycle ORDER BY 1 DESC`.execute(
    db,
  )
  return rows.map(({ year }) => year)
}

/** The names of some people of record; to be asked of the service once it is known that they may be named. */
export async function namesOf(db: Database, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', '=', anyOf(people)).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The supervisors of record of some people on a day, with their names; to be asked of the service. */
export async function supervisorsOn(
  db: Database,
  people: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  if (people.length === 0) return new Map()
  const rows = await db
    .selectFrom('supervision')
    .innerJoin('person', 'person.id', 'supervision.supervisor_id')
    .select(['person_id', 'supervisor_id as id', 'person.name'])
    .where('person_id', '=', anyOf(people))
    .where(sql<boolean>`during @> ${on}::date`)
    .execute()
  return new Map(rows.map(({ person_id, id, name }) => [person_id, { id, name }]))
}

/** The files of people in which training in the appraisal system is recorded, as far as they may be seen. */
export async function trainedStreams(db: Database, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return []
  const rows = await db
    .selectFrom('journal')
    .select('stream')
    .distinct()
    .where('type', '=', 'appraisal/training-completed')
    .where('stream', '=', anyOf(people.map((person) => `person:${person}`)))
    .execute()
  return rows.map(({ stream }) => stream)
}
