import { type AccountScope, accountsWithin, type ManagedAccount } from '../../store/queries/account-scope.ts'
import { type AccountRow, accountById } from '../../store/queries/accounts.ts'
import type { Database } from '../../store/database.ts'
import type { Desk } from '../desk.ts'
import { ROLE_TERMS } from '../roles.ts'
import type { OwnSession } from '../sessions.ts'
import type { Grant } from '../who.ts'
import { seatsOfHolder } from './seating.ts'
import { holderOf } from './signing-in.ts'

/** The roles that manage accounts. */
export const MANAGING_ROLES: readonly string[] = Object.entries(ROLE_TERMS).flatMap(([role, { powers }]) =>
  powers.includes('manage-accounts') ? [role] : [],
)

/** Why an account that is shown may not be acted on, and who may. */
export const NOT_WHOLE =
  'the person holds something outside your office too, or administers the installation; an administrator whose office covers everything that the person holds may do this, or, where there are not two, one of the installation'

/** For which accounts a session answers: those of the office of its seat, and those of the installation. */
export function scopeOf({ account, who }: OwnSession): AccountScope {
  return { units: unitsIn(who.grants), installation: account.installer }
}

/** The unit for which a session invites; undefined for the installation. */
export function invitingOffice({ who }: OwnSession): string | undefined {
  return unitsIn(who.grants)[0]
}

/** The accounts for which a session answers, by name. */
export async function managedAccounts(desk: Desk, session: OwnSession): Promise<ManagedAccount[]> {
  return await within(desk, scopeOf(session))
}

/** One account for which a session answers; undefined where there is none, and where it is another office's. */
export async function managedAccount(
  desk: Desk,
  session: OwnSession,
  id: string,
): Promise<ManagedAccount | undefined> {
  return (await within(desk, scopeOf(session), id))[0]
}

/** Whether an account, by any of its seats, still answers for another. */
export async function stillAnswersFor(desk: Desk, id: string, about: string): Promise<boolean> {
  const account = await accountById(desk.connection.db, id)
  if (account?.status !== 'active') return false
  const seats = await seatsOfHolder(desk, holderOf(account))
  const scope = {
    units: seats.flatMap(({ grants }) => unitsIn(grants)),
    installation: account.installer,
  }
  return (await within(desk, scope, about))[0]?.whole === true
}

/** Whether an account is still as it was when it was looked at; asked while it is locked. */
export function unchanged(seen: ManagedAccount, now: AccountRow | undefined): now is AccountRow {
  return (
    now !== undefined &&
    now.status === seen.status &&
    now.person === seen.person &&
    now.installer === seen.installer
  )
}

async function within(desk: Desk, scope: AccountScope, id?: string): Promise<ManagedAccount[]> {
  const db: Database = desk.connection.db
  return await accountsWithin(db, scope, { on: desk.today(), roles: MANAGING_ROLES }, id)
}

/** A grant without a unit is the installation's, which is no office. */
function unitsIn(grants: readonly Grant[]): string[] {
  return grants.flatMap(({ power, unit }) =>
    power === 'manage-accounts' && unit !== undefined ? [unit] : [],
  )
}
