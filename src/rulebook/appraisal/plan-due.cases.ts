import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { planDue } from './plan-due.ts'

const on = day('2026-11-22')
const periodStart = day('2026-10-01')
const midYear = { periodStart, enteredPosition: day('2027-01-10'), agencyPlanDays: 30 }

export const planDueCases = casesOf(planDue, [
  {
    name: 'The first day of the period',
    on,
    proves: ['performance/PM-S02', 'S3-Plan-2'],
    facts: { periodStart },
    gives: { due: day('2026-10-01'), byLaw: true, daysLate: null },
  },
  {
    name: 'Communicated in time',
    on,
    facts: { periodStart, planCommunicated: day('2026-10-01') },
    gives: { daysLate: 0 },
  },
  {
    name: 'Three days late',
    on,
    proves: ['S3-Plan-2'],
    facts: { periodStart, planCommunicated: day('2026-10-04') },
    gives: { daysLate: 3 },
  },
  {
    name: 'Entered during the period: 30 days by the agency’s policy',
    on,
    proves: ['performance/PM-S02'],
    facts: midYear,
    gives: { due: day('2027-02-09'), byLaw: false },
  },
  {
    name: 'On the last of those days, and a day after it',
    on,
    facts: { ...midYear, planCommunicated: day('2027-02-10') },
    gives: { daysLate: 1 },
  },
  {
    name: 'Entered before the period began',
    on,
    facts: { ...midYear, enteredPosition: day('2026-09-01') },
    gives: { due: day('2026-10-01'), byLaw: true },
  },
  {
    name: 'Entered during the period, and nothing known of the policy',
    on,
    facts: { periodStart, enteredPosition: day('2027-01-10') },
    gives: { missing: ['agencyPlanDays'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { periodStart: day('1979-07-12') },
    gives: 'no-law',
  },
  {
    name: 'Entered on the first day of the period',
    on: day('2026-11-22'),
    facts: { periodStart: day('2026-10-01'), enteredPosition: day('2026-10-01') },
    gives: { due: day('2026-10-01'), byLaw: true, daysLate: null },
  },
])
