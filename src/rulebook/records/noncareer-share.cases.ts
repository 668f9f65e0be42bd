import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { noncareerShare } from './noncareer-share.ts'

export const noncareerShareCases = casesOf(noncareerShare, [
  {
    name: 'September 2014: 7,014 career and 682 noncareer',
    on: day('2015-01-01'),
    proves: ['S3-NC-3'],
    facts: { careerOnBoard: 7_014, noncareerAppointees: 682 },
    gives: { total: 7_696, noncareerPercent: 8.86 },
  },
  {
    name: 'Before that count was published',
    on: day('2014-09-30'),
    proves: ['S3-NC-3'],
    facts: { careerOnBoard: 7_014, noncareerAppointees: 682 },
    gives: { total: 7_696, noncareerPercent: 8.86 },
  },
  {
    name: 'Nobody on board',
    on: day('2026-11-22'),
    facts: { careerOnBoard: 0, noncareerAppointees: 0 },
    gives: { total: 0, noncareerPercent: null },
  },
  {
    name: 'Without the career executives',
    on: day('2026-11-22'),
    facts: { noncareerAppointees: 682 },
    gives: { missing: ['careerOnBoard'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { careerOnBoard: 1, noncareerAppointees: 0 },
    gives: 'no-law',
  },
])
