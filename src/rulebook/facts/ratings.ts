import type { Fact } from '../kernel/fact.ts'

/** Facts of scores, rating levels and the certification of appraisal systems. */
export const RATING_FACTS = {} as const satisfies Record<string, Fact>
