import type { Fact } from '../kernel/fact.ts'

/** Facts of records, retention and reports. */
export const RECORD_FACTS = {} as const satisfies Record<string, Fact>
