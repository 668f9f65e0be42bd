import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { careerReservedFloor } from './career-reserved-floor.ts'

const on = day('2019-11-10')

export const careerReservedFloorCases = casesOf(careerReservedFloor, [
  {
    name: 'A change leaves 3,575 governmentwide and 42 in an agency with a minimum of 40',
    on,
    facts: { careerReservedGovernmentwide: 3575, careerReservedPositions: 42, careerReservedMinimum: 40 },
    gives: { within: true, spareGovernmentwide: 4, spareAgency: 2 },
  },
  {
    name: 'One under the agency’s minimum',
    on,
    facts: { careerReservedGovernmentwide: 3575, careerReservedPositions: 39, careerReservedMinimum: 40 },
    gives: { within: false, spareAgency: -1 },
  },
  {
    name: 'One under the governmentwide floor',
    on,
    facts: { careerReservedGovernmentwide: 3570, careerReservedPositions: 42, careerReservedMinimum: 40 },
    gives: { within: false, floor: 3571, spareGovernmentwide: -1 },
  },
  {
    name: 'At the floor, no minimum of the agency’s own given',
    on: day('2026-11-22'),
    facts: { careerReservedGovernmentwide: 3571 },
    gives: { within: true, spareGovernmentwide: 0, spareAgency: null },
  },
  {
    name: 'Without the governmentwide count',
    on,
    facts: { careerReservedPositions: 39, careerReservedMinimum: 40 },
    gives: { missing: ['careerReservedGovernmentwide'] },
  },
  {
    name: 'A minimum without the agency’s count',
    on,
    facts: { careerReservedGovernmentwide: 3575, careerReservedMinimum: 40 },
    gives: { missing: ['careerReservedPositions'] },
  },
  {
    name: 'In the first year the number set by rule is not in our sources',
    on: day('1979-07-13'),
    facts: { careerReservedGovernmentwide: 3575 },
    gives: 'no-law',
  },
])
