import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { noticePeriod } from './notice-period.ts'

const on = day('2015-03-02')
const proves = ['staffing/DSC-04'] as const

export const noticePeriodCases = casesOf(noticePeriod, [
  {
    name: 'At work',
    on,
    proves,
    facts: { pendingStatus: 'at work', retentionThreatens: false },
    gives: { allowed: true },
  },
  {
    name: 'Other duties without a threat',
    on,
    proves,
    facts: { pendingStatus: 'other duties', retentionThreatens: false },
    gives: { allowed: false, lacks: 'a threat from presence at work' },
  },
  {
    name: 'Other duties under a threat',
    on,
    proves,
    facts: { pendingStatus: 'other duties', retentionThreatens: true },
    gives: { allowed: true },
  },
  {
    name: 'Leave under a threat',
    on,
    facts: { pendingStatus: 'leave', retentionThreatens: true },
    gives: { allowed: true },
  },
  {
    name: 'Paid nonduty status under a threat',
    on,
    proves,
    facts: { pendingStatus: 'paid nonduty status', retentionThreatens: true },
    gives: { allowed: true },
  },
  {
    name: 'A shorter notice for a crime',
    on,
    proves,
    facts: { pendingStatus: 'shortened notice', retentionThreatens: true, crimeBelieved: true },
    gives: { allowed: true },
  },
  {
    name: 'A shorter notice without a crime',
    on,
    proves,
    facts: { pendingStatus: 'shortened notice', retentionThreatens: true, crimeBelieved: false },
    gives: { allowed: false },
  },
  {
    name: 'Absence without leave of one who is absent',
    on,
    proves,
    facts: { pendingStatus: 'absent without leave', retentionThreatens: true, absentFromWork: true },
    gives: { allowed: true },
  },
  {
    name: 'Absence without leave of one who is not',
    on,
    facts: { pendingStatus: 'absent without leave', retentionThreatens: true, absentFromWork: false },
    gives: { allowed: false },
  },
  {
    name: 'Whether there is a threat is not known',
    on,
    facts: { pendingStatus: 'leave' },
    gives: { missing: ['retentionThreatens'] },
  },
  {
    name: 'Before the regulation',
    on: day('1995-02-01'),
    facts: { pendingStatus: 'at work', retentionThreatens: false },
    gives: 'no-law',
  },
  {
    name: 'Absent without leave: the absence must be told',
    on: day('2015-03-02'),
    facts: { pendingStatus: 'absent without leave', retentionThreatens: false },
    gives: { missing: ['absentFromWork'] },
  },
  {
    name: 'A shortened notice: cause to believe in a crime must be told',
    on: day('2015-03-02'),
    facts: { pendingStatus: 'shortened notice', retentionThreatens: false },
    gives: { missing: ['crimeBelieved'] },
  },
])
