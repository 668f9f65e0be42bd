import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { distribution } from './distribution.ts'

const on = day('2026-11-22')

export const distributionCases = casesOf(distribution, [
  {
    name: 'On the last day of the ban',
    on,
    proves: ['performance/PM-C04', 'staffing/PM-01'],
    facts: { presetDistribution: 'OPM', ratingDate: day('2025-10-14') },
    gives: { allowed: false },
  },
  {
    name: 'On the first day without it',
    on,
    proves: ['performance/PM-C04', 'staffing/PM-01'],
    facts: { presetDistribution: 'OPM', ratingDate: day('2025-10-15') },
    gives: { allowed: true },
  },
  {
    name: 'Set by the agency, after the ban',
    on,
    proves: ['performance/PM-C04'],
    facts: { presetDistribution: 'the agency', ratingDate: day('2026-10-15') },
    gives: { allowed: true },
  },
  {
    name: 'Nothing set',
    on,
    facts: { presetDistribution: 'nobody', ratingDate: day('2020-10-15') },
    gives: { allowed: true },
  },
  {
    name: 'On the first day of the ban',
    on,
    proves: ['performance/PM-C04'],
    facts: { presetDistribution: 'the agency', ratingDate: day('2000-11-13') },
    gives: { allowed: false },
  },
  {
    name: 'In 2000, nothing set',
    on,
    facts: { presetDistribution: 'nobody', ratingDate: day('2000-11-13') },
    gives: { allowed: true },
  },
  {
    name: 'In the rule of 2015 too',
    on,
    proves: ['performance/PM-C04'],
    facts: { presetDistribution: 'the agency', ratingDate: day('2015-10-26') },
    gives: { allowed: false },
  },
  { name: 'Nothing known', on, facts: { ratingDate: on }, gives: { missing: ['presetDistribution'] } },
  {
    name: 'Before the rule of 2000 our sources say nothing',
    on,
    facts: { presetDistribution: 'the agency', ratingDate: day('2000-11-12') },
    gives: 'no-law',
  },
])
