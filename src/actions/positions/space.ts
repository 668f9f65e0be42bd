import type { IsoDate } from '../../base/dates.ts'
import type { Utilisation } from '../../record/bodies/positions.ts'
import { type EventOf, ofType, standing } from '../../record/fold.ts'
import { decide, explain } from '../../rulebook/index.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { establish } from '../../rulebook/positions/establish.ts'
import type { Decision, Given } from '../action.ts'

type Allocation = EventOf<'positions/allocation-entered'>['body']

/** The allocation of a unit in force on a day; the action must read `allocation:UNIT`. */
export function allocationOn(given: Given, unit: string, on: IsoDate): Allocation | undefined {
  const entered = ofType(
    standing(given.history(`allocation:${unit}`), { effective: on }),
    'positions/allocation-entered',
  )
  return entered.at(-1)?.body
}

/** How the unit stands: what is granted and what is made of it. */
export function utilisationOf(given: Given, unit: string, on: IsoDate): Utilisation {
  const { established, filled, vacant, careerReserved } = given.counts
  return {
    granted: allocationOn(given, unit, on)?.spaces ?? null,
    established,
    approved: given.waiting.approved,
    filled,
    vacant,
    careerReserved,
  }
}

/** Whether one more position has a place: newly established, or newly approved. `waited` leaves out its own approval. */
export function placeFor(
  given: Given,
  unit: string,
  on: IsoDate,
  next: 'established' | 'approved',
  waited = false,
): { explanation: Explanation; refused?: Decision } {
  const allocated = allocationOn(given, unit, on)?.spaces
  const established = given.counts.established + given.waiting.later
  const approved = given.waiting.approved - (waited ? 1 : 0)
  const facts = {
    establishedPositions: established + (next === 'established' ? 1 : 0),
    approvedPositions: approved + (next === 'approved' ? 1 : 0),
    ...(allocated === undefined ? {} : { allocatedPositions: allocated }),
  }
  const ruling = decide(establish, { on, scopes: given.scopes }, facts)
  const explanation = explain(establish, ruling, facts)
  if (ruling.kind === 'ruled' && ruling.value.within) return { explanation }
  const free = (allocated ?? 0) - established - approved
  const waiting = approved === 0 ? '' : `, approved and waiting ${approved}`
  const compared = { granted: allocated ?? null, established, free, ...(approved === 0 ? {} : { approved }) }
  const message =
    allocated === undefined
      ? `no allocation of ${unit} is in force on ${on}; OPM’s authorization must be entered first`
      : `granted ${allocated}, established ${established}${waiting}, free ${free}: there is no space for another position`
  return {
    explanation,
    refused: {
      kind: 'refused',
      reason: { message, rule: establish.id, compared, cites: ['5 USC 3133(c)'], ruling: explanation },
    },
  }
}
