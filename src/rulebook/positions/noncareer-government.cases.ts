import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { noncareerGovernment } from './noncareer-government.ts'

const on = day('2026-11-22')

export const noncareerGovernmentCases = casesOf(noncareerGovernment, [
  {
    name: '750 noncareer appointees under an allocation of 8,000',
    on,
    proves: ['staffing/STR-14'],
    facts: { noncareerAppointees: 750, allocatedPositions: 8000 },
    gives: { within: true, ceiling: 800, left: 50 },
  },
  {
    name: 'One over a tenth',
    on,
    proves: ['staffing/STR-14', 'S3-NC-1'],
    facts: { noncareerAppointees: 801, allocatedPositions: 8000 },
    gives: { within: false, ceiling: 800, left: -1 },
  },
  {
    name: '750 among 7,336 on board is 10.2%, and neither shows nor rules out a violation',
    on,
    facts: { noncareerAppointees: 750, onBoardExecutives: 7336 },
    gives: { missing: ['allocatedPositions'] },
  },
  {
    name: 'In 1985 the base is our reading of the statute',
    on: day('1985-06-30'),
    facts: { noncareerAppointees: 700, allocatedPositions: 7999 },
    gives: { within: true, ceiling: 799 },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { noncareerAppointees: 700, allocatedPositions: 8000 },
    gives: 'no-law',
  },
  {
    name: '8,155 positions carry 815',
    on: day('1991-07-01'),
    proves: ['staffing/STR-14', 'S4-III.B.2.b-1', 'S3-NC-1'],
    facts: { noncareerAppointees: 815, allocatedPositions: 8155 },
    gives: { within: true, ceiling: 815, left: 0 },
  },
  {
    name: '8,155 positions do not carry 816',
    on: day('2015-06-01'),
    proves: ['S4-III.B.2.b-1', 'S3-NC-1'],
    facts: { noncareerAppointees: 816, allocatedPositions: 8155 },
    gives: { within: false, ceiling: 815 },
  },
  {
    name: '750 noncareer appointees without an allocation',
    on: day('2026-11-22'),
    facts: { noncareerAppointees: 750 },
    gives: { missing: ['allocatedPositions'] },
  },
  {
    name: 'The count on board alone',
    on: day('2026-11-22'),
    facts: { onBoardExecutives: 7_336 },
    gives: { missing: ['noncareerAppointees', 'allocatedPositions'] },
  },
  {
    name: 'None on board: no share to show',
    on: day('2026-11-22'),
    facts: { noncareerAppointees: 750, onBoardExecutives: 0 },
    gives: { missing: ['allocatedPositions'] },
  },
])
