import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { fiveYearsService } from './five-years-service.ts'

const on = day('2026-11-22')

export const fiveYearsServiceCases = casesOf(fiveYearsService, [
  {
    name: 'Nine of 90 authorized positions; 27 are allowed',
    on,
    facts: { lackingFiveYears: 9, allocatedPositions: 90 },
    gives: { applies: true, within: true, ceiling: 27, left: 18 },
  },
  {
    name: 'At 30%: 2,400 of 8,000',
    on,
    proves: ['staffing/STR-18'],
    facts: { lackingFiveYears: 2400, allocatedPositions: 8000 },
    gives: { within: true, left: 0 },
  },
  {
    name: 'One over 30%',
    on,
    proves: ['staffing/STR-18'],
    facts: { lackingFiveYears: 2401, allocatedPositions: 8000 },
    gives: { within: false, ceiling: 2400, left: -1 },
  },
  {
    name: 'September 1990, 8,155 positions: 5,709 must have had the service, so 2,446 need not',
    on: day('1990-09-30'),
    proves: ['S4-IV.E', 'staffing/STR-18'],
    facts: { lackingFiveYears: 2446, allocatedPositions: 8155 },
    gives: { within: true, ceiling: 2446, left: 0 },
  },
  {
    name: 'September 1990: one more lacks it, and 5,708 are under 70%',
    on: day('1990-09-30'),
    proves: ['S4-IV.E', 'staffing/STR-18'],
    facts: { lackingFiveYears: 2447, allocatedPositions: 8155 },
    gives: { within: false, left: -1 },
  },
  {
    name: 'The President’s certification lifts the limit',
    on,
    proves: ['staffing/STR-18'],
    facts: { lackingFiveYears: 2401, allocatedPositions: 8000, presidentialCertification: true },
    gives: { applies: false, within: true },
  },
  {
    name: 'Executives on board do not stand in for the authorized positions',
    on,
    facts: { lackingFiveYears: 900, onBoardExecutives: 7336 },
    gives: { missing: ['allocatedPositions'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { lackingFiveYears: 9, allocatedPositions: 90 },
    gives: 'no-law',
  },
])
