import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { rankStep } from './rank-step.ts'

const on = day('2020-03-02')
const scopes = ['component:ICE', 'department:DHS', 'government'] as const

export const rankStepCases = casesOf(rankStep, [
  {
    name: 'ICE: not sent before the Deputy Director’s approval',
    on,
    scopes,
    proves: ['S0-4.1-4'],
    facts: { rankStep: 'nominate', nominationApproved: false },
    gives: { allowed: false, missing: ['the Deputy Director has not approved the nomination'] },
  },
  {
    name: 'ICE: sent with it',
    on,
    scopes,
    proves: ['S0-4.1-4', 'S0-3.11'],
    facts: { rankStep: 'nominate', nominationApproved: true },
    gives: { allowed: true, actor: 'the agency' },
  },
  {
    name: 'Nominated, then recommended by OPM',
    on: day('2015-12-01'),
    proves: ['pay/RA-7', 'S0-3.11'],
    facts: { rankStep: 'recommend', nominationApproved: true },
    gives: { allowed: true, actor: 'OPM' },
  },
  {
    name: 'OPM is skipped',
    on: day('1991-12-02'),
    proves: ['S4-VI.C.2'],
    facts: { rankStep: 'grant', nominationApproved: true, opmRecommendedRank: false },
    gives: { allowed: false, missing: ['OPM has not recommended the executive'] },
  },
  {
    name: 'Nominated, recommended, granted',
    on: day('1991-12-02'),
    proves: ['S4-VI.C.2'],
    facts: { rankStep: 'grant', nominationApproved: true, opmRecommendedRank: true },
    gives: { allowed: true, actor: 'the President' },
  },
  {
    name: 'Without OPM’s word on it',
    on,
    facts: { rankStep: 'grant', nominationApproved: true },
    gives: { missing: ['opmRecommendedRank'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { rankStep: 'nominate', nominationApproved: true },
    gives: 'no-law',
  },
  {
    name: 'ICE: whether the Deputy Director approved must be told',
    on: day('2020-03-02'),
    scopes: ['component:ICE', 'department:DHS', 'government'],
    facts: { rankStep: 'nominate' },
    gives: { missing: ['nominationApproved'] },
  },
])
