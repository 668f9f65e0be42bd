import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { summaryPattern } from './summary-pattern.ts'

const on = day('2010-11-22')
const proves = ['performance/PM-D03']

export const summaryPatternCases = casesOf(summaryPattern, [
  {
    name: 'D has no level 4',
    on,
    proves,
    facts: { summaryPattern: 'D', summaryLevel: 4 },
    gives: { allowed: false, levels: [1, 2, 3] },
  },
  {
    name: 'D has level 3',
    on,
    proves,
    facts: { summaryPattern: 'D', summaryLevel: 3 },
    gives: { allowed: true },
  },
  {
    name: 'F has level 5',
    on,
    proves,
    facts: { summaryPattern: 'F', summaryLevel: 5 },
    gives: { allowed: true, levels: [1, 2, 3, 5] },
  },
  {
    name: 'F has no level 4',
    on,
    proves,
    facts: { summaryPattern: 'F', summaryLevel: 4 },
    gives: { allowed: false },
  },
  {
    name: 'G has no level 5',
    on,
    proves,
    facts: { summaryPattern: 'G', summaryLevel: 5 },
    gives: { allowed: false, levels: [1, 2, 3, 4] },
  },
  {
    name: 'H has all',
    on,
    proves,
    facts: { summaryPattern: 'H', summaryLevel: 5 },
    gives: { allowed: true },
  },
  {
    name: 'Since 26 October 2015 the SES has pattern H',
    on: day('2026-11-22'),
    proves,
    facts: { summaryPattern: 'H', summaryLevel: 4 },
    gives: { allowed: true, levels: [1, 2, 3, 4, 5] },
  },
  {
    name: 'Pattern G since then',
    on: day('2015-10-26'),
    proves,
    facts: { summaryPattern: 'G', summaryLevel: 4 },
    gives: { allowed: false },
  },
  {
    name: 'Pattern D and level 5 since then',
    on: day('2026-11-22'),
    facts: { summaryPattern: 'D', summaryLevel: 5 },
    gives: { allowed: false },
  },
  {
    name: 'The level is not known',
    on,
    facts: { summaryPattern: 'H' },
    gives: { missing: ['summaryLevel'] },
  },
  {
    name: 'Before the form',
    on: day('2005-05-31'),
    facts: { summaryPattern: 'H', summaryLevel: 5 },
    gives: 'no-law',
  },
])
