import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { severance } from './severance.ts'

const on = day('2015-06-01')
const leaving = {
  monthsEmployed: 12,
  separationInvoluntary: true,
  separationForCause: false,
  annuityAtOnce: false,
  severanceYears: 12,
  ageYears: 45,
  basicPay: usd(166_960),
  leavingDate: day('2015-06-01'),
} as const
const proves = ['pay/SV-1']

export const severanceCases = casesOf(severance, [
  {
    name: 'Twelve years at 45: 14 weeks and half as much again',
    on,
    proves,
    facts: leaving,
    gives: { eligible: true, weeks: 14, severance: usd(67_200) },
  },
  {
    name: 'Ten years at 40: ten weeks',
    on,
    proves,
    facts: { ...leaving, severanceYears: 10, ageYears: 40 },
    gives: { weeks: 10, severance: usd(32_000) },
  },
  {
    name: 'Eleven years at 41',
    on,
    proves,
    facts: { ...leaving, severanceYears: 11, ageYears: 41 },
    gives: { weeks: 12, severance: usd(42_240) },
  },
  {
    name: 'Nine years at 39',
    on,
    facts: { ...leaving, severanceYears: 9, ageYears: 39 },
    gives: { weeks: 9, severance: usd(28_800) },
  },
  {
    name: 'No more than a year’s pay',
    on,
    proves,
    facts: { ...leaving, severanceYears: 19, ageYears: 60 },
    gives: { weeks: 28, severance: usd(166_960) },
  },
  {
    name: 'Eleven months',
    on,
    proves,
    facts: { ...leaving, monthsEmployed: 11 },
    gives: { eligible: false },
  },
  {
    name: 'Voluntary',
    on,
    proves,
    facts: { ...leaving, separationInvoluntary: false },
    gives: { eligible: false },
  },
  {
    name: 'For cause',
    on,
    proves,
    facts: { ...leaving, separationForCause: true },
    gives: { eligible: false },
  },
  {
    name: 'With an immediate annuity',
    on,
    proves,
    facts: { ...leaving, annuityAtOnce: true },
    gives: { eligible: false },
  },
  {
    name: 'Without the years',
    on,
    facts: {
      monthsEmployed: 12,
      separationInvoluntary: true,
      separationForCause: false,
      annuityAtOnce: false,
      ageYears: 45,
      basicPay: usd(166_960),
      leavingDate: day('2015-06-01'),
    },
    gives: { missing: ['severanceYears'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...leaving, leavingDate: day('1979-07-12') },
    gives: 'no-law',
  },
])
