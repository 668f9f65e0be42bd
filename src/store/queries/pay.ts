import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { PayRows } from '../../record/views-pay.ts'
import type { Database } from '../database.ts'

/**
 * The streams of proposals and incentives of some people. Of the reader's own, incentives alone: what is proposed for
 * somebody is not that person's to see. Nominations for rank hold the vetting, and are the office's entry by entry; a rank
 * that is granted stands with the pay.
 */
export async function payStreamsRead(
  db: Database,
  people: readonly string[],
  reader: string,
): Promise<string[]> {
  if (people.length === 0) return []
  const { rows } = await sql<{ stream: string }>`
    SELECT stream FROM pay_case WHERE person_id = ANY(${[...people]}::text[]) AND person_id <> ${reader}
    UNION ALL
    SELECT stream FROM incentive
     WHERE person_id = ANY(${[...people]}::text[]) AND (person_id <> ${reader} OR state <> 'proposed')`.execute(
    db,
  )
  return rows.map(({ stream }) => stream)
}

/**
 * What the annual rates of basic pay of career executives in SES positions under a unit come to at the end of a day, and how
 * many they are, 5 CFR 534.405(b). Whoever has no rate on record counts with none.
 */
export async function careerPayroll(
  db: Database,
  unit: string,
  on: IsoDate,
): Promise<{ executives: number; cents: Cents }> {
  const { rows } = await sql<{ executives: number; cents: number }>`
    WITH RECURSIVE below AS (
      SELECT id FROM unit WHERE id = ${unit}
      UNION
      SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id
    ), career AS (
      SELECT DISTINCT i.person_id FROM below b
        JOIN position s ON s.unit_id = b.id AND s.source = 'record'
        JOIN incumbency i ON i.position_id = s.id AND i.source = 'record' AND i.during @> ${on}::date
       WHERE i.appointment_is = 'career'
    )
    SELECT count(*)::integer AS executives, coalesce(sum(r.cents), 0)::double precision AS cents
      FROM career c LEFT JOIN LATERAL (
        SELECT p.cents FROM basic_pay p WHERE p.person_id = c.person_id AND p.from_on <= ${on}::date
         ORDER BY p.from_on DESC LIMIT 1) r ON true`.execute(db)
  const [found = { executives: 0, cents: 0 }] = rows
  return { executives: found.executives, cents: found.cents as Cents }
}

/** Critical pay of positions as far as it may be seen, what is asked for first, with the names of their units. */
export async function criticalPayRows(
  db: Database,
): Promise<(PayRows['critical_pay'] & { unit_name: string })[]> {
  const { rows } = await sql<PayRows['critical_pay'] & { unit_name: string }>`
    SELECT c.stream, c.position_id, c.unit_id, c.person_id, c.state, c.cents,
           c.granted_on::text AS granted_on, c.ended_on::text AS ended_on, u.name AS unit_name
      FROM critical_pay c JOIN unit u ON u.id = c.unit_id
     ORDER BY array_position(ARRAY['requested', 'granted', 'ended'], c.state), u.name, c.position_id`.execute(
    db,
  )
  return rows
}

/** The incentives of a person, earliest first. */
export async function incentivesOf(
  db: Database,
  person: string,
): Promise<Pick<PayRows['incentive'], 'name' | 'kind' | 'state' | 'start_on' | 'end_on'>[]> {
  const { rows } = await sql<Pick<PayRows['incentive'], 'name' | 'kind' | 'state' | 'start_on' | 'end_on'>>`
    SELECT name, kind, state, start_on::text AS start_on, end_on::text AS end_on
      FROM incentive WHERE person_id = ${person} ORDER BY start_on, name`.execute(db)
  return rows
}
