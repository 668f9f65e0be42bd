import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { raiseForRating } from './raise-for-rating.ts'

const on = day('2026-12-06')
const raise = {
  basicPay: usd(190_001),
  proposedPay: usd(199_501),
  summaryLevel: 3,
  systemCertified: true,
  cycleBegan: day('2025-10-01'),
}
const proves = ['pay/AD-7', 'performance/PM-N08']

export const raiseForRatingCases = casesOf(raiseForRating, [
  {
    name: 'Level 3: 5% of $190,001, in whole dollars',
    on,
    facts: raise,
    gives: { within: true, highest: usd(199_501), linked: true },
    proves,
  },
  {
    name: 'Level 3: a dollar more',
    on,
    facts: { ...raise, proposedPay: usd(199_502) },
    gives: { within: false },
    proves,
  },
  {
    name: 'Level 4: to the top of the band',
    on,
    facts: { ...raise, summaryLevel: 4, proposedPay: usd(228_000) },
    gives: { within: true, highest: usd(228_000) },
    proves,
  },
  {
    name: 'Level 5, not certified: level III',
    on,
    facts: { ...raise, summaryLevel: 5, systemCertified: false, proposedPay: usd(209_601) },
    gives: { within: false, highest: usd(209_600) },
    proves,
  },
  {
    name: 'Level 2: none',
    on,
    facts: { ...raise, summaryLevel: 2, proposedPay: usd(190_002) },
    gives: { within: false, highest: usd(190_001) },
    proves: ['pay/AD-7', 'pay/AD-3'],
  },
  {
    name: 'Level 3 near the top: the band ends first',
    on,
    facts: { ...raise, basicPay: usd(220_000), proposedPay: usd(228_000) },
    gives: { within: true, highest: usd(228_000) },
    proves,
  },
  {
    name: 'A cycle that began the day before',
    on,
    facts: { ...raise, cycleBegan: day('2025-09-30'), proposedPay: usd(205_000) },
    gives: { within: true, highest: usd(228_000), linked: false },
    proves,
  },
  {
    name: 'Without the rating',
    on,
    facts: { basicPay: usd(190_000), proposedPay: usd(199_500), systemCertified: true, cycleBegan: on },
    gives: { missing: ['summaryLevel'] },
  },
  { name: 'Before the link', on: day('2025-09-30'), facts: raise, gives: 'no-law' },
  {
    name: 'Level 2: the same pay is no raise',
    on: day('2026-12-06'),
    facts: {
      basicPay: usd(190_002),
      proposedPay: usd(190_002),
      summaryLevel: 2,
      systemCertified: true,
      cycleBegan: day('2025-10-01'),
    },
    gives: { within: true },
  },
])
