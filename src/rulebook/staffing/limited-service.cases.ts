import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { limitedService } from './limited-service.ts'

const on = day('2023-07-01')

export const limitedServiceCases = casesOf(limitedService, [
  { name: 'Thirty months', on, facts: { limitedServiceMonths: 30 }, gives: { allowed: true, monthsLeft: 6 } },
  {
    name: 'Exactly 36 months',
    on,
    proves: ['staffing/APT-06'],
    facts: { limitedServiceMonths: 36 },
    gives: { allowed: true, monthsLeft: 0 },
  },
  {
    name: 'A day more than 36 months',
    on,
    proves: ['staffing/APT-06'],
    facts: { limitedServiceMonths: 36, limitedServiceDays: 1 },
    gives: { allowed: false },
  },
  { name: 'Thirty-seven months', on, facts: { limitedServiceMonths: 37 }, gives: { allowed: false } },
  {
    name: 'Service given in days alone: 1,080 days make 36 months',
    on,
    facts: { limitedServiceMonths: 0, limitedServiceDays: 1080 },
    gives: { allowed: true, months: 36, days: 0 },
  },
  {
    name: '42 unbroken months that ended on 30 June 2023: free again after a year',
    on,
    proves: ['staffing/APT-06'],
    facts: {
      limitedServiceMonths: 42,
      limitedServiceEnded: day('2023-06-30'),
      limitedServiceUnbroken: true,
    },
    gives: { allowed: false, firstLawful: day('2024-07-01') },
  },
  {
    name: 'With breaks the first lawful date cannot be told from these facts',
    on,
    facts: {
      limitedServiceMonths: 42,
      limitedServiceEnded: day('2023-06-30'),
      limitedServiceUnbroken: false,
    },
    gives: { allowed: false, firstLawful: undefined },
  },
  {
    name: 'Without the months served',
    on,
    facts: { limitedServiceEnded: day('2023-06-30') },
    gives: { missing: ['limitedServiceMonths'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { limitedServiceMonths: 0 },
    gives: 'no-law',
  },
  {
    name: 'A day more than 36 months, unbroken',
    on: day('2023-07-01'),
    facts: { limitedServiceMonths: 36, limitedServiceDays: 1, limitedServiceUnbroken: true },
    gives: { allowed: false },
  },
  {
    name: 'Thirty months and thirty days',
    on: day('2023-07-01'),
    facts: { limitedServiceMonths: 30, limitedServiceDays: 30 },
    gives: { allowed: true },
  },
  {
    name: 'Thirty months and a day',
    on: day('2023-07-01'),
    facts: { limitedServiceMonths: 30, limitedServiceDays: 1 },
    gives: { allowed: true, monthsLeft: 5 },
  },
])
