import type { Fact } from '../kernel/fact.ts'

/** Facts of reassignments, transfers and details. */
export const MOVEMENT_FACTS = {} as const satisfies Record<string, Fact>
