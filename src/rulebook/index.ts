import type { Entry } from './kernel/rule.ts'
import type { Table } from './kernel/table.ts'
import { maySignCases } from './organization/may-sign.cases.ts'
import { maySign } from './organization/may-sign.ts'
import { mayTakePartCases } from './organization/may-take-part.cases.ts'
import { mayTakePart } from './organization/may-take-part.ts'
import { secondPersonCases } from './organization/second-person.cases.ts'
import { secondPerson } from './organization/second-person.ts'
import { headquartersOfficialCases } from './organization/headquarters-official.cases.ts'
import { headquartersOfficial } from './organization/headquarters-official.ts'
import { abolishCases } from './positions/abolish.cases.ts'
import { abolish } from './positions/abolish.ts'
import { careerReservedFloorCases } from './positions/career-reserved-floor.cases.ts'
import { careerReservedFloor } from './positions/career-reserved-floor.ts'
import { ceiling105Cases } from './positions/ceiling-105.cases.ts'
import { ceiling105 } from './positions/ceiling-105.ts'
import { changeDesignationCases } from './positions/change-designation.cases.ts'
import { changeDesignation } from './positions/change-designation.ts'
import { coverageCases } from './positions/coverage.cases.ts'
import { coverage } from './positions/coverage.ts'
import { establishCases } from './positions/establish.cases.ts'
import { establish } from './positions/establish.ts'
import { fiveYearsServiceCases } from './positions/five-years-service.cases.ts'
import { fiveYearsService } from './positions/five-years-service.ts'
import { limitedGovernmentCases } from './positions/limited-government.cases.ts'
import { limitedGovernment } from './positions/limited-government.ts'
import { noncareerAgencyCases } from './positions/noncareer-agency.cases.ts'
import { noncareerAgency } from './positions/noncareer-agency.ts'
import { noncareerGovernmentCases } from './positions/noncareer-government.cases.ts'
import { noncareerGovernment } from './positions/noncareer-government.ts'
import { proposalCases } from './positions/proposal.cases.ts'
import { proposal } from './positions/proposal.ts'
import { proposalStepCases } from './positions/proposal-step.cases.ts'
import { proposalStep } from './positions/proposal-step.ts'
import { requestStepCases } from './positions/request-step.cases.ts'
import { requestStep } from './positions/request-step.ts'
import { typesCases } from './positions/types.cases.ts'
import { types } from './positions/types.ts'
import { limitedAppointmentCases } from './staffing/limited-appointment.cases.ts'
import { limitedAppointment } from './staffing/limited-appointment.ts'
import { limitedServiceCases } from './staffing/limited-service.cases.ts'
import { limitedService } from './staffing/limited-service.ts'
import { noncareerAppointmentCases } from './staffing/noncareer-appointment.cases.ts'
import { noncareerAppointment } from './staffing/noncareer-appointment.ts'
import { CAREER_RESERVED_FLOOR } from './tables/career-reserved-floor.ts'
import { CEILING_BASE } from './tables/ceiling-base.ts'
import { CONTRACT_APPEALS } from './tables/contract-appeals.ts'
import { EQUIVALENT_POSITION } from './tables/equivalent-position.ts'
import { EXCLUDED_AGENCIES } from './tables/excluded-agencies.ts'
import { FUNCTIONS_NEEDED } from './tables/functions-needed.ts'
import { NONCAREER_APPROVAL } from './tables/noncareer-approval.ts'
import { POSITION_KINDS } from './tables/position-kinds.ts'
import { SUPERVISORY_SHARE } from './tables/supervisory-share.ts'

export { AUTHORITIES, type Authority, type AuthorityId, authorityOf, type Cite } from './authorities.ts'
export { type Fact, type FactId, type FactKind, FACTS, factOf, type FactValue } from './facts.ts'
export { type At, inForce, type Scope } from './kernel/at.ts'
export { decide, type Needs, type NoLaw, type Ruled, type Ruling, value } from './kernel/decide.ts'
export { describeRule, type RuleDescription } from './kernel/describe-rule.ts'
export { explain, type Explanation, type Source, sourceOf, type StepExplained } from './kernel/explain.ts'
export { readFacts, type ReadFacts } from './kernel/read-facts.ts'
export type { AnyCase, AnyRule, Entry, Given, Rule, Version } from './kernel/rule.ts'
export { STANDING_WORDS, type Standing } from './kernel/standing.ts'
export type { Clash, Row, Table } from './kernel/table.ts'

/** Every rule with its worked examples. */
export const RULES: readonly Entry[] = [
  { rule: maySign, cases: maySignCases },
  { rule: mayTakePart, cases: mayTakePartCases },
  { rule: secondPerson, cases: secondPersonCases },
  { rule: coverage, cases: coverageCases },
  { rule: proposal, cases: proposalCases },
  { rule: proposalStep, cases: proposalStepCases },
  { rule: abolish, cases: abolishCases },
  { rule: requestStep, cases: requestStepCases },
  { rule: types, cases: typesCases },
  { rule: changeDesignation, cases: changeDesignationCases },
  { rule: careerReservedFloor, cases: careerReservedFloorCases },
  { rule: establish, cases: establishCases },
  { rule: ceiling105, cases: ceiling105Cases },
  { rule: noncareerGovernment, cases: noncareerGovernmentCases },
  { rule: noncareerAgency, cases: noncareerAgencyCases },
  { rule: limitedGovernment, cases: limitedGovernmentCases },
  { rule: fiveYearsService, cases: fiveYearsServiceCases },
  { rule: noncareerAppointment, cases: noncareerAppointmentCases },
  { rule: limitedAppointment, cases: limitedAppointmentCases },
  { rule: limitedService, cases: limitedServiceCases },
  { rule: headquartersOfficial, cases: headquartersOfficialCases },
]

/** Every dated table that the rules use. */
export const TABLES: readonly Table<unknown>[] = [
  FUNCTIONS_NEEDED,
  EXCLUDED_AGENCIES,
  EQUIVALENT_POSITION,
  CONTRACT_APPEALS,
  CEILING_BASE,
  CAREER_RESERVED_FLOOR,
  NONCAREER_APPROVAL,
  POSITION_KINDS,
  SUPERVISORY_SHARE,
]

const BY_ID: ReadonlyMap<string, Entry> = new Map(RULES.map((entry) => [entry.rule.id, entry]))

/** The rule of an id, such as `positions/noncareer-agency`, with its worked examples. */
export function findRule(id: string): Entry | undefined {
  return BY_ID.get(id)
}
