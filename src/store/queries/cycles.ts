import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { NudgeKind } from '../../record/appraisal-terms.ts'
import { anyOf } from '../copy.ts'
import type { Database } from '../database.ts'

/** Entries that stand: none has cancelled them. */
const STANDS = sql`NOT EXISTS (SELECT FROM journal c
  WHERE c.stream = j.stream AND c.type = 'record/entry-cancelled' AND c.body->>'mends' = j.id::text)`

/** The last reminder of a kind on an appraisal. */
export type NudgeRow = { stream: string; kind: NudgeKind; on: IsoDate; to: string; by: string }

/** The last reminders of each kind on some appraisals, by their streams. */
export async function lastNudges(db: Database, streams: readonly string[]): Promise<NudgeRow[]> {
  if (streams.length === 0) return []
  const { rows } = await sql<NudgeRow>`
    SELECT DISTINCT ON (j.stream, j.body->>'kind') j.stream, j.body->>'kind' AS kind, j.effective AS "on",
           j.body->>'to' AS "to", j.actor AS by
      FROM journal j
     WHERE j.type = 'appraisal/nudged' AND j.stream = ${anyOf(streams)} AND ${STANDS}
     ORDER BY j.stream, j.body->>'kind', j.seq DESC`.execute(db)
  return rows
}

/** An element of a plan, and with how many goals it is aligned. */
export type ElementRow = { person_id: string; key: string; name: string; goals: number }

/** The elements of the newest plans of a cycle, an amendment above the plan below it. */
export async function planElements(db: Database, unit: string, fiscalYear: number): Promise<ElementRow[]> {
  const { rows } = await sql<ElementRow>`
    WITH newest AS (
      SELECT DISTINCT ON (a.person_id) a.person_id, j.body->'elements' AS elements
        FROM appraisal a
        JOIN journal j ON j.stream = a.stream AND j.type IN ('appraisal/plan-drafted', 'appraisal/plan-amended')
       WHERE a.unit_id = ${unit} AND a.fiscal_year = ${fiscalYear} AND a.state <> 'not rated' AND ${STANDS}
       ORDER BY a.person_id, j.seq DESC
    )
    SELECT person_id, e->>'key' AS key, e->>'name' AS name, jsonb_array_length(e->'goals') AS goals
      FROM newest, jsonb_array_elements(elements) e
     ORDER BY person_id, key`.execute(db)
  return rows
}

/** A training in the appraisal system. */
export type TrainingRow = { person_id: string; audience: string; topic: string; on: IsoDate }

/** The trainings in the appraisal system of some people, newest first. */
export async function trainingsOf(db: Database, people: readonly string[]): Promise<TrainingRow[]> {
  if (people.length === 0) return []
  const { rows } = await sql<TrainingRow>`
    SELECT j.body->>'person' AS person_id, j.body->>'audience' AS audience, j.body->>'topic' AS topic, j.effective AS "on"
      FROM journal j
     WHERE j.type = 'appraisal/training-completed' AND j.stream = ${anyOf(people.map((id) => `person:${id}`))} AND ${STANDS}
     ORDER BY j.effective DESC, j.seq DESC`.execute(db)
  return rows
}

/** Who should know the appraisal system, as what. */
export type AudienceRow = { person_id: string; name: string; audience: string }

/**
 * Who takes part in the appraisals of an agency on a day: its executives, their supervisors of record, whoever was asked
 * for a higher-level review of its running years, and the members of its Performance Review Boards.
 */
export async function audiencesOf(db: Database, unit: string, on: string): Promise<AudienceRow[]> {
  const { rows } = await sql<AudienceRow>`
    WITH RECURSIVE below AS (
      SELECT u.id FROM unit u WHERE u.id = ${unit}
      UNION ALL SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id
    ), serving AS (
      SELECT DISTINCT i.person_id FROM below b
        JOIN position s ON s.unit_id = b.id AND s.source = 'record'
        JOIN incumbency i ON i.position_id = s.id AND i.source = 'record' AND i.appointment_is <> 'other'
         AND i.during @> ${on}::date
    ), part AS (
      SELECT person_id, 'executive' AS audience FROM serving
      UNION
      SELECT v.supervisor_id, 'rating official' FROM supervision v JOIN serving USING (person_id)
       WHERE v.during @> ${on}::date
      UNION
      SELECT a.reviewer_id, 'reviewer' FROM appraisal a
       WHERE a.unit_id = ${unit} AND a.reviewer_id IS NOT NULL AND a.end_on >= ${on}::date - 365
      UNION
      SELECT m.person_id, 'board member' FROM board_member m JOIN board b ON b.id = m.board_id
       WHERE b.unit_id = ${unit} AND b.kind = 'performance-review' AND m.during @> ${on}::date
    )
    SELECT part.person_id, coalesce(p.name, part.person_id) AS name, part.audience
      FROM part LEFT JOIN person p ON p.id = part.person_id
     ORDER BY part.audience, name, part.person_id`.execute(db)
  return rows
}

/** Whether somebody held a position of record under a unit at any time from a day on. */
export async function servedUnder(
  db: Database,
  person: string,
  unit: string,
  from: string,
): Promise<boolean> {
  const { rows } = await sql`
    WITH RECURSIVE below AS (
      SELECT u.id FROM unit u WHERE u.id = ${unit}
      UNION ALL SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id
    )
    SELECT FROM below b
      JOIN position s ON s.unit_id = b.id AND s.source = 'record'
      JOIN incumbency i ON i.position_id = s.id AND i.source = 'record' AND i.appointment_is <> 'other'
     WHERE i.person_id = ${person} AND i.during && daterange(${from}::date, NULL) LIMIT 1`.execute(db)
  return rows.length > 0
}
