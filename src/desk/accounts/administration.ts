import type { Outcome } from '../../base/outcome.ts'
import { transact } from '../../store/database.ts'
import {
  accountById,
  addAccount,
  allAccounts,
  endLinks,
  logSignIn,
  otherInstallers,
  updateAccount,
} from '../../store/queries/accounts.ts'
import { dropTotp, passkeysOf, dropPasskey, setRecoveryCodes } from '../../store/queries/factors.ts'
import { closeSessionsOf } from '../../store/queries/sessions.ts'
import type { Desk } from '../desk.ts'
import { managesAccounts, type Session } from '../sessions.ts'
import { identityProblems, newLink } from './links.ts'

/** What an administrator types to invite someone. */
export type Invitation = {
  login: string
  name: string
  person?: string
  /** As a further administrator of the installation; only one of those invites another. */
  installer?: boolean
}

const NOT_ALLOWED = { kind: 'not-allowed', message: 'your seat does not manage accounts' } as const
const NOT_FOUND = { kind: 'not-found', message: 'there is no such account' } as const

/** All accounts, for those who manage them. */
export async function accountList(desk: Desk, session: Session) {
  return managesAccounts(session) ? await allAccounts(desk.connection.db) : undefined
}

/** An account, for those who manage them. */
export async function accountFile(desk: Desk, session: Session, id: string) {
  return managesAccounts(session) && isUuid(id) ? await accountById(desk.connection.db, id) : undefined
}

/** Invites someone: the account is made, and the link's secret given to be handed over. */
export async function invite(
  desk: Desk,
  session: Session,
  given: Invitation,
): Promise<Outcome<{ account: string; secret: string }>> {
  if (!managesAccounts(session)) return NOT_ALLOWED
  const login = given.login.trim()
  const name = given.name.trim()
  const person = given.person?.trim() ?? ''
  const installer = given.installer === true && session.account?.installer === true
  const problems = identityProblems({ login, name })
  if (person.length > 200 || /\s/.test(person)) {
    const message =
      'Give the identifier of the person as it stands in the address of their file, or leave it out'
    problems.push({ field: 'person', value: person, message, code: 'invalid-input' })
  }
  if (problems.length > 0) return { kind: 'invalid', problems }
  const id = desk.mint()
  const added = await addAccount(desk.connection.db, {
    id,
    login,
    name,
    person: person === '' ? null : person,
    status: 'invited',
    password: null,
    password_set: null,
    created: desk.now(),
    installer,
  })
  if (!added) {
    const message = 'There is an account with this e-mail address already; reset it instead'
    return { kind: 'invalid', problems: [{ field: 'login', value: login, message, code: 'invalid-input' }] }
  }
  await note(desk, id, `invited by ${session.account?.id ?? ''}`)
  return { kind: 'done', value: { account: id, secret: await newLink(desk, 'invitation', id) } }
}

/** Shuts an account out at once: sessions, tokens and links end. Nobody disables the own account or the last installer's. */
export async function disable(
  desk: Desk,
  session: Session,
  id: string,
): Promise<Outcome<{ account: string }>> {
  if (!managesAccounts(session)) return NOT_ALLOWED
  if (id === session.account?.id) {
    return { kind: 'not-allowed', message: 'nobody disables their own account; ask another administrator' }
  }
  const account = isUuid(id) ? await accountById(desk.connection.db, id) : undefined
  if (account === undefined) return NOT_FOUND
  if (account.installer && !(await otherInstallers(desk.connection.db, id))) {
    const message = 'this is the only administrator of the installation; it stays until there is another'
    return { kind: 'not-allowed', message }
  }
  await transact(desk.connection, async ({ db }) => {
    await updateAccount(db, id, { status: 'disabled' })
    await closeSessionsOf(db, id)
    await endLinks(db, id, desk.now())
  })
  await note(desk, id, `disabled by ${session.account?.id ?? ''}`)
  return { kind: 'done', value: { account: id } }
}

/** Opens a disabled account again; without a password it is invited again. */
export async function enable(
  desk: Desk,
  session: Session,
  id: string,
): Promise<Outcome<{ account: string }>> {
  if (!managesAccounts(session)) return NOT_ALLOWED
  const account = isUuid(id) ? await accountById(desk.connection.db, id) : undefined
  if (account === undefined || account.status !== 'disabled') return NOT_FOUND
  const status = account.password === null ? 'invited' : 'active'
  await updateAccount(desk.connection.db, id, { status })
  await note(desk, id, `enabled by ${session.account?.id ?? ''}`)
  return { kind: 'done', value: { account: id } }
}

/**
 * A link by which the owner sets a new password. Where the second factor is lost too it is taken away, and set up
 * anew on the way. An invited account gets a new invitation.
 */
export async function reset(
  desk: Desk,
  session: Session,
  id: string,
  factors: boolean,
): Promise<Outcome<{ account: string; secret: string }>> {
  if (!managesAccounts(session)) return NOT_ALLOWED
  const account = isUuid(id) ? await accountById(desk.connection.db, id) : undefined
  if (account === undefined || account.status === 'disabled') return NOT_FOUND
  if (factors) {
    await transact(desk.connection, async ({ db }) => {
      await dropTotp(db, id)
      for (const { id: passkey } of await passkeysOf(db, id)) await dropPasskey(db, id, passkey)
      await setRecoveryCodes(db, id, [])
      // Else the old password alone could set up a factor.
      await updateAccount(db, id, { password: null })
      await closeSessionsOf(db, id)
    })
  }
  const secret = await newLink(desk, account.status === 'invited' ? 'invitation' : 'reset', id)
  await note(desk, id, `reset${factors ? ' with second factors' : ''} by ${session.account?.id ?? ''}`)
  return { kind: 'done', value: { account: id, secret } }
}

async function note(desk: Desk, account: string, event: string): Promise<void> {
  await logSignIn(desk.connection.db, { at: desk.now(), account, address: '', event })
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
