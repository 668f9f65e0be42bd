import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { fiveYearsPerson } from './five-years-person.ts'

const on = day('2026-11-22')
const of = (civilServiceBegan: string, longestBreakDays: number) => ({
  civilServiceBegan: day(civilServiceBegan),
  initialAppointmentDate: day('2026-11-22'),
  longestBreakDays,
})

export const fiveYearsPersonCases = casesOf(fiveYearsPerson, [
  {
    name: 'Exactly five years, a break of three days',
    on,
    proves: ['staffing/STR-18', 'S4-IV.E'],
    facts: of('2021-11-22', 3),
    gives: { within: true, neededSince: day('2021-11-22') },
  },
  {
    name: 'A day less than five years',
    on,
    proves: ['staffing/STR-18'],
    facts: of('2021-11-23', 0),
    gives: { within: false },
  },
  { name: 'A day more', on, facts: of('2021-11-21', 0), gives: { within: true } },
  {
    name: 'A break of four days',
    on,
    proves: ['staffing/STR-18'],
    facts: of('2010-01-04', 4),
    gives: { within: false },
  },
  {
    name: 'The service ended a year before',
    on,
    facts: { ...of('2010-01-04', 0), civilServiceEnded: day('2025-11-22') },
    gives: { within: false },
  },
  {
    name: 'It ended four days before: three days lie between',
    on,
    facts: { ...of('2010-01-04', 0), civilServiceEnded: day('2026-11-18') },
    gives: { within: true },
  },
  {
    name: 'Breaks are not known',
    on,
    facts: { civilServiceBegan: day('2010-01-04'), initialAppointmentDate: day('2026-11-22') },
    gives: { missing: ['longestBreakDays'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: of('2010-01-04', 0),
    gives: 'no-law',
  },
])
