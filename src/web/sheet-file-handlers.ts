import { heldRoster, holdRoster, keepReport } from '../desk/held-roster.ts'
import { baseName, type RosterFile } from '../desk/roster-file.ts'
import type { Session } from '../desk/sessions.ts'
import {
  checkSheetFile,
  PASTED,
  proposeSheetFile,
  SHEET_POWER,
  sheetGivenAway,
  sheetOnRecord,
  sheetReportCsv,
  type FileChecked,
  type SheetNamed,
} from '../desk/sheet-file.ts'
import type { Problem } from '../base/outcome.ts'
import { yearOf } from './appraisal-handlers.ts'
import type { Handler } from './handler.ts'
import { notAllowedPage, notFoundPage } from './pages/errors.ts'
import { sheetCheckPage, sheetFilePage, sheetProposedPage } from './pages/pay/sheet-file.ts'
import { download, type Page, type PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv; charset=utf-8'

/** The worksheet as a file: taken out, sent back, checked, proposed. */
export const SHEET_FILE_HANDLERS: readonly Handler[] = [
  { route: ROUTES.payWorksheetTable, shows: 'people', get: give },
  {
    route: ROUTES.payWorksheetFile,
    shows: 'people',
    get: (request) => form(request, []),
    post: take,
  },
  { route: ROUTES.payWorksheetReport, shows: 'people', get: report },
  { route: ROUTES.payWorksheetCheck, shows: 'people', get: check, post: propose },
]

type Answer = Promise<Page | Response>

/** Which worksheet the address names; undefined where it names no year. */
export function sheetNamed({ context, on }: PageRequest): SheetNamed | undefined {
  const fiscalYear = yearOf(context.req.param('year'))
  return fiscalYear === undefined ? undefined : { unit: context.req.param('unit') ?? '', fiscalYear, on }
}

async function give(request: PageRequest): Answer {
  const { desk, session, context } = request
  const named = sheetNamed(request)
  const format = context.req.param('format')
  if (named === undefined || (format !== 'csv' && format !== 'xlsx')) return notFoundPage()
  const file = await sheetGivenAway(desk, session.who, named, format)
  if (file === undefined) return notFoundPage()
  const name = `worksheet-${named.unit}-${named.fiscalYear}-${named.on}.${format}`
  return download(name, format === 'csv' ? CSV : XLSX, file)
}

async function form(request: PageRequest, problems: readonly Problem[]): Answer {
  const { desk, session } = request
  const named = sheetNamed(request)
  const sheet = named === undefined ? undefined : await sheetOnRecord(desk, session.who, named, 'page')
  if (sheet === undefined) return notFoundPage()
  return sheetFilePage(request, sheet, problems, session.who.powers.includes(SHEET_POWER))
}

/** Reads what was sent and holds it for the check; what can't be read is refused on the form. */
async function take(request: PageRequest): Answer {
  const { desk, session, context } = request
  const named = sheetNamed(request)
  if (named === undefined) return notFoundPage()
  const sent = await sentOf(request)
  if ('field' in sent) {
    const outcome = await sheetOnRecord(desk, session.who, named, 'page')
    return outcome === undefined ? notFoundPage() : await form(request, [sent])
  }
  const outcome = await checkSheetFile(desk, session.who, named, sent)
  if (outcome.kind === 'invalid') {
    const field = sent.fileName === PASTED ? 'cells' : 'file'
    return await form(
      request,
      outcome.problems.map((problem) => ({ ...problem, field })),
    )
  }
  if (outcome.kind === 'not-allowed') return notAllowedPage(outcome.message)
  if (outcome.kind !== 'done') return notFoundPage()
  const name = await holdRoster(desk, ownerOf(session, named), sent)
  const at = { unit: named.unit, year: String(named.fiscalYear) }
  return context.redirect(ROUTES.payWorksheetCheck.href({ ...at, check: name }), 303)
}

async function sentOf({ context }: PageRequest): Promise<RosterFile | Problem> {
  const { file, cells } = await context.req.parseBody()
  if (typeof cells === 'string') return { bytes: new TextEncoder().encode(cells), fileName: PASTED }
  if (file instanceof File && file.name !== '')
    return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: baseName(file.name) }
  const message = 'No file was chosen; choose an XLSX workbook or a CSV file'
  return { field: 'file', value: null, message, code: 'invalid-input' }
}

async function check(request: PageRequest): Answer {
  const found = await checked(request)
  return found === undefined ? await gone(request) : sheetCheckPage(request, found, checkOf(request))
}

async function propose(request: PageRequest): Answer {
  const { desk, session } = request
  const named = sheetNamed(request)
  if (named === undefined) return notFoundPage()
  const owner = ownerOf(session, named)
  const held = await heldRoster(desk, owner, checkOf(request))
  if (held === undefined || 'report' in held) return await gone(request)
  const outcome = await proposeSheetFile(desk, session.who, named, held.file)
  switch (outcome.kind) {
    case 'done':
      await keepReport(desk, owner, checkOf(request), sheetReportCsv(outcome.value))
      return sheetProposedPage(outcome.value, checkOf(request))
    case 'not-allowed':
      return notAllowedPage(outcome.message)
    case 'not-found':
      return notFoundPage()
    case 'refused':
      return await refusedForm(request, outcome.reason.message)
    case 'conflict':
      return await refusedForm(request, outcome.message)
    case 'invalid':
      return await form(request, outcome.problems)
  }
}

async function refusedForm(request: PageRequest, message: string): Answer {
  return await form(request, [{ field: 'file', value: null, message, code: 'refused-by-rule' }])
}

async function report(request: PageRequest): Answer {
  const { desk, session } = request
  const named = sheetNamed(request)
  if (named === undefined) return notFoundPage()
  const held = await heldRoster(desk, ownerOf(session, named), checkOf(request))
  if (held === undefined) return notFoundPage()
  if ('report' in held) return reportOf(held.fileName, held.report)
  const found = await checked(request)
  return found === undefined ? notFoundPage() : reportOf(found.fileName, sheetReportCsv(found))
}

function reportOf(fileName: string, text: string): Response {
  return download(`report-${fileName.replace(/\.\w+$/, '')}.csv`, CSV, text)
}

/** What would come of the held file now: the record may have moved on since it was sent. */
async function checked(request: PageRequest): Promise<FileChecked | undefined> {
  const { desk, session } = request
  const named = sheetNamed(request)
  if (named === undefined) return undefined
  const held = await heldRoster(desk, ownerOf(session, named), checkOf(request))
  if (held === undefined || 'report' in held) return undefined
  const outcome = await checkSheetFile(desk, session.who, named, held.file)
  return outcome.kind === 'done' ? outcome.value : undefined
}

async function gone(request: PageRequest): Answer {
  const message =
    'This check is over: it was proposed, it is older than an hour, or it was made in another session. Send the file again'
  const page = await form(request, [{ field: 'file', value: null, message, code: 'not-found' }])
  return page instanceof Response ? page : { ...page, status: 404 }
}

function checkOf({ context }: PageRequest): string {
  return context.req.param('check') ?? ''
}

/** Whose check of which worksheet it is: what is held for another, or as a roster, isn’t found under it. */
function ownerOf({ account, id }: Session, { unit, fiscalYear }: SheetNamed): string {
  return `${account?.id ?? id}/worksheet/${unit}/${fiscalYear}`
}
