import { addDays, type IsoDate } from '../../base/dates.ts'
import { certifiedOn, type SystemOfRecord, systemOf, systemStream } from '../../record/appraisal-cycle.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { type ExecutiveOn, executiveOn } from '../../record/executive.ts'
import { standing } from '../../record/fold.ts'
import { lastAdjustmentOn, type PayOfRecord, payOf, type RateOfRecord, rateOn } from '../../record/pay.ts'
import { payStream } from '../../record/pay-terms.ts'
import { type RatingOfRecord, ratingsOfRecord } from '../../record/rating-consequences.ts'
import { maySign } from '../../rulebook/organization/may-sign.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { ask, bars, refuse } from '../asked.ts'
import type { Decision, Given } from '../action.ts'
import { invalid } from '../fields.ts'

/** Whose pay, and the agency. */
export type PayOf = { unit: string; person: string }

/** An executive on a day with file, pay and the agency's appraisal system, as they stand. */
export type PayAtHand = {
  executive: ExecutiveOn
  file: readonly RecordedEvent[]
  pay: PayOfRecord
  system: SystemOfRecord
  career: boolean
  /** Whether the agency's system is certified on the day; a suspended certification is none. */
  certified: boolean
}

/** The streams of an executive's pay, and of the appraisal system of the agency. */
export function payStreamsOf({ unit, person }: PayOf): readonly string[] {
  return [`person:${person}`, payStream(person), systemStream(unit)]
}

/** The executive's pay on a day; one whom the office does not have answers as if there were none. */
export function payAtHand(
  given: Given,
  { unit, person }: PayOf,
  on: IsoDate,
): PayAtHand | { refused: Decision } {
  const file = standing(given.history(`person:${person}`))
  const executive = executiveOn(file, on)
  if (executive === undefined) {
    const message = `no appointment of ${person} to the Service is with ${unit} on ${shownDate(on)}`
    return { refused: { kind: 'not-found', message } }
  }
  const pay = payOf([...file, ...standing(given.history(payStream(person)))])
  const system = systemOf(standing(given.history(systemStream(unit))))
  const certified = certifiedOn(system, on) !== undefined
  return { executive, file, pay, system, career: executive.appointment === 'career', certified }
}

/** Refuses whoever decides on the own pay. */
export function ownPay(given: Given, person: string): Decision | undefined {
  const { who, today, scopes } = given
  if (who.person !== person) return undefined
  const facts = { powerHeldBy: 'the seat itself', withinPowersUnit: true, signerIsSubject: true } as const
  const asked = ask(maySign, { on: today, scopes }, facts)
  return bars(asked)
    ? refuse(asked, {
        message: `${who.name} does not decide on the own pay`,
        compared: { person, decides: who.person },
        cites: ['Cadre practice'],
      })
    : undefined
}

/** The rate from which pay moves on a day, and the last adjustment; or that there is none, or a later one stands. */
export function movingFrom(
  { pay }: PayAtHand,
  from: IsoDate,
): { present: RateOfRecord; adjusted: RateOfRecord | undefined } | { refused: Decision } {
  const after = pay.rates.find((rate) => rate.from > from)
  if (after !== undefined) {
    const message = `a rate from ${shownDate(after.from)} is on record already; give a later day, or cancel that entry first`
    return { refused: invalid('from', from, message) }
  }
  const present = rateOn(pay, from)
  if (present === undefined) {
    const message = `no rate is on record by ${shownDate(from)}; set the first rate before another`
    return { refused: invalid('from', from, message) }
  }
  return { present, adjusted: lastAdjustmentOn(pay, from) }
}

/** The latest annual summary rating by a day. */
export function latestRating({ file }: PayAtHand, on: IsoDate): RatingOfRecord | undefined {
  return ratingsOfRecord(file).findLast((rating) => rating.on <= on)
}

/** How many days the executive was out of the Service before the present appointment; undefined where never. */
export function breakBefore({ file, executive }: PayAtHand): { left: IsoDate; back: IsoDate } | undefined {
  const left = file.findLast(
    (event) => event.type === 'staffing/separated' && event.effective <= executive.appointed,
  )
  if (left === undefined || executiveOn(file, addDays(left.effective, -1)) === undefined) return undefined
  return { left: left.effective, back: executive.appointed }
}
