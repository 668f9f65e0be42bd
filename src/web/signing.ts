import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Desk } from '../desk/desk.ts'
import { signIn, signOut } from '../desk/sessions.ts'
import { SEATS } from '../desk/who.ts'
import { postedOf } from './form.ts'
import { backOf } from './pages/action.ts'
import { staleFormPage } from './pages/errors.ts'
import { signInPage } from './pages/sign-in.ts'
import { type PageRequest, respond } from './request.ts'
import { ROUTES } from './routes.ts'

/** The cookie that names the session. */
export const COOKIE = 'cadre_session'

/** The page with the seats of the demonstration. */
export function showSignIn(desk: Desk, context: Context): Response {
  return respond(desk, undefined, signInPage(desk.demo, backOf(context.req.query('next'))))
}

/** Opens a session for a seat; asked for from another site it does nothing. */
export async function postSignIn(desk: Desk, context: Context): Promise<Response> {
  if (fromElsewhere(context)) return respond(desk, undefined, staleFormPage())
  const posted = await postedOf(context)
  const seat = SEATS.find((known) => known === posted['seat'])
  if (seat === undefined || !desk.demo) return context.redirect(ROUTES.signIn.href(), 303)
  const old = getCookie(context, COOKIE)
  if (old !== undefined) await signOut(desk, old)
  const { cookie } = await signIn(desk, seat)
  setCookie(context, COOKIE, cookie, { httpOnly: true, sameSite: 'Strict', path: '/' })
  return context.redirect(backOf(posted['next']) ?? ROUTES.home.href(), 303)
}

/** Ends the session. */
export async function postSignOut({ desk, session, context }: PageRequest): Promise<Response> {
  await signOut(desk, session.cookie)
  deleteCookie(context, COOKIE, { path: '/' })
  return context.redirect(ROUTES.signIn.href(), 303)
}

function fromElsewhere(context: Context): boolean {
  const site = context.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = context.req.header('origin')
  return origin !== undefined && origin !== new URL(context.req.url).origin
}
