import { isAskedYear } from '../desk/asked-day.ts'
import { packageSheet } from '../desk/filled-rank.ts'
import { rankFile } from '../desk/rank-file.ts'
import { rankYearFile, rankYears } from '../desk/rank-years.ts'
import { type Turn, turnOf } from '../desk/turns.ts'
import type { Handler } from './handler.ts'
import { notFoundPage } from './pages/errors.ts'
import { rankCasePage } from './pages/ranks/case.ts'
import { ranksPage } from './pages/ranks/list.ts'
import { rankYearPage } from './pages/ranks/year.ts'
import { printedSheet } from './printed.ts'
import type { PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

/** The rank awards: program years, each with its nominations, and each nomination with its package. */
export const RANK_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.ranks,
    shows: 'people',
    async get(request) {
      const { desk, session, on } = request
      return ranksPage(request, await rankYears(desk, session.who, on), await opening(request))
    },
  },
  {
    route: ROUTES.rankPackage,
    shows: 'people',
    async get(request) {
      const of = nominationAsked(request)
      const sheet = of === undefined ? undefined : await packageSheet(request.desk, request.session.who, of)
      return await printedSheet(request, `rank-${of?.person}-FY${of?.fiscalYear}`, sheet)
    },
  },
  {
    route: ROUTES.rankCase,
    shows: 'people',
    async get(request) {
      const of = nominationAsked(request)
      const file = of === undefined ? undefined : await rankFile(request.desk, request.session.who, of)
      return file === undefined ? notFoundPage() : rankCasePage(request, file)
    },
  },
  {
    route: ROUTES.rankYear,
    shows: 'people',
    async get(request) {
      const { desk, session, context, on } = request
      const year = context.req.param('year')
      if (!isAskedYear(year)) return notFoundPage()
      const asked = { unit: context.req.param('unit') ?? '', fiscalYear: Number(year), on }
      const file = await rankYearFile(desk, session.who, { ...asked, how: 'page' })
      return file === undefined ? notFoundPage() : rankYearPage(request, file)
    },
  },
]

/** The step that opens a year: OPM’s for the Government, the office’s for its agency. */
async function opening({ desk, session, on }: PageRequest): Promise<Turn | undefined> {
  const { who } = session
  if (who.pay === 'ranks') return await turnOf(desk, who, 'awards/open-rank-year', 'US', on)
  return who.unit === undefined ? undefined : await turnOf(desk, who, 'awards/open-rank-call', who.unit, on)
}

function nominationAsked({ context, on }: PageRequest) {
  const { unit = '', year, person = '' } = context.req.param()
  return isAskedYear(year) ? { unit, fiscalYear: Number(year), person, on } : undefined
}
