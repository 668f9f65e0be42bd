import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { noncareerAgency } from './noncareer-agency.ts'

const on = day('2026-11-22')

export const noncareerAgencyCases = casesOf(noncareerAgency, [
  {
    name: 'A quarter of 90 allocated positions is 22; six are filled',
    on,
    proves: ['staffing/STR-15', 'S3-NC-2'],
    facts: { noncareerAppointees: 6, allocatedPositions: 90 },
    gives: { within: true, ceiling: 22, left: 16 },
  },
  {
    name: 'At the ceiling: 22 of 90',
    on,
    proves: ['staffing/STR-15', 'S3-NC-2'],
    facts: { noncareerAppointees: 22, allocatedPositions: 90 },
    gives: { within: true, left: 0 },
  },
  {
    name: 'One over the ceiling: 23 of 90',
    on,
    proves: ['staffing/STR-15', 'S3-NC-2', 'S2-11-6'],
    facts: { noncareerAppointees: 23, allocatedPositions: 90 },
    gives: { within: false, ceiling: 22, left: -1 },
  },
  {
    name: 'A quarter of 91 is 22.75, so 22; 21 are filled and one is left',
    on: day('2019-10-01'),
    facts: { noncareerAppointees: 21, allocatedPositions: 91 },
    gives: { within: true, ceiling: 22, left: 1 },
  },
  {
    name: 'Four positions carry one noncareer appointee',
    on,
    proves: ['staffing/STR-15'],
    facts: { noncareerAppointees: 1, allocatedPositions: 4 },
    gives: { applies: true, within: true, ceiling: 1 },
  },
  {
    name: 'Three positions are too few for the ceiling to apply',
    on,
    proves: ['staffing/STR-15'],
    facts: { noncareerAppointees: 3, allocatedPositions: 3 },
    gives: { applies: false, within: true },
  },
  {
    name: 'The number of 1978 stands where it is greater',
    on: day('1985-06-30'),
    proves: ['staffing/STR-15'],
    facts: { noncareerAppointees: 14, allocatedPositions: 40, noncareerIn1978: 14 },
    gives: { within: true, ceiling: 14, left: 0 },
  },
  {
    name: 'On the first day of the SES',
    on: day('1979-07-13'),
    proves: ['staffing/STR-15'],
    facts: { noncareerAppointees: 2, allocatedPositions: 7 },
    gives: { within: false, ceiling: 1 },
  },
  {
    name: 'Executives on board do not stand in for the allocation',
    on,
    facts: { noncareerAppointees: 40, onBoardExecutives: 100 },
    gives: { missing: ['allocatedPositions'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { noncareerAppointees: 6, allocatedPositions: 90 },
    gives: 'no-law',
  },
  {
    name: 'In 1991: 22 of 90, the allocation cut to 87',
    on: day('1991-07-01'),
    proves: ['S4-III.B.2.b-2'],
    facts: { noncareerAppointees: 22, allocatedPositions: 87 },
    gives: { within: false, ceiling: 21, left: -1 },
  },
  {
    name: 'Seven positions carry one, eight carry two',
    on,
    proves: ['staffing/STR-15'],
    facts: { noncareerAppointees: 2, allocatedPositions: 8 },
    gives: { within: true, ceiling: 2 },
  },
  {
    name: 'Seven positions do not carry two',
    on,
    proves: ['staffing/STR-15'],
    facts: { noncareerAppointees: 2, allocatedPositions: 7 },
    gives: { within: false, ceiling: 1 },
  },
])
