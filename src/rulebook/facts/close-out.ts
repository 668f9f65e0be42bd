import type { Fact } from '../kernel/fact.ts'

/** The close-out of a rating cycle: who counts under the cap, and whether the distribution may be signed. */
export const CLOSE_OUT_FACTS = {
  notRatedInBase: {
    asks: 'Does the office count career executives who were not rated among those of whom 30% may be rated at level 4 or 5?',
    kind: 'yes-no',
    by: 'OPM bulletin on SES rating levels',
    synonyms: ['notRatedCount', 'countNotRated', 'unratedInBase'],
  },
  inspectorGeneralNotRated: {
    asks: 'How many more career executives of the Office of Inspector General were not rated?',
    kind: 'count',
    unit: 'executives',
    by: 'OPM bulletin on SES rating levels',
    synonyms: ['oigNotRated', 'oigUnrated', 'oigCareerNotRated'],
  },
  capAgency: {
    asks: 'Which office does the limit on ratings take for the agency?',
    kind: 'choice',
    by: '5 USC 3132(a)(1)',
    synonyms: ['agencyUnderCap', 'capLevel', 'levelOfAgency'],
    allowed: ['the department', 'the component'],
    otherWords: { department: 'the department', component: 'the component' },
  },
  populationsOverCap: {
    asks: 'How many of the populations that are counted apart (agencies, and each Office of Inspector General) are over their cap?',
    kind: 'count',
    unit: 'populations',
    by: 'OPM bulletin on SES rating levels',
    synonyms: ['overCap', 'populationsOver', 'capsExceeded'],
  },
  recommendationsDue: {
    asks: 'On how many executives with an initial rating has the Performance Review Board made no recommendation?',
    kind: 'count',
    unit: 'executives',
    by: '5 USC 4314(c)(3)',
    synonyms: ['withoutRecommendation', 'recommendationsMissing', 'notRecommended'],
  },
  casesSuspended: {
    asks: 'How many cases does the board hold suspended?',
    kind: 'count',
    unit: 'cases',
    by: '5 USC 4314(c)(5)',
    synonyms: ['suspendedCases', 'heldCases', 'casesHeld'],
  },
  reasonsDue: {
    asks: 'How many changes of a rating have no reason yet?',
    kind: 'count',
    unit: 'changes',
    by: 'Cadre practice',
    synonyms: ['changesWithoutReason', 'reasonsMissing', 'missingReasons'],
  },
  capDenominatorSettled: {
    asks: 'Has the office settled, with a source and two persons, whether career executives who were not rated count?',
    kind: 'yes-no',
    by: 'OPM bulletin on SES rating levels',
    synonyms: ['denominatorSettled', 'denominatorConfirmed'],
  },
  capAgencySettled: {
    asks: 'Has the office settled, with a source and two persons, which office is the agency for the limit?',
    kind: 'yes-no',
    by: '5 USC 3132(a)(1)',
    synonyms: ['agencySettled', 'agencyConfirmed'],
  },
  capRuleConfirmed: {
    asks: 'Has the office confirmed, with a source and two persons, the limit as it is computed here?',
    kind: 'yes-no',
    by: 'OPM bulletin on SES rating levels',
    synonyms: ['capConfirmed', 'ruleOfCapConfirmed'],
  },
  ratingBandsConfirmed: {
    asks: 'Has the office confirmed, with a source and two persons, the scores of the summary levels that are used here?',
    kind: 'yes-no',
    by: 'OPM memorandum of 25 February 2025',
    synonyms: ['bandsConfirmed', 'bandsSettled'],
  },
} as const satisfies Record<string, Fact>
