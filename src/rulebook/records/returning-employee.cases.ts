import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { returningEmployee } from './returning-employee.ts'

const on = day('2026-11-22')

export const returningEmployeeCases = casesOf(returningEmployee, [
  {
    name: 'The old file is gone',
    on,
    proves: ['performance/PM-R10'],
    facts: { oldFileStillHeld: false, moveDate: day('2026-04-06') },
    gives: { required: true, purgeIssuedBefore: null },
  },
  {
    name: 'The old file is still there',
    on,
    proves: ['performance/PM-R10'],
    facts: { oldFileStillHeld: true, moveDate: day('2026-04-06') },
    gives: { required: false, purgeIssuedBefore: day('2021-04-06') },
  },
  {
    name: 'Whether it is there is not known',
    on,
    facts: { moveDate: day('2026-04-06') },
    gives: { missing: ['oldFileStillHeld'] },
  },
  {
    name: 'Before the text that was read',
    on,
    facts: { oldFileStillHeld: false, moveDate: day('2014-12-31') },
    gives: 'no-law',
  },
])
