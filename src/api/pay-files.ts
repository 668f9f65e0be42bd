import type { Context, Hono } from 'hono'
import type { IsoDate } from '../base/dates.ts'
import { isAskedYear } from '../desk/asked-day.ts'
import type { Desk } from '../desk/desk.ts'
import { reportNamed, reportTable } from '../desk/pay-report-files.ts'
import { payReports } from '../desk/pay-reports.ts'
import { baseName } from '../desk/roster-file.ts'
import {
  checkSheetFile,
  type FileChecked,
  PASTED,
  proposeSheetFile,
  sheetGivenAway,
  type SheetNamed,
} from '../desk/sheet-file.ts'
import type { Principal } from '../desk/who.ts'
import { answer, invalidAnswer, notFound } from './answers.ts'

/** What every endpoint is given: the seat, and the desk as it sees it. */
type Seat = { Variables: { who: Principal; seen: Desk; stale?: boolean } }

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv; charset=utf-8'

/** Worksheets as files, out and back in, and the reports on them. Money in the tables is in dollars. */
export function payFilesOn(app: Hono<Seat>, desk: Desk): void {
  app.get('/api/pay/worksheets/:unit/:year/file', async (context) => {
    const named = sheetNamed(context, context.get('seen'))
    if (named === undefined) return notFound(context)
    const format = context.req.query('format') ?? 'xlsx'
    if (format !== 'csv' && format !== 'xlsx') return wrong(context, 'format', format, 'expected csv or xlsx')
    const file = await sheetGivenAway(context.get('seen'), context.get('who'), named, format)
    if (file === undefined) return notFound(context)
    const headers = { 'content-type': format === 'csv' ? CSV : XLSX }
    return new Response(typeof file === 'string' ? file : new Uint8Array(file), { headers })
  })
  app.post('/api/pay/worksheets/:unit/:year/file', async (context) => await takeSheet(desk, context))
  app.get('/api/pay/worksheets/:unit/:year/reports/:report', async (context) => {
    const seen = context.get('seen')
    const named = sheetNamed(context, seen)
    const report = reportNamed(context.req.param('report'))
    if (named === undefined || report === undefined) return notFound(context)
    const reports = await payReports(seen, context.get('who'), named, 'api')
    const tables = reports === undefined ? [] : reportTable(reports, report)
    return tables.length === 0 ? notFound(context) : context.json({ report, on: named.on, tables })
  })
}

/** Checks a worksheet that comes back, or with check=false proposes its changes: all of them, or none. */
async function takeSheet(desk: Desk, context: Context<Seat>): Promise<Response> {
  const named = sheetNamed(context, desk)
  if (named === undefined) return notFound(context)
  const check = context.req.query('check') ?? 'false'
  if (check !== 'true' && check !== 'false') return wrong(context, 'check', check, 'expected true or false')
  const pasted = context.req.header('content-type')?.startsWith('text/tab-separated-values') === true
  const file = {
    bytes: new Uint8Array(await context.req.arrayBuffer()),
    fileName: pasted ? PASTED : baseName(context.req.query('fileName') ?? 'worksheet'),
  }
  if (check === 'true') {
    const outcome = await checkSheetFile(desk, context.get('who'), named, file)
    if (outcome.kind !== 'done') return answer(context, outcome)
    return answer(context, { kind: 'done', value: { saved: false, ...toldOf(outcome.value) } })
  }
  const outcome = await proposeSheetFile(desk, context.get('who'), named, file)
  if (outcome.kind !== 'done') return answer(context, outcome)
  const { acted } = outcome.value
  const value = { saved: true, says: acted.says, entries: acted.entries.length, ...toldOf(outcome.value) }
  return answer(context, { kind: 'done', value })
}

function toldOf({ checked, fileName }: FileChecked) {
  const { counts, notNamed, versioned, unread, lines, result } = checked
  return { fileName, counts, notNamed, versioned, unread, rows: lines, pool: result.pool }
}

/** Which worksheet is asked for, on which day; undefined where the address names no year. */
function sheetNamed(context: Context<Seat>, desk: Desk): SheetNamed | undefined {
  const { unit = '', year = '' } = context.req.param() as { unit?: string; year?: string }
  if (!isAskedYear(year)) return undefined
  return { unit, fiscalYear: Number(year), on: (context.req.query('on') ?? desk.today()) as IsoDate }
}

function wrong(context: Context, field: string, value: string, message: string): Response {
  return invalidAnswer(context, [{ field, value, message, code: 'invalid-input' }])
}
