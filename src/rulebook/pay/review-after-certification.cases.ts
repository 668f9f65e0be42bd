import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { reviewAfterCertification } from './review-after-certification.ts'

const systemCertifiedOn = day('2008-05-01')
const proves = ['pay/TM-4']

export const reviewAfterCertificationCases = casesOf(reviewAfterCertification, [
  {
    name: 'Set in January, certified in May 2008',
    on: day('2008-06-01'),
    facts: { systemCertifiedOn, lastAdjustment: day('2008-01-06') },
    gives: { allowed: true },
    proves,
  },
  {
    name: 'Set on the day of certification',
    on: day('2008-06-01'),
    facts: { systemCertifiedOn, lastAdjustment: systemCertifiedOn },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'Set the year before',
    on: day('2008-06-01'),
    facts: { systemCertifiedOn, lastAdjustment: day('2007-12-31') },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'The last day of the rule, as inferred',
    on: day('2014-03-04'),
    facts: { systemCertifiedOn: day('2014-02-01'), lastAdjustment: day('2014-01-12') },
    gives: { allowed: true },
    proves,
  },
  {
    name: 'Since then not',
    on: day('2014-03-05'),
    facts: { systemCertifiedOn: day('2014-02-01'), lastAdjustment: day('2014-01-12') },
    gives: { allowed: false },
    proves: ['pay/TM-4', 'pay/AD-10'],
  },
  {
    name: 'Without the certification',
    on: day('2008-06-01'),
    facts: { lastAdjustment: day('2008-01-06') },
    gives: { missing: ['systemCertifiedOn'] },
  },
  {
    name: 'Before the rule',
    on: day('2006-07-09'),
    facts: { systemCertifiedOn, lastAdjustment: day('2008-01-06') },
    gives: 'no-law',
  },
])
