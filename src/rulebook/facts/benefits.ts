import type { Fact } from '../kernel/fact.ts'

/** Facts of leave and benefits. */
export const BENEFIT_FACTS = {} as const satisfies Record<string, Fact>
