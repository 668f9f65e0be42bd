import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { period } from './period.ts'

const on = day('2026-11-22')

export const periodCases = casesOf(period, [
  {
    name: 'Fiscal year 2026',
    on,
    proves: ['S3-Prog-2'],
    facts: { appraisalYear: 2026 },
    gives: { from: day('2025-10-01'), last: day('2026-09-30') },
  },
  {
    name: 'Fiscal year 2027',
    on,
    facts: { appraisalYear: 2027 },
    gives: { from: day('2026-10-01'), last: day('2027-09-30') },
  },
  { name: 'The last cycle kept', on, facts: { appraisalYear: 2100 }, gives: { last: day('2100-09-30') } },
  { name: 'A cycle beyond', on, facts: { appraisalYear: 2101 }, gives: 'no-law' },
  { name: 'The first cycle', on, facts: { appraisalYear: 1980 }, gives: { from: day('1979-10-01') } },
  { name: 'A cycle before the first', on, facts: { appraisalYear: 1979 }, gives: 'no-law' },
  { name: 'Without a year', on, facts: {}, gives: { missing: ['appraisalYear'] } },
  { name: 'Before the source', on: day('2014-12-31'), facts: { appraisalYear: 2014 }, gives: 'no-law' },
])
