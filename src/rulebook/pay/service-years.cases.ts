import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { serviceYears } from './service-years.ts'

const on = day('2026-06-01')
const of = (periods: number, days: number, hundredths: number, within: boolean) => ({
  name: `${periods} pay periods`,
  on,
  facts: { servicePayPeriods: periods },
  gives: { days, hundredths, within },
  proves: ['pay/RO-7'],
})

export const serviceYearsCases = casesOf(serviceYears, [
  of(39, 546, 150, true),
  of(52, 728, 199, true),
  of(104, 1_456, 399, true),
  of(105, 1_470, 403, false),
  {
    name: 'On its first day',
    on: day('2005-05-13'),
    facts: { servicePayPeriods: 39 },
    gives: { hundredths: 150 },
  },
  { name: 'Without the period', on, facts: {}, gives: { missing: ['servicePayPeriods'] } },
  {
    name: 'Before these incentives',
    on: day('2005-05-12'),
    facts: { servicePayPeriods: 39 },
    gives: 'no-law',
  },
])
