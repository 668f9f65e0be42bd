import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { PAY_SCHEDULES } from '../tables/pay-schedule.ts'
import { scheduleStart } from './schedule-start.ts'

const on = day('2026-06-01')

export const scheduleStartCases = casesOf(scheduleStart, [
  ...PAY_SCHEDULES.map(({ from }) => ({
    name: `The schedules of ${from.slice(0, 4)}`,
    on,
    facts: { scheduleYear: Number(from.slice(0, 4)) },
    gives: { date: from },
    proves: ['pay/RO-5'],
  })),
  {
    name: 'Those of 2027',
    on,
    facts: { scheduleYear: 2027 },
    gives: { date: day('2027-01-10') },
    proves: ['pay/RO-5'],
  },
  {
    name: 'An agency a week apart',
    on,
    facts: { scheduleYear: 2026, payPeriodStart: day('2025-06-08') },
    gives: { date: day('2026-01-04') },
    proves: ['pay/RO-5'],
  },
  { name: 'Without the year', on, facts: {}, gives: { missing: ['scheduleYear'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { scheduleYear: 2026 },
    gives: 'no-law',
  },
  {
    name: 'A year before any schedule',
    on: day('2026-06-01'),
    facts: { scheduleYear: 1_978 },
    gives: 'no-law',
  },
  {
    name: 'A year after the last that is counted',
    on: day('2026-06-01'),
    facts: { scheduleYear: 2_101 },
    gives: 'no-law',
  },
])
