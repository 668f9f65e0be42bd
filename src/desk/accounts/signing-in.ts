import { accountByLogin, accountById, type AccountRow, logSignIn } from '../../store/queries/accounts.ts'
import { passkeysOf } from '../../store/queries/factors.ts'
import {
  addStep,
  countStepTry,
  dropOldSignIns,
  findStep,
  setStepChallenge,
  type StepRow,
  takeStep,
} from '../../store/queries/sign-ins.ts'
import type { Desk } from '../desk.ts'
import { type Factor, openAccountSession } from '../sessions.ts'
import { passkeyAccepted, type Site } from './passkeys.ts'
import { passwordMatches } from './passwords.ts'
import { recoveryAccepted } from './recovery.ts'
import type { Holder } from './seating.ts'
import { digest, marked, newSecret } from './secrets.ts'
import { stands } from './standing.ts'
import { deviceFor, type From, settleTry, takeTryFor, type Try } from './throttle.ts'
import { hasTotp, totpAccepted } from './totp.ts'

/** What came of a step of signing in. `wrong` is one answer for every reason, so that it tells nothing. */
export type SignedIn =
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'step'; purpose: StepRow['purpose']; cookie: string }
  | { kind: 'open'; cookie: string; device: string; next?: string; account: Holder }

/** A sign-in under way, as its page needs it. */
export type Step = { row: StepRow; account: AccountRow; totp: boolean; passkeys: boolean }

const STEP_MINUTES = 10
const STEP_TRIES = 5
const LOG_DAYS = 400

/** The first step: e-mail address and password. The demonstration asks for nothing more. */
export async function signInByPassword(
  desk: Desk,
  given: { login: string; password: string; next?: string },
  from: From,
): Promise<SignedIn> {
  const { db } = desk.connection
  const login = given.login.trim().slice(0, 254).replaceAll('\0', '')
  const taken = await takeTryFor(desk, login, from)
  if (taken.kind === 'wait') return await refuse(desk, undefined, from, 'throttled', taken)
  const account = await accountByLogin(db, login)
  const usable = account !== undefined && stands(desk, account) ? account : undefined
  const right = await passwordMatches(usable?.password, given.password)
  if (!right || usable === undefined) return await refuse(desk, account?.id, from, 'wrong-password')
  const second = await hasSecondFactor(desk, usable.id)
  await settleTry(desk, taken, !second)
  if (!second && desk.demo) return await openFor(desk, usable, 'password', from, given.next)
  return await stepFor(desk, usable, given.next)
}

/** Begins the step after the password: the second factor, or the setting up of one. */
export async function stepFor(
  desk: Desk,
  account: AccountRow,
  next?: string,
): Promise<Extract<SignedIn, { kind: 'step' }>> {
  const purpose = (await hasSecondFactor(desk, account.id)) ? 'second-factor' : 'set-up'
  return await beginStep(desk, { account: account.id, purpose, next })
}

/** Keeps a sign-in that waits for something: a factor, or the answer of a gateway. */
export async function beginStep(
  desk: Desk,
  step: {
    account: string | null
    purpose: StepRow['purpose']
    next?: string | undefined
    challenge?: string
  },
): Promise<Extract<SignedIn, { kind: 'step' }>> {
  const { account, purpose, next, challenge } = step
  const now = desk.now()
  await dropOldSignIns(desk.connection.db, shifted(now, -24 * 60), now, shifted(now, -LOG_DAYS * 24 * 60))
  const cookie = newSecret()
  await addStep(desk.connection.db, {
    id: digest(cookie),
    account,
    purpose,
    csrf: newSecret(),
    next: next ?? null,
    challenge: challenge ?? null,
    expires: shifted(now, STEP_MINUTES),
  })
  return { kind: 'step', purpose, cookie }
}

/** The sign-in under way of a cookie, if it and its account stand. */
export async function stepOf(desk: Desk, cookie: string | undefined): Promise<Step | undefined> {
  if (cookie === undefined || cookie.length !== 43) return undefined
  const row = await findStep(desk.connection.db, digest(cookie), desk.now())
  if (row === undefined || row.account === null) return undefined
  const account = await accountById(desk.connection.db, row.account)
  if (account === undefined || !stands(desk, account)) return undefined
  const passkeys = (await passkeysOf(desk.connection.db, account.id)).length > 0
  return { row, account, totp: await hasTotp(desk, account.id), passkeys }
}

/** Keeps what the browser of a sign-in under way is asked to sign. */
export async function keepStepChallenge(desk: Desk, step: Step, challenge: string): Promise<void> {
  await setStepChallenge(desk.connection.db, step.row.id, challenge)
}

/** Whether an account has a second factor: an app that is confirmed, or a passkey. */
export async function hasSecondFactor(desk: Desk, account: string): Promise<boolean> {
  return (await hasTotp(desk, account)) || (await passkeysOf(desk.connection.db, account)).length > 0
}

/** What shows that a person holds the second factor: a code typed, or what a passkey signed for a site. */
export type Proof = { code: string } | { passkey: string; site: Site }

/** The second step: a code of the app, a recovery code, or a passkey. Five tries, then the password again. */
export async function signInByFactor(desk: Desk, step: Step, proof: Proof, from: From): Promise<SignedIn> {
  const { account, row } = step
  if (row.purpose !== 'second-factor') return { kind: 'wrong' }
  const taken = await takeTryFor(desk, account.login, from)
  if (taken.kind === 'wait') return await refuse(desk, account.id, from, 'throttled', taken)
  if (!(await countStepTry(desk.connection.db, row.id, STEP_TRIES))) {
    await takeStep(desk.connection.db, row.id)
    return await refuse(desk, account.id, from, 'too-many-codes')
  }
  // A challenge is good for one answer.
  await setStepChallenge(desk.connection.db, row.id, null)
  const factor = await factorOf(desk, account.id, proof, row.challenge)
  if (factor === undefined) return await refuse(desk, account.id, from, 'wrong-second-factor')
  if ((await takeStep(desk.connection.db, row.id)) === undefined) return { kind: 'wrong' }
  await settleTry(desk, taken, true)
  return await openFor(desk, account, factor, from, row.next ?? undefined)
}

/** Ends the setting up of a second factor by its first code: the session opens. */
export async function signInBySetUp(desk: Desk, step: Step, code: string, from: From): Promise<SignedIn> {
  const { account, row } = step
  if (row.purpose !== 'set-up') return { kind: 'wrong' }
  if (!(await totpAccepted(desk, account.id, code, { confirming: true }))) return { kind: 'wrong' }
  if ((await takeStep(desk.connection.db, row.id)) === undefined) return { kind: 'wrong' }
  return await openFor(desk, account, 'totp', from, row.next ?? undefined)
}

/** Which factor a proof shows, or undefined where it shows none. */
export async function factorOf(
  desk: Desk,
  account: string,
  proof: Proof,
  challenge: string | null | undefined,
): Promise<Factor | undefined> {
  if ('passkey' in proof) {
    return (await passkeyAccepted(desk, account, proof, challenge ?? undefined)) ? 'passkey' : undefined
  }
  if (await totpAccepted(desk, account, proof.code, { confirming: false })) return 'totp'
  return (await recoveryAccepted(desk, account, proof.code)) ? 'recovery-code' : undefined
}

/** Opens the session of an account that has shown who it is. */
export async function openFor(
  desk: Desk,
  account: AccountRow,
  factor: Factor,
  from: From,
  next?: string,
): Promise<Extract<SignedIn, { kind: 'open' }>> {
  const holder = holderOf(account)
  const address = await addressMark(desk, from)
  const { cookie } = await openAccountSession(desk, holder, { factor, address, agent: from.agent })
  await logSignIn(desk.connection.db, { at: desk.now(), account: account.id, address, event: 'signed-in' })
  const device = await deviceFor(desk, account.login)
  return { kind: 'open', cookie, device, account: holder, ...(next === undefined ? {} : { next }) }
}

/** An account as the holder of a session. */
export function holderOf(account: AccountRow): Holder {
  const { id, login, name, person, installer } = account
  return { id, login, name, installer, ...(person === null ? {} : { person }) }
}

async function refuse(
  desk: Desk,
  account: string | undefined,
  from: From,
  event: string,
  wait?: Extract<Try, { kind: 'wait' }>,
): Promise<SignedIn> {
  const address = await addressMark(desk, from)
  await logSignIn(desk.connection.db, { at: desk.now(), account: account ?? null, address, event })
  return wait ?? { kind: 'wrong' }
}

/** An address is kept as a short keyed hash: enough to see that two are the same. */
async function addressMark(desk: Desk, from: From): Promise<string> {
  return (await marked(desk, 'address', from.address)).slice(0, 10)
}

function shifted(now: string, minutes: number): string {
  return new Date(Date.parse(now) + minutes * 60_000).toISOString()
}
