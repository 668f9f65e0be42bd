import { PAGE, type peopleList } from '../../desk/lists.ts'
import type { Opens } from '../../desk/reach.ts'
import { appointmentWords } from '../../desk/words.ts'
import { chosenColumns, columnChoice } from '../components/column-choice.ts'
import { type Column, dataTable, type Row } from '../components/data-table.ts'
import { filterForm } from '../components/filter-form.ts'
import { count, dateElement, shortDate } from '../components/formats.ts'
import { html } from '../components/markup.ts'
import { pager } from '../components/pager.ts'
import type { Page, PageRequest } from '../request.ts'
import { ROUTES } from '../routes.ts'
import { linkTo } from './opening.ts'

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Name', sort: true },
  { key: 'appointment', label: 'Appointment', sort: true },
  { key: 'title', label: 'Position', sort: true },
  { key: 'unit', label: 'Office', sort: true },
  { key: 'since', label: 'Since', sort: true },
  { key: 'expires', label: 'Expires', sort: true },
  { key: 'source', label: 'Source' },
]

type Listed = Awaited<ReturnType<typeof peopleList>>

/** The filters of the list of people, from the address. */
export function peopleQuery(request: PageRequest, page: number) {
  const { query } = request
  return {
    on: request.on,
    page,
    sort: query['sort'],
    text: query['q'],
    appointment: query['appointment'],
    source: query['source'],
  }
}

/** People and what they hold. */
export function peoplePage(request: PageRequest, list: Listed, page: number, opens: Opens): Page {
  const { query } = request
  const keep: Readonly<Record<string, string | undefined>> = Object.fromEntries(
    ['on', 'q', 'appointment', 'source', 'sort'].map((name) => [name, query[name]]),
  )
  const chosen = request.columns
  const col = chosen.length === 0 ? undefined : chosen
  const sort = query['sort'] ?? 'name'
  const kinds = ['career', 'noncareer', 'limited-term', 'limited-emergency', 'other'].map((value) => ({
    value,
    label: value === 'other' ? 'Outside the SES' : appointmentWords(value),
  }))
  const rows = list.rows.map(
    (row): Row => ({
      name: linkTo(opens, { person: row.id, source: row.source }, row.name, { on: query['on'] }),
      appointment: row.appointment === null ? 'holds nothing that day' : appointmentWords(row.appointment),
      title:
        row.position_id === null
          ? ''
          : linkTo(opens, { position: row.position_id, source: row.source }, row.title ?? '', {
              on: query['on'],
            }),
      unit: row.unit_name ?? '',
      since: row.begin_on === null ? '' : dateElement(row.begin_on),
      expires: row.expires_on === null ? '' : dateElement(row.expires_on),
      source: row.source === 'listing' ? 'Listing' : 'Record',
    }),
  )
  return {
    title: 'People',
    part: 'people',
    body: html`<h1>People</h1><p class="c-sub">${count(list.total)} ${list.total === 1 ? 'person' : 'people'} that your seat may see, on ${shortDate(request.on)}.</p>
${filterForm({
  action: ROUTES.people.href(),
  label: 'Find people',
  filters: [
    { kind: 'words', name: 'q', label: 'Name, title or office', value: query['q'] },
    {
      kind: 'choice',
      name: 'appointment',
      label: 'Appointment',
      value: query['appointment'],
      options: kinds,
      none: 'All',
    },
    {
      kind: 'choice',
      name: 'source',
      label: 'Source',
      value: query['source'],
      options: [
        { value: 'record', label: 'Record of the office' },
        { value: 'listing', label: 'Public listing' },
      ],
      none: 'Both',
    },
    { kind: 'date', name: 'on', label: 'On', value: query['on'] },
  ],
  clearHref: ROUTES.people.href(),
})}<p class="c-s"><a class="usa-link" href="${ROUTES.peopleTable.href({ format: 'csv' }, keep)}">CSV</a> &nbsp; <a class="usa-link" href="${ROUTES.peopleTable.href({ format: 'xlsx' }, keep)}">XLSX</a></p>${columnChoice({ action: ROUTES.people.href(), columns: COLUMNS, chosen, keep })}
${dataTable({
  caption: 'People and what they hold',
  wide: true,
  columns: chosenColumns(COLUMNS, chosen),
  rows,
  sortHref: (column) => ROUTES.people.href({ ...keep, col, sort: sort === column ? `-${column}` : column }),
  sorted: { key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'descending' : 'ascending' },
  empty: 'Nobody matches, or your seat may see nobody here.',
})}${pager({ page, pages: Math.ceil(list.total / PAGE), href: (to) => ROUTES.people.href({ ...keep, col, page: to }) })}`,
  }
}
