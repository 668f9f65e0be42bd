import type { Role } from '../../src/record/organisation-terms.ts'
import type { Asked } from './cycle-seats.ts'
import type { Asker } from './principals.ts'

/** Who sees the program years of rank awards besides the office: payroll, the department, and OPM. */
const SEE_YEARS: ReadonlySet<Role> = new Set<Role>([
  'payroll',
  'department-human-capital',
  'deputy-secretary',
  'opm',
])

/** A year that nobody has called for: the nominations of the demonstration stand in others. */
const YEAR = '/ranks/HSBB/2031'

/** The pages of the rank awards, and who is to be answered how; nobody is nominated in the year that is asked for. */
export function rankPages(person: string, ofOffice: (asker: Asker) => boolean) {
  return [
    { pattern: '/ranks', path: '/ranks', status: () => 200 },
    {
      pattern: '/ranks/:unit/:year',
      path: YEAR,
      status: (asker: Asker) => (ofOffice(asker) || SEE_YEARS.has(asker.role) ? 200 : 404),
    },
    { pattern: '/ranks/:unit/:year/:person', path: `${YEAR}/${person}`, status: () => 404 },
    {
      pattern: '/ranks/:unit/:year/:person/package.pdf',
      path: `${YEAR}/${person}/package.pdf`,
      status: () => 404,
    },
  ]
}

/** Ways into the API to the rank awards: nobody has a year or a nomination of the names that are filled in. */
export const RANK_READS: Readonly<Record<string, (asker: Asker) => number>> = {
  'get /api/ranks': () => 200,
  'get /api/ranks/{unit}/{year}': () => 404,
  'get /api/ranks/{unit}/{year}/{person}': () => 404,
}

const SEATS_THAT_SEE = {
  esu: 200,
  'appointing-authority': 200,
  'component-head': 200,
  payroll: 200,
  department: 200,
  'deputy-secretary': 200,
  opm: 200,
} as const

/** The same for the demonstration’s seats. */
export function ranksAsked(person: string): Asked[] {
  return [
    { pattern: '/ranks', path: '/ranks', all: 200 },
    { pattern: '/ranks/:unit/:year', path: YEAR, all: 404, but: SEATS_THAT_SEE },
    { pattern: '/ranks/:unit/:year', path: '/ranks/US/2031', all: 404, but: { opm: 200 } },
    { pattern: '/ranks/:unit/:year', path: '/ranks/none/2027', all: 404 },
    { pattern: '/ranks/:unit/:year', path: '/ranks/HSBB/none', all: 404 },
    { pattern: '/ranks/:unit/:year/:person', path: `${YEAR}/${person}`, all: 404 },
    {
      pattern: '/ranks/:unit/:year/:person/package.pdf',
      path: `${YEAR}/${person}/package.pdf`,
      all: 404,
    },
  ]
}
