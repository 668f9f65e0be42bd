import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { retainedBenefits } from './retained-benefits.ts'

const on = day('2019-11-01')
const base = {
  careerAppointee: true,
  presidentialPost: 'Senate-confirmed, paid at Executive Level V or more',
  breakBeforePresidentialPost: false,
  postEffective: day('2019-11-01'),
} as const
const schedule = { ...base, presidentialPost: 'Executive Schedule or paid at one of its rates' } as const

export const retainedBenefitsCases = casesOf(retainedBenefits, [
  {
    name: 'Named without a break to a post at Executive Level IV',
    on,
    proves: ['staffing/RNS-03', 'pay/RB-1', 'S4-VII.D'],
    facts: base,
    gives: {
      eligible: true,
      benefits: [
        'basic pay, with the aggregate limit',
        'performance awards',
        'Presidential ranks',
        'severance pay',
        'leave',
        'retirement',
      ],
    },
  },
  {
    name: 'After a break of five days',
    on,
    proves: ['S4-VII.D'],
    facts: { ...base, breakBeforePresidentialPost: true },
    gives: { eligible: false, lacks: ['appointment without a break in service'] },
  },
  {
    name: 'Not a career executive',
    on,
    proves: ['staffing/RNS-03'],
    facts: { ...base, careerAppointee: false },
    gives: { eligible: false },
  },
  {
    name: 'Senate-confirmed, but paid less than Executive Level V',
    on,
    proves: ['staffing/RNS-03'],
    facts: { ...base, presidentialPost: 'Senate-confirmed, paid less' },
    gives: { eligible: false },
  },
  {
    name: 'Another post under the Executive Schedule',
    on,
    proves: ['staffing/RNS-03'],
    facts: schedule,
    gives: { eligible: true },
  },
  {
    name: 'Such a post on 1 November 1986, as known since 1990',
    on,
    known: day('1990-07-17'),
    proves: ['staffing/RNS-03', 'pay/RB-1'],
    facts: { ...schedule, postEffective: day('1986-11-01') },
    gives: { eligible: true },
  },
  {
    name: 'The same as known before the law of 1990',
    on,
    known: day('1990-07-16'),
    proves: ['staffing/RNS-03', 'pay/RB-1'],
    facts: { ...schedule, postEffective: day('1986-11-01') },
    gives: { eligible: false },
  },
  {
    name: 'Such a post on 31 October 1986',
    on,
    proves: ['staffing/RNS-03'],
    facts: { ...schedule, postEffective: day('1986-10-31') },
    gives: { eligible: false },
  },
  {
    name: 'In July 1991',
    on,
    proves: ['S4-VII.D'],
    facts: { ...base, postEffective: day('1991-07-01') },
    gives: { eligible: true },
  },
  {
    name: 'The post is not known',
    on,
    facts: { careerAppointee: true, breakBeforePresidentialPost: false, postEffective: day('2019-11-01') },
    gives: { missing: ['presidentialPost'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...base, postEffective: day('1979-07-12') },
    gives: 'no-law',
  },
])
