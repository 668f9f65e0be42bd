import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { progressReview } from './progress-review.ts'

const on = day('2026-11-22')
const one = { progressReviews: 1, toldOfProgress: true, advisedOnImprovement: true }

export const progressReviewCases = casesOf(progressReview, [
  {
    name: 'One review',
    on,
    proves: ['performance/PM-C07', 'S3-Prog-1'],
    facts: one,
    gives: { allowed: true },
  },
  {
    name: 'Four reviews, one a quarter',
    on,
    facts: { ...one, progressReviews: 4 },
    gives: { allowed: true },
  },
  {
    name: 'None',
    on,
    proves: ['performance/PM-C07', 'S3-Prog-1'],
    facts: { ...one, progressReviews: 0 },
    gives: { allowed: false, missing: ['a progress review'] },
  },
  {
    name: 'An informal one counts',
    on,
    proves: ['S3-Prog-4'],
    facts: { ...one, reviewWasInformal: true },
    gives: { allowed: true },
  },
  {
    name: 'Without feedback and without advice',
    on,
    proves: ['performance/PM-C07', 'S3-Prog-3'],
    facts: { progressReviews: 1, toldOfProgress: false, advisedOnImprovement: false },
    gives: {
      allowed: false,
      missing: ['feedback on performance against the requirements', 'the supervisor’s advice on improvement'],
    },
  },
  {
    name: 'In 2005',
    on: day('2005-09-30'),
    proves: ['performance/PM-C07'],
    facts: { ...one, progressReviews: 0 },
    gives: { allowed: false },
  },
  {
    name: 'Nothing known of the advice',
    on,
    facts: { progressReviews: 1, toldOfProgress: true },
    gives: { missing: ['advisedOnImprovement'] },
  },
  { name: 'Before the rule of 2000', on: day('2000-11-12'), facts: one, gives: 'no-law' },
])
