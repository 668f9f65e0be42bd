import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { AccountTables } from '../schema-accounts.ts'

export type AccountRow = Selectable<AccountTables['account']>
export type LinkRow = AccountTables['account_link']

/** Whether anyone can ever have signed in: an account that is not only invited, those of a domain left out. */
export async function hasAccounts(db: Database, but: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('status', '<>', 'invited')
    .where(sql`right(lower(login), ${but.length}::int)`, '<>', but)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Makes an account; false where the login is taken, in whatever case it is written. */
export async function addAccount(db: Database, row: Insertable<AccountTables['account']>): Promise<boolean> {
  const done = await db
    .insertInto('account')
    .values(row)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The account of a login, in whatever case it is written. */
export async function accountByLogin(db: Database, login: string): Promise<AccountRow | undefined> {
  return await db
    .selectFrom('account')
    .selectAll()
    .where(sql`lower(login)`, '=', sql`lower(${login})`)
    .executeTakeFirst()
}

/** An account. */
export async function accountById(db: Database, id: string): Promise<AccountRow | undefined> {
  return await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Changes an account. */
export async function updateAccount(
  db: Database,
  id: string,
  change: Updateable<AccountTables['account']>,
): Promise<void> {
  await db.updateTable('account').set(change).where('id', '=', id).execute()
}

/** Whether another active account was made by the installation's link. */
export async function otherInstallers(db: Database, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('installer', '=', true)
    .where('status', '=', 'active')
    .where('id', '<>', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps a one-time link by its hash; older links of the same purpose and account end. */
export async function addLink(db: Database, link: LinkRow): Promise<void> {
  let old = db
    .updateTable('account_link')
    .set({ used: link.made })
    .where('purpose', '=', link.purpose)
    .where('used', 'is', null)
  old = link.account === null ? old.where('account', 'is', null) : old.where('account', '=', link.account)
  await old.execute()
  await db.insertInto('account_link').values(link).execute()
}

/** Ends the unused links of an account. */
export async function endLinks(db: Database, account: string, now: string): Promise<void> {
  await db
    .updateTable('account_link')
    .set({ used: now })
    .where('account', '=', account)
    .where('used', 'is', null)
    .execute()
}

/** A link that is neither used nor over. */
export async function findLink(db: Database, hash: string, now: string): Promise<LinkRow | undefined> {
  return await db
    .selectFrom('account_link')
    .selectAll()
    .where('hash', '=', hash)
    .where('used', 'is', null)
    .where('expires', '>', now)
    .executeTakeFirst()
}

/** Uses a link up; undefined where another was quicker. */
export async function useLink(db: Database, hash: string, now: string): Promise<LinkRow | undefined> {
  return await db
    .updateTable('account_link')
    .set({ used: now })
    .where('hash', '=', hash)
    .where('used', 'is', null)
    .where('expires', '>', now)
    .returningAll()
    .executeTakeFirst()
}

/** Notes a sign-in or a failure of one. */
export async function logSignIn(
  db: Database,
  entry: Insertable<AccountTables['sign_in_log']>,
): Promise<void> {
  await db.insertInto('sign_in_log').values(entry).execute()
}

/** The last sign-ins and failures of an account. */
export async function signInsOf(db: Database, account: string, limit: number) {
  return await db
    .selectFrom('sign_in_log')
    .selectAll()
    .where('account', '=', account)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
