import type { Topic } from '../topic.ts'
import { fiveYearsPersonCases } from './five-years-person.cases.ts'
import { fiveYearsPerson } from './five-years-person.ts'
import { coverageCases } from './coverage.cases.ts'
import { coverage } from './coverage.ts'
import { proposalCases } from './proposal.cases.ts'
import { proposal } from './proposal.ts'
import { proposalStepCases } from './proposal-step.cases.ts'
import { proposalStep } from './proposal-step.ts'
import { abolishCases } from './abolish.cases.ts'
import { abolish } from './abolish.ts'
import { requestStepCases } from './request-step.cases.ts'
import { requestStep } from './request-step.ts'
import { typesCases } from './types.cases.ts'
import { types } from './types.ts'
import { changeDesignationCases } from './change-designation.cases.ts'
import { changeDesignation } from './change-designation.ts'
import { careerReservedFloorCases } from './career-reserved-floor.cases.ts'
import { careerReservedFloor } from './career-reserved-floor.ts'
import { establishCases } from './establish.cases.ts'
import { establish } from './establish.ts'
import { ceiling105Cases } from './ceiling-105.cases.ts'
import { ceiling105 } from './ceiling-105.ts'
import { noncareerGovernmentCases } from './noncareer-government.cases.ts'
import { noncareerGovernment } from './noncareer-government.ts'
import { noncareerAgencyCases } from './noncareer-agency.cases.ts'
import { noncareerAgency } from './noncareer-agency.ts'
import { limitedGovernmentCases } from './limited-government.cases.ts'
import { limitedGovernment } from './limited-government.ts'
import { fiveYearsServiceCases } from './five-years-service.cases.ts'
import { fiveYearsService } from './five-years-service.ts'
import { lowerFloorCases } from './lower-floor.cases.ts'
import { lowerFloor } from './lower-floor.ts'
import { mustBeCareerReservedCases } from './must-be-career-reserved.cases.ts'
import { mustBeCareerReserved } from './must-be-career-reserved.ts'
import { redesignationDriveCases } from './redesignation-drive.cases.ts'
import { redesignationDrive } from './redesignation-drive.ts'
import { careerReservedListCases } from './career-reserved-list.cases.ts'
import { careerReservedList } from './career-reserved-list.ts'
import { requestYearsCases } from './request-years.cases.ts'
import { requestYears } from './request-years.ts'
import { presidentialExclusionCases } from './presidential-exclusion.cases.ts'
import { presidentialExclusion } from './presidential-exclusion.ts'
import { FUNCTIONS_NEEDED } from '../tables/functions-needed.ts'
import { EXCLUDED_AGENCIES } from '../tables/excluded-agencies.ts'
import { EQUIVALENT_POSITION } from '../tables/equivalent-position.ts'
import { CONTRACT_APPEALS } from '../tables/contract-appeals.ts'
import { CEILING_BASE } from '../tables/ceiling-base.ts'
import { CAREER_RESERVED_FLOOR } from '../tables/career-reserved-floor.ts'
import { POSITION_KINDS } from '../tables/position-kinds.ts'
import { SUPERVISORY_SHARE } from '../tables/supervisory-share.ts'

/** Coverage, designation, allocation and the ceilings. */
export const POSITIONS: Topic = {
  id: 'positions',
  title: 'Coverage, designation, allocation and the ceilings',
  rules: [
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
    { rule: fiveYearsPerson, cases: fiveYearsPersonCases },
    { rule: lowerFloor, cases: lowerFloorCases },
    { rule: mustBeCareerReserved, cases: mustBeCareerReservedCases },
    { rule: redesignationDrive, cases: redesignationDriveCases },
    { rule: careerReservedList, cases: careerReservedListCases },
    { rule: requestYears, cases: requestYearsCases },
    { rule: presidentialExclusion, cases: presidentialExclusionCases },
  ],
  tables: [
    FUNCTIONS_NEEDED,
    EXCLUDED_AGENCIES,
    EQUIVALENT_POSITION,
    CONTRACT_APPEALS,
    CEILING_BASE,
    CAREER_RESERVED_FLOOR,
    POSITION_KINDS,
    SUPERVISORY_SHARE,
  ],
}
