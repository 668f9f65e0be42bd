import { ERRORS, inPath, ok, ON, query, read, type Schema, WORKBOOK } from './openapi-parts.ts'

/** The endpoints of pay, awards and ranks. */
export const PAY_PATHS: Readonly<Record<string, Schema>> = {
  '/api/pay/worksheets/{unit}/{year}': read(
    'readPayWorksheet',
    'A pay and award worksheet, every row reckoned against every limit; with a what-if that is saved nowhere',
    [
      inPath('unit'),
      inPath('year'),
      ON,
      query('paid', 'The day on which awards are taken to be paid', { type: 'string', format: 'date' }),
      query('try', 'Amounts tried in turn: PERSON.r (rate), .a (award), in cents, .p (award, basis points)'),
      query('undone', 'How many of the last tries are taken back', { type: 'integer', minimum: 0 }),
      query('scenario', 'A saved scenario, in place of what is proposed'),
      query('explain', 'The person whose row is explained'),
    ],
  ),
  '/api/pay/worksheets/{unit}/{year}/file': {
    get: {
      operationId: 'takeWorksheetOut',
      summary: 'A pay and award worksheet as a workbook with formulas, or as CSV',
      parameters: [
        inPath('unit'),
        inPath('year'),
        ON,
        query('format', 'xlsx unless said', { type: 'string', enum: ['csv', 'xlsx'] }),
      ],
      responses: {
        '200': {
          description: 'The file',
          content: {
            [WORKBOOK]: { schema: { type: 'string', format: 'binary' } },
            'text/csv': { schema: { type: 'string' } },
          },
        },
        ...ERRORS,
      },
    },
    post: {
      operationId: 'sendWorksheetBack',
      summary: 'Hold a changed worksheet against the record, or propose its changes: every row accounted for',
      parameters: [
        inPath('unit'),
        inPath('year'),
        ON,
        query('fileName', 'The name of the file'),
        query('check', 'true saves nothing and says what would come of it', {
          type: 'string',
          enum: ['true', 'false'],
        }),
      ],
      requestBody: {
        required: true,
        content: {
          [WORKBOOK]: { schema: { type: 'string', format: 'binary' } },
          'text/csv': { schema: { type: 'string' } },
          'text/tab-separated-values': { schema: { type: 'string' } },
        },
      },
      responses: {
        '200': ok('What became of the rows, or would'),
        '409': ok('The record has moved on', { $ref: '#/components/schemas/Error' }),
        '413': ok('The body is over 50 MB', { $ref: '#/components/schemas/Error' }),
        '422': ok('No rule allows it', { $ref: '#/components/schemas/Error' }),
        ...ERRORS,
      },
    },
  },
  '/api/pay/worksheets/{unit}/{year}/reports/{report}': read(
    'readPayReport',
    'A report on pay and awards as tables: payroll, reconciliation, or summary',
    [inPath('unit'), inPath('year'), inPath('report'), ON],
  ),
  '/api/pay/pools/{unit}/{year}': read(
    'readAwardPool',
    'The pool of performance awards of a fiscal year, its limit and what is charged to it',
    [inPath('unit'), inPath('year'), ON],
  ),
  '/api/ranks': read('listRankYears', 'The program years of the rank awards, with how many are nominated', [
    ON,
  ]),
  '/api/ranks/{unit}/{year}': read(
    'readRankYear',
    'A program year of an agency, or with US of the Government: its limits, its nominations, what may be done',
    [inPath('unit'), inPath('year'), ON],
  ),
  '/api/ranks/{unit}/{year}/{person}': read(
    'readRankNomination',
    'One nomination in full: the case, the service record, the vetting, what may be done next',
    [inPath('unit'), inPath('year'), inPath('person'), ON],
  ),
  '/api/pay/people/{person}': read(
    'readPay',
    'One executive’s pay: rates and the band, the year against its limit, awards, agreements, benefits, what may be done',
    [inPath('person'), ON],
  ),
  '/api/pay/payments': read(
    'listPayments',
    'What an office has to pay: approved awards, carried amounts, agreements, and what was paid this year',
    [ON],
  ),
}
