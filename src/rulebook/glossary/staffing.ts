import type { Term } from './term.ts'

/** Terms of the structure of the Service and staffing. */
export const STAFFING_TERMS: Readonly<Record<string, Term>> = {}
