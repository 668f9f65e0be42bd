import type { IsoDate } from './dates.ts'

/** The one list of error codes; docs/errors.md explains each. */
export const PROBLEM_CODES = [
  'invalid-input',
  'unknown-field',
  'unknown-rule',
  'unknown-fact',
  'contradictory-facts',
  'not-allowed',
  'not-found',
  'conflict',
  'refused-by-rule',
  'not-signed-in',
  'stale-form',
  'too-large',
  'unknown-layout',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** What is wrong with one field: its name, the value given, and what to do about it. */
export type Problem = { field: string; value: unknown; message: string; code: ProblemCode }

/** What a command came to. Faults are thrown, never returned. */
export type Outcome<T> =
  | { kind: 'done'; value: T }
  | { kind: 'refused'; reason: Refusal }
  | { kind: 'invalid'; problems: readonly Problem[] }
  | { kind: 'not-allowed'; message: string }
  | { kind: 'not-found'; message: string }
  | { kind: 'conflict'; message: string }

/** A refusal is help: the sentence, the rule behind it with its ruling, and the first permitted date. */
export type Refusal = {
  message: string
  rule: string
  compared: Readonly<Record<string, unknown>>
  cites: readonly string[]
  earliest?: IsoDate
  ruling?: unknown
}

/** The outcome of input that cannot be used. */
export function invalid(...problems: Problem[]): Outcome<never> {
  return { kind: 'invalid', problems }
}
