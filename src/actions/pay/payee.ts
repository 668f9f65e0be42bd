import type { IsoDate } from '../../base/dates.ts'
import { certifiedOn, systemOf, systemStream } from '../../record/appraisal-cycle.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { executiveOn } from '../../record/executive.ts'
import { standing } from '../../record/fold.ts'
import { type PayOfRecord, payOf } from '../../record/pay.ts'
import { payStream } from '../../record/pay-terms.ts'
import { ratingsOfRecord } from '../../record/rating-consequences.ts'
import type { AppointmentType } from '../../record/terms.ts'
import type { Decision, Given } from '../action.ts'
import { leftBy } from '../appraisal/at-hand.ts'
import { dateField, invalid, personField } from '../fields.ts'
import { ownPay } from './pay-at-hand.ts'
import { payAgencyField } from './pay-fields.ts'

/** The agency and the executive: what every step about one executive’s pay names. */
export const PAYEE_FIELDS = {
  unit: payAgencyField(),
  person: personField({ title: 'Executive' }),
}

/** The day on which money was paid, up to today. */
export function paidOnField() {
  return dateField({ title: 'Paid on', hint: 'The pay date, up to today' })
}

/** Whose pay, and in which agency. */
export type PayeeOf = { unit: string; person: string }

/** An executive with what was and is paid, from the own file and the stream of pay. */
export type Payee = {
  person: string
  file: readonly RecordedEvent[]
  pay: PayOfRecord
  /** Whether the agency’s appraisal system is certified on a day, as far as the record tells. */
  certified(on: IsoDate): boolean
}

/** The streams that `payeeOf` reads. */
export function payeeStreams({ unit, person }: PayeeOf): readonly string[] {
  return [`person:${person}`, payStream(person), systemStream(unit)]
}

/** The executive, unless it is nobody of the office, or whoever acts: nobody acts on the own pay. */
export function payeeOf(given: Given, of: PayeeOf): Payee | { refused: Decision } {
  const found = fileOf(given, of)
  const own = 'refused' in found ? undefined : ownPay(given, of.person)
  return own === undefined ? found : { refused: own }
}

/** The executive who acts on the own matters; anybody else is told of nobody. */
export function ownFileOf(given: Given, of: PayeeOf): Payee | { refused: Decision } {
  return given.who.person === of.person ? fileOf(given, of) : { refused: noneOf(of) }
}

function fileOf(given: Given, of: PayeeOf): Payee | { refused: Decision } {
  const { person, unit } = of
  const file = standing(given.history(`person:${person}`))
  if (file.length === 0) return { refused: noneOf(of) }
  const system = systemOf(standing(given.history(systemStream(unit))))
  return {
    person,
    file,
    pay: payOf([...file, ...standing(given.history(payStream(person)))]),
    certified: (on) => certifiedOn(system, on) !== undefined,
  }
}

function noneOf({ person }: PayeeOf): Decision {
  return { kind: 'not-found', message: `nobody of your office has the number ${person}` }
}

/** The appointment in the Service on a day; what is wrong with the day where there is none. */
export function appointmentOn(payee: Payee, on: IsoDate): AppointmentType | { refused: Decision } {
  const executive = executiveOn(payee.file, on)
  if (executive !== undefined) return executive.appointment
  const left = leftBy(payee.file, on)
  const message =
    left === undefined
      ? `no appointment of ${payee.person} to the Service is with your office on ${on}`
      : `${payee.person} left the Service on ${left}`
  return { refused: invalid('person', payee.person, message) }
}

/** The level of the newest final rating by a day; undefined where there is none. */
export function ratingOn(payee: Payee, on: IsoDate): number | undefined {
  return ratingsOfRecord(payee.file).findLast((rating) => rating.on <= on)?.level
}
