import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { recommendation } from './recommendation.ts'

const on = day('2026-11-22')
const whole = {
  initialRatingReceived: true,
  responseMade: true,
  responseReviewed: true,
  higherReviewMade: true,
  higherCommentsReviewed: true,
  recommendationWritten: true,
}

export const recommendationCases = casesOf(recommendation, [
  {
    name: 'Everything weighed, in writing',
    on,
    proves: ['performance/PM-S17', 'performance/PM-C12', 'S4-VIII.D-1'],
    facts: whole,
    gives: { allowed: true },
  },
  {
    name: 'The executive’s answer was not read',
    on,
    proves: ['performance/PM-S17'],
    facts: { ...whole, responseReviewed: false },
    gives: { allowed: false, missing: ['the board’s review of the executive’s answer'] },
  },
  {
    name: 'The reviewer’s comments were not weighed',
    on,
    proves: ['performance/PM-C12', 'S4-VIII.C-3'],
    facts: { ...whole, higherCommentsReviewed: false },
    gives: { allowed: false },
  },
  {
    name: 'Not in writing',
    on,
    proves: ['performance/PM-C12'],
    facts: { ...whole, recommendationWritten: false },
    gives: { allowed: false, missing: ['the recommendation in writing'] },
  },
  {
    name: 'Neither answer nor review',
    on,
    facts: {
      initialRatingReceived: true,
      responseMade: false,
      higherReviewMade: false,
      recommendationWritten: true,
    },
    gives: { allowed: true },
  },
  {
    name: 'In 2005 without an initial rating',
    on: day('2005-11-20'),
    proves: ['performance/PM-C12', 'performance/PM-S17'],
    facts: { ...whole, initialRatingReceived: false },
    gives: { allowed: false },
  },
  {
    name: 'In 1985 with an answer that was read',
    on: day('1985-11-20'),
    proves: ['performance/PM-S17'],
    facts: { initialRatingReceived: true, responseMade: true, responseReviewed: true },
    gives: { allowed: true },
  },
  {
    name: 'Nothing known of the answer’s review',
    on,
    facts: { ...whole, responseReviewed: undefined },
    gives: { missing: ['responseReviewed'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: whole, gives: 'no-law' },
  {
    name: 'A higher-level review whose comments must be told',
    on: day('2026-11-22'),
    facts: {
      initialRatingReceived: true,
      responseMade: true,
      responseReviewed: true,
      higherReviewMade: true,
      recommendationWritten: true,
    },
    gives: { missing: ['higherCommentsReviewed'] },
  },
  {
    name: 'Whether there was a higher-level review must be told',
    on: day('2026-11-22'),
    facts: {
      initialRatingReceived: true,
      responseMade: true,
      responseReviewed: true,
      higherCommentsReviewed: true,
      recommendationWritten: true,
    },
    gives: { missing: ['higherReviewMade'] },
  },
  {
    name: 'In 1985 a higher-level review leaves no more to be told',
    on: day('1985-11-20'),
    facts: {
      initialRatingReceived: true,
      responseMade: true,
      responseReviewed: true,
      higherReviewMade: true,
    },
    gives: { allowed: true },
  },
])
