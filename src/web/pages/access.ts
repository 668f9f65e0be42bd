import { openRecord } from '../../actions/access/open-record.ts'
import type { OpeningTold } from '../../desk/openings.ts'
import type { Opens } from '../../desk/reach.ts'
import { LOG_PAGE, type ReadingTold, type readingLog } from '../../desk/reading.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { count, counted } from '../components/formats.ts'
import { type Html, html, link } from '../components/markup.ts'
import { moment } from '../components/moments.ts'
import { fieldsOf } from '../form.ts'
import { csrfField } from '../layout.ts'
import type { Page, PageRequest } from '../request.ts'
import { actionHref, ROUTES } from '../routes.ts'
import { linkTo } from './opening.ts'

export type Readings = NonNullable<Awaited<ReturnType<typeof readingLog>>>
export type Notices = readonly OpeningTold[]

const DESTROYED = 'The reason was destroyed.'

/** The form that opens a record, and the records that stand open to the seat. Sent, it is the action's own page. */
export function openRecordPage(request: PageRequest, openings: Notices, basis: number): Page {
  return {
    title: openRecord.title,
    part: 'people',
    breadcrumb: [{ label: 'My work', href: ROUTES.home.href() }, { label: openRecord.title }],
    body: html`<h1>${openRecord.title}</h1><p class="c-sub">${openRecord.about}</p>
<form class="c-fields" method="post" action="${actionHref(openRecord.id)}">${csrfField(request.session.csrf)}<input type="hidden" name="basis" value="${basis}"><input type="hidden" name="back" value="${ROUTES.openRecord.href()}">${fieldsOf(openRecord, request.query, [], { agencies: [] })}<div class="c-buttons"><button class="usa-button" type="submit" name="step" value="check">Check your answers</button></div></form>
<section class="c-sec margin-top-3"><h2>Open to you now</h2>${dataTable({
      caption: 'Records open to your seat now',
      stack: true,
      columns: [
        { key: 'person', label: 'Whose record' },
        { key: 'until', label: 'Until' },
        { key: 'reason', label: 'Your reason' },
      ],
      rows: openings.map(
        ({ person, personName, until, reason }): Row => ({
          person: link({ href: ROUTES.person.href({ id: person }), label: personName }),
          until: moment(until),
          reason: reason ?? DESTROYED,
        }),
      ),
      empty: 'No record is open to your seat.',
    })}</section>`,
  }
}

/** Who read whose record. */
export function readingsPage({ rows, total }: Readings, page: number): Page {
  const last = Math.max(1, Math.ceil(total / LOG_PAGE))
  const turn = (to: number, label: string) => link({ href: ROUTES.readings.href({ page: to }), label })
  return {
    title: 'Access to records',
    part: 'audit',
    breadcrumb: [{ label: 'Audit', href: ROUTES.audit.href() }, { label: 'Access to records' }],
    body: html`<h1>Access to records</h1><p class="c-sub">${counted(total, 'reading')} of people’s records by others, as far as your seat may see them, newest first.</p>${readingsTable(rows, { caption: 'Who read whose record', whose: true })}${last > 1 && html`<p>Page ${count(page)} of ${count(last)}. ${page > 1 && turn(page - 1, 'Newer')} ${page < last && turn(page + 1, 'Older')}</p>`}`,
  }
}

/** Readings as a table; `whose` tells whose records they were, too. */
export function readingsTable(
  rows: readonly ReadingTold[],
  { caption, whose }: { caption: string; whose: boolean },
): Html {
  return dataTable({
    caption,
    stack: true,
    columns: [
      { key: 'at', label: 'When' },
      { key: 'who', label: 'Who' },
      ...(whose ? [{ key: 'whose', label: 'Whose record' }] : []),
      { key: 'what', label: 'What' },
      { key: 'why', label: 'Why it was open' },
    ],
    rows: rows.map(
      (row): Row => ({
        at: moment(row.at),
        who: html`${row.readerName}<br><span class="c-xs">${roleWords(row.role)}</span>`,
        whose: row.person?.name ?? counted(row.count, 'person', 'people'),
        what: whatWords(row),
        why: row.opening === undefined ? 'The seat sees it' : `Opened: ${row.reason ?? DESTROYED}`,
      }),
    ),
    empty: 'Nobody else has read it.',
  })
}

/** Openings of the last days, for those whom they concern; nothing where there is none. */
export function noticesSection(request: PageRequest, notices: Notices, opens: Opens): Html | false {
  if (notices.length === 0) return false
  const { who } = request.session
  return html`<section class="c-sec margin-bottom-2" id="access"><div class="c-sech"><h2>Access to records</h2>${who.readings && html`<a class="usa-link c-s" href="${ROUTES.readings.href()}">Who read which record</a>`}</div>${dataTable(
    {
      caption: 'Records opened in the last 30 days',
      stack: true,
      columns: [
        { key: 'whose', label: 'Whose record' },
        { key: 'who', label: 'Opened by' },
        { key: 'why', label: 'For' },
        { key: 'from', label: 'From' },
        { key: 'until', label: 'Until' },
      ],
      rows: notices.map(
        ({ person, personName, openerName, role, reason, from, until }): Row => ({
          whose: person === who.person ? 'Your own' : linkTo(opens, { person, source: 'record' }, personName),
          who: html`${openerName}<br><span class="c-xs">${roleWords(role)}</span>`,
          why: reason ?? DESTROYED,
          from: moment(from),
          until: moment(until),
        }),
      ),
    },
  )}</section>`
}

function roleWords(role: string): string {
  return role.replaceAll('-', ' ')
}

function whatWords({ what, how, count: people, entry }: ReadingTold): string {
  const form = { page: 'on a page', api: 'through the API', export: 'as a file' }[how]
  switch (what) {
    case 'file':
      return `The record ${form}`
    case 'entry':
      return `Entry ${entry?.slice(0, 8) ?? ''} of the journal ${form}`
    case 'entries':
      return `Entries of the journal ${form}, of ${counted(people, 'person', 'people')}`
    case 'people':
      return `A list of ${counted(people, 'person', 'people')} ${form}`
    case 'clocks':
      return `Clocks of ${counted(people, 'person', 'people')} ${form}`
  }
}
