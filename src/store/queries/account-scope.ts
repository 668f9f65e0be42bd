import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { AccountRow } from './accounts.ts'

/** Which accounts an administrator answers for: those of units with all under them, and those of the installation. */
export type AccountScope = { units: readonly string[]; installation: boolean }

/** An account as an administrator sees it. */
export type ManagedAccount = Pick<AccountRow, 'id' | 'login' | 'name' | 'person' | 'status' | 'installer'> & {
  /** The last sign-in. */
  last: string | null
  /** Whether all that its person holds lies within the scope, so that it may be acted on. */
  whole: boolean
}

/** On which day it is asked, and the roles that manage accounts. */
type ScopeTerms = { on: string; roles: readonly string[] }

/**
 * The accounts within a scope, by name; of one id where it is named, at the same expense whether that one is within
 * it, outside or nowhere. To a unit belong accounts whose person holds a role, a post or a position in it or below,
 * today or later, and those invited for it whose person holds nothing. To the installation belong its administrators,
 * whoever holds nothing, and whoever fewer than two other administrators of offices answer for: two have to agree.
 */
export async function accountsWithin(
  db: Database,
  { units, installation }: AccountScope,
  { on, roles }: ScopeTerms,
  id?: string,
): Promise<ManagedAccount[]> {
  const { rows } = await sql<ManagedAccount>`
    WITH RECURSIVE mine AS (
      SELECT id FROM unit WHERE id = ANY(${[...units]}::text[])
      UNION SELECT u.id FROM unit u JOIN mine m ON u.parent_id = m.id
    ), held AS (
      SELECT a.id AS account, r.unit_id AS unit, r.state = 'in force' AS firm
        FROM account a JOIN role_assignment r ON r.person_id = a.person
       WHERE r.state <> 'declined' AND NOT (r.state = 'in force' AND isempty(r.during)) AND NOT r.during << daterange(${on}::date, NULL)
      UNION SELECT a.id, p.unit_id, true
        FROM account a JOIN post_holding h ON h.person_id = a.person JOIN post p ON p.id = h.post_id
       WHERE NOT isempty(h.during) AND NOT h.during << daterange(${on}::date, NULL)
      UNION SELECT a.id, p.unit_id, true
        FROM account a JOIN incumbency i ON i.person_id = a.person JOIN position p ON p.id = i.position_id
       WHERE i.source = 'record' AND NOT isempty(i.during) AND NOT i.during << daterange(${on}::date, NULL)
    ), place AS (
      SELECT account, bool_or(firm) AS holds, bool_or(firm AND inside) AS inside, bool_or(firm AND NOT inside) AS outside,
             count(DISTINCT coalesce(unit, '')) AS units
        FROM (SELECT h.*, coalesce(h.unit IN (SELECT id FROM mine), false) AS inside FROM held h) h GROUP BY account
    ), up AS (
      SELECT DISTINCT unit, unit AS top FROM held WHERE unit IS NOT NULL
      UNION SELECT up.unit, u.parent_id FROM up JOIN unit u ON u.id = up.top WHERE u.parent_id IS NOT NULL
    ), manager AS (
      SELECT DISTINCT m.person, r.unit_id AS unit FROM account m JOIN role_assignment r ON r.person_id = m.person
       WHERE m.status = 'active' AND r.state = 'in force' AND r.during @> ${on}::date AND r.role = ANY(${[...roles]}::text[])
    ), answered AS (
      SELECT account FROM (
        SELECT h.account, m.person FROM held h JOIN up ON up.unit = h.unit JOIN manager m ON m.unit = up.top
          JOIN account a ON a.id = h.account AND a.person <> m.person JOIN place p ON p.account = h.account
         GROUP BY h.account, m.person, m.unit, p.units HAVING count(DISTINCT h.unit) = p.units
      ) one GROUP BY account HAVING count(DISTINCT person) > 1
    ), state AS (
      SELECT a.*, coalesce(p.holds, false) AS holds, coalesce(p.inside, false) AS inside,
             coalesce(p.outside, false) AS outside,
             NOT coalesce(p.holds, false) AND coalesce(a.office IN (SELECT id FROM mine), false) AS invited,
             ${installation}::boolean AND (a.installer OR NOT coalesce(p.holds, false)
               OR a.id NOT IN (SELECT account FROM answered)) AS fallen
        FROM account a LEFT JOIN place p ON p.account = a.id
    ), within AS MATERIALIZED (
      SELECT id, login, name, person, status, installer,
             fallen OR (NOT installer AND NOT outside) AS whole
        FROM state WHERE fallen OR inside OR (invited AND NOT installer)
    )
    SELECT w.*, (SELECT max(l.at) FROM sign_in_log l WHERE l.account = w.id AND l.event = 'signed-in') AS last
      FROM within w WHERE ${id ?? null}::uuid IS NULL OR w.id = ${id ?? null}::uuid
     ORDER BY w.name, w.id`.execute(db)
  return rows
}
