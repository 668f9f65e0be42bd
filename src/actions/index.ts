import type { Action } from './action.ts'
import { matchUnit } from './organisation/match-unit.ts'
import { cancelAllocation } from './positions/cancel-allocation.ts'
import { correctAllocation } from './positions/correct-allocation.ts'
import { enterAllocation } from './positions/enter-allocation.ts'
import { establishPosition } from './positions/establish-position.ts'

/** Everything the office can do so far. */
export const ACTIONS: readonly Action[] = [
  enterAllocation,
  correctAllocation,
  cancelAllocation,
  establishPosition,
  matchUnit,
]

/** The action of an id, if there is one. */
export function findAction(id: string): Action | undefined {
  return ACTIONS.find((action) => action.id === id)
}
