import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { rankRepeat } from './rank-repeat.ts'

const on = day('2015-12-01')

export const rankRepeatCases = casesOf(rankRepeat, [
  {
    name: 'Meritorious in 2012, meritorious again in fiscal 2015: first year 2017',
    on,
    proves: ['pay/RA-3', 'S4-VI.C.4'],
    facts: {
      rankSought: 'meritorious',
      priorRank: 'meritorious',
      priorRankYear: 2012,
      rankGrantDate: day('2015-09-01'),
    },
    gives: { allowed: false, firstYear: 2017, firstLawful: day('2016-10-01') },
  },
  {
    name: 'Distinguished is open to the same executive',
    on,
    proves: ['pay/RA-3', 'S4-VI.C.4'],
    facts: {
      rankSought: 'distinguished',
      priorRank: 'meritorious',
      priorRankYear: 2012,
      rankGrantDate: day('2015-09-01'),
    },
    gives: { allowed: true, firstYear: null },
  },
  {
    name: 'The last day of the fourth fiscal year after',
    on,
    proves: ['pay/RA-3'],
    facts: {
      rankSought: 'meritorious',
      priorRank: 'meritorious',
      priorRankYear: 2012,
      rankGrantDate: day('2016-09-30'),
    },
    gives: { allowed: false },
  },
  {
    name: 'The day after',
    on,
    proves: ['pay/RA-3'],
    facts: {
      rankSought: 'meritorious',
      priorRank: 'meritorious',
      priorRankYear: 2012,
      rankGrantDate: day('2016-10-01'),
    },
    gives: { allowed: true, firstYear: 2017 },
  },
  {
    name: 'Never awarded a rank',
    on: day('1991-12-02'),
    facts: { rankSought: 'distinguished', priorRank: 'none', rankGrantDate: day('1991-12-02') },
    gives: { allowed: true, firstLawful: null },
  },
  {
    name: 'In 1985, after an award of fiscal 1981',
    on: day('1985-10-01'),
    proves: ['pay/RA-3'],
    facts: {
      rankSought: 'distinguished',
      priorRank: 'distinguished',
      priorRankYear: 1981,
      rankGrantDate: day('1985-10-01'),
    },
    gives: { allowed: true, firstLawful: day('1985-10-01') },
  },
  {
    name: 'The year of the earlier award is not known',
    on,
    facts: { rankSought: 'meritorious', priorRank: 'meritorious', rankGrantDate: on },
    gives: { missing: ['priorRankYear'] },
  },
  {
    name: 'The year is known and the rank is not',
    on,
    facts: { rankSought: 'meritorious', priorRankYear: 2012, rankGrantDate: on },
    gives: { missing: ['priorRank'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { rankSought: 'meritorious', rankGrantDate: day('1979-07-12') },
    gives: 'no-law',
  },
])
