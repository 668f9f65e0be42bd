import { PAY_NOTICES, payNotice } from '../desk/pay-notices.ts'
import { type PayReports, payReports } from '../desk/pay-reports.ts'
import { type ReportName, reportNamed, reportTable } from '../desk/pay-report-files.ts'
import { xlsxOf } from '../desk/spreadsheet.ts'
import { yearOf } from './appraisal-handlers.ts'
import { table } from './exports.ts'
import type { Handler } from './handler.ts'
import { notFoundPage } from './pages/errors.ts'
import { payNoticePage } from './pages/pay/notice.ts'
import { payReportsPage } from './pages/pay/reports.ts'
import { printedSheet } from './printed.ts'
import { download, type Page, type PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'
import { sheetNamed } from './sheet-file-handlers.ts'

/** Reports of a worksheet, as a page and as files, and the notices to executives. */
export const PAY_REPORT_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.payReports,
    shows: 'people',
    async get(request) {
      const reports = await reportsOf(request, 'page')
      return reports === undefined ? notFoundPage() : payReportsPage(request, reports)
    },
  },
  {
    route: ROUTES.payReport,
    shows: 'people',
    async get(request) {
      const { context } = request
      const report = reportNamed(context.req.param('report') ?? '')
      const format = context.req.param('format')
      if (report === undefined || (format !== 'csv' && format !== 'xlsx')) return notFoundPage()
      const reports = await reportsOf(request, 'export')
      return reports === undefined ? notFoundPage() : await fileOf(request, reports, report)
    },
  },
  {
    route: ROUTES.payNotice,
    shows: 'people',
    get: notice,
  },
]

async function reportsOf(request: PageRequest, how: 'page' | 'export'): Promise<PayReports | undefined> {
  const { desk, session } = request
  const named = sheetNamed(request)
  return named === undefined ? undefined : await payReports(desk, session.who, named, how)
}

async function fileOf(
  request: PageRequest,
  reports: PayReports,
  report: ReportName,
): Promise<Page | Response> {
  const sheets = reportTable(reports, report)
  const [first] = sheets
  if (first === undefined) return notFoundPage()
  const { unit, fiscalYear } = reports.sheet
  const name = `${report}-${unit}-${fiscalYear}`
  if (sheets.length > 1 && request.context.req.param('format') === 'xlsx')
    return download(
      `${name}-${request.on}.xlsx`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      await xlsxOf(sheets),
    )
  // One table has room in CSV: of a summary, that of its members.
  const main = sheets.find(({ name: title }) => title === 'B Members') ?? first
  return await table(request, name, main.heads, main.rows)
}

async function notice(request: PageRequest): Promise<Page | Response> {
  const { desk, session, context, on } = request
  const named = context.req.param('notice') ?? ''
  const kind = PAY_NOTICES.find((one) => one === named.replace(/\.pdf$/, ''))
  const fiscalYear = yearOf(context.req.param('year'))
  if (kind === undefined || fiscalYear === undefined) return notFoundPage()
  const person = context.req.param('person') ?? ''
  const sheet = await payNotice(desk, session.who, { person, fiscalYear, kind, on })
  if (sheet !== undefined && named === kind)
    return payNoticePage(request, sheet, { person, fiscalYear, kind })
  return await printedSheet(request, `${kind}-${person}-${fiscalYear}`, sheet)
}
