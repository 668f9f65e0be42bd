import { addDays } from '../base/dates.ts'
import { appraisalTasks } from '../desk/appraisal-tasks.ts'
import { auditEntry, auditList } from '../desk/auditing.ts'
import { verifyJournal } from '../desk/checks.ts'
import { remindersFor } from '../desk/cycle-late.ts'
import { clockList } from '../desk/lists.ts'
import { listingProgram, officeProgram } from '../desk/program.ts'
import { openChangeCount, seesRegister } from '../desk/powers.ts'
import { noticesFor } from '../desk/openings.ts'
import { opensFor } from '../desk/reach.ts'
import { agencyChoices, topUnits, unitFile } from '../desk/units.ts'
import { rankTasks } from '../desk/rank-tasks.ts'
import { waitingFor } from '../desk/waiting.ts'
import type { Handler } from './handler.ts'
import { auditPage, entryPage } from './pages/audit.ts'
import { calendarPage } from './pages/calendar.ts'
import { notAllowedPage, notFoundPage } from './pages/errors.ts'
import { homePage } from './pages/home.ts'
import { listingProgramPage } from './pages/program/listing.ts'
import { officeProgramPage } from './pages/program/office.ts'
import { organisationPage, unitPage } from './pages/organisation.ts'
import { dayOf, pageOf, type PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

const SOON = 90
const YEAR = 365

/** The span of days that a calendar is asked for: a year from the day, unless said. */
export function spanOf(request: PageRequest) {
  const from = dayOf(request.query['from'], request.on)
  return { from, to: dayOf(request.query['to'], addDays(from, YEAR)) }
}

/** Pages about the program as a whole. */
export const PROGRAM_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.home,
    shows: 'people',
    async get(request) {
      const { desk, session, today } = request
      const source = session.who.unit === undefined ? undefined : 'record'
      const { rows } = await clockList(desk, session.who, {
        on: today,
        from: today,
        to: addDays(today, SOON),
        source,
      })
      const office =
        session.who.people === 'component' ? await officeProgram(desk, session.who, today) : undefined
      const open = await openChangeCount(desk, session.who)
      const notices = await noticesFor(desk, session.who)
      const waiting = await waitingFor(desk, session.who, today)
      const appraisal = await appraisalTasks(desk, session.who, today)
      return homePage(
        request,
        rows,
        office,
        await opensFor(desk, session.who, today),
        notices,
        {
          waiting,
          appraisal,
          reminders: await remindersFor(desk, session.who, appraisal, today),
          ranks: await rankTasks(desk, session.who, today),
        },
        open,
      )
    },
  },
  {
    route: ROUTES.program,
    shows: 'positions',
    async get(request) {
      const { desk, session, context, on } = request
      const office =
        session.who.unit !== undefined && (await officeProgram(desk, session.who, on)) !== undefined
      return context.redirect(
        office ? ROUTES.office.href(request.query) : ROUTES.government.href(request.query),
        303,
      )
    },
  },
  {
    route: ROUTES.office,
    shows: 'positions',
    async get(request) {
      const { desk, session, on } = request
      const program = await officeProgram(desk, session.who, on, request.query['office'])
      if (program !== undefined) {
        return officeProgramPage(program, request, await opensFor(desk, session.who, on))
      }
      return notAllowedPage(
        'The program of this office is not shown to your seat, or no office of record stands yet',
      )
    },
  },
  {
    route: ROUTES.government,
    shows: 'listing',
    async get(request) {
      const program = await listingProgram(request.desk, request.session.who, undefined, request.on)
      return program === undefined ? notFoundPage() : listingProgramPage(program, request)
    },
  },
  {
    route: ROUTES.agency,
    shows: 'listing',
    async get(request) {
      const { desk, session, context, on } = request
      const program = await listingProgram(desk, session.who, context.req.param('unit'), on)
      return program === undefined ? notFoundPage() : listingProgramPage(program, request)
    },
  },
  {
    route: ROUTES.organisation,
    shows: 'organisation',
    async get(request) {
      return organisationPage(await topUnits(request.desk), seesRegister(request.session.who))
    },
  },
  {
    route: ROUTES.unit,
    shows: 'organisation',
    async get(request) {
      const { desk, session, context, on } = request
      const file = await unitFile(desk, session.who, context.req.param('unit') ?? '', on)
      if (file === undefined) return notFoundPage()
      return unitPage(request, file, await opensFor(desk, session.who, on))
    },
  },
  {
    route: ROUTES.calendar,
    shows: 'people',
    async get(request) {
      const { desk, session, query, on } = request
      const span = spanOf(request)
      const { rows } = await clockList(desk, session.who, {
        on,
        ...span,
        unit: query['unit'],
        source: query['source'],
      })
      return calendarPage(request, span, rows, pageOf(query['page']), {
        units: await agencyChoices(desk),
        opens: await opensFor(desk, session.who, on),
      })
    },
  },
  {
    route: ROUTES.audit,
    shows: 'journal',
    async get(request) {
      return auditPage(request, await auditList(request.desk, request.session.who, auditQuery(request)))
    },
    async post(request) {
      const list = await auditList(request.desk, request.session.who, auditQuery(request))
      return auditPage(request, list, await verifyJournal(request.desk))
    },
  },
  {
    route: ROUTES.entry,
    shows: 'journal',
    async get({ desk, session, context }) {
      const id = context.req.param('id') ?? ''
      const found = await auditEntry(desk, session.who, id)
      return found === undefined ? notFoundPage() : entryPage(found)
    },
  },
]

function auditQuery({ query }: PageRequest) {
  const before = Number(query['before'])
  return {
    type: query['type'],
    role: query['role'],
    stream: query['stream'],
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  }
}
