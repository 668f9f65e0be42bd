import { appraisalFile } from '../desk/appraisal-file.ts'
import { boardFile } from '../desk/boards.ts'
import { agreementSheet } from '../desk/filled-agreement.ts'
import { memoSheet } from '../desk/filled-case.ts'
import { noticeSheet, reviewSheet } from '../desk/filled-notices.ts'
import { resultsSheet } from '../desk/filled-results.ts'
import type { How } from '../desk/reading.ts'
import { caseAsked, yearOf } from './appraisal-handlers.ts'
import type { Handler } from './handler.ts'
import { PACK_HANDLERS } from './pack-handlers.ts'
import { agreementPage } from './pages/appraisal/agreement.ts'
import { notFoundPage } from './pages/errors.ts'
import { printedSheet } from './printed.ts'
import type { PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

/** Forms, letters and notices: on a page, and as PDF to keep. */
export const FORM_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.appraisalAgreement,
    shows: 'people',
    async get(request) {
      const file = await fileOf(request, 'page')
      const sheet = file && (await agreementSheet(request.desk, file, request.on))
      return file === undefined || sheet === undefined ? notFoundPage() : agreementPage(request, file, sheet)
    },
  },
  {
    route: ROUTES.appraisalAgreementPdf,
    shows: 'people',
    async get(request) {
      const file = await fileOf(request, 'export')
      const sheet = file && (await agreementSheet(request.desk, file, request.on))
      return await printedSheet(request, `agreement-${caseName(request)}`, sheet)
    },
  },
  {
    route: ROUTES.appraisalReview,
    shows: 'people',
    async get(request) {
      const [, entry] = /^([0-9a-f-]{36})\.pdf$/.exec(request.context.req.param('paper') ?? '') ?? []
      const file = entry === undefined ? undefined : await fileOf(request, 'export')
      const sheet = file && (await reviewSheet(request.desk, file, entry ?? '', request.on))
      return await printedSheet(request, `progress-review-${caseName(request)}`, sheet)
    },
  },
  {
    route: ROUTES.appraisalNotice,
    shows: 'people',
    async get(request) {
      const asked = request.query['stage']
      const stage = asked === 'initial' || asked === 'annual' ? asked : undefined
      const file = await fileOf(request, 'export')
      const sheet = file && (await noticeSheet(request.desk, file, request.on, stage))
      return await printedSheet(request, `notice-of-rating-${caseName(request)}`, sheet)
    },
  },
  {
    route: ROUTES.boardCaseMemo,
    shows: 'people',
    async get(request) {
      const { desk, session, context, on } = request
      const [sitting = '', person = ''] = [context.req.param('id'), context.req.param('person')]
      const sheet = await memoSheet(desk, session.who, { sitting, person, on })
      return await printedSheet(request, `recommendation-${sitting}-${person}`, sheet)
    },
  },
  {
    route: ROUTES.boardNotice,
    shows: 'organisation',
    async get(request) {
      const { desk, session, context, on } = request
      const id = context.req.param('id') ?? ''
      const file = await boardFile(desk, session.who, id, on)
      return await printedSheet(request, `notice-of-members-${id}`, file?.notice)
    },
  },
  {
    route: ROUTES.closeOutResults,
    shows: 'people',
    async get(request) {
      const { desk, session, context, on } = request
      const fiscalYear = yearOf(context.req.param('year'))
      if (fiscalYear === undefined) return notFoundPage()
      const unit = context.req.param('unit') ?? ''
      const sheet = await resultsSheet(desk, session.who, { unit, fiscalYear, on })
      return await printedSheet(request, `results-${unit}-FY${fiscalYear}`, sheet)
    },
  },
  ...PACK_HANDLERS,
]

async function fileOf(request: PageRequest, how: How) {
  const { desk, session, on } = request
  const of = caseAsked(request)
  return of === undefined ? undefined : await appraisalFile(desk, session.who, { ...of, on }, how)
}

function caseName({ context }: PageRequest): string {
  return `${context.req.param('person')}-FY${context.req.param('year')}`
}
