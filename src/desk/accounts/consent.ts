import type { Outcome } from '../../base/outcome.ts'
import { type Database, transact } from '../../store/database.ts'
import {
  decideRow,
  endRequests,
  lockAccount,
  type NamedRequest,
  requestById,
  revokeTokensOf,
} from '../../store/queries/account-requests.ts'
import { type AccountRow, endLinks, updateAccount } from '../../store/queries/accounts.ts'
import { dropPasskey, dropTotp, passkeysOf, setRecoveryCodes } from '../../store/queries/factors.ts'
import { closeSessionsOf } from '../../store/queries/sessions.ts'
import type { Desk } from '../desk.ts'
import { managesAccounts, type OwnSession } from '../sessions.ts'
import { linkWithin } from './links.ts'
import { noteRequest, reachedOf, type RequestKind, shutFor } from './requests.ts'
import { stillAnswersFor } from './scope.ts'

/** What came of a decision; a recovery that was approved gives its link's secret, to be handed over. */
export type Decided = { account: string; kind: RequestKind; secret?: string }

const GONE = { kind: 'not-found', message: 'there is no such request' } as const

/** A request by its number and its account's. */
export type Which = { account: string; request: string }

/** Takes back or declines a request: whoever proposed it, or any administrator whom it concerns by office. */
export async function declineRequest(
  desk: Desk,
  session: OwnSession,
  which: Which,
): Promise<Outcome<Decided>> {
  const request = await reachable(desk, session, which)
  if ('message' in request) return request
  const { account, kind } = request
  return await transact(desk.connection, async ({ db }) => {
    await lockAccount(db, account)
    const how = { state: 'declined', by: session.account.id, at: desk.now() } as const
    if (!(await decideRow(db, request.id, how))) return over(request, desk.now())
    await noteRequest(desk, db, request, 'declined', session.account.id)
    return { kind: 'done', value: { account, kind } }
  })
}

/**
 * Approves a request, and does at once what it asks for. Never who proposed it, nor whom it concerns; never one that
 * is over, or whose account was retied or closed since. Of two who approve at once one is told that it is decided.
 */
export async function approveRequest(
  desk: Desk,
  session: OwnSession,
  which: Which,
): Promise<Outcome<Decided>> {
  const request = await reachable(desk, session, which)
  if ('message' in request) return request
  const shut = shutFor(session, request)
  if (shut !== undefined) return { kind: 'not-allowed', message: shut }
  if (!(await stillAnswersFor(desk, request.proposed_by, request.account))) {
    return {
      kind: 'conflict',
      message: 'whoever proposed this no longer manages this account; propose it anew',
    }
  }
  return await transact(desk.connection, async ({ db }) => {
    const account = await lockAccount(db, request.account)
    if (account === undefined) return GONE
    const { status, person, installer } = account
    if (status === 'disabled' || person !== request.held || installer !== request.installer) {
      return { kind: 'conflict', message: 'the account has changed since this was proposed; propose it anew' }
    }
    const how = { state: 'approved', by: session.account.id, at: desk.now() } as const
    if (!(await decideRow(db, request.id, how))) return over(request, desk.now())
    const secret = await carriedOut(desk, db, request, account)
    await noteRequest(desk, db, request, 'approved', session.account.id)
    const { kind } = request
    return { kind: 'done', value: { account: account.id, kind, ...(secret === undefined ? {} : { secret }) } }
  })
}

/** A request that is there for whoever decides, by office; one's own is always. */
async function reachable(
  desk: Desk,
  session: OwnSession,
  { account, request: id }: Which,
): Promise<NamedRequest | Extract<Outcome<never>, { message: string }>> {
  if (!managesAccounts(session)) return { kind: 'not-allowed', message: 'your seat does not manage accounts' }
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return GONE
  const [request] = await reachedOf(desk, session, async (accounts) => {
    const found = await requestById(desk.connection.db, id)
    return found?.account === account && accounts.includes(account) ? [found] : []
  })
  return request ?? GONE
}

function over({ expires }: NamedRequest, now: string): Extract<Outcome<never>, { kind: 'conflict' }> {
  const why = expires <= now ? 'the request has expired; propose it anew' : 'the request is decided already'
  return { kind: 'conflict', message: why }
}

async function carriedOut(
  desk: Desk,
  db: Database,
  request: NamedRequest,
  account: AccountRow,
): Promise<string | undefined> {
  const { id } = account
  switch (request.kind) {
    case 'tie':
      // What was opened, or could be, before must not be open in this person's seats. A first invitation stays.
      if (account.person !== null || account.status !== 'invited') await endLinks(db, id, desk.now())
      await closeSessionsOf(db, id)
      await revokeTokensOf(db, id, desk.now())
      await updateAccount(db, id, { person: request.person })
      // Others about this account were proposed while it was somebody else's.
      await endRequests(db, id, desk.now())
      return undefined
    case 'administrator':
      await updateAccount(db, id, { installer: true })
      return undefined
    case 'recovery':
      return await recovered(desk, db, account)
  }
}

/** Takes password and second factors away and ends sessions and tokens; gives the secret of the link that sets them anew. */
export async function recovered(desk: Desk, db: Database, { id, status }: AccountRow): Promise<string> {
  await dropTotp(db, id)
  for (const { id: passkey } of await passkeysOf(db, id)) await dropPasskey(db, id, passkey)
  await setRecoveryCodes(db, id, [])
  // Else the old password alone could set up a factor.
  await updateAccount(db, id, { password: null })
  await closeSessionsOf(db, id)
  await revokeTokensOf(db, id, desk.now())
  return await linkWithin(desk, db, status === 'invited' ? 'invitation' : 'reset', id)
}
