import type { Outcome, Problem } from '../../base/outcome.ts'
import { type Database, transact } from '../../store/database.ts'
import type { ManagedAccount } from '../../store/queries/account-scope.ts'
import {
  addAccount,
  endLinks,
  logSignIn,
  otherInstallers,
  updateAccount,
} from '../../store/queries/accounts.ts'
import {
  endRequests,
  lockAccount,
  otherInstallerEver,
  revokeTokensOf,
} from '../../store/queries/account-requests.ts'
import { closeSessionsOf } from '../../store/queries/sessions.ts'
import type { Desk } from '../desk.ts'
import { managesAccounts, type OwnSession, type Session } from '../sessions.ts'
import { recovered } from './consent.ts'
import { identityProblems, linkWithin, newLink } from './links.ts'
import { propose } from './requests.ts'
import { invitingOffice, managedAccount, managedAccounts, NOT_WHOLE, unchanged } from './scope.ts'
import { hasSecondFactor } from './signing-in.ts'

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
const CHANGED = { kind: 'conflict', message: 'the account has changed meanwhile; look at it again' } as const

/** The accounts of the office, for those who manage them. */
export async function accountList(desk: Desk, session: Session) {
  return managesAccounts(session) ? await managedAccounts(desk, session) : undefined
}

/** An account of the office, for those who manage them; undefined where there is none, or it is another office's. */
export async function accountFile(desk: Desk, session: Session, id: string) {
  return managesAccounts(session) && isUuid(id) ? await managedAccount(desk, session, id) : undefined
}

/** The e-mail addresses, in small letters, of the accounts that whoever asks manages; undefined where none may be. */
export async function managedLogins(desk: Desk, session: Session): Promise<ReadonlySet<string> | undefined> {
  const list = await accountList(desk, session)
  return list === undefined ? undefined : new Set(list.map(({ login }) => login.toLowerCase()))
}

/** An account on which whoever asks may act; else why not. */
async function actedOn(
  desk: Desk,
  session: OwnSession,
  id: string,
): Promise<ManagedAccount | Extract<Outcome<never>, { message: string }>> {
  const account = isUuid(id) ? await managedAccount(desk, session, id) : undefined
  if (account === undefined) return NOT_FOUND
  return account.whole ? account : { kind: 'not-allowed', message: NOT_WHOLE }
}

/** What an invitation made: the link's secret, and what waits for a second administrator. */
export type Invited = { account: string; secret: string; waits: readonly ('tie' | 'administrator')[] }

/**
 * Invites someone: the account is made, and the link's secret given to be handed over. The person of record, and that
 * it administers the installation, stand once another administrator approves. Only the very first administrator makes
 * a second one alone: there is nobody else to ask.
 */
export async function invite(desk: Desk, session: Session, given: Invitation): Promise<Outcome<Invited>> {
  if (!managesAccounts(session)) return NOT_ALLOWED
  const login = given.login.trim()
  const name = given.name.trim()
  const person = given.person?.trim() ?? ''
  const beside = given.installer === true && session.account.installer
  const problems = [...identityProblems({ login, name }), ...personProblems(person)]
  if (problems.length > 0) return { kind: 'invalid', problems }
  const id = desk.mint()
  const installer = beside && (await isAlone(desk, session))
  const added = await addAccount(desk.connection.db, {
    id,
    login,
    name,
    person: null,
    status: 'invited',
    password: null,
    password_set: null,
    created: desk.now(),
    installer,
    office: invitingOffice(session) ?? null,
  })
  if (!added) {
    const own = (await managedAccounts(desk, session)).some(
      (one) => one.login.toLowerCase() === login.toLowerCase(),
    )
    const message = own
      ? 'There is an account with this e-mail address already; reset it instead'
      : 'No account can be made with this e-mail address here; give another one of the person'
    return { kind: 'invalid', problems: [{ field: 'login', value: login, message, code: 'invalid-input' }] }
  }
  await note(desk, desk.connection.db, id, `invited by ${session.account.id}`)
  const waits: ('tie' | 'administrator')[] = []
  if (person !== '') {
    await propose(desk, session, { account: id, kind: 'tie', person })
    waits.push('tie')
  }
  if (beside && !installer) {
    await propose(desk, session, { account: id, kind: 'administrator' })
    waits.push('administrator')
  }
  return { kind: 'done', value: { account: id, secret: await newLink(desk, 'invitation', id), waits } }
}

/** Proposes to tie an account to a person of record, whom another administrator approves; also one that is tied. */
export async function proposeTie(
  desk: Desk,
  session: Session,
  id: string,
  given: string,
): Promise<Outcome<{ request: string }>> {
  if (!managesAccounts(session)) return NOT_ALLOWED
  const account = await actedOn(desk, session, id)
  if ('message' in account) return account
  if (account.status === 'disabled') return NOT_FOUND
  const person = given.trim()
  const problems = personProblems(person)
  if (person === '' || person === account.person) {
    const message =
      person === '' ? 'Give the identifier of the person' : 'The account is tied to this person already'
    problems.push({ field: 'person', value: person, message, code: 'invalid-input' })
  }
  if (problems.length > 0) return { kind: 'invalid', problems }
  return await propose(desk, session, { account: id, kind: 'tie', person })
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
  const account = await actedOn(desk, session, id)
  if ('message' in account) return account
  if (account.installer && !(await otherInstallers(desk.connection.db, id))) {
    const message = 'this is the only administrator of the installation; it stays until there is another'
    return { kind: 'not-allowed', message }
  }
  return await transact(desk.connection, async ({ db }) => {
    if (!unchanged(account, await lockAccount(db, id))) return CHANGED
    await updateAccount(db, id, { status: 'disabled' })
    await closeSessionsOf(db, id)
    await revokeTokensOf(db, id, desk.now())
    await endLinks(db, id, desk.now())
    await endRequests(db, id, desk.now())
    await note(desk, db, id, `disabled by ${session.account.id}`)
    return { kind: 'done', value: { account: id } }
  })
}

/** Opens a disabled account again; without a password it is invited again. */
export async function enable(
  desk: Desk,
  session: Session,
  id: string,
): Promise<Outcome<{ account: string }>> {
  if (!managesAccounts(session)) return NOT_ALLOWED
  const account = await actedOn(desk, session, id)
  if ('message' in account) return account
  if (account.status !== 'disabled') return NOT_FOUND
  return await transact(desk.connection, async ({ db }) => {
    const locked = await lockAccount(db, id)
    if (!unchanged(account, locked)) return CHANGED
    await updateAccount(db, id, { status: locked.password === null ? 'invited' : 'active' })
    await note(desk, db, id, `enabled by ${session.account.id}`)
    return { kind: 'done', value: { account: id } }
  })
}

/**
 * A link by which the owner sets a new password. Where the second factor is lost too it is taken away, and set up
 * anew on the way. An invited account gets a new invitation. Where such a link would open a person's seats, or the
 * administration of the installation, by itself, it is proposed, and made when another administrator approves.
 */
export async function reset(
  desk: Desk,
  session: Session,
  id: string,
  factors: boolean,
): Promise<Outcome<{ account: string; secret: string } | { account: string; request: string }>> {
  if (!managesAccounts(session)) return NOT_ALLOWED
  const account = await actedOn(desk, session, id)
  if ('message' in account) return account
  if (account.status === 'disabled') return NOT_FOUND
  if (await needsConsent(desk, session, account, factors)) {
    const asked = await propose(desk, session, { account: id, kind: 'recovery' })
    return asked.kind === 'done'
      ? { kind: 'done', value: { account: id, request: asked.value.request } }
      : asked
  }
  return await transact(desk.connection, async ({ db }) => {
    const locked = await lockAccount(db, id)
    if (!unchanged(account, locked)) return CHANGED
    const secret = factors
      ? await recovered(desk, db, locked)
      : await linkWithin(desk, db, locked.status === 'invited' ? 'invitation' : 'reset', id)
    await note(desk, db, id, `reset${factors ? ' with second factors' : ''} by ${session.account.id}`)
    return { kind: 'done', value: { account: id, secret } }
  })
}

/** Whether a link for an account opens by itself what one administrator alone must not open. */
async function needsConsent(
  desk: Desk,
  session: OwnSession,
  account: ManagedAccount,
  factors: boolean,
): Promise<boolean> {
  if (account.person === null && !account.installer) return false
  // A second factor that stays stands behind the link.
  if (!factors && (await hasSecondFactor(desk, account.id))) return false
  return account.status !== 'invited' || account.person !== null || !(await isAlone(desk, session))
}

/** Whether nobody but this one has ever administered the installation: there is nobody to ask. */
async function isAlone(desk: Desk, { account }: OwnSession): Promise<boolean> {
  return account.installer && !(await otherInstallerEver(desk.connection.db, account.id))
}

function personProblems(person: string): Problem[] {
  if (person.length <= 200 && !/[\s\0]/.test(person)) return []
  const message =
    'Give the identifier of the person as it stands in the address of their file, or leave it out'
  return [{ field: 'person', value: person, message, code: 'invalid-input' }]
}

async function note(desk: Desk, db: Database, account: string, event: string): Promise<void> {
  await logSignIn(db, { at: desk.now(), account, address: '', event })
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
