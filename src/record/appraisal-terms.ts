/** A level of performance: 5 outstanding, 3 fully successful, 1 unsatisfactory. */
export type AppraisalLevel = 1 | 2 | 3 | 4 | 5

/** The kinds of appraisal system, by what governed them; each cycle keeps the one it began under. */
export const APPRAISAL_SYSTEMS = ['before-2000', 'rule-of-2000', 'basic-2012', 'fiscal-2026'] as const

export type AppraisalSystem = (typeof APPRAISAL_SYSTEMS)[number]

/** What measures of an element look at. */
export const MEASURE_KINDS = ['results', 'customers', 'employees', 'peers'] as const

export type MeasureKind = (typeof MEASURE_KINDS)[number]

/** The late steps of an appraisal for which somebody is reminded. */
export const NUDGE_KINDS = ['plan', 'review', 'rating', 'answer'] as const

export type NudgeKind = (typeof NUDGE_KINDS)[number]

/** Why a member takes no part in a case. */
export const RECUSAL_GROUNDS = [
  'self',
  'own subordinate',
  'own supervisor',
  'rating official',
  'higher-level reviewer',
  'same chain',
  'declared relation',
] as const

export type RecusalGround = (typeof RECUSAL_GROUNDS)[number]

/** The boards that sit on executives' cases. */
export const BOARD_KINDS = ['performance-review', 'executive-resources', 'rating-panel'] as const

export type BoardKind = (typeof BOARD_KINDS)[number]
