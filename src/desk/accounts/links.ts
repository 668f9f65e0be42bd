import { type Database, transact } from '../../store/database.ts'
import {
  accountById,
  type AccountRow,
  addAccount,
  addLink,
  findLink,
  hasAccounts,
  type LinkRow,
  logSignIn,
  updateAccount,
  useLink,
} from '../../store/queries/accounts.ts'
import { closeSessionsOf } from '../../store/queries/sessions.ts'
import type { Desk } from '../desk.ts'
import type { Problem } from '../../base/outcome.ts'
import { hashPassword, passwordProblem } from './passwords.ts'
import { digest, newSecret } from './secrets.ts'
import { DEMO_DOMAIN, isDemoLogin } from './standing.ts'

type Purpose = LinkRow['purpose']

const HOURS: Readonly<Record<Purpose, number>> = { 'first-administrator': 24, invitation: 7 * 24, reset: 24 }

/** A one-time link: its secret is shown once, and kept as a hash. */
export async function newLink(desk: Desk, purpose: Purpose, account: string | null): Promise<string> {
  return await transact(desk.connection, ({ db }) => linkWithin(desk, db, purpose, account))
}

/** As `newLink`, within a transaction that the caller has begun. */
export async function linkWithin(
  desk: Desk,
  db: Database,
  purpose: Purpose,
  account: string | null,
): Promise<string> {
  const secret = newSecret()
  const made = desk.now()
  const expires = new Date(Date.parse(made) + HOURS[purpose] * 3_600_000).toISOString()
  await addLink(db, { hash: digest(secret), purpose, account, made, expires, used: null })
  return secret
}

/**
 * The secret of the first administrator's link, a new one each time it is asked for, while nobody can sign in and
 * the demonstration is off; undefined otherwise.
 */
export async function firstAdministrator(desk: Desk): Promise<string | undefined> {
  if (desk.demo || (await hasAccounts(desk.connection.db, DEMO_DOMAIN))) return undefined
  return await newLink(desk, 'first-administrator', null)
}

/** What a link that is good is for, and whose it is. */
export async function linkOf(
  desk: Desk,
  secret: string,
): Promise<{ purpose: Purpose; login?: string; name?: string } | undefined> {
  const link = await findLink(desk.connection.db, digest(secret), desk.now())
  if (link === undefined) return undefined
  const account = link.account === null ? undefined : await accountById(desk.connection.db, link.account)
  if (account === undefined) return link.account === null ? { purpose: link.purpose } : undefined
  return { purpose: link.purpose, login: account.login, name: account.name }
}

/** What is typed on the page of a link; login and name are the first administrator's alone. */
export type LinkForm = { password: string; repeated: string; login?: string; name?: string }

/** Uses a link: the account is active with this password, its sessions end. What is left is the second factor. */
export async function takeLink(
  desk: Desk,
  secret: string,
  form: LinkForm,
): Promise<{ account: AccountRow } | { problems: Problem[] } | undefined> {
  const known = await linkOf(desk, secret)
  if (known === undefined) return undefined
  const first = known.purpose === 'first-administrator'
  const login = (first ? (form.login ?? '') : (known.login ?? '')).trim()
  const name = (first ? (form.name ?? '') : (known.name ?? '')).trim()
  const problems = await passwordProblems(form, { login, name })
  if (first) problems.unshift(...identityProblems({ login, name }))
  if (problems.length > 0) return { problems }
  const password = await hashPassword(form.password)
  const now = desk.now()
  return await transact(desk.connection, async ({ db }) => {
    const used = await useLink(db, digest(secret), now)
    if (used === undefined) return undefined
    let id = used.account
    if (id === null) {
      if (await hasAccounts(db, DEMO_DOMAIN)) return undefined
      id = desk.mint()
      const row = { id, login, name, person: null, status: 'active' as const, installer: true }
      await addAccount(db, { ...row, password, password_set: now, created: now })
    } else {
      await updateAccount(db, id, { password, password_set: now, status: 'active' })
      await closeSessionsOf(db, id)
    }
    const account = await accountById(db, id)
    if (account === undefined) return undefined
    await logSignIn(db, { at: now, account: id, address: '', event: `${used.purpose}-link-used` })
    return { account }
  })
}

/** What is wrong with a new password typed twice. */
export async function passwordProblems(
  form: { password: string; repeated: string },
  owner: { login: string; name: string },
): Promise<Problem[]> {
  const found: Problem[] = []
  const add = (field: string, message: string) =>
    found.push({ field, value: null, message, code: 'invalid-input' })
  const weak = await passwordProblem(form.password, owner)
  if (weak !== undefined) add('password', weak)
  if (form.password !== form.repeated) add('repeated', 'The two passwords differ; type the same one twice')
  return found
}

/** What is wrong with an e-mail address and a name. */
export function identityProblems({ login, name }: { login: string; name: string }): Problem[] {
  const found: Problem[] = []
  if (login.length > 254 || isDemoLogin(login) || !/^[^\s@\0]+@[^\s@\0]+\.[^\s@\0]+$/.test(login)) {
    const message = 'Give an e-mail address, such as name@agency.gov'
    found.push({ field: 'login', value: login, message, code: 'invalid-input' })
  }
  if (name === '' || name.length > 200) {
    const message = 'Give the name, of at most 200 characters'
    found.push({ field: 'name', value: name, message, code: 'invalid-input' })
  }
  return found
}
