import type { Fact } from '../kernel/fact.ts'

/** Facts of the aggregate limit on pay. */
export const AGGREGATE_FACTS = {} as const satisfies Record<string, Fact>
