import type { BoardLine } from '../../../desk/boards.ts'
import { type Column, dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, dateElement, shortDate } from '../../components/formats.ts'
import { html, link } from '../../components/markup.ts'
import type { Page, PageRequest } from '../../request.ts'
import { ROUTES } from '../../routes.ts'
import { inWords, kindWords, lacksTag, stateTag, stepLink } from './words.ts'

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Board' },
  { key: 'state', label: 'State' },
  { key: 'lacks', label: 'What is missing' },
  { key: 'members', label: 'Members', numeric: true },
  { key: 'career', label: 'Career', numeric: true },
  { key: 'sitting', label: 'Last sitting' },
]

/** The boards that a seat may see, those that lack something first. */
export function boardsPage(request: PageRequest, boards: readonly BoardLine[]): Page {
  const { on, session } = request
  const lacking = boards.filter(({ lacks }) => lacks.length > 0)
  const ordered = [...lacking, ...boards.filter((board) => !lacking.includes(board))]
  return {
    title: 'Boards',
    part: 'boards',
    body: html`<h1>Boards: ${lacking.length === 0 ? `${count(boards.length)}, none lacks anything` : `${count(lacking.length)} of ${counted(boards.length, 'lacks', 'lack')} something`}</h1><p class="c-sub">On ${shortDate(on)}. A board acts when it has at least three members, more than half of them career where a career executive is judged, and notice of each member has been published.</p>${dataTable(
      {
        caption: 'Boards',
        stack: true,
        columns: COLUMNS,
        rows: ordered.map(rowOf),
        empty: 'There is no board that your seat may see.',
      },
    )}<p class="c-s">${stepLink(request, 'boards/charter-board', { unit: session.who.unit, back: ROUTES.boards.href() })}</p>`,
  }
}

function rowOf(board: BoardLine): Row {
  const { sitting, alternates } = board
  return {
    name: html`${link({ href: ROUTES.board.href({ id: board.id }), label: board.name })}<br><span class="c-xs">${kindWords(board.kind)}, ${board.unitName}${board.interim && ', interim charter'}</span>`,
    state: lacksTag(board.lacks),
    lacks: board.lacks.length === 0 ? 'Nothing' : inWords(board.lacks),
    members: html`${count(board.members)}${alternates > 0 && html`<br><span class="c-xs">${counted(alternates, 'alternate')}</span>`}`,
    career: count(board.career),
    sitting:
      sitting === undefined
        ? ''
        : html`${link({ href: ROUTES.sitting.href({ id: sitting.id }), label: shortDate(sitting.on) })} ${stateTag(sitting.state)}`,
  }
}

/** The sittings of a board. */
export function sittingsTable(
  sittings: readonly {
    id: string
    held_on: string
    fiscal_year: number
    state: Parameters<typeof stateTag>[0]
    unit_id: string
  }[],
) {
  return dataTable({
    caption: 'Sittings',
    stack: true,
    columns: [
      { key: 'on', label: 'Held on' },
      { key: 'year', label: 'Cycle' },
      { key: 'state', label: 'State' },
    ],
    rows: sittings.toReversed().map(
      (row): Row => ({
        on: html`<a class="usa-link" href="${ROUTES.sitting.href({ id: row.id })}">${dateElement(row.held_on as Parameters<typeof dateElement>[0])}</a>`,
        year: html`<a class="usa-link" href="${ROUTES.closeOut.href({ unit: row.unit_id, year: String(row.fiscal_year) })}">FY${row.fiscal_year} close-out</a>`,
        state: stateTag(row.state),
      }),
    ),
    empty: 'No sitting is called, or your seat sees none.',
  })
}
