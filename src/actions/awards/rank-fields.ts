import { standing } from '../../record/fold.ts'
import { benefitsStream, RANKS, rankStream, rankYearStream } from '../../record/pay-terms.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { type RankYear, rankYearOf } from '../../record/rank.ts'
import type { IsoDate } from '../../base/dates.ts'
import type { Decision, Given } from '../action.ts'
import { countField, invalid, listField, personField, unitField } from '../fields.ts'
import { type OfAgency, positionsIn, unitOfPosition, yearEnd } from './rank-facts.ts'

/** The Government as the unit of a program year. */
export const GOVERNMENT = 'US'

const FIRST_YEAR = 1979

/** The agency that nominates. */
export function rankAgencyField() {
  return unitField({ title: 'Agency', hint: 'The agency that nominates, such as HSBB' })
}

/** The fiscal year of the rank awards. */
export function programYearField() {
  const words = { title: 'Program year', hint: 'The fiscal year of the rank awards, such as 2026' }
  return countField(words, 2199)
    .refine((year) => year >= FIRST_YEAR, {
      error: (issue) =>
        `${String(issue.input)} is before ${FIRST_YEAR}; there was no Senior Executive Service`,
    })
    .meta(words)
}

/** Refuses a day for nominations that cannot be of the year: after its end, or more than a year before its start. */
export function dueProblem(due: IsoDate, fiscalYear: number): Decision | undefined {
  const [from, until] = [yearEnd(fiscalYear - 2), yearEnd(fiscalYear)]
  if (due > from && due <= until) return undefined
  const message = `${due} is no day of fiscal year ${fiscalYear} or the one before it; look at the year of the day`
  return invalid('due', due, message)
}

/** One of the two ranks. */
export function rankField() {
  return listField(RANKS, {
    title: 'Rank',
    labels: { distinguished: 'Distinguished Executive', meritorious: 'Meritorious Executive' },
  })
}

/** The agency, the executive and the year: what every step of a nomination names. */
export const NOMINATION_FIELDS = {
  unit: rankAgencyField(),
  person: personField({ title: 'Nominee' }),
  fiscalYear: programYearField(),
}

/** Whose nomination of which year, and the agency. */
export type OfNominee = { unit: string; person: string; fiscalYear: number }

/** The streams that a step of a nomination reads: its own, the file, pay, and the years of the agency and the Government. */
export function nominationStreams({ unit, person, fiscalYear }: OfNominee): readonly string[] {
  return [
    rankStream(person, fiscalYear),
    `person:${person}`,
    `pay:${person}`,
    benefitsStream(person),
    rankYearStream(unit, fiscalYear),
    rankYearStream(GOVERNMENT, fiscalYear),
  ]
}

/** The positions that the nominee held: the agency of the one held at the deadline nominates. */
export function nomineePositions({ person }: OfNominee, history: Given['history']): readonly string[] {
  return positionsIn(standing(history(`person:${person}`))).map((position) => `position:${position}`)
}

/** Whether positions of the nominee are of the agency that nominates. */
export function ofAgencyIn(given: Given, unit: string): OfAgency {
  return (position) => {
    const its = unitOfPosition(standing(given.history(`position:${position}`)))
    return its === undefined || given.isUnder(its, unit)
  }
}

/** The file of a nominee with the elections of benefits. */
export function nomineeFile(given: Given, person: string): RecordedEvent[] {
  return standing([...given.history(`person:${person}`), ...given.history(benefitsStream(person))])
}

/** A program year as it stands; undefined where none was opened. */
export function programYear(given: Given, unit: string, fiscalYear: number): RankYear | undefined {
  return rankYearOf(standing(given.history(rankYearStream(unit, fiscalYear))))
}
