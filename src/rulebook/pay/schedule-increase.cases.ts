import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { scheduleIncrease } from './schedule-increase.ts'

const on = day('2026-01-11')
const of = (name: string, before: number, eci: number, general: number, rate: number) => ({
  name,
  on,
  facts: { scheduleRateBefore: usd(before), employmentCostIncrease: eci, generalIncrease: general },
  gives: { rate: usd(rate) },
  proves: ['pay/RO-2'],
})

export const scheduleIncreaseCases = casesOf(scheduleIncrease, [
  of('Level I in 2026: 1.0%', 250_600, 4_00, 1_00, 253_100),
  of('Level II in 2026', 225_700, 4_00, 1_00, 228_000),
  of('Level IV in 2026', 195_200, 4_00, 1_00, 197_200),
  of('The Vice President in 2026', 289_400, 4_00, 1_00, 292_300),
  of('The index below the general increase', 100_000, 1_50, 2_00, 101_000),
  of('The index rounded to a tenth: 1.54% counts as 1.5%', 100_000, 1_54, 2_00, 101_000),
  of('The index rounded to a tenth: 1.55% counts as 1.6%', 100_000, 1_55, 2_00, 101_100),
  of('An index of half a percent or less raises nothing', 100_000, 40, 2_00, 100_000),
  of('At most 5 percent', 100_000, 9_00, 7_00, 105_000),
  of('Exactly $50 goes up', 105_000, 1_50, 5_00, 106_100),
  of('A cent less goes down', 104_999, 1_50, 5_00, 106_000),
  {
    name: 'The general increase sets no ceiling until 31 December 1994',
    on: day('1994-12-30'),
    facts: { scheduleRateBefore: usd(133_600), employmentCostIncrease: 2_80 },
    gives: { percent: 2_30, rate: usd(136_700) },
    proves: ['pay/RO-2'],
  },
  {
    name: 'From that day it does',
    on: day('1994-12-31'),
    facts: { scheduleRateBefore: usd(133_600), employmentCostIncrease: 2_80, generalIncrease: 2_00 },
    gives: { percent: 2_00, rate: usd(136_300) },
    proves: ['pay/RO-2'],
  },
  {
    name: 'Without the general increase',
    on,
    facts: { scheduleRateBefore: usd(250_600), employmentCostIncrease: 4_00 },
    gives: { missing: ['generalIncrease'] },
  },
  {
    name: 'Before the Ethics Reform Act took effect',
    on: day('1990-12-31'),
    facts: { scheduleRateBefore: usd(133_600), employmentCostIncrease: 2_80 },
    gives: 'no-law',
  },
])
