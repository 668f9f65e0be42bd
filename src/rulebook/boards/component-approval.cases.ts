import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { componentApproval } from './component-approval.ts'

const on = day('2026-11-22')
const scopes = ['component:ICE', 'department:DHS'] as const
const own = { boardRecommends: true, deputyDirectorApproves: true, departmentMustApprove: false } as const
const departmental = {
  ...own,
  departmentMustApprove: true,
  forwardedToDepartment: true,
  deputySecretaryApproves: true,
} as const

export const componentApprovalCases = casesOf(componentApproval, [
  {
    name: 'Recommended, and approved by the Deputy Director',
    on,
    scopes,
    proves: ['S0-2-5', 'S0-2-4', 'S0-4.1-3'],
    facts: own,
    gives: { allowed: true },
  },
  {
    name: 'Recommended, and not approved',
    on,
    scopes,
    proves: ['S0-2-5', 'S0-4.1-3'],
    facts: { ...own, deputyDirectorApproves: false },
    gives: { allowed: false, missing: ['the Deputy Director’s approval'] },
  },
  {
    name: 'The board has recommended nothing',
    on,
    scopes,
    facts: { ...own, boardRecommends: false },
    gives: { allowed: false, missing: ['the board’s recommendation'] },
  },
  {
    name: 'A position that the department approves: all three steps',
    on,
    scopes,
    proves: ['S0-2-6'],
    facts: departmental,
    gives: { allowed: true },
  },
  {
    name: 'Concurred in, neither forwarded nor approved',
    on,
    scopes,
    proves: ['S0-2-6'],
    facts: { ...departmental, forwardedToDepartment: false, deputySecretaryApproves: false },
    gives: {
      allowed: false,
      missing: ['the transmittal to the department', 'the Deputy Secretary’s approval'],
    },
  },
  {
    name: 'The department must approve, and nothing is known of it',
    on,
    scopes,
    facts: { ...own, departmentMustApprove: true },
    gives: { missing: ['forwardedToDepartment', 'deputySecretaryApproves'] },
  },
  { name: 'The day before the directive', on: day('2019-07-30'), scopes, facts: own, gives: 'no-law' },
])
