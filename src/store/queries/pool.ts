import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { AppraisalState } from '../../record/appraisal.ts'
import type { AppraisalLevel, RecusalGround } from '../../record/appraisal-terms.ts'
import type { AppointmentType } from '../../record/terms.ts'
import type { Database } from '../database.ts'

/** An executive of a cycle with how far the rating has come. */
export type PoolRead = {
  person: string
  name: string
  position_id: string
  title: string
  unit_id: string
  /** The unit right under the agency, or the agency itself. */
  component: string
  inspector_general: boolean
  appointment: AppointmentType
  state: AppraisalState | null
  initial_level: AppraisalLevel | null
  initial_on: IsoDate | null
  score: number | null
  board_level: AppraisalLevel | null
  final_level: AppraisalLevel | null
  reason_given: boolean
  last_year: AppraisalLevel | null
}

/**
 * Everybody who held an SES position under a unit on the last day of a cycle, each once, with the rating as it stands.
 * Whoever is in an Office of Inspector General is told by the name of a unit above.
 */
export async function poolRead(
  db: Database,
  unit: string,
  fiscalYear: number,
  end: string,
): Promise<PoolRead[]> {
  const { rows } = await sql<PoolRead>`
    WITH RECURSIVE below AS (
      SELECT u.id, u.name AS component, u.name ILIKE '%inspector general%' AS oig, 0 AS depth FROM unit u WHERE u.id = ${unit}
      UNION ALL
      SELECT u.id, CASE WHEN b.depth = 0 THEN u.name ELSE b.component END,
             b.oig OR u.name ILIKE '%inspector general%', b.depth + 1
        FROM unit u JOIN below b ON u.parent_id = b.id
    )
    SELECT * FROM (
      SELECT DISTINCT ON (i.person_id) i.person_id AS person, p.name, s.id AS position_id, s.title, s.unit_id,
             b.component, b.oig AS inspector_general, i.appointment_is AS appointment,
             a.state, a.initial_level, a.initial_on, a.score, a.board_level, a.final_level,
             coalesce(c.reason_given, false) AS reason_given, r.level AS last_year
        FROM below b
        JOIN position s ON s.unit_id = b.id AND s.source = 'record'
        JOIN incumbency i ON i.position_id = s.id AND i.source = 'record' AND i.during @> ${end}::date
        JOIN person p ON p.id = i.person_id
        LEFT JOIN appraisal a ON a.person_id = i.person_id AND a.fiscal_year = ${fiscalYear}
        LEFT JOIN board_case c ON c.sitting_id = a.sitting_id AND c.person_id = a.person_id
        LEFT JOIN rating r ON r.person_id = i.person_id AND r.fiscal_year = ${fiscalYear - 1} AND r.stage = 'final'
       WHERE i.appointment_is <> 'other'
       ORDER BY i.person_id, i.begin_on DESC
    ) x ORDER BY name, person`.execute(db)
  return rows
}

/** Why a member keeps out of a case, as the record shows it. */
export type RelationRead = { member: string; person: string; ground: RecusalGround }

/**
 * Relations of the members of a sitting's board with the people before it: the member's own case, people the member
 * supervised or was supervised by within the board's years, whose rating the member gave or reviews, and those with whom
 * the member shared a chain of supervision within them. Of one member or one case where named.
 */
export async function relationsRead(
  db: Database,
  sitting: string,
  on: string,
  chainYears: number,
  only: { member?: string; person?: string },
): Promise<RelationRead[]> {
  const { rows } = await sql<RelationRead>`
    WITH span AS (SELECT daterange((${on}::date - make_interval(years => ${chainYears}))::date, ${on}::date, '[]') AS years),
    seat AS (
      SELECT DISTINCT m.person_id AS member FROM sitting s JOIN board_member m ON m.board_id = s.board_id
       WHERE s.id = ${sitting} AND m.during @> ${on}::date AND (${only.member ?? null}::text IS NULL OR m.person_id = ${only.member ?? null})
    ), of AS (
      SELECT c.person_id AS person, c.fiscal_year FROM board_case c
       WHERE c.sitting_id = ${sitting} AND (${only.person ?? null}::text IS NULL OR c.person_id = ${only.person ?? null})
    ), line AS (
      SELECT v.person_id AS below, v.supervisor_id AS above FROM supervision v, span WHERE v.during && span.years
    )
    SELECT member, person, 'self' AS ground FROM seat JOIN of ON person = member
    UNION SELECT member, person, 'own subordinate' FROM seat JOIN line ON above = member JOIN of ON person = below
    UNION SELECT member, person, 'own supervisor' FROM seat JOIN line ON below = member JOIN of ON person = above
    UNION SELECT member, person, 'rating official' FROM of JOIN appraisal a ON a.person_id = person AND a.fiscal_year = of.fiscal_year
      JOIN seat ON a.supervisor_id = member
    UNION SELECT member, person, 'higher-level reviewer' FROM of JOIN appraisal a ON a.person_id = person AND a.fiscal_year = of.fiscal_year
      JOIN seat ON a.reviewer_id = member
    UNION SELECT member, person, 'same chain' FROM seat JOIN line one ON one.above = member JOIN line two ON two.above = one.below
      JOIN of ON person = two.below
    UNION SELECT member, person, 'same chain' FROM seat JOIN line one ON one.below = member JOIN line two ON two.below = one.above
      JOIN of ON person = two.above
    ORDER BY 1, 2, 3`.execute(db)
  return rows
}
