import type { Context } from 'hono'
import { isIsoDate } from '../base/dates.ts'
import type { Problem } from '../base/outcome.ts'
import { invalidAnswer } from './answers.ts'

/** The JSON object that was sent; undefined where it is none. */
export async function jsonOf(context: Context): Promise<Record<string, unknown> | undefined> {
  const body: unknown = await context.req.json().catch(() => undefined)
  return isRecord(body) ? body : undefined
}

/** The answer where no JSON object was sent. */
export function notJson(context: Context): Response {
  return invalidAnswer(context, [
    { field: 'body', value: null, message: 'expected a JSON object', code: 'invalid-input' },
  ])
}

/** Whether a value is an object with names. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is wrong with a date of the body or the query; empty where nothing is. */
export function dateProblem(field: string, value: unknown, required: boolean): Problem[] {
  if (value === undefined && !required) return []
  if (typeof value === 'string' && isIsoDate(value)) return []
  return [{ field, value: value ?? null, message: 'expected a date as YYYY-MM-DD', code: 'invalid-input' }]
}
