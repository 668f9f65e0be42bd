import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { certificateLife } from './certificate-life.ts'

const on = day('2026-11-22')
const of = (qualificationsCertifiedOn: string, effectiveDate: string) => ({
  qualificationsCertifiedOn: day(qualificationsCertifiedOn),
  effectiveDate: day(effectiveDate),
})

export const certificateLifeCases = casesOf(certificateLife, [
  {
    name: 'Eleven years old',
    on,
    proves: ['staffing/QRB-04'],
    facts: of('2015-03-02', '2026-11-22'),
    gives: { allowed: true, lastDay: null },
  },
  { name: 'Before it is given', on, facts: of('2026-11-23', '2026-11-22'), gives: { allowed: false } },
  {
    name: 'One of 1990: its limit was lifted',
    on,
    proves: ['staffing/QRB-04'],
    facts: of('1990-01-02', '2001-01-02'),
    gives: { allowed: true },
  },
  {
    name: 'In 1993, on the last day of three years',
    on,
    facts: of('1990-01-02', '1993-01-02'),
    gives: { allowed: true, lastDay: day('1993-01-02') },
  },
  { name: 'In 1993, a day later', on, facts: of('1990-01-02', '1993-01-03'), gives: { allowed: false } },
  {
    name: 'In 1990, the day before it',
    on,
    facts: of('1990-01-02', '1990-01-01'),
    gives: { allowed: false },
  },
  {
    name: 'The day it was given is not known',
    on,
    facts: { effectiveDate: day('2026-11-22') },
    gives: { missing: ['qualificationsCertifiedOn'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: of('1979-07-01', '1979-07-12'),
    gives: 'no-law',
  },
  {
    name: 'On the day it was certified',
    on: day('2026-11-22'),
    facts: { qualificationsCertifiedOn: day('2026-11-22'), effectiveDate: day('2026-11-22') },
    gives: { allowed: true },
  },
  {
    name: 'In 1990 on the day it was certified',
    on: day('2026-11-22'),
    facts: { qualificationsCertifiedOn: day('1990-01-02'), effectiveDate: day('1990-01-02') },
    gives: { allowed: true },
  },
])
