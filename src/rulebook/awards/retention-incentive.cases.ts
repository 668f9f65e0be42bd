import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { retentionIncentive } from './retention-incentive.ts'

const on = day('2015-12-01')
const old = day('1991-12-02')
const now = {
  basicPay: usd(180_000),
  likelyToLeave: true,
  unusualQualifications: true,
  summaryLevel: 3,
  biweeklyInFull: true,
} as const
const es5 = { basicPay: usd(111_800), likelyToLeave: true, specialNeed: true } as const

export const retentionIncentiveCases = casesOf(retentionIncentive, [
  {
    name: 'Exactly 25%, paid every two weeks in full, without an agreement',
    on,
    proves: ['pay/RR-4'],
    facts: { ...now, incentivePercent: 25_00 },
    gives: { allowed: true, limit: usd(45_000) },
  },
  {
    name: '25.01%',
    on,
    proves: ['pay/RR-4'],
    facts: { ...now, incentivePercent: 25_01 },
    gives: { allowed: false, missing: ['it is more than the limit'] },
  },
  {
    name: 'Waived: 50% with a signed agreement',
    on,
    proves: ['pay/RR-4'],
    facts: { ...now, incentivePercent: 50_00, limitWaived: true, serviceAgreement: true },
    gives: { allowed: true, limit: usd(90_000) },
  },
  {
    name: 'Waived: without an agreement, though paid every two weeks',
    on,
    proves: ['pay/RR-4'],
    facts: { ...now, incentivePercent: 50_00, limitWaived: true },
    gives: { allowed: false, missing: ['a signed service agreement is needed'] },
  },
  {
    name: 'Waived: over 50%',
    on,
    facts: { ...now, incentivePercent: 50_01, limitWaived: true, serviceAgreement: true },
    gives: { allowed: false },
  },
  {
    name: 'Rated minimally satisfactory',
    on,
    proves: ['pay/RR-4'],
    facts: { ...now, incentivePercent: 10_00, summaryLevel: 2 },
    gives: { allowed: false },
  },
  {
    name: 'In advance',
    on,
    proves: ['pay/RR-4'],
    facts: { ...now, incentivePercent: 10_00, paidInAdvance: true },
    gives: { allowed: false },
  },
  {
    name: 'Promised before employment',
    on,
    proves: ['pay/RR-4'],
    facts: { ...now, incentivePercent: 10_00, promisedBeforeEmployment: true },
    gives: { allowed: false },
  },
  {
    name: 'Neither unusual qualifications nor a special need',
    on,
    proves: ['pay/RR-4'],
    facts: { ...now, unusualQualifications: false, incentivePercent: 10_00 },
    gives: { allowed: false },
  },
  {
    name: '1991: 27,000 at 111,800 is within 25%',
    on: old,
    proves: ['S4-VI.D.2', 'pay/RR-6'],
    facts: { ...es5, incentiveAmount: usd(27_000) },
    gives: { allowed: true, limit: usd(27_950) },
  },
  {
    name: '1991: only one of the two tests',
    on: old,
    proves: ['S4-VI.D.2'],
    facts: { ...es5, likelyToLeave: false, incentiveAmount: usd(27_000) },
    gives: { allowed: false, missing: ['it is not shown that the person would be likely to leave'] },
  },
  {
    name: '1991: a cent over 25%',
    on: old,
    proves: ['S4-VI.D.2', 'pay/RR-6'],
    facts: { ...es5, incentiveAmount: usd(27_950.01) },
    gives: { allowed: false },
  },
  {
    name: 'Early in 1991',
    on: day('1991-03-04'),
    proves: ['pay/RR-6'],
    facts: { ...es5, incentiveAmount: usd(27_950) },
    gives: { allowed: true },
  },
  {
    name: 'Without the pay',
    on,
    facts: { likelyToLeave: true },
    gives: { missing: ['basicPay'] },
  },
  {
    name: 'Between the statute and the regulations of May 2005',
    on: day('2005-05-12'),
    facts: { ...now, incentivePercent: 10_00 },
    gives: 'no-law',
  },
  {
    name: 'Neither unusual qualifications nor a special need are stated',
    on: day('2015-12-01'),
    facts: {
      basicPay: usd(180_000),
      likelyToLeave: true,
      summaryLevel: 3,
      biweeklyInFull: true,
      incentivePercent: 25_00,
    },
    gives: { missing: ['unusualQualifications'] },
  },
  {
    name: '1991 without an amount',
    on: day('1991-12-02'),
    facts: { basicPay: usd(111_800), likelyToLeave: true, specialNeed: true },
    gives: { missing: ['incentiveAmount'] },
  },
  {
    name: 'Without an agreement, and not paid in full every two weeks',
    on: day('2015-12-01'),
    facts: {
      basicPay: usd(180_000),
      likelyToLeave: true,
      unusualQualifications: true,
      summaryLevel: 3,
      incentivePercent: 25_00,
    },
    gives: { allowed: false, missing: ['a signed service agreement is needed'] },
  },
])
