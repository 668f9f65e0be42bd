import { civil, daysBetween, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { personFile } from '../../desk/files.ts'
import { eventWords } from '../../desk/event-words.ts'
import { appointmentWords } from '../../desk/words.ts'
import { ofType } from '../../record/fold.ts'
import type { Career } from '../components/career.ts'
import { careerLine } from '../components/career-line.ts'
import { clockTable, type Clock } from '../components/clock-table.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { filterForm } from '../components/filter-form.ts'
import { dateElement, money, percent, shortDate } from '../components/formats.ts'
import { type Html, html, link } from '../components/markup.ts'
import { statusTag } from '../components/tags.ts'
import { type Tile, tiles } from '../components/tiles.ts'
import type { Page, PageRequest } from '../request.ts'
import { ROUTES } from '../routes.ts'

type File = NonNullable<Awaited<ReturnType<typeof personFile>>>

/** One person: the whole record on one line, the clocks running, and every event. */
export function personPage(request: PageRequest, file: File): Page {
  const { person, held, supervisor } = file
  const current = held.findLast(
    (row) =>
      row.status === 'filled' &&
      (row.vacate_on === null || row.vacate_on > request.on) &&
      (row.begin_on === null || row.begin_on <= request.on),
  )
  const status =
    current === undefined ? 'Holds no position on this day' : appointmentWords(current.appointment)
  return {
    title: person.name,
    part: 'people',
    breadcrumb: [{ label: 'People', href: ROUTES.people.href() }, { label: person.name }],
    body: html`<h1>${person.name} ${statusTag({ tone: 'plain', words: status })}</h1><p class="c-sub">${current !== undefined && html`${link({ href: ROUTES.position.href({ id: current.position_id }), label: current.title })}, ${current.unit_name}, ${current.location}. `}${supervisor !== undefined && html`Supervisor: ${supervisor.name}, ${appointmentWords(supervisor.supervisor_is).toLowerCase()}, since ${shortDate(supervisor.since as IsoDate)}.`}</p>
${person.source === 'record' ? recordBody(request, file) : listedBody(request, file)}`,
  }
}

function recordBody(request: PageRequest, file: File): Html {
  const events = file.events
  return html`${headline(request, file)}<section class="c-sec margin-top-3"><h2>Career on one line</h2>${careerLine(careerOf(request, file))}</section>
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
        event: link({ href: ROUTES.entry.href({ id: event.id }), label: eventWords(event) }),
        by: `${event.actor}${event.power === undefined ? '' : `, ${event.power}`}`,
      }),
    ),
    empty: 'Nothing was recorded by then.',
  })}</section><section class="c-sec"><h2>Clocks running now</h2>${clockTable({ caption: 'Clocks running', today: request.on, clocks: clocksOf(request, file) })}</section></div>`
}

function listedBody(request: PageRequest, file: File): Html {
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
        title: link({ href: ROUTES.position.href({ id: row.position_id }), label: row.title }),
        unit: row.unit_name,
        appointment: appointmentWords(row.appointment),
        begin: row.begin_on === null ? 'not stated' : dateElement(row.begin_on as IsoDate),
        end: row.vacate_on === null ? '' : dateElement(row.vacate_on as IsoDate),
        expires: row.expires_on === null ? '' : dateElement(row.expires_on as IsoDate),
      }),
    ),
    empty: 'The listing that governs this day does not name this person.',
  })}<p class="c-s">${statusTag({ tone: 'plain', words: 'Inferred' })} One agency and one name is taken to be one person${file.listing === undefined ? '' : `; listing as of ${shortDate(file.listing.as_of as IsoDate)}`}.</p></section><section class="c-sec margin-top-3"><h2>Clocks running now</h2>${clockTable({ caption: 'Clocks running', today: request.on, clocks: clocksOf(request, file) })}</section>`
}

function headline(request: PageRequest, file: File): Html {
  const { events } = file
  const list: Tile[] = []
  const first =
    ofType(events, 'staffing/appointed').find((event) => event.body.initial) ??
    ofType(events, 'staffing/appointed')[0]
  if (first !== undefined) {
    const years = Math.floor(daysBetween(first.effective, request.on) / 365.25)
    list.push({ label: 'In the SES', value: `${years} years`, of: `since ${shortDate(first.effective)}` })
  }
  const pay = ofType(events, 'pay/rate-set').at(-1)
  if (pay !== undefined) {
    list.push({
      label: 'Basic pay',
      value: money(pay.body.cents as Cents),
      of: `since ${shortDate(pay.effective)}`,
      href: ROUTES.entry.href({ id: pay.id }),
    })
  }
  const rating = ofType(events, 'appraisal/rating-recorded').findLast((event) => event.body.stage === 'final')
  if (rating !== undefined)
    list.push({
      label: 'Last final rating',
      value: `Level ${rating.body.level}`,
      of: `FY${rating.body.fiscalYear}`,
      href: ROUTES.entry.href({ id: rating.id }),
    })
  const clocks = clocksOf(request, file)
  list.push({
    label: 'Clocks running',
    value: String(clocks.length),
    of: clocks[0] === undefined ? '' : `next: ${shortDate(clocks[0].ends)}`,
  })
  return tiles(list)
}

function clocksOf(request: PageRequest, file: File): Clock[] {
  const clocks: Clock[] = []
  for (const row of file.held) {
    if (row.status !== 'filled' || (row.vacate_on !== null && row.vacate_on <= request.on)) continue
    if (row.expires_on !== null && row.expires_on >= request.on) {
      clocks.push({
        clock: `${appointmentWords(row.appointment)} ends`,
        ends: row.expires_on as IsoDate,
        needs: 'Ends by itself',
      })
    }
    if (row.probation_ends !== null && row.probation_ends >= request.on) {
      clocks.push({ clock: 'Probation', ends: row.probation_ends as IsoDate, needs: 'Certify or not' })
    }
  }
  return clocks.sort((a, b) => (a.ends < b.ends ? -1 : 1))
}

function careerOf(request: PageRequest, { person, held, events }: File): Career {
  const appointed = ofType(events, 'staffing/appointed')
  const initial = appointed.find((event) => event.body.initial)
  const own = held.filter(
    (row) => row.source === 'record' && row.begin_on !== null && row.begin_on <= request.on,
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
    positions: own.map((row) => ({
      from: row.begin_on as IsoDate,
      label: row.title,
      ...(row.vacate_on === null || row.vacate_on > request.on ? {} : { to: row.vacate_on as IsoDate }),
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
    band: [],
    awards: ofType(events, 'awards/performance-award-granted').map((event) => ({
      date: event.effective,
      label: percent(event.body.basisPoints),
    })),
    rank: ofType(events, 'awards/rank-granted').map((event) => ({
      date: event.effective,
      label: `${event.body.rank === 'distinguished' ? 'Distinguished' : 'Meritorious'} Executive, FY${event.body.fiscalYear}`,
    })),
  }
}

function yearStart(fiscalYear: number): IsoDate {
  return civil(fiscalYear - 1, 10, 1) as IsoDate
}

function yearEnd(fiscalYear: number): IsoDate {
  return civil(fiscalYear, 9, 30) as IsoDate
}
