import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { transitionAuthority } from './transition-authority.ts'

const on = day('2026-11-22')
const of = (
  effectiveDate: string,
  agencyIsDepartment: boolean,
  transitionAppointments: number,
  termDays: number,
) => ({
  effectiveDate: day(effectiveDate),
  agencyIsDepartment,
  transitionAppointments,
  termDays,
})

export const transitionAuthorityCases = casesOf(transitionAuthority, [
  {
    name: '2009: the fifth of a department, 21 days, on the first day',
    on,
    proves: ['staffing/STR-19'],
    facts: of('2009-01-20', true, 5, 21),
    gives: { allowed: true, most: 5, lastDay: day('2009-01-30') },
  },
  {
    name: '2009: the sixth',
    on,
    proves: ['staffing/STR-19'],
    facts: of('2009-01-30', true, 6, 21),
    gives: { allowed: false, missing: ['an authority that is not used yet'] },
  },
  {
    name: '2009: another agency has two',
    on,
    facts: of('2009-01-30', false, 3, 21),
    gives: { allowed: false, most: 2 },
  },
  {
    name: '2009: 22 days are too long',
    on,
    facts: of('2009-01-30', false, 2, 22),
    gives: { allowed: false, missing: ['a shorter term'] },
  },
  { name: '2009: the day after the last', on, facts: of('2009-01-31', true, 1, 21), gives: 'no-law' },
  {
    name: '2021: another agency has three',
    on,
    proves: ['staffing/STR-19'],
    facts: of('2021-01-30', false, 3, 21),
    gives: { allowed: true, most: 3, mostDays: 21 },
  },
  {
    name: '2021: between the first term and the amendment',
    on,
    facts: of('2021-01-31', true, 1, 21),
    gives: 'no-law',
  },
  {
    name: '2021: as amended, 120 days, on the last day',
    on,
    proves: ['staffing/STR-19'],
    facts: of('2021-04-30', true, 5, 120),
    gives: { allowed: true, mostDays: 120 },
  },
  {
    name: '2021: as amended, 121 days',
    on,
    facts: of('2021-03-08', true, 5, 121),
    gives: { allowed: false },
  },
  { name: '2021: the day after the last', on, facts: of('2021-05-01', true, 1, 21), gives: 'no-law' },
  {
    name: 'Without the kind of agency',
    on,
    facts: { effectiveDate: day('2021-01-20'), transitionAppointments: 1, termDays: 21 },
    gives: { missing: ['agencyIsDepartment'] },
  },
])
