import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { requestStep } from './request-step.ts'

const on = day('2019-09-04')
const drafted = {
  requestStep: 'approve',
  requestState: 'drafted',
  firstFiscalYear: 2020,
  deciderDraftedIt: false,
} as const

export const requestStepCases = casesOf(requestStep, [
  {
    name: 'A draft for fiscal years 2020 and 2021 is approved',
    on,
    proves: ['S0-4.6-5', 'staffing/STR-11'],
    facts: drafted,
    gives: { allowed: true },
  },
  {
    name: 'A request is opened',
    on,
    facts: { ...drafted, requestStep: 'open', requestState: 'none' },
    gives: { allowed: true },
  },
  {
    name: 'Nobody approves an own draft',
    on,
    facts: { ...drafted, deciderDraftedIt: true },
    gives: { allowed: false, cites: ['5 USC 3133(c)'] },
  },
  {
    name: 'What is not approved is not transmitted',
    on,
    proves: ['S0-4.6-5'],
    facts: { ...drafted, requestStep: 'transmit' },
    gives: { allowed: false, cites: ['5 USC 3133(a)'] },
  },
  {
    name: 'An odd fiscal year begins no pair',
    on,
    proves: ['staffing/STR-11'],
    facts: { ...drafted, requestStep: 'open', requestState: 'none', firstFiscalYear: 2021 },
    gives: { allowed: false, notMet: ['fiscal year 2021 is not the first of two'] },
  },
  {
    name: 'Without the state of the request',
    on,
    facts: { requestStep: 'approve', firstFiscalYear: 2020, deciderDraftedIt: false },
    gives: { missing: ['requestState'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: drafted, gives: 'no-law' },
  {
    name: 'A request that is not opened cannot be approved',
    on: day('2019-09-04'),
    facts: { requestStep: 'approve', requestState: 'none', firstFiscalYear: 2_020, deciderDraftedIt: false },
    gives: { allowed: false, notMet: ['the request is not opened, and this is done while it is drafted'] },
  },
  {
    name: 'A drafted request is not opened again',
    on: day('2019-09-04'),
    facts: { requestStep: 'open', requestState: 'drafted', firstFiscalYear: 2_020, deciderDraftedIt: false },
    gives: { allowed: false, notMet: ['the request is drafted, and this is done while it is not opened'] },
  },
  {
    name: 'Whoever opens it may be its drafter',
    on: day('2019-09-04'),
    facts: { requestStep: 'open', requestState: 'none', firstFiscalYear: 2_020, deciderDraftedIt: true },
    gives: { allowed: true, notMet: [], cites: [] },
  },
])
