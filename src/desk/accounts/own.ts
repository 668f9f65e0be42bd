import type { Problem } from '../../base/outcome.ts'
import { accountById, logSignIn, signInsOf, updateAccount } from '../../store/queries/accounts.ts'
import { passkeysOf, recoveryCodesLeft } from '../../store/queries/factors.ts'
import { setSessionChallenge } from '../../store/queries/sessions.ts'
import type { Desk } from '../desk.ts'
import { endOtherSessions, type Factor, type OwnSession, ownSessions, rotate } from '../sessions.ts'
import { passwordProblems } from './links.ts'
import { ownRequests } from './requests.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import { seatsOfHolder } from './seating.ts'
import { factorOf, hasSecondFactor, type Proof } from './signing-in.ts'
import { type From, settleTry, takeTryFor } from './throttle.ts'
import { hasTotp } from './totp.ts'

/** Everything that the page of one's own account shows. */
export async function ownAccount(desk: Desk, session: OwnSession) {
  const { db } = desk.connection
  const { id } = session.account
  const [seats, totp, passkeys, codes, sessions, signIns, requests] = await Promise.all([
    seatsOfHolder(desk, session.account),
    hasTotp(desk, id),
    passkeysOf(db, id),
    recoveryCodesLeft(db, id),
    ownSessions(desk, session),
    signInsOf(db, id, 10),
    ownRequests(desk, session),
  ])
  return { seats, totp, passkeys: passkeys.length, codes, sessions, signIns, requests }
}

/** How many recovery codes are left. */
export async function codesLeft(desk: Desk, session: OwnSession): Promise<number> {
  return await recoveryCodesLeft(desk.connection.db, session.account.id)
}

/** Changes the password; the other sessions end, and this one goes on under a new name. */
export async function changePassword(
  desk: Desk,
  session: OwnSession,
  form: { old: string; password: string; repeated: string },
  from: From,
): Promise<{ cookie: string | undefined } | { problems: Problem[] }> {
  const { id, login, name } = session.account
  const wrong = (field: string, message: string): { problems: Problem[] } => ({
    problems: [{ field, value: null, message, code: 'invalid-input' }],
  })
  const taken = await takeTryFor(desk, login, from)
  if (taken.kind === 'wait') return wrong('old', `Too many tries; wait ${taken.seconds} seconds`)
  const account = await accountById(desk.connection.db, id)
  if (!(await passwordMatches(account?.password, form.old))) {
    return wrong('old', 'This is not your present password; type it again')
  }
  await settleTry(desk, taken, true)
  const problems = await passwordProblems(form, { login, name })
  if (problems.length > 0) return { problems }
  const now = desk.now()
  const password = await hashPassword(form.password)
  await updateAccount(desk.connection.db, id, { password, password_set: now })
  await endOtherSessions(desk, session)
  await logSignIn(desk.connection.db, { at: now, account: id, address: '', event: 'password-changed' })
  return { cookie: (await rotate(desk, session))?.cookie }
}

/** Keeps what the browser of this session is asked to sign; undefined takes it away. */
export async function keepChallenge(
  desk: Desk,
  session: OwnSession,
  challenge: string | undefined,
): Promise<void> {
  await setSessionChallenge(desk.connection.db, session.id, challenge ?? null)
}

/**
 * Shows again who it is: the password with the second factor, or a passkey, which asks for a gesture or a PIN of
 * its own. The session goes on under a new name.
 */
export async function confirm(
  desk: Desk,
  session: OwnSession,
  proof: { password: string; code: string } | Extract<Proof, { passkey: string }>,
  from: From,
): Promise<{ kind: 'done'; cookie: string } | { kind: 'wrong' } | { kind: 'wait'; seconds: number }> {
  const { id, login } = session.account
  const taken = await takeTryFor(desk, login, from)
  if (taken.kind === 'wait') return taken
  const { challenge } = session
  await keepChallenge(desk, session, undefined)
  const factor =
    'passkey' in proof ? await factorOf(desk, id, proof, challenge) : await byPassword(desk, id, proof)
  const renewed = factor === undefined ? undefined : await rotate(desk, session, { factor })
  if (renewed === undefined) {
    const entry = { at: desk.now(), account: id, address: '', event: 'wrong-confirmation' }
    await logSignIn(desk.connection.db, entry)
    return { kind: 'wrong' }
  }
  await settleTry(desk, taken, true)
  return { kind: 'done', cookie: renewed.cookie }
}

async function byPassword(
  desk: Desk,
  id: string,
  { password, code }: { password: string; code: string },
): Promise<Factor | undefined> {
  const account = await accountById(desk.connection.db, id)
  if (!(await passwordMatches(account?.password, password))) return undefined
  return (await hasSecondFactor(desk, id)) ? await factorOf(desk, id, { code }, undefined) : 'password'
}
