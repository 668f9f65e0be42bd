import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { retentionInstallment } from './retention-installment.ts'

const on = day('2015-12-01')

export const retentionInstallmentCases = casesOf(retentionInstallment, [
  {
    name: '10% of 15,000',
    on,
    proves: ['pay/RR-4'],
    facts: { payEarned: usd(15_000), incentivePercent: 10_00 },
    gives: { payment: usd(1_500), leftForTheEnd: usd(0) },
  },
  {
    name: '7% of it paid now, 3% at the end',
    on,
    proves: ['pay/RR-4'],
    facts: { payEarned: usd(15_000), incentivePercent: 10_00, installmentPercent: 7_00 },
    gives: { payment: usd(1_050), accrued: usd(1_500), leftForTheEnd: usd(450) },
  },
  {
    name: 'An installment above the established percentage is held to it',
    on,
    facts: { payEarned: usd(15_000), incentivePercent: 10_00, installmentPercent: 12_00 },
    gives: { payment: usd(1_500) },
  },
  {
    name: 'Without the pay earned',
    on,
    facts: { incentivePercent: 10_00 },
    gives: { missing: ['payEarned'] },
  },
  {
    name: 'Before the regulations of May 2005',
    on: day('2005-05-12'),
    facts: { payEarned: usd(15_000), incentivePercent: 10_00 },
    gives: 'no-law',
  },
  {
    name: 'One instalment that pays all of it',
    on: day('2015-12-01'),
    facts: { payEarned: usd(15_000), incentivePercent: 10_00, installmentPercent: 10_00 },
    gives: { payment: usd(1_500), accrued: usd(1_500), leftForTheEnd: usd(0) },
  },
])
