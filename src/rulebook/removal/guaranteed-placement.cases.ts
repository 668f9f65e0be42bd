import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { guaranteedPlacement } from './guaranteed-placement.ts'

const on = day('2015-06-01')
const past = {
  careerAppointee: true,
  probationCompleted: true,
  removedFor: 'less than fully successful performance',
} as const
const probation = { ...past, probationCompleted: false, tenureBefore: 'career' } as const
const proves = ['staffing/FBK-01', 'pay/FB-1']

export const guaranteedPlacementCases = casesOf(guaranteedPlacement, [
  {
    name: 'Past probation, for performance',
    on,
    proves: ['performance/PM-S23', ...proves, 'S3-Pay-8'],
    facts: past,
    gives: { eligible: true, placement: 'GS-15 or above, with saved pay' },
  },
  {
    name: 'Past probation, in a reduction in force, from outside the Government',
    on,
    proves: [...proves, 'S4-IX.A.5-4'],
    facts: { ...past, removedFor: 'reduction in force', tenureBefore: 'none: from outside the Government' },
    gives: { eligible: true },
  },
  {
    name: 'Past probation, for misconduct',
    on,
    proves: [...proves, 'S4-IX.A.7-2'],
    facts: { ...past, removedFor: 'misconduct, neglect of duty or malfeasance' },
    gives: { eligible: false, placement: null },
  },
  {
    name: 'Past probation, for refusing a directed reassignment',
    on,
    proves,
    facts: { ...past, removedFor: 'refusal of a directed reassignment' },
    gives: { eligible: false },
  },
  {
    name: 'On probation, for performance, from a career position',
    on,
    proves: [...proves, 'S4-IX.A.1'],
    facts: probation,
    gives: { eligible: true },
  },
  {
    name: 'On probation, in a reduction in force, from a career-conditional position',
    on,
    proves,
    facts: { ...probation, removedFor: 'reduction in force', tenureBefore: 'career-conditional' },
    gives: { eligible: true },
  },
  {
    name: 'On probation, from an equivalent excepted appointment',
    on,
    proves,
    facts: { ...probation, tenureBefore: 'equivalent excepted appointment' },
    gives: { eligible: true },
  },
  {
    name: 'On probation, from Schedule C',
    on,
    proves,
    facts: { ...probation, tenureBefore: 'Schedule C or the like' },
    gives: { eligible: false },
  },
  {
    name: 'On probation, from outside the Government',
    on,
    proves: [...proves, 'S4-IX.A.1'],
    facts: { ...probation, tenureBefore: 'none: from outside the Government' },
    gives: { eligible: false },
  },
  {
    name: 'On probation, for neglect of duty',
    on,
    proves,
    facts: { ...probation, removedFor: 'misconduct, neglect of duty or malfeasance' },
    gives: { eligible: false },
  },
  {
    name: 'On probation, for conditions before the appointment',
    on,
    proves: ['staffing/FBK-01'],
    facts: { ...probation, removedFor: 'conditions before the appointment' },
    gives: { eligible: false },
  },
  {
    name: 'A noncareer appointee',
    on,
    proves,
    facts: { ...past, careerAppointee: false },
    gives: { eligible: false },
  },
  {
    name: 'A reemployed annuitant',
    on,
    proves,
    facts: { ...past, reemployedAnnuitant: true },
    gives: { eligible: false },
  },
  {
    name: 'Not recertified, on the last day on which that was a ground',
    on: day('2003-01-23'),
    proves: ['staffing/FBK-01', 'pay/FB-3'],
    facts: { ...past, removedFor: 'not being recertified' },
    gives: { eligible: true },
  },
  {
    name: 'Not recertified, the day after',
    on: day('2003-01-24'),
    proves: ['staffing/FBK-01', 'pay/FB-3'],
    facts: { ...past, removedFor: 'not being recertified' },
    gives: { eligible: false },
  },
  {
    name: 'Not recertified, in 1991',
    on: day('1991-07-01'),
    proves: ['performance/PM-S27', 'pay/FB-3', 'S4-IX.A.3-6', 'S4-IX.A.2-5'],
    facts: { ...past, removedFor: 'not being recertified' },
    gives: { eligible: true },
  },
  {
    name: 'For performance, in 1991',
    on: day('1991-07-01'),
    proves: ['S4-IX.A.2-5'],
    facts: past,
    gives: { eligible: true },
  },
  {
    name: 'On probation in 1991 from outside the Government',
    on: day('1991-07-01'),
    proves: ['S4-IX.A.1'],
    facts: { ...probation, tenureBefore: 'none: from outside the Government' },
    gives: { eligible: false },
  },
  {
    name: 'A reduction in force in 1986',
    on: day('1986-01-01'),
    proves: ['staffing/FBK-01', 'staffing/RIF-02'],
    facts: { ...past, removedFor: 'reduction in force' },
    gives: { eligible: true },
  },
  {
    name: 'A reduction in force in 1983 brought no placement yet',
    on: day('1983-01-01'),
    proves: ['staffing/RIF-02'],
    facts: { ...past, removedFor: 'reduction in force' },
    gives: { eligible: false },
  },
  {
    name: 'On probation, and the tenure before is not known',
    on,
    facts: { careerAppointee: true, probationCompleted: false, removedFor: 'reduction in force' },
    gives: { missing: ['tenureBefore'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: past, gives: 'no-law' },
])
