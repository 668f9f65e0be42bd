import type { Fact } from '../kernel/fact.ts'

/** Facts of merit staffing, qualifications and the QRB. */
export const QUALIFICATION_FACTS = {} as const satisfies Record<string, Fact>
