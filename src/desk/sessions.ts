import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import {
  closeSession,
  dropOldSessions,
  findSession,
  openSession as insertSession,
  touchSession,
} from '../store/queries/sessions.ts'
import type { Desk } from './desk.ts'
import { type Principal, principalOf, SEATS, type SeatId } from './who.ts'

/** A session in use: who asks, and the token that its forms carry. */
export type Session = { who: Principal; csrf: string; cookie: string }

const IDLE_MINUTES = 60
const LIFE_HOURS = 12
const TOUCH_SECONDS = 60

/** Opens a session for a seat of the demonstration; the cookie's value leaves this process once. */
export async function signIn(desk: Desk, seat: SeatId): Promise<{ cookie: string }> {
  const cookie = randomBytes(32).toString('base64url')
  const csrf = randomBytes(32).toString('base64url')
  const now = desk.now()
  await dropOldSessions(desk.connection.db, before(now, LIFE_HOURS * 60))
  await insertSession(desk.connection.db, { id: digest(cookie), seat, csrf, opened: now, last_seen: now })
  return { cookie }
}

/** The session of a cookie, if it stands: not idle for an hour, not older than twelve. */
export async function sessionOf(desk: Desk, cookie: string | undefined): Promise<Session | undefined> {
  if (cookie === undefined || cookie.length !== 43) return undefined
  const now = desk.now()
  const { db } = desk.connection
  const row = await findSession(db, digest(cookie), before(now, IDLE_MINUTES), before(now, LIFE_HOURS * 60))
  const seat = SEATS.find((known) => known === row?.seat)
  if (row === undefined || seat === undefined || !desk.demo) return undefined
  if (row.last_seen < before(now, TOUCH_SECONDS / 60)) await touchSession(db, row.id, now)
  return { who: principalOf(seat, desk.demoPeople), csrf: row.csrf, cookie }
}

/** Ends the session of a cookie. */
export async function signOut(desk: Desk, cookie: string): Promise<void> {
  await closeSession(desk.connection.db, digest(cookie))
}

/** Whether a token sent with a form is the session's own; takes the same time either way. */
export function tokenMatches(session: Session, token: unknown): boolean {
  if (typeof token !== 'string') return false
  return timingSafeEqual(Buffer.from(digest(token)), Buffer.from(digest(session.csrf)))
}

function digest(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}

function before(now: string, minutes: number): string {
  return new Date(Date.parse(now) - minutes * 60_000).toISOString()
}
