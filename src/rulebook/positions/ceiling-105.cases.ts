import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { ceiling105 } from './ceiling-105.ts'

const on = day('2026-11-22')

export const ceiling105Cases = casesOf(ceiling105, [
  {
    name: '8,000 authorized carry 8,400',
    on,
    proves: ['staffing/STR-13'],
    facts: { establishedPositions: 8400, authorizedForYear: 8000 },
    gives: { within: true, ceiling: 8400, left: 0 },
  },
  {
    name: 'One over 105%',
    on,
    proves: ['staffing/STR-13'],
    facts: { establishedPositions: 8401, authorizedForYear: 8000 },
    gives: { within: false, left: -1 },
  },
  {
    name: '105% of 7,999 is 8,398.95, so 8,398',
    on: day('1990-09-30'),
    facts: { establishedPositions: 8155, authorizedForYear: 7999 },
    gives: { within: true, ceiling: 8398 },
  },
  {
    name: 'Without the number authorized for the year',
    on,
    facts: { establishedPositions: 8155 },
    gives: { missing: ['authorizedForYear'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { establishedPositions: 8000, authorizedForYear: 8000 },
    gives: 'no-law',
  },
  {
    name: 'None established',
    on: day('2026-11-22'),
    facts: { establishedPositions: 0, authorizedForYear: 8_000 },
    gives: { within: true },
  },
])
