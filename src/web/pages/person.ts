import { day, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { personFile } from '../../desk/files.ts'
import { eventWords } from '../../desk/event-words.ts'
import type { Opens } from '../../desk/reach.ts'
import { openingsAt } from '../../desk/who.ts'
import { appointmentWords } from '../../desk/words.ts'
import { ofType } from '../../record/fold.ts'
import { payOf } from '../../record/pay.ts'
import { BAND_MAXIMUM_CERTIFIED, SES_MINIMUM } from '../../rulebook/tables/pay-schedule.ts'
import { alert } from '../components/alert.ts'
import type { Career } from '../components/career.ts'
import { careerLine } from '../components/career-line.ts'
import { clockTable } from '../components/clock-table.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { filterForm } from '../components/filter-form.ts'
import { count, dateElement, percent, shortDate } from '../components/formats.ts'
import { type Html, html, link } from '../components/markup.ts'
import { moment } from '../components/moments.ts'
import { statusTag } from '../components/tags.ts'
import type { Page, PageRequest } from '../request.ts'
import { type Query, ROUTES } from '../routes.ts'
import { linkTo } from './opening.ts'
import { type Readings, readingsTable } from './access.ts'
import { clocksOf } from './person-clocks.ts'
import { headline } from './person-figures.ts'

type File = NonNullable<Awaited<ReturnType<typeof personFile>>>

/** One person: the whole record on one line, the clocks running, and every event; on the own page, who has read it. */
export function personPage(request: PageRequest, file: File, opens: Opens, readings?: Readings): Page {
  const { person, held, supervisor } = file
  const current = held.findLast(
    (row) =>
      row.status === 'filled' &&
      (row.vacate_on === null || row.vacate_on > request.on) &&
      (row.begin_on === null || row.begin_on <= request.on),
  )
  const opened = openingsAt(request.session.who, request.desk.now()).find((one) => one.person === person.id)
  const status =
    current === undefined ? 'Holds no position on this day' : appointmentWords(current.appointment)
  return {
    title: person.name,
    part: 'people',
    breadcrumb: [{ label: 'People', href: ROUTES.people.href() }, { label: person.name }],
    body: html`<h1>${person.name} ${statusTag({ tone: 'plain', words: status })}</h1><p class="c-sub">${current !== undefined && html`${linkTo(opens, { position: current.position_id, source: current.source }, current.title, { on: request.query['on'] })}, ${current.unit_name}, ${current.location}. `}${supervisor !== undefined && html`Supervisor: ${linkTo(opens, { person: supervisor.supervisor_id, source: 'record' }, supervisor.name, { on: request.query['on'] })}, ${appointmentWords(supervisor.supervisor_is).toLowerCase()}, since ${shortDate(supervisor.since)}.`}</p>${person.source === 'record' && html`<p class="c-s" id="pay">${link({ href: ROUTES.payPerson.href({ person: person.id }, { on: request.query['on'] }), label: 'Pay and awards' })}</p>`}${person.source === 'record' && appraisalLinks(file, request)}${opened !== undefined && alert('warning', `Open to your seat until ${moment(opened.until)}. Those concerned have been told, and what you read here is logged.`)}
${person.source === 'record' ? recordBody(request, file, opens) : listedBody(request, file, opens)}${readings !== undefined && ownReadings(readings)}`,
  }
}

function recordBody(request: PageRequest, file: File, opens: Opens): Html {
  const { events } = file
  const { query } = request
  const here = (more: Query): string =>
    ROUTES.person.href({ id: file.person.id }, { on: query['on'], known: query['known'], ...more })
  return html`${headline(file, { on: request.on, here, open: query['why'], opens })}<section class="c-sec margin-top-3"><h2>Career on one line</h2>${careerLine(careerOf(request, file))}</section>
<div class="c-row c"><section class="c-sec"><h2>Events</h2>${filterForm({
    action: ROUTES.person.href({ id: file.person.id }),
    label: 'See the record as of',
    filters: [
      { kind: 'date', name: 'on', label: 'In effect on', value: request.query['on'] },
      { kind: 'date', name: 'known', label: 'As known on', value: request.query['known'] },
    ],
    clearHref: ROUTES.person.href({ id: file.person.id }),
  })}${dataTable({
    caption: 'Events of this record, newest first',
    stack: true,
    columns: [
      { key: 'date', label: 'Effective' },
      { key: 'event', label: 'Event' },
      { key: 'by', label: 'Recorded by' },
    ],
    rows: events.toReversed().map(
      (event): Row => ({
        date: dateElement(event.effective),
        event: linkTo(opens, { entry: event.id, stream: event.stream }, eventWords(event)),
        by: `${event.actor}${event.power === undefined ? '' : `, ${event.power}`}`,
      }),
    ),
    empty: 'Nothing was recorded by then.',
  })}</section><section class="c-sec"><h2>Clocks running now</h2>${clockTable({ caption: 'Clocks running', today: request.on, clocks: clocksOf(file, request.on) })}</section></div>`
}

/** The appraisals of this person that are on record, newest first. */
function appraisalLinks({ person, appraisals }: File, { query }: PageRequest): Html | false {
  const links = appraisals.map((fiscalYear) =>
    link({
      href: ROUTES.appraisalCase.href({ person: person.id, year: String(fiscalYear) }, { on: query['on'] }),
      label: `FY${fiscalYear}`,
    }),
  )
  return (
    links.length > 0 &&
    html`<p class="c-s" id="appraisals">Appraisals: ${links.map((one, index) => [index > 0 && ', ', one])}</p>`
  )
}

function ownReadings({ rows, total }: Readings): Html {
  const older = total > rows.length ? ` The last ${count(rows.length)} of ${count(total)}.` : ''
  return html`<section class="c-sec margin-top-3" id="readings"><h2>Who has read my record</h2>${readingsTable(rows, { caption: 'Who has read this record', whose: false })}<p class="c-s">Your own reading is not listed.${older}</p></section>`
}

function listedBody(request: PageRequest, file: File, opens: Opens): Html {
  return html`<section class="c-sec"><h2>In the public listing</h2>${dataTable({
    caption: 'What the listing says of this person',
    stack: true,
    columns: [
      { key: 'title', label: 'Position' },
      { key: 'unit', label: 'Office' },
      { key: 'appointment', label: 'Appointment' },
      { key: 'begin', label: 'From' },
      { key: 'end', label: 'Until' },
      { key: 'expires', label: 'Expires' },
    ],
    rows: file.held.map(
      (row): Row => ({
        title: linkTo(opens, { position: row.position_id, source: row.source }, row.title, {
          on: request.query['on'],
        }),
        unit: row.unit_name,
        appointment: appointmentWords(row.appointment),
        begin: row.begin_on === null ? 'not stated' : dateElement(row.begin_on),
        end: row.vacate_on === null ? '' : dateElement(row.vacate_on),
        expires: row.expires_on === null ? '' : dateElement(row.expires_on),
      }),
    ),
    empty: 'The listing that governs this day does not name this person.',
  })}<p class="c-s">${statusTag({ tone: 'plain', words: 'Inferred' })} One agency and one name is taken to be one person${file.listing === undefined ? '' : `; listing as of ${shortDate(file.listing.as_of)}`}.</p></section><section class="c-sec margin-top-3"><h2>Clocks running now</h2>${clockTable({ caption: 'Clocks running', today: request.on, clocks: clocksOf(file, request.on) })}</section>`
}

function careerOf(request: PageRequest, { person, held, events }: File): Career {
  const appointed = ofType(events, 'staffing/appointed')
  const initial = appointed.find((event) => event.body.initial)
  const own = held.flatMap((row) =>
    row.source === 'record' && row.begin_on !== null && row.begin_on <= request.on
      ? [{ title: row.title, from: row.begin_on, until: row.vacate_on }]
      : [],
  )
  const finals = new Set(
    ofType(events, 'appraisal/rating-recorded').flatMap(({ body }) =>
      body.stage === 'final' ? [body.fiscalYear] : [],
    ),
  )
  const probationEnds = initial?.body.probationEnds
  const completed = ofType(events, 'staffing/probation-completed').at(-1)
  return {
    title: `Career of ${person.name}`,
    today: request.on,
    entry: [
      ...(initial?.body.qrbCertified === undefined
        ? []
        : [{ date: initial.body.qrbCertified, label: 'QRB' }]),
      ...appointed.map((event) => ({
        date: event.effective,
        label: `${appointmentWords(event.body.appointment)} appointment`,
      })),
    ],
    ...(initial === undefined || probationEnds === undefined
      ? {}
      : {
          probation: {
            from: initial.effective,
            to: probationEnds,
            label: '1 year',
            ...(completed === undefined ? {} : { remark: `completed ${shortDate(completed.effective)}` }),
          },
        }),
    positions: own.map(({ title, from, until }) => ({
      from,
      label: title,
      ...(until === null || until > request.on ? {} : { to: until }),
    })),
    ratings: ofType(events, 'appraisal/rating-recorded')
      .filter(({ body }) => body.stage === 'final' || !finals.has(body.fiscalYear))
      .map(({ body }) => ({
        from: yearStart(body.fiscalYear),
        to: yearEnd(body.fiscalYear),
        level: body.level,
        final: body.stage === 'final',
        ...(body.stage === 'final' ? {} : { label: `initial ${body.level}` }),
      })),
    pay: ofType(events, 'pay/rate-set').map((event) => ({
      from: event.effective,
      rate: event.body.cents as Cents,
    })),
    band: bandsSince(ofType(events, 'pay/rate-set')[0]?.effective, request.on),
    awards: payOf(events).awards.flatMap(({ on, basisPoints, state }) =>
      state === 'withdrawn' ? [] : [{ date: on, label: percent(basisPoints) }],
    ),
    rank: ofType(events, 'awards/rank-granted').map((event) => ({
      date: event.effective,
      label: `${event.body.rank === 'distinguished' ? 'Distinguished' : 'Meritorious'} Executive, FY${event.body.fiscalYear}`,
    })),
  }
}

/** The band of each schedule from a first rate on: to the highest rate of a certified system. */
function bandsSince(first: IsoDate | undefined, on: IsoDate): Career['band'] {
  if (first === undefined) return []
  return SES_MINIMUM.rows
    .filter(({ from, until }) => from <= on && (until === undefined || until > first))
    .flatMap(({ from, value: floor }) => {
      const ceiling = BAND_MAXIMUM_CERTIFIED.rows.find((row) => row.from === from)?.value
      return ceiling === undefined ? [] : [{ from: from < first ? first : from, floor, ceiling }]
    })
    .toReversed()
}

function yearStart(fiscalYear: number): IsoDate {
  return day(`${fiscalYear - 1}-10-01`)
}

function yearEnd(fiscalYear: number): IsoDate {
  return day(`${fiscalYear}-09-30`)
}
