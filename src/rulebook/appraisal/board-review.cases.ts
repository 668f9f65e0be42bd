import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { boardReview } from './board-review.ts'

const on = day('2026-11-22')
const today = {
  initialRatingShared: day('2026-10-12'),
  responseOver: true,
  higherReviewRequested: true,
  higherReviewCompleted: day('2026-10-30'),
  boardReviewDate: day('2026-10-30'),
}
const of2005 = {
  initialRatingShared: day('2005-10-12'),
  responseOver: true,
  higherReviewRequested: true,
  boardReviewDate: day('2005-11-20'),
}
const of1990 = { ...of2005, initialRatingShared: day('1990-10-12'), boardReviewDate: day('1990-11-20') }

export const boardReviewCases = casesOf(boardReview, [
  {
    name: 'On the day the higher-level review is finished',
    on,
    proves: ['performance/PM-C09', 'S4-VIII.C-3'],
    facts: today,
    gives: { allowed: true, firstLawful: day('2026-10-30') },
  },
  {
    name: 'The day before',
    on,
    proves: ['performance/PM-C09', 'S4-VIII.C-3'],
    facts: { ...today, boardReviewDate: day('2026-10-29') },
    gives: {
      allowed: false,
      lacks: ['the higher-level review that the executive asked for is not finished'],
    },
  },
  {
    name: 'The day after',
    on,
    facts: { ...today, boardReviewDate: day('2026-10-31') },
    gives: { allowed: true },
  },
  {
    name: 'No review was asked for: from the day on which the rating was shared',
    on,
    facts: { ...today, higherReviewRequested: false, boardReviewDate: day('2026-10-12') },
    gives: { allowed: true, firstLawful: day('2026-10-12') },
  },
  {
    name: 'Before the executive has seen it',
    on,
    proves: ['performance/PM-C09', 'performance/PM-S04', 'S3-Ann-3'],
    facts: { ...today, higherReviewRequested: false, boardReviewDate: day('2026-10-11') },
    gives: { allowed: false, lacks: ['the executive has not yet seen the initial rating'] },
  },
  {
    name: 'The time for an answer still runs',
    on,
    proves: ['performance/PM-C09', 'performance/PM-S04', 'S4-VIII.C-3'],
    facts: { ...today, responseOver: false },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'In 2005 a review that was asked for is not finished',
    on,
    proves: ['performance/PM-C09'],
    facts: of2005,
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'In 1990 the review had to come only before the rating was final',
    on,
    proves: ['performance/PM-S04', 'performance/PM-S17'],
    facts: of1990,
    gives: { allowed: true },
  },
  {
    name: 'In 1990 the time for an answer still ran',
    on,
    proves: ['performance/PM-S04', 'performance/PM-S17'],
    facts: { ...of1990, responseOver: false },
    gives: { allowed: false },
  },
  {
    name: 'Nothing known of a request for review',
    on,
    facts: { ...today, higherReviewRequested: undefined },
    gives: { missing: ['higherReviewRequested'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...of1990, boardReviewDate: day('1979-07-12') },
    gives: 'no-law',
  },
])
