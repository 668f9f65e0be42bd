import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { ViewRow } from '../../record/views.ts'
import { anyOf } from '../copy.ts'
import type { Database } from '../database.ts'

/** Incentives with who they are for: by the end of the agreement, those without one last. */
export type IncentiveRow = ViewRow<'incentive'>

/** The incentives of some people that have not ended. */
export async function incentivesOf(
  db: Database,
  people: readonly string[],
  which: 'all' | 'open',
): Promise<IncentiveRow[]> {
  if (people.length === 0) return []
  const found = db.selectFrom('incentive').selectAll().where('person_id', '=', anyOf(people))
  const rows = which === 'all' ? found : found.where('state', '<>', 'ended')
  return await rows.orderBy('end_on').orderBy('person_id').orderBy('name').execute()
}

/** Performance awards that are approved and not yet paid, of some people. */
export async function awardsToPay(db: Database, people: readonly string[]): Promise<ViewRow<'award'>[]> {
  if (people.length === 0) return []
  return await db
    .selectFrom('award')
    .selectAll()
    .where('person_id', '=', anyOf(people))
    .where('kind', '=', 'performance')
    .where('state', '=', 'approved')
    .orderBy('granted_on')
    .orderBy('person_id')
    .execute()
}

/** A rate of basic pay that begins in a span of days, with the one before it. */
export type RateBegun = ViewRow<'basic_pay'> & { before: number | null }

/** The rates of some people that begin in a span of days, the latest first. */
export async function ratesBegun(
  db: Database,
  people: readonly string[],
  span: { from: IsoDate; to: IsoDate },
): Promise<RateBegun[]> {
  if (people.length === 0) return []
  const { rows } = await sql<RateBegun>`
    SELECT r.*, b.cents AS before FROM basic_pay r
      LEFT JOIN LATERAL (SELECT p.cents FROM basic_pay p WHERE p.person_id = r.person_id AND p.from_on < r.from_on
        ORDER BY p.from_on DESC LIMIT 1) b ON true
     WHERE r.person_id = ANY(${[...people]}::text[]) AND r.from_on BETWEEN ${span.from}::date AND ${span.to}::date
     ORDER BY r.from_on DESC, r.person_id`.execute(db)
  return rows
}

/** The pay streams of some people in which something was carried over, or a reduction decided. */
export async function payStreamsWithClocks(db: Database, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return []
  const streams = people.map((person) => `pay:${person}`)
  const { rows } = await sql<{ stream: string }>`
    SELECT stream FROM payment WHERE carried > 0 AND stream = ANY(${streams}::text[])
    UNION
    SELECT stream FROM journal WHERE type = 'pay/reduction-decided' AND stream = ANY(${streams}::text[])`.execute(
    db,
  )
  return rows.map(({ stream }) => stream)
}

/** A payment in a calendar year, with whose it is. */
export type PaymentRow = ViewRow<'payment'>

/** The last payments of some people, newest first. */
export async function lastPayments(
  db: Database,
  people: readonly string[],
  span: { from: IsoDate; to: IsoDate; limit: number },
): Promise<PaymentRow[]> {
  if (people.length === 0) return []
  return await db
    .selectFrom('payment')
    .selectAll()
    .where('person_id', '=', anyOf(people))
    .where('paid_on', '>=', span.from)
    .where('paid_on', '<=', span.to)
    .orderBy('paid_on', 'desc')
    .orderBy('person_id')
    .limit(span.limit)
    .execute()
}

/** Where somebody is on a day, or was last: the position and its agency. */
export type PlaceRow = {
  person_id: string
  person_name: string
  position_id: string
  title: string
  unit_id: string
  unit_name: string
  agency_id: string
  agency_name: string
  top_id: string
  appointment: string
  vacate_on: IsoDate | null
}

/** The places of some people of record on a day; whoever holds none, the last one. */
export async function placesOf(
  db: Database,
  people: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, PlaceRow>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<PlaceRow>`
    SELECT DISTINCT ON (i.person_id) i.person_id, n.name AS person_name, i.position_id, p.title, p.unit_id,
           u.name AS unit_name, t.agency_id, a.name AS agency_name, t.top_id, i.appointment_is AS appointment, i.vacate_on
      FROM incumbency i JOIN person n ON n.id = i.person_id
      JOIN position p ON p.id = i.position_id JOIN unit u ON u.id = p.unit_id
      JOIN unit_tree t ON t.unit_id = p.unit_id JOIN unit a ON a.id = t.agency_id
     WHERE i.source = 'record' AND i.person_id = ${anyOf(people)}
     ORDER BY i.person_id, (i.during @> ${on}::date) DESC, i.begin_on DESC NULLS LAST`.execute(db)
  return new Map(rows.map((row) => [row.person_id, row]))
}

/** A direct subordinate on a day with the rate of basic pay then; null where none is on record. */
export type SubordinateRate = { person_id: string; name: string; cents: number | null }

/** The direct subordinates of somebody who are executives of record, the best paid first. */
export async function subordinateRates(
  db: Database,
  supervisor: string,
  on: IsoDate,
): Promise<SubordinateRate[]> {
  const { rows } = await sql<SubordinateRate>`
    SELECT s.person_id, n.name, r.cents
      FROM supervision s JOIN person n ON n.id = s.person_id
      LEFT JOIN LATERAL (
        SELECT p.cents FROM basic_pay p WHERE p.person_id = s.person_id AND p.from_on <= ${on}::date
         ORDER BY p.from_on DESC LIMIT 1) r ON true
     WHERE s.supervisor_id = ${supervisor} AND s.during @> ${on}::date
     ORDER BY r.cents DESC NULLS LAST, n.name`.execute(db)
  return rows
}

/** Nominations for rank of a person, as far as they may be seen; newest first. */
export async function nominationsOf(db: Database, person: string): Promise<ViewRow<'rank_nomination'>[]> {
  return await db
    .selectFrom('rank_nomination')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('fiscal_year', 'desc')
    .execute()
}

/** Proposals of pay for a person, as far as they may be seen; newest first. */
export async function proposalsOf(db: Database, person: string): Promise<ViewRow<'pay_case'>[]> {
  return await db
    .selectFrom('pay_case')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('fiscal_year', 'desc')
    .execute()
}
