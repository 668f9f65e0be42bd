import type { Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import { linkOf, takeLink } from '../desk/accounts/links.ts'
import { askPasskey } from '../desk/accounts/passkeys.ts'
import { newRecoveryCodes } from '../desk/accounts/recovery.ts'
import {
  keepStepChallenge,
  type SignedIn,
  signInByFactor,
  signInByPassword,
  signInBySetUp,
  type Step,
  stepFor,
  stepOf,
} from '../desk/accounts/signing-in.ts'
import { totpOffer } from '../desk/accounts/totp.ts'
import type { Desk } from '../desk/desk.ts'
import { sessionOf, signIn, signOut, tokenMatches } from '../desk/sessions.ts'
import { SEATS } from '../desk/who.ts'
import { type Posted, postedOf } from './form.ts'
import { fromElsewhere, fromOf, keepCookie, keepDevice, siteOf } from './from.ts'
import { CSRF_FIELD } from './layout.ts'
import { codesPage } from './pages/account/factors.ts'
import { backOf } from './pages/action.ts'
import { staleFormPage } from './pages/errors.ts'
import { deadLinkPage, linkPage, secondFactorPage, setUpPage, signInPage } from './pages/sign-in.ts'
import { type PageRequest, respond } from './request.ts'
import { ROUTES } from './routes.ts'

/** The cookie that names the session. */
export const COOKIE = 'cadre_session'
const STEP = 'cadre_step'
const STEP_PATH = '/sign-in'

/** One text for every reason: it tells neither whether there is such an account nor what was wrong. */
const WRONG = 'The e-mail address and the password do not fit together, or the account is closed.'
const WRONG_CODE = 'That did not work: the code is wrong, was used before, or is too old.'

/** The page with the seats of the demonstration, and the form for accounts. */
export function showSignIn(desk: Desk, context: Context): Response {
  return respond(desk, undefined, signInPage(view(desk, backOf(context.req.query('next')))))
}

/** Opens a session for a seat, or takes e-mail address and password; asked for from another site it does nothing. */
export async function postSignIn(desk: Desk, context: Context): Promise<Response> {
  if (fromElsewhere(context)) return respond(desk, undefined, staleFormPage())
  const posted = await postedOf(context)
  const next = backOf(posted['next'])
  const { login, password } = posted
  if (login !== undefined && password !== undefined) {
    const given = { login, password, ...(next === undefined ? {} : { next }) }
    const signed = await signInByPassword(desk, given, fromOf(context))
    const again = (message: string) =>
      respond(desk, undefined, signInPage({ ...view(desk, next), login, message, status: 400 }))
    return await goOn(desk, context, signed, { wrong: WRONG, again })
  }
  const seat = SEATS.find((known) => known === posted['seat'])
  if (seat === undefined || !desk.demo) return context.redirect(ROUTES.signIn.href(), 303)
  await leave(desk, context)
  const { cookie } = await signIn(desk, seat)
  keepCookie(context, { name: COOKIE, value: cookie })
  return context.redirect(next ?? ROUTES.home.href(), 303)
}

/** The second step. */
export async function showSecondFactor(desk: Desk, context: Context): Promise<Response> {
  const step = await stepOf(desk, getCookie(context, STEP))
  if (step?.row.purpose !== 'second-factor') return context.redirect(ROUTES.signIn.href(), 303)
  return await secondFactor(desk, context, step)
}

/** Takes a code, or what a passkey signed. */
export async function postSecondFactor(desk: Desk, context: Context): Promise<Response> {
  const found = await stepAndForm(desk, context, 'second-factor')
  if (found instanceof Response) return found
  const { step, posted } = found
  const passkey = posted['passkey'] ?? ''
  const proof = passkey === '' ? { code: posted['code'] ?? '' } : { passkey, site: siteOf(context) }
  const signed = await signInByFactor(desk, step, proof, fromOf(context))
  const again = async (message: string) => {
    const still = await stepOf(desk, getCookie(context, STEP))
    return still === undefined
      ? respond(desk, undefined, signInPage({ ...view(desk, undefined), message, status: 400 }))
      : await secondFactor(desk, context, still, message)
  }
  return await goOn(desk, context, signed, { wrong: WRONG_CODE, again })
}

/** The key for an authenticator app, before the session opens. */
export async function showSetUp(desk: Desk, context: Context): Promise<Response> {
  const step = await stepOf(desk, getCookie(context, STEP))
  if (step?.row.purpose !== 'set-up') return context.redirect(ROUTES.signIn.href(), 303)
  return await setUp(desk, context, step)
}

/** Confirms the app by its first code; the recovery codes are shown, and the session is open. */
export async function postSetUp(desk: Desk, context: Context): Promise<Response> {
  const found = await stepAndForm(desk, context, 'set-up')
  if (found instanceof Response) return found
  const { step, posted } = found
  const signed = await signInBySetUp(desk, step, posted['code'] ?? '', fromOf(context))
  if (signed.kind !== 'open') {
    const still = await stepOf(desk, getCookie(context, STEP))
    return still === undefined
      ? context.redirect(ROUTES.signIn.href(), 303)
      : await setUp(desk, context, still, WRONG_CODE)
  }
  await keepSession(desk, context, signed)
  const codes = await newRecoveryCodes(desk, signed.account.id)
  const session = await sessionOf(desk, signed.cookie)
  const page = respond(desk, session, codesPage(codes, backOf(signed.next) ?? ROUTES.home.href()))
  return withCookies(context, page)
}

/** The page of a one-time link. */
export async function showLink(desk: Desk, context: Context): Promise<Response> {
  const token = context.req.query('token') ?? ''
  const link = await linkOf(desk, token)
  return respond(
    desk,
    undefined,
    link === undefined ? deadLinkPage() : linkPage({ ...link, token, problems: [] }),
  )
}

/** Uses a one-time link: a password is set, and the second factor asked for or set up. */
export async function postLink(desk: Desk, context: Context): Promise<Response> {
  if (fromElsewhere(context)) return respond(desk, undefined, staleFormPage())
  const { token = '', password = '', repeated = '', login = '', name = '' } = await postedOf(context)
  const taken = await takeLink(desk, token, { password, repeated, login, name })
  if (taken === undefined) return respond(desk, undefined, deadLinkPage())
  if ('problems' in taken) {
    const link = await linkOf(desk, token)
    if (link === undefined) return respond(desk, undefined, deadLinkPage())
    const typed = link.purpose === 'first-administrator' ? { login, name } : {}
    return respond(desk, undefined, linkPage({ ...link, ...typed, token, problems: taken.problems }))
  }
  return await goOn(desk, context, await stepFor(desk, taken.account), { wrong: WRONG, again: () => '' })
}

/** Ends the session. */
export async function postSignOut({ desk, session, context }: PageRequest): Promise<Response> {
  await signOut(desk, session.cookie)
  deleteCookie(context, COOKIE, { path: '/' })
  return context.redirect(ROUTES.signIn.href(), 303)
}

/** Gives the browser the cookie of an opened session; whatever session it had ends, so that none can be planted. */
export async function keepSession(
  desk: Desk,
  context: Context,
  signed: Extract<SignedIn, { kind: 'open' }>,
): Promise<void> {
  await leave(desk, context)
  deleteCookie(context, STEP, { path: STEP_PATH })
  keepCookie(context, { name: COOKIE, value: signed.cookie })
  keepDevice(context, signed.device)
}

/** Gives a response the cookies set on the context; `respond` makes one of its own. */
export function withCookies(context: Context, page: Response): Response {
  for (const cookie of context.res.headers.getSetCookie()) page.headers.append('set-cookie', cookie)
  return page
}

/** Where a step of signing in leads: on, or back to the form with what is to be said. */
async function goOn(
  desk: Desk,
  context: Context,
  signed: SignedIn,
  back: { wrong: string; again: (message: string) => Response | Promise<Response> | '' },
): Promise<Response> {
  switch (signed.kind) {
    case 'open':
      await keepSession(desk, context, signed)
      return context.redirect(backOf(signed.next) ?? ROUTES.home.href(), 303)
    case 'step': {
      keepCookie(context, { name: STEP, value: signed.cookie, path: STEP_PATH, maxAge: 600 })
      const to = signed.purpose === 'set-up' ? ROUTES.signInSetUp : ROUTES.signInFactor
      return context.redirect(to.href(), 303)
    }
    case 'wait': {
      const minutes = Math.ceil(signed.seconds / 60)
      const time = signed.seconds < 60 ? `${signed.seconds} seconds` : `${minutes} minutes`
      const page = await back.again(`Too many tries. Wait ${time} and try again.`)
      if (page === '') return context.redirect(ROUTES.signIn.href(), 303)
      page.headers.set('retry-after', String(signed.seconds))
      return new Response(page.body, { status: 429, headers: page.headers })
    }
    case 'wrong': {
      const page = await back.again(back.wrong)
      return page === '' ? context.redirect(ROUTES.signIn.href(), 303) : page
    }
  }
}

async function stepAndForm(
  desk: Desk,
  context: Context,
  purpose: 'second-factor' | 'set-up',
): Promise<{ step: Step; posted: Posted } | Response> {
  if (fromElsewhere(context)) return respond(desk, undefined, staleFormPage())
  const step = await stepOf(desk, getCookie(context, STEP))
  if (step?.row.purpose !== purpose) return context.redirect(ROUTES.signIn.href(), 303)
  const posted = await postedOf(context)
  return tokenMatches(step.row, posted[CSRF_FIELD])
    ? { step, posted }
    : respond(desk, undefined, staleFormPage())
}

async function secondFactor(desk: Desk, context: Context, step: Step, message?: string): Promise<Response> {
  const asked = step.passkeys ? await askPasskey(desk, step.account.id, siteOf(context)) : undefined
  if (asked !== undefined) await keepStepChallenge(desk, step, asked.challenge)
  const page = secondFactorPage({ csrf: step.row.csrf, totp: step.totp, passkey: asked?.options, message })
  return respond(desk, undefined, message === undefined ? page : { ...page, status: 400 })
}

async function setUp(desk: Desk, context: Context, step: Step, message?: string): Promise<Response> {
  const offer = await totpOffer(desk, step.account)
  if (offer === undefined) return context.redirect(ROUTES.signIn.href(), 303)
  const page = setUpPage({ csrf: step.row.csrf, offer, message })
  return respond(desk, undefined, message === undefined ? page : { ...page, status: 400 })
}

async function leave(desk: Desk, context: Context): Promise<void> {
  const old = getCookie(context, COOKIE)
  if (old !== undefined) await signOut(desk, old)
}

function view(desk: Desk, next: string | undefined) {
  return { demo: desk.demo, gateway: desk.gateway !== undefined, next }
}
