import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { incentiveWaiver } from './incentive-waiver.ts'

export const incentiveWaiverCases = casesOf(incentiveWaiver, [
  {
    name: 'The last day of OPM’s waiver',
    on: day('2026-02-12'),
    proves: ['pay/RR-3'],
    facts: { incentiveType: 'relocation' },
    gives: { waivedBy: 'OPM' },
  },
  {
    name: 'The first day of the agency’s own',
    on: day('2026-02-13'),
    proves: ['pay/RR-3'],
    facts: { incentiveType: 'recruitment' },
    gives: { waivedBy: 'the agency' },
  },
  {
    name: 'Retention after that day',
    on: day('2026-02-13'),
    proves: ['pay/RR-4'],
    facts: { incentiveType: 'retention' },
    gives: { waivedBy: 'OPM' },
  },
  {
    name: 'Retention before',
    on: day('2015-12-01'),
    proves: ['pay/RR-4'],
    facts: { incentiveType: 'retention' },
    gives: { waivedBy: 'OPM' },
  },
  {
    name: 'Without the incentive',
    on: day('2026-02-13'),
    facts: {},
    gives: { missing: ['incentiveType'] },
  },
  {
    name: 'Before the regulations of May 2005',
    on: day('2005-05-12'),
    facts: { incentiveType: 'recruitment' },
    gives: 'no-law',
  },
])
