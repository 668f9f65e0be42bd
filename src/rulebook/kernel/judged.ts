import { lackingOf, type Note, type Test } from './note.ts'

/** Whether it is allowed, and which conditions are not met. */
export type Judged = { allowed: boolean; missing: readonly string[] }

/** Every condition noted; allowed if all are met. */
export function judged(note: Note, tests: readonly Test[]): Judged {
  return { allowed: note.tests(tests), missing: lackingOf(tests) }
}

/** The answer as a sentence, from the words for yes and those for no. */
export function saysConditions(yes: string, no: string): (answer: Judged) => string {
  return ({ allowed, missing }) => (allowed ? `${yes}.` : `${no}. Missing: ${missing.join('; ')}.`)
}

/** What would change the answer: each missing condition, or what would bar it once all are met. */
export function changesConditions(bars: readonly string[]): (answer: Judged) => readonly string[] {
  return ({ allowed, missing }) => (allowed ? bars : missing.map((condition) => `Needed: ${condition}.`))
}
