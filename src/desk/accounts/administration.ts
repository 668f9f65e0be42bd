import type { Outcome, Problem } from '../../base/outcome.ts'
import { transact } from '../../store/database.ts'
import {
  accountById,
  type AccountRow,
  addAccount,
  allAccounts,
  endLinks,
  logSignIn,
  otherInstallers,
  updateAccount,
} from '../../store/queries/accounts.ts'
import { endRequests, otherInstallerEver } from '../../store/queries/account-requests.ts'
import { closeSessionsOf } from '../../store/queries/sessions.ts'
import type { Desk } from '../desk.ts'
import { managesAccounts, type OwnSession, type Session } from '../sessions.ts'
import { recovered } from './consent.ts'
import { identityProblems, newLink } from './links.ts'
import { propose } from './requests.ts'
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

/** All accounts, for those who manage them. */
export async function accountList(desk: Desk, session: Session) {
  return managesAccounts(session) ? await allAccounts(desk.connection.db) : undefined
}

/** An account, for those who manage them. */
export async function accountFile(desk: Desk, session: Session, id: string) {
  return managesAccounts(session) && isUuid(id) ? await accountById(desk.connection.db, id) : undefined
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
  })
  if (!added) {
    const message = 'There is an account with this e-mail address already; reset it instead'
    return { kind: 'invalid', problems: [{ field: 'login', value: login, message, code: 'invalid-input' }] }
  }
  await note(desk, id, `invited by ${session.account.id}`)
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
  const account = isUuid(id) ? await accountById(desk.connection.db, id) : undefined
  if (account === undefined || account.status === 'disabled') return NOT_FOUND
  const person = given.trim()
  const problems = personProblems(person)
  if (person === '' || person === account.person) {
    const message =
      person === '' ? 'Give the identifier of the person' : 'The account is tied to this person already'
    problems.push({ field: 'person', value: person, message, code: 'invalid-input' })
  }
  if (problems.length > 0) return { kind: 'invalid', problems }
  const request = await propose(desk, session, { account: id, kind: 'tie', person })
  return request === undefined ? NOT_FOUND : { kind: 'done', value: { request } }
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
    await endRequests(db, id, desk.now())
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
  const { db } = desk.connection
  const account = isUuid(id) ? await accountById(db, id) : undefined
  if (account === undefined || account.status === 'disabled') return NOT_FOUND
  if (await needsConsent(desk, session, account, factors)) {
    const request = await propose(desk, session, { account: id, kind: 'recovery' })
    return request === undefined ? NOT_FOUND : { kind: 'done', value: { account: id, request } }
  }
  const secret = factors
    ? await transact(desk.connection, async (work) => await recovered(desk, work.db, account))
    : await newLink(desk, account.status === 'invited' ? 'invitation' : 'reset', id)
  await note(desk, id, `reset${factors ? ' with second factors' : ''} by ${session.account.id}`)
  return { kind: 'done', value: { account: id, secret } }
}

/** Whether a link for an account opens by itself what one administrator alone must not open. */
async function needsConsent(
  desk: Desk,
  session: OwnSession,
  account: AccountRow,
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

async function note(desk: Desk, account: string, event: string): Promise<void> {
  await logSignIn(desk.connection.db, { at: desk.now(), account, address: '', event })
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
