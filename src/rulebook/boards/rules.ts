import type { Topic } from '../topic.ts'
import { componentApprovalCases } from './component-approval.cases.ts'
import { componentApproval } from './component-approval.ts'
import { qualificationNarrativeCases } from './qualification-narrative.cases.ts'
import { qualificationNarrative } from './qualification-narrative.ts'
import { CAREER_MAJORITY_MATTERS } from '../tables/career-majority-matters.ts'
import { boardEstablishedCases } from './board-established.cases.ts'
import { boardEstablished } from './board-established.ts'
import { memberServiceCases } from './member-service.cases.ts'
import { memberService } from './member-service.ts'
import { ownMatterCases } from './own-matter.cases.ts'
import { ownMatter } from './own-matter.ts'
import { performanceReviewBoardCases } from './performance-review-board.cases.ts'
import { performanceReviewBoard } from './performance-review-board.ts'
import { quorumCases } from './quorum.cases.ts'
import { quorum } from './quorum.ts'
import { recommendationCases } from './recommendation.cases.ts'
import { recommendation } from './recommendation.ts'
import { executiveResourcesBoardMemberCases } from './executive-resources-board-member.cases.ts'
import { executiveResourcesBoardMember } from './executive-resources-board-member.ts'
import { executiveResourcesBoardCases } from './executive-resources-board.cases.ts'
import { executiveResourcesBoard } from './executive-resources-board.ts'
import { ratingPanelCases } from './rating-panel.cases.ts'
import { ratingPanel } from './rating-panel.ts'
import { meritStaffingStageCases } from './merit-staffing-stage.cases.ts'
import { meritStaffingStage } from './merit-staffing-stage.ts'
import { qualificationsReviewBoardCases } from './qualifications-review-board.cases.ts'
import { qualificationsReviewBoard } from './qualifications-review-board.ts'
import { certificationNeededCases } from './certification-needed.cases.ts'
import { certificationNeeded } from './certification-needed.ts'
import { certificationCriterionCases } from './certification-criterion.cases.ts'
import { certificationCriterion } from './certification-criterion.ts'
import { certificationRequestCases } from './certification-request.cases.ts'
import { certificationRequest } from './certification-request.ts'
import { certificateLifeCases } from './certificate-life.cases.ts'
import { certificateLife } from './certificate-life.ts'
import { certificationDeadlineCases } from './certification-deadline.cases.ts'
import { certificationDeadline } from './certification-deadline.ts'
import { certificationMoratoriumCases } from './certification-moratorium.cases.ts'
import { certificationMoratorium } from './certification-moratorium.ts'
import { graduateDeadlineCases } from './graduate-deadline.cases.ts'
import { graduateDeadline } from './graduate-deadline.ts'

/** Qualifications Review Board, Executive Resources Board, Performance Review Board. */
export const BOARDS: Topic = {
  id: 'boards',
  title: 'Qualifications Review Board, Executive Resources Board, Performance Review Board',
  rules: [
    { rule: graduateDeadline, cases: graduateDeadlineCases },
    { rule: executiveResourcesBoardMember, cases: executiveResourcesBoardMemberCases },
    { rule: executiveResourcesBoard, cases: executiveResourcesBoardCases },
    { rule: ratingPanel, cases: ratingPanelCases },
    { rule: meritStaffingStage, cases: meritStaffingStageCases },
    { rule: qualificationsReviewBoard, cases: qualificationsReviewBoardCases },
    { rule: certificationNeeded, cases: certificationNeededCases },
    { rule: certificationCriterion, cases: certificationCriterionCases },
    { rule: certificationRequest, cases: certificationRequestCases },
    { rule: certificateLife, cases: certificateLifeCases },
    { rule: certificationDeadline, cases: certificationDeadlineCases },
    { rule: certificationMoratorium, cases: certificationMoratoriumCases },
    { rule: componentApproval, cases: componentApprovalCases },
    { rule: qualificationNarrative, cases: qualificationNarrativeCases },
    { rule: boardEstablished, cases: boardEstablishedCases },
    { rule: memberService, cases: memberServiceCases },
    { rule: ownMatter, cases: ownMatterCases },
    { rule: performanceReviewBoard, cases: performanceReviewBoardCases },
    { rule: quorum, cases: quorumCases },
    { rule: recommendation, cases: recommendationCases },
  ],
  tables: [CAREER_MAJORITY_MATTERS],
}
