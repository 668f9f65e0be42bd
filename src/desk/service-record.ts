import { careerYears } from '../actions/awards/rank-facts.ts'
import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import { executiveOn } from '../record/executive.ts'
import { ofType, standing } from '../record/fold.ts'
import { payOf, rateOn } from '../record/pay.ts'
import { payStream, type Rank } from '../record/pay-terms.ts'
import { ratingsOfRecord } from '../record/rating-consequences.ts'
import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import { readStreams } from '../store/journal.ts'
import { incumbenciesOf } from '../store/queries/people.ts'
import type { Desk } from './desk.ts'
import { appointmentWords } from './words.ts'

/** The service of an executive as the record has it, for a nomination package. */
export type ServiceRecord = {
  appointment: string
  appointed?: IsoDate
  /** Whole years of career service at SES level. */
  careerYears: number
  rate?: Cents
  positions: readonly { title: string; unit: string; from?: IsoDate; until?: IsoDate }[]
  appointments: readonly { on: IsoDate; what: string }[]
  /** Ratings of record, the newest first. */
  ratings: readonly { fiscalYear: number; level: AppraisalLevel }[]
  awards: readonly { fiscalYear: number; cents: Cents; basisPoints: number }[]
  ranks: readonly { fiscalYear: number; rank: Rank }[]
}

/** The newest ratings and awards that a package tells of. */
const YEARS_TOLD = 10

/** Reads it past the second wall: whoever sees the case for a nominee sees the service that it rests on, and no file with it. */
export async function serviceRecordOf(desk: Desk, person: string, on: IsoDate): Promise<ServiceRecord> {
  const { db } = desk.connection
  const recorded = standing(await readStreams(db, [`person:${person}`, payStream(person)], 0), {
    effective: on,
  })
  const file = recorded.filter(({ stream }) => stream.startsWith('person:'))
  const now = executiveOn(file, on)
  const pay = payOf(recorded)
  const rate = rateOn(pay, on)?.cents as Cents | undefined
  const held = await incumbenciesOf(db, person, undefined)
  return {
    appointment: now === undefined ? 'None on this day' : appointmentWords(now.appointment),
    ...(now === undefined ? {} : { appointed: now.appointed }),
    careerYears: careerYears(file, on),
    ...(rate === undefined ? {} : { rate }),
    positions: held
      .filter(({ begin_on }) => begin_on === null || begin_on <= on)
      .map(({ title, unit_name, begin_on, vacate_on }) => ({
        title,
        unit: unit_name,
        ...(begin_on === null ? {} : { from: begin_on }),
        ...(vacate_on === null || vacate_on > on ? {} : { until: vacate_on }),
      })),
    appointments: ofType(file, 'staffing/appointed').map(({ effective, body }) => ({
      on: effective,
      what: `${appointmentWords(body.appointment)} appointment`,
    })),
    ratings: newest(ratingsOfRecord(file)).map(({ fiscalYear, level }) => ({ fiscalYear, level })),
    awards: newest(pay.awards.filter(({ state }) => state !== 'withdrawn')).map(
      ({ fiscalYear, cents, basisPoints }) => ({ fiscalYear, cents, basisPoints }),
    ),
    ranks: pay.ranks.map(({ fiscalYear, rank }) => ({ fiscalYear, rank })),
  }
}

function newest<T extends { fiscalYear: number }>(list: readonly T[]): readonly T[] {
  return list.toSorted((a, b) => b.fiscalYear - a.fiscalYear).slice(0, YEARS_TOLD)
}
