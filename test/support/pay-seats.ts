import type { Asked } from './cycle-seats.ts'

const SHEET = '/pay/worksheets/:unit/:year'
const AT = '/pay/worksheets/HSBB/2026'

/** Who runs, holds or oversees the pay of the office. */
const OF_PAY = {
  esu: 200,
  'appointing-authority': 200,
  'component-head': 200,
  department: 200,
  'deputy-secretary': 200,
  payroll: 200,
} as const

/** Pages of pay and awards, with who is answered how. */
export function payAsked(executive: string): Asked[] {
  return [
    { pattern: '/pay', path: '/pay', all: 200 },
    ...['', '/data.json'].map((part) => ({
      pattern: `/pay/worksheets/:unit/:year${part}`,
      path: `/pay/worksheets/HSBB/2026${part}`,
      all: 404,
      but: { ...OF_PAY, supervisor: 200, 'prb-member': 200 },
    })),
    { pattern: '/pay/worksheets/:unit/:year', path: '/pay/worksheets/HSBB/1999', all: 404 },
    { pattern: '/pay/worksheets/:unit/:year', path: '/pay/worksheets/HSBB/year', all: 404 },
    {
      pattern: '/pay/worksheets/:unit/:year/scenarios',
      path: '/pay/worksheets/HSBB/2026/scenarios',
      all: 404,
      but: OF_PAY,
    },
    { pattern: '/pay/pools/:unit/:year', path: '/pay/pools/HSBB/2027', all: 404, but: OF_PAY },
    { pattern: '/pay/pools/:unit/:year', path: '/pay/pools/none/2027', all: 404 },
    {
      pattern: '/pay/people/:person',
      path: `/pay/people/${executive}`,
      all: 404,
      but: { ...OF_PAY, executive: 200, supervisor: 200, 'prb-member': 200 },
    },
    { pattern: '/pay/people/:person', path: '/pay/people/none', all: 404 },
    { pattern: '/pay/payments', path: '/pay/payments', all: 404, but: OF_PAY },
    ...sheetFilesAsked(executive),
  ]
}

/** Worksheets as files, their reports and the notices. */
function sheetFilesAsked(person: string): Asked[] {
  const { payroll: _, ...ofOffice } = OF_PAY
  const ofSheet = { ...OF_PAY, supervisor: 200, 'prb-member': 200 } as const
  return [
    { pattern: `${SHEET}/file`, path: `${AT}/file`, all: 404, but: ofSheet },
    { pattern: `${SHEET}/file`, path: '/pay/worksheets/HSBB/1999/file', all: 404 },
    { pattern: `${SHEET}/table/:format`, path: `${AT}/table/csv`, all: 404, but: ofSheet },
    { pattern: `${SHEET}/table/:format`, path: `${AT}/table/pdf`, all: 404 },
    { pattern: `${SHEET}/file/:check`, path: `${AT}/file/none`, all: 404 },
    { pattern: `${SHEET}/file/:check/report.csv`, path: `${AT}/file/none/report.csv`, all: 404 },
    { pattern: `${SHEET}/reports`, path: `${AT}/reports`, all: 404, but: OF_PAY },
    { pattern: `${SHEET}/reports/:report/:format`, path: `${AT}/reports/payroll/csv`, all: 404, but: OF_PAY },
    {
      pattern: `${SHEET}/reports/:report/:format`,
      path: `${AT}/reports/reconciliation/xlsx`,
      all: 404,
      but: OF_PAY,
    },
    {
      pattern: `${SHEET}/reports/:report/:format`,
      path: `${AT}/reports/summary/xlsx`,
      all: 404,
      but: ofOffice,
    },
    { pattern: `${SHEET}/reports/:report/:format`, path: `${AT}/reports/none/csv`, all: 404 },
    // Nothing is approved yet.
    {
      pattern: '/pay/people/:person/notices/:year/:notice',
      path: `/pay/people/${person}/notices/2026/award.pdf`,
      all: 404,
    },
  ]
}
