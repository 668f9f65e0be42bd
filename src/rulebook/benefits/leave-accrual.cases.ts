import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { leaveAccrual } from './leave-accrual.ts'

const on = day('2015-06-01')
const before = day('2004-10-29')
const proves = ['pay/LV-1', 'staffing/LV-01']

export const leaveAccrualCases = casesOf(leaveAccrual, [
  {
    name: 'In the SES, a new executive',
    on,
    proves,
    facts: { inSesPosition: true, leaveServiceYears: 0 },
    gives: { hours: 8 },
  },
  {
    name: 'On the first day of the eight hours',
    on: day('2004-10-30'),
    proves,
    facts: { inSesPosition: true },
    gives: { hours: 8 },
  },
  {
    name: 'The day before, two years of service',
    on: before,
    proves,
    facts: { inSesPosition: true, leaveServiceYears: 2 },
    gives: { hours: 4 },
  },
  {
    name: 'Three years',
    on: before,
    proves,
    facts: { inSesPosition: true, leaveServiceYears: 3 },
    gives: { hours: 6 },
  },
  {
    name: 'Fourteen years',
    on: before,
    proves,
    facts: { inSesPosition: true, leaveServiceYears: 14 },
    gives: { hours: 6 },
  },
  {
    name: 'Fourteen years, the last full period of the year',
    on: before,
    proves,
    facts: { inSesPosition: true, leaveServiceYears: 14, lastPeriodOfLeaveYear: true },
    gives: { hours: 10 },
  },
  {
    name: 'Two years, the last full period of the year',
    on: before,
    facts: { inSesPosition: true, leaveServiceYears: 2, lastPeriodOfLeaveYear: true },
    gives: { hours: 4 },
  },
  {
    name: 'Outside the SES, the last full period of the year',
    on,
    facts: { inSesPosition: false, leaveServiceYears: 3, lastPeriodOfLeaveYear: true },
    gives: { hours: 10 },
  },
  {
    name: 'Fifteen years',
    on: before,
    proves,
    facts: { inSesPosition: true, leaveServiceYears: 15 },
    gives: { hours: 8 },
  },
  {
    name: 'Back in a post that is not covered',
    on,
    proves: ['pay/LV-1'],
    facts: { inSesPosition: false, leaveServiceYears: 10 },
    gives: { hours: 6 },
  },
  {
    name: 'Outside, service unknown',
    on,
    facts: { inSesPosition: false },
    gives: { missing: ['leaveServiceYears'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { inSesPosition: true },
    gives: 'no-law',
  },
  {
    name: 'The day before, the years of service must be told',
    on: day('2004-10-29'),
    facts: { inSesPosition: true },
    gives: { missing: ['leaveServiceYears'] },
  },
])
