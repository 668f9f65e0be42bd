import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { disciplineCause } from './discipline-cause.ts'

export const disciplineCauseCases = casesOf(disciplineCause, [
  {
    name: 'Misconduct',
    on: day('2020-03-02'),
    proves: ['staffing/DSC-03'],
    facts: { actionCause: 'misconduct' },
    gives: { allowed: true },
  },
  {
    name: 'Neglect of duty',
    on: day('2020-03-02'),
    proves: ['staffing/DSC-03'],
    facts: { actionCause: 'neglect of duty' },
    gives: { allowed: true },
  },
  {
    name: 'Malfeasance',
    on: day('2020-03-02'),
    proves: ['staffing/DSC-03'],
    facts: { actionCause: 'malfeasance' },
    gives: { allowed: true },
  },
  {
    name: 'A refusal, on the first day it was a cause',
    on: day('1984-11-08'),
    proves: ['staffing/DSC-03', 'staffing/RSG-09'],
    facts: { actionCause: 'refusal of a directed reassignment' },
    gives: { allowed: true },
  },
  {
    name: 'Not going with the function, on that day',
    on: day('1984-11-08'),
    proves: ['staffing/DSC-03'],
    facts: { actionCause: 'refusal to go with a transfer of function' },
    gives: { allowed: true },
  },
  {
    name: 'A refusal, the day before',
    on: day('1984-11-07'),
    proves: ['staffing/DSC-03'],
    facts: { actionCause: 'refusal of a directed reassignment' },
    gives: { allowed: false },
  },
  {
    name: 'The efficiency of the service, on 31 May 1981',
    on: day('1981-05-31'),
    proves: ['staffing/DSC-03'],
    facts: { actionCause: 'efficiency of the service' },
    gives: { allowed: true },
  },
  {
    name: 'The efficiency of the service, on 1 June 1981',
    on: day('1981-06-01'),
    proves: ['staffing/DSC-03'],
    facts: { actionCause: 'efficiency of the service' },
    gives: { allowed: false },
  },
  {
    name: 'The efficiency of the service, on 2 June 1981',
    on: day('1981-06-02'),
    facts: { actionCause: 'efficiency of the service' },
    gives: { allowed: false },
  },
  {
    name: 'Performance is no cause of discipline',
    on: day('2020-03-02'),
    proves: ['staffing/DSC-03'],
    facts: { actionCause: 'performance' },
    gives: { allowed: false },
  },
  {
    name: 'A prohibited reason behind it',
    on: day('2020-03-02'),
    proves: ['staffing/DSC-03'],
    facts: { actionCause: 'misconduct', prohibitedReason: true },
    gives: { allowed: false, prohibited: true },
  },
  { name: 'Without a cause', on: day('2020-03-02'), facts: {}, gives: { missing: ['actionCause'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { actionCause: 'misconduct' },
    gives: 'no-law',
  },
])
