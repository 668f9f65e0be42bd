import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { maySign } from './may-sign.ts'

const on = day('2019-09-03')
const ICE = { on, scopes: ['component:ICE', 'department:DHS'] } as const
const other = { withinPowersUnit: true, signerIsSubject: false } as const

export const maySignCases = casesOf(maySign, [
  {
    name: 'The Deputy Director of ICE appoints',
    ...ICE,
    proves: ['S0-3.1', 'S0-2-3', 'S0-4.1-1', 'S0-4.1-3'],
    facts: { ...other, powerHeldBy: 'the seat itself' },
    gives: { allowed: true, capacity: 'permanent' },
  },
  {
    name: 'An acting Director gives final ratings',
    ...ICE,
    proves: ['S0-3.1'],
    facts: { ...other, powerHeldBy: 'acting in the seat' },
    gives: { allowed: true, capacity: 'acting' },
  },
  {
    name: 'Final ratings delegated to the Deputy Director: reserved to the Director',
    ...ICE,
    proves: ['S0-4.1-fn3'],
    facts: {
      ...other,
      powerHeldBy: 'delegation to the seat',
      powerReserved: true,
      delegatorHoldsPower: true,
    },
    gives: {
      allowed: false,
      notMet: ['the power is reserved to the seat that holds it and may not be delegated'],
    },
  },
  {
    name: 'A delegate of a delegate',
    ...ICE,
    proves: ['S0-3.1'],
    facts: {
      ...other,
      powerHeldBy: 'delegation to the seat',
      powerReserved: false,
      delegatorHoldsPower: false,
    },
    gives: { allowed: false },
  },
  {
    name: 'A delegate of the seat that holds it',
    ...ICE,
    facts: {
      ...other,
      powerHeldBy: 'delegation to the seat',
      powerReserved: false,
      delegatorHoldsPower: true,
    },
    gives: { allowed: true, capacity: 'permanent' },
  },
  {
    name: 'By delegation, and nothing is known of it',
    ...ICE,
    facts: { ...other, powerHeldBy: 'delegation to the seat' },
    gives: { missing: ['powerReserved', 'delegatorHoldsPower'] },
  },
  {
    name: 'Somebody without a seat that has the power',
    ...ICE,
    facts: { ...other, powerHeldBy: 'nothing' },
    gives: { allowed: false },
  },
  {
    name: 'Outside the unit of the power',
    ...ICE,
    proves: ['S0-4.2-1'],
    facts: { powerHeldBy: 'the seat itself', withinPowersUnit: false, signerIsSubject: false },
    gives: { allowed: false },
  },
  {
    name: 'The holder’s own pay',
    ...ICE,
    facts: { powerHeldBy: 'the seat itself', withinPowersUnit: true, signerIsSubject: true },
    gives: { allowed: false, notMet: ['the matter is the signer’s own'] },
  },
  {
    name: 'Another agency, where no directive is in our sources',
    on,
    facts: { ...other, powerHeldBy: 'the seat itself' },
    gives: { allowed: true },
  },
  {
    name: 'The day before the Senior Executive Service began',
    on: day('1979-07-12'),
    facts: { ...other, powerHeldBy: 'the seat itself' },
    gives: 'no-law',
  },
  {
    name: 'Its first day',
    on: day('1979-07-13'),
    facts: { ...other, powerHeldBy: 'the seat itself' },
    gives: { allowed: true },
  },
])
