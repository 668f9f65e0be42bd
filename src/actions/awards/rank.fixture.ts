import { day, type IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { NewEvent } from '../../record/event.ts'
import { VETTING } from '../../record/pay-terms.ts'
import type { AppointmentType } from '../../record/terms.ts'
import { Office, type Told } from '../office.fixture.ts'
import { approveNomination, transmitNomination } from './rank-approve.ts'
import { openRankCall } from './rank-call.ts'
import { recommendNomination } from './rank-end.ts'
import { nominateForRank } from './rank-nominate.ts'
import { certifyNominee, vetNominee } from './rank-vet.ts'
import { openRankYear } from './rank-year.ts'

const seat = (person: string, role: string, unit?: string) => ({
  person,
  name: person,
  role,
  ...(unit === undefined ? {} : { unit }),
})

export const esu = seat('esu', 'executive-services', 'HSBB')
export const deputy = seat('deputy', 'appointing-authority', 'HSBB')
export const opm = seat('opm', 'opm')

/** The days of a program year in these tests, from the call to the grant. */
export type Days = { call: IsoDate; due: IsoDate; nominate: IsoDate; grant: IsoDate }

export const IN_2015: Days = {
  call: day('2014-12-01'),
  due: day('2015-03-31'),
  nominate: day('2015-02-02'),
  grant: day('2015-12-01'),
}
export const IN_1991: Days = {
  call: day('1991-01-07'),
  due: day('1991-04-30'),
  nominate: day('1991-02-04'),
  grant: day('1991-12-02'),
}

/** An executive of the office with a rate. */
export function appointed(
  person: string,
  given: { appointment?: AppointmentType; rate?: Cents; since?: IsoDate } = {},
): NewEvent[] {
  const { appointment = 'career', rate = usd(170_000), since = day('1985-10-01') } = given
  const body = { person, position: `pos-${person}`, appointment, initial: true, fiveYearsService: true }
  return [
    { stream: `person:${person}`, type: 'staffing/appointed', effective: since, body },
    {
      stream: `pay:${person}`,
      type: 'pay/rate-set',
      effective: since,
      body: { person, cents: rate, basis: 'First rate', action: 'first SES rate', counts: true },
    },
  ]
}

/** A rank awarded before this office was kept here. */
export function ranked(person: string, fiscalYear: number, rank: 'distinguished' | 'meritorious'): NewEvent {
  const body = { person, fiscalYear, rank }
  return {
    stream: `person:${person}`,
    type: 'awards/rank-granted',
    effective: day(`${fiscalYear}-09-14`),
    body,
  }
}

/** An office in a program year: both years open, with so many career executives each. */
export class RankOffice {
  readonly office = new Office()
  readonly fiscalYear: number
  readonly days: Days

  constructor(days: Days, counts = { agency: 100, government: 7014 }) {
    this.days = days
    this.fiscalYear = Number(days.due.slice(0, 4))
    const { fiscalYear } = this
    const at = { today: days.call }
    const { due } = days
    const document = 'Call for nominations'
    this.office.take(
      openRankYear,
      { fiscalYear, due, career: counts.government, document },
      { ...at, who: opm },
    )
    this.office.take(
      openRankCall,
      { unit: 'HSBB', fiscalYear, due, countedOn: days.call, career: counts.agency, document },
      { ...at, who: esu },
    )
  }

  /** Whose nomination it is, as actions name it. */
  of(person: string) {
    return { unit: 'HSBB', person, fiscalYear: this.fiscalYear }
  }

  at(on: IsoDate, who: NonNullable<Told['who']>): Told {
    return { today: on, who }
  }

  /** The input of a nomination. */
  nomination(person: string, rank: 'distinguished' | 'meritorious') {
    return { ...this.of(person), rank, accomplishmentYears: 4, narrative: `What ${person} did` }
  }

  /** Nominates somebody. */
  nominate(person: string, rank: 'distinguished' | 'meritorious'): void {
    this.office.take(nominateForRank, this.nomination(person, rank), this.at(this.days.nominate, esu))
  }

  /** Enters the whole vetting of a nominee, with nothing against. */
  vet(person: string): void {
    for (const item of VETTING) {
      const input = { ...this.of(person), item, clear: true, by: 'The component', on: this.days.nominate }
      this.office.take(vetNominee, input, this.at(this.days.nominate, esu))
    }
  }

  certify(person: string, time: 'nomination' | 'selection', on = this.days.nominate): void {
    this.office.take(certifyNominee, { ...this.of(person), time }, this.at(on, deputy))
  }

  approve(person: string): void {
    this.office.take(approveNomination, this.of(person), this.at(this.days.nominate, deputy))
  }

  /** Takes a drafted nomination to OPM. */
  send(person: string): void {
    this.vet(person)
    this.certify(person, 'nomination')
    this.approve(person)
    this.office.take(transmitNomination, this.of(person), this.at(this.days.nominate, esu))
  }

  recommend(person: string, recommended = true): void {
    this.office.take(recommendNomination, { ...this.of(person), recommended }, this.at(this.days.due, opm))
  }

  /** Takes a nomination from its draft to where the President may grant it. */
  ready(person: string, rank: 'distinguished' | 'meritorious'): void {
    this.nominate(person, rank)
    this.send(person)
    this.recommend(person)
    this.certify(person, 'selection', this.days.due)
  }
}
