import { randomUUID } from 'node:crypto'
import { findAction } from '../actions/index.ts'
import type { Action } from '../actions/action.ts'
import type { Problem } from '../base/outcome.ts'
import { act } from '../desk/act.ts'
import { headOf } from '../desk/desk.ts'
import { personFile, positionFile } from '../desk/files.ts'
import { importListing } from '../desk/import-listing.ts'
import { importOverview, importReport, importRun } from '../desk/listings.ts'
import { peopleList, positionList } from '../desk/lists.ts'
import { agencyChoices } from '../desk/units.ts'
import { dateOf, postedParts } from './components/memorable-date.ts'
import { inputOf, type Posted, postedOf } from './form.ts'
import type { Handler } from './handler.ts'
import { actionPage, backOf, donePage } from './pages/action.ts'
import { notFoundPage } from './pages/errors.ts'
import { importReportPage, importRunPage, importsPage } from './pages/imports.ts'
import { peoplePage, peopleQuery } from './pages/people.ts'
import { personPage } from './pages/person.ts'
import { positionPage, positionQuery, positionsPage } from './pages/positions.ts'
import { type Page, pageOf, type PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

/** Pages about one position, person, import or action, and their lists. */
export const CASE_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.positions,
    shows: 'positions',
    async get(request) {
      const { desk, session, query } = request
      const page = pageOf(query['page'])
      const list = await positionList(desk, session.who, positionQuery(request, page))
      return positionsPage(request, list, page, await agencyChoices(desk))
    },
  },
  {
    route: ROUTES.position,
    shows: 'positions',
    async get({ desk, session, context, on }) {
      const file = await positionFile(desk, session.who, context.req.param('id') ?? '', on)
      return file === undefined ? notFoundPage() : positionPage(file)
    },
  },
  {
    route: ROUTES.people,
    shows: 'people',
    async get(request) {
      const { desk, session, query } = request
      const page = pageOf(query['page'])
      return peoplePage(request, await peopleList(desk, session.who, peopleQuery(request, page)), page)
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
      return file === undefined ? notFoundPage() : personPage(request, file)
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
    async get({ desk, context, query }) {
      const id = context.req.param('id') ?? ''
      const run = isUuid(id) ? await importRun(desk, id) : undefined
      return run === undefined ? notFoundPage() : importRunPage(run, query['follow'] === 'yes')
    },
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
  const choices = { agencies: await agencyChoices(request.desk) }
  return actionPage(request, action, { posted, basis: await headOf(request.desk), choices })
}

async function send(request: PageRequest, action: Action): Promise<Page> {
  const { desk, session } = request
  const posted = await postedOf(request.context)
  const preview = posted['step'] !== 'do'
  const basis = Number(posted['basis'])
  const outcome = await act(desk, session.who, action.id, inputOf(action, posted), {
    preview,
    ...(Number.isSafeInteger(basis) && !preview ? { basis } : {}),
  })
  if (outcome.kind === 'done' && !preview) return donePage(action, outcome.value, backOf(posted['back']))
  const choices = { agencies: await agencyChoices(desk) }
  return actionPage(request, action, { posted, basis: await headOf(desk), choices, outcome })
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

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
