import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { types } from './types.ts'

const on = day('2026-11-22')

export const typesCases = casesOf(types, [
  {
    name: 'A career appointee in a career reserved position',
    on,
    proves: ['staffing/STR-05', 'S3-Staffing-5'],
    facts: { appointmentType: 'career', designation: 'career-reserved' },
    gives: { allowed: true },
  },
  {
    name: 'A noncareer appointee in a career reserved position',
    on,
    proves: ['staffing/STR-05', 'S3-Staffing-5', 'S2-11-6', 'staffing/APT-02'],
    facts: { appointmentType: 'noncareer', designation: 'career-reserved' },
    gives: { allowed: false },
  },
  {
    name: 'A limited term appointee in a career reserved position',
    on,
    proves: ['staffing/STR-05', 'staffing/APT-03', 'S3-Staffing-5'],
    facts: { appointmentType: 'limited-term', designation: 'career-reserved' },
    gives: { allowed: false },
  },
  {
    name: 'A limited emergency appointee in a general position',
    on,
    proves: ['staffing/STR-05', 'S2-5-1'],
    facts: { appointmentType: 'limited-emergency', designation: 'general' },
    gives: { allowed: true },
  },
  {
    name: 'A career appointee in a general position',
    on,
    proves: ['staffing/STR-05', 'S2-5-1'],
    facts: { appointmentType: 'career', designation: 'general' },
    gives: { allowed: true },
  },
  {
    name: 'An office that keeps to the primer’s list: no limited emergency appointee',
    on,
    proves: ['S3-Staffing-4'],
    facts: {
      appointmentType: 'limited-emergency',
      designation: 'general',
      limitedEmergencyReading: 'general-not-listed',
    },
    gives: { allowed: false },
  },
  {
    name: 'An office that reads the others',
    on: day('2015-01-01'),
    proves: ['S3-Staffing-4'],
    facts: {
      appointmentType: 'limited-emergency',
      designation: 'general',
      limitedEmergencyReading: 'general-allowed',
    },
    gives: { allowed: true },
  },
  {
    name: 'The primer’s list says nothing of other appointments',
    on,
    proves: ['S3-Staffing-4'],
    facts: {
      appointmentType: 'limited-term',
      designation: 'general',
      limitedEmergencyReading: 'general-not-listed',
    },
    gives: { allowed: true },
  },
  {
    name: 'Before the primer there is nothing to choose',
    on: day('2014-12-31'),
    facts: {
      appointmentType: 'limited-emergency',
      designation: 'general',
      limitedEmergencyReading: 'general-not-listed',
    },
    gives: { allowed: true },
  },
  {
    name: 'By the statute alone, before the regulation',
    on: day('1979-07-13'),
    facts: { appointmentType: 'limited-emergency', designation: 'career-reserved' },
    gives: { allowed: false },
  },
  {
    name: 'Without the designation',
    on,
    facts: { appointmentType: 'noncareer' },
    gives: { missing: ['designation'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { appointmentType: 'career', designation: 'general' },
    gives: 'no-law',
  },
  ...(['career', 'noncareer', 'limited-term', 'limited-emergency'] as const).map((appointmentType) => ({
    name: `In 1991, ${appointmentType} in a general position`,
    on: day('1991-07-01'),
    proves: ['S4-III.A.2', 'S2-5-2'],
    facts: { appointmentType, designation: 'general' as const },
    gives: { allowed: true },
  })),
  {
    name: 'In 1991, noncareer in a career reserved position',
    on: day('1991-07-01'),
    proves: ['S4-III.A.1.b'],
    facts: { appointmentType: 'noncareer', designation: 'career-reserved' },
    gives: { allowed: false },
  },
])
