import { paperOf } from '../desk/papers.ts'
import { proposalFile, proposalList } from '../desk/proposals.ts'
import { opensFor } from '../desk/reach.ts'
import { spacesView } from '../desk/spaces.ts'
import type { Handler } from './handler.ts'
import { notFoundPage } from './pages/errors.ts'
import { proposalsPage } from './pages/proposals/list.ts'
import { proposalPage } from './pages/proposals/proposal.ts'
import { spacesPage } from './pages/proposals/spaces.ts'
import { paperGiven } from './paper.ts'
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
      return paper === undefined ? notFoundPage() : paperGiven(paper)
    },
  },
]
