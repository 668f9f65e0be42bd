import type { FactId } from '../rulebook/facts.ts'
import type { Given } from '../rulebook/kernel/rule.ts'

/** What is counted in a listing or in the record, and what OPM has authorized. */
export type Counts = {
  career: number
  noncareer: number
  limitedTerm: number
  limitedEmergency: number
  /** Positions established; unknown from a listing. */
  established?: number
  careerReserved?: number
  lackingFiveYears?: number
  allocated?: number | undefined
  /** What was authorized when the fiscal year began, before any adjustment within it. */
  authorizedForYear?: number | undefined
  careerReservedMinimum?: number | undefined
}

/** The counts under the names that the rules ask for; what is not known is left out. */
export function factsFromCounts(counts: Counts): Partial<Given<FactId, FactId>> {
  const {
    established,
    careerReserved,
    lackingFiveYears,
    allocated,
    authorizedForYear,
    careerReservedMinimum,
  } = counts
  return {
    noncareerAppointees: counts.noncareer,
    limitedAppointees: counts.limitedTerm + counts.limitedEmergency,
    onBoardExecutives: onBoard(counts),
    ...(established === undefined ? {} : { establishedPositions: established }),
    ...(careerReserved === undefined ? {} : { careerReservedPositions: careerReserved }),
    ...(lackingFiveYears === undefined ? {} : { lackingFiveYears }),
    ...(allocated === undefined ? {} : { allocatedPositions: allocated }),
    ...(authorizedForYear === undefined ? {} : { authorizedForYear }),
    ...(careerReservedMinimum === undefined ? {} : { careerReservedMinimum }),
  }
}

/** Executives on board: career, noncareer and limited appointees together, 5 USC 3132(a)(3). */
export function onBoard(counts: Counts): number {
  return counts.career + counts.noncareer + counts.limitedTerm + counts.limitedEmergency
}
