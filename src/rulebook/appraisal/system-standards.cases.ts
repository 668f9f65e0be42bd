import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { systemStandards } from './system-standards.ts'

const on = day('2026-11-22')
const common = { alignsPlans: true, appraisesYearly: true, resultsUsed: true }
const today = {
  ...common,
  elementsOnCompetencies: true,
  standardForEachLevel: true,
  derivedMathematically: true,
}
const of2005 = { ...common, aboveForExceeding: true, consultsAndMonitors: true, balancedMeasures: true }

export const systemStandardsCases = casesOf(systemStandards, [
  {
    name: 'A system that meets them',
    on,
    proves: ['performance/PM-C04'],
    facts: today,
    gives: { allowed: true },
  },
  {
    name: 'The rating is not derived by a mathematical method',
    on,
    proves: ['performance/PM-C04'],
    facts: { ...today, derivedMathematically: false },
    gives: { allowed: false, missing: ['a mathematical method for the annual summary rating'] },
  },
  {
    name: 'No validated competencies, no standard for each level',
    on,
    proves: ['performance/PM-C04'],
    facts: { ...today, elementsOnCompetencies: false, standardForEachLevel: false },
    gives: { allowed: false },
  },
  {
    name: 'Not aligned, not yearly, not used',
    on,
    proves: ['performance/PM-C04', 'performance/PM-C01', 'performance/PM-S10'],
    facts: { ...today, alignsPlans: false, appraisesYearly: false, resultsUsed: false },
    gives: { allowed: false },
  },
  {
    name: 'In 2005, one that met them',
    on: day('2005-10-01'),
    proves: ['performance/PM-C04'],
    facts: of2005,
    gives: { allowed: true },
  },
  {
    name: 'In 2005, anybody could rate above fully successful',
    on: day('2005-10-01'),
    proves: ['performance/PM-C04'],
    facts: { ...of2005, aboveForExceeding: false },
    gives: { allowed: false },
  },
  {
    name: 'In 2005, without consultation and without balance',
    on: day('2005-10-01'),
    proves: ['performance/PM-C04'],
    facts: { ...of2005, consultsAndMonitors: false, balancedMeasures: false },
    gives: { allowed: false, missing: ['consultation and monitoring', 'balanced measures'] },
  },
  {
    name: 'Nothing known of the method',
    on,
    facts: { ...today, derivedMathematically: undefined },
    gives: { missing: ['derivedMathematically'] },
  },
  { name: 'Before the rule of 2000', on: day('2000-11-12'), facts: of2005, gives: 'no-law' },
  {
    name: 'In 2005 the standard for exceeding must be told',
    on: day('2005-10-01'),
    facts: {
      alignsPlans: true,
      appraisesYearly: true,
      resultsUsed: true,
      consultsAndMonitors: true,
      balancedMeasures: true,
    },
    gives: { missing: ['aboveForExceeding'] },
  },
])
