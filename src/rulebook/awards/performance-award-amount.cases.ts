import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { performanceAwardAmount } from './performance-award-amount.ts'

const on = day('2015-12-01')
const payAtPeriodEnd = usd(170_000)

export const performanceAwardAmountCases = casesOf(performanceAwardAmount, [
  {
    name: 'Exactly 5% of 170,000',
    on,
    proves: ['performance/PM-S26', 'pay/PA-3', 'S3-PA-3', 'S0-3.10-2'],
    facts: { payAtPeriodEnd, awardAmount: usd(8_500) },
    gives: { within: true, lowest: usd(8_500), highest: usd(34_000) },
  },
  {
    name: '8,483 is 4.99%',
    on,
    proves: ['pay/PA-3', 'S3-PA-3', 'S0-3.10-2'],
    facts: { payAtPeriodEnd, awardAmount: usd(8_483) },
    gives: { within: false, lowest: usd(8_500) },
  },
  {
    name: 'A cent below 5%',
    proves: ['performance/PM-S26'],
    on,
    facts: { basicPay: usd(170_000), awardAmount: usd(8_499.99) },
    gives: { within: false },
  },
  {
    name: 'Exactly 20%',
    on,
    proves: ['performance/PM-S26', 'pay/PA-3', 'S3-PA-4', 'S0-3.10-2'],
    facts: { payAtPeriodEnd, awardAmount: usd(34_000) },
    gives: { within: true },
  },
  {
    name: 'A cent over 20%',
    on,
    proves: ['performance/PM-S26', 'S3-PA-4', 'S0-3.10-2'],
    facts: { payAtPeriodEnd, awardAmount: usd(34_000.01) },
    gives: { within: false, highest: usd(34_000) },
  },
  {
    name: 'No award at all is within the limits',
    on,
    proves: ['S3-PA-3'],
    facts: { payAtPeriodEnd, awardAmount: usd(0) },
    gives: { within: true },
  },
  {
    name: 'A raise after the period does not change the base',
    on,
    proves: ['pay/PA-3'],
    facts: { payAtPeriodEnd, basicPay: usd(180_000), awardAmount: usd(35_000) },
    gives: { within: false, base: usd(170_000) },
  },
  {
    name: 'Kept award rights, paid above the band: its maximum is the base',
    on,
    proves: ['pay/PA-3'],
    facts: {
      payAtPeriodEnd: usd(203_700),
      keptAwardRights: true,
      sesRangeMaximum: usd(183_300),
      awardAmount: usd(36_660),
    },
    gives: { within: true, base: usd(183_300), highest: usd(36_660) },
  },
  {
    name: '1991: 107,300 gives a range of 5,365 to 21,460; 9.3% is 9,978.90',
    on: day('1991-12-02'),
    proves: ['S4-VI.B.3'],
    facts: { payAtPeriodEnd: usd(107_300), awardPercent: 9_30 },
    gives: { within: true, award: usd(9_978.9), lowest: usd(5_365), highest: usd(21_460) },
  },
  {
    name: 'A retroactive award of the act of July 1990 runs to 15%',
    on: day('1991-03-01'),
    proves: ['pay/PA-10'],
    facts: { payAtPeriodEnd: usd(80_000), awardAmount: usd(12_000), retroactive1990: true },
    gives: { within: true, lowest: usd(4_000), highest: usd(12_000) },
  },
  {
    name: 'A cent over that 15%',
    on: day('1991-03-01'),
    proves: ['pay/PA-10'],
    facts: { payAtPeriodEnd: usd(80_000), awardAmount: usd(12_000.01), retroactive1990: true },
    gives: { within: false },
  },
  {
    name: 'From 6 February 1985 on there is a lowest award',
    on: day('1985-02-06'),
    proves: ['performance/PM-S26', 'pay/PA-3'],
    facts: { basicPay: usd(70_000), awardAmount: usd(3_499.99) },
    gives: { within: false, lowest: usd(3_500) },
  },
  {
    name: 'The day before there was none',
    on: day('1985-02-05'),
    proves: ['performance/PM-S26', 'pay/PA-3'],
    facts: { basicPay: usd(70_000), awardAmount: usd(100) },
    gives: { within: true, lowest: usd(0), highest: usd(14_000) },
  },
  {
    name: 'Over 20% in 1980',
    on: day('1980-06-01'),
    facts: { basicPay: usd(50_000), awardAmount: usd(10_000.01) },
    gives: { within: false },
  },
  {
    name: 'Without the pay',
    on,
    facts: { awardAmount: usd(8_500) },
    gives: { missing: ['basicPay'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { basicPay: usd(50_000), awardAmount: usd(5_000) },
    gives: 'no-law',
  },
  {
    name: 'Kept award rights: the highest rate of the range is needed',
    on: day('2015-12-01'),
    facts: { payAtPeriodEnd: usd(170_000), awardAmount: usd(8_500), keptAwardRights: true },
    gives: { missing: ['sesRangeMaximum'] },
  },
  {
    name: 'A range maximum is no base where no award rights were kept',
    on: day('2015-12-01'),
    facts: { payAtPeriodEnd: usd(170_000), awardAmount: usd(8_500), sesRangeMaximum: usd(160_000) },
    gives: { within: true, base: usd(170_000), lowest: usd(8_500), highest: usd(34_000) },
  },
  {
    name: 'An amount goes before a percentage',
    on: day('2015-12-01'),
    facts: { payAtPeriodEnd: usd(170_000), awardAmount: usd(8_500), awardPercent: 0 },
    gives: { within: true, award: usd(8_500) },
  },
  {
    name: '5% of 161,337.77 as a percentage is the lowest award itself: the fraction of a cent is filled up',
    on: day('2026-01-20'),
    proves: ['pay/PA-3', 'pay/RO-6'],
    facts: { payAtPeriodEnd: usd(161_337.77), awardPercent: 5_00 },
    gives: { within: true, award: usd(8_066.89), lowest: usd(8_066.89) },
  },
  {
    name: '20% of it as a percentage is the highest: the fraction is dropped',
    on: day('2026-01-20'),
    proves: ['pay/PA-3', 'pay/RO-6'],
    facts: { payAtPeriodEnd: usd(161_337.77), awardPercent: 20_00 },
    gives: { within: true, award: usd(32_267.55), highest: usd(32_267.55) },
  },
  {
    name: 'Neither amount nor percentage',
    on: day('2015-12-01'),
    facts: { payAtPeriodEnd: usd(170_000) },
    gives: { missing: ['awardAmount'] },
  },
  {
    name: 'Retroactive pay of 1990 plays no part in 1985',
    on: day('1985-02-06'),
    facts: { basicPay: usd(70_000), awardAmount: usd(3_499.99), retroactive1990: true },
    gives: { within: false, highest: usd(14_000) },
  },
  {
    name: 'Nor before the lowest award',
    on: day('1985-02-05'),
    facts: { basicPay: usd(70_000), awardAmount: usd(100), retroactive1990: true },
    gives: { within: true, highest: usd(14_000) },
  },
])
