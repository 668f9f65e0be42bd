import type { IsoDate } from '../../../base/dates.ts'
import type { Opens } from '../../../desk/reach.ts'
import type { SpacesView } from '../../../desk/spaces.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { filterForm } from '../../components/filter-form.ts'
import { count, dateElement, percent, shortDate } from '../../components/formats.ts'
import { type Content, type Html, html, link } from '../../components/markup.ts'
import { tiles } from '../../components/tiles.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, type Query, ROUTES } from '../../routes.ts'
import { linkTo } from '../opening.ts'
import { openWhy } from '../why.ts'
import { whoseTurn } from './turn.ts'
import { requestTag } from './words.ts'

/** The spaces of an agency, what is made of them, and the requests for more. */
export function spacesPage(request: PageRequest, view: SpacesView, opens: Opens): Page {
  const { spaces, draft } = view
  const { id, name } = spaces.unit
  const { query, on } = request
  const here = (more: Query = {}): string =>
    ROUTES.spaces.href({ unit: query['unit'], on: query['on'], ...more })
  const panel = panelOf(view, query['why'], here)
  return {
    title: `Spaces, ${name}`,
    part: 'positions',
    breadcrumb: [{ label: 'Positions', href: ROUTES.positions.href() }, { label: 'Spaces' }],
    body: html`<h1>Spaces</h1><p class="c-sub">${link({ href: ROUTES.unit.href({ unit: id }), label: name })} on ${shortDate(on)}. ${link({ href: ROUTES.proposals.href(), label: 'Proposed positions' })}</p>${chooser(request, view)}${figures(view, here)}${panel}
<section class="c-sec" id="requests"><h2>Requests to OPM for more</h2><p class="c-s">An agency asks every two years. ${draft.mine ? '' : `The next one is drafted by: ${whoseTurn(draft)}.`}</p>${requestTable(view, here())}${draft.mine && html`<p><a class="usa-button" href="${actionHref(draft.action, { unit: id, back: here() })}">${draft.title}</a></p>`}</section>
<section class="c-sec" id="ledger"><h2>Allocation ledger</h2>${ledgerTable(view, opens)}</section>`,
  }
}

/** Which agency, and on which day. */
function chooser({ query }: PageRequest, { spaces, units }: SpacesView): Html {
  const { id, name } = spaces.unit
  const options = units.some(({ value }) => value === id) ? units : [{ value: id, label: name }, ...units]
  return filterForm({
    action: ROUTES.spaces.href(),
    label: 'Choose the agency and the day',
    clearHref: ROUTES.spaces.href(),
    filters: [
      ...(options.length > 1
        ? [{ kind: 'choice', name: 'unit', label: 'Agency', value: id, options } as const]
        : []),
      { kind: 'date', name: 'on', label: 'On', value: query['on'] },
    ],
  })
}

function figures({ spaces }: SpacesView, here: (more?: Query) => string): Html {
  const { granted, established, approved, filled, free, used, headroom, careerReserved, minimum } = spaces
  const why = { href: `${here({ why: 'spaces' })}#why` }
  return tiles([
    {
      label: 'Granted',
      value: granted === undefined ? 'not held' : count(granted),
      of: granted === undefined ? 'no allocation entered' : '',
    },
    {
      label: 'Established',
      value: count(established),
      of: `${count(careerReserved)} career reserved${minimum === undefined ? '' : `, minimum ${count(minimum)}`}${spaces.later === 0 ? '' : `; ${count(spaces.later)} more from a later day`}`,
    },
    {
      label: 'Filled',
      value: count(filled),
      of: `${used === undefined ? '' : `${percent(used)} of granted; `}${count(spaces.vacant)} vacant`,
    },
    {
      label: 'Free',
      value: free === undefined ? 'not known' : count(free),
      of: `${count(approved)} approved, not yet established`,
      why: { ...why, about: ': spaces free' },
    },
    {
      label: 'Noncareer headroom',
      value: headroom.left === undefined ? 'no ceiling known' : count(headroom.left),
      of: `${count(spaces.noncareer)} in use`,
      why: { href: `${here({ why: 'noncareer' })}#why`, about: ': noncareer headroom' },
    },
  ])
}

function panelOf(
  { spaces }: SpacesView,
  open: string | undefined,
  here: (more?: Query) => string,
): Html | '' {
  const shown =
    open === 'spaces'
      ? { ruling: spaces.ruling, subject: 'Spaces free' }
      : open === 'noncareer'
        ? { ruling: spaces.headroom.ruling, subject: 'Noncareer headroom' }
        : undefined
  if (shown === undefined) return ''
  return openWhy(shown.ruling, {
    subject: `${shown.subject}, ${spaces.unit.name}`,
    close: here(),
    permanent: here({ why: open }),
  })
}

function requestTable({ requests }: SpacesView, back: string): Html {
  return dataTable({
    caption: 'Requests for spaces',
    stack: true,
    columns: [
      { key: 'id', label: 'Request' },
      { key: 'unit', label: 'Agency' },
      { key: 'state', label: 'State' },
      { key: 'asked', label: 'Asked', numeric: true },
      { key: 'granted', label: 'Granted', numeric: true },
      { key: 'dates', label: 'Drafted, approved, transmitted, answered' },
      { key: 'seen', label: 'When drafted' },
      { key: 'next', label: 'Next' },
    ],
    rows: requests.map(
      ({ row, next }): Row => ({
        id: `FY${row.first_year} and FY${row.first_year + 1}`,
        unit: link({ href: ROUTES.spaces.href({ unit: row.unit_id }), label: row.unit_name }),
        state: requestTag(row.state),
        asked: count(row.asked),
        granted: row.granted === null ? '' : count(row.granted),
        dates: html`${[row.opened_on, row.approved_on, row.transmitted_on, row.answered_on].flatMap((one, index) => (one === null ? [] : [html`${index > 0 && ', '}${dateElement(one as IsoDate)}`]))}`,
        seen: `${count(row.seen.filled)} filled, ${count(row.seen.established)} established of ${row.seen.granted === null ? 'none' : count(row.seen.granted)}`,
        next: nextOf(next, { unit: row.unit_id, firstYear: row.first_year, back }),
      }),
    ),
    empty: 'No request has been drafted.',
  })
}

function nextOf(next: SpacesView['requests'][number]['next'], query: Query): Content {
  if (next === undefined) return 'nothing'
  if (next.mine) return link({ href: actionHref(next.action, query), label: next.title })
  return `${next.title}: ${whoseTurn(next)}${next.barred === undefined ? '' : `; ${next.barred}`}`
}

function ledgerTable({ spaces }: SpacesView, opens: Opens): Html {
  return dataTable({
    caption: 'Allocations, newest first',
    stack: true,
    columns: [
      { key: 'from', label: 'From' },
      { key: 'until', label: 'Before' },
      { key: 'spaces', label: 'Positions', numeric: true },
      { key: 'minimum', label: 'Career-reserved minimum', numeric: true },
      { key: 'source', label: 'Source' },
      { key: 'entry', label: '' },
    ],
    rows: spaces.ledger.map(
      (row): Row => ({
        from: dateElement(row.from_on),
        until: row.until_on === null ? '' : dateElement(row.until_on),
        spaces: count(row.spaces),
        minimum: row.minimum === null ? '' : count(row.minimum),
        source: row.source,
        entry: linkTo(opens, { entry: row.event, stream: `allocation:${spaces.unit.id}` }, 'Entry'),
      }),
    ),
    empty: 'No allocation has been entered.',
  })
}
