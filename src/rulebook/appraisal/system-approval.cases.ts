import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { systemApproval } from './system-approval.ts'

const on = day('2026-11-22')
const approved = { effectiveDate: day('2026-10-01'), opmApproval: true, correctionOutstanding: false }
const older = { opmApproval: false, correctionOutstanding: false, onBasicSystem: false }

export const systemApprovalCases = casesOf(systemApproval, [
  {
    name: 'Approved by OPM',
    on,
    proves: ['performance/PM-C15', 'performance/PM-S05'],
    facts: approved,
    gives: { allowed: true },
  },
  {
    name: 'Not approved',
    on,
    proves: ['performance/PM-C15'],
    facts: { ...approved, opmApproval: false },
    gives: { allowed: false, lacks: ['OPM has not approved the new or changed system'] },
  },
  {
    name: 'A correction is outstanding',
    on,
    proves: ['performance/PM-S05', 'performance/PM-C15'],
    facts: { ...approved, correctionOutstanding: true },
    gives: { allowed: false, lacks: ['the correction that OPM required is outstanding'] },
  },
  {
    name: 'An older system on the last day of its year',
    on,
    proves: ['performance/PM-C01'],
    facts: { ...older, effectiveDate: day('2016-10-25') },
    gives: { allowed: true },
  },
  {
    name: 'And a day later',
    on,
    proves: ['performance/PM-C01'],
    facts: { ...older, effectiveDate: day('2016-10-26') },
    gives: { allowed: false },
  },
  {
    name: 'An agency that had approval for the basic system had no such year',
    on,
    proves: ['performance/PM-C01'],
    facts: { ...older, onBasicSystem: true, effectiveDate: day('2016-03-01') },
    gives: { allowed: false },
  },
  {
    name: 'In 2005 without approval',
    on,
    proves: ['performance/PM-C15'],
    facts: { ...older, effectiveDate: day('2005-03-01') },
    gives: { allowed: false },
  },
  {
    name: 'In 1991 without approval',
    on,
    proves: ['S4-VIII.A-1'],
    facts: { ...older, effectiveDate: day('1991-10-01') },
    gives: { allowed: false },
  },
  {
    name: 'In 1991 approved',
    on,
    proves: ['S4-VIII.A-1'],
    facts: { ...older, opmApproval: true, effectiveDate: day('1991-10-01') },
    gives: { allowed: true },
  },
  {
    name: 'In 1985 the statute asked only for OPM’s corrections',
    on,
    proves: ['performance/PM-S05'],
    facts: { ...older, effectiveDate: day('1985-10-01') },
    gives: { allowed: true },
  },
  {
    name: 'In 1985 with a correction outstanding',
    on,
    proves: ['performance/PM-S05'],
    facts: { ...older, correctionOutstanding: true, effectiveDate: day('1985-10-01') },
    gives: { allowed: false },
  },
  {
    name: 'Nothing known of corrections',
    on,
    facts: { effectiveDate: on, opmApproval: true },
    gives: { missing: ['correctionOutstanding'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...approved, effectiveDate: day('1979-07-12') },
    gives: 'no-law',
  },
])
