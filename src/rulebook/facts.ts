import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import { APPOINTMENT_FACTS } from './facts/appointments.ts'
import { COUNT_FACTS } from './facts/counts.ts'
import { ORGANIZATION_FACTS } from './facts/organization.ts'
import { DUTY_FACTS } from './facts/duties.ts'
import { POSITION_FACTS } from './facts/positions.ts'
import { POWER_FACTS } from './facts/powers.ts'
import { PROPOSAL_FACTS } from './facts/proposals.ts'
import { QUALIFICATION_FACTS } from './facts/qualifications.ts'
import { REVIEW_BOARD_FACTS } from './facts/review-boards.ts'
import { PROBATION_FACTS } from './facts/probation.ts'
import { REDUCTION_FACTS } from './facts/reduction.ts'
import { LEADERSHIP_FACTS } from './facts/leadership.ts'
import { MOVEMENT_FACTS } from './facts/movement.ts'
import { REMOVAL_FACTS } from './facts/removal.ts'
import { DEVELOPMENT_FACTS } from './facts/development.ts'
import { BENEFIT_FACTS } from './facts/benefits.ts'
import { APPRAISAL_FACTS } from './facts/appraisal.ts'
import { APPRAISAL_SYSTEM_FACTS } from './facts/appraisal-systems.ts'
import { BOARD_FACTS } from './facts/boards.ts'
import { CLOSE_OUT_FACTS } from './facts/close-out.ts'
import { RATING_FACTS } from './facts/ratings.ts'
import { RECORD_FACTS } from './facts/records.ts'
import { PAY_FACTS } from './facts/pay.ts'
import { PAY_ADJUSTMENT_FACTS } from './facts/pay-adjustment.ts'
import { AGGREGATE_FACTS } from './facts/aggregate.ts'
import { AWARD_FACTS } from './facts/awards.ts'
import { RANK_FACTS } from './facts/ranks.ts'
import { INCENTIVE_FACTS } from './facts/incentives.ts'
import { EXECUTIVE_FACTS } from './facts/executive.ts'
import type { Fact } from './kernel/fact.ts'

export type { Fact, FactKind } from './kernel/fact.ts'

/** The facts by file, so that a test can see that none stands in two. */
export const FACT_FILES = {
  COUNT_FACTS,
  POSITION_FACTS,
  APPOINTMENT_FACTS,
  ORGANIZATION_FACTS,
  PROPOSAL_FACTS,
  POWER_FACTS,
  DUTY_FACTS,
  QUALIFICATION_FACTS,
  REVIEW_BOARD_FACTS,
  PROBATION_FACTS,
  LEADERSHIP_FACTS,
  MOVEMENT_FACTS,
  REMOVAL_FACTS,
  REDUCTION_FACTS,
  DEVELOPMENT_FACTS,
  BENEFIT_FACTS,
  APPRAISAL_FACTS,
  APPRAISAL_SYSTEM_FACTS,
  BOARD_FACTS,
  RATING_FACTS,
  CLOSE_OUT_FACTS,
  RECORD_FACTS,
  PAY_FACTS,
  PAY_ADJUSTMENT_FACTS,
  AGGREGATE_FACTS,
  AWARD_FACTS,
  RANK_FACTS,
  INCENTIVE_FACTS,
  EXECUTIVE_FACTS,
}

/** The glossary of facts: one id each, in the field's terms. */
export const FACTS = {
  ...COUNT_FACTS,
  ...POSITION_FACTS,
  ...APPOINTMENT_FACTS,
  ...ORGANIZATION_FACTS,
  ...PROPOSAL_FACTS,
  ...POWER_FACTS,
  ...DUTY_FACTS,
  ...QUALIFICATION_FACTS,
  ...REVIEW_BOARD_FACTS,
  ...PROBATION_FACTS,
  ...LEADERSHIP_FACTS,
  ...MOVEMENT_FACTS,
  ...REMOVAL_FACTS,
  ...REDUCTION_FACTS,
  ...DEVELOPMENT_FACTS,
  ...BENEFIT_FACTS,
  ...APPRAISAL_FACTS,
  ...APPRAISAL_SYSTEM_FACTS,
  ...BOARD_FACTS,
  ...RATING_FACTS,
  ...CLOSE_OUT_FACTS,
  ...RECORD_FACTS,
  ...PAY_FACTS,
  ...PAY_ADJUSTMENT_FACTS,
  ...AGGREGATE_FACTS,
  ...AWARD_FACTS,
  ...RANK_FACTS,
  ...INCENTIVE_FACTS,
  ...EXECUTIVE_FACTS,
} as const satisfies Record<string, Fact>

export type FactId = keyof typeof FACTS

type ValueOf<F extends Fact> = F['kind'] extends 'yes-no'
  ? boolean
  : F['kind'] extends 'date'
    ? IsoDate
    : F['kind'] extends 'usd'
      ? Cents
      : F['kind'] extends 'choice'
        ? F extends { allowed: readonly (infer A)[] }
          ? A
          : string
        : number

/** The type of a fact's value: counts and spans as numbers, percent as basis points, money as cents. */
export type FactValue<K extends FactId> = ValueOf<(typeof FACTS)[K]>

/** The declaration of a fact by its id. */
export function factOf(id: FactId): Fact {
  return FACTS[id]
}
