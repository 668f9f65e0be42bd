import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { performanceAwardApproval } from './performance-award-approval.ts'

const on = day('2015-12-01')

export const performanceAwardApprovalCases = casesOf(performanceAwardApproval, [
  {
    name: 'Recommended by a board of three career members of five',
    on,
    proves: ['pay/PA-6'],
    facts: {
      boardRecommended: true,
      boardRecommendationConsidered: true,
      awardBoardMembers: 5,
      awardBoardCareer: 3,
    },
    gives: { allowed: true, grantor: 'the agency head' },
  },
  {
    name: 'Exactly half is no majority',
    on,
    proves: ['pay/PA-6'],
    facts: { boardRecommended: true, awardBoardMembers: 4, awardBoardCareer: 2 },
    gives: { allowed: false, missing: ['the board that recommended it had no career majority'] },
  },
  {
    name: 'OPM has found too few career appointees',
    on,
    proves: ['pay/PA-6'],
    facts: { boardRecommended: true, tooFewCareerFound: true },
    gives: { allowed: true },
  },
  {
    name: 'Without a recommendation',
    on: day('1991-12-02'),
    proves: ['S4-VI.B.2-1', 'pay/PA-6'],
    facts: { boardRecommended: false },
    gives: { allowed: false },
  },
  {
    name: 'The recommendation was never considered',
    on,
    facts: {
      boardRecommended: true,
      boardRecommendationConsidered: false,
      awardBoardMembers: 5,
      awardBoardCareer: 5,
    },
    gives: { allowed: false },
  },
  {
    name: 'In parts for convenience',
    on,
    proves: ['pay/PA-6'],
    facts: { boardRecommended: true, awardBoardMembers: 3, awardBoardCareer: 3, paidInParts: true },
    gives: { allowed: false },
  },
  {
    name: 'In parts as the yearly limit forces it',
    on,
    proves: ['pay/PA-6'],
    facts: {
      boardRecommended: true,
      awardBoardMembers: 3,
      awardBoardCareer: 3,
      paidInParts: true,
      limitForcesParts: true,
    },
    gives: { allowed: true },
  },
  {
    name: 'At ICE the grant is the act of the head of the department',
    on: day('2020-12-01'),
    scopes: ['component:ICE', 'department:DHS', 'government'],
    proves: ['S0-3.10-1'],
    facts: { boardRecommended: true, awardBoardMembers: 5, awardBoardCareer: 5 },
    gives: { allowed: true, grantor: 'the head of the department' },
  },
  {
    name: 'From 3 November 1989 on a career majority is needed',
    on: day('1989-11-03'),
    proves: ['pay/PA-6'],
    facts: { boardRecommended: true, awardBoardMembers: 5, awardBoardCareer: 2 },
    gives: { allowed: false },
  },
  {
    name: 'The day before it was not',
    on: day('1989-11-02'),
    proves: ['pay/PA-6'],
    facts: { boardRecommended: true, awardBoardMembers: 5, awardBoardCareer: 2 },
    gives: { allowed: true },
  },
  {
    name: 'Without the composition of the board',
    on,
    facts: { boardRecommended: true },
    gives: { missing: ['awardBoardMembers', 'awardBoardCareer'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { boardRecommended: true },
    gives: 'no-law',
  },
])
