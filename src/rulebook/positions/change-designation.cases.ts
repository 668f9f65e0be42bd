import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { changeDesignation } from './change-designation.ts'

const on = day('2019-11-04')

export const changeDesignationCases = casesOf(changeDesignation, [
  {
    name: 'OPM’s letter of 4 November, effective 10 November',
    on,
    proves: ['staffing/STR-08', 'S3-Staffing-6'],
    facts: {
      positionIsEstablished: true,
      effectiveDate: day('2019-11-10'),
      opmApprovalDate: day('2019-11-04'),
    },
    gives: { allowed: true, firstPermitted: day('2019-11-04') },
  },
  {
    name: 'Effective before the letter: the first permitted day is that of the letter',
    on,
    proves: ['staffing/STR-08', 'S3-Staffing-6'],
    facts: {
      positionIsEstablished: true,
      effectiveDate: day('2019-11-01'),
      opmApprovalDate: day('2019-11-04'),
    },
    gives: { allowed: false, firstPermitted: day('2019-11-04') },
  },
  {
    name: 'On the day of the letter',
    on,
    facts: {
      positionIsEstablished: true,
      effectiveDate: day('2019-11-04'),
      opmApprovalDate: day('2019-11-04'),
    },
    gives: { allowed: true, firstPermitted: day('2019-11-04') },
  },
  {
    name: 'OPM has not approved',
    on,
    proves: ['staffing/STR-08', 'S3-Staffing-6'],
    facts: { positionIsEstablished: true, effectiveDate: day('2019-11-10'), opmApproval: false },
    gives: { allowed: false, approvalNeeded: true, firstPermitted: null },
  },
  {
    name: 'The first designation of a new position is the agency’s own',
    on,
    proves: ['staffing/STR-08'],
    facts: { positionIsEstablished: false, effectiveDate: day('2019-09-03') },
    gives: { allowed: true, approvalNeeded: false },
  },
  {
    name: 'An established position, and nothing known of an approval',
    on,
    facts: { positionIsEstablished: true, effectiveDate: day('2019-11-10') },
    gives: { missing: ['opmApprovalDate'] },
  },
  {
    name: 'Before the regulation, which alone asks for the approval',
    on: day('1980-09-18'),
    facts: {
      positionIsEstablished: true,
      effectiveDate: day('1980-09-18'),
      opmApprovalDate: day('1980-09-01'),
    },
    gives: 'no-law',
  },
  {
    name: 'A day of approval, but OPM did not approve',
    on: day('2019-11-04'),
    facts: {
      positionIsEstablished: true,
      effectiveDate: day('2019-11-10'),
      opmApprovalDate: day('2019-11-04'),
      opmApproval: false,
    },
    gives: { allowed: false, approved: null, firstPermitted: null },
  },
])
