import type { Fact } from '../kernel/fact.ts'

/** Facts of performance plans, appraisals and boards. */
export const APPRAISAL_FACTS = {} as const satisfies Record<string, Fact>
