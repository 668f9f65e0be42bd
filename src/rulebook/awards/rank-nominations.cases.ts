import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { rankNominations } from './rank-nominations.ts'

const on = day('2026-01-20')

export const rankNominationsCases = casesOf(rankNominations, [
  {
    name: 'Nine of a hundred',
    on,
    proves: ['pay/RA-5'],
    facts: { rankNominations: 9, careerExecutives: 100 },
    gives: { within: true, ceiling: 9, left: 0 },
  },
  {
    name: 'Ten of a hundred',
    on,
    proves: ['pay/RA-5'],
    facts: { rankNominations: 10, careerExecutives: 100 },
    gives: { within: false },
  },
  {
    name: '9% of 111 is 9.99, so nine',
    on,
    facts: { rankNominations: 9, careerExecutives: 111 },
    gives: { within: true, ceiling: 9 },
  },
  {
    name: 'Without the executives',
    on,
    facts: { rankNominations: 9 },
    gives: { missing: ['careerExecutives'] },
  },
  {
    name: 'Before the regulation',
    on: day('2002-08-12'),
    facts: { rankNominations: 9, careerExecutives: 100 },
    gives: 'no-law',
  },
])
