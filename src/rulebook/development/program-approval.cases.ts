import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { programApproval } from './program-approval.ts'

const on = day('2020-01-01')
const approved = {
  programApproved: true,
  programApprovedOn: day('2015-03-01'),
  submittedOn: day('2020-02-29'),
} as const
const proves = ['staffing/CDP-01']

export const programApprovalCases = casesOf(programApproval, [
  {
    name: 'On the last day of the five years',
    on,
    proves: ['staffing/CDP-01', 'S0-3.2'],
    facts: approved,
    gives: { allowed: true, firstLawful: day('2015-03-01') },
  },
  {
    name: 'A day later',
    on,
    proves,
    facts: { ...approved, submittedOn: day('2020-03-01') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'A day earlier',
    on,
    facts: { ...approved, submittedOn: day('2020-02-28') },
    gives: { allowed: true },
  },
  {
    name: 'Before the approval',
    on,
    proves,
    facts: { ...approved, submittedOn: day('2015-02-28') },
    gives: { allowed: false, firstLawful: day('2015-03-01') },
  },
  {
    name: 'Not approved',
    on,
    proves: ['staffing/CDP-01', 'S0-3.2'],
    facts: { programApproved: false, submittedOn: day('2020-02-29') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'Altered after consultation',
    on,
    proves,
    facts: { ...approved, programAltered: true, alterationConsulted: true },
    gives: { allowed: true },
  },
  {
    name: 'Altered without consultation',
    on,
    proves,
    facts: { ...approved, programAltered: true, alterationConsulted: false },
    gives: { allowed: false },
  },
  {
    name: 'A component’s program, endorsed',
    on,
    proves,
    facts: { ...approved, componentProgram: true, agencyEndorses: true },
    gives: { allowed: true },
  },
  {
    name: 'A component’s program, not endorsed',
    on,
    proves,
    facts: { ...approved, componentProgram: true, agencyEndorses: false },
    gives: { allowed: false },
  },
  {
    name: 'Approved under the earlier rules, on 10 December 2011',
    on,
    proves,
    facts: { ...approved, programApprovedOn: day('2008-06-01'), submittedOn: day('2011-12-10') },
    gives: { allowed: true },
  },
  {
    name: 'The day after, that approval has ended',
    on,
    proves,
    facts: { ...approved, programApprovedOn: day('2008-06-01'), submittedOn: day('2011-12-11') },
    gives: { allowed: false },
  },
  {
    name: 'In the autumn of 2025',
    on,
    proves: ['staffing/CDP-03'],
    facts: { ...approved, programApprovedOn: day('2023-01-01'), submittedOn: day('2025-09-01') },
    gives: { allowed: true },
  },
  {
    name: 'In 2026, while the final rule is not at hand',
    on,
    proves: ['staffing/CDP-03'],
    facts: { ...approved, programApprovedOn: day('2023-01-01'), submittedOn: day('2026-11-22') },
    gives: { allowed: true },
  },
  {
    name: 'The day of the approval is not known',
    on,
    facts: { programApproved: true, submittedOn: day('2020-02-29') },
    gives: { missing: ['programApprovedOn'] },
  },
  {
    name: 'Before the rule of December 2009',
    on,
    facts: { ...approved, submittedOn: day('2009-12-09') },
    gives: 'no-law',
  },
])
