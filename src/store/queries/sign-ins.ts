import { sql } from 'kysely'
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../database.ts'
import type { AccountTables } from '../schema-accounts.ts'

export type StepRow = Selectable<AccountTables['sign_in_step']>

/** How many tries of a bucket are free, and how long it waits and remembers, in seconds. */
export type Budget = { bucket: string; free: number; longest: number; forgets: number }

/**
 * Takes one try from a bucket, before it is known whether it succeeds: many at once can't slip through. Gives
 * undefined where the try may go ahead, else the instant until which the bucket is closed. After the free tries
 * each one closes it for twice as long as the last.
 */
export async function takeTry(db: Database, budget: Budget, now: string): Promise<string | undefined> {
  const { bucket, free, longest, forgets } = budget
  // A bucket that has been still for long enough begins anew.
  const tries = sql`CASE WHEN b.last_try < ${now}::timestamptz - make_interval(secs => ${forgets}::int) THEN 1 ELSE b.tries + 1 END`
  const taken = await sql<{ bucket: string }>`
    INSERT INTO sign_in_attempt AS b (bucket, tries, last_try, blocked_until) VALUES (${bucket}, 1, ${now}, ${now})
    ON CONFLICT (bucket) DO UPDATE SET tries = ${tries}, last_try = ${now},
      blocked_until = ${now}::timestamptz + make_interval(secs =>
        CASE WHEN ${tries} < ${free}::int THEN 0 ELSE least(${longest}::int, power(2, least(${tries} - ${free}::int, 20)))  END)
      WHERE b.blocked_until <= ${now}
    RETURNING bucket`.execute(db)
  if (taken.rows.length > 0) return undefined
  const row = await db
    .selectFrom('sign_in_attempt')
    .select('blocked_until')
    .where('bucket', '=', bucket)
    .executeTakeFirst()
  return row?.blocked_until ?? now
}

/** Gives back the one try of a sign-in that succeeded; what failed before it stays counted. */
export async function giveBackTry(db: Database, bucket: string, now: string): Promise<void> {
  await db
    .updateTable('sign_in_attempt')
    .set((row) => ({ tries: sql<number>`greatest(0, ${row.ref('tries')} - 1)`, blocked_until: now }))
    .where('bucket', '=', bucket)
    .execute()
}

/** Empties a bucket: its owner has shown who it is. */
export async function emptyBucket(db: Database, bucket: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('bucket', '=', bucket).execute()
}

/** Drops buckets still since, steps that are over, and old lines of the log. */
export async function dropOldSignIns(db: Database, still: string, now: string, log: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('last_try', '<', still).execute()
  await db.deleteFrom('sign_in_step').where('expires', '<', now).execute()
  await db.deleteFrom('sign_in_log').where('at', '<', log).execute()
}

/** Keeps a sign-in under way; `id` is already the hash of the cookie's value. */
export async function addStep(db: Database, step: Insertable<AccountTables['sign_in_step']>): Promise<void> {
  await db.insertInto('sign_in_step').values(step).execute()
}

/** A sign-in under way that is not over. */
export async function findStep(db: Database, id: string, now: string): Promise<StepRow | undefined> {
  return await db
    .selectFrom('sign_in_step')
    .selectAll()
    .where('id', '=', id)
    .where('expires', '>', now)
    .executeTakeFirst()
}

/** Counts a try of the second factor, at most `most` of them; false when they are used up. */
export async function countStepTry(db: Database, id: string, most: number): Promise<boolean> {
  const done = await db
    .updateTable('sign_in_step')
    .set((row) => ({ tries: sql<number>`${row.ref('tries')} + 1` }))
    .where('id', '=', id)
    .where('tries', '<', most)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Keeps what a browser is asked to sign. */
export async function setStepChallenge(db: Database, id: string, challenge: string | null): Promise<void> {
  await db.updateTable('sign_in_step').set({ challenge }).where('id', '=', id).execute()
}

/** Takes a sign-in under way out of the table; undefined where another was quicker. */
export async function takeStep(db: Database, id: string): Promise<StepRow | undefined> {
  return await db.deleteFrom('sign_in_step').where('id', '=', id).returningAll().executeTakeFirst()
}
