import { day, type IsoDate } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { systemStream } from '../../record/appraisal-cycle.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import type { NewEvent } from '../../record/event.ts'
import { payStream } from '../../record/pay-terms.ts'
import type { AppointmentType } from '../../record/terms.ts'
import { Office } from '../office.fixture.ts'

/** The holder of the power to set pay, by the seat. */
export const setter = {
  person: 'set',
  name: 'The Deputy Director',
  role: 'appointing-authority',
  unit: 'HSBB',
  by: 'seat' as const,
}
/** To whom the power is delegated. */
export const delegate = { ...setter, person: 'del', name: 'A delegate', by: 'delegation' as const }
/** The executive, who answers. */
export const payee = { person: 'x', name: 'An executive', role: 'executive', unit: 'HSBB' }
export const opm = { person: 'opm', name: 'OPM', role: 'opm' }
export const omb = { person: 'omb', name: 'OMB', role: 'omb' }

/** The executive whose pay is set, as most actions name it. */
export const X = { unit: 'HSBB', person: 'x' } as const

/** What a test says of the executive; dollars. */
export type About = {
  today?: string
  appointment?: AppointmentType
  appointed?: string
  rate?: { dollars: number; from: string; es?: number }
  rated?: { level: AppraisalLevel; fiscalYear: number; on: string }
  /** Whether the system was certified all along, and until when. */
  certified?: boolean | string
  person?: string
}

/** An office with one executive whose pay is at hand. */
export function payeeOffice(about: About = {}): Office {
  const { today = '2026-03-01', certified = true } = about
  const made = new Office({ today: day(today), who: setter, scopes: [] })
  made.record(payeeEvents(about))
  if (certified !== false)
    made.record([certifiedUntil(typeof certified === 'string' ? day(certified) : day('2099-01-01'))])
  return made
}

/** An appointment, a rate and a final rating, as far as they are said. */
export function payeeEvents({
  appointment = 'career',
  appointed = '1985-01-06',
  rate,
  rated,
  person = 'x',
}: About): NewEvent[] {
  const events: NewEvent[] = [
    {
      stream: `person:${person}`,
      type: 'staffing/appointed',
      effective: day(appointed),
      body: { person, position: `p-${person}`, appointment, initial: true },
    },
  ]
  if (rated !== undefined)
    events.push({
      stream: `person:${person}`,
      type: 'appraisal/rating-recorded',
      effective: day(rated.on),
      body: { person, fiscalYear: rated.fiscalYear, stage: 'final', level: rated.level },
    })
  if (rate !== undefined) {
    const es = rate.es === undefined ? {} : { es: rate.es }
    events.push({
      stream: payStream(person),
      type: 'pay/rate-set',
      effective: day(rate.from),
      body: { person, cents: usd(rate.dollars), basis: 'as before', action: 'increase', ...es },
    })
  }
  return events
}

/** A certification from 2004 on, longer than any there is, so that a test has its own years. */
export function certifiedUntil(until: IsoDate): NewEvent {
  const from = day('2004-01-01')
  return {
    stream: systemStream('HSBB'),
    type: 'appraisal/certification-recorded',
    effective: from,
    body: { unit: 'HSBB', kind: 'full', opmOn: from, ombOn: from, until, letter: 'letter' },
  }
}
