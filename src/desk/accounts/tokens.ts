import { ACTIONS } from '../../actions/index.ts'
import { addDays, isIsoDate } from '../../base/dates.ts'
import type { Outcome, Problem } from '../../base/outcome.ts'
import { addToken, findToken, revokeToken, tokensOf, touchToken } from '../../store/queries/tokens.ts'
import type { Desk } from '../desk.ts'
import type { Session } from '../sessions.ts'
import type { Principal } from '../who.ts'
import { type Holder, principalOfHolder, seatsOfHolder } from './seating.ts'
import { digest, newSecret } from './secrets.ts'
import { stands } from './standing.ts'

/** What is typed to make a token. */
export type NewToken = { name: string; scopes: readonly string[]; expires: string }

const PREFIX = 'cadre_'
const LONGEST_DAYS = 366
const TOUCH_MINUTES = 1

/** What a token of a seat can be allowed: to read, and of what the seat may do each thing by its name. */
export function tokenScopes({ powers }: Principal): { id: string; title: string }[] {
  const actions = ACTIONS.filter(({ power }) => powers.includes(power))
  return [
    { id: 'read', title: 'Read what the seat may see' },
    ...(powers.includes('import-listing') ? [{ id: 'import', title: 'Take in a listing' }] : []),
    ...actions.map(({ id, title }) => ({ id, title })),
  ]
}

/** Makes a token for the seat in which the session acts; the text leaves this process once. */
export async function makeToken(
  desk: Desk,
  session: Session,
  given: NewToken,
): Promise<Outcome<{ id: string; token: string }>> {
  const { account, seatId } = session
  if (account === undefined || seatId === '') {
    return { kind: 'not-allowed', message: 'a token belongs to an account that holds a seat' }
  }
  const problems = tokenProblems(desk, session.who, given)
  if (problems.length > 0) return { kind: 'invalid', problems }
  const token = `${PREFIX}${newSecret()}`
  const id = desk.mint()
  await addToken(desk.connection.db, {
    id,
    hash: digest(token),
    account: account.id,
    seat: seatId,
    name: given.name.trim(),
    scopes: [...new Set(given.scopes)],
    created: desk.now(),
    expires: `${given.expires}T23:59:59.999Z`,
    last_used: null,
    revoked: null,
  })
  return { kind: 'done', value: { id, token } }
}

/** Who asks by a token that stands; undefined where the seat is no longer held: a token never changes seats. */
export async function bearerOf(desk: Desk, token: string): Promise<Principal | undefined> {
  if (!/^cadre_[A-Za-z0-9_-]{43}$/.test(token)) return undefined
  const now = desk.now()
  const row = await findToken(desk.connection.db, digest(token), now)
  if (row === undefined || !stands(desk, row)) return undefined
  const { account: id, login, name, person, installer } = row
  const holder: Holder = { id, login, name, installer, ...(person === null ? {} : { person }) }
  const seats = await seatsOfHolder(desk, holder)
  if (!seats.some((seat) => seat.id === row.seat)) return undefined
  if (row.last_used === null || Date.parse(row.last_used) < Date.parse(now) - TOUCH_MINUTES * 60_000) {
    await touchToken(desk.connection.db, row.id, now)
  }
  const { who } = await principalOfHolder(desk, holder, row.seat)
  return { ...who, tokenScopes: row.scopes }
}

/** The tokens of the session's account. */
export async function tokenList(desk: Desk, session: Session) {
  if (session.account === undefined) return []
  const now = desk.now()
  return (await tokensOf(desk.connection.db, session.account.id)).map((row) => ({
    id: row.id,
    name: row.name,
    seat: row.seat,
    scopes: row.scopes,
    created: row.created,
    expires: row.expires,
    lastUsed: row.last_used,
    state: row.revoked !== null ? 'revoked' : row.expires <= now ? 'expired' : 'in use',
  }))
}

/** Revokes a token of the session's account; false where there is none that stands. */
export async function endToken(desk: Desk, session: Session, id: string): Promise<boolean> {
  if (session.account === undefined || !/^[0-9a-f-]{36}$/.test(id)) return false
  return await revokeToken(desk.connection.db, session.account.id, id, desk.now())
}

function tokenProblems(desk: Desk, who: Principal, { name, scopes, expires }: NewToken): Problem[] {
  const problems: Problem[] = []
  const add = (field: string, value: unknown, message: string) =>
    problems.push({ field, value, message, code: 'invalid-input' })
  if (name.trim() === '' || name.length > 100) {
    add('name', name, 'Give the token a name of at most 100 characters, such as the program that uses it')
  }
  const known = new Set(tokenScopes(who).map(({ id }) => id))
  const unknown = scopes.find((scope) => !known.has(scope))
  if (scopes.length === 0) add('scopes', null, 'Choose at least one thing that the token may do')
  else if (unknown !== undefined)
    add('scopes', unknown, `The seat does nothing called ${unknown}; choose from the list`)
  const last = addDays(desk.today(), LONGEST_DAYS - 1)
  if (!isIsoDate(expires) || expires < desk.today() || expires > last) {
    add('expires', expires, `Give the last day as YYYY-MM-DD, from today to ${last}`)
  }
  return problems
}
