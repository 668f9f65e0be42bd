import type { Term } from './term.ts'

/** Terms of performance management. */
export const PERFORMANCE_TERMS: Readonly<Record<string, Term>> = {}
