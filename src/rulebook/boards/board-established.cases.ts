import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { boardEstablished } from './board-established.ts'

const on = day('2026-11-22')

export const boardEstablishedCases = casesOf(boardEstablished, [
  {
    name: 'One board',
    on,
    proves: ['performance/PM-S17'],
    facts: { performanceReviewBoards: 1 },
    gives: { within: true },
  },
  {
    name: 'Several',
    on,
    proves: ['performance/PM-C12'],
    facts: { performanceReviewBoards: 4 },
    gives: { within: true },
  },
  {
    name: 'None',
    on,
    proves: ['performance/PM-S17'],
    facts: { performanceReviewBoards: 0 },
    gives: { within: false },
  },
  { name: 'Nothing known', on, facts: {}, gives: { missing: ['performanceReviewBoards'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { performanceReviewBoards: 1 },
    gives: 'no-law',
  },
])
