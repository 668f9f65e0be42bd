import type { Topic } from '../topic.ts'
import { ratingReliedOnCases } from './rating-relied-on.cases.ts'
import { ratingReliedOn } from './rating-relied-on.ts'
import { elementNarrativesCases } from './element-narratives.cases.ts'
import { elementNarratives } from './element-narratives.ts'
import { ratingApproverCases } from './rating-approver.cases.ts'
import { ratingApprover } from './rating-approver.ts'
import { COURSE_OF_APPRAISAL } from './course-of-appraisal.ts'
import { REGULATION_FACTORS, STATUTE_FACTORS } from '../tables/appraisal-factors.ts'
import { NEW_ADMINISTRATIONS } from '../tables/new-administrations.ts'
import { CERTIFICATION_2008 } from '../tables/certification-2008.ts'
import { ratingGuidelinesCases } from './rating-guidelines.cases.ts'
import { ratingGuidelines } from './rating-guidelines.ts'
import { certificationReportCases } from './certification-report.cases.ts'
import { certificationReport } from './certification-report.ts'
import { certificationRenewalCases } from './certification-renewal.cases.ts'
import { certificationRenewal } from './certification-renewal.ts'
import { suspensionCases } from './suspension.cases.ts'
import { suspension } from './suspension.ts'
import { certifiedCeilingsCases } from './certified-ceilings.cases.ts'
import { certifiedCeilings } from './certified-ceilings.ts'
import { certifiedOnDayCases } from './certified-on-day.cases.ts'
import { certifiedOnDay } from './certified-on-day.ts'
import { certificationTermCases } from './certification-term.cases.ts'
import { certificationTerm } from './certification-term.ts'
import { certificationCriteriaCases } from './certification-criteria.cases.ts'
import { certificationCriteria } from './certification-criteria.ts'
import { ELEMENT_WEIGHTS, SUMMARY_BANDS } from '../tables/element-weights.ts'
import { CRITICAL_ELEMENTS } from '../tables/critical-elements.ts'
import { formCompleteCases } from './form-complete.cases.ts'
import { formComplete } from './form-complete.ts'
import { goalLinksCases } from './goal-links.cases.ts'
import { goalLinks } from './goal-links.ts'
import { diversityCriteriaCases } from './diversity-criteria.cases.ts'
import { diversityCriteria } from './diversity-criteria.ts'
import { resultsElementCases } from './results-element.cases.ts'
import { resultsElement } from './results-element.ts'
import { distributionSignedCases } from './distribution-signed.cases.ts'
import { distributionSigned } from './distribution-signed.ts'
import { topRatingsCapCases } from './top-ratings-cap.cases.ts'
import { topRatingsCap } from './top-ratings-cap.ts'
import { summaryLevelCases } from './summary-level.cases.ts'
import { summaryLevelDerived } from './summary-level.ts'
import { elementWeightsCases } from './element-weights.cases.ts'
import { elementWeights } from './element-weights.ts'
import { appraisalSystemCases } from './appraisal-system.cases.ts'
import { appraisalSystem } from './appraisal-system.ts'

/** Performance plans, appraisal, ratings and certification of the system. */
export const APPRAISAL: Topic = {
  id: 'appraisal',
  title: 'Performance plans, appraisal, ratings and certification of the system',
  rules: [
    ...COURSE_OF_APPRAISAL,
    { rule: appraisalSystem, cases: appraisalSystemCases },
    { rule: elementWeights, cases: elementWeightsCases },
    { rule: summaryLevelDerived, cases: summaryLevelCases },
    { rule: topRatingsCap, cases: topRatingsCapCases },
    { rule: distributionSigned, cases: distributionSignedCases },
    { rule: resultsElement, cases: resultsElementCases },
    { rule: diversityCriteria, cases: diversityCriteriaCases },
    { rule: goalLinks, cases: goalLinksCases },
    { rule: formComplete, cases: formCompleteCases },
    { rule: certificationCriteria, cases: certificationCriteriaCases },
    { rule: certificationTerm, cases: certificationTermCases },
    { rule: certifiedOnDay, cases: certifiedOnDayCases },
    { rule: certifiedCeilings, cases: certifiedCeilingsCases },
    { rule: suspension, cases: suspensionCases },
    { rule: certificationRenewal, cases: certificationRenewalCases },
    { rule: certificationReport, cases: certificationReportCases },
    { rule: ratingGuidelines, cases: ratingGuidelinesCases },
    { rule: ratingApprover, cases: ratingApproverCases },
    { rule: elementNarratives, cases: elementNarrativesCases },
    { rule: ratingReliedOn, cases: ratingReliedOnCases },
  ],
  tables: [
    NEW_ADMINISTRATIONS,
    STATUTE_FACTORS,
    REGULATION_FACTORS,
    CRITICAL_ELEMENTS,
    ELEMENT_WEIGHTS,
    SUMMARY_BANDS,
    CERTIFICATION_2008,
  ],
}
