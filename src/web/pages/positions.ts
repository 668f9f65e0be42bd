import { PAGE, type positionList } from '../../desk/lists.ts'
import type { positionFile } from '../../desk/files.ts'
import type { paperList } from '../../desk/papers.ts'
import type { PositionCase } from '../../desk/position-case.ts'
import { seesRegister } from '../../desk/powers.ts'
import type { Opens } from '../../desk/reach.ts'
import { appointmentWords, flagWords } from '../../desk/words.ts'
import type { Explanation } from '../../rulebook/index.ts'
import { chosenColumns, columnChoice } from '../components/column-choice.ts'
import { type Column, dataTable, type Row } from '../components/data-table.ts'
import { filterForm } from '../components/filter-form.ts'
import { count, dateElement, shortDate } from '../components/formats.ts'
import { type Html, html, link } from '../components/markup.ts'
import { pager } from '../components/pager.ts'
import { statusTag } from '../components/tags.ts'
import type { Option } from '../components/fields.ts'
import type { Page, PageRequest } from '../request.ts'
import { actionHref, type Query, ROUTES } from '../routes.ts'
import { linkTo } from './opening.ts'
import { designationSection } from './proposals/designation.ts'
import { papersSection } from './proposals/papers.ts'
import { openWhy } from './why.ts'

export const STATES: readonly Option[] = [
  { value: 'filled', label: 'Filled on the day' },
  { value: 'vacant', label: 'Vacant' },
  { value: 'ended', label: 'Not in place on the day' },
]
const SOURCES: readonly Option[] = [
  { value: 'listing', label: 'Public listing' },
  { value: 'record', label: 'Record of the office' },
]
const KINDS: readonly Option[] = [
  'career',
  'noncareer',
  'limited-term',
  'limited-emergency',
  'SC',
  'PAS',
  'PA',
  'XS',
  'CG',
  'DA',
  'CC',
].map((value) => ({ value, label: appointmentWords(value) }))

const COLUMNS: readonly Column[] = [
  { key: 'title', label: 'Position', sort: true },
  { key: 'agency', label: 'Agency', sort: true },
  { key: 'unit', label: 'Office', sort: true },
  { key: 'location', label: 'Duty station', sort: true },
  { key: 'appointment', label: 'Appointment', sort: true },
  { key: 'state', label: 'State', sort: true },
  { key: 'name', label: 'Incumbent', sort: true },
  { key: 'since', label: 'Since', sort: true },
  { key: 'expires', label: 'Expires', sort: true },
]

type Listed = Awaited<ReturnType<typeof positionList>>

/** The filters of the list of positions, from the address. */
export function positionQuery(request: PageRequest, page: number) {
  const { query } = request
  return {
    on: request.on,
    page,
    sort: query['sort'],
    text: query['q'],
    unit: query['unit'],
    appointment: query['appointment'],
    state: query['state'],
    source: query['source'],
    flag: query['flag'],
    ses: query['ses'] === 'yes' ? true : undefined,
  }
}

/** Positions and who is in them. */
export function positionsPage(
  request: PageRequest,
  { list, page, units, opens }: { list: Listed; page: number; units: readonly Option[]; opens: Opens },
): Page {
  const { query } = request
  const keep: Readonly<Record<string, string | undefined>> = Object.fromEntries(
    ['on', 'q', 'unit', 'appointment', 'state', 'source', 'flag', 'ses', 'sort'].map((name) => [
      name,
      query[name],
    ]),
  )
  const chosen = request.columns
  const col = chosen.length === 0 ? undefined : chosen
  const sort = query['sort'] ?? 'title'
  const rows = list.rows.map(
    (row): Row => ({
      title: link({ href: ROUTES.position.href({ id: row.id }, { on: query['on'] }), label: row.title }),
      agency: row.agency_name,
      unit: row.unit_id === row.agency_name ? '' : row.unit_name,
      location: row.location,
      appointment: row.appointment === null ? '' : appointmentWords(row.appointment),
      state:
        row.state === 'filled'
          ? 'Filled'
          : row.state === 'vacant'
            ? statusTag({ tone: 'plain', words: 'Vacant' })
            : 'Not in place',
      name:
        row.person_id === null
          ? ''
          : linkTo(opens, { person: row.person_id, source: row.source }, row.person_name ?? '', {
              on: query['on'],
            }),
      since: row.begin_on === null ? '' : dateElement(row.begin_on),
      expires: row.expires_on === null ? '' : dateElement(row.expires_on),
    }),
  )
  return {
    title: 'Positions',
    part: 'positions',
    body: html`<h1>Positions</h1>${request.session.who.positions && html`<p class="c-s">${link({ href: ROUTES.proposals.href(), label: 'Proposed positions' })} &nbsp; ${seesRegister(request.session.who) && link({ href: ROUTES.spaces.href(), label: 'Spaces and requests for more' })}</p>`}<p class="c-sub">${count(list.total)} ${list.total === 1 ? 'row' : 'rows'} on ${shortDate(request.on)}. One row is one incumbency or one vacant position. ${query['flag'] !== undefined && html`Only those where: ${flagWords(query['flag'])}`}</p>
${filterForm({
  action: ROUTES.positions.href(),
  label: 'Find positions',
  filters: [
    { kind: 'words', name: 'q', label: 'Title, office, place or name', value: query['q'] },
    {
      kind: 'choice',
      name: 'unit',
      label: 'Department or agency',
      value: query['unit'],
      options: units,
      none: 'All',
    },
    {
      kind: 'choice',
      name: 'appointment',
      label: 'Appointment',
      value: query['appointment'],
      options: KINDS,
      none: 'All',
    },
    { kind: 'choice', name: 'state', label: 'State', value: query['state'], options: STATES, none: 'All' },
    {
      kind: 'choice',
      name: 'source',
      label: 'Source',
      value: query['source'],
      options: SOURCES,
      none: 'Both',
    },
    { kind: 'date', name: 'on', label: 'On', value: query['on'] },
  ],
  keep: {
    ...(query['ses'] === undefined ? {} : { ses: query['ses'] }),
    ...(query['flag'] === undefined ? {} : { flag: query['flag'] }),
  },
  clearHref: ROUTES.positions.href(),
})}<p class="c-s"><a class="usa-link" href="${ROUTES.positionsTable.href({ format: 'csv' }, keep)}">CSV</a> &nbsp; <a class="usa-link" href="${ROUTES.positionsTable.href({ format: 'xlsx' }, keep)}">XLSX</a></p>${columnChoice({ action: ROUTES.positions.href(), columns: COLUMNS, chosen, keep })}
${dataTable({
  caption: 'Positions and who is in them',
  wide: true,
  columns: chosenColumns(COLUMNS, chosen),
  rows,
  sortHref: (column) =>
    ROUTES.positions.href({ ...keep, col, sort: sort === column ? `-${column}` : column }),
  sorted: { key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'descending' : 'ascending' },
  empty: 'No position matches. Clear a filter to see more.',
})}${pager({ page, pages: Math.ceil(list.total / PAGE), href: (to) => ROUTES.positions.href({ ...keep, col, page: to }) })}`,
  }
}

type File = NonNullable<Awaited<ReturnType<typeof positionFile>>>

/** What an office keeps of a position of record, besides who has held it. */
export type Kept = {
  found: PositionCase | undefined
  papers: Awaited<ReturnType<typeof paperList>>
  /** Whether the seat may see how it was proposed. */
  proposed: boolean
}

/** One position: where it stands, who has held it, what odd was found in its rows; of record, its designations and papers. */
export function positionPage(request: PageRequest, file: File, opens: Opens, kept: Kept): Page {
  const { position, history, listing } = file
  const flags = [...new Set(history.flatMap((row) => row.flags))]
  return {
    title: position.title,
    part: 'positions',
    breadcrumb: [{ label: 'Positions', href: ROUTES.positions.href() }, { label: position.title }],
    body: html`<h1>${position.title}</h1><p class="c-sub">${link({ href: ROUTES.unit.href({ unit: position.unit_id }), label: position.unit_name })}, ${position.location}. ${source(file)}</p>
<div class="c-row c"><section class="c-sec"><h2>Who has held it</h2>${dataTable({
      caption: 'Incumbencies of this position',
      stack: true,
      columns: [
        { key: 'who', label: 'Incumbent' },
        { key: 'appointment', label: 'Appointment' },
        { key: 'level', label: 'Pay plan and level' },
        { key: 'begin', label: 'From' },
        { key: 'end', label: 'Until' },
        { key: 'expires', label: 'Expires' },
        { key: 'row', label: 'Listing row' },
      ],
      rows: history.map(
        (row): Row => ({
          who:
            row.person_id === null
              ? row.status === 'vacant'
                ? 'Vacant'
                : 'Not named'
              : linkTo(
                  opens,
                  { person: row.person_id, source: row.source },
                  row.person_name ?? row.person_id,
                  { on: request.query['on'] },
                ),
          appointment: appointmentWords(row.appointment),
          level: [row.pay_plan, row.level].filter((part) => part !== '').join(', '),
          begin: row.begin_on === null ? 'not stated' : dateElement(row.begin_on),
          end: row.vacate_on === null ? '' : dateElement(row.vacate_on),
          expires: row.expires_on === null ? '' : dateElement(row.expires_on),
          row:
            row.listing_id === null || row.row_no === null
              ? ''
              : link({
                  href: ROUTES.importReport.href(
                    { id: row.listing_id },
                    { page: Math.ceil(row.row_no / 100) },
                  ),
                  label: `row ${row.row_no}`,
                }),
        }),
      ),
      empty: 'Nobody has held it in what is recorded here.',
    })}${
      position.source === 'listing' &&
      html`<p class="c-s">${statusTag({ tone: 'plain', words: 'Inferred' })} A listing names no positions, only incumbencies. Rows with the same agency, office, title and place are taken to be one position where their periods do not overlap.</p>`
    }</section><section class="c-sec"><h2>What is odd</h2>${
      flags.length === 0
        ? html`<p class="c-s">Nothing.</p>`
        : html`<ul class="c-list">${flags.map((flag) => html`<li>${flagWords(flag)}</li>`)}</ul>`
    }${history.some((row) => row.repairs !== null) && repairs(history)}<h3>Facts</h3><dl class="c-dl"><dt>Designation</dt><dd>${designation(position.designation)}</dd>${position.established !== null && html`<dt>Established</dt><dd>${dateElement(position.established)}</dd>`}${position.abolished !== null && html`<dt>Abolished</dt><dd>${dateElement(position.abolished)}</dd>`}<dt>Source</dt><dd>${position.source === 'listing' ? `listing as of ${listing?.as_of ?? ''}` : 'the record'}</dd></dl></section></div>${keptSections(request, file, kept)}`,
  }
}

/** Designations, papers, and the way to the proposal. */
function keptSections(request: PageRequest, { position }: File, kept: Kept): Html | false {
  const { found, papers, proposed } = kept
  if (found === undefined) return false
  const id = position.id
  const here = (query?: Query): string => ROUTES.position.href({ id }, query)
  const open = request.query['why']
  const ruling = found.changes?.find(({ decided }) => decided?.id === open)?.decided?.ruling
  const prefilled: Query = { unit: found.holder, position: id, back: here() }
  return html`<div class="c-row c margin-top-3">${designationSection(found, prefilled, { open, why: (entry) => `${here({ why: entry })}#why` })}<div>${papersSection(papers, found.filing, prefilled)}${found.correcting?.mine === true && html`<p class="c-s">${link({ href: actionHref(found.correcting.action, prefilled), label: found.correcting.title })}</p>`}${proposed && html`<p class="c-s">${link({ href: ROUTES.proposal.href({ id }), label: 'How it was proposed and approved' })}</p>`}</div></div>${
    open !== undefined &&
    ruling !== undefined &&
    openWhy(ruling as Explanation, {
      subject: position.title,
      close: here(),
      permanent: here({ why: open }),
    })
  }`
}

function repairs(history: File['history']): Html {
  const mended = history.flatMap((row) => row.repairs ?? [])
  return html`<h3>Repaired on import</h3><ul class="c-list">${mended.map((repair) => html`<li>${repair.field}: “${repair.from}” to “${repair.to}” (${repair.rule})</li>`)}</ul>`
}

function designation(value: string | null): string {
  if (value === 'career-reserved') return 'Career reserved'
  return value === 'general' ? 'General' : 'Not stated in the listing'
}

function source({ position }: File): string {
  return position.source === 'listing' ? 'From the public listing.' : 'Of record.'
}
