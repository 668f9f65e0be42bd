/** The rules behind a board: that there is one, its make-up, and the service of its members. */
export const RULES_OF_BOARD = [
  'boards/board-established',
  'boards/performance-review-board',
  'boards/member-service',
  'boards/quorum',
] as const

/** The rules behind a sitting and a case before it: who may sit, what the board reads, and what it recommends. */
export const RULES_OF_SITTING = [
  'boards/performance-review-board',
  'boards/member-service',
  'boards/quorum',
  'boards/own-matter',
  'organization/may-take-part',
  'appraisal/board-review',
  'boards/recommendation',
  'appraisal/basis',
] as const

/** The rules behind the close-out of a cycle. */
export const RULES_OF_CLOSE_OUT = [
  'appraisal/top-ratings-cap',
  'appraisal/distribution',
  'appraisal/distribution-signed',
  'appraisal/rating-guidelines',
  'appraisal/summary-level',
  'boards/performance-review-board',
  'boards/quorum',
  'boards/recommendation',
  'appraisal/final-rating',
  'appraisal/rating-approver',
] as const
