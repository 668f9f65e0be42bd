import { addDays, type IsoDate } from '../../base/dates.ts'
import { type Appraisal, appraisalOf, appraisalStream } from '../../record/appraisal.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { type ExecutiveOn, executiveOn } from '../../record/executive.ts'
import { ofType, standing } from '../../record/fold.ts'
import type { Decision, Given } from '../action.ts'
import { invalid } from '../fields.ts'

/** Whose appraisal of which year, and the agency. */
export type Of = { unit: string; person: string; fiscalYear: number }

/** An appraisal with the executive's own file, both as they stand. */
export type AtHand = { appraisal: Appraisal; file: readonly RecordedEvent[] }

/** The streams of an appraisal and of the executive's own file. */
export function streamsOf({ person, fiscalYear }: Of): readonly string[] {
  return [appraisalStream(person, fiscalYear), `person:${person}`]
}

/**
 * The appraisal, where it belongs to the agency and the relation to whoever acts holds. One that is not theirs to work
 * on answers as if there were none.
 */
export function atHand(
  given: Given,
  of: Of,
  relation: (found: AtHand) => boolean,
): AtHand | { refused: Decision } {
  const appraisal = appraisalOf(standing(given.history(appraisalStream(of.person, of.fiscalYear))))
  const file = standing(given.history(`person:${of.person}`))
  if (appraisal !== undefined && given.isUnder(appraisal.unit, of.unit)) {
    const found = { appraisal, file }
    if (relation(found)) return found
  }
  return { refused: { kind: 'not-found', message: noneWords(of) } }
}

/** What is said where there is no appraisal, or none for whoever asks. */
export function noneWords({ unit, person, fiscalYear }: Of): string {
  return `no appraisal of ${person} for fiscal year ${fiscalYear} is with you in ${unit}`
}

/** The day on which the executive last left the Service by a day; undefined where the executive serves then. */
export function leftBy(file: readonly RecordedEvent[], on: IsoDate): IsoDate | undefined {
  if (executiveOn(file, on) !== undefined) return undefined
  return ofType(file, 'staffing/separated').findLast(({ effective }) => effective <= on)?.effective
}

/** The executive on a day or, after leaving, on the last day of service. */
export function lastServed(file: readonly RecordedEvent[], on: IsoDate): ExecutiveOn | undefined {
  const left = leftBy(file, on)
  return executiveOn(file, left === undefined ? on : addDays(left, -1))
}

/** Whether somebody is the executive's supervisor of record on a day, or was on the last day of service. */
export function supervises(person: string, file: readonly RecordedEvent[], on: IsoDate): boolean {
  return lastServed(file, on)?.supervisor?.person === person
}

/** Whether the executive is a career appointee on a day, or was on the last day of service. */
export function isCareer(file: readonly RecordedEvent[], on: IsoDate): boolean {
  return lastServed(file, on)?.appointment === 'career'
}

/** Refuses a day of the future, or one before the step that it follows. */
export function dayProblem(
  on: IsoDate,
  today: IsoDate,
  after?: { day: IsoDate; what: string },
): Decision | undefined {
  if (on > today) return invalid('on', on, `${on} is in the future; give a day up to ${today}`)
  if (after !== undefined && on < after.day) {
    return invalid('on', on, `${on} is before ${after.what} on ${after.day}; give that day or a later one`)
  }
  return undefined
}
