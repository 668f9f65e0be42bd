import type { Fact } from '../kernel/fact.ts'

/** Facts of removals, discipline, reduction in force and fallback. */
export const REMOVAL_FACTS = {} as const satisfies Record<string, Fact>
