import { day, type IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { cycleStream, systemStream } from '../../record/appraisal-cycle.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import type { PayTerms } from '../../record/bodies/pay.ts'
import type { NewEvent } from '../../record/event.ts'
import { payCaseStream, payStream, poolStream, worksheetStream } from '../../record/pay-terms.ts'
import type { AppointmentType } from '../../record/terms.ts'
import { Office, type Told } from '../office.fixture.ts'

/** Who acts in the tests of pay and awards. `head` holds the power to grant awards, `deputy` the one to set pay. */
export const head = {
  person: 'head',
  name: 'The Director',
  role: 'component-head',
  unit: 'HSBB',
  by: 'seat' as const,
}
export const deputy = {
  person: 'deputy',
  name: 'The Deputy',
  role: 'appointing-authority',
  unit: 'HSBB',
  by: 'seat' as const,
}
export const esu = { person: 'esu', name: 'A specialist', role: 'executive-services', unit: 'HSBB' }
export const payroll = { person: 'payroll', name: 'Payroll', role: 'payroll', unit: 'HSBB' }
export const supervisor = { person: 's1', name: 'A supervisor', role: 'supervisor', unit: 'HSBB' }

/** A member of the board, who acts. */
export function member(person: string) {
  return { person, name: person, role: 'prb-member', unit: 'HSBB' }
}

/** The day on which this office stands: the ratings of fiscal year 2025 are final, and the board still sits. */
export const STANDS: IsoDate = day('2025-12-15')
export const YEAR = 2025
export const PERIOD_END: IsoDate = day('2025-09-30')
/** The first pay period that begins a full year after the last raise; the schedules of 2026 begin two weeks before. */
export const PAY_ON: IsoDate = day('2026-01-25')
export const AWARD_YEAR = 2026
export const LAST_RAISE: IsoDate = day('2025-01-12')

/** The agency and the appraisal year, as most actions name them. */
export const of = { unit: 'HSBB', fiscalYear: YEAR }
export const SITTING = { unit: 'HSBB', sitting: 'prb-2025' }
/** Members by their appointments; the first is the chair. `m2` is also an executive of the office. */
export const MEMBERS: Readonly<Record<string, AppointmentType>> = {
  c1: 'career',
  m2: 'career',
  m3: 'career',
  n4: 'noncareer',
  n5: 'noncareer',
}

/** An executive of the office. */
export type Executive = {
  person: string
  appointment: AppointmentType
  /** Final, of fiscal year 2025; absent where there is none. */
  level?: AppraisalLevel
  rate: Cents
  /** Since when the rate is paid, and whose day of the last raise it is. */
  since?: IsoDate
  supervisor?: string
}

/** One executive of each kind. */
export const EXECUTIVES: readonly Executive[] = [
  { person: 'x1', appointment: 'career', level: 5, rate: usd(200_000) },
  { person: 'x2', appointment: 'career', level: 4, rate: usd(190_000) },
  { person: 'x3', appointment: 'career', level: 3, rate: usd(180_000) },
  { person: 'x4', appointment: 'career', level: 2, rate: usd(175_000) },
  { person: 'x5', appointment: 'career', rate: usd(175_000) },
  { person: 'n1', appointment: 'noncareer', level: 4, rate: usd(185_000) },
  { person: 'l1', appointment: 'limited-term', level: 4, rate: usd(170_000) },
  { person: 'm2', appointment: 'career', level: 4, rate: usd(195_000), supervisor: 'x1' },
]

/** The file, the pay and the appraisal of an executive. */
export function executiveEvents(executive: Executive): NewEvent[] {
  const { person, appointment, rate, level, since = LAST_RAISE, supervisor: above = 's1' } = executive
  const stream = `person:${person}`
  return [
    {
      stream,
      type: 'staffing/appointed',
      effective: day('2018-03-04'),
      body: { person, position: `p-${person}`, appointment, initial: true },
    },
    {
      stream,
      type: 'organisation/supervisor-assigned',
      effective: day('2018-03-04'),
      body: { person, supervisor: above, supervisorIs: 'career' },
    },
    {
      stream: payStream(person),
      type: 'pay/rate-set',
      effective: since,
      body: { person, cents: rate, basis: 'raise with the rating', action: 'increase' },
    },
    ...(level === undefined ? [] : ratingEvents(person, level)),
  ]
}

/** A final rating of fiscal year 2025, in the appraisal and on the file. */
export function ratingEvents(person: string, level: AppraisalLevel, on = day('2025-12-10')): NewEvent[] {
  const body = { person, fiscalYear: YEAR }
  const stream = `appraisal:${person}/${YEAR}`
  return [
    {
      stream,
      type: 'appraisal/plan-drafted',
      effective: day('2024-09-20'),
      body: {
        ...body,
        unit: 'HSBB',
        system: 'basic-2012',
        start: day('2024-10-01'),
        end: PERIOD_END,
        supervisor: 's1',
        elements: [],
      },
    },
    {
      stream,
      type: 'appraisal/initially-rated',
      effective: day('2025-10-20'),
      body: { ...body, version: 1, levels: {}, level },
    },
    { stream, type: 'appraisal/finally-rated', effective: on, body: { ...body, level } },
    {
      stream: `person:${person}`,
      type: 'appraisal/rating-recorded',
      effective: on,
      body: { ...body, stage: 'final', level },
    },
  ]
}

/** The appraisal system of the agency, certified until a day, and its cycle. */
export function systemEvents(until: IsoDate = day('2026-12-31')): NewEvent[] {
  const stream = systemStream('HSBB')
  return [
    {
      stream,
      type: 'appraisal/certification-recorded',
      effective: day('2024-01-01'),
      body: {
        unit: 'HSBB',
        kind: 'full',
        opmOn: day('2023-12-15'),
        ombOn: day('2023-12-18'),
        until,
        letter: 'OPM letter of 15 December 2023',
      },
    },
    {
      stream: cycleStream('HSBB', YEAR),
      type: 'appraisal/cycle-opened',
      effective: day('2024-09-01'),
      body: { ...of, start: day('2024-10-01'), end: PERIOD_END, system: 'basic-2012' },
    },
  ]
}

/** The Performance Review Board with its notices, and a sitting whose roll is called; everybody has settled the recusals. */
export function boardEvents(people: readonly string[], members = MEMBERS): NewEvent[] {
  const board = 'board:prb-hsbb'
  const sitting = `sitting:${SITTING.sitting}`
  const all = Object.keys(members)
  const from = day('2025-09-01')
  const sits = day('2025-12-01')
  return [
    {
      stream: board,
      type: 'boards/board-chartered',
      effective: from,
      body: {
        board: 'prb-hsbb',
        kind: 'performance-review',
        unit: 'HSBB',
        name: 'Performance Review Board',
        charter: 'Charter of 1 September 2025',
        interim: false,
        chairVotes: true,
        chainYears: 2,
      },
    },
    ...Object.entries(members).map(
      ([person, appointment], index): NewEvent => ({
        stream: board,
        type: 'boards/member-appointed',
        effective: from,
        body: {
          board: 'prb-hsbb',
          person,
          seat: index === 0 ? 'chair' : 'member',
          voting: true,
          appointment,
          agency: 'HSBB',
          document: 'Order of 1 September 2025',
        },
      }),
    ),
    {
      stream: board,
      type: 'boards/notice-published',
      effective: day('2025-10-01'),
      body: { board: 'prb-hsbb', members: all, citation: '90 FR 47001' },
    },
    {
      stream: sitting,
      type: 'boards/sitting-called',
      effective: sits,
      body: {
        ...SITTING,
        board: 'prb-hsbb',
        fiscalYear: YEAR,
        agenda: 'Ratings, pay and awards of fiscal year 2025',
        people,
      },
    },
    ...people.map(
      (person): NewEvent => ({
        stream: `board-case:${SITTING.sitting}/${person}`,
        type: 'boards/case-assigned',
        effective: sits,
        body: {
          sitting: SITTING.sitting,
          person,
          fiscalYear: YEAR,
          board: 'prb-hsbb',
          unit: 'HSBB',
          career: !/^[ln]/.test(person),
        },
      }),
    ),
    ...all.map(
      (person): NewEvent => ({
        stream: sitting,
        type: 'boards/recusals-settled',
        effective: sits,
        body: { sitting: SITTING.sitting, member: person },
      }),
    ),
    ...(people.includes('m2')
      ? [
          {
            stream: sitting,
            type: 'boards/recusal-entered',
            effective: sits,
            body: { sitting: SITTING.sitting, member: 'm2', person: 'm2', ground: 'self', by: 'the system' },
          } satisfies NewEvent,
        ]
      : []),
    {
      stream: sitting,
      type: 'boards/roll-called',
      effective: sits,
      body: { sitting: SITTING.sitting, present: all },
    },
  ]
}

/** The worksheet of fiscal year 2025, whose rates begin on 25 January 2026. */
export function worksheetEvent(payOn: IsoDate = PAY_ON): NewEvent {
  return {
    stream: worksheetStream('HSBB', YEAR),
    type: 'pay/worksheet-opened',
    effective: STANDS,
    body: { ...of, payOn, awardYear: AWARD_YEAR, system: 'certified' },
  }
}

/** The pool of fiscal year 2026; 10% of its base is the statutory limit. */
export function poolEvent(base: Cents, executives: number): NewEvent {
  return {
    stream: poolStream('HSBB', AWARD_YEAR),
    type: 'awards/pool-opened',
    effective: STANDS,
    body: { unit: 'HSBB', fiscalYear: AWARD_YEAR, base, executives, source: 'record' },
  }
}

/** What the office or the supervisor proposes for somebody. */
export function proposalEvent(person: string, terms: PayTerms, justified = false): NewEvent {
  return {
    stream: payCaseStream(person, YEAR),
    type: 'pay/proposed',
    effective: STANDS,
    body: { person, ...of, terms, justified },
  }
}

/** What the board recommends on it. */
export function recommendationEvent(person: string, terms: PayTerms): NewEvent {
  return {
    stream: payCaseStream(person, YEAR),
    type: 'pay/board-recommended',
    effective: STANDS,
    body: { person, fiscalYear: YEAR, sitting: SITTING.sitting, terms, members: 5, career: 3 },
  }
}

/**
 * An office with executives, their final ratings and rates, a certified system, the board at its sitting, the worksheet,
 * and a pool with a base of $1,500,000, so with a statutory limit of $150,000.
 */
export function payOffice(executives: readonly Executive[] = EXECUTIVES, told: Told = {}): Office {
  const made = new Office({ today: STANDS, who: esu, ...told })
  const people = executives.map(({ person }) => person)
  made.record(executives.flatMap(executiveEvents))
  made.record(systemEvents())
  made.record(boardEvents(people))
  made.record([worksheetEvent(), poolEvent(usd(1_500_000), people.length)])
  return made
}

/** Proposes by the supervisor, and lets the board recommend just that. */
export function recommended(made: Office, person: string, terms: PayTerms, justified = false): void {
  made.record([proposalEvent(person, terms, justified)], 's1')
  made.record([recommendationEvent(person, terms)], 'c1')
}
