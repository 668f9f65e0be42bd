import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { limitedPool } from './limited-pool.ts'

const on = day('2026-11-22')
const of = (allocatedPositions: number, poolUsed: number) => ({
  allocatedPositions,
  poolUsed,
  permanentOutsideSes: true,
})

export const limitedPoolCases = casesOf(limitedPool, [
  {
    name: '3% of 90 is 2.7, so 2; one is used',
    on,
    proves: ['staffing/APT-04'],
    facts: of(90, 1),
    gives: { allowed: true, size: 2, left: 1 },
  },
  {
    name: 'Both are used',
    on,
    proves: ['staffing/APT-04'],
    facts: of(90, 2),
    gives: { allowed: false, left: 0, missing: ['a free authority in the pool'] },
  },
  { name: '3% of 99 is still 2', on, facts: of(99, 0), gives: { size: 2 } },
  { name: '3% of 100 is 3', on, facts: of(100, 0), gives: { size: 3 } },
  {
    name: 'A small agency has one',
    on,
    proves: ['staffing/APT-04'],
    facts: of(10, 0),
    gives: { allowed: true, size: 1 },
  },
  {
    name: 'A person from outside the civil service',
    on,
    proves: ['staffing/APT-04'],
    facts: { ...of(90, 0), permanentOutsideSes: false },
    gives: { allowed: false },
  },
  {
    name: 'OPM has suspended the pool',
    on,
    proves: ['staffing/APT-04'],
    facts: { ...of(90, 0), poolSuspended: true },
    gives: { allowed: false, missing: ['an end of OPM’s suspension of the pool'] },
  },
  { name: '2% of 150 in May 2000', on: day('2000-05-31'), facts: of(150, 0), gives: { size: 3 } },
  { name: '3% of 150 from June 2000', on: day('2000-06-01'), facts: of(150, 0), gives: { size: 4 } },
  {
    name: 'Nothing known of what is used',
    on,
    facts: { allocatedPositions: 90, permanentOutsideSes: true },
    gives: { missing: ['poolUsed'] },
  },
  { name: 'Before there was a pool', on: day('1995-02-01'), facts: of(90, 0), gives: 'no-law' },
])
