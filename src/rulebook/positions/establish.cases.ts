import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { establish } from './establish.ts'

const on = day('2019-09-03')

export const establishCases = casesOf(establish, [
  {
    name: '89 established of 90 allocated: one is free',
    on,
    proves: ['staffing/STR-12', 'S3-Staffing-1', 'S4-II.B'],
    facts: { establishedPositions: 89, allocatedPositions: 90 },
    gives: { within: true, free: 1 },
  },
  {
    name: 'The ninetieth fills the allocation',
    on,
    proves: ['staffing/STR-12', 'S4-II.B'],
    facts: { establishedPositions: 90, allocatedPositions: 90 },
    gives: { within: true, free: 0 },
  },
  {
    name: 'The next one on the following day is over',
    on: day('2019-09-04'),
    proves: ['staffing/STR-12', 'S3-Staffing-1'],
    facts: { establishedPositions: 91, allocatedPositions: 90 },
    gives: { within: false, free: -1 },
  },
  {
    name: 'One is approved and waits: the place is taken',
    on,
    facts: { establishedPositions: 90, approvedPositions: 1, allocatedPositions: 90 },
    gives: { within: false, approved: 1, free: -1 },
  },
  {
    name: 'Without the allocation',
    on,
    facts: { establishedPositions: 89 },
    gives: { missing: ['allocatedPositions'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { establishedPositions: 89, allocatedPositions: 90 },
    gives: 'no-law',
  },
  {
    name: 'In 1991: a free place needs no further approval of OPM',
    on: day('1991-07-01'),
    proves: ['S4-II.B'],
    facts: { establishedPositions: 50, allocatedPositions: 51 },
    gives: { within: true, free: 1 },
  },
])
