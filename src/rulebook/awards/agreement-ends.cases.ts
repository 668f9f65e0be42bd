import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { agreementEnds } from './agreement-ends.ts'

const on = day('2015-12-01')

export const agreementEndsCases = casesOf(agreementEnds, [
  {
    name: 'A rating below fully successful',
    on,
    proves: ['pay/RR-2'],
    facts: { agreementEvent: 'rating-below-fully-successful' },
    gives: { required: true },
  },
  {
    name: 'Demotion for cause',
    on,
    proves: ['pay/RR-2'],
    facts: { agreementEvent: 'demotion-for-cause' },
    gives: { required: true },
  },
  {
    name: 'Separation for cause',
    on,
    proves: ['pay/RR-2'],
    facts: { agreementEvent: 'separation-for-cause' },
    gives: { required: true },
  },
  {
    name: 'Breach',
    on,
    proves: ['pay/RR-2'],
    facts: { agreementEvent: 'breach' },
    gives: { required: true },
  },
  {
    name: 'A retention incentive that is paid without an agreement',
    on,
    facts: { agreementEvent: 'nothing', incentiveType: 'retention', serviceAgreement: false },
    gives: { required: false, noticeNeeded: true },
  },
  {
    name: 'A retention incentive with its agreement',
    on,
    facts: { agreementEvent: 'breach', incentiveType: 'retention', serviceAgreement: true },
    gives: { required: true, noticeNeeded: false },
  },
  {
    name: 'A recruitment incentive has no such notice',
    on,
    facts: { agreementEvent: 'nothing', incentiveType: 'recruitment', serviceAgreement: false },
    gives: { noticeNeeded: false },
  },
  { name: 'Nothing', on, facts: { agreementEvent: 'nothing' }, gives: { required: false } },
  { name: 'Without the event', on, facts: {}, gives: { missing: ['agreementEvent'] } },
  {
    name: 'Before the regulations of May 2005',
    on: day('2005-05-12'),
    facts: { agreementEvent: 'breach' },
    gives: 'no-law',
  },
])
