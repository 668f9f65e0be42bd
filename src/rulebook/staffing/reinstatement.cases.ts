import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { reinstatement } from './reinstatement.ts'

const on = day('2019-10-15')
const base = {
  formerCareerAppointee: true,
  probationCompleted: true,
  leftServiceFor: 'retirement or another reason',
  qualificationFinding: true,
} as const

export const reinstatementCases = casesOf(reinstatement, [
  {
    name: 'A former career executive who completed probation in 2012',
    on,
    proves: ['staffing/RNS-01', 'S0-3.14', 'S2-11-2', 'S4-IV.B-1', 'S0-2-7'],
    facts: base,
    gives: {
      eligible: true,
      certificationNeeded: false,
      competition: 'optional',
      newProbation: false,
      lacks: [],
    },
  },
  {
    name: 'Removed in the tenth month of probation',
    on,
    proves: ['staffing/RNS-01', 'S0-3.14'],
    facts: { ...base, probationCompleted: false },
    gives: { eligible: false, lacks: ['completed probation'] },
  },
  {
    name: 'Never a career executive',
    on,
    proves: ['S0-3.14'],
    facts: { ...base, formerCareerAppointee: false },
    gives: { eligible: false },
  },
  {
    name: 'Not qualified for the position',
    on,
    proves: ['staffing/RNS-01'],
    facts: { ...base, qualificationFinding: false },
    gives: { eligible: false },
  },
  {
    name: 'Removed for performance',
    on,
    proves: ['staffing/RNS-01'],
    facts: { ...base, leftServiceFor: 'performance' },
    gives: { eligible: false },
  },
  {
    name: 'Removed for misconduct',
    on,
    proves: ['staffing/RNS-01'],
    facts: { ...base, leftServiceFor: 'misconduct, neglect or malfeasance' },
    gives: { eligible: false },
  },
  {
    name: 'Removed by order in a special counsel’s case',
    on,
    proves: ['staffing/RNS-01'],
    facts: { ...base, leftServiceFor: 'an order in a special counsel’s case' },
    gives: { eligible: false },
  },
  {
    name: 'Removed for national security',
    on,
    proves: ['staffing/RNS-01'],
    facts: { ...base, leftServiceFor: 'national security' },
    gives: { eligible: false },
  },
  {
    name: 'Not recertified in 1994: the bar persists',
    on,
    proves: ['staffing/RNS-01'],
    facts: { ...base, leftServiceFor: 'not being recertified' },
    gives: { eligible: false },
  },
  {
    name: 'Resigned freely',
    on,
    proves: ['staffing/RNS-01'],
    facts: { ...base, leftServiceFor: 'resignation', resignedAfterNotice: false },
    gives: { eligible: true },
  },
  {
    name: 'Resigned after notice of removal',
    on,
    proves: ['staffing/RNS-01'],
    facts: { ...base, leftServiceFor: 'resignation', resignedAfterNotice: true },
    gives: { eligible: false },
  },
  {
    name: 'Removed for declining a geographic move',
    on,
    proves: ['staffing/RNS-01'],
    facts: { ...base, leftServiceFor: 'declining a directed move', mobilityAgreement: false },
    gives: { eligible: true },
  },
  {
    name: 'The same of one who had accepted mobility',
    on,
    proves: ['staffing/RNS-01'],
    facts: { ...base, leftServiceFor: 'declining a directed move', mobilityAgreement: true },
    gives: { eligible: false },
  },
  {
    name: 'In 1992',
    on: day('1992-05-01'),
    proves: ['staffing/RNS-01'],
    facts: { ...base, leftServiceFor: 'not being recertified' },
    gives: { eligible: false },
  },
  {
    name: 'In 1985, by the statute alone',
    on: day('1985-05-01'),
    facts: { ...base, leftServiceFor: 'declining a directed move' },
    gives: { eligible: true },
  },
  {
    name: 'A resignation of which it is not known whether notice came before',
    on,
    facts: { ...base, leftServiceFor: 'resignation' },
    gives: { missing: ['resignedAfterNotice'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: base, gives: 'no-law' },
  {
    name: 'A directed move declined: a mobility agreement must be told',
    on: day('2019-10-15'),
    facts: {
      formerCareerAppointee: true,
      probationCompleted: true,
      leftServiceFor: 'declining a directed move',
      qualificationFinding: true,
    },
    gives: { missing: ['mobilityAgreement'] },
  },
])
