import { Readable } from 'node:stream'
import {
  cancelPack,
  type PackAsked,
  packArchive,
  packOfSession,
  packPeople,
  resumePack,
  startPack,
} from '../desk/agreement-pack.ts'
import type { PackPerson } from '../desk/held-pack.ts'
import { yearOf } from './appraisal-handlers.ts'
import { postedOf } from './form.ts'
import type { Handler } from './handler.ts'
import { packPage, packRunPage } from './pages/boards/pack.ts'
import { notFoundPage } from './pages/errors.ts'
import { attached, type Page, type PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

type Answer = Promise<Page | Response>

/** The agreements of a pool as one archive: printed in the background, kept for its session alone for an hour. */
export const PACK_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.closeOutPack,
    shows: 'people',
    async get(request) {
      const found = await poolOf(request)
      return found === undefined ? notFoundPage() : packPage(request, found)
    },
    post: (request) => start(request),
  },
  {
    route: ROUTES.closeOutPackFile,
    shows: 'people',
    get: (request) => archive(request),
  },
  {
    route: ROUTES.closeOutPackRun,
    shows: 'people',
    async get(request) {
      const found = await packOf(request)
      return found === undefined ? notFoundPage() : packRunPage(request, found)
    },
    post: (request) => change(request),
  },
]

async function poolOf(
  request: PageRequest,
): Promise<{ asked: PackAsked; people: readonly PackPerson[] } | undefined> {
  const { desk, session, context, on } = request
  const fiscalYear = yearOf(context.req.param('year'))
  if (fiscalYear === undefined) return undefined
  const asked = { unit: context.req.param('unit') ?? '', fiscalYear, on }
  const people = await packPeople(desk, session.who, asked)
  return people === undefined ? undefined : { asked, people }
}

/** A pack of this session and of the pool in the address, as long as its seat keeps the pool. */
async function packOf(request: PageRequest) {
  const { desk, session } = request
  const found = await poolOf(request)
  if (found === undefined) return undefined
  const { asked } = found
  const name = nameOf(request)
  const pack = await packOfSession(desk, session.id, name)
  return pack === undefined || pack.unit !== asked.unit || pack.fiscalYear !== asked.fiscalYear
    ? undefined
    : { asked, name, pack }
}

async function start(request: PageRequest): Answer {
  const { desk, session, context } = request
  const found = await poolOf(request)
  if (found === undefined) return notFoundPage()
  const { asked, people } = found
  if (people.length === 0) return { ...packPage(request, found), status: 409 }
  const holder = { who: session.who, session: session.id }
  const pack = await startPack(desk, holder, asked, people)
  return context.redirect(runHref(asked, pack), 303)
}

async function change(request: PageRequest): Answer {
  const { desk, session, context } = request
  const found = await packOf(request)
  if (found === undefined) return notFoundPage()
  const { asked, name } = found
  const holder = { who: session.who, session: session.id }
  const step = (await postedOf(context))['do']
  if (step === 'cancel') await cancelPack(desk, session.id, name)
  if (step === 'resume') await resumePack(desk, holder, asked, name)
  return context.redirect(runHref(asked, name), 303)
}

async function archive(request: PageRequest): Answer {
  const found = await packOf(request)
  const pieces =
    found === undefined ? undefined : await packArchive(request.desk, request.session.id, found.name)
  if (found === undefined || pieces === undefined) return notFoundPage()
  const { unit, fiscalYear } = found.asked
  const body = Readable.toWeb(Readable.from(pieces))
  return attached(`agreements-${unit}-FY${fiscalYear}.zip`, 'application/zip', body)
}

function runHref({ unit, fiscalYear }: PackAsked, pack: string): string {
  return ROUTES.closeOutPackRun.href({ unit, year: String(fiscalYear), pack })
}

function nameOf({ context }: PageRequest): string {
  return context.req.param('pack') ?? ''
}
