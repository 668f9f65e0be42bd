import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { savedPayIncrease } from './saved-pay-increase.ts'

const on = day('2016-01-10')
const rises = {
  savedRate: usd(170_000),
  gradeMaximumBefore: usd(158_700),
  gradeMaximumAfter: usd(160_300),
  maximumChange: 'pay schedule adjustment',
} as const
const proves = ['staffing/FBK-03', 'pay/FB-2']

export const savedPayIncreaseCases = casesOf(savedPayIncrease, [
  {
    name: 'The maximum rises by $1,600: half of it',
    on,
    proves: [...proves, 'performance/PM-S23'],
    facts: rises,
    gives: { rate: usd(170_800), rise: usd(800), ended: false },
  },
  {
    name: 'The maximum rises at another worksite',
    on,
    proves: ['staffing/FBK-03'],
    facts: { ...rises, maximumChange: 'another worksite or schedule' },
    gives: { rate: usd(170_000), rise: usd(0), ended: false },
  },
  {
    name: 'The maximum overtakes it',
    on,
    proves,
    facts: { ...rises, savedRate: usd(159_000) },
    gives: { rate: usd(160_300), ended: true },
  },
  {
    name: 'Exactly the maximum',
    on,
    proves: ['staffing/FBK-03'],
    facts: { ...rises, savedRate: usd(159_500) },
    gives: { rate: usd(160_300), ended: true },
  },
  {
    name: 'A dollar above it',
    on,
    facts: { ...rises, savedRate: usd(159_501) },
    gives: { rate: usd(160_301), ended: false },
  },
  {
    name: 'No higher than level II',
    on,
    proves: ['staffing/FBK-03'],
    facts: { ...rises, savedRate: usd(185_000) },
    gives: { rate: usd(185_100) },
  },
  {
    name: 'In 1991',
    on: day('1991-07-01'),
    proves: ['pay/FB-2'],
    facts: {
      ...rises,
      savedRate: usd(87_000),
      gradeMaximumBefore: usd(78_000),
      gradeMaximumAfter: usd(80_000),
    },
    gives: { rate: usd(88_000), ended: false },
  },
  {
    name: 'Without the new maximum',
    on,
    facts: {
      savedRate: usd(170_000),
      gradeMaximumBefore: usd(158_700),
      maximumChange: 'pay schedule adjustment',
    },
    gives: { missing: ['gradeMaximumAfter'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: rises, gives: 'no-law' },
  {
    name: 'The maximum does not rise: nor does the saved rate',
    on: day('2016-01-10'),
    facts: {
      savedRate: usd(170_000),
      gradeMaximumBefore: usd(160_300),
      gradeMaximumAfter: usd(160_300),
      maximumChange: 'pay schedule adjustment',
    },
    gives: { rate: usd(170_000), ended: false, rise: usd(0) },
  },
])
