import { appraisalDocument } from '../desk/appraisal-documents.ts'
import { lateGivenAway } from '../desk/cycle-late.ts'
import { cycleStart } from '../desk/cycle-start.ts'
import { trainingFile, untrainedGivenAway } from '../desk/cycle-training.ts'
import { type CycleAsked, cycleFile, cycleList, publishedResults } from '../desk/cycles.ts'
import { headOf } from '../desk/desk.ts'
import { opensFor } from '../desk/reach.ts'
import { systemFile } from '../desk/system-file.ts'
import { caseAsked, yearOf } from './appraisal-handlers.ts'
import { table } from './exports.ts'
import type { Handler } from './handler.ts'
import { cyclePage } from './pages/cycles/cycle.ts'
import { LATE_HEADS, lateCells } from './pages/cycles/late.ts'
import { cyclesPage } from './pages/cycles/list.ts'
import { resultsPage } from './pages/cycles/results.ts'
import { STAGE_HEADS, stageCells } from './pages/cycles/stages.ts'
import { startPage } from './pages/cycles/start.ts'
import { systemPage } from './pages/cycles/system.ts'
import { trainingPage } from './pages/cycles/training.ts'
import { notFoundPage } from './pages/errors.ts'
import { paperGiven } from './paper.ts'
import type { PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

/** Cycles of agencies with their systems and training, and the documents of one appraisal. */
export const CYCLE_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.cycles,
    shows: 'people',
    async get(request) {
      return cyclesPage(request, await cycleList(request.desk, request.session.who))
    },
  },
  {
    route: ROUTES.cycle,
    shows: 'people',
    async get(request) {
      const { desk, session, on } = request
      const asked = cycleAsked(request)
      const file = asked === undefined ? undefined : await cycleFile(desk, session.who, asked)
      if (file === undefined) return notFoundPage()
      const opens = await opensFor(desk, session.who, on)
      return cyclePage(request, file, { opens, basis: await headOf(desk) })
    },
  },
  {
    route: ROUTES.cycleStart,
    shows: 'people',
    async get(request) {
      const { desk, session } = request
      const asked = cycleAsked(request)
      const file = asked === undefined ? undefined : await cycleStart(desk, session.who, asked)
      return file === undefined ? notFoundPage() : startPage(request, file, await headOf(desk))
    },
  },
  {
    route: ROUTES.cycleResults,
    shows: 'people',
    async get(request) {
      const { desk, session } = request
      const asked = cycleAsked(request)
      const results = asked === undefined ? undefined : await publishedResults(desk, session.who, asked)
      return results === undefined ? notFoundPage() : resultsPage(results)
    },
  },
  {
    route: ROUTES.cycleTable,
    shows: 'people',
    async get(request) {
      const { desk, session, context } = request
      const asked = cycleAsked(request)
      const which = context.req.param('table')
      const format = context.req.param('format')
      if (asked === undefined || !['csv', 'xlsx'].includes(format ?? '')) return notFoundPage()
      const file = await cycleFile(desk, session.who, asked)
      if (file === undefined) return notFoundPage()
      const name = `${asked.unit}-${asked.fiscalYear}`
      if (which === 'stages')
        return await table(request, `stages-${name}`, STAGE_HEADS, stageCells(file.figures))
      if (which !== 'late' || file.sight !== 'names') return notFoundPage()
      const late = await lateGivenAway(desk, session.who, asked, 'export')
      return await table(request, `late-${name}`, LATE_HEADS, late.map(lateCells))
    },
  },
  {
    route: ROUTES.appraisalSystem,
    shows: 'people',
    async get(request) {
      const { desk, session, context, on } = request
      const file = await systemFile(desk, session.who, context.req.param('unit') ?? '', on)
      return file === undefined ? notFoundPage() : systemPage(request, file)
    },
  },
  {
    route: ROUTES.training,
    shows: 'people',
    async get(request) {
      const { desk, session, context, on } = request
      const file = await trainingFile(desk, session.who, context.req.param('unit') ?? '', on)
      if (file === undefined) return notFoundPage()
      return trainingPage(request, file, await opensFor(desk, session.who, on))
    },
  },
  {
    route: ROUTES.trainingTable,
    shows: 'people',
    async get(request) {
      const { desk, session, context, on } = request
      if (!['csv', 'xlsx'].includes(context.req.param('format') ?? '')) return notFoundPage()
      const unit = context.req.param('unit') ?? ''
      const untrained = await untrainedGivenAway(desk, session.who, { unit, on, how: 'export' })
      if (untrained === undefined) return notFoundPage()
      const rows = untrained.map(({ name, audience, person }) => [name, audience, person])
      return await table(request, `untrained-${unit}`, ['Name', 'As', 'Identifier'], rows)
    },
  },
  {
    route: ROUTES.appraisalDocument,
    shows: 'people',
    async get(request) {
      const { desk, session, context, on } = request
      const of = caseAsked(request)
      if (of === undefined) return notFoundPage()
      const document = context.req.param('id') ?? ''
      const paper = await appraisalDocument(desk, session.who, { ...of, document, on })
      return paper === undefined ? notFoundPage() : paperGiven(paper)
    },
  },
]

/** Which cycle the address names; undefined where it names no year. */
function cycleAsked({ context, on }: PageRequest): CycleAsked | undefined {
  const fiscalYear = yearOf(context.req.param('year'))
  return fiscalYear === undefined ? undefined : { unit: context.req.param('unit') ?? '', fiscalYear, on }
}
