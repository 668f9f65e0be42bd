import type { Fact } from '../kernel/fact.ts'

/** Facts of reductions in force, furloughs, guaranteed placement and retirement. */
export const REDUCTION_FACTS = {} as const satisfies Record<string, Fact>
