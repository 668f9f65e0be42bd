import { daysBetween, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { personFile } from '../../desk/files.ts'
import type { Opens } from '../../desk/reach.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { ofType } from '../../record/fold.ts'
import { count, counted, money, percent, shortDate } from '../components/formats.ts'
import { type Html, html } from '../components/markup.ts'
import { type Tile, tiles } from '../components/tiles.ts'
import { clocksOf } from './person-clocks.ts'
import { recordPanel } from './record-panel.ts'

type File = NonNullable<Awaited<ReturnType<typeof personFile>>>

/** One headline figure of a person: how it is known, from which entries, and the rule that tests it, where one does. */
type Figure = {
  key: string
  label: string
  value: string
  of: string
  /** How the figure comes from the entries, a sentence each. */
  known: readonly string[]
  entries: readonly RecordedEvent[]
  /** The rule of the rulebook that tests what the entries say. */
  rule?: string
}

/** What the pages of a person's figures need besides the file. */
export type FigureLinks = {
  on: IsoDate
  /** The address of this page with something more in its query. */
  here: (more: { why?: string }) => string
  open: string | undefined
  opens: Opens
}

/** The headline figures of a person of record, each with its Why, and the Why that stands open. */
export function headline(file: File, links: FigureLinks): Html {
  const figures = figuresOf(file, links.on)
  const open = figures.find(({ key }) => key === links.open)
  return html`${tiles(
    figures.map(
      ({ key, label, value, of }): Tile => ({
        label,
        value,
        of,
        why: {
          href: `${links.here({ why: key })}#why`,
          about: `: ${label.toLowerCase()}`,
          open: key === open?.key,
        },
      }),
    ),
  )}${
    open !== undefined &&
    html`<div class="margin-top-2">${recordPanel({
      title: `Why: ${open.label.toLowerCase()}`,
      answer: `${open.value}${open.of === '' ? '' : `, ${open.of}`}`,
      known: open.known,
      rule: open.rule,
      entries: open.entries,
      mends: file.mends,
      on: links.on,
      opens: links.opens,
      close: links.here({}),
    })}</div>`
  }`
}

function figuresOf(file: File, on: IsoDate): Figure[] {
  return [
    ...tenure(file, on),
    ...probation(file, on),
    ...pay(file),
    ...rating(file),
    ...award(file),
    clocks(file, on),
  ]
}

function tenure({ events }: File, on: IsoDate): Figure[] {
  const appointed = ofType(events, 'staffing/appointed')
  const first = appointed.find((event) => event.body.initial) ?? appointed[0]
  const last = appointed.at(-1)
  if (first === undefined || last === undefined) return []
  const left = ofType(events, 'staffing/separated').findLast((event) => event.effective > last.effective)
  const until = left?.effective ?? on
  const from = shortDate(first.effective)
  return [
    {
      key: 'tenure',
      label: 'In the SES',
      value: counted(Math.floor(daysBetween(first.effective, until) / 365.25), 'year'),
      of: left === undefined ? `since ${from}` : `${from} to ${shortDate(until)}`,
      known: [
        `Whole years of 365.25 days from ${first.body.initial ? 'the initial appointment' : 'the first appointment on record'}, ${from}, to ${left === undefined ? 'the day asked' : 'the separation'}, ${shortDate(until)}.`,
        ...(appointed.length === 1 ? [] : ['Time between two appointments, if any, is not taken off.']),
        ...completedWords(events),
      ],
      entries: [
        ...appointed,
        ...ofType(events, 'staffing/probation-completed'),
        ...(left === undefined ? [] : [left]),
      ],
      ...ruleOf(last.body.appointment),
    },
  ]
}

function completedWords(events: readonly RecordedEvent[]): string[] {
  return ofType(events, 'staffing/probation-completed').map(
    ({ effective }) => `Probation was completed on ${shortDate(effective)}.`,
  )
}

/** Probation is a figure of its own while it runs. */
function probation({ events }: File, on: IsoDate): Figure[] {
  const initial = ofType(events, 'staffing/appointed').findLast((event) => event.body.initial)
  const ends = initial?.body.probationEnds
  const over = ofType(events, 'staffing/probation-completed').length > 0
  if (initial === undefined || ends === undefined || ends < on || over) return []
  return [
    {
      key: 'probation',
      label: 'Probation',
      value: counted(daysBetween(on, ends), 'day'),
      of: `left, ends ${shortDate(ends)}`,
      known: [
        `The entry of the initial appointment of ${shortDate(initial.effective)} gives ${shortDate(ends)} as its last day.`,
        'No entry says that it was completed.',
      ],
      entries: [initial],
    },
  ]
}

/** The rule that tests an appointment of a kind; none tests a career appointment yet. */
function ruleOf(appointment: string | undefined): { rule?: string } {
  switch (appointment) {
    case 'noncareer':
      return { rule: 'staffing/noncareer-appointment' }
    case 'limited-term':
    case 'limited-emergency':
      return { rule: 'staffing/limited-appointment' }
    default:
      return {}
  }
}

function pay({ events }: File): Figure[] {
  const rates = ofType(events, 'pay/rate-set')
  const last = rates.at(-1)
  if (last === undefined) return []
  const before = rates.at(-2)
  return [
    {
      key: 'pay',
      label: 'Basic pay',
      value: money(last.body.cents as Cents),
      of: `since ${shortDate(last.effective)}`,
      known: [
        `The rate set last by that day. The ground recorded with it: ${last.body.basis}.`,
        ...(before === undefined
          ? []
          : [`Before it: ${money(before.body.cents as Cents)} from ${shortDate(before.effective)}.`]),
      ],
      entries: [last],
    },
  ]
}

function rating({ events }: File): Figure[] {
  const all = ofType(events, 'appraisal/rating-recorded')
  const final = all.findLast((event) => event.body.stage === 'final')
  if (final === undefined) return []
  const { fiscalYear, level } = final.body
  const later = all.filter((event) => event.body.fiscalYear > fiscalYear)
  return [
    {
      key: 'rating',
      label: 'Last final rating',
      value: `Level ${level}`,
      of: `FY${fiscalYear}`,
      known: [
        `The annual summary rating of FY${fiscalYear}, the last that is final.`,
        ...later.map(
          ({ body }) =>
            `The ${body.stage} rating of FY${body.fiscalYear}, Level ${body.level}, is not final.`,
        ),
      ],
      entries: all.filter(({ body }) => body.fiscalYear === fiscalYear),
    },
  ]
}

function award({ events }: File): Figure[] {
  const withdrawn = new Set(
    ofType(events, 'awards/performance-award-withdrawn').map(({ body }) => body.fiscalYear),
  )
  const last = ofType(events, 'awards/performance-award-granted').findLast(
    ({ body }) => !withdrawn.has(body.fiscalYear),
  )
  if (last === undefined) return []
  const { cents, basisPoints, fiscalYear } = last.body
  return [
    {
      key: 'award',
      label: 'Last performance award',
      value: money(cents as Cents),
      of: `FY${fiscalYear}, ${percent(basisPoints)}`,
      known: [
        `The performance award granted last, for FY${fiscalYear}: ${percent(basisPoints)} of basic pay as recorded.`,
      ],
      entries: [last],
    },
  ]
}

function clocks(file: File, on: IsoDate): Figure {
  const running = clocksOf(file, on)
  const next = running[0]
  const entries = ofType(file.events, 'staffing/appointed').filter(
    ({ body }) => (body.notToExceed ?? '') >= on || (body.probationEnds ?? '') >= on,
  )
  return {
    key: 'clocks',
    label: 'Clocks running',
    value: count(running.length),
    of: next === undefined ? '' : `next: ${shortDate(next.ends)}`,
    known:
      running.length === 0
        ? ['No entry in effect on that day bears a not-to-exceed date or an end of probation still to come.']
        : running.map(
            ({ clock, ends }) => `${clock}: ${shortDate(ends)}, the date in the entry of the appointment.`,
          ),
    entries,
    ...ruleOf(entries.at(-1)?.body.appointment),
  }
}
