import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import { NOT_COUNTED } from '../../record/pay.ts'
import type { MemberRead } from '../../record/pay-reports/annual-summary.ts'
import type { Course } from '../../record/pay-reports/course.ts'
import type { Database } from '../database.ts'

/** The course of pay and awards of some people after an appraisal year, those alone of whom there is something. */
export async function coursesOf(
  db: Database,
  people: readonly string[],
  fiscalYear: number,
): Promise<Course[]> {
  if (people.length === 0) return []
  const { rows } = await sql<Course>`
    WITH named AS (SELECT unnest(${[...people]}::text[]) AS person)
    SELECT n.person, c.state, c.action, c.rate, c.award, c.board_on, c.board_rate, c.board_award,
           c.approved_rate, c.rate_from, c.approved_award,
           s.cents AS rate_set, b.cents AS rate_before,
           a.cents AS granted, a.granted_on, a.basis_points AS granted_points, a.state AS award_state, a.pool,
           p.paid, p.carried, p.paid_on, p.due_on, l.carried_paid
      FROM named n
      LEFT JOIN pay_case c ON c.person_id = n.person AND c.fiscal_year = ${fiscalYear}
      LEFT JOIN LATERAL (SELECT r.cents FROM basic_pay r WHERE r.person_id = n.person AND r.from_on <= c.rate_from
        ORDER BY r.from_on DESC LIMIT 1) s ON true
      LEFT JOIN LATERAL (SELECT r.cents FROM basic_pay r WHERE r.person_id = n.person AND r.from_on < c.rate_from
        ORDER BY r.from_on DESC LIMIT 1) b ON true
      LEFT JOIN LATERAL (SELECT w.* FROM award w WHERE w.person_id = n.person AND w.kind = 'performance'
        AND w.fiscal_year = ${fiscalYear} ORDER BY w.granted_on DESC LIMIT 1) a ON true
      LEFT JOIN LATERAL (SELECT sum(y.cents) AS paid, sum(y.carried) AS carried, min(y.paid_on) AS paid_on, max(y.due_on) AS due_on
          FROM payment y WHERE y.person_id = n.person AND y.kind = 'performance-award'
           AND y.paid_for = ${String(fiscalYear)}) p ON true
      LEFT JOIN LATERAL (SELECT sum(y.cents) AS carried_paid FROM payment y
         WHERE y.person_id = n.person AND y.kind = 'carried-lump-sum' AND y.paid_on >= p.due_on) l ON p.carried > 0
     WHERE c.stream IS NOT NULL OR a.stream IS NOT NULL
     ORDER BY n.person`.execute(db)
  return rows
}

/**
 * Cash and rank awards granted in a fiscal year, what raises that keep the place in the band came to in a calendar year, and
 * every payment of it that counts toward its limit besides basic pay, of some people.
 */
export async function membersOf(
  db: Database,
  people: readonly string[],
  asked: { from: IsoDate; to: IsoDate; year: number },
): Promise<MemberRead[]> {
  if (people.length === 0) return []
  const { from, to, year } = asked
  const { rows } = await sql<MemberRead>`
    WITH named AS (SELECT unnest(${[...people]}::text[]) AS person), given AS (
      SELECT person_id,
             sum(cents) FILTER (WHERE kind = 'act') AS cash,
             sum(cents) FILTER (WHERE kind = 'distinguished') AS distinguished,
             sum(cents) FILTER (WHERE kind = 'meritorious') AS meritorious
        FROM award WHERE state <> 'withdrawn' AND granted_on BETWEEN ${from}::date AND ${to}::date GROUP BY person_id
    ), paid AS (
      SELECT person_id, sum(cents) AS cents FROM payment
       WHERE paid_on BETWEEN make_date(${year}, 1, 1) AND make_date(${year}, 12, 31)
         AND kind <> 'basic-pay' AND kind <> ALL(${[...NOT_COUNTED]}::text[]) GROUP BY person_id
    ), rate AS (
      SELECT person_id, from_on, action, cents - lag(cents) OVER (PARTITION BY person_id ORDER BY from_on) AS more
        FROM basic_pay WHERE person_id = ANY(${[...people]}::text[])
    ), kept AS (
      SELECT person_id, sum(more) AS kept FROM rate
       WHERE action = 'keep-place raise' AND from_on BETWEEN make_date(${year}, 1, 1) AND make_date(${year}, 12, 31)
       GROUP BY person_id
    ), begun AS (
      SELECT person_id, min(begin_on) AS begun FROM incumbency WHERE source = 'record' GROUP BY person_id
    )
    SELECT n.person, b.begun, g.cash, g.distinguished, g.meritorious, k.kept, p.cents AS other_paid
      FROM named n
      LEFT JOIN given g ON g.person_id = n.person
      LEFT JOIN kept k ON k.person_id = n.person
      LEFT JOIN paid p ON p.person_id = n.person
      LEFT JOIN begun b ON b.person_id = n.person
     ORDER BY n.person`.execute(db)
  return rows
}
