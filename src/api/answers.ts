import type { Context } from 'hono'
import type { ProblemCode } from '../base/outcome.ts'
import type { Outcome, Problem } from '../base/outcome.ts'

/** HTTP status by what came of a request: the API's one mapping. */
export const STATUS = {
  done: 200,
  invalid: 400,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  refused: 422,
} as const

/** The body of every error: a code from docs/errors.md, a message, and what is wrong with each field. */
export type ApiError = { error: ProblemCode; message: string; problems?: readonly Problem[] }

/** An outcome as a response. */
export function answer<T>(context: Context, outcome: Outcome<T>): Response {
  switch (outcome.kind) {
    case 'done':
      return context.json({ outcome: 'done', ...outcome.value }, STATUS.done)
    case 'refused':
      return context.json(
        { outcome: 'refused', error: 'refused-by-rule' satisfies ProblemCode, ...outcome.reason },
        STATUS.refused,
      )
    case 'invalid':
      return invalidAnswer(context, outcome.problems)
    case 'not-allowed':
      return failure(context, STATUS['not-allowed'], { error: 'not-allowed', message: outcome.message })
    case 'not-found':
      return failure(context, STATUS['not-found'], { error: 'not-found', message: outcome.message })
    case 'conflict':
      return failure(context, STATUS.conflict, { error: 'conflict', message: outcome.message })
  }
}

/** Input that cannot be used, as a response that names every field. */
export function invalidAnswer(context: Context, problems: readonly Problem[]): Response {
  const [first] = problems
  const message = problems.map(({ field, message }) => `${field}: ${message}`).join('; ')
  return failure(context, STATUS.invalid, { error: first?.code ?? 'invalid-input', message, problems })
}

/** An error as a response. */
export function failure(
  context: Context,
  status: 400 | 401 | 403 | 404 | 409 | 413,
  error: ApiError,
): Response {
  return context.json(error, status)
}

/** The one text for what is not there and for what may not be seen. */
export function notFound(context: Context): Response {
  return failure(context, 404, {
    error: 'not-found',
    message: 'there is nothing here that your seat may see',
  })
}
