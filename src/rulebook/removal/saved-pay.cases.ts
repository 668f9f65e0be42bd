import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { savedPay } from './saved-pay.ts'

const on = day('2015-06-01')
const placed = {
  placementRate: usd(140_000),
  placementMaximum: usd(158_700),
  formerPostRate: usd(150_000),
  basicPay: usd(170_000),
} as const
const proves = ['staffing/FBK-03', 'pay/FB-1', 'S3-Pay-8']

export const savedPayCases = casesOf(savedPay, [
  {
    name: 'The SES rate, above the grade’s maximum',
    on,
    proves: [...proves, 'performance/PM-S23'],
    facts: placed,
    gives: { rate: usd(170_000), basis: 'SES rate', saved: true },
  },
  {
    name: 'No higher than level II',
    on,
    proves: ['staffing/FBK-03'],
    facts: { ...placed, basicPay: usd(190_000) },
    gives: { rate: usd(183_300), saved: true },
  },
  {
    name: 'The SES rate within the range is paid and is no saved rate',
    on,
    proves: ['staffing/FBK-03'],
    facts: { ...placed, basicPay: usd(155_000) },
    gives: { rate: usd(155_000), basis: 'SES rate', saved: false },
  },
  {
    name: 'Exactly the maximum',
    on,
    facts: { ...placed, basicPay: usd(158_700) },
    gives: { rate: usd(158_700), saved: false },
  },
  {
    name: 'A dollar above the maximum',
    on,
    facts: { ...placed, basicPay: usd(158_701) },
    gives: { rate: usd(158_701), saved: true },
  },
  {
    name: 'Today’s rate of the former position is the highest',
    on,
    proves: ['performance/PM-S23', 'staffing/FBK-03', 'pay/FB-1'],
    facts: { ...placed, formerPostRate: usd(175_000) },
    gives: { rate: usd(175_000), basis: 'former position', saved: true },
  },
  {
    name: 'The rate for the new position is the highest',
    on,
    proves: ['performance/PM-S23', 'staffing/FBK-03', 'pay/FB-1'],
    facts: { ...placed, placementRate: usd(158_700), basicPay: usd(130_000), formerPostRate: usd(100_000) },
    gives: { rate: usd(158_700), basis: 'new position', saved: false },
  },
  {
    name: 'No former position',
    on,
    facts: { placementRate: usd(140_000), placementMaximum: usd(158_700), basicPay: usd(170_000) },
    gives: { rate: usd(170_000), basis: 'SES rate' },
  },
  {
    name: 'In 1991 the statute alone: the highest of the three',
    on: day('1991-07-01'),
    proves: ['pay/FB-1', 'S4-IX.A.1', 'S4-IX.A.2-5', 'S4-IX.A.5-4'],
    facts: { placementRate: usd(70_000), basicPay: usd(87_000) },
    gives: { rate: usd(87_000), basis: 'SES rate', saved: true },
  },
  {
    name: 'Without the grade’s maximum',
    on,
    facts: { placementRate: usd(140_000), basicPay: usd(170_000) },
    gives: { rate: usd(170_000), basis: 'SES rate', saved: true },
  },
  {
    name: 'Without the SES rate',
    on,
    facts: { placementRate: usd(140_000), placementMaximum: usd(158_700) },
    gives: { missing: ['basicPay'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: placed, gives: 'no-law' },
  {
    name: 'Placed at the same rate that is the highest',
    on: day('2015-06-01'),
    facts: {
      placementRate: usd(170_000),
      placementMaximum: usd(158_700),
      formerPostRate: usd(150_000),
      basicPay: usd(170_000),
    },
    gives: { basis: 'new position', saved: false },
  },
  {
    name: 'In 1991 the new position pays most',
    on: day('1991-07-01'),
    facts: { placementRate: usd(140_000), basicPay: usd(87_000) },
    gives: { saved: false },
  },
  {
    name: 'The placement pays as much as the former position today',
    on: day('2015-06-01'),
    facts: {
      placementRate: usd(175_000),
      placementMaximum: usd(158_700),
      formerPostRate: usd(175_000),
      basicPay: usd(170_000),
    },
    gives: { basis: 'new position', saved: false },
  },
])
