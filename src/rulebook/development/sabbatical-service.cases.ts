import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { sabbaticalService } from './sabbatical-service.ts'

const on = day('2018-06-01')
const left = {
  sabbaticalEnded: day('2016-04-30'),
  leftServiceOn: day('2018-04-29'),
  goodReason: false,
  sabbaticalCost: usd(190_000.5),
} as const
const proves = ['pay/SB-2', 'staffing/SAB-01', 'S4-VII.B.2-3']

export const sabbaticalServiceCases = casesOf(sabbaticalService, [
  {
    name: 'Still serving',
    on,
    proves: ['pay/SB-2'],
    facts: { sabbaticalEnded: day('2016-04-30') },
    gives: { servedThrough: day('2018-04-30'), owed: usd(0) },
  },
  {
    name: 'Left a day too early: all expenses',
    on,
    proves,
    facts: left,
    gives: { servedThrough: day('2018-04-30'), owed: usd(190_000.5) },
  },
  {
    name: 'Left on the last day',
    on,
    proves,
    facts: { ...left, leftServiceOn: day('2018-04-30') },
    gives: { owed: usd(0) },
  },
  {
    name: 'Left the day after',
    on,
    facts: { ...left, leftServiceOn: day('2018-05-01') },
    gives: { owed: usd(0) },
  },
  {
    name: 'Left early with a good reason',
    on,
    proves: ['pay/SB-2'],
    facts: { ...left, goodReason: true },
    gives: { owed: usd(0) },
  },
  {
    name: 'Left, and the cost is not known',
    on,
    facts: { sabbaticalEnded: day('2016-04-30'), leftServiceOn: day('2018-04-29') },
    gives: { missing: ['sabbaticalCost'] },
  },
  { name: 'Before sabbaticals could be used', on: day('1981-07-12'), facts: left, gives: 'no-law' },
])
