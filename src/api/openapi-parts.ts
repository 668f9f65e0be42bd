import { PROBLEM_CODES } from '../base/outcome.ts'

/** A piece of a JSON schema, or of the document. */
export type Schema = Readonly<Record<string, unknown>>

/** What most bodies are. */
export const JSON_TYPE = 'application/json'
/** An XLSX workbook. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** An object that is described no further. */
export const ANY_OBJECT: Schema = { type: 'object', additionalProperties: true }

/** The body of every error. */
export const ERROR: Schema = {
  type: 'object',
  required: ['error', 'message'],
  properties: {
    error: { type: 'string', enum: [...PROBLEM_CODES] },
    message: { type: 'string' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message', 'code'],
        properties: {
          field: { type: 'string' },
          value: {},
          message: { type: 'string' },
          code: { type: 'string' },
        },
      },
    },
  },
}

/** What a rule answers, with its steps. */
export const EXPLANATION: Schema = {
  type: 'object',
  required: ['kind', 'rule', 'asks', 'on', 'answer', 'facts', 'steps'],
  properties: {
    kind: { type: 'string', enum: ['ruled', 'needs', 'no-law'] },
    rule: { type: 'string' },
    asks: { type: 'string' },
    on: { type: 'string', format: 'date' },
    answer: { type: 'string' },
    value: {},
    facts: { type: 'array', items: ANY_OBJECT },
    steps: { type: 'array', items: ANY_OBJECT },
    missing: { type: 'array', items: ANY_OBJECT },
    standing: { type: 'string', enum: ['seen', 'secondary', 'recalled', 'assumed'] },
  },
}

/** The first day on which something would be lawful. */
export const EARLIEST: Schema = {
  type: 'object',
  required: ['kind', 'rule', 'asks'],
  properties: {
    kind: { type: 'string', enum: ['earliest', 'never', 'needs', 'no-law'] },
    rule: { type: 'string' },
    asks: { type: 'string' },
    day: { type: 'string', description: 'The fact that names the day' },
    notBefore: { type: 'string', format: 'date' },
    date: { type: ['string', 'null'], format: 'date' },
    moves: { type: 'array', items: ANY_OBJECT },
    missing: { type: 'array', items: ANY_OBJECT },
  },
}

/** An answer that went well. */
export function ok(description: string, schema: Schema = ANY_OBJECT) {
  return { description, content: { [JSON_TYPE]: { schema } } }
}

/** The errors that every endpoint may give. */
export const ERRORS = {
  '400': ok('Input that cannot be used; every field is named', { $ref: '#/components/schemas/Error' }),
  '401': ok('Not signed in', { $ref: '#/components/schemas/Error' }),
  '403': ok('The seat may not do this', { $ref: '#/components/schemas/Error' }),
  '404': ok('Nothing here that the seat may see', { $ref: '#/components/schemas/Error' }),
}

/** A parameter of the query. */
export function query(name: string, description: string, schema: Schema = { type: 'string' }) {
  return { name, in: 'query', required: false, description, schema }
}

/** A parameter of the path. */
export function inPath(name: string) {
  return { name, in: 'path', required: true, schema: { type: 'string' } }
}

/** The day asked about. */
export const ON = query('on', 'The day asked about; today unless said', { type: 'string', format: 'date' })
/** The parameters of a list. */
export const LIST = [
  ON,
  query('page', 'From 1, 100 rows each', { type: 'integer', minimum: 1 }),
  query('q', 'Text to find'),
  query('sort', 'A column; with a minus in front, falling'),
]

/** An endpoint that reads. */
export function read(
  operationId: string,
  summary: string,
  parameters: readonly object[] = [],
  schema: Schema = ANY_OBJECT,
) {
  return {
    get: { operationId, summary, parameters, responses: { '200': ok('The answer', schema), ...ERRORS } },
  }
}
