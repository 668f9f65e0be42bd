import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { retention } from './retention.ts'

const on = day('2026-11-22')
const issued = { appraisalIssued: day('2020-12-16') } as const
const ICE = { on, scopes: ['component:ICE', 'department:DHS'] } as const

export const retentionCases = casesOf(retention, [
  {
    name: 'On the fifth anniversary it is still kept',
    on,
    proves: ['performance/PM-R01', 'performance/PM-C14'],
    facts: { ...issued, disposalDate: day('2025-12-16') },
    gives: { allowed: false, keepThrough: day('2025-12-16'), firstLawful: day('2025-12-17') },
  },
  {
    name: 'The day after',
    on,
    proves: ['performance/PM-R01'],
    facts: { ...issued, disposalDate: day('2025-12-17') },
    gives: { allowed: true, destructionDue: false },
  },
  {
    name: 'The day before the anniversary',
    on,
    facts: { ...issued, disposalDate: day('2025-12-15') },
    gives: { allowed: false },
  },
  {
    name: 'ICE: the rating and the plan it rests on, on the anniversary',
    ...ICE,
    proves: ['S0-6-3'],
    facts: { ...issued, disposalDate: day('2025-12-16') },
    gives: { allowed: false, keepThrough: day('2025-12-16') },
  },
  {
    name: 'ICE: the day after',
    ...ICE,
    proves: ['S0-6-3'],
    facts: { ...issued, disposalDate: day('2025-12-17') },
    gives: { allowed: true },
  },
  {
    name: 'Issued on 29 February: kept through 1 March',
    on,
    facts: { appraisalIssued: day('2020-02-29'), disposalDate: day('2025-03-01') },
    gives: { allowed: false, firstLawful: day('2025-03-02') },
  },
  {
    name: 'Issued on the day of the SES appointment, or after a reinstatement',
    on,
    proves: ['performance/PM-R01'],
    facts: { ...issued, executiveSince: day('2020-12-16'), disposalDate: day('2024-12-17') },
    gives: { allowed: false, keepThrough: day('2025-12-16') },
  },
  {
    name: 'Issued the day before the SES appointment: four years',
    on,
    proves: ['performance/PM-R01'],
    facts: { ...issued, executiveSince: day('2020-12-17'), disposalDate: day('2024-12-17') },
    gives: { allowed: true, keepThrough: day('2024-12-16') },
  },
  {
    name: 'A case needs it',
    on,
    proves: ['performance/PM-R09'],
    facts: { ...issued, caseIsPending: true, disposalDate: day('2030-01-01') },
    gives: { allowed: false, keepThrough: null, firstLawful: null },
  },
  {
    name: 'The case ended after the term: still kept on that day',
    on,
    proves: ['performance/PM-R09'],
    facts: { ...issued, caseIsPending: true, caseEnded: day('2026-05-04'), disposalDate: day('2026-05-04') },
    gives: { allowed: false, firstLawful: day('2026-05-05') },
  },
  {
    name: 'The case ended within the term',
    on,
    facts: { ...issued, caseIsPending: true, caseEnded: day('2024-05-04'), disposalDate: day('2025-12-17') },
    gives: { allowed: true, keepThrough: day('2025-12-16') },
  },
  {
    name: 'No case needs it',
    on,
    facts: { ...issued, caseIsPending: false, disposalDate: day('2025-12-17') },
    gives: { allowed: true },
  },
  {
    name: 'A Presidential appointment that still lasts',
    on,
    proves: ['performance/PM-R04'],
    facts: { ...issued, tookPresidentialAppointment: true, disposalDate: day('2026-11-22') },
    gives: { allowed: false, keepThrough: null },
  },
  {
    name: 'It ended past the five years, without a return',
    on,
    proves: ['performance/PM-R04'],
    facts: {
      ...issued,
      tookPresidentialAppointment: true,
      presidentialAppointmentEnded: day('2026-06-30'),
      returnedToService: false,
      disposalDate: day('2026-07-01'),
    },
    gives: { allowed: true, keepThrough: day('2026-06-30'), destructionDue: true },
  },
  {
    name: 'It ended within the five years, and the person returned',
    on,
    proves: ['performance/PM-R04'],
    facts: {
      ...issued,
      tookPresidentialAppointment: true,
      presidentialAppointmentEnded: day('2023-06-30'),
      returnedToService: true,
      disposalDate: day('2025-12-16'),
    },
    gives: { allowed: false, keepThrough: day('2025-12-16'), destructionDue: false },
  },
  {
    name: 'Under the rule of 2000',
    on,
    proves: ['performance/PM-R01'],
    facts: { appraisalIssued: day('2003-11-20'), disposalDate: day('2008-11-21') },
    gives: { allowed: true },
  },
  {
    name: 'Without the day of issue',
    on,
    facts: { disposalDate: day('2025-12-17') },
    gives: { missing: ['appraisalIssued'] },
  },
  {
    name: 'Before the rule of 2000',
    on,
    facts: { appraisalIssued: day('1994-11-20'), disposalDate: day('2000-11-12') },
    gives: 'no-law',
  },
  {
    name: 'A return without an end of the Presidential appointment',
    on: day('2026-11-22'),
    facts: {
      appraisalIssued: day('2020-12-16'),
      tookPresidentialAppointment: true,
      disposalDate: day('2026-11-22'),
      returnedToService: true,
    },
    gives: { allowed: false },
  },
  {
    name: 'A case that ended after the five years, not said to be pending',
    on: day('2026-11-22'),
    facts: {
      appraisalIssued: day('2020-12-16'),
      disposalDate: day('2025-12-16'),
      caseEnded: day('2026-05-04'),
    },
    gives: { allowed: false, keepThrough: day('2026-05-04'), firstLawful: day('2026-05-05') },
  },
  {
    name: 'An end without a Presidential appointment holds nothing',
    on: day('2026-11-22'),
    facts: {
      appraisalIssued: day('2020-12-16'),
      presidentialAppointmentEnded: day('2026-06-30'),
      returnedToService: false,
      disposalDate: day('2026-07-01'),
    },
    gives: { allowed: true, destructionDue: false },
  },
  {
    name: 'A Presidential appointment that ended, the return not told',
    on: day('2026-11-22'),
    facts: {
      appraisalIssued: day('2020-12-16'),
      tookPresidentialAppointment: true,
      disposalDate: day('2026-11-22'),
      presidentialAppointmentEnded: day('2026-06-30'),
    },
    gives: { allowed: true, destructionDue: false },
  },
])
