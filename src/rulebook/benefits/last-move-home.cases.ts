import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { lastMoveHome } from './last-move-home.ts'

const on = day('2015-06-01')
const home = {
  careerAppointee: true,
  moveInterest: true,
  retirementAtMove: 'within five years of optional retirement',
  annuityOnLeaving: true,
  homeInUnitedStates: true,
  milesHome: 50,
} as const
const proves = ['pay/LM-1', 'S4-VII.C']

export const lastMoveHomeCases = casesOf(lastMoveHome, [
  {
    name: 'Moved within five years of optional retirement',
    on,
    proves: [...proves, 'pay/LM-2'],
    facts: { ...home, goodsPounds: 18_001 },
    gives: { eligible: true, poundsPaid: 18_000 },
  },
  {
    name: 'Exactly 18,000 pounds',
    on,
    facts: { ...home, goodsPounds: 18_000 },
    gives: { poundsPaid: 18_000 },
  },
  { name: '17,999 pounds', on, facts: { ...home, goodsPounds: 17_999 }, gives: { poundsPaid: 17_999 } },
  {
    name: 'Eligible for discontinued-service retirement at the move',
    on,
    proves: ['pay/LM-2', 'S4-VII.C'],
    facts: { ...home, retirementAtMove: 'eligible for early or discontinued-service retirement' },
    gives: { eligible: true, poundsPaid: null },
  },
  {
    name: 'More than five years from retirement at the move',
    on,
    proves,
    facts: { ...home, retirementAtMove: 'more than five years away' },
    gives: { eligible: false },
  },
  {
    name: 'Not moved in the Government’s interest',
    on,
    proves,
    facts: { ...home, moveInterest: false },
    gives: { eligible: false },
  },
  {
    name: 'No annuity',
    on,
    proves: ['pay/LM-1'],
    facts: { ...home, annuityOnLeaving: false },
    gives: { eligible: false },
  },
  {
    name: 'A noncareer executive',
    on,
    proves: ['pay/LM-2'],
    facts: { ...home, careerAppointee: false },
    gives: { eligible: false },
  },
  {
    name: '49 miles',
    on,
    proves: ['pay/LM-2'],
    facts: { ...home, milesHome: 49 },
    gives: { eligible: false },
  },
  {
    name: 'A home abroad',
    on,
    proves: ['pay/LM-1'],
    facts: { ...home, homeInUnitedStates: false },
    gives: { eligible: false },
  },
  {
    name: 'On the last day of the six months',
    on,
    proves: ['pay/LM-2'],
    facts: {
      ...home,
      leavingDate: day('2015-01-31'),
      moveHomeStarts: day('2015-07-31'),
      moveTimeExtended: false,
    },
    gives: { eligible: true },
  },
  {
    name: 'A day later',
    on,
    proves: ['pay/LM-2'],
    facts: {
      ...home,
      leavingDate: day('2015-01-31'),
      moveHomeStarts: day('2015-08-01'),
      moveTimeExtended: false,
    },
    gives: { eligible: false },
  },
  {
    name: 'The time extended, within two years',
    on,
    proves: ['pay/LM-2'],
    facts: {
      ...home,
      leavingDate: day('2015-01-31'),
      moveHomeStarts: day('2017-01-31'),
      moveTimeExtended: true,
    },
    gives: { eligible: true },
  },
  {
    name: 'In 1991',
    on: day('1991-07-01'),
    proves: ['S4-VII.C'],
    facts: home,
    gives: { eligible: true },
  },
  {
    name: 'The day of leaving is not known',
    on,
    facts: { ...home, moveHomeStarts: day('2015-07-31'), moveTimeExtended: false },
    gives: { missing: ['leavingDate'] },
  },
  { name: 'Before the law', on: day('1988-09-21'), facts: home, gives: 'no-law' },
  {
    name: 'The day of leaving, the day of the move not told',
    on: day('2015-06-01'),
    facts: {
      careerAppointee: true,
      moveInterest: true,
      retirementAtMove: 'within five years of optional retirement',
      annuityOnLeaving: true,
      homeInUnitedStates: true,
      milesHome: 50,
      goodsPounds: 18_001,
      leavingDate: day('2015-01-31'),
    },
    gives: { eligible: true, poundsPaid: 18_000, lacks: [] },
  },
])
