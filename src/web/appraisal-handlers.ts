import type { Handler } from './handler.ts'
import { isAskedYear } from '../desk/asked-day.ts'
import { appraisalFile } from '../desk/appraisal-file.ts'
import {
  appraisalLines,
  appraisalList,
  appraisalsGivenAway,
  yearAtWork,
  yearsToChoose,
} from '../desk/appraisals.ts'
import { opensFor } from '../desk/reach.ts'
import { trainingAmong } from '../desk/training.ts'
import { table } from './exports.ts'
import { appraisalPage } from './pages/appraisal/case.ts'
import { appraisalQuery, appraisalsPage } from './pages/appraisal/list.ts'
import { notFoundPage } from './pages/errors.ts'
import { pageOf, type PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

const ALL = 20_000

/** The fiscal year of the address; undefined where it is none. */
export function yearOf(text: string | undefined): number | undefined {
  return isAskedYear(text) ? Number(text) : undefined
}

/** The appraisal year: its list, and each executive’s case. */
export const APPRAISAL_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.appraisal,
    shows: 'people',
    async get(request) {
      const { desk, session, query, on } = request
      const page = pageOf(query['page'])
      const year = await yearAsked(request)
      const list = await appraisalList(desk, session.who, appraisalQuery(request, year, page))
      const years = await yearsToChoose(desk, on)
      const opens = await opensFor(desk, session.who, on)
      const lines = await appraisalLines(desk, session.who, { fiscalYear: year, on })
      const training = await trainingAmong(desk, lines, on)
      return appraisalsPage(request, list, { year, years, page, opens, training })
    },
  },
  {
    route: ROUTES.appraisalTable,
    shows: 'people',
    async get(request) {
      const { desk, session, context } = request
      if (!['csv', 'xlsx'].includes(context.req.param('format') ?? '')) return notFoundPage()
      const year = await yearAsked(request)
      const query = appraisalQuery(request, year, 1)
      const list = await appraisalsGivenAway(desk, session.who, query, 'export', ALL)
      return await table(request, `appraisal-${year}`, HEADS, list.rows.map(cellsOf))
    },
  },
  {
    route: ROUTES.appraisalCase,
    shows: 'people',
    async get(request) {
      const { desk, session, on } = request
      const of = caseAsked(request)
      const file = of === undefined ? undefined : await appraisalFile(desk, session.who, { ...of, on })
      if (file === undefined) return notFoundPage()
      return appraisalPage(request, file, await opensFor(desk, session.who, on))
    },
  },
]

/** The year in the query, or the one that is worked on. */
async function yearAsked({ desk, session, query, on }: PageRequest): Promise<number> {
  return yearOf(query['year']) ?? (await yearAtWork(desk, session.who, on))
}

/** Whose appraisal of which year the address names; undefined where it names no year. */
export function caseAsked({ context }: PageRequest): { person: string; fiscalYear: number } | undefined {
  const fiscalYear = yearOf(context.req.param('year'))
  return fiscalYear === undefined ? undefined : { person: context.req.param('person') ?? '', fiscalYear }
}

const HEADS = [
  'Executive',
  'Position',
  'Appointment',
  'Supervisor',
  'Fiscal year',
  'State',
  'Late or missing',
  'Due',
  'By',
  'Plan communicated',
  'Days late',
  'Progress reviews',
  'Score',
  'Initial level',
  'Board level',
  'Annual summary level',
  'Identifier',
]

function cellsOf(
  line: Awaited<ReturnType<typeof appraisalList>>['rows'][number],
): (string | number | null)[] {
  return [
    line.name,
    line.title,
    line.appointment,
    line.supervisor?.name ?? '',
    line.fiscalYear,
    line.state,
    line.problems.join('; '),
    line.due?.what ?? '',
    line.due?.by ?? '',
    line.communicated ?? '',
    line.daysLate,
    line.reviews,
    line.score ?? null,
    line.initial ?? null,
    line.board ?? null,
    line.final ?? null,
    line.person,
  ]
}
