import { changePassword, codesLeft, confirm, keepChallenge, ownAccount } from '../desk/accounts/own.ts'
import {
  askNewPasskey,
  askPasskey,
  keepPasskey,
  passkeyList,
  removePasskey,
} from '../desk/accounts/passkeys.ts'
import { newRecoveryCodes } from '../desk/accounts/recovery.ts'
import { hasSecondFactor } from '../desk/accounts/signing-in.ts'
import { endToken, makeToken, tokenList, tokenScopes } from '../desk/accounts/tokens.ts'
import { hasTotp, removeTotp, totpAccepted, totpOffer } from '../desk/accounts/totp.ts'
import {
  endOtherSessions,
  endOwnSession,
  managesAccounts,
  needsReauthentication,
  type OwnSession,
  takeSeat,
} from '../desk/sessions.ts'
import { postedOf } from './form.ts'
import { fromOf, keepCookie, siteOf } from './from.ts'
import type { Handler } from './handler.ts'
import { authenticatorPage, codesPage, newCodesPage, passkeysPage } from './pages/account/factors.ts'
import { accountPage, confirmPage, passwordPage } from './pages/account/overview.ts'
import { tokensPage, type TokensView } from './pages/account/tokens.ts'
import { backOf } from './pages/action.ts'
import { notFoundPage } from './pages/errors.ts'
import type { Page, PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'
import { COOKIE } from './signing.ts'

/** A request of somebody who signed in with an account. */
export type OwnRequest = PageRequest & { session: OwnSession }

type Answer = Promise<Page | Response>

/** Only for sessions of an account: one-click seats have none. */
export function own(
  work: (request: OwnRequest) => Answer,
  how: { strong?: boolean } = {},
): (request: PageRequest) => Answer {
  return async (request) => {
    const { session, desk, context } = request
    const { account } = session
    if (account === undefined) return notFoundPage()
    if (how.strong === true && needsReauthentication(session, desk.now())) {
      return context.redirect(ROUTES.accountConfirm.href({ next: context.req.path }), 303)
    }
    return await work({ ...request, session: { ...session, account } })
  }
}

/** Pages about one's own account. What changes how one signs in asks for a fresh sign-in first. */
export const ACCOUNT_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.account,
    shows: 'account',
    get: own(async (request) => {
      const { desk, session, query } = request
      const tokens = (await tokenList(desk, session)).filter(({ state }) => state === 'in use')
      return accountPage({
        ...(await ownAccount(desk, session)),
        csrf: session.csrf,
        login: session.account.login,
        name: session.account.name,
        seatId: session.seatId,
        tokens: tokens.length,
        manages: managesAccounts(session),
        done: DONE[query['done'] ?? ''],
      })
    }),
  },
  {
    route: ROUTES.accountPassword,
    shows: 'account',
    get: own(async ({ session }) => passwordPage(session.csrf, session.account.login, [])),
    post: own(async (request) => {
      const { desk, session, context } = request
      const { old = '', password = '', repeated = '' } = await postedOf(context)
      const done = await changePassword(desk, session, { old, password, repeated }, fromOf(context))
      if ('problems' in done) return passwordPage(session.csrf, session.account.login, done.problems)
      return goOn(request, done.cookie, ROUTES.account.href({ done: 'password' }))
    }),
  },
  {
    route: ROUTES.accountConfirm,
    shows: 'account',
    get: own((request) => askConfirm(request, backOf(request.query['next']))),
    post: own(async (request) => {
      const { desk, session, context } = request
      const { password = '', code = '', passkey = '', next } = await postedOf(context)
      const proof = passkey === '' ? { password, code } : { passkey, site: siteOf(context) }
      const done = await confirm(desk, session, proof, fromOf(context))
      const to = backOf(next)
      if (done.kind === 'done') return goOn(request, done.cookie, to ?? ROUTES.account.href())
      const message =
        done.kind === 'wait'
          ? `Too many tries. Wait ${done.seconds} seconds and try again.`
          : 'That did not work: the password or the code is wrong, or the code was used before.'
      return await askConfirm(request, to, message)
    }),
  },
  {
    route: ROUTES.accountSeat,
    shows: 'account',
    get: own(async ({ context }) => context.redirect(ROUTES.account.href(), 303)),
    post: own(async (request) => {
      const { seat = '', next } = await postedOf(request.context)
      const taken = await takeSeat(request.desk, request.session, seat)
      return taken === undefined
        ? notFoundPage()
        : goOn(request, taken.cookie, backOf(next) ?? ROUTES.home.href())
    }),
  },
  {
    route: ROUTES.accountAuthenticator,
    shows: 'account',
    get: own((request) => authenticator(request), { strong: true }),
    post: own(setAuthenticator, { strong: true }),
  },
  {
    route: ROUTES.accountPasskeys,
    shows: 'account',
    get: own((request) => passkeys(request), { strong: true }),
    post: own(setPasskeys, { strong: true }),
  },
  {
    route: ROUTES.accountCodes,
    shows: 'account',
    get: own(async ({ desk, session }) => newCodesPage(session.csrf, await codesLeft(desk, session)), {
      strong: true,
    }),
    post: own(
      async ({ desk, session }) =>
        codesPage(await newRecoveryCodes(desk, session.account.id), ROUTES.account.href()),
      { strong: true },
    ),
  },
  {
    route: ROUTES.accountSessions,
    shows: 'account',
    get: own(async ({ context }) => context.redirect(ROUTES.account.href(), 303)),
    post: own(async ({ desk, session, context }) => {
      const { session: name = '' } = await postedOf(context)
      if (name === 'others') await endOtherSessions(desk, session)
      else if (!(await endOwnSession(desk, session, name))) return notFoundPage()
      return context.redirect(ROUTES.account.href({ done: 'sessions' }), 303)
    }),
  },
  {
    route: ROUTES.accountTokens,
    shows: 'account',
    get: own((request) => tokens(request), { strong: true }),
    post: own(setTokens, { strong: true }),
  },
]

const DONE: Readonly<Record<string, string>> = {
  password: 'The password is changed, and your other sessions have ended.',
  sessions: 'The session has ended.',
  app: 'The authenticator app is removed.',
}

async function askConfirm(request: OwnRequest, next: string | undefined, message?: string): Promise<Page> {
  const { desk, session, context } = request
  const { id, login } = session.account
  const has = (await passkeyList(desk, id)).length > 0
  const asked = has ? await askPasskey(desk, id, siteOf(context)) : undefined
  if (asked !== undefined) await keepChallenge(desk, session, asked.challenge)
  const status = message === undefined ? undefined : (400 as const)
  const code = await hasSecondFactor(desk, id)
  const gateway = desk.gateway !== undefined
  const view = { csrf: session.csrf, login, next, code, gateway, message, status }
  return confirmPage({ ...view, passkey: asked?.options })
}

async function authenticator({ desk, session }: OwnRequest, message?: string): Promise<Page> {
  const offer = await totpOffer(desk, session.account)
  const removable = (await passkeyList(desk, session.account.id)).length > 0
  return authenticatorPage(session.csrf, { offer, removable, message })
}

async function setAuthenticator(request: OwnRequest): Answer {
  const { desk, session, context } = request
  const { id } = session.account
  const { do: what, code = '' } = await postedOf(context)
  if (what === 'remove') {
    if ((await passkeyList(desk, id)).length === 0)
      return await authenticator(request, 'Add a passkey first.')
    await removeTotp(desk, id)
    return context.redirect(ROUTES.account.href({ done: 'app' }), 303)
  }
  const first = !(await hasSecondFactor(desk, id))
  if (!(await totpAccepted(desk, id, code, { confirming: true }))) {
    return await authenticator(request, 'The code is wrong or too old; type the one that the app shows now.')
  }
  return first
    ? codesPage(await newRecoveryCodes(desk, id), ROUTES.account.href())
    : context.redirect(ROUTES.account.href(), 303)
}

async function passkeys(request: OwnRequest, message?: string): Promise<Page> {
  const { desk, session, context } = request
  const asked = await askNewPasskey(desk, session.account, siteOf(context))
  await keepChallenge(desk, session, asked.challenge)
  const list = await passkeyList(desk, session.account.id)
  const removable = list.length > 1 || (await hasTotp(desk, session.account.id))
  return passkeysPage(session.csrf, { list, options: asked.options, removable, message })
}

async function setPasskeys(request: OwnRequest): Answer {
  const { desk, session, context } = request
  const { id } = session.account
  const { remove, passkey = '', name = '' } = await postedOf(context)
  const back = () => context.redirect(ROUTES.accountPasskeys.href(), 303)
  if (remove !== undefined) {
    const list = await passkeyList(desk, id)
    if (list.length <= 1 && !(await hasTotp(desk, id))) {
      return await passkeys(request, 'An account keeps a second factor; set up another first.')
    }
    await removePasskey(desk, id, remove)
    return back()
  }
  const first = !(await hasSecondFactor(desk, id))
  const made = { response: passkey, name, site: siteOf(context) }
  await keepChallenge(desk, session, undefined)
  if (!(await keepPasskey(desk, id, made, session.challenge))) {
    return await passkeys(request, 'The passkey was not accepted; try again.')
  }
  return first ? codesPage(await newRecoveryCodes(desk, id), ROUTES.account.href()) : back()
}

async function tokens(request: OwnRequest, more: Partial<TokensView> = {}): Promise<Page> {
  const { desk, session } = request
  const list = await tokenList(desk, session)
  return tokensPage({ csrf: session.csrf, list, scopes: tokenScopes(session.who), problems: [], ...more })
}

async function setTokens(request: OwnRequest): Answer {
  const { desk, session, context } = request
  const posted = await postedOf(context)
  if (posted['revoke'] !== undefined) {
    return (await endToken(desk, session, posted['revoke'])) ? await tokens(request) : notFoundPage()
  }
  const typed = {
    name: posted['name'] ?? '',
    expires: posted['expires'] ?? '',
    scopes: Object.keys(posted).flatMap((name) => (name.startsWith('scope.') ? [name.slice(6)] : [])),
  }
  const made = await makeToken(desk, session, typed)
  if (made.kind === 'done') return await tokens(request, { made: made.value.token })
  if (made.kind === 'invalid') return await tokens(request, { typed, problems: made.problems })
  return await tokens(request, { typed, message: 'message' in made ? `${made.message}.` : undefined })
}

/** Goes on under the session's new cookie; where the session ended meanwhile, to the sign-in. */
function goOn({ context }: OwnRequest, cookie: string | undefined, to: string): Response {
  if (cookie === undefined) return context.redirect(ROUTES.signIn.href(), 303)
  keepCookie(context, { name: COOKIE, value: cookie })
  return context.redirect(to, 303)
}
