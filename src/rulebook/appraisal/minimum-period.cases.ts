import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { minimumPeriod } from './minimum-period.ts'

const on = day('2026-09-30')
const underPlanSince = day('2026-07-03')

export const minimumPeriodCases = casesOf(minimumPeriod, [
  {
    name: 'From 3 July to 30 September: 90 days with both ends',
    on,
    proves: ['performance/PM-C05', 'S3-Ann-2'],
    facts: { underPlanSince, periodEnd: on },
    gives: { allowed: true, days: 90, firstLawful: day('2026-09-30') },
  },
  {
    name: 'A day less: 89',
    on,
    proves: ['performance/PM-C05', 'S3-Ann-2'],
    facts: { underPlanSince: day('2026-07-04'), periodEnd: on },
    gives: { allowed: false, days: 89, firstLawful: day('2026-10-01') },
  },
  {
    name: 'Given as a number: 90',
    on,
    proves: ['S3-Ann-2'],
    facts: { daysUnderPlan: 90 },
    gives: { allowed: true },
  },
  {
    name: 'Given as a number: 89',
    on,
    proves: ['S3-Ann-2'],
    facts: { daysUnderPlan: 89 },
    gives: { allowed: false, firstLawful: null },
  },
  { name: 'Given as a number: 91', on, facts: { daysUnderPlan: 91 }, gives: { allowed: true, days: 91 } },
  {
    name: 'In 2003',
    on,
    proves: ['performance/PM-C05'],
    facts: { underPlanSince: day('2003-07-04'), periodEnd: day('2003-09-30') },
    gives: { allowed: false, days: 89, firstLawful: day('2003-10-01') },
  },
  {
    name: 'Placed under the plan after the period',
    on,
    facts: { underPlanSince: day('2026-10-05'), periodEnd: on },
    gives: { allowed: false, days: 0 },
  },
  { name: 'Nothing known', on, facts: {}, gives: { missing: ['underPlanSince', 'periodEnd'] } },
  {
    name: 'Before the rule of 2000 our sources give no minimum',
    on: day('2000-11-12'),
    facts: { daysUnderPlan: 90 },
    gives: 'no-law',
  },
])
