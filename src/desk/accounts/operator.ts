import type { Outcome } from '../../base/outcome.ts'
import { transact } from '../../store/database.ts'
import { endRequests, lockAccount } from '../../store/queries/account-requests.ts'
import { accountByLogin, addAccount, logSignIn, updateAccount } from '../../store/queries/accounts.ts'
import type { Desk } from '../desk.ts'
import { recovered } from './consent.ts'
import { identityProblems, linkWithin } from './links.ts'

/**
 * Makes a further administrator of the installation, or lets one in again who lost password and second factor: the
 * way out of whoever operates the machine, where no second administrator can be asked. It takes no account that is tied
 * to a person: that would be a way into the person's seats. Noted in the account's log.
 */
export async function operatorAdministrator(
  desk: Desk,
  given: { login: string; name: string },
): Promise<Outcome<{ account: string; secret: string; isNew: boolean; days: number }>> {
  const login = given.login.trim()
  const name = given.name.trim()
  const problems = identityProblems({ login, name })
  if (problems.length > 0) return { kind: 'invalid', problems }
  return await transact(desk.connection, async ({ db }) => {
    const id = desk.mint()
    const note = async (account: string, event: string) =>
      await logSignIn(db, { at: desk.now(), account, address: '', event })
    const row = { id, login, name, person: null, status: 'invited' as const, installer: true }
    if (await addAccount(db, { ...row, password: null, password_set: null, created: desk.now() })) {
      await note(id, 'invited-from-the-machine')
      const secret = await linkWithin(desk, db, 'invitation', id)
      return { kind: 'done', value: { account: id, secret, isNew: true, days: 7 } }
    }
    const found = await accountByLogin(db, login)
    const account = found === undefined ? undefined : await lockAccount(db, found.id)
    if (account === undefined || !account.installer || account.person !== null) {
      const message =
        account?.person == null
          ? 'this address has an account that does not administer the installation; give another address'
          : 'this account is tied to a person; another administrator approves its recovery'
      return { kind: 'not-allowed', message }
    }
    // One that was disabled comes back as well.
    const standing = account.status === 'disabled' ? ({ ...account, status: 'active' } as const) : account
    await updateAccount(db, account.id, { status: standing.status })
    await endRequests(db, account.id, desk.now())
    const secret = await recovered(desk, db, standing)
    await note(account.id, 'recovered-from-the-machine')
    const days = standing.status === 'invited' ? 7 : 1
    return { kind: 'done', value: { account: account.id, secret, isNew: false, days } }
  })
}
