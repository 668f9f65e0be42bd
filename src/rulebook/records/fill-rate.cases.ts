import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { fillRate } from './fill-rate.ts'

export const fillRateCases = casesOf(fillRate, [
  {
    name: '30 September 1990: 7,590 of 8,155',
    on: day('1990-09-30'),
    proves: ['S4-II.C', 'S4-II.D'],
    facts: { establishedPositions: 8_155, onBoardExecutives: 7_590 },
    gives: { filledPercent: 93.07, vacant: 565 },
  },
  {
    name: 'The same, with the benchmark shown',
    on: day('1991-07-01'),
    proves: ['S4-II.C', 'S4-II.D'],
    facts: { establishedPositions: 8_155, onBoardExecutives: 7_590 },
    gives: { established: 8_155, filled: 7_590, filledPercent: 93.07 },
  },
  {
    name: 'More on board than positions',
    on: day('2026-11-22'),
    facts: { establishedPositions: 10, onBoardExecutives: 11 },
    gives: { filledPercent: 110, vacant: 0 },
  },
  {
    name: 'No position',
    on: day('2026-11-22'),
    facts: { establishedPositions: 0, onBoardExecutives: 0 },
    gives: { filledPercent: null },
  },
  {
    name: 'Without the positions',
    on: day('2026-11-22'),
    facts: { onBoardExecutives: 11 },
    gives: { missing: ['establishedPositions'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { establishedPositions: 10, onBoardExecutives: 9 },
    gives: 'no-law',
  },
])
