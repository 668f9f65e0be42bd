import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { AccountTables } from '../schema-accounts.ts'
import type { AccountRow } from './accounts.ts'

export type RequestRow = AccountTables['account_request']

/** A request with the names that its list shows. */
export type NamedRequest = RequestRow & {
  account_name: string
  login: string
  status: AccountRow['status']
  installer: boolean
  proposer: string
  proposer_person: string | null
}

/** An account, held for this transaction: whatever else would change it waits. */
export async function lockAccount(db: Database, id: string): Promise<AccountRow | undefined> {
  return await db.selectFrom('account').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

/** Keeps a request; one of the same kind about the same account that was still open ends. */
export async function addRequest(db: Database, row: RequestRow): Promise<void> {
  await db
    .updateTable('account_request')
    .set({ state: 'ended', decided_at: row.proposed_at })
    .where('account', '=', row.account)
    .where('kind', '=', row.kind)
    .where('state', '=', 'open')
    .execute()
  await db.insertInto('account_request').values(row).execute()
}

/** Decides an open request that is not over; false where another was quicker, or time was. */
export async function decideRow(
  db: Database,
  id: string,
  how: { state: 'approved' | 'declined'; by: string; at: string },
): Promise<boolean> {
  const done = await db
    .updateTable('account_request')
    .set({ state: how.state, decided_by: how.by, decided_at: how.at })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('expires', '>', how.at)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Ends the open requests about an account, and those that it proposed. */
export async function endRequests(db: Database, account: string, now: string): Promise<void> {
  await db
    .updateTable('account_request')
    .set({ state: 'ended', decided_at: now })
    .where('state', '=', 'open')
    .where((row) => row.or([row('account', '=', account), row('proposed_by', '=', account)]))
    .execute()
}

function named(db: Database) {
  return db
    .selectFrom('account_request')
    .innerJoin('account', 'account.id', 'account_request.account')
    .innerJoin('account as proposer', 'proposer.id', 'account_request.proposed_by')
    .selectAll('account_request')
    .select([
      'account.name as account_name',
      'account.login',
      'account.status',
      'account.installer',
      'proposer.name as proposer',
      'proposer.person as proposer_person',
    ])
}

/** A request with its names. */
export async function requestById(db: Database, id: string): Promise<NamedRequest | undefined> {
  return await named(db).where('account_request.id', '=', id).executeTakeFirst()
}

function anyOfIds(ids: readonly string[]): RawBuilder<string> {
  return sql`ANY(${ids}::uuid[])`
}

/** The requests about some accounts that wait for a decision, oldest first. */
export async function openRequestRows(
  db: Database,
  now: string,
  accounts: readonly string[],
): Promise<NamedRequest[]> {
  return await named(db)
    .where('account_request.account', '=', anyOfIds(accounts))
    .where('account_request.state', '=', 'open')
    .where('account_request.expires', '>', now)
    .orderBy('account_request.proposed_at')
    .orderBy('account_request.id')
    .execute()
}

/** The ties of some accounts that nobody decided in time and that could still be made, oldest first. */
export async function lapsedTies(
  db: Database,
  now: string,
  accounts: readonly string[],
): Promise<NamedRequest[]> {
  return await named(db)
    .where('account_request.account', '=', anyOfIds(accounts))
    .where('account_request.state', '=', 'open')
    .where('account_request.kind', '=', 'tie')
    .where('account_request.expires', '<=', now)
    .where('account.status', '<>', 'disabled')
    .where(sql<boolean>`account.person IS NOT DISTINCT FROM account_request.held`)
    .orderBy('account_request.proposed_at')
    .orderBy('account_request.id')
    .execute()
}

/** The last requests about an account, newest first. */
export async function requestsAbout(db: Database, account: string, limit: number): Promise<RequestRow[]> {
  return await db
    .selectFrom('account_request')
    .selectAll()
    .where('account', '=', account)
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Where a person holds a role, a post or a position on a day or later, by unit; null is the whole Government. */
export async function officesOfPerson(db: Database, person: string, on: string): Promise<(string | null)[]> {
  const { rows } = await sql<{ unit_id: string | null }>`
    SELECT unit_id FROM role_assignment
     WHERE person_id = ${person} AND state <> 'declined' AND NOT (state = 'in force' AND isempty(during))
       AND NOT during << daterange(${on}::date, NULL)
    UNION
    SELECT p.unit_id FROM post_holding h JOIN post p ON p.id = h.post_id
     WHERE h.person_id = ${person} AND NOT isempty(h.during) AND NOT h.during << daterange(${on}::date, NULL)
    UNION
    SELECT p.unit_id FROM incumbency i JOIN position p ON p.id = i.position_id
     WHERE i.person_id = ${person} AND i.source = 'record' AND NOT isempty(i.during) AND NOT i.during << daterange(${on}::date, NULL)`.execute(
    db,
  )
  return rows.map(({ unit_id }) => unit_id)
}

/** Whether another account administers the installation and was ever opened, whatever became of it. */
export async function otherInstallerEver(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    SELECT EXISTS (
      SELECT FROM account a WHERE a.id <> ${id}::uuid AND a.installer
         AND (a.status <> 'invited' OR a.password_set IS NOT NULL
           OR EXISTS (SELECT FROM sign_in_log l WHERE l.account = a.id AND l.event = 'signed-in'))) AS there`.execute(
    db,
  )
  return rows[0]?.there === true
}

/** Whether another person's active account administers the installation, or by one of some roles in a unit, on a day. */
export async function otherManagers(
  db: Database,
  { id, person }: { id: string; person?: string },
  { roles, on, units }: { roles: readonly string[]; on: string; units: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    SELECT EXISTS (
      SELECT FROM account a WHERE a.id <> ${id}::uuid AND a.status = 'active'
         AND (${person ?? null}::text IS NULL OR a.person IS DISTINCT FROM ${person ?? null}::text)
         AND (a.installer OR EXISTS (
           SELECT FROM role_assignment r WHERE r.person_id = a.person AND r.state = 'in force'
              AND r.during @> ${on}::date AND r.role = ANY(${[...roles]}::text[])
              AND r.unit_id = ANY(${[...units]}::text[])))) AS there`.execute(db)
  return rows[0]?.there === true
}

/** Revokes every token of an account that stands. */
export async function revokeTokensOf(db: Database, account: string, now: string): Promise<void> {
  await db
    .updateTable('api_token')
    .set({ revoked: now })
    .where('account', '=', account)
    .where('revoked', 'is', null)
    .execute()
}
