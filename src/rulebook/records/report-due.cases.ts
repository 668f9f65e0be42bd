import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { reportDue } from './report-due.ts'

export const reportDueCases = casesOf(reportDue, [
  {
    name: 'The data call of fiscal year 2025, filed on its last day',
    on: day('2026-03-02'),
    proves: ['performance/PM-D01'],
    facts: { reportKind: 'annual data call', reportFiled: day('2026-05-01') },
    gives: { due: day('2026-05-01'), fiscalYear: 2025, daysLate: 0 },
  },
  {
    name: 'A day late',
    on: day('2026-05-04'),
    proves: ['performance/PM-D01'],
    facts: { reportKind: 'annual data call', reportFiled: day('2026-05-02') },
    gives: { daysLate: 1 },
  },
  {
    name: 'The data call of fiscal year 2018',
    on: day('2019-01-15'),
    proves: ['performance/PM-D01'],
    facts: { reportKind: 'annual data call' },
    gives: { due: day('2019-05-17'), fiscalYear: 2018, daysLate: null },
  },
  {
    name: 'The data call of fiscal year 2017',
    on: day('2018-01-15'),
    proves: ['performance/PM-D01'],
    facts: { reportKind: 'annual data call' },
    gives: { due: day('2018-03-30'), fiscalYear: 2017 },
  },
  {
    name: 'The day of fiscal year 2026 is not on record',
    on: day('2026-11-22'),
    proves: ['performance/PM-D01'],
    facts: { reportKind: 'annual data call' },
    gives: 'no-law',
  },
  {
    name: 'Award plans of 2025',
    on: day('2025-08-20'),
    proves: ['performance/PM-N13'],
    facts: { reportKind: 'award plan' },
    gives: { due: day('2025-09-08'), fiscalYear: 2025 },
  },
  {
    name: 'The report on ratings and awards of fiscal year 2025',
    on: day('2025-12-01'),
    proves: ['performance/PM-N13'],
    facts: { reportKind: 'ratings and awards report', reportFiled: day('2026-02-26') },
    gives: { due: day('2026-02-27'), daysLate: 0 },
  },
  {
    name: 'Fiscal year 2002: fourteen days after the final awards',
    on: day('2003-01-15'),
    proves: ['performance/PM-D01'],
    facts: {
      reportKind: 'annual data call',
      finalAwardsGiven: day('2003-01-10'),
      finalRatingsGiven: day('2002-12-02'),
    },
    gives: { due: day('2003-01-24'), fiscalYear: 2002 },
  },
  {
    name: 'Fiscal year 2002 without awards: fourteen days after the final ratings',
    on: day('2003-01-15'),
    proves: ['performance/PM-D01'],
    facts: { reportKind: 'annual data call', finalRatingsGiven: day('2002-12-02') },
    gives: { due: day('2002-12-16') },
  },
  {
    name: 'Fiscal year 2002 with neither day known',
    on: day('2003-01-15'),
    facts: { reportKind: 'annual data call' },
    gives: { missing: ['finalRatingsGiven'] },
  },
  {
    name: 'Before the first report on record',
    on: day('2002-09-30'),
    facts: { reportKind: 'annual data call' },
    gives: 'no-law',
  },
  {
    name: 'The day of the final awards stands alone',
    on: day('2003-01-15'),
    facts: { reportKind: 'annual data call', finalAwardsGiven: day('2003-01-10') },
    gives: { due: day('2003-01-24'), fiscalYear: 2_002, daysLate: null },
  },
])
