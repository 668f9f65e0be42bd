import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { extendPeriod } from './extend-period.ts'

const on = day('2026-09-30')

export const extendPeriodCases = casesOf(extendPeriod, [
  {
    name: '89 days at the end of the period',
    on,
    proves: ['performance/PM-C10'],
    facts: { daysUnderPlan: 89, periodEnd: on },
    gives: { required: true, ratableFrom: day('2026-10-01') },
  },
  {
    name: '90 days',
    on,
    proves: ['performance/PM-C10'],
    facts: { daysUnderPlan: 90 },
    gives: { required: false },
  },
  { name: '91 days', on, facts: { daysUnderPlan: 91, periodEnd: on }, gives: { ratableFrom: null } },
  {
    name: '200 days and another reason',
    on,
    proves: ['performance/PM-C10'],
    facts: { daysUnderPlan: 200, otherReasonNoRating: true },
    gives: { required: true, ratableFrom: null },
  },
  {
    name: 'In 2005, 60 days',
    on: day('2005-09-30'),
    proves: ['performance/PM-C10'],
    facts: { daysUnderPlan: 60, periodEnd: day('2005-09-30') },
    gives: { required: true, ratableFrom: day('2005-10-30') },
  },
  { name: 'Nothing known', on, facts: { periodEnd: on }, gives: { missing: ['daysUnderPlan'] } },
  {
    name: 'Before the rule of 2000',
    on: day('2000-11-12'),
    facts: { daysUnderPlan: 60 },
    gives: 'no-law',
  },
  {
    name: '90 days at the end of the period',
    on: day('2026-09-30'),
    facts: { daysUnderPlan: 90, periodEnd: day('2026-09-30') },
    gives: { required: false, ratableFrom: null },
  },
  {
    name: '89 days, the end of the period not told',
    on: day('2026-09-30'),
    facts: { daysUnderPlan: 89 },
    gives: { required: true },
  },
])
