import { readFile } from 'node:fs/promises'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Outcome, Problem } from '../base/outcome.ts'
import type { Desk } from '../desk/desk.ts'
import type { Settings } from '../desk/settings.ts'

/** What a command is given: the world outside, wired once. */
export type World = {
  env: Readonly<Record<string, string | undefined>>
  root: string
  out(text: string): void
  error(text: string): void
  input(): Promise<Uint8Array>
  /** Serves pages and API on a desk as the settings say; the caller closes it. */
  serve(desk: Desk, settings: Settings): Promise<{ address: string; close(): Promise<void> }>
  /** Settles when the process is asked to stop, with the name of the signal. */
  stopped(): Promise<string>
}

/** Exit codes, which stay stable: others test against them. */
export const EXIT = {
  done: 0,
  fault: 1,
  invalid: 2,
  refused: 3,
  notAllowed: 4,
  notFound: 5,
  conflict: 6,
  interrupted: 130,
  terminated: 143,
} as const

/** What a command came to: an exit code, JSON for programs, and text for people. */
export type Result = { code: number; json: unknown; text: string }

/** A mistake in how a command was called. */
export class Usage extends Error {}

/** Parses arguments; a mistake becomes a Usage error with what was expected. */
export function args<T extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new Usage(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}`)
  }
}

/** A JSON object from a file, or from standard input for `-`; a mistake is a problem of that field. */
export async function jsonInput(
  world: World,
  name: string | undefined,
  field: string,
): Promise<{ value: Record<string, unknown> } | { problem: Problem }> {
  const problem = (message: string): { problem: Problem } => ({
    problem: { field, value: name ?? null, message, code: 'invalid-input' },
  })
  if (name === undefined) return { value: {} }
  let text: string
  try {
    text = name === '-' ? new TextDecoder().decode(await world.input()) : await readFile(name, 'utf8')
  } catch {
    return problem(`the file cannot be read: ${name}`)
  }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { value: value as Record<string, unknown> }
    }
    return problem('expected a JSON object, such as {"noncareerAppointees": 21}')
  } catch (error) {
    return problem(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Problems, a line each. */
export function problemText(problems: readonly Problem[]): string {
  return problems
    .map(({ field, value, message }) => `${field}: ${JSON.stringify(value)}: ${message}\n`)
    .join('')
}

/** The result of an outcome: exit code, JSON and text by its kind. */
export function resultOf<T>(outcome: Outcome<T>, text: (value: T) => string): Result {
  switch (outcome.kind) {
    case 'done':
      return { code: EXIT.done, json: { outcome: 'done', ...outcome.value }, text: text(outcome.value) }
    case 'refused': {
      const { message, earliest } = outcome.reason
      const first = earliest === undefined ? '' : `First permitted date: ${earliest}\n`
      return {
        code: EXIT.refused,
        json: { outcome: 'refused', ...outcome.reason },
        text: `Refused. ${message}\n${first}`,
      }
    }
    case 'invalid':
      return {
        code: EXIT.invalid,
        json: { outcome: 'invalid', problems: outcome.problems },
        text: problemText(outcome.problems),
      }
    case 'not-allowed':
      return failure(EXIT.notAllowed, 'not-allowed', outcome.message)
    case 'not-found':
      return failure(EXIT.notFound, 'not-found', outcome.message)
    case 'conflict':
      return failure(EXIT.conflict, 'conflict', outcome.message)
  }
}

function failure(code: number, outcome: string, message: string): Result {
  return { code, json: { outcome, message }, text: `${message}\n` }
}

/** Rows as a table for people. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, index) =>
    Math.max(head.length, ...rows.map((row) => (row[index] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    `${cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd()}\n`
  return line(heads) + line(widths.map((width) => '-'.repeat(width))) + rows.map(line).join('')
}
