import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { incentiveEligibility } from './incentive-eligibility.ts'

const on = day('2015-12-01')

export const incentiveEligibilityCases = casesOf(incentiveEligibility, [
  {
    name: 'A career executive may have all three',
    on,
    proves: ['pay/RR-1', 'S3-3R'],
    facts: { appointmentType: 'career' },
    gives: { eligible: true },
  },
  {
    name: 'A noncareer executive',
    on,
    proves: ['pay/RR-1'],
    facts: { appointmentType: 'noncareer', incentiveType: 'retention' },
    gives: { eligible: false, missing: ['a noncareer executive may not be paid one'] },
  },
  {
    name: 'A Senate-confirmed post',
    on,
    proves: ['pay/RR-1'],
    facts: { appointmentType: 'career', needsSenateConfirmation: true },
    gives: { eligible: false },
  },
  {
    name: 'A position of policy character',
    on,
    proves: ['pay/RR-1'],
    facts: { appointmentType: 'limited-term', policyPosition: true },
    gives: { eligible: false },
  },
  {
    name: 'Within a group offer',
    on,
    proves: ['pay/RR-9', 'pay/RR-4'],
    facts: { appointmentType: 'career', incentiveType: 'recruitment', groupOffer: true },
    gives: { eligible: false, missing: ['executives are left out of group offers'] },
  },
  {
    name: 'The first day of the bar',
    on: day('2005-05-01'),
    proves: ['pay/RR-1'],
    facts: { appointmentType: 'noncareer' },
    gives: { eligible: false },
  },
  {
    name: 'The day before: noncareer executives could be paid one',
    on: day('2005-04-30'),
    proves: ['pay/RR-1', 'pay/RR-6', 'S3-3R'],
    facts: { appointmentType: 'noncareer' },
    gives: { eligible: true },
  },
  {
    name: 'A noncareer executive early in 1991',
    on: day('1991-03-04'),
    facts: { appointmentType: 'noncareer' },
    gives: { eligible: true },
  },
  { name: 'Without the kind of appointment', on, facts: {}, gives: { missing: ['appointmentType'] } },
  {
    name: 'Before the act of 1990 took effect',
    on: day('1990-12-31'),
    facts: { appointmentType: 'career' },
    gives: 'no-law',
  },
])
