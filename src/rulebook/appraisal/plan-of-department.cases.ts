import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { planOfDepartment } from './plan-of-department.ts'

const at = { on: day('2026-11-22'), scopes: ['component:ICE', 'department:DHS'] } as const

const whole = {
  individualRequirements: true,
  organizationalRequirements: true,
  goalsCitedForResults: true,
  managesStaffElement: true,
  balancedMeasures: true,
}

export const planOfDepartmentCases = casesOf(planOfDepartment, [
  { ...at, name: 'A plan that holds all of it', facts: whole, gives: { allowed: true } },
  {
    ...at,
    name: 'Neither individual nor organizational performance',
    proves: ['S1-V.A'],
    facts: { ...whole, individualRequirements: false, organizationalRequirements: false },
    gives: {
      allowed: false,
      missing: ['requirements for individual performance', 'requirements for organizational performance'],
    },
  },
  {
    ...at,
    name: 'A results element that cites no goal',
    proves: ['S1-V.A.4'],
    facts: { ...whole, goalsCitedForResults: false },
    gives: { allowed: false, missing: ['a goal for each results element'] },
  },
  {
    ...at,
    name: 'No element on managing subordinates',
    proves: ['S1-V.A.5'],
    facts: { ...whole, managesStaffElement: false },
    gives: { allowed: false },
  },
  {
    ...at,
    name: 'Results alone, without the views of others',
    proves: ['S1-V.A.8'],
    facts: { ...whole, balancedMeasures: false },
    gives: { allowed: false },
  },
  {
    ...at,
    name: 'Nothing known of the measures',
    facts: { ...whole, balancedMeasures: undefined },
    gives: { missing: ['balancedMeasures'] },
  },
  { on: at.on, name: 'Another department has no such directive here', facts: whole, gives: 'no-law' },
])
