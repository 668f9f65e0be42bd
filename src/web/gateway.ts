import type { Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import { answerOfGateway, askGateway } from '../desk/accounts/gateway.ts'
import type { Desk } from '../desk/desk.ts'
import { sessionOf } from '../desk/sessions.ts'
import { fromOf, keepCookie, siteOf } from './from.ts'
import { backOf } from './pages/action.ts'
import { notFoundPage } from './pages/errors.ts'
import { goOnPage, signInPage } from './pages/sign-in.ts'
import { respond } from './request.ts'
import { ROUTES } from './routes.ts'
import { keepSession, withCookies } from './signing.ts'

/** Comes back with the browser from another site, so it can't be `Strict` as the others are. */
const COOKIE = 'cadre_gateway'
const PATH = '/sign-in/gateway'

/** Sends the browser to the agency's sign-in service. */
export async function goToGateway(desk: Desk, context: Context): Promise<Response> {
  const asked = await askGateway(desk, {
    redirect: `${siteOf(context).origin}${ROUTES.signInReturn.href()}`,
    next: backOf(context.req.query('next')),
    fresh: context.req.query('fresh') === 'yes',
  })
  if (asked === undefined) return respond(desk, undefined, notFoundPage())
  if (asked === 'away') {
    const message = 'The sign-in service does not answer. Try again, or sign in with your password.'
    return respond(desk, undefined, signInPage({ demo: desk.demo, gateway: true, message }))
  }
  keepCookie(context, { name: COOKIE, value: asked.cookie, path: PATH, maxAge: 600, lax: true })
  return context.redirect(asked.to, 303)
}

/** Takes the answer of the service; the page goes on by itself, since the next request is the site's own. */
export async function comeFromGateway(desk: Desk, context: Context): Promise<Response> {
  const cookie = getCookie(context, COOKIE)
  const signed = await answerOfGateway(desk, { url: context.req.url, cookie }, fromOf(context))
  deleteCookie(context, COOKIE, { path: PATH })
  if (signed.kind === 'wrong') {
    const message = 'The sign-in service did not vouch for an account of Cadre. Ask an administrator.'
    const view = { demo: desk.demo, gateway: true, message, status: 403 as const }
    return withCookies(context, respond(desk, undefined, signInPage(view)))
  }
  await keepSession(desk, context, signed)
  const next = backOf(signed.next) ?? ROUTES.home.href()
  const page = respond(desk, await sessionOf(desk, signed.cookie), goOnPage(next))
  page.headers.set('refresh', `0; url=${next}`)
  return withCookies(context, page)
}
