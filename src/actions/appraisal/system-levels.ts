import { appraisalOf } from '../../record/appraisal.ts'
import type { Appraisal } from '../../record/appraisal.ts'
import { systemOf, systemOn, systemStream } from '../../record/appraisal-cycle.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import { standing } from '../../record/fold.ts'
import type { Decision, Given } from '../action.ts'
import { invalid } from '../fields.ts'

/** The stream of the system under which an appraisal stands, from the appraisal’s own. */
export function systemRead(appraisal: string, history: Given['history']): readonly string[] {
  const found = appraisalOf(standing(history(appraisal)))
  return found === undefined ? [] : [systemStream(found.unit)]
}

/**
 * The levels of a system with so many names, from the highest to the lowest: of three the three lower ones; of four
 * those besides either 5 or 4, by what the highest is called.
 */
export function levelsNamed(names: readonly string[]): readonly AppraisalLevel[] {
  if (names.length === 3) return [3, 2, 1]
  if (names.length === 4) return /^outstanding/i.test(names[0] ?? '') ? [5, 3, 2, 1] : [4, 3, 2, 1]
  return [5, 4, 3, 2, 1]
}

/** Refuses a level that the system of the period does not have; where none was published every level passes. */
export function levelProblem(
  { unit, period }: Appraisal,
  given: Given,
  field: string,
  levels: readonly AppraisalLevel[],
): Decision | undefined {
  const system = systemOn(systemOf(standing(given.history(systemStream(unit)))), period.start)
  if (system === undefined) return undefined
  const has = levelsNamed(system.levels)
  const foreign = levels.find((level) => !has.includes(level))
  if (foreign === undefined) return undefined
  return invalid(
    field,
    foreign,
    `the system of ${unit} has no level ${foreign}; it has ${has.toReversed().join(', ')}`,
  )
}
