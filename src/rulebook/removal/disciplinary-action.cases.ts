import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { disciplinaryAction } from './disciplinary-action.ts'

const on = day('2020-03-02')
const suspension = { disciplineKind: 'suspension', coveredByProcedures: true } as const

export const disciplinaryActionCases = casesOf(disciplinaryAction, [
  {
    name: 'A suspension of 13 days',
    on,
    facts: { ...suspension, suspensionDays: 13 },
    gives: { allowed: false, procedures: false },
  },
  {
    name: 'A suspension of 14 days',
    on,
    proves: ['staffing/DSC-02'],
    facts: { ...suspension, suspensionDays: 14 },
    gives: { allowed: false, days: 14 },
  },
  {
    name: 'A suspension of 15 days',
    on,
    proves: ['staffing/DSC-02'],
    facts: { ...suspension, suspensionDays: 15 },
    gives: { allowed: true, procedures: true },
  },
  {
    name: 'A removal',
    on,
    proves: ['staffing/DSC-02'],
    facts: { disciplineKind: 'removal', coveredByProcedures: true },
    gives: { allowed: true, procedures: true, days: null },
  },
  {
    name: 'A reprimand',
    on,
    proves: ['staffing/DSC-02'],
    facts: { disciplineKind: 'reprimand', coveredByProcedures: true },
    gives: { allowed: true, procedures: false },
  },
  {
    name: 'One who is not covered',
    on,
    facts: { ...suspension, coveredByProcedures: false, suspensionDays: 10 },
    gives: { allowed: true, procedures: false },
  },
  {
    name: 'In 1991 a suspension of 14 days was outside the statute',
    on: day('1991-07-01'),
    proves: ['staffing/DSC-02'],
    facts: { ...suspension, suspensionDays: 14 },
    gives: { allowed: true, procedures: false },
  },
  {
    name: 'The length is not known',
    on,
    facts: suspension,
    gives: { missing: ['suspensionDays'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { disciplineKind: 'removal', coveredByProcedures: true },
    gives: 'no-law',
  },
])
