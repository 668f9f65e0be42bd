import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { ratingCode } from './rating-code.ts'

const on = day('2026-11-22')
const proves = ['performance/PM-D04']

export const ratingCodeCases = casesOf(ratingCode, [
  {
    name: 'Level 5',
    on,
    proves,
    facts: { executiveRated: true, summaryLevel: 5 },
    gives: { code: '5', payPlan: 'ES' },
  },
  { name: 'Level 1', on, proves, facts: { executiveRated: true, summaryLevel: 1 }, gives: { code: '1' } },
  { name: 'Not rated', on, proves, facts: { executiveRated: false }, gives: { code: 'X' } },
  {
    name: 'The level is not known',
    on,
    facts: { executiveRated: true },
    gives: { missing: ['summaryLevel'] },
  },
  {
    name: 'Before the standards at hand',
    on: day('2024-12-31'),
    facts: { executiveRated: false },
    gives: 'no-law',
  },
  {
    name: 'A level that no rating gave',
    on: day('2026-11-22'),
    facts: { executiveRated: false, summaryLevel: 5 },
    gives: { code: 'X' },
  },
])
