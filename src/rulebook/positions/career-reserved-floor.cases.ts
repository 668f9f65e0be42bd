import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { careerReservedFloor } from './career-reserved-floor.ts'

const on = day('2019-11-10')

export const careerReservedFloorCases = casesOf(careerReservedFloor, [
  {
    name: 'A change leaves 3,575 governmentwide and 42 in an agency with a minimum of 40',
    on,
    proves: ['staffing/STR-07'],
    facts: { careerReservedGovernmentwide: 3575, careerReservedPositions: 42, careerReservedMinimum: 40 },
    gives: { within: true, spareGovernmentwide: 4, spareAgency: 2 },
  },
  {
    name: 'One under the agency’s minimum',
    on,
    proves: ['staffing/STR-07', 'S4-III.A.1.c'],
    facts: { careerReservedGovernmentwide: 3575, careerReservedPositions: 39, careerReservedMinimum: 40 },
    gives: { within: false, spareAgency: -1 },
  },
  {
    name: 'One under the governmentwide floor',
    on,
    proves: ['staffing/STR-07', 'S4-III.A.1.c'],
    facts: { careerReservedGovernmentwide: 3570, careerReservedPositions: 42, careerReservedMinimum: 40 },
    gives: { within: false, floor: 3571, spareGovernmentwide: -1 },
  },
  {
    name: 'At the floor, no minimum of the agency’s own given',
    on: day('2026-11-22'),
    proves: ['staffing/STR-07'],
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
  {
    name: 'In 1991: at the floor governmentwide, and at the agency’s quota',
    on: day('1991-07-01'),
    proves: ['S4-III.A.1.c'],
    facts: { careerReservedGovernmentwide: 3571, careerReservedPositions: 40, careerReservedMinimum: 40 },
    gives: { within: true, spareGovernmentwide: 0, spareAgency: 0 },
  },
  {
    name: 'In 1991: one under the floor',
    on: day('1991-07-01'),
    proves: ['S4-III.A.1.c'],
    facts: { careerReservedGovernmentwide: 3570 },
    gives: { within: false, spareGovernmentwide: -1 },
  },
  {
    name: 'Without the agency’s own floor',
    on: day('2019-11-10'),
    facts: { careerReservedGovernmentwide: 3_575, careerReservedPositions: 42 },
    gives: { within: true, agency: null, minimum: null },
  },
  {
    name: 'An agency exactly at its floor, without the governmentwide count',
    on: day('2019-11-10'),
    facts: { careerReservedPositions: 40, careerReservedMinimum: 40 },
    gives: { missing: ['careerReservedGovernmentwide'] },
  },
  {
    name: 'An agency’s positions without any floor',
    on: day('2019-11-10'),
    facts: { careerReservedPositions: 39 },
    gives: { missing: ['careerReservedGovernmentwide'] },
  },
])
