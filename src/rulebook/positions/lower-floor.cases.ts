import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { lowerFloor } from './lower-floor.ts'

const on = day('2025-02-27')
const complete = {
  floorPurpose: 'advocacy of the President’s programs',
  mustBeReserved: false,
  floorExplained: true,
} as const

export const lowerFloorCases = casesOf(lowerFloor, [
  {
    name: 'Advocates of the President’s programs, each explained',
    on,
    proves: ['staffing/STR-07'],
    facts: complete,
    gives: { allowed: true, missing: [] },
  },
  {
    name: 'A part in major political policies',
    on,
    facts: { ...complete, floorPurpose: 'part in the President’s major political policies' },
    gives: { allowed: true },
  },
  {
    name: 'Assistants to Presidential appointees',
    on,
    facts: { ...complete, floorPurpose: 'assistant or adviser to a Presidential appointee' },
    gives: { allowed: true },
  },
  {
    name: 'For another purpose',
    on,
    proves: ['staffing/STR-07'],
    facts: { ...complete, floorPurpose: 'another purpose' },
    gives: { allowed: false, missing: ['a purpose that the statute lists'] },
  },
  {
    name: 'Positions that must be career reserved, without explanation',
    on,
    facts: { ...complete, mustBeReserved: true, floorExplained: false },
    gives: {
      allowed: false,
      missing: [
        'positions that the statute does not require to be career reserved',
        'OPM’s full explanation in each case',
      ],
    },
  },
  {
    name: 'Nothing known of the explanation',
    on,
    facts: { floorPurpose: 'another purpose', mustBeReserved: false },
    gives: { missing: ['floorExplained'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: complete, gives: 'no-law' },
])
