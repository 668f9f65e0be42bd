import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { keepPlace } from './keep-place.ts'

const on = day('2026-01-11')
const place = {
  effectiveDate: on,
  basicPay: usd(180_000),
  proposedPay: usd(181_816),
  systemCertified: true,
  summaryLevel: 3,
}
const above = { ...place, basicPay: usd(215_000), proposedPay: usd(217_186), aboveLevelIIIApproved: true }
const passing = {
  ...place,
  basicPay: usd(207_500),
  proposedPay: usd(209_607),
  summaryLevel: 5,
  aboveLevelIIIApproved: true,
}
const proves = ['pay/AD-8']

export const keepPlaceCases = casesOf(keepPlace, [
  {
    name: '$180,000 keeps its place at $181,816',
    on,
    facts: place,
    gives: { allowed: true, most: usd(181_816) },
    proves,
  },
  {
    name: 'A dollar more',
    on,
    facts: { ...place, proposedPay: usd(181_817) },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'A day later the band does not rise',
    on,
    facts: { ...place, effectiveDate: day('2026-01-12') },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'A day earlier neither',
    on,
    facts: { ...place, effectiveDate: day('2026-01-10'), proposedPay: usd(180_000) },
    gives: { allowed: false },
  },
  {
    name: 'January 2011: the band did not rise',
    on: day('2011-01-02'),
    facts: { ...place, effectiveDate: day('2011-01-02'), basicPay: usd(150_000), proposedPay: usd(150_000) },
    gives: { allowed: false, most: usd(150_000) },
    proves,
  },
  {
    name: 'Rated below fully successful',
    on,
    facts: { ...place, summaryLevel: 2 },
    gives: { allowed: false },
    proves: ['pay/AD-8', 'pay/AD-3'],
  },
  {
    name: 'Not certified: the band ends at level III',
    on,
    facts: { ...place, systemCertified: false, proposedPay: usd(181_812) },
    gives: { allowed: true, most: usd(181_812) },
    proves,
  },
  {
    name: 'Past level III, outstanding and approved',
    on,
    facts: passing,
    gives: { allowed: true, most: usd(209_607) },
    proves,
  },
  {
    name: 'Past level III, not outstanding',
    on,
    facts: { ...passing, summaryLevel: 4 },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'Past level III, not approved',
    on,
    facts: { ...passing, aboveLevelIIIApproved: false },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'Up to level III neither is needed',
    on,
    facts: { ...place, basicPay: usd(207_500), proposedPay: usd(209_600) },
    gives: { allowed: true },
    proves,
  },
  {
    name: 'Above level III, outstanding',
    on,
    facts: { ...above, summaryLevel: 5 },
    gives: { allowed: true },
    proves,
  },
  {
    name: 'Above level III, level 4 with an exceptional accomplishment',
    on,
    facts: { ...above, summaryLevel: 4, exceptionalAccomplishment: true },
    gives: { allowed: true },
    proves,
  },
  {
    name: 'Above level III, level 4 alone',
    on,
    facts: { ...above, summaryLevel: 4 },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'Above level III, fully successful: none',
    on,
    facts: { ...above, exceptionalAccomplishment: true },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'Above level III, not approved',
    on,
    facts: { ...above, summaryLevel: 5, aboveLevelIIIApproved: false },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'At the old maximum the new one keeps the place',
    on,
    facts: { ...above, basicPay: usd(225_700), proposedPay: usd(228_000), summaryLevel: 5 },
    gives: { allowed: true, most: usd(228_000) },
    proves,
  },
  {
    name: 'Without the rating',
    on,
    facts: { effectiveDate: on, basicPay: usd(180_000), proposedPay: usd(181_816), systemCertified: true },
    gives: { missing: ['summaryLevel'] },
  },
  {
    name: 'Before the band',
    on: day('2004-01-10'),
    facts: { ...place, effectiveDate: day('2004-01-10') },
    gives: 'no-law',
  },
  {
    name: '2011: the band did not rise',
    on: day('2026-01-11'),
    facts: {
      effectiveDate: day('2011-01-01'),
      basicPay: usd(180_000),
      proposedPay: usd(181_816),
      systemCertified: true,
      summaryLevel: 3,
    },
    gives: {
      allowed: false,
      most: usd(180_000),
      lacks: [
        'the band does not rise on that day',
        'it is more than keeps the place in the band',
        'paid above level III and not rated outstanding',
        'no approval of a rate above level III',
      ],
    },
  },
])
