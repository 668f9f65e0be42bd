import { shareOf } from '../base/money.ts'
import { clocksIcs } from '../desk/ics.ts'
import { csv, reportCsv } from '../desk/listings.ts'
import { clocksGivenAway, peopleGivenAway, positionList } from '../desk/lists.ts'
import { listingById } from '../desk/listings.ts'
import { listingProgram, officeProgram } from '../desk/program.ts'
import { xlsx } from '../desk/spreadsheet.ts'
import { officesOf } from '../desk/offices.ts'
import type { Handler } from './handler.ts'
import { notFoundPage } from './pages/errors.ts'
import { peopleQuery } from './pages/people.ts'
import { positionQuery } from './pages/positions.ts'
import { spanOf } from './program-handlers.ts'
import { download, type Page, type PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

const ALL = 20_000
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** What a cell of a table holds. */
export type Cell = string | number | null

/** Files to keep: tables as CSV and XLSX, answers as JSON, clocks as ICS. What they hold is what the pages show. */
export const EXPORT_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.programTable,
    shows: 'listing',
    async get(request) {
      const program = await listingProgram(
        request.desk,
        request.session.who,
        request.query['unit'],
        request.on,
      )
      if (program === undefined) return notFoundPage()
      const heads = [
        'Department or agency',
        'Code',
        'On board',
        'Career',
        'Noncareer',
        'Limited term',
        'Limited emergency',
        'Noncareer % of on board (indication)',
        'Vacant',
        'Allocation',
        '25% limit',
      ]
      const rows = program.lines.map((line): Cell[] => [
        line.name,
        line.unit,
        line.onBoard,
        line.counts.career,
        line.counts.noncareer,
        line.counts.limitedTerm,
        line.counts.limitedEmergency,
        (shareOf(line.counts.noncareer, line.onBoard) ?? 0) / 100,
        line.vacant,
        line.counts.allocated ?? null,
        line.limit.explanation.answer,
      ])
      return await table(request, 'program', heads, rows)
    },
  },
  {
    route: ROUTES.answer,
    shows: 'listing',
    async get(request) {
      const { desk, session, query, context, on } = request
      const key = context.req.param('key') ?? ''
      const unit = query['unit']
      const office =
        unit !== undefined &&
        query['source'] !== 'listing' &&
        (await officesOf(desk, session.who)).includes(unit)
      const program = office
        ? await officeProgram(desk, session.who, on, unit)
        : await listingProgram(desk, session.who, unit, on)
      if (program === undefined) return notFoundPage()
      const limits = [
        ...program.limits,
        ...('lines' in program ? program.lines.map((line) => line.limit) : []),
      ]
      const limit = limits.find((one) => one.key === key)
      if (limit === undefined) return notFoundPage()
      const answer = { asked: limit.label, unit: unit ?? 'US', on, explanation: limit.explanation }
      return download(
        `answer-${key}-${on}.json`,
        'application/json; charset=utf-8',
        `${JSON.stringify(answer, null, 2)}\n`,
      )
    },
  },
  {
    route: ROUTES.positionsTable,
    shows: 'positions',
    async get(request) {
      const list = await positionList(request.desk, request.session.who, positionQuery(request, 1), ALL)
      const heads = [
        'Position',
        'Agency',
        'Office',
        'Duty station',
        'Appointment',
        'State',
        'Incumbent',
        'Since',
        'Expires',
        'Source',
        'Oddities',
        'Identifier',
      ]
      const rows = list.rows.map((row): Cell[] => [
        row.title,
        row.agency_name,
        row.unit_name,
        row.location,
        row.appointment ?? '',
        row.state,
        row.person_name ?? '',
        row.begin_on ?? '',
        row.expires_on ?? '',
        row.source,
        row.flags.join('; '),
        row.id,
      ])
      return await table(request, 'positions', heads, rows)
    },
  },
  {
    route: ROUTES.peopleTable,
    shows: 'people',
    async get(request) {
      const { desk, session, context } = request
      if (!isFormat(context.req.param('format'))) return notFoundPage()
      const list = await peopleGivenAway(desk, session.who, peopleQuery(request, 1), 'export', ALL)
      const heads = ['Name', 'Appointment', 'Position', 'Office', 'Since', 'Expires', 'Source', 'Identifier']
      const rows = list.rows.map((row): Cell[] => [
        row.name,
        row.appointment ?? '',
        row.title ?? '',
        row.unit_name ?? '',
        row.begin_on ?? '',
        row.expires_on ?? '',
        row.source,
        row.id,
      ])
      return await table(request, 'people', heads, rows)
    },
  },
  {
    route: ROUTES.calendarIcs,
    shows: 'people',
    async get(request) {
      const { desk, session, query, on } = request
      const rows = await clocksGivenAway(desk, session.who, {
        on,
        ...spanOf(request),
        unit: query['unit'],
        source: query['source'],
      })
      return download('cadre-clocks.ics', 'text/calendar; charset=utf-8', clocksIcs(rows, desk.now()))
    },
  },
  {
    route: ROUTES.importCsv,
    shows: 'listing',
    async get({ desk, context }) {
      const id = context.req.param('id') ?? ''
      if ((await listingById(desk, id)) === undefined) return notFoundPage()
      return download(`report-${id}.csv`, 'text/csv; charset=utf-8', await reportCsv(desk, id))
    },
  },
]

function isFormat(format: string | undefined): boolean {
  return format === 'csv' || format === 'xlsx'
}

/** A table as CSV or XLSX, by the format of the address. */
export async function table(
  { context, on }: PageRequest,
  name: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Page | Response> {
  switch (context.req.param('format')) {
    case 'csv':
      return download(`${name}-${on}.csv`, 'text/csv; charset=utf-8', csv(heads, rows))
    case 'xlsx':
      return download(`${name}-${on}.xlsx`, XLSX, await xlsx(name, heads, rows))
    default:
      return notFoundPage()
  }
}
