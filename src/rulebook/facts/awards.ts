import type { Fact } from '../kernel/fact.ts'

/** Facts of awards, incentives and allowances. */
export const AWARD_FACTS = {} as const satisfies Record<string, Fact>
