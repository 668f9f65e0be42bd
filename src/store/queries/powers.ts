import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { LegalPower, PostKind, Role } from '../../record/organisation-terms.ts'
import type { Database } from '../database.ts'

/** What every change that needs two persons tells: how far it has come, by whom, and for which days. */
export type ChangeRow = {
  stream: string
  unit_id: string | null
  state: 'proposed' | 'declined' | 'in force'
  /** The day asked for by the proposal; null where its entry may not be read. */
  asked_on: IsoDate | null
  from_on: IsoDate | null
  /** The first day on which it no longer stands. */
  until_on: IsoDate | null
  proposed_by: string
  approved_by: string | null
}

export type RoleRow = ChangeRow & {
  role: Role
  person_id: string
  person: string
  capacity: 'permanent' | 'acting'
  document: string
}

export type PowerRow = ChangeRow & {
  id: string
  power: LegalPower
  post_id: string
  post: string | null
  reference: string
  delegable: boolean
}

export type DelegationRow = ChangeRow & {
  power: LegalPower
  from_post: string
  from_title: string | null
  to_post: string
  to_title: string | null
  document: string
}

export type SettingRow = ChangeRow & { setting: string; value: string; source: string; reason: string }

/** Which changes are read: those in force on a day, those that wait for a second person, or all. */
export type Which = { on: IsoDate } | 'proposed' | 'all'

/** Of which units; undefined for all there are. */
export type Units = readonly string[] | undefined

const CHANGE = sql`c.stream, c.unit_id, c.state, lower(c.during) AS from_on, upper(c.during) AS until_on,
  (SELECT j.effective FROM journal j WHERE j.stream = c.stream ORDER BY j.version LIMIT 1) AS asked_on,
  coalesce((SELECT n.name FROM person n WHERE n.id = c.proposed_by), c.proposed_by) AS proposed_by,
  coalesce((SELECT n.name FROM person n WHERE n.id = c.approved_by), c.approved_by) AS approved_by`

/** A change of the whole Government belongs to no office: only who reads all of them reads it. */
function among(which: Which, units: Units): RawBuilder<unknown> {
  const own = units === undefined ? sql`true` : sql`c.unit_id = ANY(${[...units]}::text[])`
  if (which === 'all') return own
  if (which === 'proposed') return sql`${own} AND c.state = 'proposed'`
  return sql`${own} AND c.state = 'in force' AND c.during @> ${which.on}::date`
}

/** Roles with who holds them. */
export async function rolesAmong(db: Database, which: Which, units: Units): Promise<RoleRow[]> {
  const { rows } = await sql<RoleRow>`
    SELECT ${CHANGE}, c.role, c.person_id, coalesce(p.name, c.person_id) AS person, c.capacity, c.document
      FROM role_assignment c LEFT JOIN person p ON p.id = c.person_id
     WHERE ${among(which, units)} ORDER BY c.role, c.stream`.execute(db)
  return rows
}

/** Powers of seats by law or order. */
export async function powersAmong(db: Database, which: Which, units: Units): Promise<PowerRow[]> {
  const { rows } = await sql<PowerRow>`
    SELECT ${CHANGE}, c.id, c.power, c.post_id, p.title AS post, c.reference, c.delegable
      FROM power_vesting c LEFT JOIN post p ON p.id = c.post_id
     WHERE ${among(which, units)} ORDER BY c.power, c.stream`.execute(db)
  return rows
}

/** Powers passed on from seat to seat. */
export async function delegationsAmong(db: Database, which: Which, units: Units): Promise<DelegationRow[]> {
  const { rows } = await sql<DelegationRow>`
    SELECT ${CHANGE}, c.power, c.from_post, f.title AS from_title, c.to_post, t.title AS to_title, c.document
      FROM delegation c LEFT JOIN post f ON f.id = c.from_post LEFT JOIN post t ON t.id = c.to_post
     WHERE ${among(which, units)} ORDER BY c.power, c.stream`.execute(db)
  return rows
}

/** Settings of offices. */
export async function settingsAmong(db: Database, which: Which, units: Units): Promise<SettingRow[]> {
  const { rows } = await sql<SettingRow>`
    SELECT ${CHANGE}, c.setting, c.value, c.source, c.reason FROM setting c
     WHERE ${among(which, units)} ORDER BY c.setting, c.stream`.execute(db)
  return rows
}

/** The settings that bind a unit on a day, of the unit itself or of one above it; the narrowest and newest first. */
export async function settingsBinding(db: Database, unit: string, on: IsoDate): Promise<SettingRow[]> {
  const { rows } = await sql<SettingRow>`
    WITH RECURSIVE above AS (
      SELECT id, parent_id, 0 AS depth FROM unit WHERE id = ${unit}
      UNION ALL
      SELECT u.id, u.parent_id, a.depth + 1 FROM unit u JOIN above a ON u.id = a.parent_id WHERE a.depth < 12
    ) SELECT ${CHANGE}, c.setting, c.value, c.source, c.reason
        FROM setting c LEFT JOIN above a ON a.id = c.unit_id
       WHERE c.state = 'in force' AND c.during @> ${on}::date AND (a.id IS NOT NULL OR c.unit_id = 'US')
       ORDER BY coalesce(a.depth, 99), lower(c.during) DESC, c.stream DESC`.execute(db)
  return rows
}

/** A post as it was on a day: what kind it is, what kind it reports to, and who held it. */
export type KindOfPost = {
  post_id: string
  title: string
  unit_id: string
  kind: PostKind
  above: PostKind | null
  above_title: string | null
  holder: string | null
  capacity: 'permanent' | 'acting' | null
}

/** The posts of units that there were on a day. */
export async function kindsOfPosts(
  db: Database,
  units: readonly string[],
  on: IsoDate,
): Promise<KindOfPost[]> {
  const { rows } = await sql<KindOfPost>`
    SELECT p.id AS post_id, p.title, p.unit_id, p.kind, r.kind AS above, r.title AS above_title,
           coalesce(n.name, h.person_id) AS holder, h.capacity
      FROM post p
      JOIN post_line l ON l.post_id = p.id AND l.during @> ${on}::date
      LEFT JOIN post r ON r.id = l.reports_to
      LEFT JOIN post_holding h ON h.post_id = p.id AND h.during @> ${on}::date
      LEFT JOIN person n ON n.id = h.person_id
     WHERE p.unit_id = ANY(${[...units]}::text[]) ORDER BY p.title, p.id`.execute(db)
  return rows
}

/** The units that have seats, and those for which a power is held. */
export async function unitsWithSeats(db: Database): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT u.id, u.name FROM unit u
     WHERE u.id IN (SELECT unit_id FROM post UNION SELECT unit_id FROM power_vesting UNION SELECT unit_id FROM delegation)
     ORDER BY u.id`.execute(db)
  return rows
}
