import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../database.ts'
import type { AccountTables } from '../schema-accounts.ts'

export type TotpRow = Selectable<AccountTables['totp']>
export type PasskeyRow = AccountTables['passkey']

/** The authenticator app of an account. */
export async function totpOf(db: Database, account: string): Promise<TotpRow | undefined> {
  return await db.selectFrom('totp').selectAll().where('account', '=', account).executeTakeFirst()
}

/** Offers an account a new key; one that is confirmed already stays until it is removed. */
export async function offerTotp(db: Database, account: string, sealed: Buffer): Promise<void> {
  await db
    .insertInto('totp')
    .values({ account, sealed, confirmed: null })
    .onConflict((on) => on.column('account').doUpdateSet({ sealed }).where('totp.confirmed', 'is', null))
    .execute()
}

/** Marks a time step as used, and the key as confirmed; false where the step or a later one was used before. */
export async function useTotpStep(
  db: Database,
  account: string,
  step: number,
  now: string,
): Promise<boolean> {
  const done = await db
    .updateTable('totp')
    .set((row) => ({ last_step: step, confirmed: row.fn.coalesce('confirmed', row.val(now)) }))
    .where('account', '=', account)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Removes the authenticator app. */
export async function dropTotp(db: Database, account: string): Promise<void> {
  await db.deleteFrom('totp').where('account', '=', account).execute()
}

/** The passkeys of an account. */
export async function passkeysOf(db: Database, account: string): Promise<PasskeyRow[]> {
  return await db
    .selectFrom('passkey')
    .selectAll()
    .where('account', '=', account)
    .orderBy('created')
    .execute()
}

/** Keeps a passkey; false where it is known already. */
export async function addPasskey(
  db: Database,
  passkey: Insertable<AccountTables['passkey']>,
): Promise<boolean> {
  const done = await db
    .insertInto('passkey')
    .values(passkey)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Notes that a passkey was used, with its own count. */
export async function usePasskey(db: Database, id: string, counter: number, now: string): Promise<void> {
  await db.updateTable('passkey').set({ counter, last_used: now }).where('id', '=', id).execute()
}

/** Removes a passkey of an account. */
export async function dropPasskey(db: Database, account: string, id: string): Promise<void> {
  await db.deleteFrom('passkey').where('account', '=', account).where('id', '=', id).execute()
}

/** Replaces the recovery codes of an account by the hashes of new ones. */
export async function setRecoveryCodes(
  db: Database,
  account: string,
  hashes: readonly string[],
): Promise<void> {
  await db.deleteFrom('recovery_code').where('account', '=', account).execute()
  if (hashes.length === 0) return
  await db
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ account, hash, used_at: null })))
    .execute()
}

/** Uses a recovery code up; false where it is not one, or was used before. */
export async function useRecoveryCode(
  db: Database,
  account: string,
  hash: string,
  now: string,
): Promise<boolean> {
  const done = await db
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account', '=', account)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(db: Database, account: string): Promise<number> {
  const row = await db
    .selectFrom('recovery_code')
    .select((one) => one.fn.countAll<number>().as('n'))
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}
