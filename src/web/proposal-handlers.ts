import { paperOf } from '../desk/papers.ts'
import { proposalFile, proposalList } from '../desk/proposals.ts'
import { opensFor } from '../desk/reach.ts'
import { spacesView } from '../desk/spaces.ts'
import type { Handler } from './handler.ts'
import { notFoundPage } from './pages/errors.ts'
import { proposalsPage } from './pages/proposals/list.ts'
import { proposalPage } from './pages/proposals/proposal.ts'
import { spacesPage } from './pages/proposals/spaces.ts'
import { pageOf } from './request.ts'
import { ROUTES } from './routes.ts'

/** Positions on their way: proposals, their papers, and the requests for spaces. */
export const PROPOSAL_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.proposals,
    shows: 'positions',
    async get(request) {
      const { desk, session, query, on } = request
      const page = pageOf(query['page'])
      const list = await proposalList(desk, session.who, { on, page, all: query['show'] === 'all' })
      return proposalsPage(request, list, page)
    },
  },
  {
    route: ROUTES.proposal,
    shows: 'positions',
    async get(request) {
      const { desk, session, context, on } = request
      const file = await proposalFile(desk, session.who, context.req.param('id') ?? '', on)
      if (file === undefined) return notFoundPage()
      return proposalPage(request, file, await opensFor(desk, session.who, on))
    },
  },
  {
    route: ROUTES.spaces,
    shows: 'positions',
    async get(request) {
      const { desk, session, query, on } = request
      const view = await spacesView(desk, session.who, { unit: query['unit'], on })
      if (view === undefined) return notFoundPage()
      return spacesPage(request, view, await opensFor(desk, session.who, on))
    },
  },
  {
    route: ROUTES.paper,
    shows: 'positions',
    async get({ desk, session, context }) {
      const paper = await paperOf(desk, session.who, context.req.param('id') ?? '')
      return paper === undefined ? notFoundPage() : given(paper)
    },
  },
]

/** What a browser may be told a paper is; anything else is bytes to keep. */
const KNOWN: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
])

/** A paper to keep, never shown in place: under its own name, without any folder. */
function given({ name, mediaType, bytes }: { name: string; mediaType: string; bytes: Uint8Array }): Response {
  const own = (name.split(/[/\\]/).at(-1) ?? '').toWellFormed()
  const plain = own.replaceAll(/[^A-Za-z0-9._-]/g, '-')
  const encoded = encodeURIComponent(own).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': KNOWN.has(mediaType) ? mediaType : 'application/octet-stream',
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'x-content-type-options': 'nosniff',
    },
  })
}
