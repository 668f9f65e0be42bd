import type { Fact } from '../kernel/fact.ts'
import { CERTIFICATION_FACTS } from './certification.ts'

/** The five critical elements by their place in the plan, with the names they had and have. */
const ELEMENT_FACTS = {
  element1Level: {
    asks: 'At which level was the first critical element rated (Leading Change; from fiscal year 2026 Faithful Administration of the Law and the President’s Policies)?',
    kind: 'level',
    by: '5 CFR 430.305',
    synonyms: [
      'ce1',
      'ce1Level',
      'element1',
      'leadingChange',
      'leadingChangeLevel',
      'faithfulAdministration',
    ],
  },
  element2Level: {
    asks: 'At which level was the second critical element rated (Leading People; from fiscal year 2026 Government Efficiency)?',
    kind: 'level',
    by: '5 CFR 430.305',
    synonyms: ['ce2', 'ce2Level', 'element2', 'leadingPeople', 'leadingPeopleLevel', 'governmentEfficiency'],
  },
  element3Level: {
    asks: 'At which level was the third critical element rated (Business Acumen; from fiscal year 2026 Merit and Competence)?',
    kind: 'level',
    by: '5 CFR 430.305',
    synonyms: ['ce3', 'ce3Level', 'element3', 'businessAcumen', 'businessAcumenLevel', 'meritAndCompetence'],
  },
  element4Level: {
    asks: 'At which level was the fourth critical element rated (Building Coalitions; from fiscal year 2026 Holding Others Accountable and Treating Them Fairly)?',
    kind: 'level',
    by: '5 CFR 430.305',
    synonyms: [
      'ce4',
      'ce4Level',
      'element4',
      'buildingCoalitions',
      'buildingCoalitionsLevel',
      'holdingOthersAccountable',
    ],
  },
  element5Level: {
    asks: 'At which level was the fifth critical element rated (Results Driven; from fiscal year 2026 Achieving Organizational Goals)?',
    kind: 'level',
    by: '5 CFR 430.305',
    synonyms: [
      'ce5',
      'ce5Level',
      'element5',
      'resultsDriven',
      'resultsDrivenLevel',
      'achievingOrganizationalGoals',
    ],
  },
  element1Weight: {
    asks: 'Which weight has the first critical element, in percent?',
    kind: 'percent',
    by: 'OPM memorandum of 4 January 2012',
    synonyms: ['ce1Weight', 'weight1', 'leadingChangeWeight', 'faithfulAdministrationWeight'],
  },
  element2Weight: {
    asks: 'Which weight has the second critical element, in percent?',
    kind: 'percent',
    by: 'OPM memorandum of 4 January 2012',
    synonyms: ['ce2Weight', 'weight2', 'leadingPeopleWeight', 'governmentEfficiencyWeight'],
  },
  element3Weight: {
    asks: 'Which weight has the third critical element, in percent?',
    kind: 'percent',
    by: 'OPM memorandum of 4 January 2012',
    synonyms: ['ce3Weight', 'weight3', 'businessAcumenWeight', 'meritAndCompetenceWeight'],
  },
  element4Weight: {
    asks: 'Which weight has the fourth critical element, in percent?',
    kind: 'percent',
    by: 'OPM memorandum of 4 January 2012',
    synonyms: ['ce4Weight', 'weight4', 'buildingCoalitionsWeight', 'holdingOthersAccountableWeight'],
  },
  element5Weight: {
    asks: 'Which weight has the fifth critical element, in percent?',
    kind: 'percent',
    by: 'OPM memorandum of 4 January 2012',
    synonyms: ['ce5Weight', 'weight5', 'resultsDrivenWeight', 'achievingOrganizationalGoalsWeight'],
  },
} as const satisfies Record<string, Fact>

/** How many were rated, and how high. */
const HEAD_COUNT_FACTS = {
  careerRated: {
    asks: 'How many career executives were rated, those of the Office of Inspector General left out?',
    kind: 'count',
    unit: 'executives',
    by: '5 CFR 430.305',
    synonyms: ['careerExecutivesRated', 'careerSes', 'careerRatings', 'ratedCareer'],
  },
  careerTopRated: {
    asks: 'How many of them were rated at level 4 or 5?',
    kind: 'count',
    unit: 'executives',
    by: '5 CFR 430.305',
    synonyms: [
      'topRated',
      'careerLevel4And5',
      'level4And5',
      'ratedLevel4Or5',
      'highRated',
      'aboveFullySuccessful',
    ],
  },
  careerNotRated: {
    asks: 'How many more career executives were not rated?',
    kind: 'count',
    unit: 'executives',
    by: '5 CFR 430.305',
    synonyms: ['notRated', 'unratedCareer'],
  },
  otherTopRated: {
    asks: 'How many noncareer and limited appointees were rated at level 4 or 5?',
    kind: 'count',
    unit: 'executives',
    by: '5 CFR 430.305',
    synonyms: ['noncareerTopRated', 'noncareerLevel4And5', 'limitedTopRated'],
  },
  inspectorGeneralRated: {
    asks: 'How many career executives of the Office of Inspector General were rated?',
    kind: 'count',
    unit: 'executives',
    by: '5 CFR 430.305',
    synonyms: ['oigRated', 'oigCareerRated', 'oigCareer'],
  },
  inspectorGeneralTopRated: {
    asks: 'How many of those of the Office of Inspector General were rated at level 4 or 5?',
    kind: 'count',
    unit: 'executives',
    by: '5 CFR 430.305',
    synonyms: ['oigTopRated', 'oigLevel4And5', 'oigCareerTopRated'],
  },
  presidentWaivedCap: {
    asks: 'Has the President waived the limit, certifying that the agency’s executives performed outstandingly?',
    kind: 'yes-no',
    by: '5 CFR 430.305',
    synonyms: ['presidentialWaiver', 'capWaived', 'waived', 'waiver'],
  },
} as const satisfies Record<string, Fact>

/** Periods, requirements of the results element, the form, and the raise that a rating supports. */
const PLAN_FACTS = {
  elementsOf2012Kept: {
    asks: 'Does the agency still use the critical elements of 2012 for this period, in the transition to the system of fiscal year 2026?',
    kind: 'yes-no',
    by: 'OPM memorandum of 25 February 2025',
    synonyms: ['stillUsesBasicSystem', 'inTransition', 'basicSystemKept'],
  },
  planUsedOn: {
    asks: 'On which day is the plan to be in use?',
    kind: 'date',
    by: 'OPM memorandum of 25 February 2025',
    synonyms: ['planInUse', 'planDate', 'planInForceOn'],
  },
  planHoldsDiversityCriteria: {
    asks: 'Does the plan hold criteria of diversity, equity and inclusion?',
    kind: 'yes-no',
    by: 'OPM memorandum of 25 February 2025',
    synonyms: ['diversityCriteria', 'deiCriteria', 'deiWording', 'deiElement'],
  },
  resultRequirements: {
    asks: 'How many performance requirements does the results element hold (Results Driven, or Achieving Organizational Goals)?',
    kind: 'count',
    unit: 'requirements',
    by: 'OPM memorandum of 25 February 2025',
    synonyms: ['requirements', 'performanceRequirements', 'ce5Requirements', 'resultsRequirements'],
  },
  requirementsAligned: {
    asks: 'How many of them show at least one strategic alignment?',
    kind: 'count',
    unit: 'requirements',
    by: 'OPM memorandum of 25 February 2025',
    synonyms: ['alignedRequirements', 'requirementsWithAlignment', 'strategicAlignments'],
  },
  requirementsWithPage: {
    asks: 'How many of them name the page of the strategic plan, budget justification or annual performance plan?',
    kind: 'count',
    unit: 'requirements',
    by: 'OPM memorandum of 4 January 2012',
    synonyms: ['pageReferences', 'requirementsWithPageReference', 'requirementsWithPageNumber'],
  },
  planElements: {
    asks: 'How many elements do the plans hold together?',
    kind: 'count',
    unit: 'elements',
    by: '5 CFR 430.404',
    synonyms: ['elements', 'elementCount', 'totalElements'],
  },
  elementsLinked: {
    asks: 'How many of them are linked to the agency’s mission and goals?',
    kind: 'count',
    unit: 'elements',
    by: '5 CFR 430.404',
    synonyms: ['linkedElements', 'elementsWithGoalLink', 'alignedElements'],
  },
  ratedElements: {
    asks: 'How many elements are rated?',
    kind: 'count',
    unit: 'elements',
    by: 'DHS SES directive, V.A.2',
    synonyms: ['elementRatings', 'elementCount'],
  },
  elementNarratives: {
    asks: 'How many of these ratings name at least one accomplishment or shortfall?',
    kind: 'count',
    unit: 'ratings',
    by: 'DHS SES directive, V.A.2',
    synonyms: ['narratives', 'justifications', 'elementJustifications'],
  },
  restsOnPerformance: {
    asks: 'Does the action (pay, award, development, keeping or removal) rest on performance?',
    kind: 'yes-no',
    by: 'DHS SES directive, V.A.6',
    synonyms: ['performanceBased', 'performanceBasedAction'],
  },
  ratingNamed: {
    asks: 'Does it name the rating it relies on?',
    kind: 'yes-no',
    by: 'DHS SES directive, V.A.6',
    synonyms: ['ratingLinked', 'linkedToRating'],
  },
  consultationSigned: {
    asks: 'Is the consultation (part 1) signed and dated by the executive and the rating official?',
    kind: 'yes-no',
    by: 'OPM memorandum of 4 January 2012',
    synonyms: ['part1Signed', 'planSigned'],
  },
  progressEntries: {
    asks: 'How many progress reviews are entered and signed (part 2)?',
    kind: 'count',
    unit: 'reviews',
    by: '5 CFR 430.307',
    synonyms: ['part2Entries', 'quarterlyReviews', 'progressReviewEntries'],
  },
  initialRatingSigned: {
    asks: 'Is the initial summary rating signed and dated by the rating official and the executive (part 3)?',
    kind: 'yes-no',
    by: '5 CFR 430.309',
    synonyms: ['part3InitialSigned', 'initialSummaryRatingSigned'],
  },
  boardRecommendationSigned: {
    asks: 'Is the recommendation of the performance review board signed and dated by its chair (part 3)?',
    kind: 'yes-no',
    by: '5 CFR 430.311',
    synonyms: ['prbRecommendationSigned', 'prbSigned', 'chairSigned'],
  },
  annualRatingSigned: {
    asks: 'Is the annual summary rating signed and dated by the appointing authority (part 3)?',
    kind: 'yes-no',
    by: '5 CFR 430.309',
    synonyms: ['finalRatingSigned', 'annualSummaryRatingSigned', 'appointingAuthoritySigned'],
  },
  derivationShown: {
    asks: 'Is the derivation of the summary rating filled in (part 4), with the elements and standards (part 5)?',
    kind: 'yes-no',
    by: '5 CFR 430.305',
    synonyms: ['part4Complete', 'derivationComplete'],
  },
  ratingNarrative: {
    asks: 'Is there a narrative of the summary rating (part 6)?',
    kind: 'yes-no',
    by: 'OPM memorandum of 25 February 2025',
    synonyms: ['part6', 'summaryNarrative', 'narrative'],
  },
  accomplishmentNarrative: {
    asks: 'Is there a narrative of accomplishments by the executive (part 7)?',
    kind: 'yes-no',
    by: 'OPM memorandum of 4 January 2012',
    synonyms: ['part7', 'selfAssessment', 'executiveNarrative'],
  },
} as const satisfies Record<string, Fact>

/** Facts of scores, rating levels and the certification of appraisal systems. */
export const RATING_FACTS = {
  ...ELEMENT_FACTS,
  ...HEAD_COUNT_FACTS,
  ...PLAN_FACTS,
  ...CERTIFICATION_FACTS,
} as const satisfies Record<string, Fact>
