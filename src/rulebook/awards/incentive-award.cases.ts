import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { incentiveAward } from './incentive-award.ts'

const on = day('2015-12-01')
const special = { appointmentType: 'career', awardGround: 'special-act', awardDate: on } as const
const political = {
  appointmentType: 'noncareer',
  awardGround: 'special-act',
  awardAmount: usd(2_500),
} as const

export const incentiveAwardCases = casesOf(incentiveAward, [
  {
    name: 'A special act of a noncareer executive, 2,500',
    on,
    proves: ['S3-NC-10', 'S4-VI.D.3', 'pay/OA-1'],
    facts: { ...political, awardDate: on },
    gives: { allowed: true, chargedToPool: false },
  },
  {
    name: 'Exactly 10,000 on the agency’s own authority',
    on,
    proves: ['pay/OA-1'],
    facts: { ...special, awardAmount: usd(10_000) },
    gives: { allowed: true },
  },
  {
    name: 'A cent over it',
    on,
    proves: ['pay/OA-1'],
    facts: { ...special, awardAmount: usd(10_000.01) },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: '25,000, certified and approved',
    on,
    proves: ['pay/OA-1'],
    facts: { ...special, awardAmount: usd(25_000), agencyHeadCertified: true, opmApproval: true },
    gives: { allowed: true },
  },
  {
    name: 'A cent over that',
    on,
    proves: ['pay/OA-1'],
    facts: { ...special, awardAmount: usd(25_000.01), agencyHeadCertified: true, opmApproval: true },
    gives: { allowed: false },
  },
  {
    name: 'The Secretary of Defense needs no approval',
    on,
    proves: ['pay/OA-1'],
    facts: { ...special, awardAmount: usd(20_000), grantedByDefense: true },
    gives: { allowed: true },
  },
  {
    name: 'For general merit, on none of the grounds',
    on,
    proves: ['S4-VI.D.3'],
    facts: { ...special, awardGround: 'other', awardAmount: usd(500) },
    gives: { allowed: false },
  },
  {
    name: 'For the same performance as a performance award',
    on,
    proves: ['pay/OA-2'],
    facts: { ...special, awardAmount: usd(500), sameAsRatingAward: true },
    gives: { allowed: false },
  },
  {
    name: 'A Senate-confirmed officer on the Executive Schedule',
    on,
    proves: ['pay/OA-4'],
    facts: {
      ...special,
      awardAmount: usd(500),
      needsSenateConfirmation: true,
      executiveSchedulePosition: true,
    },
    gives: { allowed: false },
  },
  {
    name: 'The day before an election period',
    on,
    proves: ['pay/OA-3'],
    facts: { ...political, awardDate: day('2028-05-31') },
    gives: { allowed: true },
  },
  {
    name: 'The first day of an election period',
    on,
    proves: ['pay/OA-3'],
    facts: { ...political, awardDate: day('2028-06-01') },
    gives: { allowed: false, firstLawful: day('2029-01-21') },
  },
  {
    name: 'The last day of it',
    on,
    proves: ['pay/OA-3'],
    facts: { ...political, awardDate: day('2029-01-20') },
    gives: { allowed: false, firstLawful: day('2029-01-21') },
  },
  {
    name: 'The day after',
    on,
    proves: ['pay/OA-3'],
    facts: { ...political, appointmentType: 'limited-term', awardDate: day('2029-01-21') },
    gives: { allowed: true },
  },
  {
    name: 'A career executive in an election period',
    on,
    proves: ['pay/OA-3'],
    facts: { ...special, awardAmount: usd(500), awardDate: day('2028-09-01') },
    gives: { allowed: true },
  },
  {
    name: 'A noncareer executive during the freeze of 2010',
    on,
    proves: ['pay/OA-5'],
    facts: { ...political, awardDate: day('2010-08-03') },
    gives: { allowed: false },
  },
  {
    name: 'A career executive during it',
    on,
    proves: ['pay/OA-5'],
    facts: { ...special, awardAmount: usd(500), awardDate: day('2011-09-30') },
    gives: { allowed: true },
  },
  {
    name: 'The day before the freeze',
    on,
    proves: ['pay/OA-5'],
    facts: { ...political, awardDate: day('2010-08-02') },
    gives: { allowed: true },
  },
  {
    name: 'In the election year 1992, before the statute',
    on,
    proves: ['pay/OA-3'],
    facts: { ...political, awardDate: day('1992-09-01') },
    gives: { allowed: true },
  },
  {
    name: 'Without the ground',
    on,
    facts: { appointmentType: 'career', awardAmount: usd(500), awardDate: on },
    gives: { missing: ['awardGround'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...special, awardAmount: usd(500), awardDate: day('1979-07-12') },
    gives: 'no-law',
  },
  {
    name: 'Certified by the agency head, but OPM has not approved',
    on: day('2015-12-01'),
    facts: {
      appointmentType: 'career',
      awardGround: 'special-act',
      awardDate: day('2015-12-01'),
      awardAmount: usd(10_000.01),
      agencyHeadCertified: true,
    },
    gives: {
      allowed: false,
      missing: ['over 10,000 dollars the agency head must certify it and OPM approve it'],
      firstLawful: null,
    },
  },
  {
    name: 'Approved by OPM, but the agency head has not certified',
    on: day('2015-12-01'),
    facts: {
      appointmentType: 'career',
      awardGround: 'special-act',
      awardDate: day('2015-12-01'),
      awardAmount: usd(10_000.01),
      opmApproval: true,
    },
    gives: {
      allowed: false,
      missing: ['over 10,000 dollars the agency head must certify it and OPM approve it'],
      firstLawful: null,
    },
  },
  {
    name: 'Confirmed by the Senate, but not in an Executive Schedule position',
    on: day('2015-12-01'),
    facts: {
      appointmentType: 'noncareer',
      awardGround: 'special-act',
      awardAmount: usd(2_500),
      awardDate: day('2015-12-01'),
      needsSenateConfirmation: true,
    },
    gives: { allowed: true, missing: [], firstLawful: day('2015-12-01') },
  },
  {
    name: 'In an Executive Schedule position without Senate confirmation',
    on: day('2015-12-01'),
    facts: {
      appointmentType: 'noncareer',
      awardGround: 'special-act',
      awardAmount: usd(2_500),
      awardDate: day('2015-12-01'),
      executiveSchedulePosition: true,
    },
    gives: { allowed: true, missing: [], firstLawful: day('2015-12-01') },
  },
])
