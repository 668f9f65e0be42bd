import { type AppraisalCycle, cycleOf, cycleStream } from '../../record/appraisal-cycle.ts'
import { standing } from '../../record/fold.ts'
import type { Decision, Given } from '../action.ts'
import { agencyField, fiscalYearField } from './rating-fields.ts'

/** The agency and the year: what every step of a cycle names. */
export const CYCLE_FIELDS = { unit: agencyField(), fiscalYear: fiscalYearField() }

type Named = { unit: string; fiscalYear: number }

/** The cycle of an agency for a fiscal year, or that none was opened. */
export function cycleAtHand(
  given: Given,
  { unit, fiscalYear }: Named,
): AppraisalCycle | { refused: Decision } {
  const cycle = cycleOf(standing(given.history(cycleStream(unit, fiscalYear))))
  if (cycle !== undefined) return cycle
  const message = `no appraisal cycle of ${unit} for fiscal year ${fiscalYear} was opened`
  return { refused: { kind: 'not-found', message } }
}
