import type { Database } from '../database.ts'

export type SessionRow = { id: string; seat: string; csrf: string; opened: string; last_seen: string }

/** Opens a session; `id` is already the hash of the cookie's value. */
export async function openSession(db: Database, session: SessionRow): Promise<void> {
  await db.insertInto('session').values(session).execute()
}

/** The session of a hashed cookie, if it was last seen after `since` and opened after `born`. */
export async function findSession(db: Database, id: string, since: string, born: string) {
  return await db
    .selectFrom('session')
    .selectAll()
    .where('id', '=', id)
    .where('last_seen', '>', since)
    .where('opened', '>', born)
    .executeTakeFirst()
}

/** Notes that a session was used. */
export async function touchSession(db: Database, id: string, now: string): Promise<void> {
  await db.updateTable('session').set({ last_seen: now }).where('id', '=', id).execute()
}

/** Ends a session. */
export async function closeSession(db: Database, id: string): Promise<void> {
  await db.deleteFrom('session').where('id', '=', id).execute()
}

/** Deletes sessions not seen since. */
export async function dropOldSessions(db: Database, since: string): Promise<void> {
  await db.deleteFrom('session').where('last_seen', '<', since).execute()
}
