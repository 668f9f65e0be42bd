import type { Action } from '../actions/action.ts'
import { ACTIONS } from '../actions/index.ts'
import { fieldSchemas } from '../actions/schema.ts'
import { LEGAL_POWERS } from '../record/organisation-terms.ts'
import { describeRule, type RuleDescription, RULES } from '../rulebook/index.ts'
import { PAY_PATHS } from './openapi-pay.ts'
import {
  ANY_OBJECT,
  EARLIEST,
  ERROR,
  ERRORS,
  EXPLANATION,
  inPath,
  JSON_TYPE,
  LIST,
  ok,
  ON,
  query,
  read,
  type Schema,
} from './openapi-parts.ts'

/** The OpenAPI 3.1 document, made from the rules and the actions that there are. */
export function openApi(version: string): Schema {
  const paths: Record<string, Schema> = {
    '/api/rules': read('listRules', 'Every rule, the facts it needs, its versions', [], {
      type: 'array',
      items: ANY_OBJECT,
    }),
    '/api/tables': read('listTables', 'Every dated table: its rows, newest first, money in dollars', [], {
      type: 'array',
      items: ANY_OBJECT,
    }),
    '/api/instruments': read(
      'listInstruments',
      'Every statute, regulation, order, memorandum and directive cited, and what cites it',
      [],
      { type: 'array', items: ANY_OBJECT },
    ),
    '/api/clashes': read('listClashes', 'Every point on which the sources differ, and what governs', [], {
      type: 'array',
      items: ANY_OBJECT,
    }),
    '/api/glossary': read('readGlossary', 'The terms of the field, and the facts that rules take'),
    '/api/actions': read('listActions', 'Everything that can be done', [], {
      type: 'array',
      items: ANY_OBJECT,
    }),
    '/api/program': read(
      'readProgram',
      'The program of the government, a department or an agency in the listing',
      [ON, query('unit', 'Department or agency code; the whole government unless said')],
    ),
    '/api/office': read('readOffice', 'The program of the office of record', [ON]),
    '/api/powers': read(
      'whoMaySign',
      'Who could sign on a day: each seat that holds the power, with its ruling',
      [
        ON,
        query('power', 'The power; every one unless said', { enum: [...LEGAL_POWERS] }),
        query('unit', 'The office or unit that the matter lies in; that of the seat unless said'),
        query('about', 'The number of the person whom the matter is about'),
      ],
    ),
    '/api/positions': read('listPositions', 'Positions and who is in them', [
      ...LIST,
      query('unit', 'Department, agency or office'),
      query('appointment', 'Kind or code'),
      query('state', 'filled, vacant or ended'),
      query('source', 'listing or record'),
      query('flag', 'An oddity'),
    ]),
    '/api/people': read('listPeople', 'People and what they hold', [
      ...LIST,
      query('appointment', 'Kind'),
      query('source', 'listing or record'),
    ]),
    '/api/boards': read('listBoards', 'Boards, with what each lacks to act', [ON]),
    '/api/boards/{id}': read('readBoard', 'A board: members, notices, make-up and sittings', [
      inPath('id'),
      ON,
    ]),
    '/api/sittings/{id}': read('readSitting', 'A sitting: roll, quorum, recusals and cases', [
      inPath('id'),
      ON,
    ]),
    '/api/close-out/{unit}/{year}': read(
      'readCloseOut',
      'The close-out of a cycle: distribution, cap, what must change; with a what-if that is saved nowhere',
      [
        inPath('unit'),
        inPath('year'),
        ON,
        query('try', 'Levels tried in turn: PERSON.LEVEL, with commas between them'),
        query('undone', 'How many of the last tries are taken back', { type: 'integer', minimum: 0 }),
      ],
    ),
    ...PAY_PATHS,
    '/api/appraisals': read(
      'listAppraisals',
      'The appraisals of a fiscal year: how far each has come, what is due and why, what is late or missing',
      [
        ...LIST,
        query('fiscalYear', 'The year in which the period ends; the one that is worked on unless said', {
          type: 'integer',
          minimum: 1979,
        }),
        query('state', 'How far it has come'),
        query('show', 'A list of the late or missing, or due'),
      ],
    ),
    '/api/appraisals/{person}/{year}': read(
      'readAppraisal',
      'One appraisal in full: plan, reviews, rating, what may be done next and what follows',
      [inPath('person'), inPath('year'), ON],
    ),
    '/api/imports': {
      ...read('listImports', 'The position listings taken in'),
      post: {
        operationId: 'importListing',
        summary: 'Take in a position listing: every row accounted for, all of it or nothing',
        parameters: [
          query('fileName', 'The name of the file'),
          query('asOf', 'The as-of date of the listing', { type: 'string', format: 'date' }),
        ],
        requestBody: { required: true, content: { 'text/csv': { schema: { type: 'string' } } } },
        responses: {
          '200': ok('What became of the rows'),
          '413': ok('The file is over 50 MB', { $ref: '#/components/schemas/Error' }),
          ...ERRORS,
        },
      },
    },
    '/api/imports/roster': {
      post: {
        operationId: 'importRoster',
        summary: 'Take in the roster of an agency, or check it: every row accounted for',
        parameters: [
          query('fileName', 'The name of the file'),
          query('check', 'true saves nothing and says what would come of it', {
            type: 'string',
            enum: ['true', 'false'],
          }),
        ],
        requestBody: {
          required: true,
          content: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
              schema: { type: 'string', format: 'binary' },
            },
            'text/csv': { schema: { type: 'string' } },
          },
        },
        responses: {
          '200': ok('What became of the rows, or would'),
          '413': ok('The body is over 50 MB', { $ref: '#/components/schemas/Error' }),
          ...ERRORS,
        },
      },
    },
    '/api/audit': read('listEntries', 'Entries of the journal, newest first', [
      query('type', 'Kind of entry'),
      query('role', 'Role'),
      query('stream', 'Record'),
      query('before', 'Entries before this number', { type: 'integer' }),
    ]),
    '/api/readings': read('listReadings', 'Who read whose record, newest first, 50 a page', [
      query('page', 'From 1', { type: 'integer', minimum: 1 }),
    ]),
    '/api/verify': read('verifyJournal', 'Recomputes the chain of the journal'),
  }
  for (const entry of RULES) {
    const { id, question, facts } = describeRule(entry)
    paths[`/api/rules/${id}/decide`] = { post: ask(`decide/${id}`, question, facts, EXPLANATION) }
    if (entry.rule.day !== undefined) {
      const summary = `The first lawful day, and the facts that would move it. ${question}`
      paths[`/api/rules/${id}/earliest`] = { post: ask(`earliest/${id}`, summary, facts, EARLIEST) }
    }
  }
  for (const action of ACTIONS) {
    paths[`/api/actions/${action.id}`] = {
      post: {
        operationId: `act/${action.id}`,
        summary: action.about,
        requestBody: {
          required: true,
          content: {
            [JSON_TYPE]: {
              schema: {
                type: 'object',
                required: ['input'],
                properties: {
                  input: inputSchema(action),
                  preview: { type: 'boolean' },
                  basis: {
                    type: 'integer',
                    description: 'The last entry of the journal when you last read the record',
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': ok('Done, or in a preview what would be done'),
          '409': ok('The record was changed in the meantime', { $ref: '#/components/schemas/Error' }),
          '422': ok('Refused by a rule, with the ruling'),
          ...ERRORS,
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cadre',
      version,
      description: 'Runs a federal agency’s Senior Executive Service program, and says why.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { seat: [] }],
    paths,
    components: {
      schemas: { Error: ERROR },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'cadre_session' },
        seat: {
          type: 'http',
          scheme: 'seat',
          description: 'In the demonstration alone: Authorization: Seat esu',
        },
      },
    },
  }
}

/** A question to a rule: the day, the office and the facts. */
function ask(operationId: string, summary: string, facts: RuleDescription['facts'], answer: Schema): Schema {
  const day = { type: 'string', format: 'date' }
  const notBefore = {
    notBefore: { ...day, description: 'The day from which on; the day asked about unless said' },
  }
  const schema = {
    type: 'object',
    required: ['on'],
    properties: {
      on: day,
      known: day,
      ...(answer === EARLIEST ? notBefore : {}),
      scopes: { type: 'array', items: { type: 'string' } },
      facts: {
        type: 'object',
        properties: Object.fromEntries(facts.map((fact) => [fact.id, { description: fact.question }])),
      },
    },
  }
  const said = answer === EARLIEST ? 'The first lawful day, or why there is none' : 'The ruling, explained'
  return {
    operationId,
    summary,
    requestBody: { required: true, content: { [JSON_TYPE]: { schema } } },
    responses: { '200': ok(said, answer), ...ERRORS },
  }
}

function inputSchema(action: Action): Schema {
  const fields = fieldSchemas(action)
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
  }
}
