import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { limitedGovernment } from './limited-government.ts'

const on = day('2026-11-22')

export const limitedGovernmentCases = casesOf(limitedGovernment, [
  {
    name: 'A twentieth of 8,000 is 400',
    on,
    proves: ['staffing/STR-17'],
    facts: { limitedAppointees: 400, allocatedPositions: 8000 },
    gives: { within: true, ceiling: 400, left: 0 },
  },
  {
    name: 'One over a twentieth',
    on,
    proves: ['staffing/STR-17'],
    facts: { limitedAppointees: 401, allocatedPositions: 8000 },
    gives: { within: false, left: -1 },
  },
  {
    name: 'One short of the next: 8,019 still carry 400',
    on: day('1992-01-01'),
    facts: { limitedAppointees: 401, allocatedPositions: 8019 },
    gives: { within: false, ceiling: 400 },
  },
  {
    name: 'Executives on board do not stand in for the allocation',
    on,
    facts: { limitedAppointees: 130, onBoardExecutives: 7336 },
    gives: { missing: ['allocatedPositions'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { limitedAppointees: 1, allocatedPositions: 8000 },
    gives: 'no-law',
  },
  {
    name: '8,155 positions carry 407',
    on: day('1991-07-01'),
    proves: ['staffing/STR-17', 'S4-III.B.5-1'],
    facts: { limitedAppointees: 407, allocatedPositions: 8155 },
    gives: { within: true, ceiling: 407, left: 0 },
  },
  {
    name: '8,155 positions do not carry 408',
    on: day('1991-07-01'),
    proves: ['S4-III.B.5-1'],
    facts: { limitedAppointees: 408, allocatedPositions: 8155 },
    gives: { within: false, left: -1 },
  },
])
