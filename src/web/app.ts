import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import type { Context } from 'hono'
import { isAskedDay } from '../desk/asked-day.ts'
import type { Desk } from '../desk/desk.ts'
import { type Session, sessionOf, tokenMatches } from '../desk/sessions.ts'
import { seenBy } from '../desk/sight.ts'
import { MAX_BYTES } from '../record/listing/decode.ts'
import { serveAsset } from './assets.ts'
import { postedOf } from './form.ts'
import type { Handler } from './handler.ts'
import { HANDLERS } from './handlers.ts'
import { CSRF_FIELD } from './layout.ts'
import { badDatePage, notFoundPage, staleFormPage } from './pages/errors.ts'
import { comeFromGateway, goToGateway } from './gateway.ts'
import { dayOf, type Page, type PageRequest, respond } from './request.ts'
import { ROUTES } from './routes.ts'
import {
  COOKIE,
  postLink,
  postSecondFactor,
  postSetUp,
  postSignIn,
  postSignOut,
  showLink,
  showSecondFactor,
  showSetUp,
  showSignIn,
} from './signing.ts'

/** The pages of Cadre on a desk. Answers requests without a port, too. */
export function webApp(desk: Desk): Hono {
  const app = new Hono()
  app.get('/assets/*', (context) => serveAsset(context))
  // PostgreSQL knows no text with a NUL; nothing here has such a name.
  app.use(async (context, next) =>
    context.req.path.includes('\0')
      ? respond(desk, await session(desk, context), notFoundPage())
      : await next(),
  )
  const limit = bodyLimit({
    maxSize: MAX_BYTES + 65_536,
    onError: () =>
      new Response('The file is over the limit of 50 MB; nothing was saved. Split it by agency.', {
        status: 413,
      }),
  })
  // Asking for the body of a GET would build a whole Request for nothing.
  app.use((context, next) => (context.req.method === 'GET' ? next() : limit(context, next)))
  app.get(ROUTES.signIn.pattern, (context) => showSignIn(desk, context))
  app.post(ROUTES.signIn.pattern, (context) => postSignIn(desk, context))
  app.get(ROUTES.signInFactor.pattern, (context) => showSecondFactor(desk, context))
  app.post(ROUTES.signInFactor.pattern, (context) => postSecondFactor(desk, context))
  app.get(ROUTES.signInSetUp.pattern, (context) => showSetUp(desk, context))
  app.post(ROUTES.signInSetUp.pattern, (context) => postSetUp(desk, context))
  app.get(ROUTES.signInLink.pattern, (context) => showLink(desk, context))
  app.post(ROUTES.signInLink.pattern, (context) => postLink(desk, context))
  app.get(ROUTES.signInGateway.pattern, (context) => goToGateway(desk, context))
  app.get(ROUTES.signInReturn.pattern, (context) => comeFromGateway(desk, context))
  app.post(ROUTES.signOut.pattern, (context) => guarded(desk, context, (request) => postSignOut(request)))
  for (const handler of HANDLERS) {
    app.get(handler.route.pattern, (context) => page(desk, context, handler.get))
    const post = handler.post
    if (post !== undefined) app.post(handler.route.pattern, (context) => guarded(desk, context, post))
  }
  // Not `notFound`: that is lost where these pages are set into a larger application.
  app.all('*', async (context) => respond(desk, await session(desk, context), notFoundPage()))
  return app
}

async function session(desk: Desk, context: Context): Promise<Session | undefined> {
  return await sessionOf(desk, getCookie(context, COOKIE))
}

async function page(desk: Desk, context: Context, handle: Handler['get']): Promise<Response> {
  const found = await session(desk, context)
  if (found === undefined) {
    const url = new URL(context.req.url)
    return context.redirect(ROUTES.signIn.href({ next: `${url.pathname}${url.search}` }), 303)
  }
  const request = requestOf(desk, found, context)
  const wrong = ['on', 'known', 'from', 'to'].find((name) => !isDay(request.query[name]))
  if (wrong !== undefined && !context.req.path.startsWith('/law')) {
    return respond(desk, found, badDatePage(wrong, request.query[wrong] ?? ''))
  }
  return await seeing(request, handle)
}

/** A form is taken only with the token of its own session. */
async function guarded(
  desk: Desk,
  context: Context,
  handle: (request: PageRequest) => Promise<Page | Response>,
): Promise<Response> {
  const found = await session(desk, context)
  if (found === undefined) return context.redirect(ROUTES.signIn.href(), 303)
  const posted = await postedOf(context)
  if (!tokenMatches(found, posted[CSRF_FIELD])) return respond(desk, found, staleFormPage())
  return await seeing(requestOf(desk, found, context), handle)
}

/** Answers a request; what it reads of the record is limited to what its seat may see, here and in the database. */
async function seeing(request: PageRequest, handle: Handler['get']): Promise<Response> {
  const { desk, session, on } = request
  const seen = seenBy(desk, session.who, on)
  try {
    return answer(desk, session, await handle({ ...request, desk: seen.desk }))
  } finally {
    void seen.end()
  }
}

function answer(desk: Desk, session: Session, result: Page | Response): Response {
  return result instanceof Response ? result : respond(desk, session, result)
}

function isDay(value: string | undefined): boolean {
  return value === undefined || isAskedDay(value)
}

function requestOf(desk: Desk, session: Session, context: Context): PageRequest {
  const query = Object.fromEntries(
    Object.entries(context.req.query()).flatMap(([name, value]) => {
      const text = value.replaceAll('\0', '').trim()
      return text === '' ? [] : [[name, text]]
    }),
  )
  const today = desk.today()
  return {
    desk,
    session,
    context,
    query,
    path: context.req.path,
    columns: context.req.queries('col') ?? [],
    today,
    on: dayOf(query['on'], today),
  }
}
