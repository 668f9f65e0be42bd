import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { leaveCarryOver } from './leave-carry-over.ts'

const on = day('2015-06-01')
const proves = ['pay/LV-2', 'staffing/LV-01']

export const leaveCarryOverCases = casesOf(leaveCarryOver, [
  {
    name: 'Exactly 720 hours',
    on,
    proves,
    facts: { leaveBalance: 720, leaveYearStarts: day('2015-01-11') },
    gives: { ceiling: 720, carried: 720, forfeited: 0 },
  },
  {
    name: '721 hours',
    on,
    proves,
    facts: { leaveBalance: 721, leaveYearStarts: day('2015-01-11') },
    gives: { carried: 720, forfeited: 1 },
  },
  {
    name: '719 hours',
    on,
    facts: { leaveBalance: 719, leaveYearStarts: day('2015-01-11') },
    gives: { carried: 719, forfeited: 0 },
  },
  {
    name: 'A personal ceiling of 900 hours',
    on,
    proves: ['pay/LV-3'],
    facts: { leaveBalance: 1000, personalCeiling: 900, leaveYearStarts: day('1996-01-07') },
    gives: { ceiling: 900, carried: 900, forfeited: 100 },
  },
  {
    name: 'In 1991 without limit',
    on,
    proves: ['pay/LV-2', 'S4-VII.A'],
    facts: { leaveBalance: 2000, leaveYearStarts: day('1991-01-13') },
    gives: { ceiling: null, carried: 2000, forfeited: 0 },
  },
  {
    name: 'On the last day without limit',
    on,
    proves,
    facts: { leaveBalance: 2000, leaveYearStarts: day('1994-10-15') },
    gives: { ceiling: null },
  },
  {
    name: 'On the first day of the ceiling',
    on,
    proves,
    facts: { leaveBalance: 2000, leaveYearStarts: day('1994-10-16') },
    gives: { ceiling: 720 },
  },
  {
    name: 'Without the balance',
    on,
    facts: { leaveYearStarts: day('2015-01-11') },
    gives: { missing: ['leaveBalance'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { leaveBalance: 100, leaveYearStarts: day('1979-07-12') },
    gives: 'no-law',
  },
  {
    name: 'A personal ceiling equal to the usual one',
    on: day('2015-06-01'),
    facts: { leaveBalance: 720, leaveYearStarts: day('2015-01-11'), personalCeiling: 720 },
    gives: { ceiling: 720, carried: 720, forfeited: 0 },
  },
])
