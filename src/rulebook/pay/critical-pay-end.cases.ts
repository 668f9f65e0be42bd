import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { criticalPayEnd } from './critical-pay-end.ts'

const on = day('2026-06-01')
const criticalGrantDate = day('2025-06-02')

export const criticalPayEndCases = casesOf(criticalPayEnd, [
  {
    name: 'A day short of a year',
    on,
    proves: ['pay/CP-1'],
    facts: { criticalGrantDate, criticalCriteriaMet: true, criticalEndDate: day('2026-06-01') },
    gives: { allowed: false, firstLawful: day('2026-06-02') },
  },
  {
    name: 'A year later',
    on,
    proves: ['pay/CP-1'],
    facts: { criticalGrantDate, criticalCriteriaMet: true, criticalEndDate: day('2026-06-02') },
    gives: { allowed: true },
  },
  {
    name: 'The criteria are no longer met',
    on,
    proves: ['pay/CP-1'],
    facts: { criticalGrantDate, criticalCriteriaMet: false, criticalEndDate: day('2025-09-01') },
    gives: { allowed: true, firstLawful: criticalGrantDate },
  },
  {
    name: 'Without the day of the grant',
    on,
    facts: { criticalCriteriaMet: true, criticalEndDate: on },
    gives: { missing: ['criticalGrantDate'] },
  },
  {
    name: 'Before the statute as it stands',
    on,
    facts: { criticalGrantDate, criticalCriteriaMet: true, criticalEndDate: day('2004-10-29') },
    gives: 'no-law',
  },
])
