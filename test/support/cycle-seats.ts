import type { SeatId } from '../../src/desk/who.ts'

/** A page asked for, and what each seat is answered: one status for all, and the seats that get another. */
export type Asked = { pattern: string; path: string; all: number; but?: Partial<Record<SeatId, number>> }

/** The office that keeps a cycle and its heads, who see names; and who oversees it and sees counts. */
const CYCLE_NAMES = { esu: 200, 'appointing-authority': 200, 'component-head': 200 } as const
const CYCLE_COUNTS = {
  ...CYCLE_NAMES,
  department: 200,
  'deputy-secretary': 200,
  opm: 200,
  auditor: 200,
} as const
const CYCLE = '/appraisal/cycles/HSBB/2026'

/** The pages of cycles, systems and training, and a document of an executive’s appraisal. */
export function cyclesAsked(executive: string): Asked[] {
  return [
    { pattern: '/appraisal/cycles', path: '/appraisal/cycles', all: 200 },
    { pattern: '/appraisal/cycles/:unit/:year', path: CYCLE, all: 404, but: CYCLE_COUNTS },
    { pattern: '/appraisal/cycles/:unit/:year', path: '/appraisal/cycles/HSBB/1999', all: 404 },
    { pattern: '/appraisal/cycles/:unit/:year', path: '/appraisal/cycles/HSBB/year', all: 404 },
    { pattern: '/appraisal/cycles/:unit/:year', path: '/appraisal/cycles/none/2026', all: 404 },
    { pattern: '/appraisal/cycles/:unit/:year/start', path: `${CYCLE}/start`, all: 404, but: CYCLE_NAMES },
    { pattern: '/appraisal/cycles/:unit/:year/results', path: `${CYCLE}/results`, all: 404 },
    {
      pattern: '/appraisal/cycles/:unit/:year/:table/:format',
      path: `${CYCLE}/stages/csv`,
      all: 404,
      but: CYCLE_COUNTS,
    },
    {
      pattern: '/appraisal/cycles/:unit/:year/:table/:format',
      path: `${CYCLE}/late/xlsx`,
      all: 404,
      but: CYCLE_NAMES,
    },
    { pattern: '/appraisal/cycles/:unit/:year/:table/:format', path: `${CYCLE}/none/csv`, all: 404 },
    { pattern: '/appraisal/cycles/:unit/:year/:table/:format', path: `${CYCLE}/late/pdf`, all: 404 },
    {
      pattern: '/appraisal/systems/:unit',
      path: '/appraisal/systems/HSBB?why=criteria',
      all: 404,
      but: CYCLE_COUNTS,
    },
    { pattern: '/appraisal/systems/:unit', path: '/appraisal/systems/none', all: 404 },
    { pattern: '/appraisal/training/:unit', path: '/appraisal/training/HSBB', all: 404, but: CYCLE_COUNTS },
    {
      pattern: '/appraisal/training/:unit/table/:format',
      path: '/appraisal/training/HSBB/table/csv',
      all: 404,
      but: CYCLE_NAMES,
    },
    {
      pattern: '/appraisal/training/:unit/table/:format',
      path: '/appraisal/training/HSBB/table/pdf',
      all: 404,
    },
    {
      pattern: '/appraisal/:person/:year/documents/:id',
      path: `/appraisal/${executive}/2027/documents/none`,
      all: 404,
    },
  ]
}
