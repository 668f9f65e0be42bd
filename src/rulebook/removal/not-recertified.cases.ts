import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { notRecertified } from './not-recertified.ts'

export const notRecertifiedCases = casesOf(notRecertified, [
  {
    name: 'Not recertified on 1 October 1992',
    on: day('1992-10-01'),
    proves: ['staffing/RMV-14', 'S4-IX.A.3-6', 'S4-IX.A.6-2'],
    facts: { notRecertified: true },
    gives: {
      allowed: true,
      appeal: 'MSPB',
      placement: 'GS-15 with saved pay',
      annuityReducedForAge: false,
    },
  },
  {
    name: 'Recertified',
    on: day('1992-10-01'),
    facts: { notRecertified: false },
    gives: { allowed: false, appeal: null },
  },
  {
    name: 'The day before the law',
    on: day('1990-12-31'),
    proves: ['staffing/RMV-14'],
    facts: { notRecertified: true },
    gives: { allowed: false },
  },
  {
    name: 'The first day of the law',
    on: day('1991-01-01'),
    proves: ['staffing/RMV-14'],
    facts: { notRecertified: true },
    gives: { allowed: true },
  },
  {
    name: 'The last day of the law',
    on: day('2003-01-23'),
    proves: ['staffing/RMV-14'],
    facts: { notRecertified: true },
    gives: { allowed: true },
  },
  {
    name: 'The day of the repeal',
    on: day('2003-01-24'),
    proves: ['staffing/RMV-14'],
    facts: { notRecertified: true },
    gives: { allowed: false },
  },
  {
    name: 'The decision is not known',
    on: day('1992-10-01'),
    facts: {},
    gives: { missing: ['notRecertified'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { notRecertified: true },
    gives: 'no-law',
  },
])
