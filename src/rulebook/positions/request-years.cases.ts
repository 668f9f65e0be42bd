import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { requestYears } from './request-years.ts'

const on = day('2026-11-22')

export const requestYearsCases = casesOf(requestYears, [
  {
    name: 'In 2026, for fiscal years 2028 and 2029',
    on,
    proves: ['staffing/STR-11', 'S4-II.A-2'],
    facts: { requestYear: 2026 },
    gives: { required: true, firstFiscalYear: 2028, secondFiscalYear: 2029 },
  },
  {
    name: 'In 2025 none is due',
    on,
    facts: { requestYear: 2025 },
    gives: { required: false, firstFiscalYear: null },
  },
  {
    name: 'In 1990, for fiscal years 1992 and 1993',
    on: day('1990-06-01'),
    proves: ['S4-II.A-2'],
    facts: { requestYear: 1990 },
    gives: { required: true, firstFiscalYear: 1992, secondFiscalYear: 1993 },
  },
  { name: 'Without the year', on, facts: {}, gives: { missing: ['requestYear'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { requestYear: 1980 },
    gives: 'no-law',
  },
])
