import { accountFile, accountList, disable, enable, invite, reset } from '../desk/accounts/administration.ts'
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
    get: own(async ({ desk, session }) => {
      const list = await accountList(desk, session)
      return list === undefined
        ? notFoundPage()
        : accountsPage({
            csrf: session.csrf,
            list,
            installer: session.account.installer,
            problems: [],
          })
    }),
    post: own(sendInvitation, { strong: true }),
  },
  {
    route: ROUTES.accountFile,
    shows: 'account',
    get: own(async (request) => (await file(request)) ?? notFoundPage()),
    post: own(change, { strong: true }),
  },
]

async function sendInvitation(request: OwnRequest): Promise<Page> {
  const { desk, session, context } = request
  const { login = '', name = '', person = '', beside } = await postedOf(context)
  const made = await invite(desk, session, { login, name, person, installer: beside === 'yes' })
  if (made.kind === 'done') return linkMade(request, name, made.value.secret, 7)
  if (made.kind !== 'invalid') return notFoundPage()
  const list = (await accountList(desk, session)) ?? []
  const typed = { login, name, person }
  const installer = session.account.installer
  return accountsPage({ csrf: session.csrf, list, installer, problems: made.problems, typed })
}

async function change(request: OwnRequest): Promise<Page> {
  const { desk, session, context } = request
  const id = context.req.param('id') ?? ''
  const { do: what } = await postedOf(context)
  const account = await accountFile(desk, session, id)
  if (account === undefined) return notFoundPage()
  if (what === 'reset' || what === 'reset-factors') {
    const made = await reset(desk, session, id, what === 'reset-factors')
    if (made.kind !== 'done') return notFoundPage()
    return linkMade(request, account.name, made.value.secret, account.status === 'invited' ? 7 : 1)
  }
  if (what !== 'disable' && what !== 'enable') return notFoundPage()
  const done = what === 'disable' ? await disable(desk, session, id) : await enable(desk, session, id)
  if (done.kind === 'not-allowed')
    return (await file(request, { message: `${done.message}.` })) ?? notFoundPage()
  if (done.kind !== 'done') return notAllowedPage('This cannot be done with the account as it stands')
  const words = what === 'disable' ? 'disabled; its sessions have ended' : 'enabled'
  return (await file(request, { done: `The account is ${words}.` })) ?? notFoundPage()
}

async function file(
  request: OwnRequest,
  more: { done?: string; message?: string } = {},
): Promise<Page | undefined> {
  const { desk, session, context } = request
  const account = await accountFile(desk, session, context.req.param('id') ?? '')
  if (account === undefined) return undefined
  return accountFilePage({ csrf: session.csrf, account, own: account.id === session.account.id, ...more })
}

function linkMade({ context }: OwnRequest, name: string, token: string, days: number): Page {
  const href = `${siteOf(context).origin}${ROUTES.signInLink.href({ token })}`
  return linkMadePage({ name, href, days })
}
