import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { types } from './types.ts'

const on = day('2026-11-22')

export const typesCases = casesOf(types, [
  {
    name: 'A career appointee in a career reserved position',
    on,
    facts: { appointmentType: 'career', designation: 'career-reserved' },
    gives: { allowed: true },
  },
  {
    name: 'A noncareer appointee in a career reserved position',
    on,
    facts: { appointmentType: 'noncareer', designation: 'career-reserved' },
    gives: { allowed: false },
  },
  {
    name: 'A limited term appointee in a career reserved position',
    on,
    facts: { appointmentType: 'limited-term', designation: 'career-reserved' },
    gives: { allowed: false },
  },
  {
    name: 'A limited emergency appointee in a general position',
    on,
    facts: { appointmentType: 'limited-emergency', designation: 'general' },
    gives: { allowed: true },
  },
  {
    name: 'A career appointee in a general position',
    on,
    facts: { appointmentType: 'career', designation: 'general' },
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
])
