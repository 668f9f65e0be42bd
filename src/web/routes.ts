/** Values for the query of an address; what is empty is left out. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** An address: the pattern that the server matches, and the href that pages use. */
export type Route<P extends string> = { pattern: P; href(...given: Given<P>): string }

type Names<P extends string> = P extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | Names<`/${Tail}`>
    : Rest
  : never

type Given<P extends string> = [Names<P>] extends [never]
  ? [query?: Query]
  : [params: { [K in Names<P>]: string }, query?: Query]

function route<P extends string>(pattern: P): Route<P> {
  const hasParams = pattern.includes(':')
  return {
    pattern,
    href(...given) {
      const [first, second] = given as [unknown, Query?]
      const params = hasParams ? (first as Record<string, string>) : {}
      const query = hasParams ? second : (first as Query | undefined)
      const path = pattern.replace(/:([A-Za-z]+)/g, (_, name: string) =>
        encodeURIComponent(params[name] ?? ''),
      )
      let text = ''
      const add = (name: string, value: string | number): void => {
        const pair = `${encodeURIComponent(name)}=${encodeURIComponent(String(value).toWellFormed())}`
        text = text === '' ? pair : `${text}&${pair}`
      }
      for (const name in query) {
        const value = query[name]
        if (typeof value === 'object') for (const one of value) add(name, one)
        else if (value !== undefined && value !== '') add(name, value)
      }
      return text === '' ? path : `${path}?${text}`
    },
  }
}

/** Every address of Cadre. */
export const ROUTES = {
  home: route('/'),
  signIn: route('/sign-in'),
  signInFactor: route('/sign-in/second-step'),
  signInSetUp: route('/sign-in/set-up'),
  signInLink: route('/sign-in/link'),
  signInGateway: route('/sign-in/gateway'),
  signInReturn: route('/sign-in/gateway/return'),
  signOut: route('/sign-out'),
  account: route('/account'),
  accountPassword: route('/account/password'),
  accountConfirm: route('/account/confirm'),
  accountSeat: route('/account/seat'),
  accountAuthenticator: route('/account/authenticator'),
  accountPasskeys: route('/account/passkeys'),
  accountCodes: route('/account/recovery-codes'),
  accountSessions: route('/account/sessions'),
  accountTokens: route('/account/tokens'),
  accounts: route('/administration/accounts'),
  accountFile: route('/administration/accounts/:id'),
  program: route('/program'),
  office: route('/program/office'),
  government: route('/program/government'),
  agency: route('/program/agency/:unit'),
  programTable: route('/program/table/:format'),
  answer: route('/program/answer/:key'),
  positions: route('/positions'),
  positionsTable: route('/positions/table/:format'),
  proposals: route('/positions/proposals'),
  proposal: route('/positions/proposals/:id'),
  spaces: route('/positions/requests'),
  paper: route('/positions/papers/:id'),
  position: route('/positions/:id'),
  people: route('/people'),
  peopleTable: route('/people/table/:format'),
  person: route('/people/:id'),
  boards: route('/boards'),
  board: route('/boards/:id'),
  sitting: route('/boards/sittings/:id'),
  sittingPaper: route('/boards/sittings/:id/:paper'),
  boardCase: route('/boards/sittings/:id/cases/:person'),
  boardCaseMemo: route('/boards/sittings/:id/cases/:person/memo.pdf'),
  boardNotice: route('/boards/:id/notice.pdf'),
  closeOut: route('/boards/close-out/:unit/:year'),
  closeOutResults: route('/boards/close-out/:unit/:year/results.pdf'),
  closeOutPack: route('/boards/close-out/:unit/:year/pack'),
  closeOutPackRun: route('/boards/close-out/:unit/:year/pack/:pack'),
  closeOutPackFile: route('/boards/close-out/:unit/:year/pack/:pack/agreements.zip'),
  closeOutTable: route('/boards/close-out/:unit/:year/table/:format'),
  appraisal: route('/appraisal'),
  appraisalTable: route('/appraisal/table/:format'),
  cycles: route('/appraisal/cycles'),
  cycle: route('/appraisal/cycles/:unit/:year'),
  cycleStart: route('/appraisal/cycles/:unit/:year/start'),
  cycleResults: route('/appraisal/cycles/:unit/:year/results'),
  cycleTable: route('/appraisal/cycles/:unit/:year/:table/:format'),
  appraisalSystem: route('/appraisal/systems/:unit'),
  training: route('/appraisal/training/:unit'),
  trainingTable: route('/appraisal/training/:unit/table/:format'),
  appraisalDocument: route('/appraisal/:person/:year/documents/:id'),
  appraisalCase: route('/appraisal/:person/:year'),
  appraisalPlan: route('/appraisal/:person/:year/plan'),
  appraisalRating: route('/appraisal/:person/:year/rating'),
  appraisalDraft: route('/appraisal/:person/:year/draft'),
  appraisalAgreement: route('/appraisal/:person/:year/agreement'),
  appraisalAgreementPdf: route('/appraisal/:person/:year/agreement.pdf'),
  appraisalReview: route('/appraisal/:person/:year/reviews/:paper'),
  appraisalNotice: route('/appraisal/:person/:year/notice.pdf'),
  pay: route('/pay'),
  payWorksheet: route('/pay/worksheets/:unit/:year'),
  payWorksheetData: route('/pay/worksheets/:unit/:year/data.json'),
  payScenarios: route('/pay/worksheets/:unit/:year/scenarios'),
  payWorksheetTable: route('/pay/worksheets/:unit/:year/table/:format'),
  payWorksheetFile: route('/pay/worksheets/:unit/:year/file'),
  payWorksheetCheck: route('/pay/worksheets/:unit/:year/file/:check'),
  payWorksheetReport: route('/pay/worksheets/:unit/:year/file/:check/report.csv'),
  payReports: route('/pay/worksheets/:unit/:year/reports'),
  payReport: route('/pay/worksheets/:unit/:year/reports/:report/:format'),
  payNotice: route('/pay/people/:person/notices/:year/:notice'),
  payPool: route('/pay/pools/:unit/:year'),
  payPayments: route('/pay/payments'),
  payPerson: route('/pay/people/:person'),
  ranks: route('/ranks'),
  rankYear: route('/ranks/:unit/:year'),
  rankCase: route('/ranks/:unit/:year/:person'),
  rankPackage: route('/ranks/:unit/:year/:person/package.pdf'),
  organisation: route('/organisation'),
  powers: route('/organisation/powers'),
  unit: route('/organisation/:unit'),
  imports: route('/imports'),
  roster: route('/imports/roster'),
  rosterTemplate: route('/imports/roster/template/:name'),
  rosterCheck: route('/imports/roster/check/:check'),
  rosterReport: route('/imports/roster/check/:check/report.csv'),
  importRun: route('/imports/runs/:id'),
  importReport: route('/imports/:id'),
  importCsv: route('/imports/:id/report.csv'),
  law: route('/law'),
  lawOn: route('/law/on'),
  lawDiff: route('/law/diff'),
  tables: route('/law/tables'),
  payBands: route('/law/tables/pay-bands'),
  lawTable: route('/law/tables/:table'),
  instruments: route('/law/instruments'),
  instrument: route('/law/instruments/:instrument'),
  clashes: route('/law/clashes'),
  glossary: route('/law/glossary'),
  trace: route('/law/trace'),
  rule: route('/law/:topic/:rule'),
  calendar: route('/calendar'),
  calendarIcs: route('/calendar/clocks.ics'),
  audit: route('/audit'),
  readings: route('/audit/readings'),
  entry: route('/audit/:id'),
  openRecord: route('/access/open'),
  action: route('/actions/:topic/:name'),
  api: route('/api'),
} as const

/** The page of a rule. */
export function ruleHref(id: string, query?: Query): string {
  const [topic = '', name = ''] = id.split('/')
  return ROUTES.rule.href({ topic, rule: name }, query)
}

/** The form of an action. */
export function actionHref(id: string, query?: Query): string {
  const [topic = '', name = ''] = id.split('/')
  return ROUTES.action.href({ topic, name }, query)
}
