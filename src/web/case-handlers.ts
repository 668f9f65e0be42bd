import { randomUUID } from 'node:crypto'
import { findAction } from '../actions/index.ts'
import { type Action, signs } from '../actions/action.ts'
import { invalid, type Outcome, type Problem } from '../base/outcome.ts'
import { act, type Acted, readInput } from '../desk/act.ts'
import { headOf } from '../desk/desk.ts'
import { personFile, positionFile } from '../desk/files.ts'
import { importListing } from '../desk/import-listing.ts'
import { cancelImport } from '../desk/import-run.ts'
import { importOverview, importReport, importRun } from '../desk/listings.ts'
import { peopleList, positionList } from '../desk/lists.ts'
import { paperList } from '../desk/papers.ts'
import { positionCase } from '../desk/position-case.ts'
import { maySeeProposal } from '../desk/proposals.ts'
import { opensFor } from '../desk/reach.ts'
import { readingsOfOwn } from '../desk/reading.ts'
import { needsReauthentication } from '../desk/sessions.ts'
import { agencyChoices, unitChoices } from '../desk/units.ts'
import { dateOf, postedParts } from './components/memorable-date.ts'
import { evidenceLacking, inputOf, type Posted, postedOf, withFile } from './form.ts'
import type { Handler } from './handler.ts'
import { CSRF_FIELD } from './layout.ts'
import { actionPage, backOf, donePage } from './pages/action.ts'
import { notAllowedPage, notFoundPage } from './pages/errors.ts'
import { importReportPage, importRunPage, importsPage } from './pages/imports.ts'
import { peoplePage, peopleQuery } from './pages/people.ts'
import { personPage } from './pages/person.ts'
import { positionPage, positionQuery, positionsPage } from './pages/positions.ts'
import { type Page, pageOf, type PageRequest } from './request.ts'
import { actionHref, ROUTES } from './routes.ts'

/** Pages about one position, person, import or action, and their lists. */
export const CASE_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.positions,
    shows: 'positions',
    async get(request) {
      const { desk, session, query } = request
      const page = pageOf(query['page'])
      const list = await positionList(desk, session.who, positionQuery(request, page))
      const opens = await opensFor(desk, session.who, request.on)
      return positionsPage(request, { list, page, units: await agencyChoices(desk), opens })
    },
  },
  {
    route: ROUTES.position,
    shows: 'positions',
    async get(request) {
      const { desk, session, context, on } = request
      const file = await positionFile(desk, session.who, context.req.param('id') ?? '', on)
      if (file === undefined) return notFoundPage()
      const { who } = session
      const id = file.position.id
      const ofRecord = file.position.source === 'record'
      const kept = {
        found: ofRecord ? await positionCase(desk, who, id, on) : undefined,
        papers: ofRecord ? await paperList(desk, who, id) : undefined,
        proposed: ofRecord && (await maySeeProposal(desk, who, id)),
      }
      return positionPage(request, file, await opensFor(desk, who, on), kept)
    },
  },
  {
    route: ROUTES.people,
    shows: 'people',
    async get(request) {
      const { desk, session, query } = request
      const page = pageOf(query['page'])
      const list = await peopleList(desk, session.who, peopleQuery(request, page))
      return peoplePage(request, list, page, await opensFor(desk, session.who, request.on))
    },
  },
  {
    route: ROUTES.person,
    shows: 'people',
    async get(request) {
      const { desk, session, context, on, query } = request
      const known = query['known']
      const at = { on, ...(known === undefined ? {} : { known: `${known}T23:59:59.999Z` }) }
      const file = await personFile(desk, session.who, context.req.param('id') ?? '', at)
      if (file === undefined) return notFoundPage()
      const readings = await readingsOfOwn(desk, session.who, file.person.id)
      return personPage(request, file, await opensFor(desk, session.who, on), readings)
    },
  },
  {
    route: ROUTES.imports,
    shows: 'listing',
    async get(request) {
      return importsPage(request, await importOverview(request.desk))
    },
    post: (request) => startImport(request),
  },
  {
    route: ROUTES.importRun,
    shows: 'listing',
    get: (request) => showRun(request),
    post: (request) => cancelRun(request),
  },
  {
    route: ROUTES.importReport,
    shows: 'listing',
    async get(request) {
      const { desk, context, query } = request
      const page = pageOf(query['page'])
      const report = await importReport(desk, context.req.param('id') ?? '', {
        outcome: query['outcome'],
        flag: query['flag'],
        page,
      })
      return report === undefined ? notFoundPage() : importReportPage(request, report, page)
    },
  },
  {
    route: ROUTES.action,
    shows: 'positions',
    async get(request) {
      const action = actionOf(request)
      return action === undefined ? notFoundPage() : await form(request, action, request.query)
    },
    async post(request) {
      const action = actionOf(request)
      return action === undefined ? notFoundPage() : await send(request, action)
    },
  },
]

function actionOf({ context }: PageRequest): Action | undefined {
  return findAction(`${context.req.param('topic')}/${context.req.param('name')}`)
}

async function form(request: PageRequest, action: Action, posted: Posted): Promise<Page> {
  const choices = { agencies: await unitChoices(request.desk, request.session.who) }
  return actionPage(request, action, { posted, basis: await headOf(request.desk), choices })
}

async function send(request: PageRequest, action: Action): Promise<Page | Response> {
  const { desk, session } = request
  const posted = await withFile(request.context, action, await postedOf(request.context))
  if (posted['step'] === 'rows') return await form(request, action, posted)
  const preview = posted['step'] !== 'do'
  if (!preview && signs(action.power) && needsReauthentication(session, desk.now())) {
    const { [CSRF_FIELD]: _, step: __, basis: ___, ...typed } = posted
    const next = actionHref(action.id, { ...typed, ...inputOf(action, posted) })
    return request.context.redirect(ROUTES.accountConfirm.href({ next }), 303)
  }
  const basis = Number(posted['basis'])
  const input = inputOf(action, posted)
  const lacking = session.who.powers.includes(action.power) ? evidenceLacking(action, posted) : []
  const outcome: Outcome<Acted> =
    lacking.length > 0
      ? invalid(...lacking, ...problemsIn(action, input))
      : await act(desk, session.who, action.id, input, {
          preview,
          ...(Number.isSafeInteger(basis) && !preview ? { basis } : {}),
        })
  if (outcome.kind === 'done' && !preview) return donePage(action, outcome.value, backOf(posted['back']))
  const choices = { agencies: await unitChoices(desk, session.who) }
  return actionPage(request, action, { posted, basis: await headOf(desk), choices, outcome })
}

function problemsIn(action: Action, input: Readonly<Record<string, string>>): readonly Problem[] {
  const read = readInput(action, input)
  return 'problems' in read ? read.problems : []
}

/** Takes the file and answers with the page that follows the run; the work goes on behind it. */
async function startImport(request: PageRequest): Promise<Page | Response> {
  const { desk, session, context } = request
  const body = await context.req.parseBody()
  const file = body['file']
  const posted = await postedOf(context)
  const parts = postedParts(posted, 'asOf')
  const blank = parts.year === '' && parts.month === '' && parts.day === ''
  const asOf = blank ? undefined : dateOf(parts)
  const problems: Problem[] = []
  if (!(file instanceof File) || file.name === '') {
    problems.push({
      field: 'file',
      value: null,
      message: 'No file was chosen; choose a CSV file',
      code: 'invalid-input',
    })
  }
  if (!blank && asOf === undefined) {
    const value = `${parts.year}-${parts.month}-${parts.day}`
    problems.push({
      field: 'asOf',
      value,
      message: `${value} is not a date; give month, day and year, or leave all blank`,
      code: 'invalid-input',
    })
  }
  if (problems.length > 0 || !(file instanceof File)) {
    return importsPage(request, await importOverview(desk), { problems, asOf: parts })
  }
  if (!session.who.powers.includes('import-listing')) {
    return {
      ...importsPage(request, await importOverview(desk)),
      status: 403,
    }
  }
  const run = randomUUID()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const work = importListing(desk, session.who, {
    bytes,
    fileName: file.name,
    run,
    ...(asOf === undefined ? {} : { asOf }),
  })
  // A fault is written on the run's own page; here it must only not go unhandled.
  const settled = work.then(
    () => true,
    () => true,
  )
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 1500))])
  return context.redirect(ROUTES.importRun.href({ id: run }), 303)
}

async function showRun(request: PageRequest, late?: string): Promise<Page> {
  const id = request.context.req.param('id') ?? ''
  const run = isUuid(id) ? await importRun(request.desk, id) : undefined
  return run === undefined ? notFoundPage() : importRunPage(request, run, late)
}

/** Cancels a run; the answer is the run's own page, which says how it ended. */
async function cancelRun(request: PageRequest): Promise<Page | Response> {
  const { desk, session, context } = request
  const id = context.req.param('id') ?? ''
  if (!isUuid(id)) return notFoundPage()
  const outcome = await cancelImport(desk, session.who, id)
  if (outcome.kind === 'done') return context.redirect(ROUTES.importRun.href({ id }), 303)
  if (outcome.kind === 'not-allowed') return notAllowedPage(outcome.message)
  return await showRun(request, outcome.kind === 'conflict' ? outcome.message : undefined)
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
