import type { Role } from '../../src/record/organisation-terms.ts'
import type { Asker } from './principals.ts'

/** What of the record the pages of pay are held against. */
type PayGround = {
  targets: readonly string[]
  executives: ReadonlySet<string>
  subordinates: ReadonlyMap<string, ReadonlySet<string>>
  /** Whose cases are before a member of a board who has settled the recusals. */
  boardCases: ReadonlyMap<string, ReadonlySet<string>>
}

/** What files an asker opens, and whether one of them is somebody's. */
type Sees = {
  files: (asker: Asker) => 'none' | 'own' | 'subordinates' | 'office'
  file: (asker: Asker, person: string) => boolean
}

/** Who pays, or oversees pay, and opens no file for it. */
const OF_PAY: ReadonlySet<Role> = new Set<Role>(['payroll', 'department-human-capital', 'deputy-secretary'])

const SHEET = '/pay/worksheets/:unit/:year'
const AT = '/pay/worksheets/HSBB/2026'

const found = (is: boolean): number => (is ? 200 : 404)

/** The pages of pay and awards, and who is to be answered how. */
export function payPages(ground: PayGround, sees: Sees) {
  const { targets, executives, subordinates, boardCases } = ground
  const ofCase = (asker: Asker): ReadonlySet<string> | undefined =>
    asker.role === 'prb-member' ? boardCases.get(asker.person) : undefined
  /** Pay of open files, of the whole office, of cases before a member of the board. */
  const ofPerson = (asker: Asker, person: string): boolean =>
    OF_PAY.has(asker.role)
      ? executives.has(person)
      : ofCase(asker)?.has(person) === true || sees.file(asker, person)
  /** Anything on the office's worksheet: all of it, subordinates, or cases at a board. */
  const ofSheet = (asker: Asker): boolean =>
    ofBudgets(sees, asker) ||
    (ofCase(asker)?.size ?? 0) > 0 ||
    (sees.files(asker) === 'subordinates' && (subordinates.get(asker.person)?.size ?? 0) > 0)
  const page = (pattern: string, path: string, is: (asker: Asker) => boolean) => ({
    pattern,
    path,
    status: (asker: Asker) => found(is(asker)),
  })
  const budgets = (asker: Asker): boolean => ofBudgets(sees, asker)
  const nobody = (): boolean => false
  return [
    page('/pay', '/pay', () => true),
    page(SHEET, AT, ofSheet),
    page(`${SHEET}/data.json`, `${AT}/data.json`, ofSheet),
    page(`${SHEET}/scenarios`, `${AT}/scenarios`, budgets),
    page('/pay/pools/:unit/:year', '/pay/pools/HSBB/2027', budgets),
    page(`${SHEET}/file`, `${AT}/file`, ofSheet),
    page(`${SHEET}/table/:format`, `${AT}/table/csv`, ofSheet),
    page(`${SHEET}/file/:check`, `${AT}/file/none`, nobody),
    page(`${SHEET}/file/:check/report.csv`, `${AT}/file/none/report.csv`, nobody),
    page(`${SHEET}/reports`, `${AT}/reports`, budgets),
    page(`${SHEET}/reports/:report/:format`, `${AT}/reports/payroll/csv`, budgets),
    // Nothing is approved yet.
    page(
      '/pay/people/:person/notices/:year/:notice',
      `/pay/people/${targets[0]}/notices/2026/award.pdf`,
      nobody,
    ),
    ...targets.map((person) =>
      page('/pay/people/:person', `/pay/people/${person}`, (asker) => ofPerson(asker, person)),
    ),
    page('/pay/payments', '/pay/payments', budgets),
  ]
}

function ofBudgets(sees: Pick<Sees, 'files'>, asker: Asker): boolean {
  return sees.files(asker) === 'office' || OF_PAY.has(asker.role)
}

/** Forms that those pages take: what is sent to a worksheet that is none. */
export const PAY_FORMS = [
  { pattern: SHEET, fields: {}, status: () => 404 },
  { pattern: `${SHEET}/file`, fields: { cells: 'x' }, status: () => 404 },
  { pattern: `${SHEET}/file/:check`, fields: {}, status: () => 404 },
]

/** Ways into the API to pay: nobody has a worksheet, a pool or a person of the names that are filled in. */
export function payReads(files: Sees['files']): Readonly<Record<string, (asker: Asker) => number>> {
  return {
    'get /api/pay/people/{person}': () => 404,
    'get /api/pay/worksheets/{unit}/{year}': () => 404,
    'get /api/pay/worksheets/{unit}/{year}/file': () => 404,
    'post /api/pay/worksheets/{unit}/{year}/file': () => 404,
    'get /api/pay/worksheets/{unit}/{year}/reports/{report}': () => 404,
    'get /api/pay/pools/{unit}/{year}': () => 404,
    'get /api/pay/payments': (asker) => found(ofBudgets({ files }, asker)),
  }
}
