import type { IsoDate } from '../../base/dates.ts'
import type { Limit } from '../../desk/ceilings.ts'
import type { Line, ListingProgram } from '../../desk/program.ts'
import { appointmentWords, flagWords } from '../../desk/words.ts'
import { shareOf } from '../../base/money.ts'
import { alert } from '../components/alert.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { count, counted, dateWithDistance, percent, shortDate } from '../components/formats.ts'
import { type Html, html, link } from '../components/markup.ts'
import { statusTag } from '../components/tags.ts'
import { tiles } from '../components/tiles.ts'
import { whyLink } from '../components/why-link.ts'
import type { Page, PageRequest } from '../request.ts'
import { actionHref, type Query, ROUTES } from '../routes.ts'
import { limitMeter, limitStatus } from './limits.ts'
import { countPanel, openWhy } from './why.ts'

const SORTS: Readonly<Record<string, (line: Line) => number | string>> = {
  name: (line) => line.name,
  onBoard: (line) => line.onBoard,
  career: (line) => line.counts.career,
  noncareer: (line) => line.counts.noncareer,
  limited: (line) => line.counts.limitedTerm + line.counts.limitedEmergency,
  share: (line) => shareOf(line.counts.noncareer, line.onBoard) ?? -1,
  vacant: (line) => line.vacant,
  allocated: (line) => line.counts.allocated ?? -1,
}

/** The program as the public listing shows it, for the government or one department. */
export function listingProgramPage(program: ListingProgram, request: PageRequest): Page {
  const { query } = request
  const here = (more: Query): string =>
    program.unit === undefined
      ? ROUTES.government.href({ on: query['on'], sort: query['sort'], ...more })
      : ROUTES.agency.href({ unit: program.unit.id }, { on: query['on'], sort: query['sort'], ...more })
  const open = query['why']
  const limits = [...program.limits, ...program.lines.map((line) => line.limit)]
  const title = program.unit?.name ?? 'Senior Executive Service, governmentwide'
  const panel = open === undefined ? undefined : whyOf(program, open, limits, here)
  return {
    title,
    part: 'program',
    breadcrumb: [
      { label: 'Program', href: ROUTES.program.href() },
      ...(program.unit === undefined ? [] : [{ label: 'Governmentwide', href: ROUTES.government.href() }]),
      { label: title },
    ],
    body: html`<h1>${title}</h1>${basis(program)}${overs(limits, here)}${headline(program, here)}
<div class="c-row b"><div>${limitSection(program, here, open)}</div><div>${panel ?? expiring(program, request)}</div></div>
${lineSection(program, request, here, open)}
<div class="c-row b"><div>${wrong(program)}</div>${panel !== undefined && html`<div>${expiring(program, request)}</div>`}</div>`,
  }
}

function basis(program: ListingProgram): Html {
  if (program.listing === undefined) {
    return alert(
      'info',
      html`No position listing has been taken in yet. <a class="usa-link" href="${ROUTES.imports.href()}">Import one</a>`,
    )
  }
  const { asOf, asOfFrom, id } = program.listing
  return html`<p class="c-sub">Counted on ${shortDate(program.on)} from the public <a class="usa-link" href="${ROUTES.importReport.href({ id })}">position listing as of ${shortDate(asOf as IsoDate)}</a>${asOfFrom === 'derived' && ' (derived: its latest begin date)'}. “On board” means listed as Filled, begun, and without a vacate date on or before that day; career (CA), noncareer (NA) and limited (TA, EA) appointees together.</p>`
}

function overs(limits: readonly Limit[], here: (more: Query) => string): Html | false {
  const over = limits.filter((limit) => limit.state === 'over')
  return (
    over.length > 0 &&
    alert(
      'error',
      html`<b>${counted(over.length, 'limit is', 'limits are')} exceeded:</b> ${over.map((limit) => html`${limit.label}: ${limit.explanation.answer} <a class="usa-link" href="${here({ why: limit.key })}">Why</a> `)}`,
    )
  )
}

function headline(program: ListingProgram, here: (more: Query) => string): Html {
  const { counts, onBoard, vacant, other } = program.totals
  const limited = counts.limitedTerm + counts.limitedEmergency
  const list = (query: Query): string =>
    ROUTES.positions.href({ unit: program.unit?.id, on: program.on, source: 'listing', ...query })
  const share = shareOf(counts.noncareer, onBoard)
  return tiles([
    {
      label: 'Executives on board',
      value: count(onBoard),
      of: `and ${count(other)} outside the SES`,
      href: list({ state: 'filled', ses: 'yes' }),
      why: { href: `${here({ why: 'on-board' })}#why`, about: ': executives on board' },
    },
    {
      label: 'Career',
      value: count(counts.career),
      of: share === undefined ? '' : `${percent(shareOf(counts.career, onBoard) ?? 0)} of those on board`,
      href: list({ state: 'filled', appointment: 'career' }),
      why: { href: `${here({ why: 'career' })}#why`, about: ': career appointees' },
    },
    {
      label: 'Noncareer',
      value: count(counts.noncareer),
      of: share === undefined ? '' : `${percent(share)} of those on board, an indication`,
      href: list({ state: 'filled', appointment: 'noncareer' }),
      why: {
        href: `${here({ why: program.unit === undefined ? 'noncareer-government' : 'noncareer-agency' })}#why`,
        about: ': noncareer appointees',
      },
    },
    {
      label: 'Limited',
      value: count(limited),
      of: `${count(counts.limitedTerm)} term, ${count(counts.limitedEmergency)} emergency`,
      href: list({
        state: 'filled',
        appointment:
          counts.limitedEmergency > 0 && counts.limitedTerm === 0 ? 'limited-emergency' : 'limited-term',
      }),
      why: {
        href: `${here({ why: program.unit === undefined ? 'limited-government' : 'limited' })}#why`,
        about: ': limited appointees',
      },
    },
    {
      label: 'Listed vacant, SES',
      value: count(vacant),
      of: 'positions',
      href: list({ state: 'vacant', ses: 'yes' }),
      why: { href: `${here({ why: 'vacant' })}#why`, about: ': vacant positions' },
    },
  ])
}

function limitSection(
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

const FIRST = 25

function lineSection(
  program: ListingProgram,
  request: PageRequest,
  here: (more: Query) => string,
  open: string | undefined,
): Html {
  const { query } = request
  const file = (format: string): string =>
    ROUTES.programTable.href({ format }, { unit: program.unit?.id, on: query['on'] })
  const inUse = program.lines.filter((line) => line.onBoard + line.vacant > 0)
  const more = query['all'] !== 'yes' && program.lines.length > FIRST
  return html`<section class="c-sec margin-top-3"><div class="c-sech"><h2>${program.unit === undefined ? `Departments and agencies: ${count(inUse.length)} with SES positions` : 'Agencies of this department'}</h2><span class="c-s">${more && html`<a class="usa-link" href="${here({ all: 'yes' })}">All ${count(program.lines.length)}</a> &nbsp; `}<a class="usa-link" href="${file('csv')}">CSV</a> &nbsp; <a class="usa-link" href="${file('xlsx')}">XLSX</a></span></div>${lineTable(program, request, here, open, more ? FIRST : program.lines.length)}</section>`
}

function lineTable(
  program: ListingProgram,
  request: PageRequest,
  here: (more: Query) => string,
  open: string | undefined,
  first: number,
): Html {
  const asked = request.query['sort'] ?? '-onBoard'
  const key = asked.replace('-', '')
  const known = Object.hasOwn(SORTS, key) ? SORTS[key] : SORTS['onBoard']
  const by = known ?? ((line: Line) => line.name)
  const sign = asked.startsWith('-') ? -1 : 1
  const lines = [...program.lines].sort((a, b) => {
    const [x, y] = [by(a), by(b)]
    return (x < y ? -1 : x > y ? 1 : 0) * sign || a.name.localeCompare(b.name)
  })
  const rows = lines.slice(0, first).map((line): Row => {
    const share = shareOf(line.counts.noncareer, line.onBoard)
    const why = {
      href: `${here({ why: line.limit.key })}#why`,
      about: `: noncareer share of ${line.name}`,
      open: open === line.limit.key,
    }
    return {
      name: link({
        href: ROUTES.agency.href({ unit: line.unit }, { on: request.query['on'] }),
        label: line.name,
      }),
      onBoard: count(line.onBoard),
      career: count(line.counts.career),
      noncareer: count(line.counts.noncareer),
      limited: count(line.counts.limitedTerm + line.counts.limitedEmergency),
      share: share === undefined ? '' : percent(share),
      vacant: count(line.vacant),
      allocated: line.counts.allocated === undefined ? 'not held' : count(line.counts.allocated),
      state: html`${statusTag(limitStatus(line.limit))} ${whyLink(why)}`,
    }
  })
  const { counts, onBoard, vacant } = program.totals
  return dataTable({
    caption: 'Executives on board by department and agency, with their limit on noncareer appointees',
    wide: true,
    columns: [
      { key: 'name', label: 'Department or agency', sort: true },
      { key: 'onBoard', label: 'On board', numeric: true, sort: true },
      { key: 'career', label: 'Career', numeric: true, sort: true },
      { key: 'noncareer', label: 'Noncareer', numeric: true, sort: true },
      { key: 'limited', label: 'Limited', numeric: true, sort: true },
      { key: 'share', label: 'Noncareer of on board', numeric: true, sort: true },
      { key: 'vacant', label: 'Vacant', numeric: true, sort: true },
      { key: 'allocated', label: 'Allocation', numeric: true, sort: true },
      { key: 'state', label: '25% limit' },
    ],
    rows,
    foot: {
      name: 'All',
      onBoard: count(onBoard),
      career: count(counts.career),
      noncareer: count(counts.noncareer),
      limited: count(counts.limitedTerm + counts.limitedEmergency),
      share: percent(shareOf(counts.noncareer, onBoard) ?? 0),
      vacant: count(vacant),
    },
    sortHref: (column) =>
      here({ sort: asked === `-${column}` ? column : `-${column}`, all: request.query['all'] }),
    sorted: { key, direction: sign < 0 ? 'descending' : 'ascending' },
    empty: 'No executive is listed here.',
  })
}

function expiring(program: ListingProgram, request: PageRequest): Html {
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
          ends: dateWithDistance(clock.on as IsoDate, request.today),
        }),
      ),
      empty: 'Nothing expires within 90 days.',
    },
  )}</section>`
}

function wrong(program: ListingProgram): Html {
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

function whyOf(
  program: ListingProgram,
  key: string,
  limits: readonly Limit[],
  here: (more: Query) => string,
): Html | undefined {
  const close = here({})
  const limit = limits.find((one) => one.key === key)
  const unit = program.unit?.id ?? 'US'
  if (limit !== undefined) {
    const of =
      key.startsWith('noncareer-') && program.unit === undefined && key !== 'noncareer-government'
        ? key.slice('noncareer-'.length)
        : unit
    const line = program.lines.find((one) => one.limit === limit)
    return openWhy(limit.explanation, {
      subject: `${limit.label}: ${line?.name ?? program.unit?.name ?? 'the whole government'}`,
      close,
      permanent: here({ why: key }),
      export: ROUTES.answer.href({ key }, { unit: program.unit?.id, on: program.on }),
      supply:
        limit.explanation.kind === 'needs'
          ? actionHref('positions/enter-allocation', { unit: of, back: here({ why: key }) })
          : undefined,
    })
  }
  return counting(program, key, close)
}

function counting(program: ListingProgram, key: string, close: string): Html | undefined {
  const { counts, onBoard, vacant, former } = program.totals
  const day = shortDate(program.on)
  const source =
    program.listing === undefined
      ? 'No listing.'
      : `Source: ${program.listing.fileName}, as of ${shortDate(program.listing.asOf as IsoDate)}.`
  const current = `A row counts if its status is Filled, its begin date is blank or not after ${day}, and its vacate date is blank or after ${day}.`
  const list = (query: Query, label: string) => ({
    href: ROUTES.positions.href({ unit: program.unit?.id, source: 'listing', on: program.on, ...query }),
    label,
  })
  const panels: Readonly<Record<string, () => Html>> = {
    'on-board': () =>
      countPanel({
        title: 'Why: executives on board',
        answer: `${count(onBoard)} on ${day}`,
        lines: [
          current,
          'Appointment types CA, NA, TA and EA are the SES; every other type is left out.',
          `${count(former)} incumbencies of the listing had ended by that day and are not counted.`,
          'An exact repeat of a Filled row counts once.',
          source,
        ],
        list: list({ state: 'filled', ses: 'yes' }, `Open the ${count(onBoard)}`),
        close,
      }),
    career: () =>
      countPanel({
        title: 'Why: career appointees',
        answer: `${count(counts.career)} on ${day}`,
        lines: [current, 'Appointment type CA.', source],
        list: list({ state: 'filled', appointment: 'career' }, `Open the ${count(counts.career)}`),
        close,
      }),
    limited: () =>
      countPanel({
        title: 'Why: limited appointees',
        answer: `${count(counts.limitedTerm + counts.limitedEmergency)} on ${day}`,
        lines: [
          current,
          'Appointment types TA (limited term) and EA (limited emergency).',
          'Their ceiling of 5% is counted over all agencies.',
          source,
        ],
        list: list({ state: 'filled', appointment: 'limited-term' }, 'Open the limited term appointees'),
        close,
      }),
    vacant: () =>
      countPanel({
        title: 'Why: listed vacant',
        answer: count(vacant),
        lines: [
          'A row counts if its status is Vacant and its appointment type is CA, NA, TA or EA.',
          'Equal Vacant rows are kept as separate positions, because nothing in them tells them apart.',
          'The listing does not say since when a position is vacant.',
          source,
        ],
        list: list({ state: 'vacant', ses: 'yes' }, `Open the ${count(vacant)}`),
        close,
      }),
  }
  return Object.hasOwn(panels, key) ? panels[key]?.() : undefined
}
