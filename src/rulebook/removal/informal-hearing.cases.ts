import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { informalHearing } from './informal-hearing.ts'

const on = day('2020-01-15')
const base = { noticeReceived: day('2020-01-15'), removalEffective: day('2020-02-14') } as const

export const informalHearingCases = casesOf(informalHearing, [
  {
    name: 'Sixteen days before the removal',
    on,
    proves: ['staffing/RMV-12'],
    facts: { ...base, hearingRequested: day('2020-01-29') },
    gives: { allowed: true, firstLawful: day('2020-01-15') },
  },
  {
    name: 'Fifteen days before',
    on,
    proves: ['performance/PM-S20', 'staffing/RMV-12', 'S4-IX.A.2-4'],
    facts: { ...base, hearingRequested: day('2020-01-30') },
    gives: { allowed: true },
  },
  {
    name: 'Fourteen days before',
    on,
    proves: ['performance/PM-S20', 'staffing/RMV-12'],
    facts: { ...base, hearingRequested: day('2020-01-31') },
    gives: { allowed: false, firstLawful: null, lacks: ['the last day to ask was 30 Jan 2020'] },
  },
  {
    name: 'Before the notice',
    on,
    facts: { ...base, hearingRequested: day('2020-01-14') },
    gives: { allowed: false, firstLawful: day('2020-01-15') },
  },
  {
    name: 'In 1991',
    on,
    proves: ['S4-IX.A.2-4'],
    facts: {
      noticeReceived: day('1991-10-01'),
      removalEffective: day('1991-10-31'),
      hearingRequested: day('1991-10-16'),
    },
    gives: { allowed: true },
  },
  {
    name: 'The day of the removal is not known',
    on,
    facts: { noticeReceived: day('2020-01-15'), hearingRequested: day('2020-01-29') },
    gives: { missing: ['removalEffective'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: {
      noticeReceived: day('1979-06-01'),
      removalEffective: day('1979-07-12'),
      hearingRequested: day('1979-06-02'),
    },
    gives: 'no-law',
  },
])
