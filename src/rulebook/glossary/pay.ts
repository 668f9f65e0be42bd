import type { Term } from './term.ts'

/** Terms of pay, awards, leave and benefits. */
export const PAY_TERMS: Readonly<Record<string, Term>> = {}
