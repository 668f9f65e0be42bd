import { timingSafeEqual } from 'node:crypto'
import {
  closeSession,
  closeSessionsOf,
  dropOldSessions,
  findSession,
  openSession as insertSession,
  renewSession,
  sessionsOfAccount,
  touchSession,
} from '../store/queries/sessions.ts'
import { digest, newSecret } from './accounts/secrets.ts'
import { type Holder, principalOfHolder, seatsOfHolder } from './accounts/seating.ts'
import type { Desk } from './desk.ts'
import { stands } from './accounts/standing.ts'
import { demoPrincipal } from './demo-seats.ts'
import { type Principal, SEATS, type SeatId } from './who.ts'

/** A session in use: who asks, and the token that its forms carry. */
export type Session = {
  who: Principal
  csrf: string
  cookie: string
  /** The session's name in the table: the hash of the cookie. */
  id: string
  /** The account that signed in; none behind a one-click seat of the demonstration. */
  account?: Holder
  /** The seat in which the account acts; empty where it holds none. */
  seatId: string
  /** The last full authentication, for `needsReauthentication`. */
  strongAt?: string
  /** What the browser was asked to sign, for a passkey. */
  challenge?: string
}

/** A session that belongs to an account. */
export type OwnSession = Session & { account: Holder }

/** How a person signed in: `password` alone is for the demonstration. */
export type Factor = 'password' | 'totp' | 'passkey' | 'recovery-code' | 'gateway'

const IDLE_MINUTES = 30
const LIFE_HOURS = 12
const TOUCH_SECONDS = 60
const STRONG_MINUTES = 15

/** Opens a session for a seat of the demonstration; the cookie's value leaves this process once. */
export async function signIn(desk: Desk, seat: SeatId): Promise<{ cookie: string }> {
  return await open(desk, { seat })
}

/** Opens a session for an account that has shown who it is, in its first seat. */
export async function openAccountSession(
  desk: Desk,
  account: Holder,
  by: { factor: Factor; address: string; agent: string },
): Promise<{ cookie: string }> {
  const [first] = await seatsOfHolder(desk, account)
  return await open(desk, { seat: first?.id ?? '', account: account.id, strong_at: desk.now(), ...by })
}

async function open(
  desk: Desk,
  what: {
    seat: string
    account?: string
    strong_at?: string
    factor?: Factor
    address?: string
    agent?: string
  },
): Promise<{ cookie: string }> {
  const cookie = newSecret()
  const now = desk.now()
  await dropOldSessions(desk.connection.db, before(now, LIFE_HOURS * 60))
  await insertSession(desk.connection.db, {
    ...what,
    id: digest(cookie),
    csrf: newSecret(),
    opened: now,
    last_seen: now,
  })
  return { cookie }
}

/** The session of a cookie, if it stands: not idle for half an hour, not older than twelve, its account active. */
export async function sessionOf(desk: Desk, cookie: string | undefined): Promise<Session | undefined> {
  if (cookie === undefined || cookie.length !== 43) return undefined
  const now = desk.now()
  const { db } = desk.connection
  const row = await findSession(db, digest(cookie), before(now, IDLE_MINUTES), before(now, LIFE_HOURS * 60))
  if (row === undefined) return undefined
  const base = { csrf: row.csrf, cookie, id: row.id }
  let session: Session
  if (row.account === null) {
    const seat = SEATS.find((known) => known === row.seat)
    if (seat === undefined || !desk.demo) return undefined
    const who = await demoPrincipal(desk, seat)
    if (who === undefined) return undefined
    session = { ...base, who, seatId: seat }
  } else {
    if (!stands(desk, row)) return undefined
    const { account: id, person, installer } = row
    const account: Holder = {
      id,
      login: row.login ?? '',
      name: row.name ?? '',
      ...(person === null ? {} : { person }),
      installer: installer === true,
    }
    session = {
      ...base,
      ...(await principalOfHolder(desk, account, row.seat)),
      account,
      ...(row.strong_at === null ? {} : { strongAt: row.strong_at }),
      ...(row.challenge === null ? {} : { challenge: row.challenge }),
    }
  }
  if (row.last_seen < before(now, TOUCH_SECONDS / 60)) await touchSession(db, row.id, now)
  return session
}

/** Whether the person must show again who it is before signing; the demonstration's one-click seats need not. */
export function needsReauthentication(session: Session, now: string): boolean {
  if (session.account === undefined) return false
  return session.strongAt === undefined || session.strongAt < before(now, STRONG_MINUTES)
}

/** Whether the session may invite, disable and reset accounts. */
export function managesAccounts(session: Session): session is OwnSession {
  const { account, who } = session
  return account !== undefined && (account.installer || who.powers.includes('manage-accounts'))
}

/** Gives the session a new cookie after its rights have changed; undefined where it had ended meanwhile. */
export async function rotate(
  desk: Desk,
  session: Session,
  change: { seat?: string; factor?: Factor } = {},
): Promise<{ cookie: string } | undefined> {
  const cookie = newSecret()
  const strong = change.factor === undefined ? {} : { strong_at: desk.now() }
  const renewed = await renewSession(desk.connection.db, session.id, {
    id: digest(cookie),
    csrf: newSecret(),
    ...change,
    ...strong,
  })
  return renewed ? { cookie } : undefined
}

/** Changes the seat in which the account acts; undefined where its person does not hold it today. */
export async function takeSeat(
  desk: Desk,
  session: Session,
  seatId: string,
): Promise<{ cookie: string } | undefined> {
  if (session.account === undefined) return undefined
  const seats = await seatsOfHolder(desk, session.account)
  return seats.some(({ id }) => id === seatId) ? await rotate(desk, session, { seat: seatId }) : undefined
}

/** The sessions of the account, newest first, with a short name by which one can be ended. */
export async function ownSessions(desk: Desk, session: Session) {
  if (session.account === undefined) return []
  const now = desk.now()
  const since = before(now, IDLE_MINUTES)
  const rows = await sessionsOfAccount(
    desk.connection.db,
    session.account.id,
    since,
    before(now, LIFE_HOURS * 60),
  )
  return rows.map((row) => ({
    name: row.id.slice(0, 16),
    own: row.id === session.id,
    opened: row.opened,
    lastSeen: row.last_seen,
    factor: row.factor ?? '',
    agent: row.agent ?? '',
    address: row.address ?? '',
  }))
}

/** Ends one of the account's own sessions by its short name; false where there is none. */
export async function endOwnSession(desk: Desk, session: Session, name: string): Promise<boolean> {
  if (session.account === undefined || !/^[0-9a-f]{16}$/.test(name)) return false
  const rows = await sessionsOfAccount(desk.connection.db, session.account.id, '-infinity', '-infinity')
  const row = rows.find(({ id }) => id.startsWith(name))
  if (row === undefined) return false
  await closeSession(desk.connection.db, row.id)
  return true
}

/** Ends every session of the account but this one; gives how many. */
export async function endOtherSessions(desk: Desk, session: Session): Promise<number> {
  return session.account === undefined
    ? 0
    : await closeSessionsOf(desk.connection.db, session.account.id, session.id)
}

/** Ends the session of a cookie. */
export async function signOut(desk: Desk, cookie: string): Promise<void> {
  await closeSession(desk.connection.db, digest(cookie))
}

/** Whether a token sent with a form is the session's own; takes the same time either way. */
export function tokenMatches(session: { csrf: string }, token: unknown): boolean {
  if (typeof token !== 'string') return false
  return timingSafeEqual(Buffer.from(digest(token)), Buffer.from(digest(session.csrf)))
}

function before(now: string, minutes: number): string {
  return new Date(Date.parse(now) - minutes * 60_000).toISOString()
}
