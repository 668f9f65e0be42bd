import { invite, managedLogins } from '../desk/accounts/administration.ts'
import { heldRoster, holdRoster, keepReport } from '../desk/held-roster.ts'
import {
  checkRoster,
  importRoster,
  invitationsOf,
  ROSTER_POWER,
  type RosterReport,
} from '../desk/import-roster.ts'
import { baseName } from '../desk/roster-file.ts'
import { rosterReportCsv } from '../desk/roster-report.ts'
import { rosterCsvTemplate, rosterTemplate } from '../desk/roster-template.ts'
import { managesAccounts, needsReauthentication, type Session } from '../desk/sessions.ts'
import { siteOf } from './from.ts'
import type { Handler } from './handler.ts'
import { notAllowedPage, notFoundPage } from './pages/errors.ts'
import { type Invited, rosterCheckPage, rosterPage, rosterSavedPage } from './pages/roster.ts'
import { download, type Page, type PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Pages of the roster of an agency: template, upload, check before anything is saved, report. */
export const ROSTER_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.roster,
    shows: 'organisation',
    get: allowed((request) => Promise.resolve(rosterPage(request))),
    post: allowed(upload),
  },
  {
    route: ROUTES.rosterTemplate,
    shows: 'organisation',
    get: allowed(template),
  },
  {
    route: ROUTES.rosterCheck,
    shows: 'organisation',
    get: allowed(check),
    post: allowed(save),
  },
  {
    route: ROUTES.rosterReport,
    shows: 'organisation',
    get: allowed(report),
  },
]

type Answer = Promise<Page | Response>

/** Only for seats that hold the power; for the others there is nothing under the form's own address. */
function allowed(work: (request: PageRequest) => Answer): (request: PageRequest) => Answer {
  return async (request) => {
    const { who } = request.session
    if (who.powers.includes(ROSTER_POWER)) return await work(request)
    return request.path === ROUTES.roster.pattern
      ? notAllowedPage(`${who.title} does not hold the power to import a roster`)
      : notFoundPage()
  }
}

async function template({ context }: PageRequest): Answer {
  const name = context.req.param('name') ?? ''
  if (name === 'roster.xlsx') return download('roster-template.xlsx', XLSX, await rosterTemplate())
  const csv = name.endsWith('.csv') ? rosterCsvTemplate(name.slice(0, -4)) : undefined
  return csv === undefined ? notFoundPage() : download(csv.fileName, 'text/csv; charset=utf-8', csv.text)
}

/** Reads the file and holds it for the check; a file that can't be read is refused on the form. */
async function upload(request: PageRequest): Answer {
  const { desk, session, context } = request
  const { file } = await context.req.parseBody()
  if (!(file instanceof File) || file.name === '') {
    const message = 'No file was chosen; choose an XLSX workbook or a CSV file'
    return rosterPage(request, [{ field: 'file', value: null, message, code: 'invalid-input' }])
  }
  const sent = { bytes: new Uint8Array(await file.arrayBuffer()), fileName: baseName(file.name) }
  const outcome = await checkRoster(desk, session.who, sent, { invites: await managedLogins(desk, session) })
  if (outcome.kind === 'invalid') return rosterPage(request, outcome.problems)
  if (outcome.kind !== 'done') return notAllowedPage('This seat cannot import a roster')
  const name = await holdRoster(desk, ownerOf(session), sent)
  return context.redirect(ROUTES.rosterCheck.href({ check: name }), 303)
}

async function check(request: PageRequest): Answer {
  const found = await checked(request)
  if (found === undefined) return gone(request)
  return rosterCheckPage(request, found, nameOf(request))
}

async function save(request: PageRequest): Answer {
  const { desk, session, context } = request
  const name = nameOf(request)
  const held = await heldRoster(desk, ownerOf(session), name)
  if (held === undefined || 'report' in held) return gone(request)
  if (managesAccounts(session) && needsReauthentication(session, desk.now())) {
    const found = await checked(request)
    if (found !== undefined && invitationsOf(found).length > 0) {
      return context.redirect(ROUTES.accountConfirm.href({ next: context.req.path }), 303)
    }
  }
  const outcome = await importRoster(desk, session.who, held.file, {
    invites: await managedLogins(desk, session),
  })
  if (outcome.kind === 'not-allowed') return notAllowedPage(outcome.message)
  if (outcome.kind !== 'done') return gone(request)
  const done = outcome.value
  await keepReport(desk, ownerOf(session), name, rosterReportCsv(done.rows))
  return rosterSavedPage(done, name, await invited(request, done))
}

async function report(request: PageRequest): Answer {
  const { desk, session } = request
  const held = await heldRoster(desk, ownerOf(session), nameOf(request))
  if (held === undefined) return notFoundPage()
  if ('report' in held) return csvOf(held.fileName, held.report)
  const found = await checked(request)
  return found === undefined ? notFoundPage() : csvOf(found.fileName, rosterReportCsv(found.rows))
}

function csvOf(fileName: string, text: string): Response {
  return download(`report-${fileName.replace(/\.\w+$/, '')}.csv`, 'text/csv; charset=utf-8', text)
}

/** What would come of the held file now: the record may have moved on since it was sent. */
async function checked({ desk, session, context }: PageRequest): Promise<RosterReport | undefined> {
  const held = await heldRoster(desk, ownerOf(session), context.req.param('check') ?? '')
  if (held === undefined || 'report' in held) return undefined
  const outcome = await checkRoster(desk, session.who, held.file, {
    invites: await managedLogins(desk, session),
  })
  return outcome.kind === 'done' ? outcome.value : undefined
}

/** Invites those of the sheet Accounts, each by a link that is shown once. */
async function invited({ desk, session, context }: PageRequest, done: RosterReport): Promise<Invited[]> {
  const all: Invited[] = []
  for (const { login, name, person } of invitationsOf(done)) {
    const made = await invite(desk, session, { login, name, person })
    const { origin } = siteOf(context)
    all.push(
      made.kind === 'done'
        ? { login, name, href: `${origin}${ROUTES.signInLink.href({ token: made.value.secret })}` }
        : { login, name },
    )
  }
  return all
}

function gone(request: PageRequest): Page {
  const message =
    'This check is over: it was saved, it is older than an hour, or it was made in another session. Send the file again'
  return { ...rosterPage(request, [{ field: 'file', value: null, message, code: 'not-found' }]), status: 404 }
}

function nameOf({ context }: PageRequest): string {
  return context.req.param('check') ?? ''
}

/** Whose check it is: the account's, which outlives a new authentication; behind a one-click seat the session's. */
function ownerOf({ account, id }: Session): string {
  return account?.id ?? id
}
