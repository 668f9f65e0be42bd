import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { plan } from './plan.ts'

const on = day('2026-11-22')

const inOrder = {
  periodStart: day('2026-10-01'),
  planCommunicated: day('2026-10-01'),
  executiveConsulted: true,
  criticalElements: 5,
  individualRequirements: true,
  organizationalRequirements: true,
  planInWriting: true,
  fullySuccessfulDescribed: true,
  linkedToGoals: true,
} as const

const of2010 = {
  ...inOrder,
  periodStart: day('2010-10-01'),
  planCommunicated: day('2010-09-28'),
  criticalElements: 3,
  otherElements: 2,
}

const of1985 = {
  periodStart: day('1985-10-01'),
  planCommunicated: day('1985-10-01'),
  executiveConsulted: true,
  criticalElements: 2,
  individualRequirements: true,
  organizationalRequirements: true,
}

export const planCases = casesOf(plan, [
  {
    name: 'On the first day of the period',
    on,
    proves: ['performance/PM-S02', 'performance/PM-C06', 'S3-Plan-2'],
    facts: inOrder,
    gives: { allowed: true, daysLate: 0 },
  },
  {
    name: 'The day before the period',
    on,
    facts: { ...inOrder, planCommunicated: day('2026-09-30') },
    gives: { allowed: true, daysLate: 0 },
  },
  {
    name: 'A day late: no grace',
    on,
    proves: ['performance/PM-S02', 'S3-Plan-2'],
    facts: { ...inOrder, planCommunicated: day('2026-10-02') },
    gives: { allowed: false, daysLate: 1 },
  },
  {
    name: 'Within 30 days, which would do for other employees',
    on,
    proves: ['performance/PM-S02'],
    facts: { ...inOrder, planCommunicated: day('2026-10-31') },
    gives: { allowed: false, daysLate: 30 },
  },
  {
    name: 'Without consultation',
    on,
    proves: ['performance/PM-S02', 'S3-Plan-1', 'S4-VIII.B'],
    facts: { ...inOrder, executiveConsulted: false },
    gives: { allowed: false, missing: ['consultation with the executive'] },
  },
  {
    name: 'Without a critical element',
    on,
    proves: ['S3-Plan-3'],
    facts: { ...inOrder, criticalElements: 0 },
    gives: { allowed: false, missing: ['at least one critical element'] },
  },
  {
    name: 'An element that is not critical, which the rule of 2015 dropped',
    on,
    proves: ['performance/PM-C03'],
    facts: { ...inOrder, otherElements: 1 },
    gives: { allowed: false },
  },
  {
    name: 'In 2010 other elements could stand beside the critical ones',
    on,
    proves: ['performance/PM-C03', 'performance/PM-C06', 'S3-Plan-3'],
    facts: of2010,
    gives: { allowed: true, daysLate: 0 },
  },
  {
    name: 'Without requirements for the organization',
    on,
    proves: ['performance/PM-C06', 'S1-V.A', 'S3-Plan-4'],
    facts: { ...inOrder, organizationalRequirements: false },
    gives: { allowed: false, missing: ['requirements for organizational performance'] },
  },
  {
    name: 'Without requirements for the executive',
    on,
    proves: ['S1-V.A', 'S3-Plan-4'],
    facts: { ...inOrder, individualRequirements: false },
    gives: { allowed: false, missing: ['requirements for individual performance'] },
  },
  {
    name: 'Nothing says what is fully successful',
    on,
    proves: ['S3-Plan-5', 'performance/PM-C06'],
    facts: { ...inOrder, fullySuccessfulDescribed: false },
    gives: { allowed: false, missing: ['what is fully successful, for each critical element'] },
  },
  {
    name: 'Not linked to strategic goals, and not in writing',
    on,
    proves: ['performance/PM-C06', 'S3-Plan-6'],
    facts: { ...of2010, linkedToGoals: false, planInWriting: false },
    gives: { allowed: false, missing: ['the plan in writing', 'the link to strategic goals'] },
  },
  { name: 'In 1985, by the statute alone', on, facts: of1985, gives: { allowed: true } },
  {
    name: 'In 1985 a day late',
    on,
    proves: ['performance/PM-S02'],
    facts: { ...of1985, planCommunicated: day('1985-10-02') },
    gives: { allowed: false, daysLate: 1 },
  },
  {
    name: 'Nothing known of the regulation’s points',
    on,
    facts: { ...of1985, periodStart: day('2026-10-01') },
    gives: { missing: ['planInWriting', 'fullySuccessfulDescribed', 'linkedToGoals'] },
  },
  {
    name: 'A period that began before the Senior Executive Service',
    on,
    facts: { ...of1985, periodStart: day('1979-07-12') },
    gives: 'no-law',
  },
  {
    name: 'One critical element',
    on: day('2026-11-22'),
    facts: {
      periodStart: day('2026-10-01'),
      planCommunicated: day('2026-10-01'),
      executiveConsulted: true,
      criticalElements: 1,
      individualRequirements: true,
      organizationalRequirements: true,
      planInWriting: true,
      fullySuccessfulDescribed: true,
      linkedToGoals: true,
    },
    gives: { allowed: true, missing: [] },
  },
])
