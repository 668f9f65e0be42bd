import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { removalRoute } from './route.ts'

const on = day('2020-03-02')
const proves = ['staffing/DSC-06'] as const

export const removalRouteCases = casesOf(removalRoute, [
  {
    name: 'Performance or probation',
    on,
    proves,
    facts: { removalRoute: '5 USC 3592' },
    gives: { allowed: true },
  },
  { name: 'Reduction in force', on, proves, facts: { removalRoute: '5 USC 3595' }, gives: { allowed: true } },
  { name: 'National security', on, proves, facts: { removalRoute: '5 USC 7532' }, gives: { allowed: true } },
  { name: 'Discipline', on, proves, facts: { removalRoute: '5 USC 7543' }, gives: { allowed: true } },
  {
    name: 'The special counsel',
    on,
    proves,
    facts: { removalRoute: 'special counsel' },
    gives: { allowed: true },
  },
  { name: 'Anything else', on, proves, facts: { removalRoute: 'another' }, gives: { allowed: false } },
  {
    name: 'Recertification on the last day of the law',
    on: day('2003-01-23'),
    proves: ['staffing/DSC-06', 'staffing/RMV-14'],
    facts: { removalRoute: 'recertification' },
    gives: { allowed: true },
  },
  {
    name: 'Recertification on the day of the repeal',
    on: day('2003-01-24'),
    proves: ['staffing/DSC-06', 'staffing/RMV-14'],
    facts: { removalRoute: 'recertification' },
    gives: { allowed: false },
  },
  {
    name: 'Recertification the day before the law',
    on: day('1990-12-31'),
    proves,
    facts: { removalRoute: 'recertification' },
    gives: { allowed: false },
  },
  {
    name: 'Recertification on the first day of the law',
    on: day('1991-01-01'),
    facts: { removalRoute: 'recertification' },
    gives: { allowed: true },
  },
  { name: 'Without a provision', on, facts: {}, gives: { missing: ['removalRoute'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { removalRoute: '5 USC 7543' },
    gives: 'no-law',
  },
])
