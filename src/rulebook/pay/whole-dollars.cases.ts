import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { wholeDollars } from './whole-dollars.ts'

const on = day('2026-06-01')
const proves = ['pay/RO-6']

export const wholeDollarsCases = casesOf(wholeDollars, [
  {
    name: 'The least award: 5% of $151,661 is $7,583.05, so $7,584',
    on,
    facts: { boundKind: 'least', boundPercent: 5_00, boundBase: usd(151_661) },
    gives: { amount: usd(7_584), heads: null },
    proves,
  },
  {
    name: 'The most: 20% of $151,661 is $30,332.20, so $30,332',
    on,
    facts: { boundKind: 'most', boundPercent: 20_00, boundBase: usd(151_661) },
    gives: { amount: usd(30_332) },
    proves,
  },
  {
    name: 'The lowest rate after a cut: 90% of $170,001 is $153,000.90, so $153,001',
    on,
    facts: { boundKind: 'least', boundPercent: 90_00, boundBase: usd(170_001) },
    gives: { amount: usd(153_001) },
    proves,
  },
  {
    name: 'Whole dollars stay',
    on,
    facts: { boundKind: 'least', boundPercent: 90_00, boundBase: usd(170_000) },
    gives: { amount: usd(153_000) },
    proves: [...proves, 'S3-Pay-5'],
  },
  {
    name: 'Nominations: 9% of 55 people are 4.95, so 4',
    on,
    facts: { boundKind: 'most people', boundPercent: 9_00, headCount: 55 },
    gives: { amount: null, heads: 4 },
    proves,
  },
  {
    name: 'Without the base',
    on,
    facts: { boundKind: 'least', boundPercent: 5_00 },
    gives: { missing: ['boundBase'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { boundKind: 'least', boundPercent: 5_00, boundBase: usd(100_000) },
    gives: 'no-law',
  },
  {
    name: 'Most people: the head count must be told',
    on: day('2026-06-01'),
    facts: { boundKind: 'most people', boundPercent: 5_00, boundBase: usd(151_661) },
    gives: { missing: ['headCount'] },
  },
])
