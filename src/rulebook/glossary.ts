import { PAY_TERMS } from './glossary/pay.ts'
import { PERFORMANCE_TERMS } from './glossary/performance.ts'
import { STAFFING_TERMS } from './glossary/staffing.ts'
import type { Term } from './glossary/term.ts'

export type { Term } from './glossary/term.ts'

/** The terms of the field and the facts of law that nothing is computed from, by name. */
export const GLOSSARY: Readonly<Record<string, Term>> = {
  ...STAFFING_TERMS,
  ...PERFORMANCE_TERMS,
  ...PAY_TERMS,
}
