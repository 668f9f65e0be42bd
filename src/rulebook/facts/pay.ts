import type { Fact } from '../kernel/fact.ts'

/** Facts of pay, its setting and its adjustment. */
export const PAY_FACTS = {} as const satisfies Record<string, Fact>
