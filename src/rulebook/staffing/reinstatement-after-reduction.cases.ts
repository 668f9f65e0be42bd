import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { reinstatementAfterReduction } from './reinstatement-after-reduction.ts'

const on = day('1985-06-03')
const base = {
  careerInMay1981: true,
  removedInReductionOn: day('1984-09-30'),
  probationCompleted: true,
  certificationReceived: day('1984-06-04'),
  applicationDate: day('1985-06-04'),
  qualificationFinding: true,
} as const
const proves = ['staffing/RNS-04'] as const

export const reinstatementAfterReductionCases = casesOf(reinstatementAfterReduction, [
  {
    name: 'On the last day to apply',
    on,
    proves,
    facts: base,
    gives: { eligible: true, applyBy: day('1985-06-04') },
  },
  {
    name: 'A day before it',
    on,
    facts: { ...base, applicationDate: day('1985-06-03') },
    gives: { eligible: true },
  },
  {
    name: 'A day after it',
    on,
    proves,
    facts: { ...base, applicationDate: day('1985-06-05') },
    gives: { eligible: false },
  },
  {
    name: 'Removed on 1 October 1984',
    on,
    proves,
    facts: { ...base, removedInReductionOn: day('1984-10-01') },
    gives: { eligible: false },
  },
  {
    name: 'Not a career executive on 31 May 1981',
    on,
    proves,
    facts: { ...base, careerInMay1981: false },
    gives: { eligible: false },
  },
  {
    name: 'Probation not completed',
    on,
    facts: { ...base, probationCompleted: false },
    gives: { eligible: false },
  },
  {
    name: 'Not qualified',
    on,
    facts: { ...base, qualificationFinding: false },
    gives: { eligible: false },
  },
  {
    name: 'Without the facts',
    on,
    facts: { ...base, careerInMay1981: undefined },
    gives: { missing: ['careerInMay1981'] },
  },
  { name: 'Before the law', on: day('1981-05-31'), facts: base, gives: 'no-law' },
])
