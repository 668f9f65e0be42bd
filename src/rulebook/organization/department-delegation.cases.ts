import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { departmentDelegation } from './department-delegation.ts'

const on = day('2020-12-18')
const scopes = ['component:ICE', 'department:DHS'] as const
const statute = '5 USC chapter 43, subchapter II'

export const departmentDelegationCases = casesOf(departmentDelegation, [
  {
    name: 'The Deputy Secretary',
    on,
    scopes,
    proves: ['S1-III'],
    facts: { departmentOffice: 'Deputy Secretary' },
    gives: { delegation: 'DHS Delegation 0100.2', dated: day('2003-06-23'), statute },
  },
  {
    name: 'The Under Secretary for Management',
    on,
    scopes,
    proves: ['S1-III'],
    facts: { departmentOffice: 'Under Secretary for Management' },
    gives: { delegation: 'DHS Delegation 00002', dated: day('2012-05-29'), statute },
  },
  {
    name: 'The human capital office',
    on,
    scopes,
    proves: ['S1-III'],
    facts: { departmentOffice: 'human capital office' },
    gives: { delegation: 'DHS Delegation 03000', dated: day('2012-06-05'), statute },
  },
  {
    name: 'On the first day',
    on: day('2012-06-05'),
    scopes,
    facts: { departmentOffice: 'Deputy Secretary' },
    gives: { dated: day('2003-06-23') },
  },
  {
    name: 'The day before',
    on: day('2012-06-04'),
    scopes,
    facts: { departmentOffice: 'Deputy Secretary' },
    gives: 'no-law',
  },
  { name: 'In another department', on, facts: { departmentOffice: 'Deputy Secretary' }, gives: 'no-law' },
  { name: 'Without the office', on, scopes, facts: {}, gives: { missing: ['departmentOffice'] } },
])
