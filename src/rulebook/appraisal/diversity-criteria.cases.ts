import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { diversityCriteria } from './diversity-criteria.ts'

const on = day('2026-11-22')

export const diversityCriteriaCases = casesOf(diversityCriteria, [
  {
    name: 'The day before they came out of plans',
    on,
    proves: ['performance/PM-B08'],
    facts: { planHoldsDiversityCriteria: true, planUsedOn: day('2025-03-06') },
    gives: { allowed: true },
  },
  {
    name: 'From 7 March 2025',
    on,
    proves: ['performance/PM-B08'],
    facts: { planHoldsDiversityCriteria: true, planUsedOn: day('2025-03-07') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'A plan without them',
    on,
    facts: { planHoldsDiversityCriteria: false, planUsedOn: day('2025-03-08') },
    gives: { allowed: true, firstLawful: day('2025-03-08') },
  },
  {
    name: 'Without the day',
    on,
    facts: { planHoldsDiversityCriteria: true },
    gives: { missing: ['planUsedOn'] },
  },
  {
    name: 'Before the basic system',
    on,
    facts: { planHoldsDiversityCriteria: true, planUsedOn: day('2012-01-03') },
    gives: 'no-law',
  },
])
