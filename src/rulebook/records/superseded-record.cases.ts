import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { supersededRecord } from './superseded-record.ts'

const on = day('2026-11-22')

export const supersededRecordCases = casesOf(supersededRecord, [
  {
    name: 'Not an executive: destroyed',
    on,
    proves: ['performance/PM-R02'],
    facts: { recordSuperseded: true, recordOfExecutive: false },
    gives: { required: true, byRuleOf: 'regulation' },
  },
  {
    name: 'An executive, and the agency has no rule',
    on,
    proves: ['performance/PM-R02'],
    facts: { recordSuperseded: true, recordOfExecutive: true, agencyRuleOnSuperseded: false },
    gives: { required: false, byRuleOf: null },
  },
  {
    name: 'An executive, and the agency has made it a rule',
    on,
    proves: ['performance/PM-R02'],
    facts: { recordSuperseded: true, recordOfExecutive: true, agencyRuleOnSuperseded: true },
    gives: { required: true, byRuleOf: 'agency' },
  },
  {
    name: 'Not superseded',
    on,
    facts: { recordSuperseded: false, recordOfExecutive: true },
    gives: { required: false },
  },
  {
    name: 'Whose record it is, is not known',
    on,
    facts: { recordSuperseded: true },
    gives: { missing: ['recordOfExecutive'] },
  },
  {
    name: 'Before the text that was read',
    on: day('2014-12-31'),
    facts: { recordSuperseded: true, recordOfExecutive: false },
    gives: 'no-law',
  },
])
