import type { ListingProgram } from '../../../desk/program.ts'
import { appointmentWords, flagWords } from '../../../desk/words.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, dateWithDistance } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import type { PageRequest } from '../../request.ts'
import { actionHref, type Query, ROUTES } from '../../routes.ts'
import { limitMeter } from '../limits.ts'

/** Every ceiling that is tested here, as meters. */
export function limitSection(
  program: ListingProgram,
  here: (more: Query) => string,
  open: string | undefined,
): Html {
  const unit = program.unit?.id ?? 'US'
  return html`<section class="c-sec"><div class="c-sech"><h2>Against every ceiling</h2><a class="usa-link c-s" href="${actionHref('positions/enter-allocation', { unit })}">Enter an allocation</a></div>${program.limits.map(
    (limit) =>
      limitMeter(
        limit,
        { href: `${here({ why: limit.key })}#why`, open: open === limit.key },
        'allocated positions',
      ),
  )}</section>`
}

/** What expires soon in the listing. */
export function expiring(program: ListingProgram, request: PageRequest): Html {
  const first = program.expiring.slice(0, 8)
  return html`<section class="c-sec"><div class="c-sech"><h2>Expires within 90 days: ${count(program.expiring.length)}</h2><span class="c-s"><a class="usa-link" href="${ROUTES.calendar.href({ unit: program.unit?.id, on: request.query['on'] })}">All</a> &nbsp; <a class="usa-link" href="${ROUTES.calendarIcs.href({ unit: program.unit?.id })}">Add to calendar (ICS)</a></span></div>${dataTable(
    {
      caption: 'Appointments and terms that expire within 90 days',
      stack: true,
      columns: [
        { key: 'title', label: 'Position' },
        { key: 'agency', label: 'Agency' },
        { key: 'term', label: 'Appointment' },
        { key: 'ends', label: 'Expires' },
      ],
      rows: first.map(
        (clock): Row => ({
          title: link({ href: ROUTES.position.href({ id: clock.position_id }), label: clock.title }),
          agency: clock.agency_name,
          term: appointmentWords(clock.appointment),
          ends: dateWithDistance(clock.on, request.today),
        }),
      ),
      empty: 'Nothing expires within 90 days.',
    },
  )}</section>`
}

/** What is odd in the rows, and the names that match no agency. */
export function wrong(program: ListingProgram): Html {
  const rows = program.flags.map(
    ({ flag, count: number }): Row => ({
      what: flagWords(flag),
      count: count(number),
      list: link({
        href: ROUTES.positions.href({ unit: program.unit?.id, source: 'listing', flag, on: program.on }),
        label: 'List',
      }),
    }),
  )
  return html`<section class="c-sec"><h2>What is wrong in the data</h2>${dataTable({
    caption: 'Oddities of the listing, kept as printed',
    columns: [
      { key: 'what', label: 'What' },
      { key: 'count', label: 'Rows', numeric: true },
      { key: 'list', label: '' },
    ],
    rows,
    empty: 'Nothing odd was found.',
  })}${
    program.unmatched.length > 0 &&
    html`<h3>Names that match no agency</h3><ul class="c-list">${program.unmatched.map((unit) => html`<li>${unit.name}: <a class="usa-link" href="${actionHref('organisation/match-unit', { unit: unit.id })}">Match it to its department</a></li>`)}</ul>`
  }</section>`
}
