import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { performanceAwardEligible } from './performance-award-eligible.ts'

const on = day('2015-12-01')

export const performanceAwardEligibleCases = casesOf(performanceAwardEligible, [
  {
    name: 'Career and fully successful, the lowest rating that is enough',
    on,
    proves: ['pay/PA-1', 'pay/PA-2', 'S0-3.10-1'],
    facts: { careerAtPeriodEnd: true, summaryLevel: 3, ratingIsFinal: true },
    gives: { eligible: true, missing: [] },
  },
  {
    name: 'Minimally satisfactory',
    on,
    proves: ['pay/PA-2', 'S0-3.10-1'],
    facts: { careerAppointee: true, summaryLevel: 2 },
    gives: { eligible: false, missing: ['the rating is below fully successful'] },
  },
  {
    name: 'Before the rating is final',
    on,
    proves: ['S0-3.10-1'],
    facts: { careerAppointee: true, summaryLevel: 4, ratingIsFinal: false },
    gives: { eligible: false },
  },
  {
    name: 'A noncareer executive',
    on,
    proves: ['pay/PA-1', 'S3-NC-10', 'S4-VI.B.1'],
    facts: { careerAppointee: false, summaryLevel: 5 },
    gives: { eligible: false, missing: ['only a career appointee may be given a performance award'] },
  },
  {
    name: 'A limited term appointee',
    on,
    proves: ['pay/PA-1'],
    facts: { appointmentType: 'limited-term', summaryLevel: 5 },
    gives: { eligible: false },
  },
  {
    name: 'A career appointment, told by its kind',
    on,
    facts: { appointmentType: 'career', summaryLevel: 5 },
    gives: { eligible: true },
  },
  {
    name: 'Career at the end of the period and since left the SES',
    on,
    proves: ['pay/PA-1'],
    facts: { careerAppointee: false, careerAtPeriodEnd: true, summaryLevel: 4 },
    gives: { eligible: true },
  },
  {
    name: 'Career now, though not yet at the end of the period',
    on,
    facts: { careerAppointee: true, careerAtPeriodEnd: false, summaryLevel: 4 },
    gives: { eligible: false },
  },
  {
    name: 'A former career executive who kept award rights under a Presidential appointment',
    on,
    proves: ['pay/PA-1'],
    facts: { keptAwardRights: true, summaryLevel: 3 },
    gives: { eligible: true },
  },
  {
    name: 'A reemployed annuitant under a career SES appointment',
    on,
    proves: ['pay/PA-1'],
    facts: { careerAtPeriodEnd: true, summaryLevel: 4, ratingIsFinal: true, forLatestPeriod: true },
    gives: { eligible: true, hostMayReimburse: null },
  },
  {
    name: 'On a reimbursable detail: the own agency awards, the host may repay',
    on,
    proves: ['pay/PA-1'],
    facts: {
      careerAppointee: true,
      summaryLevel: 5,
      detailedToAnotherAgency: true,
      detailIsReimbursable: true,
    },
    gives: { eligible: true, hostMayReimburse: true },
  },
  {
    name: 'On a detail that is not reimbursable',
    on,
    proves: ['pay/PA-1'],
    facts: { careerAppointee: true, summaryLevel: 5, detailedToAnotherAgency: true },
    gives: { eligible: true, hostMayReimburse: false },
  },
  {
    name: 'In 1991, for the period before last',
    on: day('1991-12-02'),
    proves: ['S4-VI.B.1'],
    facts: { careerAppointee: true, summaryLevel: 5, forLatestPeriod: false },
    gives: { eligible: false, missing: ['the award is for an older period'] },
  },
  {
    name: 'A second award for the same period',
    on: day('1991-12-02'),
    proves: ['S4-VI.B.3'],
    facts: { careerAppointee: true, summaryLevel: 5, alreadyAwarded: true },
    gives: { eligible: false },
  },
  {
    name: 'In 1985, before the regulation: career and fully successful',
    on: day('1985-06-01'),
    facts: { careerAppointee: true, summaryLevel: 3 },
    gives: { eligible: true },
  },
  {
    name: 'Career or not is not known',
    on,
    facts: { summaryLevel: 4 },
    gives: { missing: ['careerAppointee'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { careerAppointee: true, summaryLevel: 4 },
    gives: 'no-law',
  },
])
