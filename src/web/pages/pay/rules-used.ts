/** The rules behind pay and awards of an office, its home page: the schedules, the plan, who may set pay. */
export const RULES_OF_PAY_HOME = [
  'pay/schedule-rate',
  'pay/schedule-start',
  'pay/schedule-increase',
  'pay/lowest-rate',
  'pay/rate-table',
  'pay/whole-dollars',
  'pay/plan',
  'pay/may-set',
  'pay/range',
  'pay/locality',
  'pay/six-rate-increase',
  'pay/conversion-2004',
  'pay/review-after-certification',
  'pay/raise-with-schedule',
  'pay/appointee-freeze',
  'pay/payable-rate',
  'pay/critical-pay',
  'pay/critical-pay-end',
  'appraisal/certification-term',
] as const

/** The rules behind the worksheet of an appraisal year: adjustments and awards, row by row. */
export const RULES_OF_WORKSHEET = [
  'pay/range',
  'pay/rate-allowed',
  'pay/consider-increase',
  'pay/increase',
  'pay/raise-for-rating',
  'pay/raise-with-schedule',
  'pay/keep-place',
  'pay/second-schedule-rise',
  'pay/starts-twelve-months',
  'pay/appointee-freeze',
  'pay/may-set',
  'pay/plan',
  'pay/above-subordinates',
  'pay/whole-dollars',
  'pay/aggregate-limit',
  'pay/aggregate',
  'awards/performance-award-eligible',
  'awards/performance-award-amount',
  'awards/performance-award-approval',
  'awards/pool',
  'awards/pool-year',
  'awards/distinctions',
  'awards/share-to-highest',
] as const

/** The rules behind the pool of performance awards of a fiscal year. */
export const RULES_OF_POOL = [
  'awards/pool',
  'awards/pool-year',
  'awards/recipients',
  'awards/share-to-highest',
  'awards/contribution-pool',
  'awards/performance-award-approval',
  'awards/distinctions',
  'awards/report-due',
] as const

/** The rules behind one executive’s rate of basic pay, from appointment to a transfer. */
export const RULES_OF_RATE = [
  'pay/range',
  'pay/rate-allowed',
  'pay/initial-rate',
  'pay/return-rate',
  'pay/transfer-rate',
  'pay/above-subordinates',
  'pay/consider-increase',
  'pay/increase',
  'pay/raise-for-rating',
  'pay/keep-place',
  'pay/second-schedule-rise',
  'pay/starts-twelve-months',
  'pay/raise-with-schedule',
  'pay/reduction',
  'pay/reduction-limit',
  'pay/reduction-procedure',
  'pay/kept-above-ceiling',
  'pay/review-after-certification',
  'pay/appointee-freeze',
  'pay/payable-rate',
  'pay/conversion-2004',
  'pay/overseas-conversion',
  'pay/locality',
  'pay/six-rate-increase',
  'pay/hourly-rate',
  'pay/critical-pay',
  'pay/critical-pay-end',
  'pay/premium-pay',
] as const

/** The rules behind the yearly limit on total pay, what is carried over it, and who pays that. */
export const RULES_OF_LIMIT = [
  'pay/aggregate-limit',
  'pay/aggregate',
  'pay/aggregate-counts',
  'pay/aggregate-order',
  'pay/aggregate-discretionary',
  'pay/aggregate-carried-kinds',
  'pay/aggregate-carryover',
  'pay/aggregate-correction',
  'pay/aggregate-who-pays',
  'pay/aggregate-fiscal-year',
] as const

/** The rules behind incentives with a service agreement, and what is paid beside them. */
export const RULES_OF_INCENTIVES = [
  'pay/service-years',
  'awards/incentive-eligibility',
  'awards/incentive-waiver',
  'awards/incentive-overlap',
  'awards/recruitment-relocation',
  'awards/recruitment-relocation-amount',
  'awards/retention-incentive',
  'awards/retention-installment',
  'awards/agreement-ends',
  'awards/student-loan',
  'awards/physicians-allowance',
] as const

/** The rules behind leave, sabbatical, the last move home, kept benefits, saved pay and severance. */
export const RULES_OF_BENEFITS = [
  'benefits/leave-accrual',
  'benefits/leave-carry-over',
  'benefits/personal-leave-ceiling',
  'benefits/leave-on-entry',
  'benefits/leave-exclusion',
  'benefits/restored-leave',
  'benefits/leave-payment',
  'development/sabbatical',
  'development/sabbatical-service',
  'benefits/last-move-home',
  'benefits/severance',
  'staffing/retained-benefits',
  'staffing/retained-benefits-change',
  'removal/guaranteed-placement',
  'removal/saved-pay',
  'removal/saved-pay-increase',
  'removal/immediate-annuity',
] as const

/** The rules behind one executive’s pay and awards. */
export const RULES_OF_PERSON_PAY = [
  ...RULES_OF_RATE,
  'awards/performance-award-eligible',
  'awards/performance-award-amount',
  'awards/incentive-award',
  'awards/rank-nominee',
  'awards/rank-repeat',
  'awards/rank-amount',
  ...RULES_OF_LIMIT,
  ...RULES_OF_INCENTIVES,
  ...RULES_OF_BENEFITS,
] as const

/** The rules behind what payroll pays: the yearly limit, carried amounts, agreements. */
export const RULES_OF_PAYMENTS = [
  ...RULES_OF_LIMIT,
  'pay/hourly-rate',
  'pay/payable-rate',
  'awards/performance-award-approval',
  'awards/retention-installment',
  'awards/agreement-ends',
  'benefits/leave-payment',
] as const

/** The rules behind rank awards: the program year, the limits, a nomination. */
export const RULES_OF_RANKS = [
  'awards/rank-program',
  'awards/rank-nominee',
  'awards/rank-nominations',
  'awards/rank-step',
  'awards/rank-repeat',
  'awards/rank-quota',
  'awards/rank-amount',
] as const
