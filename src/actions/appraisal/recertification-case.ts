import { addMonths, daysBetween, type IsoDate } from '../../base/dates.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { executiveOn } from '../../record/executive.ts'
import { ofType, standing } from '../../record/fold.ts'
import { ratingsOfRecord } from '../../record/rating-consequences.ts'
import {
  type Recertification,
  recertificationOf,
  recertificationStream,
} from '../../record/recertification.ts'
import { recertificationDue } from '../../rulebook/appraisal/recertification-due.ts'
import type { Decision, Given } from '../action.ts'
import { countField, invalid, personField } from '../fields.ts'
import { type Asked, ask, refuse } from '../asked.ts'
import { agencyField } from './rating-fields.ts'

/** The agency, the executive and the cycle: what every step of a recertification names. */
export const CASE_FIELDS = {
  unit: agencyField(),
  person: personField({ title: 'Executive' }),
  cycle: countField({ title: 'Cycle', hint: 'The year in which it was due: 1991, 1994, 1997 or 2000' }, 2100),
}

type Of = { unit: string; person: string; cycle: number }

/** What the steps of a recertification read. */
export function caseStreams({ person, cycle }: Of): readonly string[] {
  return [recertificationStream(person, cycle), `person:${person}`]
}

/** A recertification with the executive’s file. */
export type RecertificationCase = { found: Recertification; file: readonly RecordedEvent[] }

/**
 * The case of an executive, where the relation to whoever acts holds; otherwise as if there were none. On a day without
 * a law on recertification no step is taken.
 */
export function caseAtHand(
  given: Given,
  of: Of & { on: IsoDate },
  relation: (file: readonly RecordedEvent[]) => boolean,
): RecertificationCase | { refused: Decision } {
  const file = standing(given.history(`person:${of.person}`))
  if (file.length === 0 || !relation(file)) {
    const message = `no recertification of ${of.person} in ${of.cycle} is with you in ${of.unit}`
    return { refused: { kind: 'not-found', message } }
  }
  const law = dueAsked(file, given, of.on)
  if (law.explanation.kind === 'no-law') return { refused: refuse(law, { compared: { on: of.on } }) }
  const found = recertificationOf(standing(given.history(recertificationStream(of.person, of.cycle))))
  return { found, file }
}

/** Whether the executive was subject to recertification on a day of the cycle; the ruling, or the refusal. */
export function dueRuled(
  file: readonly RecordedEvent[],
  given: Given,
  { cycle }: Of,
  on: IsoDate,
): Asked<{ required: boolean }> | { refused: Decision } {
  if (Number(on.slice(0, 4)) !== cycle) {
    return { refused: invalid('on', on, `${on} is not in ${cycle}, the year of the cycle`) }
  }
  const asked = dueAsked(file, given, on)
  if (asked.value?.required === true) return asked
  const { since, weeks } = serviceTo(file, on)
  const compared = { weeks, needed: 156, since: since ?? null, on }
  return { refused: refuse(asked, { compared }) }
}

function dueAsked(file: readonly RecordedEvent[], given: Given, on: IsoDate): Asked<{ required: boolean }> {
  const facts = {
    recertificationDate: on,
    careerAppointee: executiveOn(file, on)?.appointment === 'career',
    sesServiceWeeks: serviceTo(file, on).weeks,
  }
  return ask(recertificationDue, { on, scopes: given.scopes }, facts)
}

/** The first day of service up to a day, and its weeks. A break of up to six months does not interrupt it, 5 USC 3393a. */
function serviceTo(
  file: readonly RecordedEvent[],
  on: IsoDate,
): { since: IsoDate | undefined; weeks: number } {
  let since: IsoDate | undefined
  let left: IsoDate | undefined
  for (const { type, effective } of [...file].sort((a, b) => daysBetween(b.effective, a.effective))) {
    if (effective > on) break
    if (type === 'staffing/separated') left = effective
    if (type !== 'staffing/appointed') continue
    if (since === undefined || (left !== undefined && effective > addMonths(left, 6))) since = effective
    left = undefined
  }
  if (left !== undefined) since = undefined
  return { since, weeks: since === undefined ? 0 : Math.floor(daysBetween(since, on) / 7) }
}

/** The ratings and awards of the three years before a cycle, as the file shows them. */
export function threeYears(file: readonly RecordedEvent[], cycle: number): string {
  const inYears = (year: number): boolean => year >= cycle - 3 && year < cycle
  const ratings = ratingsOfRecord(file)
    .filter(({ fiscalYear }) => inYears(fiscalYear))
    .map(({ fiscalYear, level }) => `${fiscalYear} level ${level}`)
  const awards = [
    ...ofType(file, 'awards/performance-award-granted').map(({ body }) => body.fiscalYear),
    ...ofType(file, 'awards/rank-granted').map(({ body }) => body.fiscalYear),
  ].filter(inYears)
  const said = (list: readonly (string | number)[]): string =>
    list.length === 0 ? 'none on record' : list.join(', ')
  return `Ratings: ${said(ratings)}. Awards: ${said(awards)}.`
}
