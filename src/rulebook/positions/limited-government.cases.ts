import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { limitedGovernment } from './limited-government.ts'

const on = day('2026-11-22')

export const limitedGovernmentCases = casesOf(limitedGovernment, [
  {
    name: 'A twentieth of 8,000 is 400',
    on,
    facts: { limitedAppointees: 400, allocatedPositions: 8000 },
    gives: { within: true, ceiling: 400, left: 0 },
  },
  {
    name: 'One over a twentieth',
    on,
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
])
