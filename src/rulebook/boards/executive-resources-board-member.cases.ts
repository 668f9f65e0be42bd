import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { executiveResourcesBoardMember } from './executive-resources-board-member.ts'

const on = day('2026-11-22')
const ICE = ['component:ICE', 'department:DHS'] as const
const employee = { boardMemberKind: 'employee of the agency', appointedByAgencyHead: true } as const
const officer = {
  boardMemberKind: 'commissioned officer on active duty in the agency',
  appointedByAgencyHead: true,
} as const

export const executiveResourcesBoardMemberCases = casesOf(executiveResourcesBoardMember, [
  {
    name: 'An employee of the agency',
    on,
    proves: ['staffing/MST-01', 'S3-Staffing-3'],
    facts: employee,
    gives: { allowed: true },
  },
  {
    name: 'Not appointed by the agency head',
    on,
    proves: ['S3-Staffing-3'],
    facts: { ...employee, appointedByAgencyHead: false },
    gives: { allowed: false, missing: ['appointment by the agency head'] },
  },
  {
    name: 'A commissioned officer on active duty in the agency',
    on,
    proves: ['staffing/MST-01'],
    facts: officer,
    gives: { allowed: true },
  },
  {
    name: 'Somebody from outside',
    on,
    facts: { ...employee, boardMemberKind: 'other' },
    gives: { allowed: false },
  },
  {
    name: 'An officer before the act of 1984',
    on: day('1984-11-07'),
    proves: ['staffing/MST-01'],
    facts: officer,
    gives: { allowed: false, missing: ['an employee of the agency'] },
  },
  { name: 'An employee before it', on: day('1984-11-07'), facts: employee, gives: { allowed: true } },
  {
    name: 'At ICE, an executive',
    on,
    scopes: ICE,
    proves: ['S0-3.5'],
    facts: { ...employee, memberInSes: true },
    gives: { allowed: true },
  },
  {
    name: 'At ICE, an employee who is no executive, appointed by nobody',
    on,
    scopes: ICE,
    proves: ['S0-3.5'],
    facts: { boardMemberKind: 'other', appointedByAgencyHead: false, memberInSes: false },
    gives: { allowed: false },
  },
  {
    name: 'At ICE, and whether an executive is not known',
    on,
    scopes: ICE,
    facts: employee,
    gives: { missing: ['memberInSes'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: employee, gives: 'no-law' },
])
