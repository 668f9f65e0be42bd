import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { higherLevelReview } from './higher-level-review.ts'

const on = day('2026-11-22')
const open = { higherReviewsHad: 0, withBoard: false }

export const higherLevelReviewCases = casesOf(higherLevelReview, [
  {
    name: 'Before the board gets it',
    on,
    proves: ['performance/PM-C09', 'S4-VIII.C-3'],
    facts: open,
    gives: { eligible: true, reviewerMayChangeRating: false },
  },
  {
    name: 'The board has it',
    on,
    proves: ['performance/PM-C09'],
    facts: { ...open, withBoard: true },
    gives: { eligible: false },
  },
  {
    name: 'One review had',
    on,
    proves: ['performance/PM-C09'],
    facts: { ...open, higherReviewsHad: 1 },
    gives: { eligible: false, against: ['the executive has had every review that is offered'] },
  },
  {
    name: 'One had, two offered',
    on,
    proves: ['performance/PM-C09'],
    facts: { ...open, higherReviewsHad: 1, reviewLevelsOffered: 2 },
    gives: { eligible: true },
  },
  {
    name: 'Two had, two offered',
    on,
    facts: { ...open, higherReviewsHad: 2, reviewLevelsOffered: 2 },
    gives: { eligible: false },
  },
  {
    name: 'Declined',
    on,
    proves: ['performance/PM-C09'],
    facts: { ...open, reviewDeclined: true },
    gives: { eligible: false, against: ['the executive declined it'] },
  },
  {
    name: 'Rated by the agency head; declined, which is documented, and another review offered',
    on,
    proves: ['performance/PM-C09'],
    facts: { ...open, reviewDeclined: true, agencyHeadRated: true, declinationDocumented: true },
    gives: { eligible: true },
  },
  {
    name: 'The same, not documented',
    on,
    proves: ['performance/PM-C09'],
    facts: { ...open, reviewDeclined: true, agencyHeadRated: true },
    gives: { eligible: false },
  },
  { name: 'In 2005', on: day('2005-10-20'), facts: open, gives: { eligible: true } },
  {
    name: 'In 2005, one had',
    on: day('2005-10-20'),
    facts: { ...open, higherReviewsHad: 1 },
    gives: { eligible: false },
  },
  {
    name: 'In 1990, before the rating was final',
    on: day('1990-10-20'),
    proves: ['performance/PM-S04', 'S4-VIII.C-3'],
    facts: { higherReviewsHad: 0, ratingIsFinal: false },
    gives: { eligible: true },
  },
  {
    name: 'In 1990, the rating was final',
    on: day('1990-10-20'),
    proves: ['performance/PM-S04'],
    facts: { higherReviewsHad: 0, ratingIsFinal: true },
    gives: { eligible: false, against: ['the rating is final'] },
  },
  {
    name: 'Nothing known of the board',
    on,
    facts: { higherReviewsHad: 0 },
    gives: { missing: ['withBoard'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: open, gives: 'no-law' },
  {
    name: 'Declined, and documented though no agency head rated',
    on: day('2026-11-22'),
    facts: { higherReviewsHad: 0, withBoard: false, reviewDeclined: true, declinationDocumented: true },
    gives: { eligible: false, against: ['the executive declined it'] },
  },
])
