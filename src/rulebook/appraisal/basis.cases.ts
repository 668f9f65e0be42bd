import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { basis } from './basis.ts'

const on = day('2026-11-22')
const whole = {
  appraisalWritten: true,
  restsOnRequirements: true,
  criticalElements: 5,
  criticalElementsAppraised: 5,
  ratingAssigned: true,
}

export const basisCases = casesOf(basis, [
  {
    name: 'Written, on every critical element, with a rating',
    on,
    proves: ['performance/PM-S03', 'performance/PM-C08'],
    facts: whole,
    gives: { allowed: true },
  },
  {
    name: 'Not in writing',
    on,
    proves: ['performance/PM-S03', 'performance/PM-C08'],
    facts: { ...whole, appraisalWritten: false },
    gives: { allowed: false, missing: ['the appraisal in writing'] },
  },
  {
    name: 'On the requirements of another period',
    on,
    proves: ['performance/PM-S03'],
    facts: { ...whole, restsOnRequirements: false },
    gives: { allowed: false },
  },
  {
    name: 'One critical element short',
    on,
    proves: ['performance/PM-C08', 'S0-3.8'],
    facts: { ...whole, criticalElementsAppraised: 4 },
    gives: { allowed: false, missing: ['an appraisal of every critical element'] },
  },
  {
    name: 'An element that is not in the plan',
    on,
    proves: ['S0-3.8'],
    facts: { ...whole, elementsOutsidePlan: 1 },
    gives: { allowed: false, missing: ['elements of the plan alone'] },
  },
  {
    name: 'In 2005 without an annual summary rating',
    on: day('2005-11-01'),
    proves: ['performance/PM-C08'],
    facts: { ...whole, ratingAssigned: false },
    gives: { allowed: false, missing: ['an annual summary rating'] },
  },
  {
    name: 'In 1985, by the statute',
    on: day('1985-11-01'),
    proves: ['performance/PM-S03'],
    facts: { appraisalWritten: true, restsOnRequirements: true },
    gives: { allowed: true },
  },
  {
    name: 'In 1985, on nothing set beforehand',
    on: day('1985-11-01'),
    proves: ['performance/PM-S03'],
    facts: { appraisalWritten: true, restsOnRequirements: false },
    gives: { allowed: false },
  },
  {
    name: 'Nothing known of a rating',
    on,
    facts: { ...whole, ratingAssigned: undefined },
    gives: { missing: ['ratingAssigned'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: whole, gives: 'no-law' },
])
