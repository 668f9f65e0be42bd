import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { suspension } from './suspension.ts'

const on = day('2025-05-01')
const notice = {
  suspensionNotice: day('2025-03-03'),
  suspensionExplained: true,
  suspensionAutomatic: false,
} as const

export const suspensionCases = casesOf(suspension, [
  {
    name: 'On the thirtieth day after the notice',
    on,
    proves: ['performance/PM-E06'],
    facts: { ...notice, suspensionBegins: day('2025-04-02') },
    gives: { allowed: true, firstLawful: day('2025-04-02') },
  },
  {
    name: 'On the twenty-ninth day',
    on,
    proves: ['performance/PM-E06'],
    facts: { ...notice, suspensionBegins: day('2025-04-01') },
    gives: { allowed: false, firstLawful: day('2025-04-02') },
  },
  {
    name: 'A day later than it must',
    on,
    facts: { ...notice, suspensionBegins: day('2025-04-03') },
    gives: { allowed: true },
  },
  {
    name: 'A notice without reasons',
    on,
    proves: ['performance/PM-E06'],
    facts: { ...notice, suspensionExplained: false, suspensionBegins: day('2025-06-01') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'Automatic: OPM has withdrawn its approval',
    on,
    proves: ['performance/PM-E06'],
    facts: { ...notice, suspensionAutomatic: true, suspensionBegins: day('2025-03-03') },
    gives: { allowed: true, automatic: true },
  },
  {
    name: 'Automatic, and dated the day before OPM’s notice',
    on,
    facts: { ...notice, suspensionAutomatic: true, suspensionBegins: day('2025-03-02') },
    gives: { allowed: false, firstLawful: day('2025-03-03') },
  },
  {
    name: 'Without the notice',
    on,
    facts: { suspensionExplained: true, suspensionAutomatic: false, suspensionBegins: day('2025-04-02') },
    gives: { missing: ['suspensionNotice'] },
  },
  {
    name: 'Before the regulations',
    on,
    facts: { ...notice, suspensionNotice: day('2004-07-28'), suspensionBegins: day('2004-09-01') },
    gives: 'no-law',
  },
])
