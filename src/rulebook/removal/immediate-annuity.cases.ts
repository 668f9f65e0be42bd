import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { immediateAnnuity } from './immediate-annuity.ts'

const on = day('2015-06-01')
const performance = {
  removedFor: 'less than fully successful performance',
  creditableYears: 25,
  ageYears: 49,
} as const
const proves = ['staffing/RET-01', 'pay/RT-1']

export const immediateAnnuityCases = casesOf(immediateAnnuity, [
  { name: '25 years at 49', on, proves, facts: performance, gives: { eligible: true } },
  {
    name: '24 years at 49',
    on,
    proves,
    facts: { ...performance, creditableYears: 24 },
    gives: { eligible: false },
  },
  {
    name: '20 years at 50',
    on,
    proves,
    facts: { ...performance, creditableYears: 20, ageYears: 50 },
    gives: { eligible: true },
  },
  {
    name: '19 years at 50',
    on,
    proves,
    facts: { ...performance, creditableYears: 19, ageYears: 50 },
    gives: { eligible: false },
  },
  {
    name: '20 years at 49',
    on,
    proves,
    facts: { ...performance, creditableYears: 20 },
    gives: { eligible: false },
  },
  {
    name: 'The older system: 60 full months under 55 cut the annuity by 10 percent',
    on,
    proves,
    facts: {
      ...performance,
      creditableYears: 20,
      ageYears: 50,
      retirementSystem: 'CSRS',
      monthsUnder55: 60,
    },
    gives: { eligible: true, sixthsOfPercent: 60 },
  },
  {
    name: 'The older system at 55',
    on,
    proves,
    facts: { ...performance, ageYears: 55, retirementSystem: 'CSRS' },
    gives: { eligible: true, sixthsOfPercent: 0 },
  },
  {
    name: 'The newer system',
    on,
    proves,
    facts: { ...performance, retirementSystem: 'FERS' },
    gives: { eligible: true, sixthsOfPercent: 0 },
  },
  {
    name: 'For misconduct',
    on,
    facts: { ...performance, removedFor: 'misconduct, neglect of duty or malfeasance' },
    gives: { eligible: false },
  },
  {
    name: 'A reduction in force',
    on,
    proves: ['staffing/RET-02'],
    facts: { ...performance, removedFor: 'reduction in force', reasonableOfferDeclined: false },
    gives: { eligible: true },
  },
  {
    name: 'A reduction in force, a reasonable offer declined',
    on,
    proves: ['staffing/RET-02'],
    facts: { ...performance, removedFor: 'reduction in force', reasonableOfferDeclined: true },
    gives: { eligible: false },
  },
  {
    name: 'A refused geographic reassignment at 50 with 20 years',
    on,
    proves: ['staffing/RET-02'],
    facts: {
      removedFor: 'refusal of a directed reassignment',
      creditableYears: 20,
      ageYears: 50,
      reasonableOfferDeclined: false,
    },
    gives: { eligible: true },
  },
  {
    name: 'In 1991, 24 years at 49',
    on: day('1991-07-01'),
    proves: ['S4-IX.A.6-1'],
    facts: { ...performance, creditableYears: 24 },
    gives: { eligible: false },
  },
  {
    name: 'In 1991, 20 years at 50',
    on: day('1991-07-01'),
    proves: ['S4-IX.A.6-1'],
    facts: { ...performance, creditableYears: 20, ageYears: 50 },
    gives: { eligible: true },
  },
  {
    name: 'Not recertified in 1991: no cut for age',
    on: day('1991-07-01'),
    proves: ['staffing/RET-01', 'S4-IX.A.6-2'],
    facts: { removedFor: 'not being recertified', creditableYears: 25, ageYears: 49 },
    gives: { eligible: true, sixthsOfPercent: 0 },
  },
  {
    name: 'For performance in 1991: cut for age',
    on: day('1991-07-01'),
    proves: ['S4-IX.A.6-2'],
    facts: { ...performance, retirementSystem: 'CSRS', monthsUnder55: 66 },
    gives: { eligible: true, sixthsOfPercent: 66 },
  },
  {
    name: 'Not recertified, after that law ended',
    on: day('2003-01-24'),
    proves: ['staffing/RET-01'],
    facts: { ...performance, removedFor: 'not being recertified' },
    gives: { eligible: false },
  },
  { name: 'In 1982', on: day('1982-01-01'), facts: performance, gives: { eligible: true } },
  {
    name: 'The months under 55 are not known',
    on,
    facts: { ...performance, retirementSystem: 'CSRS' },
    gives: { missing: ['monthsUnder55'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: performance, gives: 'no-law' },
  {
    name: 'A reduction in force: an offer declined must be told',
    on: day('2015-06-01'),
    facts: { removedFor: 'reduction in force', creditableYears: 25, ageYears: 49 },
    gives: { missing: ['reasonableOfferDeclined'] },
  },
  {
    name: 'A refused directed move: an offer declined must be told',
    on: day('2015-06-01'),
    facts: { removedFor: 'refusal of a directed reassignment', creditableYears: 25, ageYears: 49 },
    gives: { missing: ['reasonableOfferDeclined'] },
  },
  {
    name: 'In 1991, removed for misconduct',
    on: day('1991-07-01'),
    facts: { removedFor: 'misconduct, neglect of duty or malfeasance', creditableYears: 24, ageYears: 49 },
    gives: { eligible: false },
  },
  {
    name: 'At the age of 55: nothing is taken off',
    on: day('2015-06-01'),
    facts: {
      removedFor: 'less than fully successful performance',
      creditableYears: 25,
      ageYears: 49,
      monthsUnder55: 0,
    },
    gives: { eligible: true, sixthsOfPercent: null },
  },
])
