import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { challenge } from './challenge.ts'

const on = day('2026-11-22')

export const challengeCases = casesOf(challenge, [
  {
    name: 'A written response before it is final',
    on,
    proves: ['performance/PM-S04', 'S4-VIII.C-3'],
    facts: { challengeWay: 'written response', ratingIsFinal: false },
    gives: { allowed: true },
  },
  {
    name: 'A higher-level review before it is final',
    on,
    proves: ['performance/PM-S04'],
    facts: { challengeWay: 'higher-level review', ratingIsFinal: false },
    gives: { allowed: true },
  },
  {
    name: 'A higher-level review of a final rating',
    on,
    proves: ['performance/PM-S04'],
    facts: { challengeWay: 'higher-level review', ratingIsFinal: true },
    gives: { allowed: false },
  },
  {
    name: 'An appeal of a final rating',
    on,
    proves: ['performance/PM-S06', 'performance/PM-C09'],
    facts: { challengeWay: 'appeal', ratingIsFinal: true },
    gives: { allowed: false },
  },
  {
    name: 'An appeal before it is final',
    on,
    proves: ['performance/PM-S06'],
    facts: { challengeWay: 'appeal', ratingIsFinal: false },
    gives: { allowed: false, missing: ['an appraisal or rating cannot be appealed'] },
  },
  {
    name: 'An appeal in 1985',
    on: day('1985-10-10'),
    proves: ['performance/PM-S06'],
    facts: { challengeWay: 'appeal', ratingIsFinal: true },
    gives: { allowed: false },
  },
  {
    name: 'Nothing known of the rating',
    on,
    facts: { challengeWay: 'appeal' },
    gives: { missing: ['ratingIsFinal'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { challengeWay: 'appeal', ratingIsFinal: true },
    gives: 'no-law',
  },
])
