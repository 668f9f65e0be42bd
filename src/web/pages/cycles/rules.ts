/** The rules behind an agency’s cycle: its dates, its steps, its distribution and what is reported of it. */
export const RULES_OF_CYCLE = [
  'appraisal/coverage',
  'appraisal/appraisal-system',
  'appraisal/period',
  'appraisal/yearly',
  'appraisal/plan-due',
  'appraisal/progress-review',
  'appraisal/minimum-period',
  'appraisal/step-due',
  'appraisal/rating-guidelines',
  'appraisal/distribution',
  'appraisal/distribution-signed',
  'appraisal/top-ratings-cap',
  'appraisal/rating-approver',
  'appraisal/upkeep',
  'boards/performance-review-board',
  'boards/quorum',
  'boards/member-service',
  'boards/own-matter',
  'boards/recommendation',
  'organization/department-delegation',
  'records/form-1558-line',
  'records/report-due',
  'records/summary-pattern',
  'records/rating-code',
  'records/statistical-copy',
] as const

/** The rules behind published results. */
export const RULES_OF_RESULTS = [
  'appraisal/upkeep',
  'appraisal/distribution',
  'appraisal/top-ratings-cap',
  'records/disclosure',
  'records/statistical-copy',
] as const

/** The rules behind an agency’s system and its certification. */
export const RULES_OF_SYSTEM = [
  'appraisal/appraisal-system',
  'appraisal/system-approval',
  'appraisal/system-standards',
  'appraisal/levels',
  'appraisal/element-weights',
  'appraisal/summary-level',
  'appraisal/criteria',
  'appraisal/diversity-criteria',
  'appraisal/certification-criteria',
  'appraisal/certification-term',
  'appraisal/certified-on-day',
  'appraisal/certification-renewal',
  'appraisal/certification-report',
  'appraisal/certification-suspension',
  'appraisal/certified-ceilings',
  'appraisal/goal-links',
  'appraisal/oversight-official',
  'appraisal/plan-of-department',
  'appraisal/rating-of-department',
  'appraisal/upkeep',
  'organization/component-parameter',
] as const

/** The rules behind training in the system. */
export const RULES_OF_TRAINING = ['appraisal/upkeep', 'appraisal/oversight-official'] as const
