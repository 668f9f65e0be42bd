import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { lowestRate } from './lowest-rate.ts'

const of = (on: string, rate: number, lowest: number) => ({
  name: `${rate} on ${on}`,
  on: day(on),
  facts: { gs15StepOneRate: usd(rate) },
  gives: { lowest: usd(lowest) },
  proves: ['pay/RO-3'],
})

export const lowestRateCases = casesOf(lowestRate, [
  of('2016-01-10', 102_646, 123_175),
  of('2004-01-11', 87_439, 104_927),
  of('2026-01-11', 126_384, 151_661),
  { ...of('1991-07-01', 61_643, 73_972), proves: ['S4-VI.A-0'] },
  of('2004-01-10', 87_439, 104_927),
  of('2003-12-31', 85_141, 102_170),
  { name: 'Without the rate', on: day('2026-01-11'), facts: {}, gives: { missing: ['gs15StepOneRate'] } },
  {
    name: 'Before: the minimum of GS-16, not this measure',
    on: day('1991-06-30'),
    facts: { gs15StepOneRate: usd(61_643) },
    gives: 'no-law',
  },
])
