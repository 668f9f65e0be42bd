import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { rankQuota } from './rank-quota.ts'

const on = day('2015-12-01')
const careerExecutives = 7_014

export const rankQuotaCases = casesOf(rankQuota, [
  {
    name: 'The 70th distinguished of 7,014',
    on,
    proves: ['pay/RA-2', 'S3-PRA-1'],
    facts: { rankSought: 'distinguished', ranksAwarded: 70, careerExecutives },
    gives: { within: true, ceiling: 70, left: 0 },
  },
  {
    name: 'The 71st',
    on,
    proves: ['pay/RA-2', 'S3-PRA-1'],
    facts: { rankSought: 'distinguished', ranksAwarded: 71, careerExecutives },
    gives: { within: false, ceiling: 70 },
  },
  {
    name: 'The 350th meritorious',
    on,
    proves: ['pay/RA-2', 'S3-PRA-3'],
    facts: { rankSought: 'meritorious', ranksAwarded: 350, careerExecutives },
    gives: { within: true, ceiling: 350 },
  },
  {
    name: 'The 351st',
    on,
    proves: ['S3-PRA-3'],
    facts: { rankSought: 'meritorious', ranksAwarded: 351, careerExecutives },
    gives: { within: false },
  },
  {
    name: '1% in 1991',
    on: day('1991-12-02'),
    proves: ['S4-VI.C.3-1'],
    facts: { rankSought: 'distinguished', ranksAwarded: 76, careerExecutives: 7_500 },
    gives: { within: false, ceiling: 75 },
  },
  {
    name: '5% in 1991',
    on: day('1991-12-02'),
    proves: ['S4-VI.C.3-2'],
    facts: { rankSought: 'meritorious', ranksAwarded: 375, careerExecutives: 7_500 },
    gives: { within: true, ceiling: 375, left: 0 },
  },
  {
    name: 'Without the number of executives',
    on,
    facts: { rankSought: 'meritorious', ranksAwarded: 1 },
    gives: { missing: ['careerExecutives'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { rankSought: 'meritorious', ranksAwarded: 1, careerExecutives },
    gives: 'no-law',
  },
])
