import { civil, day, type IsoDate } from '../../src/base/dates.ts'
import { usd } from '../../src/base/money.ts'
import { appraisalStream } from '../../src/record/appraisal.ts'
import type { AppraisalLevel } from '../../src/record/appraisal-terms.ts'
import { cycleStream, systemStream } from '../../src/record/appraisal-cycle.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { payStream } from '../../src/record/pay-terms.ts'
import type { AppointmentType } from '../../src/record/terms.ts'

/** An executive of a pay office, with the rate in whole dollars and, before 2004, its number. */
export type Paid = {
  person: string
  rate: number
  appointment?: AppointmentType
  es?: number
  /** Final, of the office's appraisal year; `pending` where the supervisor alone has rated. */
  level?: AppraisalLevel | 'pending' | undefined
  /** Since when the rate is paid; else that of the office. */
  since?: IsoDate
  /** A rank of an earlier year. */
  rank?: { fiscalYear: number; rank: 'distinguished' | 'meritorious' }
}

/**
 * When the executives of an office came, since when they have their rates, which appraisal year is behind them, and when
 * they were rated for it: on 20 November unless said.
 */
export type Years = { appointed: IsoDate; since: IsoDate; fiscalYear: number; ratedOn?: IsoDate }

/** The file, the pay and the rating of one executive, who works for `supervisor`. */
export function paidEvents(unit: string, one: Paid, years: Years, supervisor: string): NewEvent[] {
  const { person, rate, es, appointment = 'career', level, since = years.since, rank } = one
  const stream = `person:${person}`
  const position = `pos-${person}`
  const { appointed } = years
  return [
    {
      stream: `position:${position}`,
      type: 'positions/position-established',
      effective: appointed,
      body: {
        position,
        unit,
        title: `Director ${person}`,
        location: 'Washington, DC',
        designation: 'general',
      },
    },
    {
      stream,
      type: 'people/person-entered',
      effective: appointed,
      body: { person },
      personal: { name: `Name of ${person}` },
    },
    {
      stream,
      type: 'staffing/appointed',
      effective: appointed,
      body: { person, position, appointment, initial: true, fiveYearsService: true },
    },
    ...(person === supervisor
      ? []
      : [
          {
            stream,
            type: 'organisation/supervisor-assigned',
            effective: appointed,
            body: { person, supervisor, supervisorIs: 'career' },
          } satisfies NewEvent,
        ]),
    {
      stream: payStream(person),
      type: 'pay/rate-set',
      effective: since,
      body: {
        person,
        cents: usd(rate),
        basis: 'Set-up',
        action: 'increase',
        counts: true,
        ...(es === undefined ? {} : { es }),
      },
    },
    ...(rank === undefined
      ? []
      : [
          {
            stream,
            type: 'awards/rank-granted',
            effective: day(`${rank.fiscalYear}-09-14`),
            body: { person, ...rank },
          } satisfies NewEvent,
        ]),
    ...(level === undefined ? [] : ratingEvents(unit, person, level, years)),
  ]
}

/** A rating of an appraisal year, or where it is pending the supervisor’s alone. */
export function ratingEvents(
  unit: string,
  person: string,
  level: AppraisalLevel | 'pending',
  { fiscalYear, ratedOn }: Years,
): NewEvent[] {
  const of = { person, fiscalYear }
  const stream = appraisalStream(person, fiscalYear)
  const on = ratedOn ?? day(`${fiscalYear}-11-20`)
  const begun: NewEvent[] = [
    {
      stream,
      type: 'appraisal/plan-drafted',
      effective: day(`${fiscalYear - 1}-10-01`),
      body: {
        ...of,
        unit,
        system: fiscalYear < 2000 ? 'before-2000' : 'basic-2012',
        start: day(`${fiscalYear - 1}-10-01`),
        end: civil(fiscalYear, 9, 30) ?? on,
        supervisor: SUPERVISOR,
        elements: [],
      },
    },
    {
      stream,
      type: 'appraisal/initially-rated',
      effective: day(`${fiscalYear}-10-01`),
      body: { ...of, version: 1, levels: {}, level: level === 'pending' ? 4 : level },
    },
  ]
  if (level === 'pending') return begun
  return [
    ...begun,
    { stream, type: 'appraisal/finally-rated', effective: on, body: { ...of, level } },
    {
      stream: `person:${person}`,
      type: 'appraisal/rating-recorded',
      effective: on,
      body: { ...of, stage: 'final', level },
    },
  ]
}

/** Who supervises everybody else of a pay office. */
export const SUPERVISOR = 'x-chief'

/** The members of its board: career, two of them executives of the office, the first in the chair; and two noncareer. */
export const BOARD: Readonly<Record<string, AppointmentType>> = {
  'x-m1': 'career',
  'x-m2': 'career',
  'x-m3': 'career',
  'x-n1': 'noncareer',
  'x-n2': 'noncareer',
}

/** The sitting on the ratings, pay and awards of an appraisal year. */
export function sittingOf(fiscalYear: number): string {
  return `prb-${fiscalYear}`
}

/** The Performance Review Board with its notice, and the sitting of the year with its roll called and its cases assigned. */
export function boardEvents(unit: string, people: readonly Paid[], fiscalYear: number): NewEvent[] {
  const board = 'prb'
  const sitting = sittingOf(fiscalYear)
  const stream = `sitting:${sitting}`
  const from = day(`${fiscalYear}-08-03`)
  const sits = day(`${fiscalYear}-11-24`)
  const members = Object.keys(BOARD)
  return [
    {
      stream: `board:${board}`,
      type: 'boards/board-chartered',
      effective: from,
      body: {
        board,
        kind: 'performance-review',
        unit,
        name: 'Performance Review Board',
        charter: `Charter of ${from}`,
        interim: false,
        chairVotes: true,
        chainYears: 2,
      },
    },
    ...Object.entries(BOARD).map(
      ([person, appointment], index): NewEvent => ({
        stream: `board:${board}`,
        type: 'boards/member-appointed',
        effective: from,
        body: {
          board,
          person,
          seat: index === 0 ? 'chair' : 'member',
          voting: true,
          appointment,
          agency: unit,
          document: `Order of ${from}`,
        },
      }),
    ),
    {
      stream: `board:${board}`,
      type: 'boards/notice-published',
      effective: day(`${fiscalYear}-09-01`),
      body: { board, members, citation: 'Notice in the Federal Register' },
    },
    {
      stream,
      type: 'boards/sitting-called',
      effective: sits,
      body: {
        unit,
        sitting,
        board,
        fiscalYear,
        agenda: 'Ratings, pay and awards',
        people: people.map(({ person }) => person),
      },
    },
    ...people.map(
      ({ person, appointment = 'career' }): NewEvent => ({
        stream: `board-case:${sitting}/${person}`,
        type: 'boards/case-assigned',
        effective: sits,
        body: { sitting, person, fiscalYear, board, unit, career: appointment === 'career' },
      }),
    ),
    ...members.map(
      (member): NewEvent => ({
        stream,
        type: 'boards/recusals-settled',
        effective: sits,
        body: { sitting, member },
      }),
    ),
    ...people
      .filter(({ person }) => members.includes(person))
      .map(
        ({ person }): NewEvent => ({
          stream,
          type: 'boards/recusal-entered',
          effective: sits,
          body: { sitting, member: person, person, ground: 'self', by: 'the system' },
        }),
      ),
    {
      stream,
      type: 'boards/roll-called',
      effective: sits,
      body: { sitting, present: members },
    },
  ]
}

/** The cycle of an appraisal year, and the certification of the system; none where no day is given. */
export function systemEvents(
  unit: string,
  fiscalYear: number,
  certified?: { from: IsoDate; until: IsoDate },
): NewEvent[] {
  return [
    {
      stream: cycleStream(unit, fiscalYear),
      type: 'appraisal/cycle-opened',
      effective: day(`${fiscalYear - 1}-09-01`),
      body: {
        unit,
        fiscalYear,
        start: day(`${fiscalYear - 1}-10-01`),
        end: day(`${fiscalYear}-09-30`),
        system: fiscalYear < 2000 ? 'before-2000' : 'basic-2012',
      },
    },
    ...(certified === undefined
      ? []
      : [
          {
            stream: systemStream(unit),
            type: 'appraisal/certification-recorded',
            effective: certified.from,
            body: {
              unit,
              kind: 'full',
              opmOn: certified.from,
              ombOn: certified.from,
              until: certified.until,
              letter: `OPM letter of ${certified.from}`,
            },
          } as const,
        ]),
  ]
}
