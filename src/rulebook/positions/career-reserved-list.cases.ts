import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { careerReservedList } from './career-reserved-list.ts'

const on = day('2026-02-01')

export const careerReservedListCases = casesOf(careerReservedList, [
  {
    name: 'Career reserved in 2025: in the list due by 1 March 2026',
    on,
    proves: ['staffing/STR-10'],
    facts: { listYear: 2025, wasCareerReserved: true },
    gives: { required: true, publishedBy: day('2026-03-01') },
  },
  {
    name: 'General throughout 2025',
    on,
    proves: ['staffing/STR-10'],
    facts: { listYear: 2025, wasCareerReserved: false },
    gives: { required: false },
  },
  {
    name: 'Nothing known of the designation',
    on,
    facts: { listYear: 2025 },
    gives: { missing: ['wasCareerReserved'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { listYear: 1979, wasCareerReserved: true },
    gives: 'no-law',
  },
])
