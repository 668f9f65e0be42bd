import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { removeReemployedAnnuitant } from './reemployed-annuitant.ts'

const on = day('2015-06-01')
const facts = {
  reemployedAnnuitant: true,
  noticeReceived: day('2015-06-01'),
  removalEffective: day('2015-06-02'),
} as const
const proves = ['staffing/RMV-30']

export const removeReemployedAnnuitantCases = casesOf(removeReemployedAnnuitant, [
  {
    name: 'The day after the notice',
    on,
    proves,
    facts,
    gives: { allowed: true, firstLawful: day('2015-06-02') },
  },
  {
    name: 'On the day of the notice',
    on,
    proves,
    facts: { ...facts, removalEffective: day('2015-06-01') },
    gives: { allowed: false, firstLawful: day('2015-06-02') },
  },
  {
    name: 'Two days after',
    on,
    facts: { ...facts, removalEffective: day('2015-06-03') },
    gives: { allowed: true },
  },
  {
    name: 'Nobody who is reemployed',
    on,
    facts: { ...facts, reemployedAnnuitant: false },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'Without the notice',
    on,
    facts: { reemployedAnnuitant: true, removalEffective: day('2015-06-02') },
    gives: { missing: ['noticeReceived'] },
  },
  {
    name: 'Before the regulation',
    on,
    facts: { ...facts, removalEffective: day('1995-02-01') },
    gives: 'no-law',
  },
])
