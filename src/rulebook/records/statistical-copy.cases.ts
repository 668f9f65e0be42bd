import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { statisticalCopy } from './statistical-copy.ts'

const on = day('2026-11-22')

export const statisticalCopyCases = casesOf(statisticalCopy, [
  {
    name: 'For statistics alone',
    on,
    proves: ['performance/PM-R03'],
    facts: { copyIsStatistical: true, usableAgainstPerson: false, recordOfExecutive: false },
    gives: { allowed: true, sure: true },
  },
  {
    name: 'Usable in an action on the person',
    on,
    proves: ['performance/PM-R03'],
    facts: { copyIsStatistical: true, usableAgainstPerson: true, recordOfExecutive: false },
    gives: { allowed: false },
  },
  {
    name: 'Not for statistics',
    on,
    facts: { copyIsStatistical: false, usableAgainstPerson: false, recordOfExecutive: false },
    gives: { allowed: false },
  },
  {
    name: 'Of an executive: taken alike',
    on,
    proves: ['performance/PM-R03'],
    facts: { copyIsStatistical: true, usableAgainstPerson: false, recordOfExecutive: true },
    gives: { allowed: true, sure: false },
  },
  {
    name: 'Its use is not known',
    on,
    facts: { copyIsStatistical: true, recordOfExecutive: false },
    gives: { missing: ['usableAgainstPerson'] },
  },
  {
    name: 'Before the text that was read',
    on: day('2014-12-31'),
    facts: { copyIsStatistical: true, usableAgainstPerson: false, recordOfExecutive: false },
    gives: 'no-law',
  },
])
