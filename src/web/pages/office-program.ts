import { addDays, type IsoDate } from '../../base/dates.ts'
import type { OfficeProgram } from '../../desk/program.ts'
import { appointmentWords } from '../../desk/words.ts'
import { alert } from '../components/alert.ts'
import { clockTable } from '../components/clock-table.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { count, counted, shortDate, weekdayDate } from '../components/formats.ts'
import { type Html, html, link } from '../components/markup.ts'
import { stackedBar } from '../components/stacked-bar.ts'
import { type Tile, tiles } from '../components/tiles.ts'
import { vacancyStrip } from '../components/vacancy-strip.ts'
import { whyLink } from '../components/why-link.ts'
import { daysBetween } from '../../base/dates.ts'
import type { Page, PageRequest } from '../request.ts'
import { actionHref, type Query, ROUTES } from '../routes.ts'
import { limitMeter } from './limits.ts'
import { countPanel, openWhy } from './why.ts'

const STAGES = [
  { code: 'R', name: 'recruitment requested' },
  { code: 'A', name: 'announcement' },
  { code: 'P', name: 'rating panel' },
  { code: 'E', name: 'ERB' },
  { code: 'Q', name: 'selection and QRB package' },
]
const CODES: Readonly<Record<string, string>> = {
  requested: 'R',
  announcement: 'A',
  panel: 'P',
  erb: 'E',
  qrb: 'Q',
}

/** The program of an office of record: what is due, what runs out, what is free, against every ceiling. */
export function officeProgramPage(program: OfficeProgram, request: PageRequest): Page {
  const { on } = program
  const here = (more: Query): string => ROUTES.office.href({ on: request.query['on'], ...more })
  const open = request.query['why']
  const panel = open === undefined ? undefined : whyOf(program, open, here)
  const over = program.limits.filter((limit) => limit.state === 'over')
  return {
    title: `Program, ${program.unit.name}`,
    part: 'program',
    body: html`<h1>Program, ${weekdayDate(on)}</h1><p class="c-sub">${program.unit.name}: the record on ${shortDate(on)}. Every figure opens its list; every “Why” opens the rule, the facts and the law behind it. <a class="usa-link" href="${ROUTES.government.href()}">Governmentwide listing</a></p>
${over.length > 0 && alert('error', html`<b>${counted(over.length, 'limit is', 'limits are')} exceeded:</b> ${over.map((limit) => html`${limit.label}: ${limit.explanation.answer} `)}`)}${officeHeadline(program, here)}
<div class="c-row b">${dueSection(program)}${cycleSection(program, here)}</div>
${vacancySection(program)}
<div class="c-row b"><div>${mixSection(program, here)}${panel !== undefined && limitSection(program, here, open)}</div><div>${panel ?? limitSection(program, here, open)}</div></div>`,
  }
}

/** The headline figures of an office, each with its list and its Why. */
export function officeHeadline(program: OfficeProgram, here: (more: Query) => string): Html {
  const { allocation, established, vacant, ratings, clocks, on } = program
  const free = allocation === undefined ? undefined : allocation.spaces - established
  const oldest = program.vacancies[0]
  const soon = clocks.filter((clock) => daysBetween(on, clock.on as IsoDate) <= 30)
  const next = soon[0]
  const list: Tile[] = []
  const rated = ratings.initial.reduce((total, level) => total + level, 0)
  if (rated > 0) {
    list.push({
      label: 'Initially rated at Levels 4–5',
      value: count((ratings.initial[0] ?? 0) + (ratings.initial[1] ?? 0)),
      of: `of ${count(rated)} career executives; waiting for the PRB`,
      why: { href: `${here({ why: 'cycle' })}#why`, about: ': initial ratings at Levels 4 and 5' },
    })
  }
  return tiles([
    ...list,
    {
      label: 'Spaces free',
      value: free === undefined ? 'not held' : count(free),
      of: allocation === undefined ? 'no allocation entered' : `of ${count(allocation.spaces)} allocated`,
      why: { href: `${here({ why: 'spaces' })}#why`, about: ': spaces free' },
    },
    {
      label: 'Established and vacant',
      value: count(vacant),
      of: oldest === undefined ? '' : `oldest ${count(daysBetween(oldest.since as IsoDate, on))} days`,
      href: ROUTES.positions.href({ source: 'record', state: 'vacant', on }),
      why: { href: `${here({ why: 'vacant' })}#why`, about: ': established and vacant' },
    },
    {
      label: 'Executives on board',
      value: count(established - vacant),
      of: `${count(program.counts.career)} career`,
      href: ROUTES.positions.href({ source: 'record', state: 'filled', on }),
      why: { href: `${here({ why: 'on-board' })}#why`, about: ': executives on board' },
    },
    {
      label: 'Clocks ending in 30 days',
      value: count(soon.length),
      of: next === undefined ? '' : `next: ${shortDate(next.on as IsoDate)}`,
      href: ROUTES.calendar.href({ source: 'record', on }),
      why: { href: `${here({ why: 'clocks' })}#why`, about: ': clocks ending in 30 days' },
    },
  ])
}

function dueSection(program: OfficeProgram): Html {
  return html`<section class="c-sec"><div class="c-sech"><h2>Clocks about to run out</h2><span class="c-s"><a class="usa-link" href="${ROUTES.calendar.href({ source: 'record', on: program.on })}">All ${count(program.clocks.length)}</a> &nbsp; <a class="usa-link" href="${ROUTES.calendarIcs.href({ source: 'record' })}">Add to calendar (ICS)</a></span></div>${clockTable(
    {
      caption: 'Clocks about to run out',
      today: program.on,
      clocks: program.clocks.slice(0, 8).map((clock) => ({
        who:
          clock.person_id === null
            ? { href: ROUTES.position.href({ id: clock.position_id }), label: clock.title }
            : { href: ROUTES.person.href({ id: clock.person_id }), label: clock.person_name ?? clock.title },
        clock:
          clock.kind === 'staffing'
            ? `${appointmentWords(clock.appointment)} due`
            : appointmentWords(clock.kind),
        ends: clock.on as IsoDate,
        needs: clockNeeds(clock.kind),
      })),
    },
  )}</section>`
}

/** What a clock needs before it ends. */
export function clockNeeds(kind: string): string {
  switch (kind) {
    case 'probation':
      return 'Certify or not before it ends'
    case 'limited-term':
    case 'limited-emergency':
      return 'Ends by itself; plan the exit'
    case 'staffing':
      return 'Complete the step'
    default:
      return ''
  }
}

function cycleSection(program: OfficeProgram, here: (more: Query) => string): Html {
  const { fiscalYear, initial, final, career } = program.ratings
  const rated = initial.reduce((total, level) => total + level, 0)
  if (rated === 0) {
    return html`<section class="c-sec"><h2>Appraisal cycle</h2><p class="c-s">Ratings of this cycle are not shown to your seat, or none is recorded.</p></section>`
  }
  const done = final.reduce((total, level) => total + level, 0)
  const parts = [5, 4, 3, 2, 1].map((level, index) => ({
    label: `Level ${level}`,
    count: initial[index] ?? 0,
  }))
  return html`<section class="c-sec"><div class="c-sech"><h2>FY${fiscalYear} appraisal cycle</h2>${whyLink({ href: `${here({ why: 'cycle' })}#why`, about: ': the rating distribution' })}</div>${stackedBar(
    {
      title: `Initial summary ratings of ${count(rated)} career executives`,
      unit: 'Executives',
      parts,
    },
  )}<p class="c-s">Initial rating: ${count(rated)} of ${count(career)} career executives on board. Annual summary rating: ${count(done)}. The cycle waits for its PRB.</p></section>`
}

function vacancySection(program: OfficeProgram): Html {
  const { vacancies, on } = program
  const recruiting = vacancies.filter((vacancy) => vacancy.stages.length > 0).length
  const shown = vacancies.slice(0, 8)
  return html`<section class="c-sec margin-top-3"><div class="c-sech"><h2>Vacancies by age: ${count(vacancies.length)}, of which ${count(recruiting)} in recruitment</h2><a class="usa-link c-s" href="${ROUTES.positions.href({ source: 'record', state: 'vacant', on })}">All ${count(vacancies.length)}, as table</a></div>${vacancyStrip(
    {
      caption: 'The oldest vacancies and the stages of filling them',
      today: on,
      stages: STAGES,
      vacancies: shown.map((vacancy) => {
        const last = vacancy.stages.at(-1)
        const due = last?.due ?? undefined
        return {
          label: vacancy.title,
          href: ROUTES.position.href({ id: vacancy.id }),
          since: vacancy.since as IsoDate,
          stages: vacancy.stages.map((stage, index) => ({
            code: CODES[stage.stage] ?? '?',
            from: stage.entered as IsoDate,
            to: (vacancy.stages[index + 1]?.entered ?? stage.due ?? addDays(on, 7)) as IsoDate,
          })),
          now:
            last === undefined
              ? 'No request yet'
              : `${appointmentWords(last.stage)}${due === undefined ? '' : `, due ${shortDate(due as IsoDate)}`}`,
          urgent: due !== undefined && daysBetween(on, due as IsoDate) <= 8,
        }
      }),
    },
  )}</section>`
}

function mixSection(program: OfficeProgram, here: (more: Query) => string): Html {
  const { allocation, established, vacant } = program
  const of = (designation: string | undefined, test: (appointment: string | null) => boolean): number =>
    program.mix.reduce(
      (total, row) =>
        total +
        ((designation === undefined || row.designation === designation) && test(row.appointment)
          ? row.count
          : 0),
      0,
    )
  const kinds: readonly [string, (appointment: string | null) => boolean][] = [
    ['Filled, career', (kind) => kind === 'career'],
    ['Filled, noncareer', (kind) => kind === 'noncareer'],
    ['Filled, limited', (kind) => kind === 'limited-term' || kind === 'limited-emergency'],
    ['Vacant', (kind) => kind === null],
  ]
  const cells = (test: (appointment: string | null) => boolean) => ({
    reserved: count(of('career-reserved', test)),
    general: count(of('general', test)),
    all: count(of(undefined, test)),
  })
  const spaces = allocation?.spaces
  return html`<section class="c-sec"><div class="c-sech"><h2>Allocation and appointment mix</h2><a class="usa-link c-s" href="${ROUTES.unit.href({ unit: program.unit.id })}">Ledger</a></div>
<p class="c-s"><b>${spaces === undefined ? 'No allocation entered' : `${count(spaces)} spaces`}</b> ${whyLink({ href: `${here({ why: 'spaces' })}#why`, about: ': the allocation' })}</p>${
    spaces !== undefined &&
    stackedBar({
      title: `Of ${count(spaces)} spaces`,
      unit: 'Spaces',
      table: false,
      whole: Math.max(spaces, established),
      parts: [
        { label: 'filled', count: established - vacant, fill: 'navy' },
        { label: 'vacant (hatched)', count: vacant, fill: 'hatched' },
        { label: 'free', count: Math.max(0, spaces - established), fill: 'free' },
      ],
    })
  }${dataTable({
    caption: 'Positions by designation and appointment',
    columns: [
      { key: 'kind', label: 'Positions' },
      { key: 'reserved', label: 'Career reserved', numeric: true },
      { key: 'general', label: 'General', numeric: true },
      { key: 'all', label: 'All', numeric: true },
    ],
    rows: kinds.map(([kind, test]): Row => ({ kind, ...cells(test) })),
    foot: { kind: 'Established', ...cells(() => true) },
  })}<p class="c-s">${link({ href: actionHref('positions/establish-position', { unit: program.unit.id }), label: 'Establish a position' })}</p></section>`
}

function limitSection(program: OfficeProgram, here: (more: Query) => string, open: string | undefined): Html {
  return html`<section class="c-sec"><h2>Against every ceiling</h2>${program.limits.map((limit) =>
    limitMeter(
      limit,
      { href: `${here({ why: limit.key })}#why`, open: open === limit.key },
      limit.state === 'elsewhere'
        ? 'executives on board; OPM counts over all agencies'
        : 'allocated positions',
    ),
  )}</section>`
}

function whyOf(program: OfficeProgram, key: string, here: (more: Query) => string): Html | undefined {
  const close = here({})
  const limit = program.limits.find((one) => one.key === key)
  if (limit !== undefined) {
    return openWhy(limit.explanation, {
      subject: `${limit.label}, ${program.unit.name}`,
      close,
      permanent: here({ why: key }),
      export: ROUTES.answer.href({ key }, { unit: program.unit.id, on: program.on }),
    })
  }
  const record = `Source: the record of ${program.unit.name}, in effect on ${shortDate(program.on)}.`
  const list = (query: Query, label: string) => ({
    href: ROUTES.positions.href({ source: 'record', on: program.on, ...query }),
    label,
  })
  switch (key) {
    case 'vacant':
      return countPanel({
        title: 'Why: established and vacant',
        answer: count(program.vacant),
        lines: [
          'Positions established and not abolished by that day that nobody holds.',
          'A vacancy’s age runs from the day the last incumbent left, or from establishment.',
          record,
        ],
        list: list({ state: 'vacant' }, 'Open the list'),
        close,
      })
    case 'on-board':
      return countPanel({
        title: 'Why: executives on board',
        answer: count(program.established - program.vacant),
        lines: ['Everyone whose appointment had begun and not ended on that day.', record],
        list: list({ state: 'filled' }, 'Open the list'),
        close,
      })
    case 'cycle':
      return countPanel({
        title: 'Why: initial ratings',
        answer: `${program.ratings.initial.join(', ')} at Levels 5, 4, 3, 2, 1`,
        lines: [
          `Initial summary ratings recorded for FY${program.ratings.fiscalYear} of career executives on board.`,
          'They are not final: the Performance Review Board has not yet recommended.',
          'The limits on a distribution come with the appraisal rules and are not tested here.',
          record,
        ],
        close,
      })
    case 'clocks':
      return countPanel({
        title: 'Why: clocks ending in 30 days',
        answer: count(
          program.clocks.filter((clock) => daysBetween(program.on, clock.on as IsoDate) <= 30).length,
        ),
        lines: [
          'Not-to-exceed dates of limited appointments, ends of probation, and dates by which the present step of a staffing case is due.',
          'Only clocks of cases that your seat may see.',
          record,
        ],
        list: {
          href: ROUTES.calendar.href({ source: 'record', on: program.on }),
          label: 'Open the calendar',
        },
        close,
      })
    default:
      return undefined
  }
}
