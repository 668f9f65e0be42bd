import type { Database } from '../database.ts'
import type { AccountTables } from '../schema-accounts.ts'

export type TokenRow = AccountTables['api_token']

/** Keeps a token by its hash. */
export async function addToken(db: Database, token: TokenRow): Promise<void> {
  await db.insertInto('api_token').values(token).execute()
}

/** The token of a hash with its account, if it is neither over nor revoked and the account is active. */
export async function findToken(db: Database, hash: string, now: string) {
  return await db
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account')
    .select([
      'api_token.id',
      'api_token.account',
      'api_token.seat',
      'api_token.scopes',
      'api_token.last_used',
    ])
    .select(['account.login', 'account.name', 'account.person', 'account.status', 'account.installer'])
    .where('api_token.hash', '=', hash)
    .where('api_token.revoked', 'is', null)
    .where('api_token.expires', '>', now)
    .where('account.status', '=', 'active')
    .executeTakeFirst()
}

/** Notes that a token was used. */
export async function touchToken(db: Database, id: string, now: string): Promise<void> {
  await db.updateTable('api_token').set({ last_used: now }).where('id', '=', id).execute()
}

/** The tokens of an account, newest first. */
export async function tokensOf(db: Database, account: string): Promise<TokenRow[]> {
  return await db
    .selectFrom('api_token')
    .selectAll()
    .where('account', '=', account)
    .orderBy('created', 'desc')
    .execute()
}

/** Revokes a token of an account; false where there is none that stands. */
export async function revokeToken(db: Database, account: string, id: string, now: string): Promise<boolean> {
  const done = await db
    .updateTable('api_token')
    .set({ revoked: now })
    .where('account', '=', account)
    .where('id', '=', id)
    .where('revoked', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
