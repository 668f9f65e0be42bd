import { addAccount, accountByLogin, updateAccount } from '../../store/queries/accounts.ts'
import type { Desk } from '../desk.ts'
import { SEATS, type SeatId } from '../who.ts'
import { hashPassword } from './passwords.ts'
import { newSecret } from './secrets.ts'
import { DEMO_DOMAIN } from './standing.ts'

/** The e-mail address of the account of a demonstration seat. */
export function demoLogin(seat: SeatId): string {
  return `${seat}${DEMO_DOMAIN}`
}

/**
 * Gives each seat of the demonstration an account, all with one password, and returns it to be printed. A new one
 * at each start where none is given. Does nothing without the demonstration, which answers on loopback alone.
 */
export async function enterDemoAccounts(desk: Desk, given?: string): Promise<string | undefined> {
  if (!desk.demo) return undefined
  const password = given ?? newSecret().slice(0, 16)
  const hash = await hashPassword(password)
  const now = desk.now()
  const { db } = desk.connection
  for (const seat of SEATS) {
    const { person, name } = desk.demoSeats[seat]
    const added = await addAccount(db, {
      id: desk.mint(),
      login: demoLogin(seat),
      name,
      person,
      status: 'active',
      password: hash,
      password_set: now,
      created: now,
    })
    if (added) continue
    const account = await accountByLogin(db, demoLogin(seat))
    if (account !== undefined) await updateAccount(db, account.id, { password: hash, password_set: now })
  }
  return password
}
