import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { signs } from '../actions/action.ts'
import { ACTIONS, findAction } from '../actions/index.ts'
import { type IsoDate, isIsoDate } from '../base/dates.ts'
import type { Problem } from '../base/outcome.ts'
import { act } from '../desk/act.ts'
import { isAskedDay } from '../desk/asked-day.ts'
import { auditList } from '../desk/auditing.ts'
import { verifyJournal } from '../desk/checks.ts'
import type { Desk } from '../desk/desk.ts'
import { importListing } from '../desk/import-listing.ts'
import { checkRoster, importRoster } from '../desk/import-roster.ts'
import { importOverview } from '../desk/listings.ts'
import { peopleGivenAway, positionList } from '../desk/lists.ts'
import { officeAsked, whoMay } from '../desk/powers.ts'
import { listingProgram, officeProgram } from '../desk/program.ts'
import { readingLog } from '../desk/reading.ts'
import { reportRows } from '../desk/roster-report.ts'
import { needsReauthentication, sessionOf, tokenMatches } from '../desk/sessions.ts'
import { seenBy } from '../desk/sight.ts'
import { demoPrincipal } from '../desk/demo-seats.ts'
import { type Principal, SEATS } from '../desk/who.ts'
import { MAX_BYTES } from '../record/listing/decode.ts'
import { answer, failure, invalidAnswer, notFound } from './answers.ts'
import { appraisalsIn } from './appraisals.ts'
import { dateProblem, isRecord, jsonOf, notJson } from './asked.ts'
import { bearer, withinToken } from './bearer.ts'
import { boardsOn } from './boards.ts'
import { lawOn } from './law.ts'
import { openApi } from './openapi.ts'
import { payOn } from './pay.ts'
import { payFilesOn } from './pay-files.ts'
import { payPeopleIn } from './pay-people.ts'
import { ranksIn } from './ranks.ts'

/**
 * `seen` is the desk as the seat sees it: what the record shows is read there. `stale` where a session asks whose
 * person has not shown for a while who it is.
 */
type Env = { Variables: { who: Principal; seen: Desk; stale?: boolean } }

/** The API on a desk, as its OpenAPI document describes it. */
export function apiApp(desk: Desk, version: string): Hono<Env> {
  const app = new Hono<Env>()
  // Made when it is first asked for: few ask.
  let document: ReturnType<typeof openApi> | undefined
  app.get('/api/openapi.json', (context) => context.json((document ??= openApi(version))))
  app.get('/api', (context) => context.json({ name: 'Cadre', version, openapi: '/api/openapi.json' }))
  app.use('/api/*', async (context, next) => {
    const who = await whoAsks(desk, context)
    if (who === 'forged') {
      return failure(context, 403, {
        error: 'stale-form',
        message: 'send the session’s own token in X-CSRF-Token',
      })
    }
    if (who === undefined) {
      return failure(context, 401, {
        error: 'not-signed-in',
        message:
          'sign in, send Authorization: Bearer TOKEN, or in the demonstration Authorization: Seat NAME',
      })
    }
    if (!withinToken(who, context.req.method, context.req.path)) {
      return failure(context, 403, { error: 'not-allowed', message: 'the token does not allow this' })
    }
    const problems = askedDayProblem(context.req.query('on'))
    if (problems.length > 0) return invalidAnswer(context, problems)
    const { desk: seen, end } = seenBy(desk, who, dayOf(context, 'on') ?? desk.today())
    context.set('who', who)
    context.set('seen', seen)
    try {
      return await next()
    } finally {
      void end()
    }
  })
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: MAX_BYTES + 1024,
      onError: (context) =>
        failure(context, 413, {
          error: 'too-large',
          message: 'the body is over the limit of 50 MB; split the file',
        }),
    }),
  )
  lawOn(app)
  boardsOn(app)
  payOn(app)
  payFilesOn(app, desk)
  app.get('/api/actions', (context) =>
    context.json(
      ACTIONS.map(({ id, title, about, power, fields }) => ({
        id,
        title,
        about,
        power,
        fields: Object.keys(fields.shape),
      })),
    ),
  )
  app.post('/api/actions/:topic/:name', (context) => doAction(desk, context))
  app.get('/api/program', (context) => readProgram(context))
  app.get('/api/office', async (context) => {
    const on = dayOf(context, 'on') ?? desk.today()
    const program = await officeProgram(context.get('seen'), context.get('who'), on)
    return program === undefined ? notFound(context) : context.json(program)
  })
  app.get('/api/powers', async (context) => {
    const q = queryOf(context)
    const who = context.get('who')
    const unit = q('unit') ?? (await officeAsked(context.get('seen'), who))
    const asked = { power: q('power'), unit, about: q('about') }
    const on = dayOf(context, 'on') ?? desk.today()
    return answer(context, await whoMay(context.get('seen'), who, { ...asked, on }))
  })
  app.get('/api/positions', async (context) => {
    const q = queryOf(context)
    const list = await positionList(context.get('seen'), context.get('who'), {
      on: dayOf(context, 'on') ?? desk.today(),
      page: pageOf(context),
      sort: q('sort'),
      text: q('q'),
      unit: q('unit'),
      appointment: q('appointment'),
      state: q('state'),
      source: q('source'),
      flag: q('flag'),
    })
    return context.json(list)
  })
  app.get('/api/people', async (context) => {
    const q = queryOf(context)
    const query = {
      on: dayOf(context, 'on') ?? desk.today(),
      page: pageOf(context),
      sort: q('sort'),
      text: q('q'),
      appointment: q('appointment'),
      source: q('source'),
    }
    const list = await peopleGivenAway(context.get('seen'), context.get('who'), query, 'api')
    return context.json(list)
  })
  appraisalsIn(app)
  payPeopleIn(app)
  ranksIn(app)
  app.get('/api/imports', async (context) => context.json(await importOverview(context.get('seen'))))
  app.post('/api/imports', (context) => takeIn(desk, context))
  app.post('/api/imports/roster', (context) => takeRoster(desk, context))
  app.get('/api/audit', async (context) => {
    const q = queryOf(context)
    const before = Number(q('before'))
    const query = {
      type: q('type'),
      role: q('role'),
      stream: q('stream'),
      before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
    }
    return context.json(await auditList(context.get('seen'), context.get('who'), query, 'api'))
  })
  app.get('/api/readings', async (context) => {
    const log = await readingLog(context.get('seen'), context.get('who'), pageOf(context))
    return log === undefined ? notFound(context) : context.json(log)
  })
  app.get('/api/verify', async (context) => context.json(await verifyJournal(desk)))
  app.all('/api/*', (context) => notFound(context))
  return app
}

/** The seat of a token, of a session's cookie or, in the demonstration, of the Authorization header. */
async function whoAsks(desk: Desk, context: Context<Env>): Promise<Principal | 'forged' | undefined> {
  const seat = /^Seat ([a-z-]+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
  if (seat !== undefined && desk.demo) {
    const known = SEATS.find((one) => one === seat)
    return known === undefined ? undefined : await demoPrincipal(desk, known)
  }
  const byToken = await bearer(desk, context)
  if (byToken !== 'none') return byToken
  const session = await sessionOf(desk, getCookie(context, 'cadre_session'))
  if (session === undefined) return undefined
  context.set('stale', needsReauthentication(session, desk.now()))
  const reading = context.req.method === 'GET' || context.req.method === 'HEAD'
  return reading || tokenMatches(session, context.req.header('x-csrf-token')) ? session.who : 'forged'
}

async function doAction(desk: Desk, context: Context<Env>): Promise<Response> {
  const id = `${context.req.param('topic')}/${context.req.param('name')}`
  const action = findAction(id)
  if (action === undefined) return notFound(context)
  const body = await jsonOf(context)
  if (body === undefined) return notJson(context)
  const { input, preview = false, basis } = body
  if (
    !isRecord(input) ||
    typeof preview !== 'boolean' ||
    (basis !== undefined && !Number.isSafeInteger(basis))
  ) {
    const message = 'expected {"input": {...}} and, if wanted, "preview": true and "basis": a whole number'
    return invalidAnswer(context, [{ field: 'input', value: input ?? null, message, code: 'invalid-input' }])
  }
  // A cookie alone signs nothing: as on the page, the person shows again who it is. A token was made for the purpose.
  if (!preview && signs(action.power) && context.get('stale') === true) {
    const message = 'this is a signature; confirm who you are at /account/confirm, and send it again'
    return failure(context, 403, { error: 'not-allowed', message })
  }
  const options = { preview, ...(basis === undefined ? {} : { basis: basis as number }) }
  return answer(context, await act(desk, context.get('who'), id, input, options))
}

async function readProgram(context: Context<Env>): Promise<Response> {
  const desk = context.get('seen')
  const on = dayOf(context, 'on') ?? desk.today()
  const program = await listingProgram(desk, context.get('who'), queryOf(context)('unit'), on)
  return program === undefined ? notFound(context) : context.json(program)
}

async function takeIn(desk: Desk, context: Context<Env>): Promise<Response> {
  const q = queryOf(context)
  const asOf = q('asOf')
  const problems = dateProblem('asOf', asOf, false)
  if (problems.length > 0) return invalidAnswer(context, problems)
  const outcome = await importListing(desk, context.get('who'), {
    bytes: new Uint8Array(await context.req.arrayBuffer()),
    fileName: q('fileName') ?? 'listing.csv',
    ...(asOf === undefined ? {} : { asOf: asOf as IsoDate }),
  })
  return answer(context, outcome)
}

async function takeRoster(desk: Desk, context: Context<Env>): Promise<Response> {
  const q = queryOf(context)
  const check = q('check') ?? 'false'
  if (check !== 'true' && check !== 'false') {
    const message = 'expected true or false'
    return invalidAnswer(context, [{ field: 'check', value: check, message, code: 'invalid-input' }])
  }
  const bytes = new Uint8Array(await context.req.arrayBuffer())
  const work = check === 'true' ? checkRoster : importRoster
  const outcome = await work(desk, context.get('who'), { bytes, fileName: q('fileName') ?? 'roster' })
  if (outcome.kind !== 'done') return answer(context, outcome)
  return answer(context, { kind: 'done', value: { ...outcome.value, rows: reportRows(outcome.value.rows) } })
}

function askedDayProblem(value: string | undefined): Problem[] {
  if (value === undefined || isAskedDay(value)) return []
  const message = 'expected a date from 1900 to 2199 as YYYY-MM-DD'
  return [{ field: 'on', value, message, code: 'invalid-input' }]
}

function queryOf(context: Context): (name: string) => string | undefined {
  return (name) => {
    const value = context.req.query(name)?.replaceAll('\0', '').trim()
    return value === '' ? undefined : value
  }
}

function dayOf(context: Context, name: string): IsoDate | undefined {
  const value = context.req.query(name)
  return value !== undefined && isIsoDate(value) ? value : undefined
}

function pageOf(context: Context): number {
  const page = Number(context.req.query('page') ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}
