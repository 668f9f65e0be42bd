import type { Database } from '../database.ts'
import type { SessionTable } from '../schema-accounts.ts'

/** A session as it is opened. */
export type NewSession = Pick<SessionTable, 'id' | 'seat' | 'csrf' | 'opened' | 'last_seen'> &
  Partial<Pick<SessionTable, 'account' | 'strong_at' | 'factor' | 'address' | 'agent'>>

/** Opens a session; `id` is already the hash of the cookie's value. */
export async function openSession(db: Database, session: NewSession): Promise<void> {
  await db.insertInto('session').values(session).execute()
}

/** The session of a hashed cookie with its account, if it was last seen after `since` and opened after `born`. */
export async function findSession(db: Database, id: string, since: string, born: string) {
  return await db
    .selectFrom('session')
    .leftJoin('account', 'account.id', 'session.account')
    .selectAll('session')
    .select(['account.login', 'account.name', 'account.person', 'account.status', 'account.installer'])
    .where('session.id', '=', id)
    .where('session.last_seen', '>', since)
    .where('session.opened', '>', born)
    .executeTakeFirst()
}

/** Notes that a session was used. */
export async function touchSession(db: Database, id: string, now: string): Promise<void> {
  await db.updateTable('session').set({ last_seen: now }).where('id', '=', id).execute()
}

/** Gives a session another name (the hash of a new cookie) and what else has changed; false if it was gone. */
export async function renewSession(
  db: Database,
  id: string,
  change: Partial<Pick<SessionTable, 'id' | 'seat' | 'csrf' | 'strong_at' | 'factor'>>,
): Promise<boolean> {
  const done = await db.updateTable('session').set(change).where('id', '=', id).executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Keeps what a browser is asked to sign in this session. */
export async function setSessionChallenge(db: Database, id: string, challenge: string | null): Promise<void> {
  await db.updateTable('session').set({ challenge }).where('id', '=', id).execute()
}

/** The sessions of an account that stand, newest first. */
export async function sessionsOfAccount(db: Database, account: string, since: string, born: string) {
  return await db
    .selectFrom('session')
    .selectAll()
    .where('account', '=', account)
    .where('last_seen', '>', since)
    .where('opened', '>', born)
    .orderBy('last_seen', 'desc')
    .execute()
}

/** Ends a session. */
export async function closeSession(db: Database, id: string): Promise<void> {
  await db.deleteFrom('session').where('id', '=', id).execute()
}

/** Ends the sessions of an account, all or all but one; gives how many. */
export async function closeSessionsOf(db: Database, account: string, but?: string): Promise<number> {
  let query = db.deleteFrom('session').where('account', '=', account)
  if (but !== undefined) query = query.where('id', '<>', but)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

/** Deletes sessions not seen since. */
export async function dropOldSessions(db: Database, since: string): Promise<void> {
  await db.deleteFrom('session').where('last_seen', '<', since).execute()
}
