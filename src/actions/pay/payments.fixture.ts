import { day, type IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { systemStream } from '../../record/appraisal-cycle.ts'
import type { NewEvent } from '../../record/event.ts'
import { payStream } from '../../record/pay-terms.ts'
import type { AppointmentType } from '../../record/terms.ts'
import { Office, type Told } from '../office.fixture.ts'
import { payroll } from './pay.fixture.ts'

/** The executive of these tests and the agency. */
export const TO = { unit: 'HSBB', person: 'x1' } as const

/** What a test says of the executive: since when the rate is paid, and how much. */
export type Payable = {
  on: IsoDate
  rate: Cents
  since?: IsoDate
  appointment?: AppointmentType
  level?: 3 | 5
}

/** An office on a day, with one executive at a rate and with a rating of the year before. */
export function paying(
  { on, rate, since, appointment = 'career', level = 5 }: Payable,
  told: Told = {},
): Office {
  const office = new Office({ today: on, who: payroll, ...told })
  const year = Number(on.slice(0, 4))
  const from = since ?? day(`${year - 2}-03-10`)
  const stream = `person:${TO.person}`
  office.record([
    {
      stream,
      type: 'staffing/appointed',
      effective: from,
      body: { person: TO.person, position: 'p1', appointment, initial: true },
    },
    rateEvent(rate, from),
    {
      stream,
      type: 'appraisal/rating-recorded',
      effective: day(`${year - 1}-12-16`),
      body: { person: TO.person, fiscalYear: year - 1, stage: 'final', level },
    },
  ])
  return office
}

/** A rate of basic pay from a day on. */
export function rateEvent(cents: Cents, from: IsoDate): NewEvent {
  return {
    stream: payStream(TO.person),
    type: 'pay/rate-set',
    effective: from,
    body: { person: TO.person, cents, basis: 'set' },
  }
}

/** An approved performance award, charged to the pool of a fiscal year. */
export function awardEvent(fiscalYear: number, cents: Cents, pool: number, on: IsoDate): NewEvent {
  return {
    stream: payStream(TO.person),
    type: 'awards/performance-award-granted',
    effective: on,
    body: { person: TO.person, fiscalYear, cents, basisPoints: 20_00, pool },
  }
}

/** A rank of a program year. */
export function rankEvent(fiscalYear: number, cents: Cents, on: IsoDate): NewEvent {
  return {
    stream: payStream(TO.person),
    type: 'awards/rank-granted',
    effective: on,
    body: { person: TO.person, fiscalYear, rank: 'meritorious', cents },
  }
}

/** A certification of the agency’s system, so that the higher limit applies. */
export function certifiedFrom(from: IsoDate, until: IsoDate): NewEvent {
  const letter = 'OPM letter'
  return {
    stream: systemStream(TO.unit),
    type: 'appraisal/certification-recorded',
    effective: from,
    body: { unit: TO.unit, kind: 'full', opmOn: from, ombOn: from, until, letter },
  }
}

/** ES-6 in 1991, on 2 December of that year, with an approved award of 20%. */
export function of1991(): Office {
  const on = day('1991-12-02')
  const office = paying({ on, rate: usd(115_700) })
  office.record([
    awardEvent(1991, usd(23_140), 1992, day('1991-11-20')),
    rankEvent(1991, usd(10_000), day('1991-11-20')),
  ])
  return office
}
