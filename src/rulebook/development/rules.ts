import type { Topic } from '../topic.ts'
import { executiveQualificationsCases } from './executive-qualifications.cases.ts'
import { executiveQualifications } from './executive-qualifications.ts'
import { competencyCases } from './competency.cases.ts'
import { competency } from './competency.ts'
import { qualificationEvidenceCases } from './qualification-evidence.cases.ts'
import { qualificationEvidence } from './qualification-evidence.ts'
import { programApprovalCases } from './program-approval.cases.ts'
import { programApproval } from './program-approval.ts'
import { programContentCases } from './program-content.cases.ts'
import { programContent } from './program-content.ts'
import { participantPlacementCases } from './participant-placement.cases.ts'
import { participantPlacement } from './participant-placement.ts'
import { planReviewCases } from './plan-review.cases.ts'
import { planReview } from './plan-review.ts'
import { planActivityCases } from './plan-activity.cases.ts'
import { planActivity } from './plan-activity.ts'
import { sabbaticalCases } from './sabbatical.cases.ts'
import { sabbatical } from './sabbatical.ts'
import { sabbaticalServiceCases } from './sabbatical-service.cases.ts'
import { sabbaticalService } from './sabbatical-service.ts'

import { EXECUTIVE_QUALIFICATIONS } from '../tables/executive-qualifications.ts'
import { SABBATICAL_LEAST_MONTHS } from '../tables/sabbatical-months.ts'
import { bothQualificationsCases } from './both-qualifications.cases.ts'
import { bothQualifications } from './both-qualifications.ts'

/** Candidate development, executive qualifications and sabbaticals. */
export const DEVELOPMENT: Topic = {
  id: 'development',
  title: 'Candidate development, executive qualifications and sabbaticals',
  rules: [
    { rule: executiveQualifications, cases: executiveQualificationsCases },
    { rule: competency, cases: competencyCases },
    { rule: qualificationEvidence, cases: qualificationEvidenceCases },
    { rule: programApproval, cases: programApprovalCases },
    { rule: programContent, cases: programContentCases },
    { rule: participantPlacement, cases: participantPlacementCases },
    { rule: planReview, cases: planReviewCases },
    { rule: planActivity, cases: planActivityCases },
    { rule: sabbatical, cases: sabbaticalCases },
    { rule: sabbaticalService, cases: sabbaticalServiceCases },
    { rule: bothQualifications, cases: bothQualificationsCases },
  ],
  tables: [EXECUTIVE_QUALIFICATIONS, SABBATICAL_LEAST_MONTHS],
}
