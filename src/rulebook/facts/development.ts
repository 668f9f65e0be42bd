import type { Fact } from '../kernel/fact.ts'

/** Facts of candidate development and sabbaticals. */
export const DEVELOPMENT_FACTS = {} as const satisfies Record<string, Fact>
