import type { Outcome } from '../base/outcome.ts'
import {
  accountFile,
  accountList,
  disable,
  enable,
  invite,
  proposeTie,
  reset,
} from '../desk/accounts/administration.ts'
import { approveRequest, declineRequest } from '../desk/accounts/consent.ts'
import { NOT_WHOLE } from '../desk/accounts/scope.ts'
import { hasSecond, lapsed, renewLapsed, waitingRequests } from '../desk/accounts/requests.ts'
import { managesAccounts } from '../desk/sessions.ts'
import { own, type OwnRequest } from './account-handlers.ts'
import { postedOf } from './form.ts'
import { siteOf } from './from.ts'
import type { Handler } from './handler.ts'
import { accountFilePage, accountsPage, linkMadePage } from './pages/account/accounts.ts'
import { notAllowedPage, notFoundPage } from './pages/errors.ts'
import type { Page } from './request.ts'
import { ROUTES } from './routes.ts'

/** Pages for those who manage accounts; for everybody else there is nothing here. */
export const ADMINISTRATION_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.accounts,
    shows: 'account',
    get: own((request) => accounts(request)),
    post: own(sendOrApprove, { strong: true }),
  },
  {
    route: ROUTES.accountFile,
    shows: 'account',
    get: own((request) => file(request)),
    post: own(change, { strong: true }),
  },
]

/** What is shown beside what stands. */
type More = Partial<Omit<Parameters<typeof accountsPage>[0], 'csrf' | 'list' | 'installer'>>

async function accounts({ desk, session }: OwnRequest, more: More = {}): Promise<Page> {
  const list = await accountList(desk, session)
  if (list === undefined) return notFoundPage()
  return accountsPage({
    csrf: session.csrf,
    list,
    installer: session.account.installer,
    waiting: await waitingRequests(desk, session),
    lapsed: (await lapsed(desk, session)).length,
    second: await hasSecond(desk, session),
    problems: [],
    ...more,
  })
}

async function sendOrApprove(request: OwnRequest): Promise<Page> {
  const { desk, session, context } = request
  const posted = await postedOf(context)
  if (posted['do'] === 'approve') {
    return await approveChosen(
      request,
      Object.keys(posted).flatMap((name) => (name.startsWith('request.') ? [name.slice(8)] : [])),
    )
  }
  if (posted['do'] === 'renew') {
    if (!managesAccounts(session)) return notFoundPage()
    const renewed = await renewLapsed(desk, session)
    return await accounts(request, { done: `${renewed} proposed again; each waits 72 hours.` })
  }
  const { login = '', name = '', person = '', beside } = posted
  const made = await invite(desk, session, { login, name, person, installer: beside === 'yes' })
  if (made.kind === 'done') {
    const { secret, waits } = made.value
    return linkMade(request, { name, secret, days: 7, waits: waits.map((kind) => WAITS[kind]).join(' ') })
  }
  if (made.kind !== 'invalid') return notFoundPage()
  return await accounts(request, { problems: made.problems, typed: { login, name, person } })
}

const WAITS = {
  tie: 'The account is tied to the person when another administrator approves it, within 72 hours.',
  administrator:
    'The account administers the installation when another administrator of it approves, within 72 hours.',
} as const

/** Approves several ties at once; what gives a link is approved on the page of its account. */
async function approveChosen(request: OwnRequest, chosen: readonly string[]): Promise<Page> {
  const { desk, session } = request
  const ties = (await waitingRequests(desk, session)).filter(({ kind }) => kind === 'tie')
  let approved = 0
  for (const { id, account } of ties) {
    if (!chosen.includes(id)) continue
    if ((await approveRequest(desk, session, { account, request: id })).kind === 'done') approved += 1
  }
  return await accounts(request, { done: `${approved} of ${chosen.length} chosen requests approved.` })
}

async function change(request: OwnRequest): Promise<Page> {
  const { desk, session, context } = request
  const id = context.req.param('id') ?? ''
  const posted = await postedOf(context)
  const account = await accountFile(desk, session, id)
  if (account === undefined) return notFoundPage()
  switch (posted['do']) {
    case 'reset':
    case 'reset-factors': {
      const made = await reset(desk, session, id, posted['do'] === 'reset-factors')
      if (made.kind !== 'done') return await refused(request, made)
      if ('request' in made.value) return await file(request, { done: PROPOSED })
      const days = account.status === 'invited' ? 7 : 1
      return linkMade(request, { name: account.name, secret: made.value.secret, days })
    }
    case 'tie': {
      const typed = posted['person'] ?? ''
      const made = await proposeTie(desk, session, id, typed)
      if (made.kind === 'invalid') return await file(request, { problems: made.problems, typed, status: 400 })
      return made.kind === 'done' ? await file(request, { done: PROPOSED }) : await refused(request, made)
    }
    case 'approve': {
      const done = await approveRequest(desk, session, { account: id, request: posted['request'] ?? '' })
      if (done.kind !== 'done') return await refused(request, done)
      const { secret } = done.value
      if (secret === undefined) return await file(request, { done: 'It is approved, and stands.' })
      const days = account.status === 'invited' ? 7 : 1
      return linkMade(request, { name: account.name, secret, days })
    }
    case 'decline': {
      const done = await declineRequest(desk, session, { account: id, request: posted['request'] ?? '' })
      return done.kind === 'done'
        ? await file(request, { done: 'It is declined.' })
        : await refused(request, done)
    }
    case 'disable':
    case 'enable': {
      const what = posted['do']
      const done = what === 'disable' ? await disable(desk, session, id) : await enable(desk, session, id)
      if (done.kind === 'not-allowed' || done.kind === 'conflict') return await refused(request, done)
      if (done.kind !== 'done') return notAllowedPage('This cannot be done with the account as it stands')
      const words = what === 'disable' ? 'disabled; its sessions have ended' : 'enabled'
      return await file(request, { done: `The account is ${words}.` })
    }
    default:
      return notFoundPage()
  }
}

const PROPOSED =
  'Proposed. It takes effect when another administrator approves it within 72 hours; the holder of the account sees it on the own account’s page.'

async function refused(request: OwnRequest, outcome: Outcome<unknown>): Promise<Page> {
  if (outcome.kind !== 'not-allowed' && outcome.kind !== 'conflict') return notFoundPage()
  const status = outcome.kind === 'conflict' ? 409 : 403
  return await file(request, { message: `${sentence(outcome.message)}.`, status })
}

function sentence(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`
}

async function file(
  request: OwnRequest,
  more: Partial<Parameters<typeof accountFilePage>[0]> = {},
): Promise<Page> {
  const { desk, session, context } = request
  const account = await accountFile(desk, session, context.req.param('id') ?? '')
  if (account === undefined) {
    // What was just done may have made it another office's.
    return more.done === undefined ? notFoundPage() : await accounts(request, { done: more.done })
  }
  return accountFilePage({
    csrf: session.csrf,
    account,
    own: account.id === session.account.id,
    installer: session.account.installer,
    second: await hasSecond(desk, session),
    waiting: await waitingRequests(desk, session, account.id),
    others: `${sentence(NOT_WHOLE)}.`,
    ...more,
  })
}

function linkMade(
  { context }: OwnRequest,
  made: { name: string; secret: string; days: number; waits?: string },
): Page {
  const { name, secret, days, waits } = made
  const href = `${siteOf(context).origin}${ROUTES.signInLink.href({ token: secret })}`
  return linkMadePage({ name, href, days, ...(waits === undefined || waits === '' ? {} : { waits }) })
}
