import type { Note } from '../kernel/note.ts'
import type { Clash } from '../kernel/table.ts'

/** What later sources say on candidate development programs, beside the rule of 2009. */
export const RULE_OF_2026: readonly Clash[] = [
  {
    by: '90 FR 59072',
    says: 'Proposed: a shorter program, an executive assessment at selection and again halfway, more coaching and rotations, standard content, and evaluations; accounts say that it was made final in 2026.',
    governs: false,
    why: 'Neither the final text nor its day is at hand; the rule of 2009 is applied until they are.',
  },
]

export const PROGRAM_OF_2025: readonly Clash[] = [
  {
    by: 'OPM hiring memorandum 2025',
    says: 'From 1 September 2025 an OPM program of 80 hours takes the place of the agencies’ own.',
    governs: false,
    why: 'It is known from an account alone, and the regulation on agency programs stood.',
  },
]

/** Says on every ruling since 2026 that a later rule may govern. */
export function noteRuleOf2026(note: Note): void {
  note.assumed('The rule made final in 2026', 'its text is not at hand; the rule of 2009 is applied')
}
