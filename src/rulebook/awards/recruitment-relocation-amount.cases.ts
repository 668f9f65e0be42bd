import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { recruitmentRelocationAmount } from './recruitment-relocation-amount.ts'

const on = day('2024-06-03')
const basicPay = usd(200_000)

export const recruitmentRelocationAmountCases = casesOf(recruitmentRelocationAmount, [
  {
    name: '39 pay periods are 546 days and 1.50 years: 75,000 of 200,000',
    on,
    proves: ['pay/RR-2', 'pay/RO-7'],
    facts: { basicPay, incentiveAmount: usd(75_000), servicePeriodDays: 546 },
    gives: { within: true, limit: usd(75_000), years: '1.50' },
  },
  {
    name: 'A cent over it',
    on,
    proves: ['pay/RR-2'],
    facts: { basicPay, incentiveAmount: usd(75_000.01), servicePeriodDays: 546 },
    gives: { within: false, over: usd(0.01) },
  },
  {
    name: '52 pay periods are 728 days and 1.99 years',
    on,
    proves: ['pay/RO-7'],
    facts: { basicPay, incentiveAmount: usd(99_500), servicePeriodDays: 728 },
    gives: { within: true, limit: usd(99_500), years: '1.99' },
  },
  {
    name: '104 pay periods are 1,456 days and 3.99 years',
    on,
    proves: ['pay/RO-7'],
    facts: { basicPay, incentiveAmount: usd(199_500), servicePeriodDays: 1_456 },
    gives: { within: true, limit: usd(199_500), years: '3.99' },
  },
  {
    name: '105 pay periods are 1,470 days and 4.03 years: over the four years',
    on,
    proves: ['pay/RR-2', 'pay/RO-7'],
    facts: { basicPay, incentiveAmount: usd(1_000), servicePeriodDays: 1_470 },
    gives: { within: false, years: '4.03', over: usd(0) },
  },
  {
    name: 'Waived: 50% for 1.50 years is 75% of pay',
    on,
    proves: ['pay/RR-2'],
    facts: { basicPay, incentiveAmount: usd(150_000), servicePeriodDays: 546, limitWaived: true },
    gives: { within: true, limit: usd(150_000) },
  },
  {
    name: 'Waived: never more than 100% of pay',
    on,
    proves: ['pay/RR-2'],
    facts: { basicPay, incentiveAmount: usd(200_000.01), servicePeriodDays: 1_456, limitWaived: true },
    gives: { within: false, limit: usd(200_000) },
  },
  {
    name: '1991: 25% of 101,800 is 25,450',
    on: day('1991-12-02'),
    proves: ['S4-VI.D.1-1', 'pay/RR-6'],
    facts: { basicPay: usd(101_800), incentiveAmount: usd(25_450) },
    gives: { within: true, limit: usd(25_450) },
  },
  {
    name: '1991: a cent over it',
    on: day('1991-12-02'),
    proves: ['S4-VI.D.1-1'],
    facts: { basicPay: usd(101_800), incentiveAmount: usd(25_450.01) },
    gives: { within: false, over: usd(0.01) },
  },
  {
    name: 'Early in 1991',
    on: day('1991-03-04'),
    proves: ['pay/RR-6'],
    facts: { basicPay: usd(100_000), incentiveAmount: usd(25_000) },
    gives: { within: true, limit: usd(25_000) },
  },
  {
    name: 'Without the service period',
    on,
    facts: { basicPay, incentiveAmount: usd(1_000) },
    gives: { missing: ['servicePeriodDays'] },
  },
  {
    name: 'Between the statute and the regulations of May 2005',
    on: day('2005-05-12'),
    facts: { basicPay, incentiveAmount: usd(1_000), servicePeriodDays: 546 },
    gives: 'no-law',
  },
])
