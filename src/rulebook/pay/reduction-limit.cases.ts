import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { reductionLimit } from './reduction-limit.ts'

const on = day('2015-06-01')
const career = { basicPay: usd(170_000), careerAppointee: true }

export const reductionLimitCases = casesOf(reductionLimit, [
  {
    name: '$170,000 to $153,000: exactly a tenth',
    on,
    facts: { ...career, proposedPay: usd(153_000) },
    gives: { allowed: true, lowest: usd(153_000) },
    proves: ['pay/RD-2', 'S3-Pay-5'],
  },
  {
    name: 'A cent below',
    on,
    facts: { ...career, proposedPay: usd(152_999.99) },
    gives: { allowed: false, lowest: usd(153_000) },
    proves: ['pay/RD-2', 'S3-Pay-5'],
  },
  {
    name: '90% of $170,001 is $153,000.90: $153,001 in whole dollars',
    on,
    facts: { ...career, basicPay: usd(170_001), proposedPay: usd(153_000) },
    gives: { allowed: false, lowest: usd(153_001) },
    proves: ['pay/RO-6', 'pay/RD-2'],
  },
  {
    name: 'The band’s minimum is higher than 90%',
    on,
    facts: { ...career, basicPay: usd(130_000), proposedPay: usd(121_955) },
    gives: { allowed: false, lowest: usd(121_956) },
    proves: ['pay/RD-2'],
  },
  {
    name: 'To the band’s minimum',
    on,
    facts: { ...career, basicPay: usd(130_000), proposedPay: usd(121_956) },
    gives: { allowed: true },
  },
  { name: 'No cut at all', on, facts: { ...career, proposedPay: usd(170_000) }, gives: { allowed: false } },
  {
    name: 'Noncareer: no tenth, but the band',
    on,
    facts: { basicPay: usd(170_000), careerAppointee: false, proposedPay: usd(125_000) },
    gives: { allowed: true, lowest: usd(121_956) },
    proves: ['pay/RD-3'],
  },
  {
    name: 'Noncareer below the band',
    on,
    facts: { basicPay: usd(170_000), careerAppointee: false, proposedPay: usd(121_955) },
    gives: { allowed: false },
    proves: ['pay/RD-3'],
  },
  {
    name: 'A voluntary move: no tenth',
    on,
    facts: { ...career, proposedPay: usd(140_000), reductionBy: 'voluntary transfer' },
    gives: { allowed: true },
    proves: ['pay/TR-2'],
  },
  {
    name: 'A transfer of function: the tenth',
    on,
    facts: { ...career, proposedPay: usd(140_000), reductionBy: 'transfer of function' },
    gives: { allowed: false },
    proves: ['pay/RD-2'],
  },
  {
    name: '2004: below base and locality of November 2003',
    on: day('2005-01-10'),
    facts: { ...career, basicPay: usd(142_500), november2003Pay: usd(142_500), proposedPay: usd(135_000) },
    gives: { allowed: false, lowest: usd(142_500) },
    proves: ['pay/PT-8'],
  },
  {
    name: '2004: above it',
    on: day('2005-01-08'),
    facts: { ...career, basicPay: usd(145_000), november2003Pay: usd(140_000), proposedPay: usd(140_000) },
    gives: { allowed: true, lowest: usd(140_000) },
    proves: ['pay/PT-8'],
  },
  {
    name: 'A year later it holds no more',
    on: day('2005-01-11'),
    facts: { ...career, basicPay: usd(142_500), november2003Pay: usd(142_500), proposedPay: usd(135_000) },
    gives: { allowed: true, lowest: usd(128_250) },
    proves: ['pay/PT-8'],
  },
  {
    name: 'Without the kind of appointment',
    on,
    facts: { basicPay: usd(170_000), proposedPay: usd(153_000) },
    gives: { missing: ['careerAppointee'] },
  },
  {
    name: 'Under the six rates another limit applied',
    on: day('2004-01-10'),
    facts: { ...career, proposedPay: usd(153_000) },
    gives: 'no-law',
  },
  {
    name: '2004: the pay of November 2003 not told',
    on: day('2005-01-10'),
    facts: { basicPay: usd(142_500), careerAppointee: true, proposedPay: usd(135_000) },
    gives: { allowed: true, lowest: usd(128_250), lacks: [] },
  },
  {
    name: '2004: whether it is a career appointee must be told',
    on: day('2005-01-10'),
    facts: { basicPay: usd(142_500), november2003Pay: usd(142_500), proposedPay: usd(135_000) },
    gives: { missing: ['careerAppointee'] },
  },
])
