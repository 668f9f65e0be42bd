import type { IsoDate } from '../../base/dates.ts'
import type { clockList } from '../../desk/lists.ts'
import type { Opens } from '../../desk/reach.ts'
import { appointmentWords } from '../../desk/words.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import type { Option } from '../components/fields.ts'
import { filterForm } from '../components/filter-form.ts'
import { count, dateWithDistance, shortDate } from '../components/formats.ts'
import { html } from '../components/markup.ts'
import { pager } from '../components/pager.ts'
import type { Page, PageRequest } from '../request.ts'
import { type Query, ROUTES } from '../routes.ts'
import { clockLink } from './opening.ts'

type Clocks = Awaited<ReturnType<typeof clockList>>['rows']

const PAGE = 100

/** Every clock that runs out in a span of days. */
export function calendarPage(
  request: PageRequest,
  span: { from: IsoDate; to: IsoDate },
  clocks: Clocks,
  page: number,
  { units, opens }: { units: readonly Option[]; opens: Opens },
): Page {
  const { query } = request
  const keep: Query = {
    from: query['from'],
    to: query['to'],
    unit: query['unit'],
    source: query['source'],
    on: query['on'],
  }
  const shown = clocks.slice((page - 1) * PAGE, page * PAGE)
  return {
    title: 'Calendar',
    part: 'calendar',
    body: html`<h1>Calendar of expiring terms</h1><p class="c-sub">${count(clocks.length)} ${clocks.length === 1 ? 'clock ends' : 'clocks end'} from ${shortDate(span.from)} to ${shortDate(span.to)}, of those in place on ${shortDate(request.on)} that your seat may see. <a class="usa-link" href="${ROUTES.calendarIcs.href(keep)}">Add to calendar (ICS)</a></p>
${filterForm({
  action: ROUTES.calendar.href(),
  label: 'Find clocks',
  filters: [
    { kind: 'date', name: 'from', label: 'From', value: query['from'] },
    { kind: 'date', name: 'to', label: 'To', value: query['to'] },
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
      name: 'source',
      label: 'Source',
      value: query['source'],
      options: [
        { value: 'record', label: 'Record of the office' },
        { value: 'listing', label: 'Public listing' },
      ],
      none: 'Both',
    },
  ],
  clearHref: ROUTES.calendar.href(),
})}${dataTable({
  caption: 'Clocks that end, soonest first',
  stack: true,
  columns: [
    { key: 'who', label: 'Executive or position' },
    { key: 'clock', label: 'Clock' },
    { key: 'ends', label: 'Ends' },
    { key: 'agency', label: 'Agency' },
  ],
  rows: shown.map(
    (clock): Row => ({
      who: clockLink(opens, clock, query['on']),
      clock:
        clock.kind === 'staffing'
          ? `${appointmentWords(clock.appointment)} due`
          : clock.kind === 'expiration'
            ? `${appointmentWords(clock.appointment)} expires`
            : appointmentWords(clock.kind),
      ends: dateWithDistance(clock.on, request.today),
      agency: clock.agency_name,
    }),
  ),
  empty: 'No clock ends in this span.',
})}${pager({ page, pages: Math.ceil(clocks.length / PAGE), href: (to) => ROUTES.calendar.href({ ...keep, page: to }) })}`,
  }
}
