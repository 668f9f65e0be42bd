import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { ratingApprover } from './rating-approver.ts'

const on = day('2020-12-14')
const ICE = { on, scopes: ['component:ICE', 'department:DHS'] } as const
const DHS = { on, scopes: ['department:DHS'] } as const

export const ratingApproverCases = casesOf(ratingApprover, [
  {
    name: 'ICE: the Director alone',
    ...ICE,
    proves: ['performance/PM-H02', 'S0-4.1-fn3'],
    facts: { executivePart: 'component' },
    gives: { approver: 'the Director of ICE', delegable: false, validates: 'the Deputy Secretary' },
  },
  {
    name: 'The department: the Deputy Secretary',
    ...DHS,
    proves: ['performance/PM-H01', 'S1-IV.A-2'],
    facts: { executivePart: 'component' },
    gives: { approver: 'the Deputy Secretary', carriesOut: 'the head of the component' },
  },
  {
    name: 'The department: FLETC',
    ...DHS,
    proves: ['performance/PM-H01'],
    facts: { executivePart: 'FLETC' },
    gives: { carriesOut: 'the head of FLETC' },
  },
  {
    name: 'The department: NPPD',
    ...DHS,
    proves: ['performance/PM-H01'],
    facts: { executivePart: 'NPPD' },
    gives: { carriesOut: 'the head of NPPD' },
  },
  {
    name: 'The department: its Inspector General',
    ...DHS,
    proves: ['performance/PM-H01'],
    facts: { executivePart: 'OIG' },
    gives: { carriesOut: 'the Inspector General' },
  },
  {
    name: 'The department: legal offices',
    ...DHS,
    proves: ['performance/PM-H01'],
    facts: { executivePart: 'legal office' },
    gives: { carriesOut: 'the head of the Office of the General Counsel' },
  },
  {
    name: 'Any agency',
    on,
    proves: ['S4-VIII.D-3'],
    facts: { executivePart: 'component' },
    gives: { approver: 'the appointing authority', delegable: true, validates: null },
  },
  { name: 'Where the executive serves is not known', on, facts: {}, gives: { missing: ['executivePart'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { executivePart: 'component' },
    gives: 'no-law',
  },
])
