import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { changeAppointmentType } from './change-appointment-type.ts'

const on = day('2026-11-22')
const free = {
  madeACondition: false,
  choiceIsDocumented: true,
  choiceDocumented: day('2026-11-20'),
  effectiveDate: day('2026-11-22'),
} as const

export const changeAppointmentTypeCases = casesOf(changeAppointmentType, [
  {
    name: 'A free choice, in writing two days before',
    on,
    proves: ['staffing/APT-12'],
    facts: free,
    gives: { allowed: true, firstLawful: day('2026-11-21') },
  },
  {
    name: 'In writing the day before',
    on,
    facts: { ...free, effectiveDate: day('2026-11-21') },
    gives: { allowed: true },
  },
  {
    name: 'In writing on the day itself',
    on,
    proves: ['staffing/APT-12'],
    facts: { ...free, effectiveDate: day('2026-11-20') },
    gives: { allowed: false, missing: ['it was not put in writing before the day it takes effect'] },
  },
  {
    name: 'As a condition of another SES position',
    on,
    proves: ['staffing/APT-12'],
    facts: { ...free, madeACondition: true },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'Not in writing',
    on,
    proves: ['staffing/APT-12'],
    facts: { ...free, choiceIsDocumented: false, choiceDocumented: undefined },
    gives: { allowed: false, missing: ['the free choice is not in writing'] },
  },
  {
    name: 'The day of the document is not known',
    on,
    facts: { ...free, choiceDocumented: undefined },
    gives: { missing: ['choiceDocumented'] },
  },
  {
    name: 'Before the regulation',
    on,
    facts: { ...free, effectiveDate: day('1989-03-07') },
    gives: 'no-law',
  },
])
