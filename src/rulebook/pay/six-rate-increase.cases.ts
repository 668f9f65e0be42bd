import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { sixRateIncrease } from './six-rate-increase.ts'

const of = (
  on: string,
  before: number,
  percent: number,
  rate: number,
  capped: boolean,
  proves = ['pay/RO-4'],
) => ({
  name: `${before} by ${percent / 100}% on ${on}`,
  on: day(on),
  facts: { scheduleRateBefore: usd(before), generalIncrease: percent },
  gives: { rate: usd(rate), capped },
  proves,
})

export const sixRateIncreaseCases = casesOf(sixRateIncrease, [
  of('1998-01-04', 97_000, 2_30, 99_200, false),
  of('1998-01-04', 101_600, 2_30, 103_900, false),
  of('1998-01-04', 106_200, 2_30, 108_600, false),
  of('1998-01-04', 111_900, 2_30, 114_500, false),
  of('1998-01-04', 115_700, 2_30, 118_400, false),
  of('1999-01-02', 115_700, 2_40, 118_400, true),
  of('1999-01-03', 114_500, 3_10, 118_000, false),
  of('1999-01-03', 118_400, 3_10, 118_400, true),
  of('1992-01-12', 87_000, 3_50, 90_000, false, ['pay/PT-3']),
  of('1993-01-10', 90_000, 3_20, 92_900, false, ['pay/PT-3']),
  of('1993-01-10', 94_400, 3_20, 97_400, false, ['pay/PT-3']),
  of('1993-01-10', 98_600, 3_20, 101_800, false, ['pay/PT-3']),
  of('1998-01-03', 115_700, 2_30, 115_700, true),
  {
    name: 'Without the percentage',
    on: day('1998-01-04'),
    facts: { scheduleRateBefore: usd(97_000) },
    gives: { missing: ['generalIncrease'] },
  },
  {
    name: 'The band has no such rates',
    on: day('2004-01-11'),
    facts: { scheduleRateBefore: usd(116_500), generalIncrease: 2_20 },
    gives: 'no-law',
  },
])
