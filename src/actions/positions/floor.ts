import type { IsoDate } from '../../base/dates.ts'
import { decide, explain } from '../../rulebook/index.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { careerReservedFloor } from '../../rulebook/positions/career-reserved-floor.ts'
import type { Decision, Given } from '../action.ts'
import { allocationOn } from './space.ts'

/** The ruling on one career-reserved position less; `untested` says that the government's count is not known here. */
export type FloorKept = { explanation: Explanation; untested: boolean; refused?: Decision }

/** Whether the floor of the government and the minimum of the agency are kept with one career-reserved position less. */
export function oneLessReserved(given: Given, unit: string, on: IsoDate): FloorKept {
  const minimum = allocationOn(given, unit, on)?.careerReservedMinimum
  const agency = given.counts.careerReserved - given.waiting.reservedEnding - 1
  const wide = given.careerReservedGovernmentwide
  const facts = {
    careerReservedPositions: agency,
    ...(minimum === undefined ? {} : { careerReservedMinimum: minimum }),
    ...(wide === undefined ? {} : { careerReservedGovernmentwide: wide - 1 }),
  }
  const ruling = decide(careerReservedFloor, { on, scopes: given.scopes }, facts)
  const explanation = explain(careerReservedFloor, ruling, facts)
  const untested = wide === undefined
  const under = minimum !== undefined && agency < minimum
  const kept = ruling.kind === 'ruled' ? ruling.value.within : untested && !under
  if (kept) return { explanation, untested }
  const floor = ruling.kind === 'ruled' ? ruling.value.floor : undefined
  const message = under
    ? `${agency} career-reserved positions would be left in ${unit}, under its minimum of ${minimum}`
    : `${(wide ?? 0) - 1} career-reserved positions would be left governmentwide, under the floor of ${floor}`
  return {
    explanation,
    untested,
    refused: {
      kind: 'refused',
      reason: {
        message,
        rule: careerReservedFloor.id,
        compared: { agency, minimum: minimum ?? null, governmentwide: wide === undefined ? null : wide - 1 },
        cites: ['5 CFR 214.402(e)', '5 USC 3133(e)'],
        ruling: explanation,
      },
    },
  }
}

/** What is said where the floor of the government could not be tested. */
export function floorWords({ untested }: FloorKept): string {
  return untested
    ? ' The governmentwide floor was not tested: OPM’s count of career-reserved positions has not been entered.'
    : ''
}
