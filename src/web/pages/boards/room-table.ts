import type { Room, RoomRow } from '../../../desk/close-out.ts'
import { isTop, levelOnRecord } from '../../../record/close-out/pool.ts'
import { bandsOf, orderedRows, type RowOrder } from '../../../record/close-out/order.ts'
import { chosenColumns, columnChoice } from '../../components/column-choice.ts'
import { type Column, dataTable, type Row } from '../../components/data-table.ts'
import { filterForm } from '../../components/filter-form.ts'
import { count, counted } from '../../components/formats.ts'
import { type Content, type Html, html, link } from '../../components/markup.ts'
import { pager } from '../../components/pager.ts'
import { statusTag } from '../../components/tags.ts'
import type { PageRequest } from '../../request.ts'
import { actionHref, ROUTES } from '../../routes.ts'
import type { RoomView, Show } from './room-view.ts'
import { groundWords, stepLink } from './words.ts'

/** How many rows a page of the table has. */
const ROWS = 100
/** How many points below the line still count as near it. */
const NEAR = 25

/** The columns of the table; the first names the row. */
export const ROOM_COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Executive' },
  { key: 'initial', label: 'Initial', numeric: true },
  { key: 'score', label: 'Score', numeric: true },
  { key: 'above', label: 'Points above line', numeric: true },
  { key: 'board', label: 'Board recommends' },
  { key: 'tries', label: 'Try level' },
  { key: 'reason', label: 'Reason' },
  { key: 'recusals', label: 'Recusal and who sits' },
  { key: 'final', label: 'Final', numeric: true },
  { key: 'last', label: 'Last year', numeric: true },
  { key: 'component', label: 'Component' },
]

/** The columns that are shown unless others are chosen. */
const USUAL = ['initial', 'score', 'board', 'tries', 'reason', 'recusals']

/** The rows of the table: those asked for, in the order chosen, above the line first where the order ranks. */
export function rowsShown(
  room: Room,
  view: RoomView,
): { rows: readonly RoomRow[]; page: readonly RoomRow[]; from: number; line: number | undefined } {
  const byId = new Map(room.rows.map((row) => [row.person, row]))
  const asked = room.rows.filter((row) => isCareer(row) && isShown(row, view.show) && matches(row, view))
  const ordered = orderedRows(asked, view.order, bandsOf(room.terms)?.bands)
  const rows = ordered.rows.flatMap(({ person }) => byId.get(person) ?? [])
  const above = rows.filter(isAbove)
  const line = ordered.ranks && above.length > 0 && above.length < rows.length ? above.length : undefined
  const all = line === undefined ? rows : [...above, ...rows.filter((row) => !isAbove(row))]
  const from = (view.page - 1) * ROWS
  return { rows: all, page: all.slice(from, from + ROWS), from, line }
}

function isCareer({ appointment }: RoomRow): boolean {
  return appointment === 'career'
}

function isAbove(row: RoomRow): boolean {
  return isTop(row.tried ?? levelOnRecord(row))
}

function isShown(row: RoomRow, show: Show): boolean {
  switch (show) {
    case 'near':
      return isAbove(row) || row.tried !== undefined || (row.above !== undefined && row.above >= -NEAR)
    case 'recusals':
      return row.recusals.length > 0
    case 'changed':
      return row.tried !== undefined || row.changes.length > 0
    case 'reason-due':
      return row.reasonDue
    default:
      return true
  }
}

function matches({ name, title, component }: RoomRow, view: RoomView): boolean {
  if (view.component !== undefined && component !== view.component) return false
  const text = view.text?.toLowerCase()
  return text === undefined || `${name} ${title}`.toLowerCase().includes(text)
}

/** The executives of the pool with what the board says of each, and the buttons that try a level. */
export function tableSection(
  request: PageRequest,
  room: Room,
  view: RoomView,
  shown: ReturnType<typeof rowsShown>,
): Html {
  const { rows, page, line, from } = shown
  const career = room.rows.filter(isCareer)
  const how = (show: Show): number => career.filter((row) => isShown(row, show)).length
  const choice = (show: Show, words: string): Html =>
    show === view.show
      ? html`<b>${words} (${count(how(show))})</b>`
      : html`<a class="usa-link" href="${view.href({ show, page: undefined })}#executives">${words} (${count(how(show))})</a>`
  const chosen = view.columns.length === 0 ? USUAL : view.columns
  const columns = chosenColumns(ROOM_COLUMNS, chosen)
  const action = view.href({}).split('?')[0] ?? ''
  const file = (format: string): string =>
    ROUTES.closeOutTable.href(
      { unit: room.unit, year: String(room.cycle.fiscalYear), format },
      { ...view.query, sets: undefined },
    )
  const marked = page.flatMap((row, index) => (isMarked(row) ? [index] : []))
  const lineAt = line === undefined ? undefined : line - from
  return html`<section class="c-sec" id="executives"><div class="c-sech"><h2>Executives</h2><span class="c-s">Show: ${choice('near', 'near the line')} ${choice('all', 'all')} ${choice('recusals', 'recusals')} ${choice('changed', 'changed')} ${choice('reason-due', 'reason due')} ${link({ href: file('csv'), label: 'CSV' })} ${link({ href: file('xlsx'), label: 'XLSX' })}</span></div>${filters(room, view)}<p class="c-s">${orderWords(view.order)}${view.show === 'near' && ` Near the line: Levels 4–5, whatever is tried, and scores from ${NEAR} points below the line.`}</p>${columnChoice(
    {
      action,
      columns: ROOM_COLUMNS,
      chosen,
      keep: Object.fromEntries(
        Object.entries(view.query).map(([name, value]) => [
          name,
          typeof value === 'object' ? undefined : value,
        ]),
      ),
    },
  )}<form method="get" action="${action}#try">${view.kept([])}${dataTable({
    caption: 'Executives in the pool',
    wide: true,
    columns,
    rows: page.map((row) => rowOf(request, room, row, view)),
    marked: new Set(marked),
    ...(lineAt !== undefined && lineAt >= 0 && lineAt < page.length
      ? {
          lines: new Map([
            [lineAt, `Rating line: above, Levels 4–5 (${count(line ?? 0)} here). Below, Level 3 and lower.`],
          ]),
        }
      : {}),
    foot: {
      name: `${count(page.length)} shown of ${count(career.length)}`,
      board: `${count(career.filter(({ board }) => board !== undefined).length)} recommended`,
      reason: `${count(how('reason-due'))} reasons due`,
    },
    empty: 'Nobody in the pool is like this.',
  })}</form>${pager({
    page: view.page,
    pages: Math.ceil(rows.length / ROWS),
    href: (to) => `${view.href({ page: to })}#executives`,
  })}</section>`
}

const ORDERS: Readonly<Record<RowOrder, string>> = {
  score: 'Score, highest first',
  margin: 'Margin above the own level, least first',
  component: 'Component',
  name: 'Name',
}

function filters(room: Room, view: RoomView): Html {
  const components = [...new Set(room.rows.map(({ component }) => component))].sort()
  return filterForm({
    action: view.href({}).split('?')[0] ?? '',
    label: 'Find executives',
    filters: [
      { kind: 'words', name: 'q', label: 'Name or position', value: view.text },
      {
        kind: 'choice',
        name: 'component',
        label: 'Component',
        value: view.component,
        options: components.map((value) => ({ value, label: value })),
        none: 'All',
      },
      {
        kind: 'choice',
        name: 'order',
        label: 'Order the board chooses',
        value: view.order,
        options: Object.entries(ORDERS).map(([value, label]) => ({ value, label })),
        none: 'None chosen',
      },
    ],
    clearHref: view.href({ q: undefined, component: undefined, order: undefined }),
    keep: Object.fromEntries(
      Object.entries(view.query).flatMap(([name, value]) =>
        typeof value === 'string' && !['q', 'component', 'order'].includes(name) ? [[name, value]] : [],
      ),
    ),
  })
}

function orderWords(order: RowOrder | undefined): string {
  if (order === undefined) return 'By name: the law names no order, and the board has chosen none.'
  return `${ORDERS[order]}, as the board chose. An order, not advice.`
}

function isMarked(row: RoomRow): boolean {
  return row.tried !== undefined || row.reasonDue || (row.locked !== undefined && row.final === undefined)
}

function rowOf(request: PageRequest, room: Room, row: RoomRow, view: RoomView): Row {
  const { name, title, initial, score, above, final, lastYear, component, shut } = row
  const named =
    shut || room.seat === undefined
      ? html`<b>${name}</b>`
      : link({
          href: ROUTES.boardCase.href({ id: room.seat.sitting.id, person: row.person }),
          label: name,
        })
  return {
    name: html`${named}${title !== '' && html`<br><span class="c-xs">${title}</span>`}`,
    initial: shut ? 'shut' : (initial ?? 'none'),
    score: score ?? '',
    above: above ?? '',
    board: shut ? 'shut to you' : boardCell(row),
    tries: triesCell(row),
    reason: shut ? '' : reasonCell(request, room, row, view),
    recusals: recusalCell(request, room, row, view),
    final: final ?? '',
    last: lastYear ?? '',
    component,
  }
}

function boardCell({ board, initial, final, tried, locked }: RoomRow): Content {
  const level = board ?? initial
  if (level === undefined) return 'not rated'
  const words =
    board === undefined ? html`<span class="c-xs">none yet; initial ${level}</span>` : String(board)
  return html`${words} ${board !== undefined && board !== initial && statusTag({ tone: 'plain', words: `Changed from ${initial ?? 'none'}` })} ${final !== undefined && statusTag({ tone: 'ok', words: `Final ${final}` })} ${tried !== undefined && statusTag({ tone: 'soon', words: `What-if: ${tried}, was ${final ?? level}` })}${locked !== undefined && final === undefined && html` ${statusTag({ tone: 'bad', words: 'Held' })}`}`
}

/** Buttons for the levels next to the one that stands. */
function triesCell(row: RoomRow): Content {
  const level = row.tried ?? levelOnRecord(row)
  if (row.shut || row.locked !== undefined || level === undefined) return ''
  const levels = [level - 1, level + 1].filter((one) => one >= 1 && one <= 5)
  return html`<span class="c-acts nw c-tries">${levels.map((one) => html`<button class="usa-button usa-button--unstyled c-try-level" type="submit" name="move" value="${row.person}.${one}" aria-label="Try Level ${one} for ${row.name}">${one}</button>`)}</span>`
}

function reasonCell(request: PageRequest, room: Room, row: RoomRow, view: RoomView): Content {
  const { board, initial, reason, reasonDue, seatGiven } = { ...row, seatGiven: room.seat }
  if (row.tried !== undefined && row.tried !== initial) {
    return html`${statusTag({ tone: 'soon', words: 'Reason due' })} <a class="usa-link" href="#try">Give reason</a>`
  }
  if (reasonDue) {
    const given = {
      unit: room.unit,
      sitting: seatGiven?.sitting.id,
      person: row.person,
      level: board,
      back: view.href({}),
    }
    return html`${statusTag({ tone: 'soon', words: 'Reason due' })} ${stepLink(request, 'boards/recommend', given, 'Give reason')}`
  }
  if (board === undefined)
    return html`<span class="c-xs">No recommendation yet; the initial level is shown</span>`
  return reason ?? html`<span class="c-xs">Agrees with initial</span>`
}

function recusalCell(request: PageRequest, room: Room, row: RoomRow, view: RoomView): Content {
  const { recusals, bench } = row
  if (recusals.length === 0) return html`<span class="c-xs">None</span>`
  const words = recusals.map(({ member, ground }) => `${room.named(member).name}: ${groundWords(ground)}`)
  const given = { unit: room.unit, sitting: room.seat?.sitting.id, person: row.person, back: view.href({}) }
  const sits =
    bench !== undefined &&
    html` ${bench.career} of ${bench.sits} career ${statusTag({ tone: bench.lacks.length === 0 ? 'ok' : 'bad', words: bench.lacks.length === 0 ? 'Quorum' : 'Held' })} ${bench.lacks.length > 0 && stepLink(request, 'boards/seat-alternate', given, 'Seat alternate')}`
  return html`${words.join('; ')}.${sits}`
}

/** The room’s table for a file: what the page shows, in words and figures. */
export function roomCells(room: Room, rows: readonly RoomRow[]): (string | number | null)[][] {
  return rows.map((row) => [
    row.name,
    row.title,
    row.component,
    row.initial ?? null,
    row.score ?? null,
    row.above ?? null,
    row.board ?? null,
    row.final ?? null,
    row.lastYear ?? null,
    row.tried ?? null,
    row.reason ?? (row.reasonDue ? 'due' : ''),
    row.recusals.map(({ member, ground }) => `${room.named(member).name}: ${groundWords(ground)}`).join('; '),
    row.bench === undefined ? '' : `${row.bench.career} of ${row.bench.sits} career`,
    row.shut ? 'shut to you' : (row.locked ?? ''),
    row.person,
  ])
}

/** The heads of that file. */
export const ROOM_HEADS: readonly string[] = [
  'Executive',
  'Position',
  'Component',
  'Initial',
  'Score',
  'Points above line',
  'Board recommends',
  'Final',
  'Last year',
  'What-if',
  'Reason',
  'Recusals',
  'Who sits',
  'Held or locked',
  'Identifier',
]

/** Noncareer and limited appointees, who are rated apart and counted nowhere. */
export function outsideSection({ closeOut, named }: Room): Html | false {
  const { outside } = closeOut
  if (outside.length === 0) return false
  const rows = outside.flatMap((one) => one.rows)
  return html`<section class="c-sec" id="outside"><h2>Rated apart and not counted: ${counted(rows.length, 'executive')}</h2>${dataTable(
    {
      caption: 'Noncareer and limited appointees',
      stack: true,
      columns: [
        { key: 'name', label: 'Executive' },
        { key: 'kind', label: 'Appointment' },
        { key: 'initial', label: 'Initial', numeric: true },
        { key: 'board', label: 'Board recommends', numeric: true },
        { key: 'final', label: 'Final', numeric: true },
      ],
      rows: rows.slice(0, ROWS).map((row) => ({
        name: html`${row.name}<br><span class="c-xs">${named(row.person).title}</span>`,
        kind: row.appointment.replace('-', ' '),
        initial: row.initial ?? '',
        board: row.board ?? '',
        final: row.final ?? '',
      })),
    },
  )}</section>`
}

/** Where a doubtful point is settled: the form of the setting. */
export function settleHref(unit: string, setting: string, back: string): string {
  return actionHref('organisation/propose-setting', { unit, setting, back })
}
