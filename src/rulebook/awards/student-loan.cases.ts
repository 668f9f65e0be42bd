import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { studentLoan } from './student-loan.ts'

const on = day('2024-06-03')

export const studentLoanCases = casesOf(studentLoan, [
  {
    name: 'A career executive',
    on,
    proves: ['pay/RR-7'],
    facts: { policyPosition: false },
    gives: { eligible: true, countsTowardLimit: false },
  },
  {
    name: 'A position of policy character',
    on,
    proves: ['pay/RR-7'],
    facts: { policyPosition: true },
    gives: { eligible: false },
  },
  { name: 'Without the position', on, facts: {}, gives: { missing: ['policyPosition'] } },
  {
    name: 'Before the text that was read',
    on: day('2015-12-31'),
    facts: { policyPosition: false },
    gives: 'no-law',
  },
])
