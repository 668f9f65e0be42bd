import type { Fact } from '../kernel/fact.ts'

/** Facts of probation, reinstatement and conversion. */
export const PROBATION_FACTS = {} as const satisfies Record<string, Fact>
