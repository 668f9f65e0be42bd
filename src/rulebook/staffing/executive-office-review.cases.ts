import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { executiveOfficeReview } from './executive-office-review.ts'

const on = day('2026-11-22')

export const executiveOfficeReviewCases = casesOf(executiveOfficeReview, [
  {
    name: 'An independent regulatory commission',
    on,
    proves: ['staffing/STR-21'],
    facts: { independentCommission: true },
    gives: { allowed: false },
  },
  {
    name: 'A department',
    on,
    proves: ['staffing/STR-21'],
    facts: { independentCommission: false },
    gives: { allowed: true },
  },
  { name: 'Nothing known of the agency', on, facts: {}, gives: { missing: ['independentCommission'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { independentCommission: true },
    gives: 'no-law',
  },
])
