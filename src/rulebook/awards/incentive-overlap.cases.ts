import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { incentiveOverlap } from './incentive-overlap.ts'

const on = day('2015-12-01')

export const incentiveOverlapCases = casesOf(incentiveOverlap, [
  {
    name: 'Recruitment with none running',
    on,
    proves: ['pay/RR-8'],
    facts: { incentiveType: 'recruitment', runningIncentive: 'none' },
    gives: { allowed: true },
  },
  {
    name: 'Recruitment during recruitment',
    on,
    facts: { incentiveType: 'recruitment', runningIncentive: 'recruitment' },
    gives: { allowed: true },
  },
  {
    name: 'Recruitment during relocation',
    on,
    proves: ['pay/RR-8'],
    facts: { incentiveType: 'recruitment', runningIncentive: 'relocation' },
    gives: { allowed: false },
  },
  {
    name: 'Recruitment during retention',
    on,
    proves: ['pay/RR-8'],
    facts: { incentiveType: 'recruitment', runningIncentive: 'retention' },
    gives: { allowed: false },
  },
  {
    name: 'Relocation with none running',
    on,
    proves: ['pay/RR-8'],
    facts: { incentiveType: 'relocation', runningIncentive: 'none' },
    gives: { allowed: true },
  },
  {
    name: 'Relocation during recruitment',
    on,
    proves: ['pay/RR-8'],
    facts: { incentiveType: 'relocation', runningIncentive: 'recruitment' },
    gives: { allowed: false },
  },
  {
    name: 'Relocation during relocation',
    on,
    proves: ['pay/RR-8'],
    facts: { incentiveType: 'relocation', runningIncentive: 'relocation' },
    gives: { allowed: false },
  },
  {
    name: 'Relocation during retention',
    on,
    proves: ['pay/RR-8'],
    facts: { incentiveType: 'relocation', runningIncentive: 'retention' },
    gives: { allowed: true },
  },
  {
    name: 'Retention with none running',
    on,
    proves: ['pay/RR-8'],
    facts: { incentiveType: 'retention', runningIncentive: 'none' },
    gives: { allowed: true },
  },
  {
    name: 'Retention during recruitment',
    on,
    proves: ['pay/RR-8'],
    facts: { incentiveType: 'retention', runningIncentive: 'recruitment' },
    gives: { allowed: false },
  },
  {
    name: 'Retention during relocation',
    on,
    proves: ['pay/RR-8'],
    facts: { incentiveType: 'retention', runningIncentive: 'relocation' },
    gives: { allowed: false },
  },
  {
    name: 'Retention during retention',
    on,
    proves: ['pay/RR-8'],
    facts: { incentiveType: 'retention', runningIncentive: 'retention' },
    gives: { allowed: false },
  },
  {
    name: 'Without what is running',
    on,
    facts: { incentiveType: 'retention' },
    gives: { missing: ['runningIncentive'] },
  },
  {
    name: 'Before the regulations of May 2005',
    on: day('2005-05-12'),
    facts: { incentiveType: 'retention', runningIncentive: 'none' },
    gives: 'no-law',
  },
])
