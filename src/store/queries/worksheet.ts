import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import { NOT_COUNTED } from '../../record/pay.ts'
import type { AppointmentType } from '../../record/terms.ts'
import type { ViewRow } from '../../record/views.ts'
import { anyOf } from '../copy.ts'
import type { Database } from '../database.ts'

/** A rate of basic pay from a day on, in cents. */
type RateRead = { from: IsoDate; cents: number }

/** An executive of a worksheet, as the tables have it. Money is in cents. */
export type SheetRead = {
  person: string
  name: string
  title: string
  unit_id: string
  /** The unit right under the agency, or the agency itself. */
  component: string
  inspector_general: boolean
  appointment: AppointmentType
  /** Whether a position is held on the day asked about, and the first day without it where not. */
  on_board: boolean
  left_on: IsoDate | null
  /** What was held at the end of the appraisal period; null where nothing was. */
  appointment_then: AppointmentType | null
  /** The final rating of the year, else what the board recommended, else the initial one. */
  level: AppraisalLevel | null
  stage: 'final' | 'board' | 'initial' | null
  last_level: AppraisalLevel | null
  last_points: number | null
  /** The rate before the calendar year of payment, and every one set from then on, oldest first. */
  rates: readonly RateRead[]
  rate: number | null
  period_end_rate: number | null
  last_adjusted: IsoDate | null
  subordinate_highest: number | null
  paid: number
  carried: number
  /** An award for the year that is on record, however it came there. */
  given_award: number | null
  given_points: number | null
  given_pool: number | null
  proposal: ViewRow<'pay_case'> | null
}

/** What a worksheet is read for. */
export type SheetAsked = {
  unit: string
  fiscalYear: number
  periodEnd: IsoDate
  on: IsoDate
  /** The day whose rates are today’s: the day asked about, or where rates have begun the day before. */
  ratesOn: IsoDate
  /** The calendar year in which awards are paid. */
  year: number
}

/**
 * Everybody who held an SES position under a unit at the end of an appraisal period, or holds one on a day, each once and by
 * name, with rating, rates, awards, payments and proposal. Other appointments are left out.
 */
export async function sheetRead(db: Database, asked: SheetAsked): Promise<SheetRead[]> {
  const { unit, fiscalYear, periodEnd, on, ratesOn, year } = asked
  const first = `${year}-01-01`
  const last = `${year}-12-31`
  const { rows } = await sql<SheetRead>`
    WITH RECURSIVE below AS (
      SELECT u.id, u.name AS component, u.name ILIKE '%inspector general%' AS oig, 0 AS depth FROM unit u WHERE u.id = ${unit}
      UNION ALL
      SELECT u.id, CASE WHEN b.depth = 0 THEN u.name ELSE b.component END,
             b.oig OR u.name ILIKE '%inspector general%', b.depth + 1
        FROM unit u JOIN below b ON u.parent_id = b.id
    ), held AS MATERIALIZED (
      SELECT i.person_id, s.title, s.unit_id, b.component, b.oig, i.appointment_is AS appointment, i.begin_on,
             i.during @> ${on}::date AS now, i.during @> ${periodEnd}::date AS then, upper(i.during) AS left_on
        FROM below b
        JOIN position s ON s.unit_id = b.id AND s.source = 'record'
        JOIN incumbency i ON i.position_id = s.id AND i.source = 'record' AND i.appointment_is <> 'other'
         AND (i.during @> ${on}::date OR i.during @> ${periodEnd}::date)
    ), here AS MATERIALIZED (
      SELECT DISTINCT ON (person_id) * FROM held ORDER BY person_id, now DESC, begin_on DESC
    ), then_held AS (
      SELECT DISTINCT ON (person_id) person_id, appointment FROM held WHERE held.then ORDER BY person_id, begin_on DESC
    ), paid_rate AS MATERIALIZED (
      SELECT p.person_id, p.from_on, p.cents, p.counts,
             lead(p.from_on) OVER (PARTITION BY p.person_id ORDER BY p.from_on) AS until
        FROM basic_pay p
       WHERE p.from_on <= ${ratesOn}::date
         AND (p.person_id IN (SELECT person_id FROM here)
           OR p.person_id IN (SELECT v.person_id FROM supervision v WHERE v.during @> ${on}::date
                               AND v.supervisor_id IN (SELECT person_id FROM here)))
    ), pay AS (
      SELECT person_id,
             max(cents) FILTER (WHERE until IS NULL) AS rate,
             max(cents) FILTER (WHERE from_on <= ${periodEnd}::date AND (until IS NULL OR until > ${periodEnd}::date)) AS then_rate,
             max(from_on) FILTER (WHERE counts) AS adjusted,
             json_agg(json_build_object('from', from_on, 'cents', cents) ORDER BY from_on)
               FILTER (WHERE until IS NULL OR until > ${first}::date) AS rates
        FROM paid_rate GROUP BY person_id
    ), under AS (
      SELECT v.supervisor_id AS person_id, max(p.cents) AS highest
        FROM supervision v JOIN paid_rate p ON p.person_id = v.person_id AND p.until IS NULL
       WHERE v.during @> ${on}::date GROUP BY v.supervisor_id
    ), year_paid AS (
      SELECT person_id,
             sum(cents) FILTER (WHERE paid_on BETWEEN ${first}::date AND ${last}::date AND kind <> 'basic-pay'
               AND kind <> ALL(${[...NOT_COUNTED]}::text[])) AS paid,
             sum(CASE WHEN kind = 'carried-lump-sum' THEN -cents ELSE carried END) FILTER (WHERE paid_on < ${first}::date) AS carried
        FROM payment GROUP BY person_id
    ), year_granted AS (
      SELECT person_id, sum(cents) AS granted FROM award
       WHERE state = 'approved' AND kind = 'performance' AND fiscal_year <> ${fiscalYear} GROUP BY person_id
    )
    SELECT h.person_id AS person, n.name, h.title, h.unit_id, h.component, h.oig AS inspector_general, h.appointment,
           h.now AS on_board, CASE WHEN h.now THEN NULL ELSE h.left_on END AS left_on,
           t.appointment AS appointment_then,
           CASE WHEN ap.state = 'not rated' THEN NULL
                ELSE coalesce(r.level, ap.final_level, ap.board_level, ap.initial_level) END AS level,
           CASE WHEN coalesce(r.level, ap.final_level) IS NOT NULL THEN 'final'
                WHEN ap.state = 'not rated' THEN NULL
                WHEN ap.board_level IS NOT NULL THEN 'board'
                WHEN ap.initial_level IS NOT NULL THEN 'initial' END AS stage,
           l.level AS last_level, la.basis_points AS last_points,
           coalesce(p.rates, '[]'::json) AS rates, p.rate, p.then_rate AS period_end_rate, p.adjusted AS last_adjusted,
           u.highest AS subordinate_highest,
           coalesce(y.paid, 0) + coalesce(g.granted, 0) AS paid, greatest(coalesce(y.carried, 0), 0) AS carried,
           a.cents AS given_award, a.basis_points AS given_points, a.pool AS given_pool,
           CASE WHEN c.stream IS NULL THEN NULL ELSE to_jsonb(c) END AS proposal
      FROM here h
      JOIN person n ON n.id = h.person_id
      LEFT JOIN then_held t ON t.person_id = h.person_id
      LEFT JOIN rating r ON r.person_id = h.person_id AND r.fiscal_year = ${fiscalYear} AND r.stage = 'final'
      LEFT JOIN appraisal ap ON ap.person_id = h.person_id AND ap.fiscal_year = ${fiscalYear}
      LEFT JOIN rating l ON l.person_id = h.person_id AND l.fiscal_year = ${fiscalYear - 1} AND l.stage = 'final'
      LEFT JOIN LATERAL (SELECT w.basis_points FROM award w WHERE w.person_id = h.person_id AND w.kind = 'performance'
        AND w.fiscal_year = ${fiscalYear - 1} AND w.state <> 'withdrawn' ORDER BY w.granted_on DESC LIMIT 1) la ON true
      LEFT JOIN LATERAL (SELECT w.cents, w.basis_points, w.pool FROM award w WHERE w.person_id = h.person_id AND w.kind = 'performance'
        AND w.fiscal_year = ${fiscalYear} AND w.state <> 'withdrawn' ORDER BY w.granted_on DESC LIMIT 1) a ON true
      LEFT JOIN pay p ON p.person_id = h.person_id
      LEFT JOIN under u ON u.person_id = h.person_id
      LEFT JOIN year_paid y ON y.person_id = h.person_id
      LEFT JOIN year_granted g ON g.person_id = h.person_id
      LEFT JOIN pay_case c ON c.person_id = h.person_id AND c.fiscal_year = ${fiscalYear}
     ORDER BY n.name, h.person_id`.execute(db)
  return rows
}

/** The worksheets that may be seen, newest first; of some units where named. */
export async function worksheetsOf(
  db: Database,
  units?: readonly string[],
): Promise<ViewRow<'pay_worksheet'>[]> {
  const all = db.selectFrom('pay_worksheet').selectAll().orderBy('fiscal_year', 'desc').orderBy('unit_id')
  return await (units === undefined ? all : all.where('unit_id', 'in', [...units])).execute()
}

/** The pools of awards that may be seen, newest first. */
export async function poolsOf(db: Database): Promise<ViewRow<'award_pool'>[]> {
  return await db
    .selectFrom('award_pool')
    .selectAll()
    .orderBy('fiscal_year', 'desc')
    .orderBy('unit_id')
    .execute()
}

/** How far the proposals of a unit’s year are: how many in each state, and how many wait for each decision. */
export type ProposalsCounted = { unit_id: string; fiscal_year: number } & Record<
  ViewRow<'pay_case'>['state'] | 'adjustments' | 'awards' | 'waiting',
  number
>

/**
 * How many proposals of each year and unit are how far, of those that may be seen; of some people where named. A rate and
 * an award of one proposal are decided apart, so that each is counted by itself.
 */
export async function proposalsCounted(
  db: Database,
  people?: readonly string[],
): Promise<ProposalsCounted[]> {
  const { rows } = await sql<ProposalsCounted>`
    WITH told AS (
      SELECT unit_id, fiscal_year, state,
             board_on IS NOT NULL AND state <> 'returned' AND board_rate IS NOT NULL AND approved_rate IS NULL AS adjustment,
             board_on IS NOT NULL AND state <> 'returned' AND board_award > 0 AND approved_award IS NULL AS award
        FROM pay_case ${people === undefined ? sql`` : sql`WHERE person_id = ${anyOf(people)}`}
    )
    SELECT unit_id, fiscal_year,
           count(*) FILTER (WHERE state = 'proposed')::integer AS proposed,
           count(*) FILTER (WHERE state = 'returned')::integer AS returned,
           count(*) FILTER (WHERE state = 'recommended')::integer AS recommended,
           count(*) FILTER (WHERE state = 'approved')::integer AS approved,
           count(*) FILTER (WHERE adjustment)::integer AS adjustments,
           count(*) FILTER (WHERE award)::integer AS awards,
           count(*) FILTER (WHERE state = 'proposed' OR adjustment OR coalesce(award, false))::integer AS waiting
      FROM told GROUP BY unit_id, fiscal_year ORDER BY fiscal_year DESC, unit_id`.execute(db)
  return rows
}
