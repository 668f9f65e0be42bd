import type { Outcome } from '../../base/outcome.ts'
import { type Database, transact } from '../../store/database.ts'
import {
  addRequest,
  lapsedTies,
  lockAccount,
  type NamedRequest,
  officesOfPerson,
  openRequestRows,
  otherManagers,
  type RequestRow,
  requestsAbout,
} from '../../store/queries/account-requests.ts'
import { type AccountRow, logSignIn } from '../../store/queries/accounts.ts'
import { unitPath } from '../../store/queries/units.ts'
import type { Desk } from '../desk.ts'
import { managesAccounts, type OwnSession } from '../sessions.ts'
import { grantFor } from '../who.ts'
import { managedAccounts, MANAGING_ROLES, scopeOf } from './scope.ts'

/** How long a request waits for a second administrator, in hours. */
const REQUEST_HOURS = 72

/** What a request asks for. */
export type RequestKind = RequestRow['kind']

/** A request as an administrator sees it. */
export type SeenRequest = {
  id: string
  account: string
  accountName: string
  login: string
  status: AccountRow['status']
  kind: RequestKind
  person: string | null
  held: string | null
  proposer: string
  proposedAt: string
  expires: string
  /** Why whoever looks may not approve it; absent where that one may. */
  shut?: string
}

/** What the log of an account says of a request; names of others are left to those who manage accounts. */
const LOGGED: Readonly<Record<RequestKind, string>> = {
  tie: 'tie-to-a-person',
  recovery: 'new-password-and-second-factors',
  administrator: 'administration-of-the-installation',
}

/** Notes in the account's own log what became of a request. */
export async function noteRequest(
  desk: Desk,
  db: Database,
  { account, kind }: Pick<RequestRow, 'account' | 'kind'>,
  what: 'proposed' | 'approved' | 'declined',
  by: string,
): Promise<void> {
  const event = `${LOGGED[kind]}-${what} by ${by}`
  await logSignIn(db, { at: desk.now(), account, address: '', event })
}

/**
 * Keeps a request for another administrator to decide; what it asks for does not happen before. It takes the place of
 * an open one of its kind only where whoever proposes could take that one back.
 */
export async function propose(
  desk: Desk,
  session: OwnSession,
  what: { account: string; kind: RequestKind; person?: string },
): Promise<Outcome<{ request: string }>> {
  return await transact(desk.connection, async ({ db }) => {
    const account = await lockAccount(db, what.account)
    if (account === undefined || account.status === 'disabled') {
      return { kind: 'not-found', message: 'there is no such account' }
    }
    const at = desk.now()
    for (const open of await openRequestRows(db, at, [account.id])) {
      if (open.kind !== what.kind || open.proposed_by === session.account.id) continue
      if (!(await reaches(desk, db, session, open))) return { kind: 'conflict', message: TAKEN }
    }
    const row: RequestRow = {
      id: desk.mint(),
      account: account.id,
      kind: what.kind,
      person: what.person ?? null,
      held: account.person,
      proposed_by: session.account.id,
      proposed_at: at,
      expires: new Date(Date.parse(at) + REQUEST_HOURS * 3_600_000).toISOString(),
      state: 'open',
      decided_by: null,
      decided_at: null,
    }
    await addRequest(db, row)
    await noteRequest(desk, db, row, 'proposed', session.account.id)
    return { kind: 'done', value: { request: row.id } }
  })
}

const TAKEN =
  'a request of this kind about the account, which is not for you to decide, waits already; it is over within 72 hours'

/**
 * Whether a request about an account that whoever looks may act on is theirs to decide: the seats of every person whom
 * it concerns are in the office, and what concerns an administrator of the installation is for another of them.
 */
async function reaches(
  desk: Desk,
  db: Database,
  session: OwnSession,
  request: NamedRequest,
): Promise<boolean> {
  if (session.account.installer) return true
  if (request.kind === 'administrator' || request.installer) return false
  for (const person of new Set([request.person, request.held])) {
    if (person === null) continue
    for (const office of await officesOfPerson(db, person, desk.today())) {
      const above = office === null ? [] : (await unitPath(db, office)).map(({ id }) => id)
      if (grantFor(session.who, 'manage-accounts', above) === undefined) return false
    }
  }
  return true
}

/** Why an administrator may not approve a request: the own proposal, or about oneself; undefined where that one may. */
export function shutFor(session: OwnSession, request: NamedRequest): string | undefined {
  const { id, person } = session.account
  if (request.proposed_by === id || (person !== undefined && request.proposer_person === person)) {
    return 'you proposed it; another administrator approves'
  }
  const concerns = person !== undefined && (request.person === person || request.held === person)
  return request.account === id || concerns
    ? 'it concerns yourself; another administrator approves'
    : undefined
}

/** Those of some requests that are there for whoever looks: within the office, or the own about what is shown. */
export async function reachedOf(
  desk: Desk,
  session: OwnSession,
  read: (accounts: readonly string[]) => Promise<readonly NamedRequest[]>,
): Promise<NamedRequest[]> {
  const accounts = new Map((await managedAccounts(desk, session)).map(({ id, whole }) => [id, whole]))
  const reached: NamedRequest[] = []
  for (const row of await read([...accounts.keys()])) {
    const own = row.proposed_by === session.account.id
    const theirs =
      own || (accounts.get(row.account) === true && (await reaches(desk, desk.connection.db, session, row)))
    if (theirs) reached.push(row)
  }
  return reached
}

/** The requests that wait and concern the office of whoever looks, with the own; for others there is none. */
export async function waitingRequests(
  desk: Desk,
  session: OwnSession,
  account?: string,
): Promise<SeenRequest[]> {
  if (!managesAccounts(session)) return []
  const rows = await reachedOf(
    desk,
    session,
    async (accounts) => await openRequestRows(desk.connection.db, desk.now(), accounts),
  )
  return rows.flatMap((row) => {
    if (account !== undefined && row.account !== account) return []
    const shut = shutFor(session, row)
    return {
      id: row.id,
      account: row.account,
      accountName: row.account_name,
      login: row.login,
      status: row.status,
      kind: row.kind,
      person: row.person,
      held: row.held,
      proposer: row.proposer,
      proposedAt: row.proposed_at,
      expires: row.expires,
      ...(shut === undefined ? {} : { shut }),
    }
  })
}

/** The ties of the office, or proposed by whoever looks, that nobody decided in time. */
export async function lapsed(desk: Desk, session: OwnSession): Promise<NamedRequest[]> {
  if (!managesAccounts(session)) return []
  const { db } = desk.connection
  return await reachedOf(desk, session, async (accounts) => await lapsedTies(db, desk.now(), accounts))
}

/** Proposes again what lapsed, as one's own; gives how many. A roster may have brought hundreds. */
export async function renewLapsed(desk: Desk, session: OwnSession): Promise<number> {
  let renewed = 0
  for (const { account, person } of await lapsed(desk, session)) {
    if (person === null) continue
    const request = await propose(desk, session, { account, kind: 'tie', person })
    if (request.kind === 'done') renewed += 1
  }
  return renewed
}

/** Whether there is another administrator, of the same office, of one above, or of the installation, who could approve. */
export async function hasSecond(desk: Desk, session: OwnSession): Promise<boolean> {
  const { db } = desk.connection
  const paths = await Promise.all(scopeOf(session).units.map(async (unit) => await unitPath(db, unit)))
  const [first = [], ...others] = paths
  const over = first
    .map(({ id }) => id)
    .filter((id) => others.every((path) => path.some((one) => one.id === id)))
  const terms = { roles: MANAGING_ROLES, on: desk.today(), units: over }
  return await otherManagers(db, session.account, terms)
}

/** What was asked about the session's own account of late, and what became of it. */
export async function ownRequests(desk: Desk, { account }: OwnSession) {
  const rows = await requestsAbout(desk.connection.db, account.id, 10)
  return rows.map(({ kind, person, proposed_at, expires, state }) => ({
    kind,
    person,
    proposedAt: proposed_at,
    expires,
    state: state === 'open' && expires <= desk.now() ? ('expired' as const) : state,
  }))
}
