import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { rankNominee } from './rank-nominee.ts'

const on = day('2026-01-20')

export const rankNomineeCases = casesOf(rankNominee, [
  {
    name: 'Career, with exactly three years',
    on,
    proves: ['pay/RA-4'],
    facts: { careerAppointee: true, rankServiceYears: 3, employedAtDeadline: true },
    gives: { eligible: true, warning: null },
  },
  {
    name: 'Two full years',
    on,
    proves: ['pay/RA-4'],
    facts: { careerAppointee: true, rankServiceYears: 2 },
    gives: { eligible: false, missing: ['three years of career service at SES level are needed'] },
  },
  {
    name: 'A noncareer nominee',
    on: day('2020-03-02'),
    proves: ['pay/RA-4', 'S0-3.11'],
    facts: { careerAppointee: false, rankServiceYears: 10 },
    gives: { eligible: false, missing: ['only a career appointee may be awarded a rank'] },
  },
  {
    name: 'Gone before the nomination deadline',
    on,
    proves: ['pay/RA-4'],
    facts: { careerAppointee: true, rankServiceYears: 9, employedAtDeadline: false },
    gives: { eligible: false },
  },
  {
    name: 'On a Presidential appointment, eligibility for ranks kept',
    on,
    proves: ['pay/RB-1'],
    facts: {
      careerAppointee: false,
      keptRankEligibility: true,
      rankServiceYears: 9,
      employedAtDeadline: true,
    },
    gives: { eligible: true },
  },
  {
    name: 'On a Presidential appointment, other benefits kept',
    on,
    proves: ['pay/RB-1'],
    facts: { careerAppointee: false, keptRankEligibility: false, rankServiceYears: 9 },
    gives: { eligible: false, missing: ['only a career appointee may be awarded a rank'] },
  },
  {
    name: 'Eligibility kept, and gone from the agency before the deadline',
    on,
    proves: ['pay/RB-1', 'pay/RA-4'],
    facts: {
      careerAppointee: false,
      keptRankEligibility: true,
      rankServiceYears: 9,
      employedAtDeadline: false,
    },
    gives: {
      eligible: false,
      missing: ['the executive was not an employee of the agency on the nomination deadline'],
    },
  },
  {
    name: 'In 1991 on a Presidential appointment, eligibility kept',
    on: day('1991-12-02'),
    proves: ['pay/RB-1'],
    facts: { careerAppointee: false, keptRankEligibility: true },
    gives: { eligible: true },
  },
  {
    name: 'Accomplishments of one year: a warning for the reviewer',
    on: day('1991-12-02'),
    proves: ['S4-VI.C.1'],
    facts: { careerAppointee: true, accomplishmentYears: 1 },
    gives: {
      eligible: true,
      warning: 'the accomplishments are of a single year, and a rank honours what is sustained over years',
    },
  },
  {
    name: 'Accomplishments of three years',
    on: day('1991-12-02'),
    proves: ['S4-VI.C.1'],
    facts: { careerAppointee: true, accomplishmentYears: 3 },
    gives: { eligible: true, warning: null },
  },
  {
    name: 'Without the years of service',
    on,
    facts: { careerAppointee: true },
    gives: { missing: ['rankServiceYears'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { careerAppointee: true },
    gives: 'no-law',
  },
])
