import assert from 'node:assert/strict'
import { PROBLEM_CODES } from '../../src/base/outcome.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { type Answer, Visitor } from './visitor.ts'

export type Json = Record<string, unknown>

type Problem = { field: string; code: string; message: string; value?: unknown }

/** A program that asks the API: by a seat of the demonstration, without a cookie. */
export class Caller {
  readonly visitor: Visitor

  constructor(desk: Desk) {
    this.visitor = new Visitor(desk)
  }

  /** Reads, or with a body posts it: text as it is, anything else as JSON. */
  async ask(seat: SeatId, path: string, body?: unknown): Promise<Answer> {
    const headers = { authorization: `Seat ${seat}`, 'content-type': 'application/json' }
    if (body === undefined) return await this.visitor.get(path, headers)
    const sent = typeof body === 'string' ? body : JSON.stringify(body)
    return await this.visitor.send(path, { method: 'POST', headers, body: sent })
  }
}

/** The JSON of an answer. */
export function json(answer: Answer): Json {
  assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
  return JSON.parse(answer.body) as Json
}

/** An error as the document describes every error: a code of the list, words, and what is wrong with each field. */
export function isError(answer: Answer, status: number, code?: string): Json & { problems?: Problem[] } {
  const body = json(answer) as Json & { message?: string; problems?: Problem[] }
  assert.equal(answer.status, status, answer.body)
  assert.ok((PROBLEM_CODES as readonly string[]).includes(String(body['error'])), answer.body)
  if (code !== undefined) assert.equal(body['error'], code)
  assert.ok((body.message ?? '') !== '', answer.body)
  for (const problem of body.problems ?? []) {
    assert.ok((PROBLEM_CODES as readonly string[]).includes(problem.code), answer.body)
    assert.equal(typeof problem.field, 'string')
    assert.ok(problem.message !== '', answer.body)
  }
  return body
}
