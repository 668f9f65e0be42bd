import { findAction } from '../actions/index.ts'
import { boardCaseFile } from '../desk/board-case.ts'
import { boardFile, boardList } from '../desk/boards.ts'
import { closeOutRoom, type Room } from '../desk/close-out.ts'
import { headOf } from '../desk/desk.ts'
import type { How } from '../desk/reading.ts'
import { SITTING_PAPERS, sittingPaper } from '../desk/sitting-papers.ts'
import { sittingFile, sittingRoll } from '../desk/sittings.ts'
import { turnOf } from '../desk/turns.ts'
import { triesOf, whatIfOf } from '../desk/what-if.ts'
import { RECUSAL_GROUNDS } from '../record/appraisal-terms.ts'
import { postedOf } from './form.ts'
import { table } from './exports.ts'
import type { Handler } from './handler.ts'
import { boardPage } from './pages/boards/board.ts'
import { casePage } from './pages/boards/case.ts'
import { closeOutPage } from './pages/boards/close-out.ts'
import { boardsPage } from './pages/boards/list.ts'
import { withTries } from './pages/boards/room-changes.ts'
import { ROOM_HEADS, roomCells, rowsShown } from './pages/boards/room-table.ts'
import { roomView } from './pages/boards/room-view.ts'
import { sittingPage } from './pages/boards/sitting.ts'
import { notFoundPage } from './pages/errors.ts'
import { printedSheet } from './printed.ts'
import { type Page, pageOf, type PageRequest } from './request.ts'
import { actionHref, ROUTES } from './routes.ts'

/** Boards, their sittings and cases, and the close-out of a cycle. */
export const BOARD_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.boards,
    shows: 'organisation',
    async get(request) {
      const { desk, session, on } = request
      return boardsPage(request, await boardList(desk, session.who, on))
    },
  },
  {
    route: ROUTES.board,
    shows: 'organisation',
    async get(request) {
      const { desk, session, context, on } = request
      const file = await boardFile(desk, session.who, context.req.param('id') ?? '', on)
      return file === undefined ? notFoundPage() : boardPage(request, file)
    },
  },
  {
    route: ROUTES.sitting,
    shows: 'people',
    async get(request) {
      const file = await sittingOf(request)
      return file === undefined ? notFoundPage() : sittingPage(request, file)
    },
    post: (request) => declare(request),
  },
  {
    route: ROUTES.boardCase,
    shows: 'people',
    async get(request) {
      const { desk, session, context, on } = request
      const [sitting = '', person = ''] = [context.req.param('id'), context.req.param('person')]
      const file = await boardCaseFile(desk, session.who, { sitting, person, on, how: 'page' })
      return file === undefined ? notFoundPage() : casePage(request, file, await headOf(desk))
    },
  },
  {
    route: ROUTES.sittingPaper,
    shows: 'people',
    get: (request) => printed(request),
  },
  {
    route: ROUTES.closeOutTable,
    shows: 'people',
    async get(request) {
      const format = request.context.req.param('format')
      if (format !== 'csv' && format !== 'xlsx') return notFoundPage()
      const room = await roomOf(request, 'export')
      if (room === undefined) return notFoundPage()
      const { rows } = rowsShown(room, viewOf(request, room))
      return await table(request, `close-out-${room.unit}`, ROOM_HEADS, roomCells(room, rows))
    },
  },
  {
    route: ROUTES.closeOut,
    shows: 'people',
    get: (request) => showRoom(request),
  },
]

async function sittingOf({ desk, session, context, on }: PageRequest) {
  return await sittingFile(desk, session.who, context.req.param('id') ?? '', { on, how: 'page' })
}

/** Relations chosen on the page of the sitting lead to the form that settles them, filled in. */
async function declare(request: PageRequest): Promise<Page | Response> {
  const file = await sittingOf(request)
  if (file?.member === undefined) return notFoundPage()
  const posted = await postedOf(request.context)
  const declared = file.cases.flatMap(({ person }) => {
    const ground = RECUSAL_GROUNDS.find((one) => one === posted[`ground-${person}`])
    return ground === undefined ? [] : [{ person, ground }]
  })
  const { id, unit } = file.sitting
  const given = { unit, sitting: id, back: ROUTES.sitting.href({ id }) }
  const rows = declared.length === 0 ? {} : { declared: JSON.stringify(declared) }
  return request.context.redirect(actionHref('boards/settle-recusals', { ...given, ...rows }), 303)
}

/** A paper of the sitting as PDF. */
async function printed(request: PageRequest): Promise<Page | Response> {
  const { desk, session, context, on } = request
  const name = context.req.param('paper')
  const paper = SITTING_PAPERS.find((one) => `${one}.pdf` === name)
  if (paper === undefined) return notFoundPage()
  const sitting = context.req.param('id') ?? ''
  const sheet = await sittingPaper(desk, session.who, { sitting, paper, on })
  return await printedSheet(request, `${sitting}-${paper}`, sheet)
}

async function roomOf(request: PageRequest, how: How): Promise<Room | undefined> {
  const { desk, session, context, query, on } = request
  const year = context.req.param('year') ?? ''
  if (!/^\d{4}$/.test(year)) return undefined
  const unit = context.req.param('unit') ?? ''
  const asked = { unit, fiscalYear: Number(year), whatIf: whatIfOf(query), on, how }
  return await closeOutRoom(desk, session.who, asked)
}

function viewOf(request: PageRequest, { unit, cycle, whatIf }: Room) {
  return roomView(request, { unit, fiscalYear: cycle.fiscalYear }, whatIf, pageOf(request.query['page']))
}

async function showRoom(request: PageRequest): Promise<Page | Response> {
  const { desk, session, query, on, context } = request
  const room = await roomOf(request, 'page')
  if (room === undefined) return notFoundPage()
  const view = viewOf(request, room)
  // A try is a step in the address: the page that shows it can be kept, sent and gone back from.
  const tries = triesOf(query['move'] ?? `${query['person'] ?? ''}.${query['level'] ?? ''}`)
  if (tries.length > 0) return context.redirect(`${view.href(withTries(room.whatIf, tries))}#try`, 303)
  const sitting = room.seat === undefined ? undefined : await sittingRoll(desk, room.seat)
  const sign = 'appraisal/sign-distribution'
  return closeOutPage(request, room, {
    view,
    sitting,
    basis: await headOf(desk),
    sign: findAction(sign) === undefined ? undefined : await turnOf(desk, session.who, sign, room.unit, on),
  })
}
